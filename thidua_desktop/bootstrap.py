"""The composition root: the only place that sees every adapter.

Adapters and what they bring along are imported when they are needed, so that `thidua --help` is
there at once.
"""

import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar, cast

from msgspec.structs import replace

from thidua_desktop import __version__
from thidua_desktop.application.book_context import Outside
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.ports import Clock, Randomness, StorageFiles
from thidua_desktop.application.program import Program
from thidua_desktop.cli.command import Assembly, ShotsOrder
from thidua_desktop.cli.main import run
from thidua_desktop.system.clock import FixedClock, SystemClock
from thidua_desktop.system.drives import PluggedDrives
from thidua_desktop.system.ids import UuidIds
from thidua_desktop.system.randomness import SeededRandomness, SystemRandomness
from thidua_desktop.system.settings import FileSettings

if TYPE_CHECKING:
    from thidua_desktop.application.fill_in import FillInPress
    from thidua_desktop.application.papers import DocumentPress
    from thidua_desktop.application.ports_evidence import EvidenceFolder, EvidenceGate, Studio
    from thidua_desktop.application.ports_sealing import KeyForge, PackagePress, PassphraseVault
    from thidua_desktop.application.results_export import ResultsWorkbook
    from thidua_desktop.application.scenario import ScenarioFiles
    from thidua_desktop.application.sheet_import import ReadingRoom
    from thidua_desktop.application.sheets import SheetReader
    from thidua_desktop.gui.desktop import Desktop

DRAWING_CHILD = "ve-hinh"
"""The only word of a process that draws one hostile document after the other, see `pictures`."""

READING_CHILD = "doc-tep"
"""The only word of a process that reads one foreign table after the other, see `sheets`."""

SAMPLE_STEPS = 30
"""About as many lines as the story of a sample year has; its progress is told by them."""

_AFTER_THE_YEAR = timedelta(seconds=30)
"""Pictures are of what is done after all that was played, so that nothing seems done at once."""


T = TypeVar("T")


class _Later:
    """Stands for an adapter and makes it when anything of it is first asked for."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make
        self._made: object | None = None
        self._alone = Lock()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the adapter has there
        with self._alone:
            if self._made is None:
                self._made = self._make()
        return getattr(self._made, name)


def later(make: Callable[[], T]) -> T:
    """The adapter that `make` imports and makes, once it is needed; on any thread, and once."""
    return cast("T", _Later(make))


def _files() -> StorageFiles:
    from thidua_desktop.storage.files import SqliteFiles

    return SqliteFiles()


def _package_press() -> "PackagePress":
    from thidua_desktop.exchange.press import Press

    return Press()


def _forge() -> "KeyForge":
    from thidua_desktop.exchange.forge import Forge

    return Forge()


def _vault(random: Randomness, *, is_cheap: bool) -> "PassphraseVault":
    from thidua_desktop.exchange.key_vault import CHEAP_COST, STANDARD_COST
    from thidua_desktop.exchange.vault import Vault

    return Vault(random, cost=CHEAP_COST if is_cheap else STANDARD_COST)


def _papers() -> "DocumentPress":
    from thidua_desktop.documents.press import Press

    return Press()


def _sheets() -> "SheetReader":
    from thidua_desktop.exchange.sheets.reader import ExcelSheetReader

    return ExcelSheetReader()


def _reading_room() -> "ReadingRoom":
    from thidua_desktop.exchange.sheets.lectern import ChildReadingRoom

    return ChildReadingRoom(READING_CHILD)


def _workbook() -> "ResultsWorkbook":
    from thidua_desktop.exchange.results_workbook import FormulaResultsWorkbook

    return FormulaResultsWorkbook()


def _forms() -> "FillInPress":
    from thidua_desktop.exchange.fill_in_book import FillInBook

    return FillInBook()


def _gate() -> "EvidenceGate":
    from thidua_desktop.exchange.evidence_gate import ContentGate

    return ContentGate()


def _evidence_folder() -> "EvidenceFolder":
    from thidua_desktop.exchange.evidence_folder import PlainEvidenceFolder

    return PlainEvidenceFolder()


def _studio() -> "Studio":
    from thidua_desktop.documents.pictures.easel import ChildStudio

    return ChildStudio(DRAWING_CHILD)


def _scenario_files() -> "ScenarioFiles":
    from thidua_desktop.exchange.scenario_files import TomlScenarioFiles

    return TomlScenarioFiles()


def make_outside(clock: Clock, random: Randomness, *, is_rehearsed: bool = False) -> Outside:
    """All adapters. In a rehearsed run passphrases are public, so their locks may be cheap."""
    return Outside(
        files=later(_files),
        clock=clock,
        random=random,
        ids=UuidIds(clock, random),
        press=later(_package_press),
        forge=later(_forge),
        vault=later(partial(_vault, random, is_cheap=is_rehearsed)),
        papers=later(_papers),
        sheets=later(_sheets),
        reading_room=later(_reading_room),
        workbook=later(_workbook),
        forms=later(_forms),
        drives=PluggedDrives(),
        gate=later(_gate),
        evidence_folder=later(_evidence_folder),
        studio=later(_studio),
        scenario_files=later(_scenario_files),
        program_version=__version__,
    )


def make_program(at: datetime | None = None, seed: bytes | None = None) -> Program:
    """The program; `at` stops its clock, `seed` makes its chance repeatable (demos, tests)."""
    clock = SystemClock() if at is None else FixedClock(at)
    random = SystemRandomness() if seed is None else SeededRandomness(seed)
    return Program(make_outside(clock, random, is_rehearsed=seed is not None))


def write_crash_report(error: Exception) -> Path | None:
    """The crash file's path, None where none could be written."""
    from thidua_desktop.system.crash import write_crash_file
    from thidua_desktop.system.paths import crash_folder

    now = SystemClock().now()
    return write_crash_file(error, folder=crash_folder(), version=__version__, at=now)


def make_desktop() -> "Desktop":
    """What the windows are given."""
    from thidua_desktop.gui.desktop import Desktop
    from thidua_desktop.system.paths import books_folder, settings_file
    from thidua_desktop.system.restart import start_again

    def play_sample(scenario: str, out: Path, job: JobContext) -> Path:
        from thidua_desktop.cli.demo.sample_year import play_sample_year

        told = 0

        def say(_line: str) -> None:
            nonlocal told
            told += 1
            job.step(told, SAMPLE_STEPS, "sample")

        now = SystemClock().now()
        return play_sample_year(make_program, scenario, out, at=now, say=say)

    return Desktop(
        program=make_program(),
        settings=FileSettings(settings_file()),
        books_folder=books_folder(),
        profile=settings_file().parent,
        write_crash_file=write_crash_report,
        start_again=start_again,
        play_sample=play_sample,
    )


def open_window(book: Path | None) -> int:
    """The windowed program; the exit status of its event loop."""
    from thidua_desktop.gui.collector import rest

    rest()
    from thidua_desktop.gui.plain_imports import import_plainly

    import_plainly()
    from thidua_desktop.gui.app import run_window

    return run_window(make_desktop(), book)


def _with_sticks(program: Program, home: Path) -> Program:
    """Folders of `home` are the sticks that are plugged in, and deliveries know their room."""
    from thidua_desktop.exchange.delivery import SystemFiles
    from thidua_desktop.exchange.press import Press
    from thidua_desktop.system.staged_sticks import StagedSticks

    sticks = StagedSticks(home)

    class Files(SystemFiles):
        def free_bytes(self, folder: Path) -> int:
            return sticks.free_bytes(folder) or 0

    return Program(replace(program.outside, drives=sticks, press=Press(files=Files())))


def take_shots(folder: Path, order: ShotsOrder) -> Sequence[Path]:
    """Pictures of all pages over a sample year that is played for them."""
    from thidua_desktop.cli.demo.sample_books import play_sample_books
    from thidua_desktop.gui.shots.album import take_pictures
    from thidua_desktop.system.paths import crash_folder

    with tempfile.TemporaryDirectory(prefix="thidua-") as place:
        year = play_sample_books(make_program, Path(place))
        desktop = replace(
            make_desktop(),
            program=_with_sticks(make_program(year.at + _AFTER_THE_YEAR, b"pictures"), year.sticks),
            settings=FileSettings(Path(place) / "lua-chon.json"),
            books_folder=Path(place),
            write_crash_file=lambda _error: crash_folder() / "thidua-loi.txt",  # only told
        )
        return take_pictures(
            desktop, year, folder, scale=order.scale, language=order.language, page=order.page
        )


def main(line: Sequence[str] | None = None) -> int:
    """Runs a command line, the process's own by default; the exit status."""
    words = sys.argv[1:] if line is None else line
    if words == [DRAWING_CHILD]:
        from thidua_desktop.documents.pictures.child import serve as draw

        return draw()
    if words == [READING_CHILD]:
        from thidua_desktop.exchange.sheets.reading_child import serve as read

        return read()
    # A file name that is no text is escaped; where no name with marks is text, its bytes are told.
    is_utf8 = sys.getfilesystemencoding() == "utf-8"
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # Vietnamese on every console
            errors = "backslashreplace" if is_utf8 else "surrogateescape"
            stream.reconfigure(encoding="utf-8", errors=errors)
    assembly = Assembly(
        make_program=make_program,
        write_crash_file=write_crash_report,
        open_window=open_window,
        take_shots=take_shots,
    )
    return run(words, assembly)
