"""Tables of the unit's own record: entries with evidence, self-scores, gaps, initiatives."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from thidua_desktop.domain.ids import CriterionCode, Digest, FactId, UnitCode, YearCode
from thidua_desktop.domain.progress import EvidenceKind, ResultKind
from thidua_desktop.domain.record import InitiativeKind
from thidua_desktop.storage.column_types import Canonical
from thidua_desktop.storage.rows.declarative import STRICT, Count, ScopedRow, TableRow

_GIVEN_FOR = "(result_{0} IS NOT NULL) = (result_kind IS NOT NULL AND result_kind = '{0}')"


class EvidenceRow(TableRow):
    """Files by content, shared by own entries and packages."""

    __tablename__ = "evidence"
    __table_args__ = (STRICT,)

    sha256: Mapped[Digest] = mapped_column(primary_key=True)
    kind: Mapped[EvidenceKind]
    size: Mapped[Count]
    content: Mapped[bytes]


class ProgressEntryRow(TableRow):
    __tablename__ = "progress_entry"
    __table_args__ = (
        CheckConstraint(_GIVEN_FOR.format("number"), name="number"),
        CheckConstraint(_GIVEN_FOR.format("level"), name="level"),
        STRICT,
    )

    ordinal: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[YearCode] = mapped_column(index=True)
    id: Mapped[FactId] = mapped_column(unique=True)
    criterion: Mapped[CriterionCode]
    occurred_on: Mapped[date]
    recorded_at: Mapped[datetime]
    component: Mapped[str | None]
    result_kind: Mapped[ResultKind | None]
    result_number: Mapped[Decimal | None]
    result_level: Mapped[str | None]
    note: Mapped[str | None]
    corrects: Mapped[FactId | None] = mapped_column(ForeignKey("progress_entry.id"))
    withdrawn: Mapped[bool]


class EntryEvidenceRow(TableRow):
    __tablename__ = "entry_evidence"
    __table_args__ = (STRICT,)

    entry: Mapped[FactId] = mapped_column(ForeignKey("progress_entry.id"), primary_key=True)
    position: Mapped[Count] = mapped_column(primary_key=True)
    sha256: Mapped[Digest] = mapped_column(ForeignKey("evidence.sha256"))
    name: Mapped[str]


class SelfScoreRow(ScopedRow):
    __tablename__ = "self_score"

    criterion: Mapped[CriterionCode]
    points: Mapped[Decimal]
    reason: Mapped[str | None]


class GapRow(ScopedRow):
    __tablename__ = "gap"

    criterion: Mapped[CriterionCode]


class InitiativeRow(ScopedRow):
    __tablename__ = "initiative"

    id: Mapped[FactId]
    kind: Mapped[InitiativeKind]
    title: Mapped[str]
    recorded_on: Mapped[date]
    recognition_act: Mapped[str | None]
    adopted_by: Mapped[tuple[UnitCode, ...]] = mapped_column(Canonical(tuple[UnitCode, ...]))


class ApprovalRow(ScopedRow):
    __tablename__ = "approval"

    digest: Mapped[Digest]
    approved_at: Mapped[datetime]
    position: Mapped[str | None]


class SubmissionRow(ScopedRow):
    __tablename__ = "submission"

    digest: Mapped[Digest]
    submitted_at: Mapped[datetime]
