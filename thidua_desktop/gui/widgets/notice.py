"""The bar at the bottom: what was just done, and for some seconds the way to undo it."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.widgets.buttons import button

SHOWN_MS = 10_000
_SAME_ACT_MS = 500
_BOTTOM = 40
_SIDE = 24
_WIDTH = 720


class Notice(Struct, frozen=True, kw_only=True):
    """One sentence; `action` with its words stands beside it (undo, open). A fault stays.

    One that `undoes` is what Ctrl+Z takes back while it is shown. One that `tells_last_step` has a
    button that takes that step back, and goes as soon as another is the last. One that
    `stands_beside` tells what an act brought with it: what else that act has to say joins it.
    """

    text: str
    action_text: str | None = None
    action: Callable[[], None] | None = None
    stays: bool = False
    undoes: bool = False
    tells_last_step: bool = False
    stands_beside: bool = False


class NoticeBar(QFrame):
    """Floats over the bottom of its parent; shows one notice at a time.

    `undo_last` takes the last step back; whoever knows the steps sets it.

    `undo_offered(bool)`: a notice that undoes came or went.
    """

    undo_offered = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        give_role(self, "notice")
        self.setAccessibleName(self.tr("Thông báo"))
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._action = button("", role="second")
        self._action.clicked.connect(self._act)
        self._close = button(self.tr("Đóng"), role="second")
        self._close.clicked.connect(self.hide)
        self._over = parent
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._notice = Notice(text="")
        self._beside = ""
        self.undo_last: Callable[[], None] | None = None
        self._same_act = QTimer(self)
        self._same_act.setSingleShot(True)
        self._same_act.setInterval(_SAME_ACT_MS)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Shows it in place of the one before; one that does not stay goes by itself."""
        if not self.isVisible():
            self._notice, self._beside = Notice(text=""), ""
        if notice.stands_beside:
            self._beside, notice = notice.text, self._notice
            self._same_act.start()
        elif not self._same_act.isActive():
            self._beside = ""
        if notice.tells_last_step and self.undo_last is not None:
            words = self.tr("Hoàn tác")
            notice = replace(notice, action_text=words, action=self.undo_last)
        self._notice = notice
        self._text.setText("\n".join(each for each in (notice.text, self._beside) if each))
        self._action.setVisible(notice.action is not None)
        self._action.setText(notice.action_text or "")
        self._action.setAccessibleName(notice.action_text or "")
        self._timer.stop()
        if not notice.stays:
            self._timer.start(SHOWN_MS)
        self.show()
        self._place()
        self.raise_()
        self.undo_offered.emit(notice.undoes)

    @property
    def shown(self) -> str:
        """The sentence on the bar, empty while it is hidden."""
        return self._text.text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.undo_offered.emit(False)  # noqa: FBT003 - a signal's

    def step_made(self) -> None:
        """Another step is the last one now; what it brought with it may have been told already."""
        if not self._notice.tells_last_step:
            return
        self._notice = Notice(text="")
        if self._same_act.isActive():
            self.show_notice(Notice(text=self._beside, stands_beside=True))
        else:
            self.hide()

    def take_back(self) -> bool:
        """Does what a notice that undoes offers; whether there is one."""
        is_offered = self.isVisible() and self._notice.undoes
        if is_offered:
            self._act()
        return is_offered

    def _act(self) -> None:
        action = self._notice.action
        self.hide()
        if action is not None:
            action()

    def _place(self) -> None:
        width = min(_WIDTH, self._over.width() - 2 * _SIDE)
        self.resize(width, max(self.heightForWidth(width), self.sizeHint().height()))
        left = (self._over.width() - width) // 2
        self.move(left, self._over.height() - self.height() - _BOTTOM)
