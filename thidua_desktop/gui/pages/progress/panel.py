"""Beside the sheet: Ghi chép (entries of the criterion), Vì sao (the trace), Dự báo."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.progress_sheet import ProgressRow, ProgressSheet
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.charts.month_line import MonthLine
from thidua_desktop.gui.pages.progress.cells import goal_text, result_text
from thidua_desktop.gui.pages.progress.course_points import show_course
from thidua_desktop.gui.pages.progress.entry_form import EntryForm
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import paragraph, rule
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.rules import rule_sentence
from thidua_desktop.wording.trace import why_steps

_PADDING = 16


class ProgressPanel(QTabWidget):
    """`entered(EntryDraft)` writes an entry; `taken_back(ProgressEntry)` asks.

    `closed()` comes by its cross or Esc, `foretelling_asked()` when the forecast of another
    criterion is to be seen.
    """

    closed = Signal()
    entered = Signal(object)
    taken_back = Signal(object)
    foretelling_asked = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Ghi chép, vì sao, dự báo của tiêu chí"))
        self._language = language
        self._row: ProgressRow | None = None
        self._foretold: ProgressRow | None = None
        self._told: tuple[ProgressEntry, ...] | None = None
        self._title, self._about = paragraph("", "strong"), paragraph("", "small")
        self._why, self._forecast = paragraph(""), paragraph("")
        self.course = MonthLine()
        self._history = QVBoxLayout()
        self._history.setSpacing(SIZES.unit)
        self.form = EntryForm()
        self.form.entered.connect(self.entered)
        self.addTab(self._entries_tab(), self.tr("Ghi chép"))
        self.addTab(_scrolled(self._why), self.tr("Vì sao"))
        self._foretelling = _scrolled(self.course, self._forecast)
        self.addTab(self._foretelling, self.tr("Dự báo"))
        self.currentChanged.connect(self._ask_foretelling)
        self.setMinimumWidth(SIZES.narrow_panel)
        cross = button("", icon_name="close", role="link")
        cross.setAccessibleName(self.tr("Đóng bảng bên"))
        cross.setToolTip(self.tr("Đóng bảng bên (Esc)"))
        cross.clicked.connect(self.closed)
        self.setCornerWidget(cross)
        closing = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        closing.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        closing.activated.connect(self.closed)

    def show_cell(self, sheet: ProgressSheet, row: ProgressRow, month: int | None) -> None:
        """The current criterion; the day is that of the month."""
        self._row = row
        criterion = row.criterion
        self._title.setText(f"{criterion.code} · {criterion.title}")
        goal = self.tr("Chỉ tiêu {0}").format(goal_text(row)) if goal_text(row) else ""
        said = [goal, criterion.unit_of_measure or ""]
        if row.is_exempt:
            said = [self.tr("Không áp dụng"), row.exempt_reason or ""]
        about = " · ".join(filter(None, said))
        self._about.setText(f"{about}\n{rule_sentence(criterion, self._language)}".strip())
        day = sheet.entry_day(sheet.month if month is None else month)
        year = sheet.frame.year
        self.form.show_row(row, day, first=year.start, last=year.end)
        self._show_history(row, sheet.period.cutoff)
        self._why.setText(self._trace_text(row))
        self._ask_foretelling()

    def show_forecast(self, sheet: ProgressSheet, row: ProgressRow, lines: Sequence[str]) -> None:
        """What was foretold of a criterion, under its course."""
        self._foretold = row
        show_course(self.course, sheet, row)
        self._forecast.setText("\n\n".join(lines))

    def edit(self) -> None:
        """Goes to the day of the form."""
        self.setCurrentIndex(0)
        self.form.begin()

    def say(self, text: str) -> None:
        """A sentence under the form."""
        self.form.say(text)

    def _ask_foretelling(self) -> None:
        """Nothing is foretold that nobody looks at: it takes as long as scoring a hundred rows."""
        if self.currentWidget() is self._foretelling and self._foretold is not self._row:
            self._forecast.clear()
            self.foretelling_asked.emit()

    def _show_history(self, row: ProgressRow, cutoff: date) -> None:
        if row.written is self._told:
            return
        self._told = row.written
        while (item := self._history.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        replaced = {entry.corrects for entry in row.written if entry.corrects}
        before = {entry.id: entry for entry in row.written}
        newest = sorted(row.written, key=lambda e: (e.occurred_on, e.recorded_at), reverse=True)
        for entry in newest:
            if entry.id not in replaced:
                old = before.get(entry.corrects) if entry.corrects else None
                self._history.addWidget(self._entry(entry, old, cutoff))
                self._history.addWidget(rule())

    def _entry(self, entry: ProgressEntry, old: ProgressEntry | None, cutoff: date) -> QWidget:
        parts = [format_date(entry.occurred_on)]
        if entry.component:
            parts.append(entry.component)
        parts.append(self.tr("đã rút") if entry.withdrawn else result_text(entry.result))
        lines = [" · ".join(filter(None, parts))]
        if entry.occurred_on > cutoff and not entry.withdrawn:
            lines.append(
                self.tr("Sau ngày chốt {0}, không tính trong kỳ này").format(format_date(cutoff))
            )
        if old is not None:
            at = format_date(entry.recorded_at.date())
            said = self.tr("Sửa {0}: {1} → {2}")
            now = self.tr("rút") if entry.withdrawn else result_text(entry.result)
            lines.append(said.format(at, result_text(old.result) or self.tr("rút"), now))
        lines += [entry.note] if entry.note else []
        lines += [ref.name for ref in entry.evidence]
        shown = paragraph("\n".join(lines))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(shown)
        if not entry.withdrawn:
            column.addLayout(self._links(entry))
        return box

    def _links(self, entry: ProgressEntry) -> QHBoxLayout:
        again = button(self.tr("Sửa ngày, kết quả…"), role="link")
        back = button(self.tr("Rút lần ghi này…"), role="link")
        again.clicked.connect(lambda: self.form.correct(entry))
        back.clicked.connect(lambda: self.taken_back.emit(entry))
        links = QHBoxLayout()
        links.addWidget(again)
        links.addWidget(back)
        links.addStretch(1)
        return links

    def _trace_text(self, row: ProgressRow) -> str:
        steps = why_steps(row.trace, self._language, measure=row.criterion.unit_of_measure)
        return "\n\n".join(line.text for line in steps) or self.tr("Chưa có gì để giải thích.")

    def _entries_tab(self) -> QScrollArea:
        column = QVBoxLayout()
        for widget in (self._title, self._about, rule(), self.form, rule()):
            column.addWidget(widget)
        column.addLayout(self._history)
        column.addStretch(1)
        return _area(column)


def _scrolled(*parts: QWidget) -> QScrollArea:
    column = QVBoxLayout()
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return _area(column)


def _area(column: QVBoxLayout) -> QScrollArea:
    column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
    column.setSpacing(SIZES.unit)
    inside = QWidget()
    inside.setLayout(column)
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
