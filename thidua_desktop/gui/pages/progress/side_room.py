"""How sheet and panel share the page: beside each other, or in a narrow window one at a time."""

from PySide6.QtWidgets import QWidget

from thidua_desktop.gui.pages.progress.filter_bar import FilterBar
from thidua_desktop.gui.pages.progress.panel import ProgressPanel


class SideRoom:
    """Without a choice the panel shows where there is room."""

    def __init__(self, sheet: QWidget, panel: ProgressPanel, filters: FilterBar) -> None:
        self._sheet, self._panel, self._filters = sheet, panel, filters
        self._wanted: bool | None = None
        self._has_room = True

    def fit(self, width: int) -> None:
        """There is room where nothing of either is squeezed."""
        least = self._sheet.minimumSizeHint().width() + self._panel.minimumWidth()
        self._has_room = width >= least
        self._share()

    def open(self) -> None:
        self._wanted = True
        self._share()

    def close(self) -> None:
        self._wanted = False
        self._share()

    def _share(self) -> None:
        is_shown = self._has_room if self._wanted is None else self._wanted
        self._panel.setVisible(is_shown)
        self._sheet.setVisible(self._has_room or not is_shown)
        self._filters.offer_side(is_offered=not is_shown)
