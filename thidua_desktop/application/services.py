"""All use cases and queries over one open book: the only thing windows and commands receive."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.ports_desktop import RemovableDrives
from thidua_desktop.application.queries import Queries
from thidua_desktop.domain.ids import YearCode

if TYPE_CHECKING:
    from thidua_desktop.application.desks.account_desk import AccountDesk
    from thidua_desktop.application.desks.care_desk import CareDesk
    from thidua_desktop.application.desks.evidence_desk import EvidenceDesk
    from thidua_desktop.application.desks.hand_typed_desk import HandTypedDesk
    from thidua_desktop.application.desks.history_desk import HistoryDesk
    from thidua_desktop.application.desks.key_desk import KeyDesk
    from thidua_desktop.application.desks.package_desk import PackageDesk
    from thidua_desktop.application.desks.paper_desk import PaperDesk
    from thidua_desktop.application.desks.reading_desk import ReadingDesk
    from thidua_desktop.application.desks.record_desk import RecordDesk
    from thidua_desktop.application.desks.review_desk import ReviewDesk
    from thidua_desktop.application.desks.sealing_desk import SealingDesk
    from thidua_desktop.application.desks.slip_desk import SlipDesk
    from thidua_desktop.application.results_export import ResultsWorkbook
    from thidua_desktop.application.sheet_import import ReadingRoom
    from thidua_desktop.application.sheets import SheetReader


class Services(Struct, frozen=True, dict=True):
    """One book, grouped by area.

    A desk is imported when it is first asked for: the first page asks questions only.
    """

    path: Path
    queries: Queries
    sheets: "SheetReader"
    reading_room: "ReadingRoom"
    drives: RemovableDrives
    workbook: "ResultsWorkbook"

    def of_year(self, year: YearCode) -> "Services":
        """The same book looked at in one of the years it knows."""
        return services_of(replace(self.queries.book, year=year))

    @cached_property
    def keys(self) -> "KeyDesk":
        from thidua_desktop.application.desks.key_desk import KeyDesk

        return KeyDesk(self.queries.book)

    @cached_property
    def record(self) -> "RecordDesk":
        from thidua_desktop.application.desks.record_desk import RecordDesk

        return RecordDesk(self.queries.book)

    @cached_property
    def evidence(self) -> "EvidenceDesk":
        from thidua_desktop.application.desks.evidence_desk import EvidenceDesk

        return EvidenceDesk(self.queries.book)

    @cached_property
    def packages(self) -> "PackageDesk":
        from thidua_desktop.application.desks.package_desk import PackageDesk

        return PackageDesk(self.queries.book)

    @cached_property
    def reading(self) -> "ReadingDesk":
        from thidua_desktop.application.desks.reading_desk import ReadingDesk

        return ReadingDesk(self.queries.book)

    @cached_property
    def sealing(self) -> "SealingDesk":
        from thidua_desktop.application.desks.sealing_desk import SealingDesk

        return SealingDesk(self.queries.book)

    @cached_property
    def review(self) -> "ReviewDesk":
        from thidua_desktop.application.desks.review_desk import ReviewDesk

        return ReviewDesk(self.queries.book)

    @cached_property
    def hand_typed(self) -> "HandTypedDesk":
        from thidua_desktop.application.desks.hand_typed_desk import HandTypedDesk

        return HandTypedDesk(self.queries.book)

    @cached_property
    def papers(self) -> "PaperDesk":
        from thidua_desktop.application.desks.paper_desk import PaperDesk

        return PaperDesk(self.queries.book)

    @cached_property
    def slips(self) -> "SlipDesk":
        from thidua_desktop.application.desks.slip_desk import SlipDesk

        return SlipDesk(self.queries.book)

    @cached_property
    def history(self) -> "HistoryDesk":
        from thidua_desktop.application.desks.history_desk import HistoryDesk

        return HistoryDesk(self.queries.book)

    @cached_property
    def care(self) -> "CareDesk":
        from thidua_desktop.application.desks.care_desk import CareDesk

        return CareDesk(self.queries.book)

    @cached_property
    def accounts(self) -> "AccountDesk":
        from thidua_desktop.application.desks.account_desk import AccountDesk

        return AccountDesk(self.queries.book)


def services_of(book: BookContext) -> Services:
    """The desks of one open book."""
    return Services(
        path=book.path,
        queries=Queries(book),
        sheets=book.outside.sheets,
        reading_room=book.outside.reading_room,
        drives=book.outside.drives,
        workbook=book.outside.workbook,
    )
