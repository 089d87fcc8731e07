"""Undoing: a new operation that applies the inverse of an earlier one (design §3).

What was sealed, concluded or taken in is corrected by further operations, never undone. Entries
are append-only, so their inverse is a withdrawal, or a correction back to what stood before.
"""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

from msgspec.structs import replace

from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.ports import Ids, JournalChange, WritingUnit
from thidua_desktop.application.use_cases.approve_record import drop_stale_approvals
from thidua_desktop.application.use_cases.moved_days import with_old_day_freed
from thidua_desktop.domain.book import FrameDraft
from thidua_desktop.domain.canonical import canonical_bytes, read_canonical
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import FactId, YearCode
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.record import Approval
from thidua_desktop.domain.text.storable import mended_throughout

_DRAFT = "frame_draft"

UNDOABLE = frozenset(
    {
        OperationKind.RECORD_PROGRESS,
        OperationKind.CORRECT_PROGRESS,
        OperationKind.IMPORT_PROGRESS,
        OperationKind.ATTACH_EVIDENCE,
        OperationKind.DETACH_EVIDENCE,
        OperationKind.SCORE_SELF,
        OperationKind.WITHDRAW_SELF_SCORE,
        OperationKind.ACKNOWLEDGE_GAPS,
        OperationKind.RECORD_INITIATIVE,
        OperationKind.ASSIGN_CROSSCHECK,
        OperationKind.SCORE_CROSS,
        OperationKind.APPRAISE,
        OperationKind.ASK_QUESTION,
        OperationKind.SET_FRAME,
        OperationKind.UNDO,
    }
)


class UndoOutcome(StrEnum):
    """Whether the inverse was applied, and if not why."""

    UNDONE = "undone"
    NOT_UNDOABLE = "not_undoable"
    CHANGED_SINCE = "changed_since"


def undo(
    uow: WritingUnit, ids: Ids, frame_of: Callable[[YearCode], Frame], *, seq: int, kind: str
) -> UndoOutcome:
    """Applies the inverse of operation `seq` as one whole, or nothing of it.

    `frame_of` gives the frame of the year the operation belongs to.
    """
    if kind not in UNDOABLE:
        return UndoOutcome.NOT_UNDOABLE
    drafted = [c for c in uow.journal.changes(seq) if c.entity == _DRAFT]
    if drafted:
        return _undo_draft(uow, drafted[0])
    changes = [c for c in uow.journal.changes(seq) if c.kind not in (None, Approval)]
    if not changes:
        return UndoOutcome.NOT_UNDOABLE
    facts = [change for change in changes if change.kind is not ProgressEntry]
    keys = [FactId(change.key) for change in changes if change.kind is ProgressEntry]
    written = _Written(uow, changes[0].scope.year, keys)
    if written.is_corrected_since or not all(_stands(uow, change) for change in facts):
        return UndoOutcome.CHANGED_SINCE
    frame = frame_of(written.year)
    said: list[ProgressEntry] = []
    for last, before in written.with_before():
        made = _inverse(uow, ids, last, before)
        said += with_old_day_freed(uow, ids, frame.periods, before=last, entry=made)
    uow.entries.add(written.year, said)
    for change in reversed(facts):
        _put_back(uow, change)
    drop_stale_approvals(uow, frame, frame.periods)
    return UndoOutcome.UNDONE


def _undo_draft(uow: WritingUnit, change: JournalChange) -> UndoOutcome:
    """Puts the leader's draft back; what was sealed of it meanwhile stays sealed."""
    if change.after is None:
        return UndoOutcome.NOT_UNDOABLE
    after = read_canonical(change.after, FrameDraft)
    year = after.frame.year.code
    if uow.frames.draft(year) != after:
        return UndoOutcome.CHANGED_SINCE
    sealed = uow.frames.list(year)
    if change.before is not None:
        uow.frames.put_draft(mended_throughout(read_canonical(change.before, FrameDraft)))
    elif sealed:
        uow.frames.put_draft(FrameDraft(frame=sealed[-1].frame))
    else:
        return UndoOutcome.NOT_UNDOABLE
    return UndoOutcome.UNDONE


def _stands(uow: WritingUnit, change: JournalChange) -> bool:
    """Whether the fact is still as the operation left it."""
    assert change.kind is not None
    present = uow.facts(change.kind).get(change.scope, change.key)
    return (None if present is None else canonical_bytes(present)) == change.after


def _put_back(uow: WritingUnit, change: JournalChange) -> None:
    assert change.kind is not None
    store = uow.facts(change.kind)
    if change.before is None:
        store.remove(change.scope, change.key)
    else:
        store.put(change.scope, mended_throughout(read_canonical(change.before, change.kind)))


class _Written:
    """The entries one operation appended, and what each of them stands in for."""

    def __init__(self, uow: WritingUnit, year: YearCode, keys: Sequence[FactId]) -> None:
        self.year = year
        self._known = {entry.id: entry for entry in uow.entries.list(year)} if keys else {}
        self._own = frozenset(keys)

    @property
    def is_corrected_since(self) -> bool:
        return any(e.corrects in self._own and e.id not in self._own for e in self._known.values())

    def with_before(self) -> Iterator[tuple[ProgressEntry, ProgressEntry | None]]:
        """The last word on each matter with the word before the operation, None if there was none.

        An entry and its correction written in one operation are one matter.
        """
        corrected = {self._known[key].corrects for key in self._own}
        for entry in self._known.values():
            if entry.id in self._own and entry.id not in corrected:
                before: ProgressEntry | None = entry
                while before is not None and before.id in self._own:
                    before = self._known[before.corrects] if before.corrects else None
                yield entry, before


def _inverse(
    uow: WritingUnit, ids: Ids, entry: ProgressEntry, before: ProgressEntry | None
) -> ProgressEntry:
    """What stood before the entry, said anew; a withdrawal where nothing did."""
    said = mended_throughout(before or entry)
    made = replace(said, id=ids.new(), recorded_at=uow.stamp.at, corrects=entry.id)
    if before is not None and not before.withdrawn:
        return made
    return replace(made, result=None, evidence=(), withdrawn=True)
