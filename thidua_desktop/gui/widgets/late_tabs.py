"""Tabs whose insides are made when somebody first looks at them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget


@dataclass(slots=True)
class _Late:
    """The place of a tab, how its inside is made, and the inside once it is."""

    place: QWidget
    make: Callable[[], QWidget]
    inside: QWidget | None = None


class LateTabs(QTabWidget):
    """A page with many tabs opens as fast as its first one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._late: list[_Late] = []
        self.currentChanged.connect(self.inside)

    def add_late(self, title: str, make: Callable[[], QWidget]) -> None:
        """One more tab at the end; `make` is called once, before the tab is first seen."""
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        self._late.append(_Late(place, make))
        self.addTab(place, title)

    def inside(self, number: int) -> QWidget:
        """What the tab shows, made by now."""
        late = self._late[number]
        if late.inside is None:
            late.inside = late.make()
            layout = late.place.layout()
            assert layout is not None, "every place has one"
            layout.addWidget(late.inside)
            late.inside.show()  # at once: what comes next may look for what is visible
        return late.inside

    @property
    def made(self) -> tuple[QWidget, ...]:
        """The insides that were made, in the order of the tabs."""
        return tuple(late.inside for late in self._late if late.inside is not None)
