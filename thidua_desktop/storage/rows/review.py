"""Tables of the review: meeting, ballots, decisions, limitations, directives, papers."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from thidua_desktop.domain.ballot import BallotBase, CandidateVotes, Comparison
from thidua_desktop.domain.ids import CriterionCode, FactId, PeriodCode, UnitCode
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.package import CountedPackage
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.record import SelfScore
from thidua_desktop.domain.review import Attendance, ReviewState, Statement
from thidua_desktop.storage.column_types import Canonical
from thidua_desktop.storage.rows.declarative import Code, NaturalNumber, ScopedRow


class MeetingRow(ScopedRow):
    __tablename__ = "meeting"

    kind: Mapped[ReviewKind]
    held_on: Mapped[date | None]
    starts: Mapped[str | None]
    ends: Mapped[str | None]
    place: Mapped[str | None]
    chair_unit: Mapped[UnitCode | None]
    secretary_unit: Mapped[UnitCode | None]
    agenda: Mapped[tuple[str, ...]] = mapped_column(Canonical(tuple[str, ...]))
    attendance: Mapped[tuple[Attendance, ...]] = mapped_column(Canonical(tuple[Attendance, ...]))
    statements: Mapped[tuple[Statement, ...]] = mapped_column(Canonical(tuple[Statement, ...]))
    strengths: Mapped[tuple[str, ...]] = mapped_column(Canonical(tuple[str, ...]))
    conclusions: Mapped[tuple[str, ...]] = mapped_column(Canonical(tuple[str, ...]))


class BallotRow(ScopedRow):
    __tablename__ = "ballot"

    id: Mapped[FactId]
    award: Mapped[str]
    method: Mapped[str | None]
    base: Mapped[BallotBase]
    members: Mapped[int]
    threshold: Mapped[str]
    comparison: Mapped[Comparison]
    present: Mapped[int | None]
    issued: Mapped[int]
    returned: Mapped[int]
    valid: Mapped[int]
    candidates: Mapped[tuple[CandidateVotes, ...]] = mapped_column(
        Canonical(tuple[CandidateVotes, ...])
    )


class CeilingRow(ScopedRow):
    __tablename__ = "ceiling"

    unit: Mapped[UnitCode]
    max_class: Mapped[str | None]
    reason: Mapped[str]


class DisqualificationRow(ScopedRow):
    __tablename__ = "disqualification"

    unit: Mapped[UnitCode]
    reason: Mapped[str]


class ManualEntryRow(ScopedRow):
    __tablename__ = "manual_entry"

    unit: Mapped[UnitCode]
    paper_number: Mapped[str]
    paper_date: Mapped[date]
    entries: Mapped[tuple[ProgressEntry, ...]] = mapped_column(Canonical(tuple[ProgressEntry, ...]))
    self_scores: Mapped[tuple[SelfScore, ...]] = mapped_column(Canonical(tuple[SelfScore, ...]))
    superseded: Mapped[bool]


class QuotaDecisionRow(ScopedRow):
    __tablename__ = "quota_decision"

    keep: Mapped[tuple[UnitCode, ...]] = mapped_column(Canonical(tuple[UnitCode, ...]))
    reason: Mapped[str]


class LimitationRow(ScopedRow):
    __tablename__ = "limitation"

    id: Mapped[FactId]
    text: Mapped[str]
    criterion: Mapped[CriterionCode | None]
    owner: Mapped[UnitCode | None]
    cause: Mapped[str | None]
    remedy: Mapped[str | None]
    due: Mapped[date | None]
    state: Mapped[FollowUpState]
    raised_in: Mapped[PeriodCode]
    carried_from: Mapped[PeriodCode | None]


class DirectiveRow(ScopedRow):
    __tablename__ = "directive"

    id: Mapped[FactId]
    text: Mapped[str]
    assigned: Mapped[tuple[UnitCode, ...]] = mapped_column(Canonical(tuple[UnitCode, ...]))
    due: Mapped[date | None]
    state: Mapped[FollowUpState]
    raised_in: Mapped[PeriodCode]
    carried_from: Mapped[PeriodCode | None]


class ReviewRow(ScopedRow):
    __tablename__ = "review"

    period: Mapped[PeriodCode]
    state: Mapped[ReviewState]
    lot_seed: Mapped[str | None]
    reopened_because: Mapped[str | None]
    snapshot: Mapped[str | None]
    counted: Mapped[tuple[CountedPackage, ...]] = mapped_column(
        Canonical(tuple[CountedPackage, ...])
    )
    next_leader: Mapped[UnitCode | None]


class DocumentNumberRow(ScopedRow):
    __tablename__ = "document_number"

    abbreviation: Mapped[Code]
    calendar_year: Mapped[NaturalNumber]
    number: Mapped[NaturalNumber]
    type: Mapped[Code]
    period: Mapped[PeriodCode | None]
    void_reason: Mapped[str | None]
