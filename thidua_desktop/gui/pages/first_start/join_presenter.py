"""Joining with a frame: file, leader's key, unit, place, passphrase, and the sheet of the key."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

from msgspec import Struct

from thidua_desktop.application.job import JobContext
from thidua_desktop.application.program import OfferedFrame, Program
from thidua_desktop.application.use_cases.accounts import SHORTEST_PASSPHRASE
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.text.digit_groups import same_digits
from thidua_desktop.gui.jobs.desk import Failed, Failure

T = TypeVar("T")

BOOK_SUFFIX = ".thidua"


class JoinProblem(StrEnum):
    """What is wrong with a field; the view has the words."""

    DIGITS = "digits"
    SHORT = "short"
    UNEQUAL = "unequal"


class Aside(Protocol):
    """Work away from the screen; the answer comes back to it."""

    def run(
        self, work: Callable[[JobContext], T], done: Callable[[T], None], failed: Failed
    ) -> None: ...


class JoinView(Protocol):
    def show_frame(self, offered: OfferedFrame) -> None: ...

    def show_failure(self, failure: Failure) -> None: ...

    def joined(self, founded: "Founded") -> None: ...

    def sheet_kept(self, path: Path) -> None: ...

    def sheet_printed(self, pages: int) -> None: ...


class Joining(Struct, frozen=True, kw_only=True):
    """What the person gave in the end."""

    unit: UnitCode
    passphrase: str
    book: Path


class Founded(Struct, frozen=True, kw_only=True):
    """The new book, and the recovery sheet of its key as PDF."""

    book: Path
    fingerprint: str
    sheet: bytes

    @property
    def sheet_name(self) -> str:
        return f"{self.book.stem}_phieu-khoi-phuc.pdf"


class JoinPresenter:
    """Reads the frame and founds the book; every check of a field is a plain answer."""

    def __init__(self, program: Program, aside: Aside, view: JoinView) -> None:
        self._program = program
        self._aside = aside
        self._view = view
        self.offered: OfferedFrame | None = None
        self.founded: Founded | None = None

    def choose(self, file: Path) -> None:
        """Looks at a file; the view is shown the frame or why it is none."""
        self.offered = None
        self._aside.run(
            lambda _job: self._program.offered_frame(file), self._take, self._view.show_failure
        )

    def compared(self, digits: str) -> JoinProblem | None:
        """Whether the typed digits are those of the leader's key."""
        known = self.offered is not None and same_digits(digits, self.offered.fingerprint)
        return None if known else JoinProblem.DIGITS

    def passphrase_problem(self, first: str, second: str) -> JoinProblem | None:
        """Long enough, and typed twice alike."""
        if len(first) < SHORTEST_PASSPHRASE:
            return JoinProblem.SHORT
        return None if first == second else JoinProblem.UNEQUAL

    def proposed_name(self, unit: UnitCode) -> str:
        """A file name that tells bloc, year and unit."""
        assert self.offered is not None
        frame = self.offered.frame
        return f"{frame.bloc.code}_{frame.year.code}_{unit}{BOOK_SUFFIX}"

    def join(self, joining: Joining) -> None:
        """Founds the book from the compared frame and makes the unit's key."""
        offered = self.offered
        assert offered is not None

        def found(_job: JobContext) -> Founded:
            with self._program.found_from_frame(
                joining.book,
                offered.file,
                joining.unit,
                leader_key=offered.leader_key,
                mode=offered.mode,
            ) as services:
                services.keys.create(joining.passphrase)
                sheet = services.slips.key_sheet()
                printed = services.slips.render(sheet)
            return Founded(book=joining.book, fingerprint=sheet.fingerprint, sheet=printed.content)

        self._aside.run(found, self._keep_founded, self._view.show_failure)

    def keep_sheet(self, path: Path) -> None:
        """The sheet as a file."""
        assert self.founded is not None
        sheet = self.founded.sheet
        self._aside.run(
            lambda _job: self._program.keep(sheet, path),
            self._view.sheet_kept,
            self._view.show_failure,
        )

    def print_sheet(self, lay_down: Callable[[bytes, JobContext], int]) -> None:
        """`lay_down` prints a PDF and gives the number of pages."""
        assert self.founded is not None
        sheet = self.founded.sheet
        self._aside.run(
            lambda job: lay_down(sheet, job), self._view.sheet_printed, self._view.show_failure
        )

    def _keep_founded(self, founded: Founded) -> None:
        self.founded = founded
        self._view.joined(founded)

    def _take(self, offered: OfferedFrame) -> None:
        self.offered = offered
        self._view.show_frame(offered)
