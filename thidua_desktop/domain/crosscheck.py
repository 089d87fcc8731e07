"""Cross-checking (chấm chéo): members score each other, openly or by commitment and reveal."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.ids import CriterionCode, Digest, UnitCode


class CrossCheckAssignment(Struct, frozen=True, kw_only=True):
    """Who checks whom in a round."""

    scorer: UnitCode
    unit: UnitCode


class CrossScore(Struct, frozen=True, kw_only=True):
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


class CrossCheckBody(Struct, frozen=True, kw_only=True):
    """`assignments` is the whole round as the leader gave it; lists that differ hold both.

    A commitment carries no scores; a reveal repeats the commitment and adds scores and nonce (hex).
    """

    stage: CrossCheckStage
    assignments: tuple[CrossCheckAssignment, ...]
    scores: tuple[CrossScore, ...] = ()
    commitment: Digest | None = None
    nonce: str | None = None
