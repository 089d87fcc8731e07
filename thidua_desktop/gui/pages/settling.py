"""Before a record goes on or a book is left: what was typed and not taken, the person decides."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.widgets.question import Question


class OpenTextQuestion(Question):
    """Its first button leads to the text, the second goes on without it; Esc does neither."""

    def __init__(self, text: str, onward: str, parent: QWidget) -> None:
        title = tr("Còn chỗ gõ dở chưa ghi vào sổ")
        super().__init__(title, text, accept=tr("&Tới chỗ đó"), refuse=onward, parent=parent)

    def ask(self, go: Callable[[], None], go_on: Callable[[], None]) -> None:
        """`go` leads to the text, `go_on` does what was wanted."""
        self.accepting.clicked.connect(self.accept)
        self.accepting.clicked.connect(lambda _on=False: go())
        self.refusing.clicked.connect(lambda _on=False: go_on())
        self.open()
