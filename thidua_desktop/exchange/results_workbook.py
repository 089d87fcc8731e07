"""The results of a period as a workbook that recounts itself from points to rank."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from thidua_desktop.application.period_picture import PeriodPicture
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.review import ManualEntry
from thidua_desktop.domain.scoring.results import BlocScores
from thidua_desktop.exchange.results_book.live_sheets import render
from thidua_desktop.exchange.results_book.point_sheets import PointsSheet, Settings, table_sheet
from thidua_desktop.exchange.results_book.scored import Scored
from thidua_desktop.exchange.results_book.summary_sheets import SummarySheets

NOBODY: Mapping[UnitCode, ManualEntry] = MappingProxyType({})


class FormulaResultsWorkbook:
    """Fulfils `ResultsWorkbook`."""

    def write(self, picture: PeriodPicture) -> bytes:
        frame = picture.frame.frame
        typed = picture.facts.hand_typed if picture.facts else NOBODY
        dated = picture.period.cutoff
        return write_results_workbook(frame, picture.scores, dated=dated, hand_typed=typed)


def write_results_workbook(
    frame: Frame,
    scores: BlocScores,
    *,
    dated: date,
    hand_typed: Mapping[UnitCode, ManualEntry] = NOBODY,
) -> bytes:
    """The file's bytes, the same for the same scores (scoring §3, §4).

    Self, cross and appraised points are numbers to change; everything after them is a formula
    with its last value. What cannot be recounted there (previous review, ballot, initiatives,
    lot; ceilings, conditions and quota of a class) is a number beside a remark.
    """
    scored = Scored(frame=frame, scores=scores, hand_typed=hand_typed)
    table = table_sheet(scored)
    settings = Settings(scored, table)
    points = PointsSheet(scored, table, settings)
    summary = SummarySheets(scored, settings, points)
    sheets = (summary.summary(), points.sheet(), table, settings.sheet(), summary.workings())
    return render(sheets, dated=dated)
