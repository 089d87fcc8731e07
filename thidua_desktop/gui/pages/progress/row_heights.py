"""How high the rows of the sheet have to be for their texts."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.gui.pages.progress.presenter import GroupLine, Line
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.tokens import POINTS, SIZES

_TALL = 10


class RowHeights:
    """Measures each text once for a width; `reason` says why a line is exempt."""

    def __init__(self, view: QWidget, reason: Callable[[ProgressRow], str]) -> None:
        self._view, self._reason = view, reason
        self._known: dict[tuple[str, int], int | None] = {}

    def of(self, line: Line, title: int, months: int) -> int | None:
        """With these widths of the title and of all months that are seen; None: as high as any."""
        if isinstance(line, GroupLine):
            return SIZES.group_row
        body = self._view.font()
        needed = self._needed(line.criterion.title, title, body)
        if not line.is_exempt:
            return needed
        reason = self._needed(self._reason(line), months, sized(body, POINTS.small))
        return max(needed or 0, reason or 0) or None

    def _needed(self, text: str, width: int, font: QFont) -> int | None:
        if (text, width) not in self._known:
            self._known[text, width] = self._measured(text, width - 2 * SIZES.unit, font)
        return self._known[text, width]

    def _measured(self, text: str, width: int, font: QFont) -> int | None:
        space = QRect(0, 0, width, 1000)
        metrics = QFontMetrics(font, self._view)
        height = metrics.boundingRect(space, Qt.TextFlag.TextWordWrap.value, text).height()
        return None if height <= metrics.height() + 2 else max(SIZES.tall_row, height + _TALL)
