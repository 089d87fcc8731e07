"""Tables of frames: sealed revisions and the leader's draft share the same detail tables."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from thidua_desktop.domain.bloc import Bloc, EmulationYear
from thidua_desktop.domain.criterion import Aggregation, Direction, Part, Rule
from thidua_desktop.domain.ids import (
    CriterionCode,
    Digest,
    GroupCode,
    PeriodCode,
    UnitCode,
    YearCode,
)
from thidua_desktop.domain.pact import Pact
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.roster import Roster
from thidua_desktop.domain.scoring_table import ScoringTable
from thidua_desktop.storage.column_types import Canonical
from thidua_desktop.storage.rows.declarative import STRICT, Count, NaturalNumber, TableRow


class FrameRow(TableRow):
    """A frame; `scoring_table` holds the table without its groups and criteria."""

    __tablename__ = "frame"
    __table_args__ = (STRICT,)

    id: Mapped[int] = mapped_column(primary_key=True)
    year_code: Mapped[YearCode] = mapped_column(index=True)
    bloc: Mapped[Bloc] = mapped_column(Canonical(Bloc))
    year: Mapped[EmulationYear] = mapped_column(Canonical(EmulationYear))
    pact: Mapped[Pact] = mapped_column(Canonical(Pact))
    scoring_table: Mapped[ScoringTable] = mapped_column(Canonical(ScoringTable))


class FrameDetailRow(TableRow):
    """A line of a frame, in the frame's own order."""

    __abstract__ = True
    __table_args__ = (STRICT,)

    frame: Mapped[int] = mapped_column(ForeignKey("frame.id"), primary_key=True, sort_order=-2)
    position: Mapped[Count] = mapped_column(primary_key=True, sort_order=-1)


class FrameUnitRow(FrameDetailRow):
    __tablename__ = "frame_unit"

    code: Mapped[UnitCode]
    name: Mapped[str]
    kind: Mapped[str | None]
    order: Mapped[int]
    headcount: Mapped[int | None]
    head_position: Mapped[str | None]
    aliases: Mapped[tuple[str, ...]] = mapped_column(Canonical(tuple[str, ...]))
    lineage: Mapped[tuple[UnitCode, ...]] = mapped_column(Canonical(tuple[UnitCode, ...]))


class PeriodRow(FrameDetailRow):
    __tablename__ = "period"

    code: Mapped[PeriodCode]
    name: Mapped[str]
    kind: Mapped[ReviewKind]
    start: Mapped[date]
    end: Mapped[date]
    cutoff: Mapped[date]
    due: Mapped[date | None]


class CriteriaGroupRow(FrameDetailRow):
    __tablename__ = "criteria_group"

    code: Mapped[GroupCode]
    title: Mapped[str]
    stated_points: Mapped[Decimal | None]
    floor: Mapped[Decimal | None]
    cap: Mapped[Decimal | None]


class CriterionRow(FrameDetailRow):
    __tablename__ = "criterion"

    code: Mapped[CriterionCode]
    group: Mapped[GroupCode]
    title: Mapped[str]
    part: Mapped[Part]
    rule: Mapped[Rule] = mapped_column(Canonical(Rule))
    max_points: Mapped[Decimal | None]
    unit_of_measure: Mapped[str | None]
    target: Mapped[Decimal | None]
    aggregation: Mapped[Aggregation]
    direction: Mapped[Direction | None]
    evidence_required: Mapped[bool]
    evidence_hint: Mapped[str | None]
    due: Mapped[date | None]
    lead_unit: Mapped[UnitCode | None]
    coordinating_units: Mapped[tuple[UnitCode, ...]] = mapped_column(
        Canonical(tuple[UnitCode, ...])
    )
    moved_to: Mapped[CriterionCode | None]


class TargetRow(FrameDetailRow):
    __tablename__ = "target"

    unit: Mapped[UnitCode]
    criterion: Mapped[CriterionCode]
    goal: Mapped[Decimal | None]
    not_applicable: Mapped[bool]
    reason: Mapped[str | None]


class FrameRevisionRow(TableRow):
    """A sealed frame; a revision that changes the roster alone has the digest of the one before."""

    __tablename__ = "frame_revision"
    __table_args__ = (STRICT,)

    frame: Mapped[int] = mapped_column(ForeignKey("frame.id"), primary_key=True)
    digest: Mapped[Digest] = mapped_column(index=True)
    revision: Mapped[NaturalNumber]
    in_force_from: Mapped[date]
    roster: Mapped[Roster] = mapped_column(Canonical(Roster))


class FrameDraftRow(TableRow):
    """The draft of a year; an earlier draft survives in the journal alone."""

    __tablename__ = "frame_draft"
    __table_args__ = (STRICT,)

    year: Mapped[YearCode] = mapped_column(primary_key=True)
    frame: Mapped[int] = mapped_column(ForeignKey("frame.id"), unique=True)
