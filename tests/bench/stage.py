"""What a row of the benchmark is, where it finds its files, and the book it may begin with."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from tests.bench.bloc import LEADER, entries
from tests.bench.measure import Stopwatch
from tests.support.sealing import key_of
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.services import Services
from thidua_desktop.bootstrap import make_program
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.package import FILE_WORDS, Mode, PackageKind

MOMENT = datetime(2022, 6, 22, 1, tzinfo=UTC)
_BOOK = "so.thidua"


class Stage(Struct, frozen=True, kw_only=True):
    """Where a row finds what was prepared for it, and how large it is to be."""

    folder: Path
    quick: bool

    def size(self, full: int, quick: int) -> int:
        return quick if self.quick else full

    @property
    def book(self) -> Path:
        return self.folder / _BOOK

    @property
    def frame_file(self) -> Path:
        (file,) = self._packages(PackageKind.FRAME)
        return file

    @property
    def records(self) -> list[Path]:
        return self._packages(PackageKind.RECORD)

    def _packages(self, kind: PackageKind) -> list[Path]:
        return sorted(self.folder.glob(f"*_{FILE_WORDS[kind]}_*.xlsx"))


class Row(Struct, frozen=True, kw_only=True):
    """One line of the table; `aim` is in seconds on a machine with two cores, None without one."""

    name: str
    title: str
    aim: float | None
    measure: Callable[[Stage, Stopwatch], None]
    prepare: Callable[[Stage], None] | None = None


@contextmanager
def founded(stage: Stage, unit: str) -> Iterator[Services]:
    program = make_program(MOMENT, b"bench")
    with program.found_from_frame(
        stage.book,
        stage.frame_file,
        unit,
        leader_key=key_of(LEADER).public_key,
        mode=Mode.OFFICIAL,
    ) as services:
        yield services


def write_entries(services: Services, rules: Frame, count: int) -> None:
    book = services.queries.book
    written = entries(services.queries.identity().unit.code, rules, count)
    book.operations.run(
        OperationKind.IMPORT_PROGRESS,
        "clerk",
        lambda uow: uow.entries.add(rules.year.code, written),
    )
