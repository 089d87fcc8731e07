"""F6: from pane to pane of the window, where Tab belongs to the cells of a table."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.shell.panes import panes_of, walk_panes


class PaneWalk(QObject):
    """F6 goes on, Shift+F6 back: list of pages, parts of the page, status bar, top bar."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        for keys, step, text in (
            ("F6", 1, self.tr("Sang phần sau của cửa sổ")),
            ("Shift+F6", -1, self.tr("Về phần trước của cửa sổ")),
        ):
            action = QAction(text, window)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(partial(self._go, step))
            window.addAction(action)

    def _go(self, step: int) -> None:
        window = self._window
        shown = window.seen_page or window.start
        panes = (window.navigation, *panes_of(shown), window.status, window.top_bar)
        favourite = None if window.seen_page is None else window.seen_page.favourite
        walk_panes(panes, step, (favourite, window.navigation.checked))
