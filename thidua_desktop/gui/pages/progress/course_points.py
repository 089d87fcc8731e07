"""A criterion's course as the chart of Dự báo shows it."""

from thidua_desktop.application.month_course import MonthEnd, month_course
from thidua_desktop.application.progress_sheet import ProgressRow, ProgressSheet
from thidua_desktop.gui.charts.month_line import MonthLine, MonthPoint
from thidua_desktop.gui.language import tr


def show_course(chart: MonthLine, sheet: ProgressSheet, row: ProgressRow) -> None:
    """Hides the chart where there is no figure to draw."""
    course = month_course(sheet, row)
    chart.setVisible(bool(course))
    if course:
        is_pace = course[0].is_pace
        chart.file_name = f"{row.criterion.code}_{sheet.period.code}"
        chart.show_line(
            [_point(end, row) for end in course],
            measure=row.criterion.unit_of_measure or "",
            needed_name=tr("nhịp cần") if is_pace else tr("chỉ tiêu"),
        )


def _point(end: MonthEnd, row: ProgressRow) -> MonthPoint:
    return MonthPoint(
        mark=str(end.first.month),
        name=tr("Tháng {0}/{1}").format(end.first.month, end.first.year),
        value=end.value,
        needed=end.needed,
        warning=_warning(end, is_less_better=row.criterion.lower_is_better),
    )


def _warning(end: MonthEnd, *, is_less_better: bool) -> str:
    if end.value is None or end.needed is None:
        return ""
    if is_less_better:
        return tr("vượt mức") if end.value > end.needed else ""
    if end.value >= end.needed:
        return ""
    return tr("chậm") if end.is_pace else tr("chưa đạt")
