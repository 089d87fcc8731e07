"""What is done with pages before they are on paper: made, looked at, kept as PDF, printed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from thidua_desktop.application.job import JobContext
from thidua_desktop.application.services import Services
from thidua_desktop.gui.jobs.desk import BookDesk

if TYPE_CHECKING:
    from thidua_desktop.application.desks.paper_desk import PaperDesk

Prepare = Callable[[Services], Callable[[], bytes]]
"""Reads from the book what has to be printed; the answer makes the PDF beside it."""


class PagesView(Protocol):
    """Where pages are looked at."""

    def show_ready(self) -> None:
        """The pages are made, and can be kept and printed."""


class PagesPrinted(Protocol):
    """Who tells what became of the pages, when nobody looks at them any more."""

    def pages_kept(self, path: Path) -> None: ...

    def pages_printed(self, count: int) -> None: ...


class PagePrinting:
    """The PDF of one print."""

    def __init__(self, desk: BookDesk, view: PagesView, told: PagesPrinted) -> None:
        self._desk, self._view, self._told = desk, view, told
        self._papers: PaperDesk | None = None
        self._is_closed = False
        self.pdf = b""

    def open(self, prepare: Prepare) -> None:
        self._desk.ask(lambda services: (services.papers, prepare(services)), self._make)

    def close(self) -> None:
        """Nobody looks any more; what is being kept or printed goes on."""
        self._is_closed = True

    def keep(self, path: Path) -> None:
        """As a file, never over another one."""
        papers, pdf = self._papers, self.pdf
        if papers is not None:
            self._desk.aside(lambda _job: papers.keep(pdf, path), self._told.pages_kept)

    def print_with(self, lay_down: Callable[[bytes, JobContext], int]) -> None:
        """`lay_down` gives the number of pages it printed."""
        pdf = self.pdf
        self._desk.aside(lambda job: lay_down(pdf, job), self._told.pages_printed)

    def _make(self, prepared: "tuple[PaperDesk, Callable[[], bytes]]") -> None:
        self._papers, make = prepared
        self._desk.aside(lambda _job: make(), self._show)

    def _show(self, pdf: bytes) -> None:
        self.pdf = pdf
        if not self._is_closed:
            self._view.show_ready()
