"""What the leader adds beside a unit's record: appraisals and questions."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua_desktop.domain.ids import CriterionCode, FactId, UnitCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraisal:
    """The leader's points with their reason (thẩm định); they win over self and cross."""

    unit: UnitCode
    criterion: CriterionCode
    points: Decimal
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A cell returned to its unit for explanation (trả lại, yêu cầu giải trình)."""

    id: FactId
    unit: UnitCode
    criterion: CriterionCode
    entry: FactId | None = None
    text: str
    asked_on: date
