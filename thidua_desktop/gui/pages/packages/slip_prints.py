"""The slips of this desk on paper: what was refused, what is owed, the register."""

from collections.abc import Callable

from thidua_desktop.application.import_run import FileRow
from thidua_desktop.application.services import Services
from thidua_desktop.application.slips import Slip
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.packages.model import RegisterRow
from thidua_desktop.gui.pages.page import Page

MakeSlip = Callable[[Services], Slip]


class SlipPrints:
    """Shows the pages before they are printed or kept, with the facts of that moment."""

    def __init__(self, page: Page) -> None:
        self._page = page

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

    def _ask(self, title: str, make: MakeSlip) -> None:
        def prepare(services: Services) -> Callable[[], bytes]:
            slips, slip = services.slips, make(services)
            return lambda: slips.render(slip).content

        self._page.print_pages(title, prepare)


def reminder_of(services: Services) -> Slip:
    """What others owe today, as the tab shows it."""
    owed = services.queries.deliveries()
    return services.slips.reminder(
        tuple(item for item in owed if item.is_awaited and not item.from_here)
    )
