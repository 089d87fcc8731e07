"""Reopening a concluded review: it is concluded anew, and its minutes say why."""

from msgspec.structs import replace

from thidua_desktop.application.period_picture import concluded_result, review_of
from thidua_desktop.application.ports import Scope, WritingUnit
from thidua_desktop.application.use_cases.appraise import require_leader
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.book import ReviewRecord
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.review import ReviewState
from thidua_desktop.domain.text.storable import storable


def reopen_review(uow: WritingUnit, view: YearView, period: Period, *, reason: str) -> None:
    """Makes the review a draft again; the sealed result stays with everybody until the next one.

    The reasons of earlier reopenings stay. Raises ValueError without a reason; NotAllowedError:
    NOT_LEADER, NOT_CONCLUDED, REVIEW_CLOSED where a later review of the year, which stands on this
    one, is concluded already.
    """
    because = storable(reason)
    if not because:
        raise ValueError("a reopening has a reason")
    require_leader(view)
    review = review_of(uow, view, period)
    if review.state is not ReviewState.CONCLUDED:
        raise NotAllowedError(ReasonCode.NOT_CONCLUDED, period=period.code)
    later = [other for other in view.periods if other.cutoff > period.cutoff]
    for other in later:
        if concluded_result(uow, view, other) is not None:
            raise NotAllowedError(ReasonCode.REVIEW_CLOSED, period=other.code)
    reasons = [each for each in (review.reopened_because, because) if each]
    draft = replace(
        review,
        state=ReviewState.DRAFT,
        reopened_because="; ".join(reasons),
        snapshot=None,
        counted=(),
    )
    uow.facts(ReviewRecord).put(Scope(year=view.year, period=period.code), draft)
