"""What the page of papers knows: the papers of a period, the chosen one's pages, saving it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from thidua_desktop.application.papers import PaperFacts, PaperFormat, PrintedPaper
from thidua_desktop.domain.ids import PeriodCode
from thidua_desktop.gui.jobs.desk import BookDesk, Latest
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.speech import as_sentence
from thidua_desktop.wording.words import word_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One paper of the period; `name` is its file's name without ending."""

    facts: PaperFacts
    key: str
    title: str
    name: str

    @property
    def is_draft(self) -> bool:
        return self.facts.provenance is None


class PapersView(Protocol):
    def show_papers(self, rows: tuple[PaperRow, ...]) -> None: ...

    def show_paper(self, row: PaperRow, printed: PrintedPaper) -> None: ...

    def show_saved(self, path: Path) -> None: ...


class PapersPresenter:
    """Asks for the papers of one period; the page shows them."""

    def __init__(self, desk: BookDesk, view: PapersView, language: Language) -> None:
        self._desk = desk
        self._view = view
        self._language = language
        self._latest = Latest()
        self._latest_paper = Latest()

    def load(self, period: PeriodCode | None) -> None:
        self._desk.ask(lambda s: s.papers.facts(period), self._latest.only(self._show))

    def choose(self, row: PaperRow) -> None:
        """Renders the PDF that is looked at, saved and printed."""

        def show(printed: PrintedPaper) -> None:
            self._view.show_paper(row, printed)

        facts = row.facts
        self._desk.ask(
            lambda s: s.papers.render(facts, PaperFormat.PDF), self._latest_paper.only(show)
        )

    def save(self, row: PaperRow, form: PaperFormat, path: Path) -> None:
        """The paper as a file, never over another one; a fault is told by the shell."""
        facts = row.facts
        self._desk.carry_out(
            lambda s, _job: s.papers.save(facts, form, path), self._view.show_saved
        )

    def _show(self, found: tuple[PaperFacts, ...]) -> None:
        self._view.show_papers(tuple(self._row(facts) for facts in found))

    def _row(self, facts: PaperFacts) -> PaperRow:
        title = as_sentence(word_of(facts.type, self._language))
        name = f"{facts.type.value}_{facts.period.code}"
        return PaperRow(
            facts=facts,
            key=f"{facts.type.value}/{facts.period.code}",
            title=f"{title} · {facts.unit.name}" if facts.unit else title,
            name=f"{name}_{facts.unit.code}" if facts.unit else name,
        )
