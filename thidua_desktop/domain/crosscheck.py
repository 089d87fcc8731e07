"""Cross-checking (chấm chéo): members score each other, openly or by commitment and reveal."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from thidua_desktop.domain.ids import CriterionCode, Digest, UnitCode


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossCheckAssignment:
    """Who checks whom in a round."""

    scorer: UnitCode
    unit: UnitCode


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossScore:
    """Points one member gives another for one criterion."""

    unit: UnitCode
    criterion: CriterionCode
    points: Decimal
    reason: str | None = None


class CrossCheckStage(StrEnum):
    """A blind cross-check is committed first and revealed in its second revision."""

    OPEN = "open"
    COMMITMENT = "commitment"
    REVEAL = "reveal"


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossCheckBody:
    """`assignments` is the whole round as the leader gave it; lists that differ hold both.

    A commitment carries no scores; a reveal repeats the commitment and adds scores and nonce (hex).
    """

    stage: CrossCheckStage
    assignments: tuple[CrossCheckAssignment, ...]
    scores: tuple[CrossScore, ...] = ()
    commitment: Digest | None = None
    nonce: str | None = None
