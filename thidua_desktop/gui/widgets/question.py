"""A question whose two buttons name what happens; asked only where no undo would do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.dialog_size import FittedDialog
from thidua_desktop.gui.widgets.texts import label, paragraph

_WIDTH = 460


class Question(FittedDialog):
    """A title, a sentence, maybe a field, and two buttons that name what happens."""

    def __init__(self, title: str, text: str, *, accept: str, refuse: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.accepting = button(accept, role="primary")
        self.refusing = button(refuse)
        self.refusing.clicked.connect(self.reject)
        self.accepting.setDefault(True)
        feet = QHBoxLayout()
        feet.setSpacing(SIZES.unit)
        feet.addStretch(1)
        feet.addWidget(self.refusing)
        feet.addWidget(self.accepting)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(SIZES.unit)
        column = QVBoxLayout(self)
        margin = SIZES.margin
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(SIZES.unit)
        column.addWidget(label(title, "section"))
        column.addWidget(paragraph(text))
        column.addLayout(self.fields)
        column.addSpacing(SIZES.unit)
        column.addLayout(feet)


class Caution(Question):
    """For what cannot be undone: the default answer keeps things as they are."""

    def __init__(self, title: str, text: str, *, accept: str, refuse: str, parent: QWidget) -> None:
        super().__init__(title, text, accept=accept, refuse=refuse, parent=parent)
        give_role(self.accepting, "danger")
        self.accepting.setDefault(False)
        self.refusing.setDefault(True)
        self.accepting.clicked.connect(self.accept)
