"""Beside the sheet: Ghi chép (entries of the criterion), Vì sao (the trace), Dự báo."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.progress_sheet import ProgressRow, ProgressSheet
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.scoring.limits import component_names
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.pages.progress.cells import choices, goal_text, result_text
from thidua_desktop.gui.pages.progress.forecast_text import forecast_lines
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph, rule
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.rules import rule_sentence
from thidua_desktop.wording.trace import why_steps

_PADDING = 16


class ProgressPanel(QTabWidget):
    """`entered(text, component, day, note)` adds an entry; `taken_back(ProgressEntry)` asks."""

    entered = Signal(str, object, object, str)
    taken_back = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Ghi chép, vì sao, dự báo của tiêu chí"))
        self._language = language
        self._row: ProgressRow | None = None
        self._title, self._about = paragraph("", "strong"), paragraph("", "small")
        self._why, self._forecast = paragraph(""), paragraph("")
        self._history = QVBoxLayout()
        self._history.setSpacing(SIZES.unit)
        self._build_form()
        self.addTab(self._entries_tab(), self.tr("Ghi chép"))
        self.addTab(_scrolled(self._why), self.tr("Vì sao"))
        self.addTab(_scrolled(self._forecast), self.tr("Dự báo"))
        self.setMinimumWidth(SIZES.narrow_panel)

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
        self._show_form(row, sheet.entry_day(sheet.month if month is None else month))
        self._show_history(row)
        self._why.setText(self._trace_text(row))
        self._forecast.setText("\n\n".join(forecast_lines(sheet, row)))

    def edit(self, text: str = "") -> None:
        """Goes to the form; for rules whose components have to be named."""
        self.setCurrentIndex(0)
        self._result.setText(text)
        self._result.setFocus()

    def say(self, text: str) -> None:
        """A sentence under the form."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def _show_form(self, row: ProgressRow, day: date) -> None:
        self._form.setEnabled(not row.is_exempt)
        self._day.setDate(QDate(day.year, day.month, day.day))
        self._component.clear()
        self._component.addItems(list(component_names(row.criterion.rule)))
        self._fields.setRowVisible(self._component, self._component.count() > 0)
        words = [c.words for c in choices(row) if c.typed.component is None]
        self._result.setPlaceholderText(" / ".join(words) or self.tr("Kết quả hoặc KPS"))
        self._result.clear()
        self._note.clear()
        self.say("")

    def _show_history(self, row: ProgressRow) -> None:
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
                self._history.addWidget(self._entry(entry, old))
                self._history.addWidget(rule())

    def _entry(self, entry: ProgressEntry, old: ProgressEntry | None) -> QWidget:
        parts = [format_date(entry.occurred_on)]
        if entry.component:
            parts.append(entry.component)
        parts.append(self.tr("đã rút") if entry.withdrawn else result_text(entry.result))
        lines = [" · ".join(filter(None, parts))]
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
            back = button(self.tr("Rút lần ghi này…"), role="link")
            back.clicked.connect(lambda: self.taken_back.emit(entry))
            column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _trace_text(self, row: ProgressRow) -> str:
        steps = why_steps(row.trace, self._language, measure=row.criterion.unit_of_measure)
        return "\n\n".join(line.text for line in steps) or self.tr("Chưa có gì để giải thích.")

    def _build_form(self) -> None:
        self._form = QWidget()
        self._day, self._component = QDateEdit(), QComboBox()
        self._day.setDisplayFormat("dd/MM/yyyy")
        self._day.setCalendarPopup(True)
        self._result, self._note = QLineEdit(), QLineEdit()
        self._problem = label("", "danger")
        self._problem.setWordWrap(True)
        self._problem.hide()
        add = button(self.tr("&Ghi thêm"), role="small")
        add.clicked.connect(self._enter)
        self._result.returnPressed.connect(self._enter)
        self._note.returnPressed.connect(self._enter)
        names = (self.tr("Ngày"), self.tr("Thành phần"), self.tr("Kết quả"), self.tr("Ghi chú"))
        fields = (self._day, self._component, self._result, self._note)
        rows = self._fields = QFormLayout(self._form)
        rows.setContentsMargins(0, 0, 0, 0)
        for name, editor in zip(names, fields, strict=True):
            editor.setAccessibleName(name)
            rows.addRow(name, editor)
        rows.addRow(self._problem)
        rows.addRow(add)

    def _entries_tab(self) -> QScrollArea:
        column = QVBoxLayout()
        for widget in (self._title, self._about, rule(), self._form, rule()):
            column.addWidget(widget)
        column.addLayout(self._history)
        column.addStretch(1)
        return _area(column)

    def _enter(self) -> None:
        component = self._component.currentText() or None
        chosen = self._day.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        self.entered.emit(self._result.text(), component, day, self._note.text())


def _scrolled(text: QLabel) -> QScrollArea:
    column = QVBoxLayout()
    column.addWidget(text)
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
