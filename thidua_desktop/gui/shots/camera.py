"""Photographs the real window: opens books, goes to pages, waits until all is told, grabs."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from thidua_desktop.gui.app import Application
from thidua_desktop.gui.shots.looking import NotSeenError
from thidua_desktop.gui.shots.scene import Scene, Stage
from thidua_desktop.gui.theme.tokens import COLOURS

_LOOK_MS = 20
_QUIET_LOOKS = 3
_BOOK_LOOKS = 25
"""After a book was opened: what waits on its pages is counted a moment later."""
_LIMIT_MS = 60_000
_MOST_LOOKS = 50
_PACKED = 85
"""Little smaller than it could be, in half the time."""

SCREEN = (1366, 768)
"""Logical pixels of an office's screen."""


class CameraError(Exception):
    """The window did not come to rest, or did not show what a scene needs."""


class Camera:
    """One window for all pictures of a run; `books` are copies that may be written to."""

    def __init__(
        self, application: Application, books: Mapping[str, Path], stage: Stage, folder: Path
    ) -> None:
        self._application = application
        self._stage = stage
        self._books = books
        self._folder = folder
        self._open: str | None = None
        application.window.resize(*SCREEN)
        application.window.show()

    def take(self, scenes: Iterable[Scene]) -> list[Path]:
        """Pictures named `NN_page_state.png`, in order. Raises CameraError."""
        wanted = list(scenes)
        digits = max(2, len(str(len(wanted))))
        numbers = (f"{number:0{digits}}" for number in range(1, len(wanted) + 1))
        taken = [self._take_one(*each) for each in zip(numbers, wanted, strict=True)]
        self._put_away()
        self._bring(None)  # a figure that was refused would keep the window, and the book, open
        return taken

    def _take_one(self, number: str, scene: Scene) -> Path:
        if not scene.goes_on:
            self._begin(scene)
        try:
            for act in scene.acts:
                act(self._stage)
                self._rest()
        except NotSeenError as error:
            raise CameraError(f"{scene.page} {scene.state}: {error}") from error
        self._application.window.resize(*SCREEN)  # a book that was opened brought its own size
        path = self._folder / f"{number}_{scene.page}_{scene.state}.png"
        picture = self._still().convertToFormat(QImage.Format.Format_RGB32)
        picture.save(str(path), quality=_PACKED)
        return path

    def _begin(self, scene: Scene) -> None:
        """The page as it is come to, with nothing over it."""
        self._put_away()
        self._bring(scene.book)
        window = self._application.window
        if scene.book is not None:
            window.open_page(scene.page)
        window.activateWindow()  # shortcuts reach the window that is in front
        self._rest()
        self._close_notice()

    def _bring(self, book: str | None) -> None:
        if book == self._open and book is not None:
            return  # a wizard without a book may have opened one
        self._open = book
        if book is None:
            self._application.close_book()
        else:
            self._application.open_book(self._books[book])
        self._rest(looks=_BOOK_LOOKS)

    def _close_notice(self) -> None:
        """What an earlier scene left to be read would cover the next."""
        self._application.window.notices.hide()

    def _still(self) -> QImage:
        """The window once nothing moves on it: what is made in turns takes some to be laid out."""
        before = self._grab().toImage()
        for _ in range(_MOST_LOOKS):
            self._rest(looks=1)
            now = self._grab().toImage()
            if now == before:
                return now
            before = now
        raise CameraError

    def _grab(self) -> QPixmap:
        """The window, with what is open over it."""
        window = self._application.window
        picture = window.grab()
        painter = QPainter(picture)
        painter.setPen(QColor(COLOURS.line_strong))
        shown = (QApplication.activeModalWidget(), QApplication.activePopupWidget())
        for over in (*self._beside(), *shown):
            if over is not None:
                corner = window.mapFromGlobal(over.mapToGlobal(over.rect().topLeft()))
                painter.drawPixmap(corner, over.grab())
                if _is_framed(over):
                    painter.drawRect(QRect(corner, over.size()).adjusted(-1, -1, 0, 0))
        painter.end()
        return picture

    def _put_away(self) -> None:
        while (over := _over()) is not None:
            if isinstance(over, QDialog):
                over.done(QDialog.DialogCode.Rejected)  # none asks whether it may go
            else:
                over.close()
            self._rest()
        for beside in self._beside():
            beside.close()
        self._application.window.narrow_pages.clear()

    def _beside(self) -> list[QWidget]:
        """Windows that stand beside the window, such as the help or the viewer of evidence."""
        window, every = self._application.window, QApplication.topLevelWidgets()
        kinds = (Qt.WindowType.Window, Qt.WindowType.Dialog)
        return [w for w in every if w.isVisible() and w is not window and w.windowType() in kinds]

    def _rest(self, *, looks: int = _QUIET_LOOKS) -> None:
        """Until nothing is asked or told any more, at so many looks in a row."""
        loop, quiet, all_looks = QEventLoop(), 0, 0
        timer = QTimer()

        def look() -> None:
            nonlocal quiet, all_looks
            all_looks += 1
            quiet = quiet + 1 if self._application.is_idle else 0
            if quiet >= looks or all_looks * _LOOK_MS > _LIMIT_MS:
                loop.quit()

        timer.timeout.connect(look)
        timer.start(_LOOK_MS)
        loop.exec()
        if quiet < looks:
            raise CameraError


def _is_framed(over: QWidget) -> bool:
    """Whether the desktop draws a frame around it; menus and the search draw their own."""
    is_bare = over.windowType() == Qt.WindowType.Popup
    return not is_bare and not over.windowFlags() & Qt.WindowType.FramelessWindowHint


def _over() -> QWidget | None:
    return QApplication.activePopupWidget() or QApplication.activeModalWidget()
