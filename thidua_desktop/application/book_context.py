"""What all desks of one open book share: its storage and the outside world behind ports."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.operations import Operations
from thidua_desktop.application.ports import (
    Clock,
    Ids,
    Randomness,
    ReadingUnit,
    Storage,
    StorageFiles,
)
from thidua_desktop.application.ports_desktop import RemovableDrives
from thidua_desktop.application.shelf import ShelfMemory
from thidua_desktop.application.year_view import YearView, year_view
from thidua_desktop.domain.ids import PeriodCode, YearCode
from thidua_desktop.domain.period import Period

if TYPE_CHECKING:
    from thidua_desktop.application.fill_in import FillInPress
    from thidua_desktop.application.papers import DocumentPress
    from thidua_desktop.application.ports_evidence import EvidenceFolder, EvidenceGate, Studio
    from thidua_desktop.application.ports_sealing import KeyForge, PackagePress, PassphraseVault
    from thidua_desktop.application.results_export import ResultsWorkbook
    from thidua_desktop.application.scenario import ScenarioFiles
    from thidua_desktop.application.sheet_import import ReadingRoom
    from thidua_desktop.application.sheets import SheetReader

CLERK = "clerk"
COMMANDER = "commander"


class Outside(Struct, frozen=True, kw_only=True):
    """The adapters, the same for all books of a program; what they say is imported by who asks."""

    files: StorageFiles
    clock: Clock
    random: Randomness
    ids: Ids
    press: "PackagePress"
    forge: "KeyForge"
    vault: "PassphraseVault"
    papers: "DocumentPress"
    sheets: "SheetReader"
    reading_room: "ReadingRoom"
    scenario_files: "ScenarioFiles"
    workbook: "ResultsWorkbook"
    forms: "FillInPress"
    drives: RemovableDrives
    gate: "EvidenceGate"
    evidence_folder: "EvidenceFolder"
    studio: "Studio"
    program_version: str


class BookContext(Struct, frozen=True, kw_only=True):
    """One open book; `year` is the one that is looked at, None for the book's present one."""

    path: Path
    storage: Storage
    operations: Operations
    outside: Outside
    memory: ShelfMemory = field(default_factory=ShelfMemory)
    year: YearCode | None = None

    def known_view(self, uow: ReadingUnit) -> YearView | None:
        """The year that is looked at, None as long as no frame of it is known."""
        return year_view(uow, self.memory, year=self.year)

    def view(self, uow: ReadingUnit) -> YearView:
        """The year that is looked at. Raises UnknownNameError before its first frame."""
        view = self.known_view(uow)
        if view is None:
            raise UnknownNameError("frame", uow.identity.year)
        return view

    def year_before(self, uow: ReadingUnit, view: YearView) -> YearView | None:
        """The latest earlier year that this book knows; None in its first."""
        earlier = [year for year in uow.frames.years() if year < view.year]
        return year_view(uow, self.memory, year=max(earlier)) if earlier else None


def find_period(view: YearView, code: PeriodCode | None) -> Period:
    """The named period, else the latest. Raises UnknownNameError."""
    if code is None:
        return view.periods[-1]
    period = view.period(code)
    if period is None:
        raise UnknownNameError("period", code)
    return period
