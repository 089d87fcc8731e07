"""Forms as data: fields with label, editor and hint on one grid, problems under each field."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import label, paragraph

_WITHIN = 4
"""Between the parts of one field; more stands between two fields, or they would run together."""


class Editor(StrEnum):
    """Kinds of editors; `HIDDEN` is for passphrases, a date is a line that the domain reads."""

    LINE = "line"
    HIDDEN = "hidden"
    TEXT = "text"
    CHOICE = "choice"


class Field(Struct, frozen=True, kw_only=True):
    """One field; `label` may hold a mnemonic (&), `choices` are (value, words)."""

    key: str
    label: str
    editor: Editor = Editor.LINE
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()


class Form(QWidget):
    """`edited(str, str)` carries key and text whenever the person finished a field."""

    edited = Signal(str, str)

    def __init__(self, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors: dict[str, QLineEdit | QPlainTextEdit | QComboBox] = {}
        self._problems: dict[str, QLabel] = {}
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(_WITHIN)
        self._rows.setHorizontalSpacing(SIZES.unit * 2)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for field in fields:
            self._add(field)

    def values(self) -> dict[str, str]:
        """What stands in the fields, by key; of a choice its value."""
        return {key: _text_of(editor) for key, editor in self._editors.items()}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Fills fields; keys that are not given keep their text."""
        for key, text in values.items():
            _set_text(self._editors[key], text)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """A sentence under each field that has one; all others are in order."""
        for key, place in self._problems.items():
            text = problems.get(key, "")
            place.setText(text)
            place.setVisible(bool(text))
            role = str(self._editors[key].property("role") or "field")
            give_role(self._editors[key], role, state="error" if text else "")
        first = next((key for key in self._editors if key in problems), None)
        if first is not None:
            self._editors[first].setFocus()

    @property
    def problem(self) -> str:
        """The first sentence that is shown; empty where all is in order."""
        return next((place.text() for place in self._problems.values() if place.text()), "")

    def editor(self, key: str) -> QWidget:
        return self._editors[key]

    def _add(self, field: Field) -> None:
        editor = _made(field)
        editor.setAccessibleName(field.label.replace("&", ""))
        editor.setAccessibleDescription(field.hint)
        caption = QLabel(field.label)
        caption.setBuddy(editor)
        if self._editors:
            caption.setContentsMargins(0, SIZES.unit, 0, 0)
        self._editors[field.key] = editor
        self._problems[field.key] = problem = paragraph("", "danger")
        problem.hide()
        self._rows.addRow(caption, editor)
        if field.hint:
            self._rows.addRow(label(field.hint, "small"))
        self._rows.addRow(problem)
        self._connect(field.key, editor)

    def _connect(self, key: str, editor: QLineEdit | QPlainTextEdit | QComboBox) -> None:
        if isinstance(editor, QLineEdit):
            editor.editingFinished.connect(lambda: self.edited.emit(key, _text_of(editor)))
        elif isinstance(editor, QComboBox):
            editor.activated.connect(lambda _row: self.edited.emit(key, _text_of(editor)))


def add_beside(rows: QFormLayout, name: str, field: QWidget) -> None:
    """A row whose label stands beside its field, at the height of the field's text."""
    caption = QLabel(name)
    caption.setBuddy(field)
    caption.setMinimumHeight(SIZES.control)
    rows.addRow(caption, field)


def _made(field: Field) -> QLineEdit | QPlainTextEdit | QComboBox:
    if field.editor is Editor.TEXT:
        text = QPlainTextEdit()
        text.setTabChangesFocus(True)
        return text
    if field.editor is Editor.CHOICE:
        box = QComboBox()
        for value, words in field.choices:
            box.addItem(words, value)
        return box
    line = QLineEdit()
    if field.editor is Editor.HIDDEN:
        line.setEchoMode(QLineEdit.EchoMode.Password)
    return line


def _text_of(editor: QLineEdit | QPlainTextEdit | QComboBox) -> str:
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    if isinstance(editor, QComboBox):
        return str(editor.currentData())
    return editor.text()


def _set_text(editor: QLineEdit | QPlainTextEdit | QComboBox, text: str) -> None:
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    elif isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findData(text))
    else:
        editor.setText(text)
