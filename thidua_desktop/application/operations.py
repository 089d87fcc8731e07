"""Every write is one named operation in one transaction with one journal record (design §2.3)."""

from collections.abc import Callable
from enum import StrEnum
from typing import Generic, TypeVar

from msgspec import Struct

from thidua_desktop.application.ports import Clock, OperationStamp, Storage, WritingUnit
from thidua_desktop.domain.changes import ChangeSet

T = TypeVar("T")


class OperationKind(StrEnum):
    """Names of all operations, as the journal keeps them."""

    FOUND_BOOK = "found_book"
    CREATE_KEY = "create_key"
    SET_FRAME = "set_frame"
    CONFIRM_KEY = "confirm_key"
    REVOKE_KEY = "revoke_key"
    RECORD_PROGRESS = "record_progress"
    CORRECT_PROGRESS = "correct_progress"
    IMPORT_PROGRESS = "import_progress"
    ATTACH_EVIDENCE = "attach_evidence"
    DETACH_EVIDENCE = "detach_evidence"
    SCORE_SELF = "score_self"
    WITHDRAW_SELF_SCORE = "withdraw_self_score"
    ACKNOWLEDGE_GAPS = "acknowledge_gaps"
    RECORD_INITIATIVE = "record_initiative"
    SUBMIT_RECORD = "submit_record"
    APPROVE_RECORD = "approve_record"
    ASSIGN_CROSSCHECK = "assign_crosscheck"
    SCORE_CROSS = "score_cross"
    APPRAISE = "appraise"
    ASK_QUESTION = "ask_question"
    PLAN_REVIEW = "plan_review"
    TYPE_IN_RECORD = "type_in_record"
    CAST_BALLOT = "cast_ballot"
    FOLLOW_UP = "follow_up"
    CONCLUDE_REVIEW = "conclude_review"
    REOPEN_REVIEW = "reopen_review"
    SEAL_PACKAGE = "seal_package"
    IMPORT_PACKAGE = "import_package"
    WITHDRAW_IMPORT = "withdraw_import"
    RENAME_ACCOUNT = "rename_account"
    CHANGE_PASSPHRASE = "change_passphrase"  # noqa: S105 - the name of an operation
    RESET_PASSPHRASE = "reset_passphrase"  # noqa: S105 - the name of an operation
    UNDO = "undo"


class Done(Struct, Generic[T], frozen=True):
    """What an operation returned and what it changed."""

    value: T
    changes: ChangeSet
    seq: int | None = None
    """Its number in the journal, None where nothing was changed."""


class Operations:
    """The only place that opens a writing unit of work."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    def run(self, kind: OperationKind, actor: str, verb: Callable[[WritingUnit], T]) -> Done[T]:
        """Runs `verb` in one transaction; a raised exception leaves the book as it was."""
        stamp = OperationStamp(kind=kind.value, actor=actor, at=self._clock.now())
        with self._storage.write(stamp) as uow:
            value = verb(uow)
        return Done(value=value, changes=uow.change_set(), seq=uow.seq)
