"""All use cases and queries over one open book: the only thing windows and commands receive."""

from dataclasses import dataclass, replace
from pathlib import Path

from thidua_desktop.application.book_context import BookContext
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
from thidua_desktop.application.ports_desktop import RemovableDrives
from thidua_desktop.application.queries import Queries
from thidua_desktop.application.results_export import ResultsWorkbook
from thidua_desktop.application.sheet_import import ReadingRoom
from thidua_desktop.application.sheets import SheetReader
from thidua_desktop.application.slips import SlipDesk
from thidua_desktop.domain.ids import YearCode


@dataclass(frozen=True, slots=True)
class Services:
    """One book, grouped by area."""

    path: Path
    keys: KeyDesk
    record: RecordDesk
    evidence: EvidenceDesk
    packages: PackageDesk
    reading: ReadingDesk
    sealing: SealingDesk
    review: ReviewDesk
    hand_typed: HandTypedDesk
    papers: PaperDesk
    slips: SlipDesk
    history: HistoryDesk
    care: CareDesk
    accounts: AccountDesk
    queries: Queries
    sheets: SheetReader
    reading_room: ReadingRoom
    drives: RemovableDrives
    workbook: ResultsWorkbook

    def of_year(self, year: YearCode) -> "Services":
        """The same book looked at in one of the years it knows."""
        return services_of(replace(self.queries.book, year=year))


def services_of(book: BookContext) -> Services:
    """The desks of one open book."""
    return Services(
        path=book.path,
        keys=KeyDesk(book),
        record=RecordDesk(book),
        evidence=EvidenceDesk(book),
        packages=PackageDesk(book),
        reading=ReadingDesk(book),
        sealing=SealingDesk(book),
        review=ReviewDesk(book),
        hand_typed=HandTypedDesk(book),
        papers=PaperDesk(book),
        slips=SlipDesk(book),
        history=HistoryDesk(book),
        care=CareDesk(book),
        accounts=AccountDesk(book),
        queries=Queries(book),
        sheets=book.outside.sheets,
        reading_room=book.outside.reading_room,
        drives=book.outside.drives,
        workbook=book.outside.workbook,
    )
