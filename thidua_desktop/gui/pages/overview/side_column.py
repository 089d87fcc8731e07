"""The right of the overview: packages by unit and period, points the last review left open."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.open_points import OpenPoint
from thidua_desktop.application.overview import Overview
from thidua_desktop.application.package_map import PackageMark
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.gui.pages.overview.model import (
    MARK_ICONS,
    day_text,
    mark_word,
    owners_text,
    sender_text,
)
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph, rule, tag
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.words import word_of

_MARK_ICON = 16
_NAME_SHARE, _MARK_SHARE = 5, 3
_FIRST_SHOWN = 4
_TONES = {
    FollowUpState.NEW: "danger",
    FollowUpState.IN_PROGRESS: "warning",
    FollowUpState.CLOSING: "info",
    FollowUpState.CLOSED: "good",
}


class PackageGrid(QWidget):
    """Units down, periods across; a shape and a word in each place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, SIZES.unit, 0, 0)
        self._grid.setHorizontalSpacing(SIZES.unit)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, _NAME_SHARE)
        self._shown: object = None

    def show_rows(self, found: Overview) -> None:
        """What is the same as before stays."""
        heads = tuple(period.name for period in found.periods)
        rows = tuple((sender_text(row, found), row.marks) for row in found.packages)
        if (heads, rows) == self._shown:
            return
        self._shown = (heads, rows)
        _clear(self._grid)
        for place, head in enumerate(heads, start=1):
            self._grid.addWidget(paragraph(head, "small"), 0, place)
            self._grid.setColumnStretch(place, _MARK_SHARE)
        for line, (name, marks) in enumerate(rows, start=1):
            self._grid.addWidget(paragraph(name), line, 0)
            for place, mark in enumerate(marks, start=1):
                self._grid.addWidget(_mark(mark), line, place)


class OpenPointList(QWidget):
    """Limitations and directives, the open ones first, with state, owners and day.

    A long list shows its first ones until it is asked for all.
    """

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(0)
        self._hidden: list[QWidget] = []

    def show_points(self, points: Sequence[OpenPoint], found: Overview) -> None:
        _clear(self._column)
        self._hidden = []
        is_long = len(points) > _FIRST_SHOWN + 1
        for place, point in enumerate(points):
            row = self._row(point, found)
            self._column.addWidget(row)
            if is_long and place >= _FIRST_SHOWN:
                row.hide()
                self._hidden.append(row)
        if is_long:
            self._column.addWidget(self._more(len(points)), 0, Qt.AlignmentFlag.AlignLeft)
        if not points:
            text = self.tr("Kỳ họp trước không để lại hạn chế, chỉ đạo nào.")
            self._column.addWidget(paragraph(text, "muted"))
        self._column.addStretch(1)

    def _more(self, count: int) -> QPushButton:
        made = button(self.tr("Hiện cả {0} điều").format(count), role="link")

        def show_all() -> None:
            for row in self._hidden:
                row.show()
            made.hide()

        made.clicked.connect(show_all)
        return made

    def _row(self, point: OpenPoint, found: Overview) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(3)
        column.addWidget(paragraph(point.text))
        column.addWidget(self._line(point, found))
        column.addWidget(rule())
        return made

    def _line(self, point: OpenPoint, found: Overview) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(tag(word_of(point.state, self._language), _TONES[point.state]))
        row.addWidget(paragraph(owners_text(point, found), "small"), 1)
        row.addWidget(_due(point, found.today))
        return made


def _due(point: OpenPoint, today: date) -> QLabel:
    """Only what is open has a day that matters."""
    if point.due is None or not point.is_open:
        return label("", "small")
    said = day_text(point.due, today)
    role = {"danger": "danger-small", "warning": "warning-small"}.get(said.tone, "small")
    return label(f"{said.day} · {said.note}", role)


def _mark(mark: PackageMark) -> QWidget:
    name, tone = MARK_ICONS[mark.state]
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    shape = QLabel()
    shape.setPixmap(pixmap(name, getattr(COLOURS, tone), size=_MARK_ICON))
    row.addWidget(shape)
    row.addWidget(label(mark_word(mark.state), "" if tone != "muted" else "muted"))
    row.addStretch(1)
    return made


def _clear(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
