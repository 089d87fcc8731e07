"""What the leader adds beside a unit's record: appraisals and questions."""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.domain.ids import CriterionCode, FactId, UnitCode


class Appraisal(Struct, frozen=True, kw_only=True):
    """The leader's points with their reason (thẩm định); they win over self and cross."""

    unit: UnitCode
    criterion: CriterionCode
    points: Decimal
    reason: str | None = None


class Question(Struct, frozen=True, kw_only=True):
    """A cell returned to its unit for explanation (trả lại, yêu cầu giải trình)."""

    id: FactId
    unit: UnitCode
    criterion: CriterionCode
    entry: FactId | None = None
    text: str
    asked_on: date
