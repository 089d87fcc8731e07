"""The list of pages at the left: wide with words, or a rail of icons; counts of what waits."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import icon
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.buttons import ToolButton
from thidua_desktop.gui.widgets.texts import plain_tip

_SHORTCUTS = 9


class NavItem(Struct, frozen=True, kw_only=True):
    """One page as the navigation shows it; texts are translated already."""

    key: str
    text: str
    icon: str
    section: str | None = None


class NavButton(ToolButton):
    """A checkable entry with a count at its right end."""

    def __init__(self, item: NavItem, shortcut: str | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self._tip = f"{item.text} ({shortcut})" if shortcut else item.text
        give_role(self, "nav")
        self.setCheckable(True)
        self.setText(f" {item.text}")
        self.setIcon(icon(item.icon, COLOURS.muted))
        self.setIconSize(QSize(SIZES.icon, SIZES.icon))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAccessibleName(item.text)
        self.setToolTip(plain_tip(self._tip))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._count = QLabel(self)
        give_role(self._count, "count")
        self._count.hide()

    def set_count(self, count: int) -> None:
        self._count.setText(str(count))
        self._count.setVisible(count > 0)
        self._count.adjustSize()
        name = self.item.text
        self.setAccessibleName(f"{name}, {count}" if count else name)
        waiting = self.tr("{0}: {1} việc chờ").format(self._tip, count)
        self.setToolTip(plain_tip(waiting if count else self._tip))
        self._place_count()

    def set_narrow(self, *, narrow: bool) -> None:
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        only = Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(only if narrow else beside)
        give_role(self._count, "count", place="rail" if narrow else "end")
        self._count.adjustSize()
        self._place_count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_count()

    def _place_count(self) -> None:
        at_rail = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        top = 1 if at_rail else (self.height() - self._count.height()) // 2
        self._count.move(self.width() - self._count.width() - (1 if at_rail else 12), top)


class Navigation(QFrame):
    """`chosen(str)` carries the key of the page that was asked for."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "navigation")
        self.setAccessibleName(self.tr("Các trang"))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, NavButton] = {}
        self._labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SIZES.unit, 0, SIZES.unit)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.set_narrow(narrow=False)

    def show_items(self, items: Sequence[NavItem]) -> None:
        """Replaces the list; Alt+1 … Alt+9 reach the first nine."""
        for old in (*self._buttons.values(), *self._labels):
            old.deleteLater()
        self._buttons, self._labels = {}, []
        section: str | None = None
        for place, item in enumerate(items):
            if item.section != section:
                section = item.section
                self._add_label(section or "")
            shortcut = f"Alt+{place + 1}" if place < _SHORTCUTS else None
            self._add_button(item, shortcut)

    def check(self, key: str) -> None:
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_count(self, key: str, count: int) -> None:
        if key in self._buttons:
            self._buttons[key].set_count(count)

    def set_narrow(self, *, narrow: bool) -> None:
        """A rail of icons, or the wide list."""
        self.is_narrow = narrow
        self.setFixedWidth(SIZES.rail if narrow else SIZES.navigation)
        for made in self._buttons.values():
            made.set_narrow(narrow=narrow)
        for made_label in self._labels:
            made_label.setVisible(not narrow)

    @property
    def checked(self) -> QAbstractButton | None:
        """The page that is seen."""
        return self._group.checkedButton()

    @property
    def titles(self) -> dict[str, str]:
        """The words of each page by its key, in order."""
        return {key: button.item.text for key, button in self._buttons.items()}

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._buttons)

    def _add_label(self, text: str) -> None:
        made = QLabel(text, self)
        made.setContentsMargins(0, SIZES.unit * 2, 0, SIZES.unit // 2)
        self._labels.append(made)
        self._column.insertWidget(self._column.count() - 1, made)

    def _add_button(self, item: NavItem, shortcut: str | None) -> None:
        made = NavButton(item, shortcut, self)
        made.setFixedHeight(SIZES.control)
        made.setMinimumWidth(SIZES.rail - 1)
        made.setSizePolicy(made.sizePolicy().Policy.Expanding, made.sizePolicy().Policy.Fixed)
        made.clicked.connect(lambda _checked=False, key=item.key: self.chosen.emit(key))
        if shortcut is not None:
            QShortcut(QKeySequence(shortcut), made, made.click)
        self._group.addButton(made)
        self._buttons[item.key] = made
        self._column.insertWidget(self._column.count() - 1, made)
