"""Widths and hidden columns a person chose, by the heads of the columns."""

import json
from collections.abc import Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import QAbstractItemModel, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.gui.table.column_menu import ColumnMenu

_NARROWEST = 24


class ColumnChoice(Struct, frozen=True, kw_only=True):
    """What is not named here is as it was made."""

    widths: Mapping[str, int] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()

    def width(self, name: str, given: int) -> int:
        """0 where the column is hidden."""
        return 0 if name in self.hidden else self.widths.get(name, given)

    def with_width(self, name: str, width: int) -> "ColumnChoice":
        return replace(self, widths={**self.widths, name: max(width, _NARROWEST)})

    def with_shown(self, name: str, *, shown: bool) -> "ColumnChoice":
        hidden = self.hidden - {name} if shown else self.hidden | {name}
        return replace(self, hidden=hidden)

    def as_text(self) -> str:
        return json.dumps({"widths": dict(self.widths), "hidden": sorted(self.hidden)})

    @staticmethod
    def from_text(text: str) -> "ColumnChoice":
        """What `as_text` gave."""
        found = json.loads(text)
        return ColumnChoice(widths=found["widths"], hidden=frozenset(found["hidden"]))


class GridColumns(QObject):
    """The choice for the columns of a model; `changed()` after each of a person's changes."""

    changed = Signal()

    def __init__(self, model: QAbstractItemModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.choice = ColumnChoice()

    def widths(self, given: Sequence[int]) -> tuple[int, ...]:
        """Chosen widths where there are some, 0 for hidden columns."""
        return tuple(self.choice.width(self._name(n), width) for n, width in enumerate(given))

    def resize(self, column: int, width: int) -> None:
        self._set(self.choice.with_width(self._name(column), width))

    def menu(self, first: int, given: Sequence[int], parent: QWidget) -> ColumnMenu:
        """For the columns from `first` on."""
        widths = self.widths(given)
        free = range(first, len(widths))
        made = ColumnMenu([(n, self._name(n), widths[n] > 0) for n in free], parent)
        made.shown_changed.connect(self._show)
        made.all_asked.connect(lambda: self._set(ColumnChoice()))
        return made

    def _show(self, column: int, shown: bool) -> None:  # noqa: FBT001 - a signal's
        self._set(self.choice.with_shown(self._name(column), shown=shown))

    def _name(self, column: int) -> str:
        return str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")

    def _set(self, choice: ColumnChoice) -> None:
        self.choice = choice
        self.changed.emit()
