"""Cột: which column means what, and how texts in old fonts come out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.sheet_import import Conversion, Head, Meaning
from thidua_desktop.domain.text.legacy_fonts import TextEncoding
from thidua_desktop.gui.import_wizard.state import ImportState, Stage
from thidua_desktop.gui.import_wizard.step import ImportStep
from thidua_desktop.gui.import_wizard.words import column_words, failure_words
from thidua_desktop.gui.table.columns import Column
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import paragraph
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.words import word_of

_CAPTION_WIDTH = 132
_TITLE = 60
_FEWEST = 2
_CELL_WIDTH = 64
_FONT_WIDTH = 190
_TABLE_HEIGHT = 160


class ColumnsStep(ImportStep):
    """`matched(Meaning, int | None)` when a person chose a column, `spread(bool)` over months."""

    matched = Signal(object, object)
    spread = Signal(bool)

    def __init__(self, language: Language) -> None:
        super().__init__(Stage.COLUMNS, "")
        self._language = language
        self.title = self.tr("Cột")
        self._said = paragraph("", "muted")
        self._problem = paragraph("", "danger")
        self.boxes: dict[Meaning, QComboBox] = {}
        self._samples: dict[Meaning, QLabel] = {}
        self._captions: dict[Meaning, QLabel] = {}
        self.by_month = QCheckBox(self.tr("Tệp có &mỗi tháng một cột"))
        self.by_month.clicked.connect(self.spread)
        self._fonts = paragraph("", "warning")
        self.conversions = ItemModel(self._font_columns())
        self._table = DataTable(self.conversions, self.tr("Chữ phông cũ trước và sau khi chuyển"))
        self._table.setMinimumHeight(_TABLE_HEIGHT)
        self._table.setSortingEnabled(False)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, SIZES.unit, 0)
        rows.setSpacing(SIZES.unit)
        self._matching = QGridLayout()
        rows.addLayout(self._matching)
        rows.addWidget(self.by_month)
        rows.addWidget(self._fonts)
        rows.addWidget(self._table, 1)
        rows.addStretch(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self.column.addWidget(self._said)
        self.column.addWidget(self._problem)
        self.column.addWidget(area, 1)

    def enter(self) -> None:
        super().enter()
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            first.setFocus()

    def draw(self, before: ImportState, now: ImportState) -> None:
        if now.layout != before.layout and now.base is not None:
            self._build_boxes(now)
        if now.heads is not before.heads:
            self._show_heads(now)
        if now.stage is not Stage.COLUMNS:
            return
        self._problem.setText(self._problem_words(now))
        self._problem.setVisible(bool(self._problem.text()))
        if now.heads is None:
            return
        self._show_months(now)
        by_column = {head.column: head for head in now.heads.heads}
        for meaning, box in self.boxes.items():
            chosen = now.columns.get(meaning)
            box.setCurrentIndex(box.findData(chosen) if chosen is not None else 0)
            head = by_column.get(chosen) if chosen is not None else None
            self._samples[meaning].setText(self._sample(head))
        remembered = self.tr("Các cột được chọn như lần trước với tệp cùng đầu cột.")
        usual = self.tr("Xem các cột đã đúng chưa. Cột không chọn thì không được đọc.")
        self._said.setText(remembered if now.is_remembered else usual)

    def _show_months(self, now: ImportState) -> None:
        """Columns of months and of days never come together."""
        layout = now.layout
        self.by_month.setVisible(bool(layout.months))
        self.by_month.setChecked(now.by_month)
        if now.by_month and layout.months and layout.months[0] not in self.boxes:
            # few files have them, and a dozen boxes take as long as the rest of the step
            self._add_boxes(layout.months, now)
            for meaning in layout.months:
                self._offer_heads(meaning, now)
        months = layout.months if layout.months and layout.months[0] in self.boxes else ()
        for meanings, is_seen in ((months, now.by_month), (layout.instead, not now.by_month)):
            for meaning in meanings:
                parts = self._captions[meaning], self.boxes[meaning], self._samples[meaning]
                for part in parts:
                    part.setVisible(is_seen)

    def _show_heads(self, now: ImportState) -> None:
        for meaning in self.boxes:
            self._offer_heads(meaning, now)
        found = now.heads.conversions if now.heads is not None else ()
        self.conversions.show(found)
        cells = sum({one.cell.rstrip("0123456789"): one.count for one in found}.values())
        said = self.tr("{0} ô gõ bằng phông cũ đã được chuyển; so trước và sau:")
        self._fonts.setText(said.format(cells))
        self._fonts.setVisible(bool(found))
        self._table.setVisible(bool(found))

    def _offer_heads(self, meaning: Meaning, now: ImportState) -> None:
        """What can be chosen: none, or any column of the file."""
        box, is_needed = self.boxes[meaning], meaning in now.layout.needed
        box.clear()
        box.addItem(self.tr("– chọn cột –") if is_needed else self.tr("– không có –"), None)
        for head in now.heads.heads if now.heads is not None else ():
            title = head.title if len(head.title) <= _TITLE else head.title[:_TITLE] + "…"
            box.addItem(f"{head.letter} · {title}" if title else head.letter, head.column)

    def _problem_words(self, now: ImportState) -> str:
        if now.failure is not None:
            return failure_words(now.failure, self._language)
        if now.heads is None:
            return ""
        if lacking := self._lacking_words(now):
            return lacking
        letters = {head.column: head.letter for head in now.heads.heads}
        if now.clashes:
            named = ", ".join(letters[column] for column in now.clashes)
            return self.tr("Một cột chỉ có một nghĩa: {0}.").format(named)
        if len(now.columns) < _FEWEST:
            return self.tr("Chọn thêm ít nhất một cột để nhập.")
        return ""

    def _lacking_words(self, now: ImportState) -> str:
        """Which columns still have to be found."""
        if now.missing:
            names = ", ".join(column_words(column, now.terms) for column in now.missing)
            return self.tr("Chọn cột cho: {0}.").format(names)
        if now.lacks_months:
            return self.tr("Chọn cột của ít nhất một tháng.")
        return ""

    def _sample(self, head: Head | None) -> str:
        return self.tr("ví dụ: {0}").format(head.sample) if head and head.sample else ""

    def _build_boxes(self, now: ImportState) -> None:
        """A box for each meaning; another subject or frame has others."""
        grid = self._matching
        while (item := grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.boxes, self._samples, self._captions = {}, {}, {}
        grid.setHorizontalSpacing(SIZES.unit * 2)
        grid.setVerticalSpacing(SIZES.unit)
        grid.setColumnMinimumWidth(0, _CAPTION_WIDTH)
        self._add_boxes(now.layout.columns, now)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 2)

    def _add_boxes(self, meanings: Sequence[Meaning], now: ImportState) -> None:
        """Below those that are there."""
        grid = self._matching
        for row, meaning in enumerate(meanings, start=len(self.boxes)):
            words = column_words(meaning, now.terms)
            needed = self.tr("{0} (bắt buộc)").format(words)
            box, sample = self._box(meaning, words), paragraph("", "small")
            caption = paragraph(needed if meaning in now.layout.needed else words)
            grid.addWidget(caption, row, 0)
            grid.addWidget(box, row, 1)
            grid.addWidget(sample, row, 2)
            self.boxes[meaning], self._samples[meaning] = box, sample
            self._captions[meaning] = caption

    def _box(self, meaning: Meaning, words: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(words)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_TITLE // 3)
        box.activated.connect(self._matcher(meaning, box))
        return box

    def _matcher(self, meaning: Meaning, box: QComboBox) -> "_Matcher":
        return _Matcher(self, meaning, box)

    def _font(self, conversion: Conversion) -> str:
        return word_of(TextEncoding(conversion.encoding), self._language)

    def _font_columns(self) -> tuple[Column[Conversion], ...]:
        return (
            Column(key="cell", title=self.tr("Ô"), text=lambda c: c.cell, width=_CELL_WIDTH),
            Column(key="font", title=self.tr("Phông"), text=self._font, width=_FONT_WIDTH),
            Column(key="before", title=self.tr("Trong tệp"), text=lambda c: c.before),
            Column(key="after", title=self.tr("Đọc thành"), text=lambda c: c.after),
        )


class _Matcher:
    """Tells the step which column a box was set to."""

    def __init__(self, step: ColumnsStep, meaning: Meaning, box: QComboBox) -> None:
        self._step, self._meaning, self._box = step, meaning, box

    def __call__(self, _row: int) -> None:
        self._step.matched.emit(self._meaning, self._box.currentData())
