"""Beside the sheet: Ghi chép (entries of the criterion), Vì sao (the trace), Dự báo."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.progress_sheet import ProgressRow, ProgressSheet
from thidua_desktop.gui.charts.month_line import MonthLine
from thidua_desktop.gui.pages.progress.cells import goal_text, outcome_text
from thidua_desktop.gui.pages.progress.course_points import show_course
from thidua_desktop.gui.pages.progress.entry_form import EntryForm
from thidua_desktop.gui.pages.progress.entry_history import EntryHistory
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import paragraph, plain_tip, rule
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.rules import rule_sentence
from thidua_desktop.wording.trace import why_steps

_PADDING = 16


class ProgressPanel(QTabWidget):
    """`entered` as of the form writes an entry; `taken_back(ProgressEntry)` asks.

    `closed()` comes by its cross or Esc, `foretelling_asked()` when the forecast of another
    criterion is to be seen.
    """

    closed = Signal()
    entered = Signal(object, object)
    taken_back = Signal(object)
    foretelling_asked = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Ghi chép, vì sao, dự báo của tiêu chí"))
        self._language = language
        self._row: ProgressRow | None = None
        self._foretold: ProgressRow | None = None
        self._title, self._about = paragraph("", "strong"), paragraph("", "small")
        self._titles = (self._title, *(paragraph("", "strong") for _ in range(2)))
        self._outcome = paragraph("")
        self._why, self._forecast = paragraph(""), paragraph("")
        self.course = MonthLine()
        self.history = EntryHistory()
        self.form = EntryForm()
        self.form.entered.connect(self.entered)
        self.history.correcting.connect(self.form.correct)
        self.history.taken_back.connect(self.taken_back)
        self.addTab(self._entries_tab(), self.tr("Ghi chép"))
        self.addTab(_scrolled(self._titles[1], self._outcome, self._why), self.tr("Vì sao"))
        self._foretelling = _scrolled(self._titles[2], self.course, self._forecast)
        self.addTab(self._foretelling, self.tr("Dự báo"))
        self.currentChanged.connect(self._ask_foretelling)
        self.setMinimumWidth(SIZES.narrow_panel)
        cross = button("", icon_name="close", role="link")
        cross.setAccessibleName(self.tr("Đóng bảng bên"))
        cross.setToolTip(plain_tip(self.tr("Đóng bảng bên (Esc)")))
        cross.clicked.connect(self.closed)
        self.setCornerWidget(cross)
        closing = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        closing.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        closing.activated.connect(self.closed)

    def show_cell(self, sheet: ProgressSheet, row: ProgressRow, month: int | None) -> None:
        """The current criterion; the day is that of the month."""
        self._row = row
        criterion = row.criterion
        for title in self._titles:
            title.setText(f"{criterion.code} · {criterion.title}")
        said = [self._goal(row), criterion.unit_of_measure or ""]
        if row.is_exempt:
            said = [self.tr("Không áp dụng"), row.exempt_reason or ""]
        about = " · ".join(filter(None, said))
        self._about.setText(f"{about}\n{rule_sentence(criterion, self._language)}".strip())
        place = sheet.month if month is None else month
        year = sheet.frame.year
        self.form.show_row(row, sheet.entry_day(place), first=year.start, last=year.end)
        self.history.show_row(row, sheet.months[place], sheet.period.cutoff)
        self._outcome.setText(outcome_text(row))
        self._outcome.setVisible(bool(self._outcome.text()))
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

    def _goal(self, row: ProgressRow) -> str:
        if row.goal is not None:
            return self.tr("Chỉ tiêu {0}").format(goal_text(row))
        return self.tr("Càng ít càng tốt") if row.criterion.lower_is_better else ""

    def _trace_text(self, row: ProgressRow) -> str:
        steps = why_steps(row.trace, self._language, measure=row.criterion.unit_of_measure)
        return "\n\n".join(line.text for line in steps) or self.tr("Chưa có gì để giải thích.")

    def _entries_tab(self) -> QScrollArea:
        column = QVBoxLayout()
        for widget in (self._title, self._about, rule(), self.form, rule(), self.history):
            column.addWidget(widget)
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
