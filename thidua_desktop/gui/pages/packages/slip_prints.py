"""The slips of this desk on paper: what was refused, what is owed, the register."""

from collections.abc import Callable
from functools import partial

from PySide6.QtPrintSupport import QPrinter

from thidua_desktop.application.import_run import FileRow
from thidua_desktop.application.services import Services
from thidua_desktop.application.slips import Slip
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.packages.model import RegisterRow
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.printing.pdf_printing import ask_for_printer, print_pdf
from thidua_desktop.gui.widgets.notice import Notice

MakeSlip = Callable[[Services], Slip]


class SlipPrints:
    """Asks for the printer over the page; what is printed are the facts of that moment."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._desk = page.surroundings.desk

    def refusal(self, rows: tuple[FileRow, ...]) -> None:
        """The files that were held back or refused."""
        if rows:
            self._ask(tr("Biên bản từ chối"), lambda s: s.slips.refusal(rows))

    def reminder(self) -> None:
        self._ask(tr("Giấy đôn đốc"), reminder_of)

    def register(self, rows: tuple[RegisterRow, ...], asked: str) -> None:
        """The lines that are shown, in the order of time; `asked` says which ones they are."""
        receipts = tuple(sorted((row.receipt for row in rows), key=lambda r: (r.at, r.id)))
        self._ask(tr("Sổ giao nhận"), lambda s: s.slips.register(receipts, asked))

    def print_on(self, make: MakeSlip, printer: QPrinter) -> None:
        """Draws the slip and prints it beside the window."""

        def drawn(pdf: bytes) -> None:
            self._desk.aside(lambda job: print_pdf(printer, pdf, job), self._printed)

        self._desk.ask(lambda s: s.slips.render(make(s)).content, drawn)

    def _ask(self, title: str, make: MakeSlip) -> None:
        ask_for_printer(self._page, title, partial(self.print_on, make))

    def _printed(self, pages: int) -> None:
        said = tr("Đã gửi {0} trang tới máy in.")
        self._page.noticed.emit(Notice(text=said.format(pages)))


def reminder_of(services: Services) -> Slip:
    """What others owe today, as the tab shows it."""
    owed = services.queries.deliveries()
    return services.slips.reminder(
        tuple(item for item in owed if item.is_awaited and not item.from_here)
    )
