"""Following up: limitations and directives change their state until somebody closes them."""

from msgspec.structs import replace

from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.ports import Scope, WritingUnit
from thidua_desktop.application.use_cases.appraise import require_open_review
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.ids import FactId
from thidua_desktop.domain.limitation import Directive, FollowUpState, Limitation
from thidua_desktop.domain.period import Period


def follow_up(
    uow: WritingUnit, view: YearView, period: Period, *, item: FactId, state: FollowUpState
) -> None:
    """Sets the state of a limitation or directive of the coming review of `period`.

    What is closed does not come back at the next review. Raises as `require_open_review`;
    UnknownNameError.
    """
    require_open_review(view, period)
    scope = Scope(year=view.year, period=period.code)
    limitation = uow.facts(Limitation).get(scope, item)
    directive = uow.facts(Directive).get(scope, item)
    if limitation is not None:
        uow.facts(Limitation).put(scope, replace(limitation, state=state))
    elif directive is not None:
        uow.facts(Directive).put(scope, replace(directive, state=state))
    else:
        raise UnknownNameError("limitation", item)
