"""Figures that are being recounted: quiet, and said so, until the book has the new ones."""

from PySide6.QtCore import QObject, QTimer

from thidua_desktop.gui.pages.self_score.problem_strip import ProblemStrip
from thidua_desktop.gui.pages.self_score.score_table import ScoreTable

_AFTER_MS = 100
"""What is answered sooner changes nothing that a person could see."""


class Recounting(QObject):
    """Makes the points of the table and the total at its side quiet for as long as it lasts."""

    def __init__(self, table: ScoreTable, strip: ProblemStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._table, self._strip = table, strip
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self._begin)

    def show(self, *, is_on: bool) -> None:
        """Whether the book is counting anew."""
        if not is_on:
            self._soon.stop()
            self._table.recount(is_on=False)
            self._strip.recount(is_on=False)
        elif not self._soon.isActive():
            self._soon.start()

    def _begin(self) -> None:
        self._table.recount(is_on=True)
        self._strip.recount(is_on=True)
