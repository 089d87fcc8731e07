"""Words of Tổng quan: tasks, days, marks of packages; where each task is done."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from thidua_desktop.application.open_points import OpenPoint
from thidua_desktop.application.overview import Overview, PointsNow
from thidua_desktop.application.package_map import MarkState, PackageRow
from thidua_desktop.application.record_life import LifeStep
from thidua_desktop.application.tasks import Task, TaskKind
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.leader_word import bloc_word, leader_first, leader_word
from thidua_desktop.gui.surroundings import Place
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.reasons import label as reason_label

_CODES_SHOWN = 6


class DayText(Struct, frozen=True, kw_only=True):
    """A due day and how far it is, `tone` as in `tag`."""

    day: str
    note: str
    tone: str


class TaskText(Struct, frozen=True, kw_only=True):
    """A task in words; `place` is None where nothing can be done about it in this book."""

    title: str
    detail: str
    day: DayText
    place: Place | None


def day_text(due: date | None, today: date) -> DayText:
    """The day as written and how far it is away."""
    if due is None:
        return DayText(day="–", note=tr("chưa có hạn"), tone="muted")
    days, shown = (due - today).days, _short(due, today)
    if days < 0:
        return DayText(day=shown, note=tr("quá {0} ngày").format(-days), tone="danger")
    if days == 0:
        return DayText(day=shown, note=tr("hôm nay"), tone="warning")
    return DayText(day=shown, note=tr("còn {0} ngày").format(days), tone="muted")


def _short(day: date, today: date) -> str:
    """Without the year where it is this one."""
    written = format_date(day)
    return written[: -len("/yyyy")] if day.year == today.year else written


def weekday(day: date) -> str:
    names = (
        tr("Thứ Hai"),
        tr("Thứ Ba"),
        tr("Thứ Tư"),
        tr("Thứ Năm"),
        tr("Thứ Sáu"),
        tr("Thứ Bảy"),
        tr("Chủ nhật"),
    )
    return names[day.weekday()]


def head_line(found: Overview) -> str:
    """Today and how long until the figures of the period are cut off."""
    today = f"{weekday(found.today)}, {format_date(found.today)}"
    days = (found.period.cutoff - found.today).days
    cutoff = format_date(found.period.cutoff)
    if found.points is not None and found.points.is_concluded:
        return tr("{0} · {1} đã kết luận").format(today, found.period.name)
    if days < 0:
        return tr("{0} · đã qua ngày chốt số liệu {1} ({2})").format(
            today, found.period.name, cutoff
        )
    return tr("{0} · còn {1} ngày đến ngày chốt số liệu {2} ({3})").format(
        today, days, found.period.name, cutoff
    )


def task_text(task: Task, found: Overview, language: Language) -> TaskText:
    title, detail = _WORDS[task.kind](task, found)
    if task.reason is not None:
        detail = reason_label(task.reason.code, language)
    if task.period not in {None, found.period.code}:
        detail = " · ".join(filter(None, (_period(task, found), detail)))
    return TaskText(
        title=title,
        detail=detail,
        day=day_text(task.due, found.today),
        place=place_of(task, found),
    )


def place_of(task: Task, found: Overview) -> Place | None:
    """Where the task is done."""
    code = str(task.criteria[0]) if task.criteria else None
    period = task.period or found.period.code
    match task.kind:
        case TaskKind.QUESTION:
            return Place(page="self-score", period=period, item=code)
        case TaskKind.MONTH | TaskKind.MISSING | TaskKind.EVIDENCE:
            return Place(page="progress", period=period, item=code)
        case TaskKind.RECORD:
            is_sealing = task.step in {LifeStep.SEALED, LifeStep.SENT}
            return Place(page="packages" if is_sealing else "self-score", period=period)
        case TaskKind.ENROL:
            return Place(page="packages", period=period, item="enrol")
        case TaskKind.LIMITATION | TaskKind.DIRECTIVE:
            return _place_of_point(task, code)
        case _:
            return Place(page="packages", period=period)


def _place_of_point(task: Task, code: str | None) -> Place | None:
    """The criterion it is about, else the minutes that name it."""
    if code is not None:
        return Place(page="progress", period=task.period, item=code)
    if task.period is None:
        return None
    return Place(page="papers", period=task.period, item=f"minutes/{task.period}")


def sender_text(row: PackageRow, found: Overview) -> str:
    """Whose packages stand in this row."""
    if row.kind is PackageKind.RESULT:
        return tr("Kết quả của {0}").format(leader_word(found.frame.bloc))
    if not found.is_led_here:
        return tr("Báo cáo của đơn vị")
    unit = found.frame.unit(row.unit)
    return unit.name if unit else str(row.unit)


def owners_text(point: OpenPoint, found: Overview) -> str:
    """Who sees to it."""
    if not point.owners or len(point.owners) == len(found.frame.units):
        return tr("cả {0}").format(bloc_word(found.frame.bloc))
    names = [unit.name if (unit := found.frame.unit(o)) else str(o) for o in point.owners]
    return ", ".join(names)


def stand_parts(points: PointsNow) -> list[str]:
    """What the total is, and what was concluded of it."""
    if not points.is_concluded:
        return [tr("điểm tự tính đến nay")]
    parts = [tr("điểm chính thức")]
    if points.rank is not None:
        parts.append(tr("hạng {0} trong {1} đơn vị").format(points.rank, points.ranked))
    if points.classification:
        parts.append(points.classification)
    return parts


Words = tuple[str, str]


def _codes(task: Task) -> str:
    shown = ", ".join(task.criteria[:_CODES_SHOWN])
    rest = len(task.criteria) - _CODES_SHOWN
    return tr("{0} và {1} chỉ tiêu khác").format(shown, rest) if rest > 0 else shown


def _period(task: Task, found: Overview) -> str:
    period = found.frame.period(task.period) if task.period else None
    return (period or found.period).name


def _unit(task: Task, found: Overview) -> str:
    unit = found.frame.unit(task.unit) if task.unit else None
    return unit.name if unit else str(task.unit or "")


def _month(task: Task, found: Overview) -> Words:
    period = found.frame.period(task.period) if task.period else None
    month = min(found.today, (period or found.period).cutoff).month
    said = tr("Ghi tiến độ tháng {0}: còn {1} chỉ tiêu")
    return said.format(month, len(task.criteria)), _codes(task)


def _record(task: Task, found: Overview) -> Words:
    sending = tr("Gửi báo cáo cho {0}").format(leader_word(found.frame.bloc))
    steps = {
        LifeStep.WRITTEN: (tr("Hoàn thành bảng tự chấm"), tr("Còn chỉ tiêu chưa có số liệu")),
        LifeStep.SUBMITTED: (tr("Trình thủ trưởng bảng tự chấm"), tr("Đã ghi đủ số liệu")),
        LifeStep.APPROVED: (tr("Thủ trưởng duyệt báo cáo"), tr("Đã trình, chờ duyệt")),
        LifeStep.SEALED: (tr("Niêm phong báo cáo"), tr("Thủ trưởng đã duyệt")),
        LifeStep.SENT: (sending, tr("Gói đã niêm phong")),
    }
    return steps[task.step or LifeStep.WRITTEN]


_WORDS: dict[TaskKind, Callable[[Task, Overview], Words]] = {
    TaskKind.ENROL: lambda _t, o: (
        tr("Gửi gói ghi danh khoá cho {0}").format(leader_word(o.frame.bloc)),
        tr("Chưa có gói này thì báo cáo của đơn vị bị cách ly"),
    ),
    TaskKind.QUESTION: lambda t, o: (
        tr("{0} hỏi về {1}").format(leader_first(o.frame.bloc), t.criteria[0]),
        t.text,
    ),
    TaskKind.HELD: lambda t, o: (tr("Gói của {0} bị cách ly").format(_unit(t, o)), ""),
    TaskKind.REFUSED: lambda t, o: (
        tr("Gói của {0} bị từ chối").format(_unit(t, o)),
        tr("Xin đơn vị gửi lại tệp gốc"),
    ),
    TaskKind.LIMITATION: lambda t, _o: (t.text, tr("Hạn chế của đơn vị")),
    TaskKind.DIRECTIVE: lambda t, _o: (t.text, tr("Chỉ đạo")),
    TaskKind.MONTH: _month,
    TaskKind.MISSING: lambda t, _o: (
        tr("{0} chỉ tiêu chưa có số liệu").format(len(t.criteria)),
        _codes(t),
    ),
    TaskKind.EVIDENCE: lambda t, _o: (
        tr("{0} chỉ tiêu thiếu minh chứng").format(len(t.criteria)),
        _codes(t),
    ),
    TaskKind.RECORD: _record,
    TaskKind.PACKAGES: lambda t, o: (
        tr("Nhận đủ báo cáo {0}").format(_period(t, o)),
        tr("Đã nhận {0}/{1} đơn vị").format(t.done, t.of),
    ),
    TaskKind.RESULT: lambda t, o: (
        tr("Nhận kết quả {0}").format(_period(t, o)),
        tr("{0} chưa gửi gói kết quả").format(_unit(t, o)),
    ),
}

MARK_ICONS: dict[MarkState, tuple[str, str]] = {
    MarkState.EARLY: ("clock", "muted"),
    MarkState.MISSING: ("minus", "warning"),
    MarkState.WRITING: ("pencil", "info"),
    MarkState.READY: ("circle-check", "accent"),
    MarkState.RECEIVED: ("circle-check", "accent"),
    MarkState.HAND_TYPED: ("circle-check", "accent"),
    MarkState.HELD: ("circle-pause", "warning"),
    MarkState.REFUSED: ("circle-cross", "danger"),
}
"""Shape and colour of a mark; its word always stands beside."""


def mark_word(state: MarkState) -> str:
    words = {
        MarkState.EARLY: tr("chưa tới kỳ"),
        MarkState.MISSING: tr("chưa có"),
        MarkState.WRITING: tr("đang làm"),
        MarkState.READY: tr("đã xong"),
        MarkState.RECEIVED: tr("đã nhận"),
        MarkState.HAND_TYPED: tr("nhập tay"),
        MarkState.HELD: tr("cách ly"),
        MarkState.REFUSED: tr("từ chối"),
    }
    return words[state]
