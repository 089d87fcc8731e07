"""What was written of a criterion: the month of the current cell first, then the other months."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.pages.progress.cells import result_text
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph, rule


class EntryHistory(QWidget):
    """`correcting(ProgressEntry)` and `taken_back(ProgressEntry)` ask for what their links say.

    Boxes are made once for a criterion; going from month to month only puts them in other places.
    """

    correcting = Signal(object)
    taken_back = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: tuple[ProgressEntry, ...] | None = None
        self._boxes: list[tuple[date, QWidget]] = []
        self._here, self._elsewhere = label("", "strong"), label("", "strong")
        self._elsewhere.setText(self.tr("Các tháng khác"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.unit)

    def show_row(self, row: ProgressRow, first: date, cutoff: date) -> None:
        """Newest first; `first` is the first day of the current cell's month."""
        if row.written is not self._told:
            self._build(row, cutoff)
        self._arrange(first)
        self._here.setVisible(not row.is_exempt)

    def _arrange(self, first: date) -> None:
        month = (first.year, first.month)
        here = [box for day, box in self._boxes if (day.year, day.month) == month]
        others = [box for day, box in self._boxes if (day.year, day.month) != month]
        none = self.tr("Tháng {0} chưa có lần ghi nào.")
        some = self.tr("Tháng {0} · {1} lần ghi")
        self._here.setText((some if here else none).format(first.month, len(here)))
        self._elsewhere.setVisible(bool(others))
        while self._column.takeAt(0) is not None:
            pass
        for widget in (self._here, *here, self._elsewhere, *others):
            self._column.addWidget(widget)
        links = [link for box in (*here, *others) for link in box.findChildren(QPushButton)]
        for before, after in pairwise(links):
            QWidget.setTabOrder(before, after)

    def _build(self, row: ProgressRow, cutoff: date) -> None:
        for _day, box in self._boxes:
            box.hide()
            box.deleteLater()
        self._told = row.written
        replaced = {entry.corrects for entry in row.written if entry.corrects}
        before = {entry.id: entry for entry in row.written}
        newest = sorted(row.written, key=lambda e: (e.occurred_on, e.recorded_at), reverse=True)
        self._boxes = [
            (
                entry.occurred_on,
                self._box(entry, before.get(entry.corrects) if entry.corrects else None, cutoff),
            )
            for entry in newest
            if entry.id not in replaced
        ]

    def _box(self, entry: ProgressEntry, old: ProgressEntry | None, cutoff: date) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._head(entry))
        if lines := self._lines(entry, old, cutoff):
            column.addWidget(paragraph("\n".join(lines)))
        if not entry.withdrawn:
            column.addLayout(self._links(entry))
        column.addWidget(rule())
        return box

    def _head(self, entry: ProgressEntry) -> QHBoxLayout:
        """The day at the left, what was written at the right, as figures stand."""
        day = " · ".join(filter(None, (format_date(entry.occurred_on), entry.component)))
        result = self.tr("đã rút") if entry.withdrawn else result_text(entry.result)
        head = QHBoxLayout()
        head.setSpacing(SIZES.unit)
        head.addWidget(paragraph(day, "strong"), 1)
        head.addWidget(label(result, "muted" if entry.withdrawn else "strong"))
        return head

    def _lines(self, entry: ProgressEntry, old: ProgressEntry | None, cutoff: date) -> list[str]:
        lines = []
        if entry.occurred_on > cutoff and not entry.withdrawn:
            said = self.tr("Sau ngày chốt {0}, không tính trong kỳ này")
            lines.append(said.format(format_date(cutoff)))
        if old is not None:
            at = format_date(entry.recorded_at.date())
            said = self.tr("Sửa {0}: {1} → {2}")
            now = self.tr("rút") if entry.withdrawn else result_text(entry.result)
            lines.append(said.format(at, result_text(old.result) or self.tr("rút"), now))
        lines += [entry.note] if entry.note else []
        return [*lines, *(ref.name for ref in entry.evidence)]

    def _links(self, entry: ProgressEntry) -> QHBoxLayout:
        again = button(self.tr("Sửa ngày, kết quả…"), role="link")
        back = button(self.tr("Rút lần ghi này…"), role="link")
        again.clicked.connect(lambda: self.correcting.emit(entry))
        back.clicked.connect(lambda: self.taken_back.emit(entry))
        links = QHBoxLayout()
        links.setSpacing(2 * SIZES.unit)
        links.addWidget(again)
        links.addWidget(back)
        links.addStretch(1)
        return links
