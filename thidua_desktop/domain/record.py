"""A unit's record of a period: what it wrote, scored and had approved."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.ids import CriterionCode, Digest, FactId, UnitCode
from thidua_desktop.domain.progress import Evidence, ProgressEntry


class SelfScore(Struct, frozen=True, kw_only=True):
    """Points a unit types for itself (tự chấm), for `manual` criteria alone."""

    criterion: CriterionCode
    points: Decimal
    reason: str | None = None


class AcknowledgedGap(Struct, frozen=True, kw_only=True):
    """The clerk saw that a counting criterion has no entry and lets it stand (scoring §1)."""

    criterion: CriterionCode


class InitiativeKind(StrEnum):
    """Mô hình, sáng kiến, dân vận khéo."""

    MODEL = "model"
    INNOVATION = "innovation"
    MASS_WORK = "mass_work"


class Initiative(Struct, frozen=True, kw_only=True):
    """A way of working others can adopt; an innovation needs its recognition act."""

    id: FactId
    kind: InitiativeKind
    title: str
    recorded_on: date
    recognition_act: str | None = None
    adopted_by: tuple[UnitCode, ...] = ()


class Approval(Struct, frozen=True, kw_only=True):
    """The commander's act; `digest` is that of the approved body without the approval."""

    digest: Digest
    approved_at: datetime
    position: str | None = None


class Submission(Struct, frozen=True, kw_only=True):
    """The clerk laid the record before the commander; `digest` as in `Approval`. Never travels."""

    digest: Digest
    submitted_at: datetime


class RecordBody(Struct, frozen=True, kw_only=True):
    """Everything a unit wrote up to the cutoff; computed points are not in it (packages §2).

    Entries stand in the order in which they were recorded.
    """

    entries: tuple[ProgressEntry, ...] = ()
    self_scores: tuple[SelfScore, ...] = ()
    gaps: tuple[AcknowledgedGap, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    approval: Approval | None = None
