"""The overview on paper: its columns one below the other, each under its own head."""

from collections.abc import Iterator

from thidua_desktop.application.overview import GroupStand, Overview, PointsNow
from thidua_desktop.application.table_papers import ShownTable, TableCell, TableColumn, TableRow
from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.overview.model import (
    day_text,
    head_line,
    mark_word,
    owners_text,
    sender_text,
    stand_parts,
    task_text,
)
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.words import word_of

_WIDTHS = (80, 400, 260)


def printed_overview(found: Overview, language: Language) -> ShownTable:
    """What the page shows, tasks first."""
    titles = (tr("Hạn, mục"), tr("Nội dung"), tr("Tình hình"))
    columns = tuple(
        TableColumn(title=title, width=width) for title, width in zip(titles, _WIDTHS, strict=True)
    )
    rows = (
        *_tasks(found, language),
        *_points(found.points),
        *_packages(found),
        *_open_points(found, language),
    )
    return ShownTable(title=tr("Tổng quan"), about=(head_line(found),), columns=columns, rows=rows)


def _tasks(found: Overview, language: Language) -> Iterator[TableRow]:
    yield _head(tr("Việc cần làm"), tr("{0} việc").format(len(found.tasks)))
    for task in found.tasks:
        text = task_text(task, found, language)
        yield _row(text.day.day, text.title, _joined(text.day.note, text.detail))


def _points(points: PointsNow | None) -> Iterator[TableRow]:
    if points is None:
        return
    total = "–" if points.total is None else format_points(points.total)
    yield _head(tr("Điểm đến nay"), _joined(total, *stand_parts(points)))
    for group in points.groups:
        yield _row(str(group.code), group.title, _stand(group))


def _stand(group: GroupStand) -> str:
    said = format_points(group.points)
    if group.most is not None:
        said = f"{said} / {format_amount(group.most)}"
    needed = "" if group.needed is None else f"{tr('nhịp cần')} {format_points(group.needed)}"
    return _joined(said, needed, tr("chậm") if group.is_behind else "")


def _packages(found: Overview) -> Iterator[TableRow]:
    yield _head(tr("Gói dữ liệu"))
    for row in found.packages:
        marks = zip(found.periods, row.marks, strict=True)
        said = (f"{period.name}: {mark_word(mark.state)}" for period, mark in marks)
        yield _row("", sender_text(row, found), _joined(*said))


def _open_points(found: Overview, language: Language) -> Iterator[TableRow]:
    if not found.open_points:
        return
    yield _head(tr("Hạn chế, chỉ đạo"))
    for point in found.open_points:
        day = day_text(point.due, found.today) if point.due and point.is_open else None
        state = _joined(word_of(point.state, language), day.note if day else "")
        said = _joined(owners_text(point, found), state)
        yield _row(day.day if day else "", point.text, said)


def _head(*words: str) -> TableRow:
    return TableRow(cells=(TableCell(text=_joined(*words), columns=len(_WIDTHS)),), is_head=True)


def _row(*texts: str) -> TableRow:
    return TableRow(cells=tuple(TableCell(text=text) for text in texts))


def _joined(*words: str) -> str:
    return " · ".join(word for word in words if word)
