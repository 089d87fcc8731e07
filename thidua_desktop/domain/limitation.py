"""Limitations and directives: the loop that comes back until it is closed (design §1)."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.ids import CriterionCode, FactId, PeriodCode, UnitCode


class FollowUpState(StrEnum):
    """Mới, đang khắc phục, đề nghị đóng, đã đóng."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    CLOSING = "closing"
    CLOSED = "closed"


class Limitation(Struct, frozen=True, kw_only=True):
    """Hạn chế named at a review; `carried_from` is the review before which named it already."""

    id: FactId
    text: str
    criterion: CriterionCode | None = None
    owner: UnitCode | None = None
    cause: str | None = None
    remedy: str | None = None
    due: date | None = None
    state: FollowUpState = FollowUpState.NEW
    raised_in: PeriodCode
    carried_from: PeriodCode | None = None


class Directive(Struct, frozen=True, kw_only=True):
    """Chỉ đạo given at a review."""

    id: FactId
    text: str
    assigned: tuple[UnitCode, ...] = ()
    due: date | None = None
    state: FollowUpState = FollowUpState.NEW
    raised_in: PeriodCode
    carried_from: PeriodCode | None = None
