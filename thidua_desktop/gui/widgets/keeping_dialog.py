"""A dialog that asks before it closes with what a person put right in it and nothing else holds."""

from PySide6.QtWidgets import QDialog, QWidget

from thidua_desktop.gui.widgets.question import Caution


class KeepingDialog(QDialog):
    """`loses` tells whether something would be lost; whoever fills the dialog sets it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loses = _nothing

    def reject(self) -> None:
        """By Esc, the window's cross or a button."""
        if not self.loses():
            self.drop()
            return
        text = self.tr(
            "Những chỗ vừa sửa ở đây chưa ghi vào sổ, đóng lại là mất. Sổ và tệp gốc vẫn nguyên."
        )
        title, drop = self.tr("Bỏ các chỗ đã sửa?"), self.tr("&Bỏ chỗ đã sửa")
        question = Caution(title, text, accept=drop, refuse=self.tr("Ở &lại"), parent=self)
        question.accepted.connect(self.drop)
        question.open()

    def drop(self) -> None:
        """Closes without asking."""
        super().reject()


def _nothing() -> bool:
    return False
