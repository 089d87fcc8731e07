"""The form of one entry: day, component, result and note; new, or a correction of an old one."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QWidget,
)

from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.scoring.limits import component_names
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.pages.progress.cells import NOTHING, choices, exact_text
from thidua_desktop.gui.pages.progress.stating import EntryDraft
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.form import add_beside
from thidua_desktop.gui.widgets.texts import label, paragraph

Place = tuple[str, date]
"""A criterion, and a day in the month that is written."""


class EntryForm(QWidget):
    """`entered(EntryDraft, place)` empties it; what is not taken comes back by `give_back`.

    What is begun for one place waits there while another one is looked at.
    """

    entered = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corrects: ProgressEntry | None = None
        self._opened: EntryDraft | None = None
        self._shown: Place | None = None
        self._put_off: dict[Place, tuple[EntryDraft, str]] = {}
        self.day, self.component = QDateEdit(), QComboBox()
        self.day.setDisplayFormat("dd/MM/yyyy")
        self.day.setCalendarPopup(True)
        self.day.setFixedHeight(SIZES.control)
        self.result, self.mark, self.note = QLineEdit(), QComboBox(), QLineEdit()
        self.result.setPlaceholderText(self.tr("Kết quả hoặc KPS"))
        self._either = QStackedWidget()
        self._either.setFixedHeight(SIZES.control)  # or a sentence below would squeeze it
        self._either.addWidget(self.result)
        self._either.addWidget(self.mark)
        self._problem = paragraph("", "danger")
        self._problem.hide()
        self._correcting = label("", "strong")
        self._correcting.hide()
        self.write = button("", role="small")
        self._stop = button(self.tr("&Thôi sửa"), role="link")
        self._lay_out()
        self.write.clicked.connect(self._enter)
        self._stop.clicked.connect(self._start_anew)
        self.result.returnPressed.connect(self._enter)
        self.note.returnPressed.connect(self._enter)

    def show_row(self, row: ProgressRow, day: date, *, first: date, last: date) -> None:
        """The form of a criterion for a new entry of this day; days of the year can be chosen."""
        self.setEnabled(not row.is_exempt)
        before, self._shown = self._shown, (row.criterion.code, day)
        if before is not None and _same_month(before, self._shown):
            return
        if before is not None and self.is_begun:
            self._put_off[_month_of(before)] = (self._filled, self.typed)
        self.day.setDateRange(_qdate(first), _qdate(last))
        self.component.clear()
        self.component.addItems(list(component_names(row.criterion.rule)))
        self._rows.setRowVisible(self.component, self.component.count() > 0)
        words = [choice.words for choice in choices(row)]
        self.mark.clear()
        self.mark.addItems([*words, NOTHING] if words else [])
        self._either.setCurrentWidget(self.mark if words else self.result)
        self._start_anew()
        if (waiting := self._put_off.pop(_month_of(self._shown), None)) is not None:
            self.give_back(waiting[0], self._shown)

    def correct(self, entry: ProgressEntry) -> None:
        """Fills in an entry, to write it anew with another day, result or note."""
        self._fill_in(entry)
        self.begin()

    def _fill_in(self, entry: ProgressEntry) -> None:
        self._corrects = entry
        said = self.tr("Sửa lần ghi ngày {0}").format(format_date(entry.occurred_on))
        self._correcting.setText(said)
        self.day.setDate(_qdate(entry.occurred_on))
        self.component.setCurrentText(entry.component or "")
        self.result.setText(exact_text(entry.result))
        self.mark.setCurrentText(exact_text(entry.result))
        self.note.setText(entry.note or "")
        self._opened = self._filled
        self._show_purpose()

    def begin(self) -> None:
        """The keyboard goes to the day."""
        self.day.setFocus()

    @property
    def put_off(self) -> dict[Place, str]:
        """What was begun in other places, in words, by criterion and first day of the month."""
        return {place: typed for place, (_draft, typed) in self._put_off.items()}

    @property
    def place(self) -> Place | None:
        """The criterion it stands for, and the first day it proposes."""
        return self._shown

    @property
    def is_begun(self) -> bool:
        """Whether it differs from what it opened with; all that came back does."""
        return self._filled != self._opened

    @property
    def typed(self) -> str:
        """What differs from what it opened with, in one line."""
        known = ("", "", "", "") if self._opened is None else _texts(self._opened)
        both = zip(_texts(self._filled), known, strict=True)
        return " · ".join(now for now, before in both if now and now != before)

    def take_up(self) -> None:
        """The keyboard goes to the result."""
        is_mark = self._either.currentWidget() is self.mark
        (self.mark if is_mark else self.result).setFocus()

    def give_back(self, draft: EntryDraft, place: Place | None) -> bool:
        """Fills in again what was not written; not where something else is filled in meanwhile."""
        is_here = place and self._shown and _same_month(place, self._shown)
        if not is_here or self.is_begun or self._corrects is not None:
            return False
        if draft.corrects is not None:
            self._fill_in(draft.corrects)
        self.day.setDate(_qdate(draft.day))
        self.component.setCurrentText(draft.component or "")
        self.result.setText(draft.text)
        self.mark.setCurrentText(draft.text)
        self.note.setText(draft.note)
        self._opened = None
        return True

    def say(self, text: str) -> None:
        """A sentence under the fields."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def _start_anew(self) -> None:
        self._corrects = None
        if self._shown is not None:
            self.day.setDate(_qdate(self._shown[1]))
        self.result.clear()
        self.note.clear()
        self._opened = self._filled
        self.say("")
        self._show_purpose()

    def _show_purpose(self) -> None:
        is_old = self._corrects is not None
        self._correcting.setVisible(is_old)
        self._stop.setVisible(is_old)
        self.write.setText(self.tr("&Ghi bản sửa") if is_old else self.tr("&Ghi thêm"))
        self.write.setAccessibleName(self.write.text().replace("&", ""))

    def _enter(self) -> None:
        draft, place = self._filled, self._shown
        self._start_anew()
        self.entered.emit(draft, place)

    @property
    def _filled(self) -> EntryDraft:
        """What stands in the fields."""
        is_mark = self._either.currentWidget() is self.mark
        chosen = self.day.date()
        return EntryDraft(
            text=self.mark.currentText() if is_mark else self.result.text(),
            component=self.component.currentText() or None,
            day=date(chosen.year(), chosen.month(), chosen.day()),
            note=self.note.text(),
            corrects=self._corrects,
        )

    def _lay_out(self) -> None:
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(SIZES.unit)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._rows.addRow(self._correcting)
        for name, shown, fields in (
            (self.tr("Ngày"), self.day, (self.day,)),
            (self.tr("Thành phần"), self.component, (self.component,)),
            (self.tr("Kết quả"), self._either, (self.result, self.mark)),
            (self.tr("Ghi chú"), self.note, (self.note,)),
        ):
            for field in fields:
                field.setAccessibleName(name)
            add_beside(self._rows, name, shown)
        self._rows.addRow(self._problem)
        feet = QHBoxLayout()
        feet.setSpacing(2 * SIZES.unit)
        feet.addWidget(self.write, 1)
        feet.addWidget(self._stop)
        self._rows.addRow(feet)


def _texts(draft: EntryDraft) -> tuple[str, str, str, str]:
    return (format_date(draft.day), draft.component or "", draft.text, draft.note)


def _same_month(one: Place, other: Place) -> bool:
    return _month_of(one) == _month_of(other)


def _month_of(place: Place) -> Place:
    return (place[0], place[1].replace(day=1))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
