"""What the page of papers knows: the papers of the year, the chosen one's pages, saving it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from thidua_desktop.application.desks.paper_desk import PaperDesk
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.papers import PaperFacts, PaperFormat, PrintedPaper
from thidua_desktop.application.services import Services
from thidua_desktop.domain.ids import PeriodCode
from thidua_desktop.gui.jobs.desk import BookDesk, Latest
from thidua_desktop.gui.pages.papers.model import PaperRow, paper_row
from thidua_desktop.wording.language import Language

_SAVING = "saving"
_Found = tuple[PaperDesk, tuple[PaperFacts, ...]]


class PapersView(Protocol):
    def show_papers(self, rows: tuple[PaperRow, ...]) -> None: ...

    def show_paper(self, row: PaperRow, printed: PrintedPaper) -> None: ...

    def show_saved(self, files: Sequence[Path]) -> None: ...


class PapersPresenter:
    """The book is read once; everything after it happens beside the book."""

    def __init__(
        self,
        desk: BookDesk,
        view: PapersView,
        language: Language,
        periods: Sequence[PeriodCode],
    ) -> None:
        self._desk = desk
        self._view = view
        self._language = language
        self._periods = tuple(periods)
        self._latest = Latest()
        self._latest_paper = Latest()
        self._papers: PaperDesk | None = None

    def load(self) -> None:
        """All papers of the year, period by period."""

        def read(services: Services) -> _Found:
            papers = services.papers
            return papers, tuple(f for code in self._periods for f in papers.facts(code))

        self._desk.ask(read, self._latest.only(self._show))

    def choose(self, row: PaperRow) -> None:
        """Renders the PDF that is looked at, saved and printed."""
        papers, facts = self._papers, row.facts
        if papers is None:
            return

        def show(printed: PrintedPaper) -> None:
            self._view.show_paper(row, printed)

        self._desk.aside(
            lambda _job: papers.render(facts, PaperFormat.PDF), self._latest_paper.only(show)
        )

    def save(self, row: PaperRow, form: PaperFormat, path: Path) -> None:
        """The paper as a file, never over another one; a fault is told by the shell."""
        papers, facts = self._papers, row.facts
        if papers is not None:
            self._desk.aside(lambda _job: (papers.save(facts, form, path),), self._view.show_saved)

    def save_all(self, rows: Sequence[PaperRow], folder: Path) -> None:
        """Every paper as PDF into a folder; a stop leaves the whole ones that are there."""
        papers = self._papers
        if papers is None:
            return

        def save(job: JobContext) -> tuple[Path, ...]:
            made: list[Path] = []
            for row in rows:
                job.step(len(made), len(rows), _SAVING)
                name = f"{row.name}.{PaperFormat.PDF.value}"
                made.append(papers.save(row.facts, PaperFormat.PDF, folder / name))
            return tuple(made)

        self._desk.aside(save, self._view.show_saved)

    def _show(self, found: _Found) -> None:
        self._papers, facts = found
        self._view.show_papers(tuple(paper_row(each, self._language) for each in facts))
