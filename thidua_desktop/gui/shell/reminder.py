"""A word at start about work whose day has passed or comes, for whoever begins elsewhere."""

from PySide6.QtCore import QObject, Qt

from thidua_desktop.application.overview import Overview
from thidua_desktop.domain.text.bloc_time import day_of
from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.surroundings import Place, Surroundings
from thidua_desktop.gui.widgets.notice import Notice

OVERVIEW = "overview"
_SOON = 7
"""Days ahead that are worth a word."""


class Reminder(QObject):
    """Asks once, for the period that the window shows, after the first page has asked."""

    def __init__(self, window: MainWindow, surroundings: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._surroundings = surroundings
        window.page_opened.connect(self._ask, Qt.ConnectionType.SingleShotConnection)

    def _ask(self) -> None:
        period = self._window.period
        if period is not None and self._window.seen_key != OVERVIEW:
            today = day_of(self._surroundings.clock.now())
            self._surroundings.desk.ask(lambda s: s.queries.overview(period, today), self._remind)

    def _remind(self, found: Overview) -> None:
        text = self._text(len(found.overdue), len(found.due_within(_SOON)))
        if not text or self._window.seen_key == OVERVIEW or self._window.notices.shown:
            return
        show = self.tr("Xem việc")
        self._window.notify(Notice(text=text, action_text=show, action=self._go))

    def _text(self, overdue: int, soon: int) -> str:
        if overdue and soon:
            said = self.tr("{0} việc đã quá hạn, {1} việc đến hạn trong {2} ngày tới.")
            return said.format(overdue, soon, _SOON)
        if soon:
            return self.tr("{0} việc đến hạn trong {1} ngày tới.").format(soon, _SOON)
        if overdue:
            return self.tr("{0} việc đã quá hạn. Trang Tổng quan kể từng việc.").format(overdue)
        return ""

    def _go(self) -> None:
        self._window.follow(Place(page=OVERVIEW))
