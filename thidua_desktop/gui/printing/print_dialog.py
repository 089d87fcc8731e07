"""The pages before they are printed: look, then print or keep as PDF."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.gui.jobs.desk import BookDesk
from thidua_desktop.gui.printing.page_drawing import PageDrawing
from thidua_desktop.gui.printing.pdf_printing import ask_for_printer, print_pdf
from thidua_desktop.gui.printing.preview import Preview
from thidua_desktop.gui.printing.printing import PagePrinting, PagesPrinted, Prepare
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.file_dialogs import ask_for_new_file

_SIZE = (900, 680)


class PrintDialog(QDialog):
    """Opened, never run: the window behind stays alive. `told` says where the pages went."""

    def __init__(
        self, title: str, desk: BookDesk, told: PagesPrinted, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("In: {0}").format(title))
        self.resize(*_SIZE)
        self._title = title
        self.printing = PagePrinting(desk, self, told)
        self.preview = Preview()
        self._drawing = PageDrawing(desk, self.preview)
        self.save = button(self.tr("Lưu &PDF…"), icon_name="download")
        self.print = button(self.tr("&In…"), icon_name="printer", role="primary")
        for each in (self.save, self.print):
            each.setEnabled(False)
        self.save.clicked.connect(self._ask_where)
        self.print.clicked.connect(self._ask_for_printer)
        self._lay_out()

    def show_print(self, prepare: Prepare) -> None:
        """Opens and shows the pages as soon as they are made."""
        self.open()
        self.printing.open(prepare)

    def show_ready(self) -> None:
        self.save.setEnabled(True)
        self.print.setEnabled(True)
        self.print.setFocus()
        self._drawing.show(self.printing.pdf)

    def keep_as(self, path: Path) -> None:
        self.printing.keep(path)
        self.accept()

    def done(self, result: int) -> None:
        """However it is closed, nothing is shown any more."""
        self.printing.close()
        self._drawing.close()
        super().done(result)

    def _ask_where(self) -> None:
        name = f"{self._title}.pdf"
        ask_for_new_file(self, self.tr("Lưu PDF"), "*.pdf", self.keep_as, proposed=name)

    def _ask_for_printer(self) -> None:
        ask_for_printer(self, self._title, self._print_on)

    def _print_on(self, printer: QPrinter) -> None:
        self.printing.print_with(partial(print_pdf, printer))
        self.accept()

    def _lay_out(self) -> None:
        foot = QFrame()
        give_role(foot, "dialog-foot")
        feet = QHBoxLayout(foot)
        feet.setContentsMargins(SIZES.margin, 12, SIZES.margin, 12)
        feet.setSpacing(SIZES.unit)
        leave = button(self.tr("Đón&g"))
        leave.clicked.connect(self.reject)
        feet.addStretch(1)
        for each in (leave, self.save, self.print):
            feet.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addWidget(foot)
