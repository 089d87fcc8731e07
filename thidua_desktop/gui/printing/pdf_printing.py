"""Printing a PDF: the system's print dialog, then page by page away from the screen."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from thidua_desktop.application.job import JobContext
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.gui.printing.pdf_pages import draw_page, page_count, page_size

DOTS_PER_INCH = 300
_PRINTING = "printing"


def ask_for_printer(over: QWidget, name: str, chosen: Callable[[QPrinter], None]) -> None:
    """The system's dialog; `name` is what the queue shows. Nothing is called on second thoughts."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, over)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.accepted.connect(lambda: chosen(printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()


def print_pdf(printer: QPrinter, pdf: bytes, job: JobContext) -> int:
    """Prints the chosen pages at their own size; the number of pages printed.

    Runs beside the window. Raises KnownFault(FILE_IO) where the printer takes nothing, Cancelled.
    """
    pages = _chosen_pages(printer, page_count(pdf))
    painter = QPainter()
    for done, number in enumerate(pages):
        job.step(done, len(pages), _PRINTING)
        _lay_page(printer, pdf, number)
        if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
            raise KnownFault(FaultCode.FILE_IO, file=printer.printerName())
        picture = draw_page(pdf, number, DOTS_PER_INCH)
        whole = printer.paperRect(QPrinter.Unit.DevicePixel)
        painter.drawImage(QRectF(0, 0, whole.width(), whole.height()), picture)
    painter.end()
    return len(pages)


def _chosen_pages(printer: QPrinter, count: int) -> range:
    """Places of the pages from `from` to `to`, both ends; all without a range."""
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return range(count)
    return range(max(printer.fromPage() - 1, 0), min(printer.toPage(), count))


def _lay_page(printer: QPrinter, pdf: bytes, number: int) -> None:
    """The paper as the page is: A4 upright or lying, the whole sheet painted."""
    width, height = page_size(pdf, number)
    is_lying = width > height
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    lying, upright = QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait
    printer.setPageOrientation(lying if is_lying else upright)
