"""The stage of a demo: where its files go and what crossed in which order."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.program import Program
from thidua_desktop.application.scenario import SAMPLE_PASSPHRASE
from thidua_desktop.application.services import Services
from thidua_desktop.application.use_cases.seal_package import SealedFile
from thidua_desktop.cli.files import make_folder
from thidua_desktop.domain.ids import Digest, UnitCode

PASSPHRASE = SAMPLE_PASSPHRASE
BOOK_SUFFIX = ".thidua"


class Crossing(Struct, frozen=True, kw_only=True):
    """A package on its way, as the file that crossed."""

    path: Path
    digest: Digest


@dataclass(slots=True, kw_only=True)
class Stage:
    """One run of one scenario.

    `say` hears the story line by line as it happens; `listed` is what the scenario lacked.
    """

    program: Program
    out: Path
    say: Callable[[str], None]
    crossings: list[Crossing] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)
    blanks: dict[str, list[str]] = field(default_factory=dict)
    documents: list[Path] = field(default_factory=list)
    keys: list[Path] = field(default_factory=list)

    def folder(self, name: str) -> Path:
        """A folder of the run, made when first asked for."""
        return make_folder(self.out / name)

    def book_path(self, unit: UnitCode) -> Path:
        return self.folder("books") / f"{unit}{BOOK_SUFFIX}"

    @contextmanager
    def book(self, unit: UnitCode) -> Iterator[Services]:
        """The book of a unit, open while the block runs."""
        with self.program.open(self.book_path(unit)) as services:
            yield services

    def hand_over(self, services: Services, sealed: SealedFile) -> Crossing:
        """Delivers a package under the number of its crossing."""
        number = len(self.crossings) + 1
        numbered = replace(sealed, name=f"{number:03d}_{sealed.name}")
        path = services.packages.deliver(numbered, self.folder("packages"))
        crossing = Crossing(path=path, digest=sealed.digest)
        self.crossings.append(crossing)
        return crossing

    def tell(self, line: str) -> None:
        self.told.append(line)
        self.say(line)

    def miss(self, line: str) -> None:
        """Something the scenario does not say, or that the rules refused."""
        if line not in self.listed:
            self.listed.append(line)

    def leave_blank(self, blank: str, paper: str) -> None:
        """A gap on a paper; the same gap of many papers is listed once."""
        papers = self.blanks.setdefault(blank, [])
        if paper not in papers:
            papers.append(paper)

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is left to be written by hand, and on which papers."""
        return tuple(
            f"Để trống {blank}: {', '.join(papers)}." for blank, papers in self.blanks.items()
        )

    def relative(self, path: Path) -> str:
        return path.relative_to(self.out).as_posix()
