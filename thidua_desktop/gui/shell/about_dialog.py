"""What program this is, its licence and those of its parts."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from thidua_desktop import __version__
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph
from thidua_desktop.resources import resource_text

_SIZE = (720, 520)


class AboutDialog(QDialog):
    """Licences stand in Vietnamese, as the notice that travels with the program."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setWindowTitle(self.tr("Giới thiệu"))
        self.resize(*_SIZE)
        notice = QTextBrowser()
        give_role(notice, "reading")
        notice.setAccessibleName(self.tr("Giấy phép của các thành phần"))
        notice.setMarkdown(resource_text("notices", "NOTICE.md"))
        close = button(self.tr("Đón&g"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.margin, SIZES.margin, SIZES.margin, SIZES.margin)
        column.setSpacing(SIZES.unit)
        column.addWidget(label(self.tr("Sổ thi đua, bản {0}").format(__version__), "section"))
        said = self.tr("Chương trình chạy trên máy này, không nối mạng. Giấy phép Apache-2.0.")
        column.addWidget(paragraph(said, "muted"))
        column.addWidget(notice, 1)
        column.addLayout(foot)


def show_about(over: QWidget) -> None:
    """Opens it over a window without stopping the rest."""
    dialog = AboutDialog(over)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
