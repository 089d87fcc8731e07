"""Editors of rules that are not numbers: one of several levels, a list to tick, counters."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from thidua_desktop.domain.scoring.limits import MINUS, PLUS
from thidua_desktop.domain.text.collation import fold_search
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.domain.text.numbers import Amount, parse_amount
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import Choice, number_sentence
from thidua_desktop.gui.table.cell_popup import CellPopup
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph

_MOST_SEEN = 8
_FIELD = 72
_STEP = 32
_ONE = Decimal(1)


class _Lines(QListWidget):
    """As high as its lines, up to some; longer texts break."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def sizeHint(self) -> QSize:
        heights = [self.sizeHintForRow(row) for row in range(min(self.count(), _MOST_SEEN))]
        return QSize(super().sizeHint().width(), sum(heights) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, SIZES.row)


class ChoiceEditor(CellPopup):
    """`chosen(Typed)`: one of the levels, or met and not met; typing goes to the name."""

    chosen = Signal(object)

    def __init__(self, over: QWidget, name: str, choices: Sequence[Choice], now: str) -> None:
        super().__init__(over, name)
        self._choices, self._typed = tuple(choices), ""
        self.lines = _Lines(name, self)
        self.lines.addItems([choice.words for choice in choices])
        words = [choice.words for choice in choices]
        self.lines.setCurrentRow(words.index(now) if now in words else 0)
        self.lines.itemClicked.connect(lambda _item: self._finish((0, 0)))
        self.column.addWidget(self.lines)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        return (self.lines,)

    def look_for(self, text: str) -> None:
        """Goes to the first name that begins so, accents aside; else to one that holds it."""
        self._typed += text
        wanted = fold_search(self._typed)
        words = [fold_search(choice.words) for choice in self._choices]
        for fits in (str.startswith, str.__contains__):
            found = [place for place, word in enumerate(words) if fits(word, wanted)]
            if found:
                self.lines.setCurrentRow(found[0])
                return
        self._typed = ""

    def take(self) -> bool:
        self.chosen.emit(self._choices[self.lines.currentRow()].typed)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.text().strip() and event.text().isprintable():
                self.look_for(event.text())
                return True
            self._typed = ""
        return super().eventFilter(watched, event)


class ChecklistEditor(CellPopup):
    """`marked(dict)`: every item by its name, met or not; nothing where none was touched."""

    marked = Signal(object)

    def __init__(self, over: QWidget, name: str, met: Mapping[str, bool]) -> None:
        super().__init__(over, name)
        self._is_touched = False
        self._count = label("", "strong")
        self._count.setContentsMargins(SIZES.unit, 6, SIZES.unit, 2)
        self.lines = _Lines(name, self)
        for item, is_met in met.items():
            line = QListWidgetItem(item, self.lines)
            line.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            line.setCheckState(Qt.CheckState.Checked if is_met else Qt.CheckState.Unchecked)
        self.lines.setCurrentRow(0)
        self.lines.itemClicked.connect(self._toggle)
        self.column.addWidget(self._count)
        self.column.addWidget(self.lines)
        self._show_count()

    @property
    def fields(self) -> tuple[QWidget, ...]:
        return (self.lines,)

    @property
    def met(self) -> dict[str, bool]:
        lines = [self.lines.item(row) for row in range(self.lines.count())]
        return {line.text(): line.checkState() is Qt.CheckState.Checked for line in lines}

    def take(self) -> bool:
        if self._is_touched:
            self.marked.emit(self.met)
        return True

    def leave(self) -> None:
        """What was ticked is kept, as in a cell that was typed into."""
        self.take()
        super().leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            self._toggle(self.lines.currentItem())
            return True
        return super().eventFilter(watched, event)

    def _toggle(self, line: QListWidgetItem) -> None:
        was = line.checkState() is Qt.CheckState.Checked
        line.setCheckState(Qt.CheckState.Unchecked if was else Qt.CheckState.Checked)
        self._is_touched = True
        self._show_count()

    def _show_count(self) -> None:
        met = self.met
        self._count.setText(tr("Đạt {0} / {1} mục").format(sum(met.values()), len(met)))


class FiguresEditor(CellPopup):
    """`figured(dict)`: the figures that were changed, by component; + and − count up and down."""

    figured = Signal(object)

    def __init__(
        self, over: QWidget, name: str, now: Mapping[str, Decimal | None], *, counts: bool
    ) -> None:
        super().__init__(over, name)
        self._now, self._counts = dict(now), counts
        self._inputs: dict[str, QLineEdit] = {}
        grid = QGridLayout()
        grid.setContentsMargins(SIZES.unit, 6, SIZES.unit, 0)
        grid.setHorizontalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, (component, value) in enumerate(now.items()):
            self._add_row(grid, row, component, value)
        self.column.addLayout(grid)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        return tuple(self._inputs.values())

    def start(self, text: str) -> None:
        """The key the editor was opened with: + and − count, other signs replace the figure."""
        first = next(iter(self._inputs.values()))
        if self._counts and text in (PLUS, MINUS):
            # of bonus and penalty each sign has its own line
            meant = self._inputs.get(text, first)
            meant.setFocus()
            self._step(meant, 1 if text in self._inputs else (1 if text == PLUS else -1))
        elif text.strip():
            first.setText(text)

    def leave(self) -> None:
        """Figures are kept, as in a cell that was typed into; what cannot be read stays open."""
        if self.take():
            super().leave()

    def take(self) -> bool:
        wanted: dict[str, Decimal] = {}
        for component, field in self._inputs.items():
            text = field.text().strip()
            if text == _figure(self._now[component]):
                continue
            amount = parse_amount(text)
            if not isinstance(amount, Amount):
                problem = number_sentence(text, amount) if text else _emptied()
                give_role(field, "", state="error")
                field.setFocus()
                self.complain(problem)
                return False
            wanted[component] = amount.value
        if wanted:
            self.figured.emit(wanted)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if event.key() in ways:
                self._walk(watched, ways[Qt.Key(event.key())])
                return True
            if self._counts and event.text() in (PLUS, MINUS):
                self._step(watched, 1 if event.text() == PLUS else -1)
                return True
        return super().eventFilter(watched, event)

    def _add_row(self, grid: QGridLayout, row: int, component: str, value: Decimal | None) -> None:
        words = _component_words(component)
        field = QLineEdit(_figure(value))
        field.setFixedWidth(_FIELD)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setAccessibleName(words)
        field.textEdited.connect(lambda _text: self._forgive(field))
        self._inputs[component] = field
        grid.addWidget(paragraph(words), row, 0)
        grid.addWidget(field, row, 2)
        for column, sign, way in ((1, "−", -1), (3, "+", 1)) if self._counts else ():
            step = button(sign, role="step")
            step.setFixedSize(_STEP, SIZES.control)
            step.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            said = tr("Thêm một: {0}") if way > 0 else tr("Bớt một: {0}")
            step.setAccessibleName(said.format(words))
            step.clicked.connect(lambda _checked=False, way=way: self._step(field, way))
            grid.addWidget(step, row, column)

    def _step(self, field: QLineEdit, way: int) -> None:
        amount = parse_amount(field.text().strip() or "0")
        if isinstance(amount, Amount):
            field.setText(format_amount(max(amount.value + way * _ONE, Decimal(0))))
            field.selectAll()
            self._forgive(field)

    def _walk(self, field: QLineEdit, way: int) -> None:
        fields = list(self._inputs.values())
        place = min(max(fields.index(field) + way, 0), len(fields) - 1)
        fields[place].setFocus()
        fields[place].selectAll()

    def _forgive(self, field: QLineEdit) -> None:
        give_role(field, "", state="")
        self.complain("")


def _component_words(component: str) -> str:
    """A component as it is read out; signs get their words, the one figure of counts its own."""
    words = {"": tr("Số lần, số việc"), PLUS: tr("Cộng thêm"), MINUS: tr("Trừ bớt")}
    return words.get(component, component)


def _figure(value: Decimal | None) -> str:
    return "" if value is None else format_amount(value)


def _emptied() -> str:
    return tr("Muốn bỏ số đã ghi: nhấn Esc, rồi nhấn Delete ở ô.")
