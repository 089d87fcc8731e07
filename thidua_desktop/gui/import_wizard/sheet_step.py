"""Trang tính: which sheet, which row ends the header, whether hidden rows and columns count."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel

from thidua_desktop.application.sheet_import import PreviewRow, SheetGlance, TablePlace
from thidua_desktop.gui.import_wizard.state import ImportState, Stage
from thidua_desktop.gui.import_wizard.step import ImportStep
from thidua_desktop.gui.import_wizard.words import failure_words
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import paragraph
from thidua_desktop.wording.language import Language

_NUMBER_WIDTH = 56
_LEAST_WIDTH, _MOST_WIDTH = 72, 300
"""Pixels of a column: as its texts need, within these; longer texts break into lines."""
_SHOWN = 60


class SheetStep(ImportStep):
    """`sheet_chosen(int)`, `header_chosen(int)` with a row, `hidden_wanted(bool)`."""

    sheet_chosen = Signal(int)
    header_chosen = Signal(int)
    hidden_wanted = Signal(bool)

    def __init__(self, language: Language) -> None:
        super().__init__(Stage.SHEET, "")
        self.title = self.tr("Trang tính")
        self._language = language
        self.sheets = QComboBox()
        self.sheets.setAccessibleName(self.tr("Trang tính"))
        self.sheets.activated.connect(self.sheet_chosen)
        caption = QLabel(self.tr("T&rang tính"))
        caption.setBuddy(self.sheets)
        self.hidden = QCheckBox(self.tr("Đọc cả dòng, cột ẩ&n"))
        self.hidden.clicked.connect(self.hidden_wanted)
        head = QHBoxLayout()
        head.setSpacing(SIZES.unit)
        for part in (caption, self.sheets, self.hidden):
            head.addWidget(part)
        head.setStretch(1, 1)
        self._said = paragraph("", "muted")
        self._hidden_parts = paragraph("", "warning")
        self._problem = paragraph("", "danger")
        self.column.addLayout(head)
        for part in (self._said, self._hidden_parts, self._problem):
            self.column.addWidget(part)
        self.table: DataTable | None = None
        self.column.addStretch(0)

    def draw(self, before: ImportState, now: ImportState) -> None:
        if now.names is not before.names:
            self._show_names(now)
        if now.glance is not before.glance:
            self._show_glance(now)
        failure = now.failure if now.stage is Stage.SHEET else None
        self._problem.setText(failure_words(failure, self._language) if failure else "")
        self._problem.setVisible(failure is not None)
        if now.place is not None:
            self._said.setText(self._header_words(now, now.place))
            self.hidden.setChecked(now.place.include_hidden)

    def _header_words(self, now: ImportState, place: TablePlace) -> str:
        if now.glance is not None and not now.glance.rows:
            return self.tr("Trang tính này trống. Chọn trang khác hoặc tệp khác.")
        said = self.tr("Đầu cột ở dòng {0}. Chưa đúng thì chọn dòng khác trong bảng.")
        return said.format(place.header_row)

    def _show_names(self, now: ImportState) -> None:
        self.sheets.clear()
        for name in now.names:
            hidden = self.tr("{0} (trang ẩn)").format(name.name)
            self.sheets.addItem(hidden if name.is_hidden else name.name)

    def _show_glance(self, now: ImportState) -> None:
        if self.table is not None:
            self.column.removeWidget(self.table)
            self.table.deleteLater()
            self.table = None
        glance = now.glance
        self._said.setText("")
        self.hidden.setVisible(glance is not None and bool(_hidden_parts(glance)))
        self._hidden_parts.setVisible(self.hidden.isVisibleTo(self))
        if glance is None:
            return
        self._hidden_parts.setText(self._hidden_words(glance))
        self.sheets.setCurrentIndex(glance.sheet)
        self.table = self._preview(glance)
        self.column.insertWidget(self.column.count() - 1, self.table, 1)
        rows = [row.row for row in glance.preview]
        if now.place is not None and now.place.header_row in rows:
            self.table.choose(rows.index(now.place.header_row))
        self.table.chose.connect(self._choose)
        self.table.setFocus()

    def _choose(self, row: PreviewRow) -> None:
        self.header_chosen.emit(row.row)

    def _hidden_words(self, glance: SheetGlance) -> str:
        rows = self.tr("Dòng ẩn: {0}.").format(glance.hidden_rows) if glance.hidden_rows else ""
        named = glance.hidden_columns
        columns = self.tr("Cột ẩn: {0}.").format(named) if named else ""
        left = self.tr("Chỗ ẩn không được đọc, trừ khi chọn ở trên.")
        return " ".join(filter(None, (rows, columns, left)))

    def _preview(self, glance: SheetGlance) -> DataTable:
        columns: list[Column[PreviewRow]] = [
            Column(
                key="row",
                title=self.tr("Dòng"),
                text=lambda row: str(row.row),
                width=_NUMBER_WIDTH,
                kind=Kind.FIGURE,
                tone=_faint,
            )
        ]
        columns += [
            _cell(at, letter, self._width(glance, at)) for at, letter in enumerate(glance.columns)
        ]
        model = ItemModel(columns)
        model.show(glance.preview)
        table = DataTable(model, self.tr("Các dòng đầu của trang tính"))
        table.setSortingEnabled(False)
        table.horizontalHeader().setSectionsMovable(False)
        return table

    def _width(self, glance: SheetGlance, at: int) -> int:
        texts = [_short(row.cells[at]) for row in glance.preview]
        longest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
        return min(max(longest + 3 * SIZES.unit, _LEAST_WIDTH), _MOST_WIDTH)


def _cell(at: int, letter: str, width: int) -> Column[PreviewRow]:
    def text(row: PreviewRow) -> str:
        return row.cells[at]

    def short(row: PreviewRow) -> str:
        return _short(text(row))

    return Column(key=letter, title=letter, text=short, width=width, tone=_hue, tip=text)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _faint(_row: PreviewRow) -> str:
    return "plain"


def _hue(row: PreviewRow) -> str | None:
    return "plain" if row.is_hidden else None


def _hidden_parts(glance: SheetGlance) -> str:
    return glance.hidden_rows + glance.hidden_columns
