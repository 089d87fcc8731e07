"""A unit's record of a period: what it wrote, scored and had approved."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from thidua_desktop.domain.ids import CriterionCode, Digest, FactId, UnitCode
from thidua_desktop.domain.progress import Evidence, ProgressEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfScore:
    """Points a unit types for itself (tự chấm), for `manual` criteria alone."""

    criterion: CriterionCode
    points: Decimal
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgedGap:
    """The clerk saw that a counting criterion has no entry and lets it stand (scoring §1)."""

    criterion: CriterionCode


class InitiativeKind(StrEnum):
    """Mô hình, sáng kiến, dân vận khéo."""

    MODEL = "model"
    INNOVATION = "innovation"
    MASS_WORK = "mass_work"


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative:
    """A way of working others can adopt; an innovation needs its recognition act."""

    id: FactId
    kind: InitiativeKind
    title: str
    recorded_on: date
    recognition_act: str | None = None
    adopted_by: tuple[UnitCode, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """The commander's act; `digest` is that of the approved body without the approval."""

    digest: Digest
    approved_at: datetime
    position: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """The clerk laid the record before the commander; `digest` as in `Approval`. Never travels."""

    digest: Digest
    submitted_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordBody:
    """Everything a unit wrote up to the cutoff; computed points are not in it (packages §2).

    Entries stand in the order in which they were recorded.
    """

    entries: tuple[ProgressEntry, ...] = ()
    self_scores: tuple[SelfScore, ...] = ()
    gaps: tuple[AcknowledgedGap, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    approval: Approval | None = None
