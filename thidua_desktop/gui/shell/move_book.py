"""Moving the open book: it is closed, goes to its new place as one verified file, opens there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from thidua_desktop.gui.desktop import Desktop
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.aside import AsideLane
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.wording.language import Language


class MoveBook(QObject):
    """`ended(Path)` tells where the book lies now, moved or not. The window waits meanwhile."""

    ended = Signal(object)

    def __init__(
        self,
        desktop: Desktop,
        language: Language,
        crashed: Callable[[Exception], None],
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._program = desktop.program
        self._language = language
        self._crashed = crashed
        self._window = window
        self._from = Path()
        self._lane = AsideLane("move", self._broken, self)

    def move(self, book: Path, target: Path) -> None:
        """`book` is closed already."""
        self._from = book
        self._window.setEnabled(False)
        self._window.status.show_work(0, 0, self.tr("Đang chuyển sổ, đừng rút USB…"))
        self._lane.run(
            lambda _job: self._program.move(book, target),
            lambda _done: self._moved(target),
            self._stayed,
        )

    def stop(self) -> None:
        """The program is being left; a move that has begun is finished."""
        self._lane.close()

    def _moved(self, target: Path) -> None:
        said = self.tr(
            "Đã chuyển sổ tới “{0}” và mở lại kiểm tra; bản ở chỗ cũ đã bỏ. "
            "Các bản sao lưu cũ vẫn ở chỗ cũ."
        )
        self._end(target, said.format(target.parent.name or target.parent))

    def _stayed(self, failure: Failure) -> None:
        said = self.tr("Chưa chuyển được, sổ vẫn ở chỗ cũ. {0}")
        self._end(self._from, said.format(failure_text(failure, self._language)))

    def _broken(self, error: Exception) -> None:
        self._crashed(error)
        self._rest()
        self.ended.emit(self._from)

    def _end(self, place: Path, said: str) -> None:
        self._rest()
        self.ended.emit(place)
        self._window.notify(Notice(text=said, stays=True))

    def _rest(self) -> None:
        self._window.setEnabled(True)
        self._window.status.show_rest()
