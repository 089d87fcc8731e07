"""What was written of a criterion: the month of the current cell first, then the other months."""

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.gui.pages.progress.entry_card import EntryCard, Told, told_entries
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import label

_AT_ONCE = 3
"""Entries put on the screen in one turn of its loop; the others follow in the next ones."""


class EntryHistory(QWidget):
    """`correcting(ProgressEntry)` and `taken_back(ProgressEntry)` ask for what their links say.

    Cards stay when entries go: to make one takes longer than to fill it.
    """

    correcting = Signal(object)
    taken_back = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: ProgressRow | None = None
        self._told: tuple[Told, ...] = ()
        self._cards: list[EntryCard] = []
        self._shown: tuple[Told, ...] = ()
        self._filled = self._own = 0
        self._here = label("", "strong", self)
        self._elsewhere = label(self.tr("Các tháng khác"), "strong", self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.unit)
        self._column.addWidget(self._here)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fill_some)

    def show_row(self, row: ProgressRow, first: date, cutoff: date) -> None:
        """Newest first; `first` is the first day of the current cell's month."""
        if self._row is None or row.written is not self._row.written:
            self._told = told_entries(row.written, cutoff)
        self._row = row
        self._arrange(first)
        self._here.setVisible(not row.is_exempt)

    def _arrange(self, first: date) -> None:
        month = (first.year, first.month)
        here = [told for told in self._told if told.month == month]
        others = [told for told in self._told if told.month != month]
        none = self.tr("Tháng {0} chưa có lần ghi nào.")
        some = self.tr("Tháng {0} · {1} lần ghi")
        self._here.setText((some if here else none).format(first.month, len(here)))
        self._shown, self._filled, self._own = (*here, *others), 0, len(here)
        for card in self._cards[len(self._shown) :]:
            card.hide()
        if len(self._cards) < min(_AT_ONCE, len(self._shown)):
            self._later.start(0)  # making cards takes a turn of its own
        else:
            self._fill_some()
        self._elsewhere.setVisible(bool(others))  # within its parent, else it were a window

    def _fill_some(self) -> None:
        end = min(self._filled + _AT_ONCE, len(self._shown))
        for place in range(self._filled, end):
            self._card(place).tell(self._shown[place])
        self._filled = end
        self._column.removeWidget(self._elsewhere)
        self._column.insertWidget(min(1 + self._own, self._column.count()), self._elsewhere)
        if end < len(self._shown):
            self._later.start(0)

    def _card(self, place: int) -> EntryCard:
        if place == len(self._cards):
            card = EntryCard(self)
            card.again.clicked.connect(lambda: self.correcting.emit(card.entry))
            card.back.clicked.connect(lambda: self.taken_back.emit(card.entry))
            self._cards.append(card)
            self._column.addWidget(card)
        return self._cards[place]
