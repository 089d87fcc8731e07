"""The review (hội nghị sơ kết, tổng kết): the leader's facts, which enter at its conclusion."""

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.ballot import Ballot
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.limitation import Directive, Limitation
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.record import RecordBody, SelfScore


class Attendance(Struct, frozen=True, kw_only=True):
    """People of one unit: called (triệu tập) and present (có mặt); None is not known."""

    unit: UnitCode
    called: int | None = None
    present: int | None = None
    absence_reason: str | None = None


class Statement(Struct, frozen=True, kw_only=True):
    """What a unit or the superior's speaker said (phát biểu)."""

    speaker: str
    text: str


class Meeting(Struct, frozen=True, kw_only=True):
    """Facts of the meeting; times are local, "HH:MM". Unknown facts are printed as blanks."""

    kind: ReviewKind
    held_on: date | None = None
    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    chair_unit: UnitCode | None = None
    secretary_unit: UnitCode | None = None
    agenda: tuple[str, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    statements: tuple[Statement, ...] = ()
    strengths: tuple[str, ...] = ()
    conclusions: tuple[str, ...] = ()


class Ceiling(Struct, frozen=True, kw_only=True):
    """Khống chế mức: lowers the class to `max_class`, or by one where that is None."""

    unit: UnitCode
    max_class: str | None = None
    reason: str


class Disqualification(Struct, frozen=True, kw_only=True):
    """Không xét: neither class nor rank, listed last with the reason."""

    unit: UnitCode
    reason: str


class QuotaDecision(Struct, frozen=True, kw_only=True):
    """Units that keep the top class where a tie crosses the quota's line, and why."""

    keep: tuple[UnitCode, ...]
    reason: str


class ManualEntry(Struct, frozen=True, kw_only=True):
    """A unit's record typed from its signed paper (nhập tay, packages §7).

    It counts where no sealed record of that unit does; otherwise it is `superseded`.
    """

    unit: UnitCode
    paper_number: str
    paper_date: date
    entries: tuple[ProgressEntry, ...] = ()
    self_scores: tuple[SelfScore, ...] = ()
    superseded: bool = False

    @property
    def record(self) -> RecordBody:
        return RecordBody(entries=self.entries, self_scores=self.self_scores)


class ReviewState(StrEnum):
    """A draft changes; a concluded review is frozen until it is reopened with a reason."""

    DRAFT = "draft"
    CONCLUDED = "concluded"


class LeaderFacts(Struct, frozen=True, kw_only=True):
    """Everything the leader adds to a period; part of the state digest once concluded.

    `reopened_because` are the reasons for which earlier conclusions were reopened.
    """

    meeting: Meeting
    appraisals: tuple[Appraisal, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    ceilings: tuple[Ceiling, ...] = ()
    not_considered: tuple[Disqualification, ...] = ()
    limitations: tuple[Limitation, ...] = ()
    directives: tuple[Directive, ...] = ()
    quota_decision: QuotaDecision | None = None
    manual_entries: tuple[ManualEntry, ...] = ()
    lot_seed: str | None = None
    reopened_because: str | None = None

    @property
    def hand_typed(self) -> Mapping[UnitCode, ManualEntry]:
        """What counts as typed from paper, by unit."""
        return {entry.unit: entry for entry in self.manual_entries if not entry.superseded}


def beside_sealed(facts: LeaderFacts, sealed: Collection[UnitCode]) -> LeaderFacts:
    """The facts with everything hand-typed marked for which a sealed record counts."""
    marked = tuple(replace(m, superseded=m.unit in sealed) for m in facts.manual_entries)
    return replace(facts, manual_entries=marked)
