"""One record of the own unit, scored by the engine among what else counts: tạm tính."""

from msgspec.structs import replace

from thidua_desktop.application.period_picture import scoring_input
from thidua_desktop.application.ports import ReadingUnit
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.results import UnitScores


def own_scores(
    uow: ReadingUnit, view: YearView, period: Period, record: RecordBody
) -> UnitScores | None:
    """Before anybody else scored this unit; None where it is no member of the bloc."""
    given = scoring_input(view, period, None)
    unit = uow.identity.unit.code
    records = {**given.records, unit: record}
    return score_bloc(replace(given, records=records, cross_scores=())).unit(unit)
