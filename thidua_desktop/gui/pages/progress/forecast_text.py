"""Dự báo in sentences: the pace, and what is missing for more points."""

from decimal import Decimal

from thidua_desktop.application.progress_sheet import ProgressRow, ProgressSheet
from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.pace import Forecast, Gain, Pace
from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import result_text

_PLACES = 2


def forecast_lines(sheet: ProgressSheet, row: ProgressRow) -> tuple[str, ...]:
    """One paragraph each; says so where nothing can be foretold."""
    if row.is_exempt:
        return (tr("Chỉ tiêu này không áp dụng cho đơn vị."),)
    found = sheet.forecast(row)
    is_penalty = row.criterion.part is Part.PENALTY
    lines = [_pace_line(row, found.pace)]
    measure = row.criterion.unit_of_measure or ""
    if found.at_end is not None:
        said = tr("Giữ nhịp này, cuối kỳ đạt khoảng {0} {1}: {2} điểm.")
        if is_penalty:
            said = tr("Giữ nhịp này, cuối kỳ khoảng {0} {1}: bị trừ {2} điểm.")
        end = format_amount(found.at_end.result, _PLACES)
        lines.append(said.format(end, measure, format_points(found.at_end.points)))
    if waiting := sheet.held_back(row):
        said = tr("Thiếu minh chứng: bổ sung thì được thêm {0} điểm.")
        lines.append(said.format(format_points(waiting)))
    if found.next_gain is not None:
        lines.append(_gain_line(tr("Mức kế tiếp: đạt {0} {1}"), found.next_gain, measure))
    if found.full is not None and found.full != found.next_gain:
        lines.append(_gain_line(tr("Nhiều điểm nhất: đạt {0} {1}"), found.full, measure))
    return tuple(line for line in (*lines, *_stand_lines(row, found)) if line)


def _stand_lines(row: ProgressRow, found: Forecast) -> list[str]:
    """The points of now, and what they lack."""
    lines: list[str] = []
    most = row.criterion.max_points
    if row.criterion.part is Part.PENALTY:
        said = tr("Hiện bị trừ {0} điểm, tạm tính.")
        return [] if row.points is None else [said.format(format_points(row.points))]
    if row.points is not None and most is not None:
        said = tr("Hiện {0} trên {1} điểm, tạm tính.")
        lines.append(said.format(format_points(row.points), format_amount(most)))
    if found.next_gain is None and row.points is not None:
        lines.append(_rest_line(row.points, most))
    return lines


def _rest_line(points: Decimal, most: Decimal | None) -> str:
    """Where no single result earns more."""
    if most is None:
        return ""
    if points >= most:
        return tr("Đã đạt mức điểm cao nhất.")
    return tr("Còn thiếu {0} điểm so với mức cao nhất.").format(format_points(most - points))


def _pace_line(row: ProgressRow, pace: Pace) -> str:
    days = tr("Đã qua {0} / {1} ngày của kỳ.").format(pace.days_gone, pace.days)
    if pace.needed is None:
        return days
    now = result_text(row.total.result) or "0"
    said = tr("Nhịp đều cần {0}, đang có {1}.")
    return f"{days} {said.format(format_amount(pace.needed, _PLACES), now)}"


def _gain_line(text: str, gain: Gain, measure: str) -> str:
    rest = tr("còn thiếu {0}, thêm {1} điểm.")
    where = text.format(format_amount(gain.result), measure).strip()
    return f"{where} – {rest.format(format_amount(gain.missing), format_points(gain.points))}"
