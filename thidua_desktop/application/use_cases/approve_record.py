"""The commander approves the unit's record of a period; later changes take the approval back."""

from collections.abc import Iterable

from thidua_desktop.application.ports import Scope, WritingUnit
from thidua_desktop.application.use_cases.accounts import head_position
from thidua_desktop.application.use_cases.own_record import (
    approval_of,
    approved_digest,
    open_gaps,
    own_record,
)
from thidua_desktop.domain.fact_keys import ONLY
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import YearCode
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.record import Approval, Submission


def approve_record(uow: WritingUnit, frame: Frame, period: Period) -> Approval:
    """Approves what stands now. Raises NotAllowedError(GAPS_OPEN) while gaps are open."""
    _demand_no_gaps(uow, frame, period)
    standing = approval_of(uow, frame, period)
    if standing is not None:
        return standing
    approval = Approval(
        digest=approved_digest(own_record(uow, frame, period)),
        approved_at=uow.stamp.at,
        position=head_position(uow),
    )
    uow.facts(Approval).put(Scope(year=frame.year.code, period=period.code), approval)
    return approval


def submit_record(uow: WritingUnit, frame: Frame, period: Period) -> Submission:
    """Lays what stands now before the commander. Raises NotAllowedError(GAPS_OPEN)."""
    _demand_no_gaps(uow, frame, period)
    scope = Scope(year=frame.year.code, period=period.code)
    digest = approved_digest(own_record(uow, frame, period))
    standing = uow.facts(Submission).get(scope, ONLY)
    if standing is not None and standing.digest == digest:
        return standing
    submission = Submission(digest=digest, submitted_at=uow.stamp.at)
    uow.facts(Submission).put(scope, submission)
    return submission


def _demand_no_gaps(uow: WritingUnit, frame: Frame, period: Period) -> None:
    gaps = open_gaps(uow, frame, period)
    if gaps:
        raise NotAllowedError(ReasonCode.GAPS_OPEN, criteria=", ".join(gaps), count=str(len(gaps)))


def take_back_approvals(uow: WritingUnit, year: YearCode, changed: Iterable[Period]) -> None:
    """Takes back the approvals of periods whose record changed for certain (design §4)."""
    for period in changed:
        scope = Scope(year=year, period=period.code)
        if uow.facts(Approval).get(scope, ONLY) is not None:
            uow.facts(Approval).remove(scope, ONLY)


def drop_stale_approvals(uow: WritingUnit, frame: Frame, touched: Iterable[Period]) -> None:
    """As `take_back_approvals` where the record may be the same as before; reads all of it."""
    stale = [period for period in touched if approval_of(uow, frame, period) is None]
    take_back_approvals(uow, frame.year.code, stale)
