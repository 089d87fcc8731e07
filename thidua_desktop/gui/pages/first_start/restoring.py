"""From a backup to a book, without an open book: which backup, where to, then it opens."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.gui.desktop import Desktop
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.aside import AsideLane
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.widgets.file_dialogs import ask_for_file, ask_for_new_file
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.wording.language import Language

_MARK = "khoi-phuc"


def _why_not(failure: Failure, language: Language) -> str:
    """Why no book came of a backup: what is said of a damaged book would send to that book."""
    if isinstance(failure, KnownFault) and failure.code is FaultCode.DB_DAMAGED:
        return tr(
            "Bản sao lưu này bị hỏng hoặc không đầy đủ. Chưa ghi gì vào máy, bản sao vẫn nguyên. "
            "Hãy chọn bản sao khác."
        )
    return failure_text(failure, language)


class RestoreBook(QObject):
    """Signals: `restored(Path)` with the new book, `failed(Notice)`. The backup stays."""

    restored = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        desktop: Desktop,
        language: Language,
        crashed: Callable[[Exception], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._language = language
        self._desktop = desktop
        self._window = window
        self._lane = AsideLane("restore", crashed, self)

    def ask(self) -> None:
        """Asks for the backup, then for the name of the book it becomes."""
        title, folder = self.tr("Chọn bản sao lưu"), str(self._desktop.books_folder)
        ask_for_file(self._window, title, "*.thidua", self._ask_where, folder=folder)

    def stop(self) -> None:
        """The program is being left."""
        self._lane.close()

    def _ask_where(self, backup: Path) -> None:
        def restore(target: Path) -> None:
            self._restore(backup, target)

        proposed = self._desktop.books_folder / f"{backup.stem}_{_MARK}{backup.suffix}"
        title = self.tr("Khôi phục thành sổ mới")
        ask_for_new_file(self._window, title, "*.thidua", restore, proposed=str(proposed))

    def _restore(self, backup: Path, target: Path) -> None:
        program = self._desktop.program
        self._lane.run(
            lambda _job: program.restore(backup, target),
            lambda _done: self.restored.emit(target),
            self._fail,
        )

    def _fail(self, failure: Failure) -> None:
        self.failed.emit(Notice(text=_why_not(failure, self._language), stays=True))
