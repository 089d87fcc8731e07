"""A dialog that asks before it closes with what a person put into it and nothing else holds."""

from msgspec import Struct
from PySide6.QtWidgets import QDialog, QWidget

from thidua_desktop.gui.widgets.question import Caution


class Loss(Struct, frozen=True, kw_only=True):
    """How it is asked: what would go and what stays, and the button that lets it go."""

    title: str
    text: str
    drop: str


class KeepingDialog(QDialog):
    """`loses` tells whether something would be lost; whoever fills the dialog sets it.

    `loss` are the words for it, at first those of places put right.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loses = _nothing
        self.loss = Loss(
            title=self.tr("Bỏ các chỗ đã sửa?"),
            text=self.tr(
                "Những chỗ vừa sửa ở đây chưa ghi vào sổ, đóng lại là mất. Sổ và tệp gốc vẫn "
                "nguyên."
            ),
            drop=self.tr("&Bỏ chỗ đã sửa"),
        )

    def reject(self) -> None:
        """By Esc, the window's cross or a button."""
        if not self.loses():
            self.drop()
            return
        loss, stay = self.loss, self.tr("Ở &lại")
        question = Caution(loss.title, loss.text, accept=loss.drop, refuse=stay, parent=self)
        question.accepted.connect(self.drop)
        question.open()

    def drop(self) -> None:
        """Closes without asking."""
        super().reject()


def _nothing() -> bool:
    return False
