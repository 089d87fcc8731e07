"""Before a record goes on or a book is left: what was typed and not taken, the person decides."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.open_texts import OpenText
from thidua_desktop.gui.widgets.question import Question


class OpenTextQuestion(Question):
    """Its first button leads to the text, the second goes on without it; Esc does neither."""

    def __init__(
        self, found: Sequence[OpenText], consequence: str, onward: str, parent: QWidget
    ) -> None:
        super().__init__(
            tr("Còn chỗ gõ dở chưa ghi vào sổ"),
            " ".join((_told(found), consequence)),
            accept=tr("&Tới chỗ đó"),
            refuse=onward,
            parent=parent,
        )

    def ask(self, go: Callable[[], None], go_on: Callable[[], None]) -> None:
        """`go` leads to the text, `go_on` does what was wanted."""
        self.accepting.clicked.connect(self.accept)
        self.accepting.clicked.connect(lambda _on=False: go())
        self.refusing.clicked.connect(lambda _on=False: go_on())
        self.open()


def _told(found: Sequence[OpenText]) -> str:
    """The first one with what is wrong with it, and how many more there are."""
    first, more = found[0], len(found) - 1
    said = tr("{0} và {1} chỗ khác").format(first.said, more) if more else first.said
    return " ".join(filter(None, (tr("{0} chưa ghi được vào sổ.").format(said), first.why)))
