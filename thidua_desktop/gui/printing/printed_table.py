"""A table of a window read for print: what a person sees, in its order, without hidden columns."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView, QWidget

from thidua_desktop.application.table_papers import (
    ShownTable,
    TableCell,
    TableColumn,
    TablePaper,
    TableRow,
)
from thidua_desktop.domain.ids import PeriodCode
from thidua_desktop.domain.package import Mode
from thidua_desktop.domain.text.bloc_time import day_of
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.table.roles import PRINTED
from thidua_desktop.gui.widgets.page_header import PageHeader
from thidua_desktop.wording.speech import as_sentence


def printed(title: str, about: Sequence[str], views: Sequence[QTableView]) -> ShownTable:
    """Tables that stand side by side and show the same rows, as one."""
    lines = tuple(line for line in about if line)
    columns = [_columns(view) for view in views]
    count = max((view.model().rowCount() for view in views), default=0)
    rows = tuple(_row(row, list(zip(views, columns, strict=True))) for row in range(count))
    heads = tuple(
        head for view, places in zip(views, columns, strict=True) for head in _heads(view, places)
    )
    return ShownTable(title=title, about=lines, columns=heads, rows=rows)


def shown_on(page: QWidget) -> ShownTable | None:
    """The first table that is seen under its own name, or the tree under that of the page."""
    title, line = next((head.texts for head in page.findChildren(PageHeader)), ("", ""))
    for view in page.findChildren(QAbstractItemView):
        if not view.isVisible() or not view.accessibleName():
            continue
        if isinstance(view, QTreeView):
            return _tree(view, title, line)
        if isinstance(view, DataTable):
            return printed(view.accessibleName(), [line], [view])
    return None


def paper_of(
    table: ShownTable, surroundings: Surroundings, period: PeriodCode | None
) -> TablePaper:
    """The table with whose it is, of which period, and when it was printed."""
    face, now = surroundings.face, surroundings.clock.now()
    told = " ".join(table.about)
    names = [each.name for each in face.periods if each.code == period and each.name not in told]
    when = " · ".join([*names, tr("năm {0}").format(face.year)])
    bloc = [face.bloc.name] if face.bloc is not None else []
    return TablePaper(
        table=replace(table, about=(as_sentence(when), *table.about)),
        owner=" · ".join([face.identity.unit.name, *bloc]),
        foot=tr("In ngày {0} từ sổ thi đua").format(format_date(day_of(now))),
        page_of=tr("Trang {page}/{pages}"),
        rehearsal=tr("DIỄN TẬP"),
        language=surroundings.language.value,
        is_rehearsal=face.identity.mode is Mode.REHEARSAL,
    )


def with_rows(table: ShownTable, more: Iterable[TableRow]) -> ShownTable:
    """The table with further rows at its end."""
    return replace(table, rows=(*table.rows, *more))


def _columns(view: QTableView) -> list[int]:
    """The shown columns of a view from left to right, without those that are only clicked."""
    head, model = view.horizontalHeader(), view.model()
    ordered = [head.logicalIndex(place) for place in range(head.count())]
    shown = [column for column in ordered if not view.isColumnHidden(column)]
    if not isinstance(model, ItemModel):
        return shown
    return [column for column in shown if model.columns[column].is_printed]


def _heads(view: QTableView, columns: Sequence[int]) -> list[TableColumn]:
    model = view.model()
    return [
        TableColumn(
            title=str(model.headerData(column, Qt.Orientation.Horizontal) or ""),
            width=max(view.columnWidth(column), 1),
            is_right=_is_right(model, column),
        )
        for column in columns
    ]


def _is_right(model: QAbstractItemModel, column: int) -> bool:
    role = Qt.ItemDataRole.TextAlignmentRole
    side = model.headerData(column, Qt.Orientation.Horizontal, role)
    if side is None and model.rowCount():
        side = model.index(0, column).data(role)
    return bool(side is not None and Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignRight)


def _tree(view: QTreeView, title: str, line: str) -> ShownTable:
    """All rows of a tree, what has rows below it as a head over them."""
    model, head = view.model(), view.header()
    places = range(model.columnCount())
    columns = tuple(
        TableColumn(
            title=str(model.headerData(place, Qt.Orientation.Horizontal) or ""),
            width=max(head.sectionSize(place), 1),
            is_right=_is_right(model, place),
        )
        for place in places
    )

    def rows(parent: QModelIndex) -> Iterator[TableRow]:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            texts = (str(index.siblingAtColumn(place).data() or "") for place in places)
            cells = tuple(TableCell(text=text) for text in texts)
            yield TableRow(cells=cells, is_head=model.hasChildren(index))
            yield from rows(index)

    found = tuple(rows(QModelIndex()))
    return ShownTable(title=title, about=(line,), columns=columns, rows=found)


def _row(row: int, views: Sequence[tuple[QTableView, list[int]]]) -> TableRow:
    cells: list[TableCell] = []
    is_chosen = is_bold = True
    for view, columns in views:
        model, place = view.model(), 0
        while place < len(columns):
            index = model.index(row, columns[place])
            is_chosen = is_chosen and bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
            is_bold = is_bold and _is_bold(index)
            wide = min(max(view.columnSpan(row, columns[place]), 1), len(columns) - place)
            said = index.data(PRINTED)
            text = index.data() if said is None else said
            cells.append(TableCell(text=str(text or ""), columns=wide))
            place += wide
    return TableRow(cells=tuple(cells), is_head=is_bold or not is_chosen)


def _is_bold(index: QModelIndex) -> bool:
    font = index.data(Qt.ItemDataRole.FontRole)
    return isinstance(font, QFont) and font.weight() >= QFont.Weight.DemiBold
