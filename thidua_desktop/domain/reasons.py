"""Codes of every expected outcome; the sentences for them live in `wording/`."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field


class Verdict(StrEnum):
    """What becomes of a package (nhận, cách ly, từ chối)."""

    ACCEPTED = "accepted"
    QUARANTINED = "quarantined"
    REFUSED = "refused"


class ReasonCode(StrEnum):
    """Why a package, a cell or a command got its outcome, in the order of `hostile.md`."""

    # từ chối: the container
    NOT_A_PACKAGE = "NOT_A_PACKAGE"
    NOT_A_FILE = "NOT_A_FILE"
    FILE_EMPTY = "FILE_EMPTY"
    FILE_TOO_BIG = "FILE_TOO_BIG"
    ZIP_TRUNCATED = "ZIP_TRUNCATED"
    ZIP_DAMAGED = "ZIP_DAMAGED"
    ZIP_BUDGET = "ZIP_BUDGET"
    ZIP_SIZE_LIE = "ZIP_SIZE_LIE"
    ZIP_OVERLAP = "ZIP_OVERLAP"
    ZIP_GAP = "ZIP_GAP"
    ZIP_NESTED = "ZIP_NESTED"
    ZIP_DUP_NAME = "ZIP_DUP_NAME"
    ZIP_BAD_NAME = "ZIP_BAD_NAME"
    ZIP_NOT_A_FILE = "ZIP_NOT_A_FILE"
    ZIP_ENCRYPTED = "ZIP_ENCRYPTED"
    ZIP_METHOD = "ZIP_METHOD"
    ZIP_ZIP64 = "ZIP_ZIP64"
    ZIP_PREFIX = "ZIP_PREFIX"
    ZIP_SUFFIX = "ZIP_SUFFIX"
    ZIP_COMMENT = "ZIP_COMMENT"
    ZIP_MISMATCH = "ZIP_MISMATCH"
    ZIP_TOO_MANY = "ZIP_TOO_MANY"
    ZIP_SPLIT = "ZIP_SPLIT"
    ZIP_NOT_CANON = "ZIP_NOT_CANON"
    PASS_DAMAGED = "PASS_DAMAGED"
    PASS_COST = "PASS_COST"
    SANDBOX_DIED = "SANDBOX_DIED"
    # từ chối: the content
    PART_FORBIDDEN = "PART_FORBIDDEN"
    OOXML_BAD = "OOXML_BAD"
    XML_DTD = "XML_DTD"
    XML_DEPTH = "XML_DEPTH"
    JSON_CANON = "JSON_CANON"
    JSON_DUP = "JSON_DUP"
    JSON_DEPTH = "JSON_DEPTH"
    JSON_NUMBER = "JSON_NUMBER"
    SCHEMA = "SCHEMA"
    FORMAT_NEWER = "FORMAT_NEWER"
    TEXT_NFC = "TEXT_NFC"
    TEXT_CONTROL = "TEXT_CONTROL"
    CODE_CHARS = "CODE_CHARS"
    VALUE_RANGE = "VALUE_RANGE"
    REF_UNKNOWN = "REF_UNKNOWN"
    REF_CYCLE = "REF_CYCLE"
    ID_CLASH = "ID_CLASH"
    EVIDENCE_SET = "EVIDENCE_SET"
    EVIDENCE_MAGIC = "EVIDENCE_MAGIC"
    # từ chối: seal and address
    SEAL_PARTS = "SEAL_PARTS"
    SEAL_DIGEST = "SEAL_DIGEST"
    SEAL_FORMAT = "SEAL_FORMAT"
    SEAL_RESAVED = "SEAL_RESAVED"
    SIG_MISSING = "SIG_MISSING"
    SIG_BAD = "SIG_BAD"
    SIG_ALGO = "SIG_ALGO"
    SIG_COMMENT = "SIG_COMMENT"
    SIG_WRONG_UNIT = "SIG_WRONG_UNIT"
    KEY_SELF = "KEY_SELF"
    KEY_WEAK = "KEY_WEAK"
    ROLE = "ROLE"
    WRONG_BLOC = "WRONG_BLOC"
    WRONG_YEAR = "WRONG_YEAR"
    WRONG_PERIOD = "WRONG_PERIOD"
    MODE = "MODE"
    FRAME_OTHER = "FRAME_OTHER"
    NOT_FOR_US = "NOT_FOR_US"
    CLASSIFIED = "CLASSIFIED"
    REV_OLD = "REV_OLD"
    REVEAL_BAD = "REVEAL_BAD"
    HANDOVER_QUORUM = "HANDOVER_QUORUM"
    # cách ly
    KEY_UNKNOWN = "KEY_UNKNOWN"
    KEY_REVOKED = "KEY_REVOKED"
    KEY_SECOND = "KEY_SECOND"
    REV_FORK = "REV_FORK"
    RECORD_REWRITTEN = "RECORD_REWRITTEN"
    JOURNAL_REWOUND = "JOURNAL_REWOUND"
    VIEW_DIFFERS = "VIEW_DIFFERS"
    REVEAL_EARLY = "REVEAL_EARLY"
    REVIEW_CLOSED = "REVIEW_CLOSED"
    # nhận, with a note
    REV_SAME = "REV_SAME"
    REV_GAP = "REV_GAP"
    TIME_ODD = "TIME_ODD"
    EVIDENCE_ACTIVE = "EVIDENCE_ACTIVE"
    EVIDENCE_HUGE = "EVIDENCE_HUGE"
    MANUAL_SUPERSEDED = "MANUAL_SUPERSEDED"
    RESULT_NOT_MINE = "RESULT_NOT_MINE"
    # fill-in workbooks, per cell or row
    CELL_FORMULA = "CELL_FORMULA"
    CELL_ERROR = "CELL_ERROR"
    CELL_AMBIGUOUS = "CELL_AMBIGUOUS"
    CELL_DATE = "CELL_DATE"
    CELL_CODE = "CELL_CODE"
    FORM_MISMATCH = "FORM_MISMATCH"
    SHEET_TOO_BIG = "SHEET_TOO_BIG"
    SHEET_ORDER = "SHEET_ORDER"
    SHEET_MERGES = "SHEET_MERGES"
    SHEET_STRINGS = "SHEET_STRINGS"
    # commands the rules do not allow now
    NOT_APPROVED = "NOT_APPROVED"
    GAPS_OPEN = "GAPS_OPEN"
    NOT_LEADER = "NOT_LEADER"
    NO_KEY = "NO_KEY"
    PASS_SHARED = "PASS_SHARED"
    KEY_STAYS = "KEY_STAYS"
    FINGERPRINT_DIFFERS = "FINGERPRINT_DIFFERS"
    NOT_CONCLUDED = "NOT_CONCLUDED"


class FaultCode(StrEnum):
    """What the environment can do to us (`KnownFault`), in the order of `hostile.md`."""

    FILE_MISSING = "FILE_MISSING"
    FILE_LOCKED = "FILE_LOCKED"
    FILE_IO = "FILE_IO"
    FILE_CHANGED = "FILE_CHANGED"
    PASS_WRONG = "PASS_WRONG"
    DB_READONLY = "DB_READONLY"
    DISK_FULL = "DISK_FULL"
    USB_GONE = "USB_GONE"
    USB_READONLY = "USB_READONLY"
    PATH_TOO_LONG = "PATH_TOO_LONG"
    DB_DAMAGED = "DB_DAMAGED"
    DB_NEWER = "DB_NEWER"
    DB_FOREIGN = "DB_FOREIGN"
    DB_EDITED = "DB_EDITED"
    DB_IN_USE = "DB_IN_USE"
    REV_BURNT = "REV_BURNT"
    CLOCK_BACK = "CLOCK_BACK"


QUARANTINE_CODES = frozenset(
    {
        ReasonCode.KEY_UNKNOWN,
        ReasonCode.KEY_REVOKED,
        ReasonCode.KEY_SECOND,
        ReasonCode.REV_FORK,
        ReasonCode.RECORD_REWRITTEN,
        ReasonCode.JOURNAL_REWOUND,
        ReasonCode.VIEW_DIFFERS,
        ReasonCode.REVEAL_EARLY,
        ReasonCode.REVIEW_CLOSED,
    }
)
NOTE_CODES = frozenset(
    {
        ReasonCode.REV_SAME,
        ReasonCode.REV_GAP,
        ReasonCode.TIME_ODD,
        ReasonCode.EVIDENCE_ACTIVE,
        ReasonCode.EVIDENCE_HUGE,
        ReasonCode.MANUAL_SUPERSEDED,
        ReasonCode.RESULT_NOT_MINE,
    }
)


def verdict_of(code: ReasonCode | None) -> Verdict:
    """The verdict a reason code stands for; no code at all is an acceptance."""
    if code is None or code in NOTE_CODES:
        return Verdict.ACCEPTED
    return Verdict.QUARANTINED if code in QUARANTINE_CODES else Verdict.REFUSED


class Reason(Struct, frozen=True, kw_only=True):
    """A code with the facts its sentence needs (names, numbers, cells; never sentences)."""

    code: ReasonCode
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def verdict(self) -> Verdict:
        return verdict_of(self.code)


class NotAllowedError(Exception):
    """A command that the rules do not allow now; nothing was changed (`cli.md`, exit 4)."""

    def __init__(self, code: ReasonCode, **facts: str) -> None:
        super().__init__(code.value)
        self.reason = Reason(code=code, facts=facts)


class KnownFault(Exception):  # noqa: N818 - the house's name for the environment's faults
    """The environment failed: disk, stick, lock, passphrase. Never our bug."""

    def __init__(self, code: FaultCode, **facts: str) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts: Mapping[str, str] = facts
