"""Takes care of unexpected errors: a report, a look through the book, a way to start again."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.application.ports import HealthItem
from thidua_desktop.gui.desktop import Desktop
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import BookDesk, Failure
from thidua_desktop.gui.shell.crash_dialog import CrashDialog
from thidua_desktop.wording.language import Language


class CrashCare(QObject):
    """`restart_asked()` where the person wants to start again.

    One dialog at a time: an error that comes back with every stroke must not bury the window.
    """

    restart_asked = Signal()
    met = Signal(object)
    """Emitted from anywhere; taken up when the window has time."""

    def __init__(self, desktop: Desktop, language: Language, window: QWidget) -> None:
        super().__init__(window)
        self._desktop = desktop
        self._language = language
        self._window = window
        self._dialog: CrashDialog | None = None
        self.desk: BookDesk | None = None
        self.met.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    def tell(self, error: Exception) -> None:
        """Writes the report, shows the dialog and looks through the open book beside it."""
        if self._dialog is not None:
            return
        dialog = CrashDialog(self._desktop.write_crash_file(error), self._window)
        self._dialog = dialog
        dialog.restart_asked.connect(self.restart_asked)
        dialog.finished.connect(self._put_away)
        dialog.open()
        if self.desk is not None:
            self._look_through(dialog, self.desk)

    def _look_through(self, dialog: CrashDialog, desk: BookDesk) -> None:
        from thidua_desktop.wording.health import health_line

        def found(items: tuple[HealthItem, ...]) -> None:
            bad = [health_line(item, self._language) for item in items if not item.ok]
            if self._dialog is dialog:
                dialog.show_findings(bad) if bad else dialog.show_sound()

        def failed(failure: Failure) -> None:
            if self._dialog is dialog:
                dialog.show_findings([failure_text(failure, self._language)])

        dialog.show_checking()
        desk.carry_out(lambda s, job: s.care.check(job), found, failed=failed)

    def _put_away(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def catch_errors(met: Callable[[Exception], None]) -> None:
    """Errors in answers to keys and mouse reach `met`, queued, when drawing is over."""
    plain: Hook = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        plain(kind, error, trace)
        if isinstance(error, Exception):
            met(error)

    sys.excepthook = hook
