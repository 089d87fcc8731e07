"""Before a record goes on: what was typed and not taken is told, and the person decides."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.open_texts import OpenText
from thidua_desktop.gui.widgets.question import Question


class OpenTextQuestion(Question):
    """Its first button leads to the text, the second goes on without it; Esc does neither."""

    def __init__(self, found: OpenText, parent: QWidget) -> None:
        text = tr(
            "{0} chưa ghi được vào sổ. Làm tiếp thì báo cáo không có số này; chữ đã gõ vẫn nằm "
            "nguyên ở đó."
        )
        super().__init__(
            tr("Còn chỗ gõ dở chưa ghi vào sổ"),
            text.format(found.said),
            accept=tr("&Tới chỗ đó"),
            refuse=tr("Để &lại, làm tiếp"),
            parent=parent,
        )

    def ask(self, go: Callable[[], None], go_on: Callable[[], None]) -> None:
        """`go` leads to the text, `go_on` does what was wanted."""
        self.accepting.clicked.connect(self.accept)
        self.accepting.clicked.connect(lambda _on=False: go())
        self.refusing.clicked.connect(lambda _on=False: go_on())
        self.open()
