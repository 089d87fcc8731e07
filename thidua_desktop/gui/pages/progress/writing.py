"""Edits on their way into the book: what was said of a cell stays known until it is answered."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Protocol

from msgspec import Struct, field

from thidua_desktop.application.operations import Done
from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.application.services import Services
from thidua_desktop.application.use_cases.record_progress import NewEntry, RecordedEntries
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import BookDesk, Crashed, Failure
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import exact_text
from thidua_desktop.gui.pages.progress.stating import CellKey
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.problems import problem

WAITS = "…"
"""Where what was said is no single figure."""

Work = Callable[[Services], Done[RecordedEntries | str]]
"""Writes; a sentence where nothing can be written."""


class Said(Struct, frozen=True, kw_only=True):
    """What a person made a cell say: as text, and by component where it was ticked or counted.

    `given` is what the person would have to give again, were it not taken.
    """

    text: str = WAITS
    given: str = ""
    figures: Mapping[str, Decimal] = field(default_factory=dict)
    marks: Mapping[str, bool] = field(default_factory=dict)


class Edit(Struct, frozen=True, kw_only=True):
    """One operation: what each cell is made to say, and who hears why it was not written."""

    said: Mapping[CellKey, Said]
    refused: Callable[[str], None]


class WritingView(Protocol):
    def show_waiting(self, texts: Mapping[CellKey, str]) -> None: ...

    def take_written(self, outcome: RecordedEntries) -> None: ...

    def read_again(self) -> None:
        """Somebody else changed the record while this page wrote."""


class Writing:
    """Sends edits; the cells wait until the last edit of each is answered."""

    def __init__(self, desk: BookDesk, view: WritingView, language: Language) -> None:
        self._desk, self._view, self._language = desk, view, language
        self._waiting: dict[CellKey, Said] = {}
        self._edits: Counter[CellKey] = Counter()
        self._sent = 0
        self._heard = 0

    @property
    def is_on(self) -> bool:
        return self._sent > 0

    def said(self, cell: CellKey) -> Said | None:
        """What was said last of a cell that waits, None of others."""
        return self._waiting.get(cell)

    def hear(self) -> None:
        """A change was published; each edit publishes one of its own just before its answer."""
        self._heard += 1

    def send(self, work: Work, edit: Edit) -> None:
        """One operation; what is refused comes back as a sentence."""
        self._begin(edit.said)

        def done(outcome: RecordedEntries | str) -> None:
            self._heard = max(0, self._heard - 1)
            if isinstance(outcome, RecordedEntries):
                self._view.take_written(outcome)
            self._end(edit.said)
            if sentence := self._refusal(outcome):
                edit.refused(sentence)

        def failed(failure: Failure) -> None:
            if isinstance(failure, Crashed):
                self._heard += 1  # nobody knows how far it came
            self._end(edit.said)
            edit.refused(failure_text(failure, self._language))

        self._desk.do(work, done, failed=failed)

    def _begin(self, said: Mapping[CellKey, Said]) -> None:
        self._sent += 1
        for cell, now in said.items():
            before = self._waiting.get(cell, Said())
            self._waiting[cell] = Said(
                text=now.text,
                figures={**before.figures, **now.figures} if now.figures else {},
                marks={**before.marks, **now.marks} if now.marks else {},
            )
            self._edits[cell] += 1
        self._show()

    def _end(self, cells: Iterable[CellKey]) -> None:
        self._sent -= 1
        for cell in cells:
            self._edits[cell] -= 1
            if not self._edits[cell]:
                del self._edits[cell], self._waiting[cell]
        self._show()
        if not self._sent and self._heard:
            self._heard = 0
            self._view.read_again()

    def _show(self) -> None:
        self._view.show_waiting({cell: said.text for cell, said in self._waiting.items()})

    def _refusal(self, outcome: RecordedEntries | str) -> str:
        if isinstance(outcome, str):
            return outcome
        for refused in outcome.refused:
            for refusal in refused.refusals:
                return problem(refusal.code, refusal.facts, self._language)
            return tr("Tiêu chí hoặc lần ghi này không còn trong sổ, chưa ghi được.")
        return ""


def said_by(row: ProgressRow, month: int, entries: Sequence[NewEntry]) -> Said:
    """What entries of one cell make it say, where that is their own figure."""
    standing = len(row.cells[month].entries)
    if len(entries) != 1 or entries[0].withdrawn or entries[0].component is not None:
        return Said()
    is_alone = standing == (0 if entries[0].corrects is None else 1)
    return Said(text=exact_text(entries[0].result)) if is_alone else Said()


def taken_back(entries: Sequence[ProgressEntry], reason: str) -> tuple[NewEntry, ...]:
    """Withdrawals of entries, with the reason."""
    return tuple(
        NewEntry(
            criterion=entry.criterion,
            occurred_on=entry.occurred_on,
            component=entry.component,
            note=reason,
            corrects=entry.id,
            withdrawn=True,
        )
        for entry in entries
    )
