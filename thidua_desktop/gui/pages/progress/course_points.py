"""A criterion's course as the chart of Dự báo shows it."""

from thidua_desktop.application.month_course import MonthEnd, month_course
from thidua_desktop.application.progress_sheet import ProgressRow, ProgressSheet
from thidua_desktop.gui.charts.month_line import MonthLine, MonthPoint
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.lag_words import lag_word


def show_course(chart: MonthLine, sheet: ProgressSheet, row: ProgressRow) -> None:
    """Hides the chart where there is no figure to draw."""
    course = month_course(sheet, row)
    chart.setVisible(bool(course))
    if course:
        is_pace = course[0].is_pace
        chart.file_name = f"{row.criterion.code}_{sheet.period.code}"
        chart.show_line(
            [_point(end) for end in course],
            measure=row.criterion.unit_of_measure or "",
            value_name=tr("thực hiện"),
            needed_name=tr("nhịp cần") if is_pace else tr("chỉ tiêu"),
        )


def _point(end: MonthEnd) -> MonthPoint:
    return MonthPoint(
        mark=str(end.first.month),
        name=tr("Tháng {0}/{1}").format(end.first.month, end.first.year),
        value=end.value,
        needed=end.needed,
        warning="" if end.lag is None else lag_word(end.lag.kind),
    )
