"""The commander approves the unit's record of a period; later changes take the approval back."""

from thidua_desktop.application.ports import Scope, WritingUnit
from thidua_desktop.application.use_cases.own_record import (
    approval_of,
    approved_digest,
    open_gaps,
    own_record,
)
from thidua_desktop.domain.fact_keys import ONLY
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.record import Approval


def approve_record(uow: WritingUnit, frame: Frame, period: Period) -> Approval:
    """Approves what stands now. Raises NotAllowedError(GAPS_OPEN) while gaps are open."""
    gaps = open_gaps(uow, frame, period)
    if gaps:
        raise NotAllowedError(ReasonCode.GAPS_OPEN, criteria=", ".join(gaps), count=str(len(gaps)))
    standing = approval_of(uow, frame, period)
    if standing is not None:
        return standing
    approval = Approval(
        digest=approved_digest(own_record(uow, frame, period)),
        approved_at=uow.stamp.at,
        position=uow.identity.unit.head_position,
    )
    uow.facts(Approval).put(Scope(year=frame.year.code, period=period.code), approval)
    return approval


def drop_stale_approvals(uow: WritingUnit, frame: Frame) -> None:
    """Takes back every approval whose record is no longer what was approved (design §4)."""
    for period in frame.periods:
        scope = Scope(year=frame.year.code, period=period.code)
        if uow.facts(Approval).get(scope, ONLY) and approval_of(uow, frame, period) is None:
            uow.facts(Approval).remove(scope, ONLY)
