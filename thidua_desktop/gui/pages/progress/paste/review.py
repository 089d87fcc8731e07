"""A pasted block under review: what is put right, what is left out, what will be written."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.progress_sheet import ProgressSheet
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.pages.progress.cells import Typed
from thidua_desktop.gui.pages.progress.paste.plan import PastedCell, PastePlan, pasted
from thidua_desktop.gui.pages.progress.stating import CellKey, entry_of


class Verdict(Struct, frozen=True, kw_only=True):
    """A cell as it stands now: `typed` is what will be written, None where nothing will."""

    typed: Typed | None
    problem: str = ""
    is_left_out: bool = False


class PasteReview:
    """Starts from a plan; every answer changes one cell."""

    def __init__(self, sheet: ProgressSheet, plan: PastePlan) -> None:
        self.sheet, self.plan = sheet, plan
        self._verdicts = {
            cell.key: Verdict(typed=cell.typed, problem=cell.problem) for cell in plan.cells
        }

    def verdict(self, key: CellKey) -> Verdict:
        return self._verdicts[key]

    @property
    def to_look_at(self) -> tuple[PastedCell, ...]:
        """What could not be read, then what is striking."""
        striking = tuple(cell for cell in self.plan.good if cell.doubt)
        return (*self.plan.bad, *striking)

    def put(self, key: CellKey, text: str) -> Verdict:
        """Another text for a cell; an empty one gives back what was pasted."""
        row = self.sheet.row(key.criterion)
        before = self._pasted(key)
        again = before if row is None or not text.strip() else pasted(row, key.month, text.strip())
        return self._set(key, Verdict(typed=again.typed, problem=again.problem))

    def leave_out(self, key: CellKey, *, left_out: bool) -> Verdict:
        """Whether a cell is not written at all."""
        before = self._pasted(key)
        if left_out:
            return self._set(key, Verdict(typed=None, is_left_out=True))
        return self._set(key, Verdict(typed=before.typed, problem=before.problem))

    @property
    def count(self) -> int:
        """How many cells will be written."""
        return sum(verdict.typed is not None for verdict in self._verdicts.values())

    @property
    def unread(self) -> int:
        """How many cells still wait for an answer and will be passed over."""
        waiting = [v for v in self._verdicts.values() if v.typed is None and not v.is_left_out]
        return len(waiting)

    @property
    def changes(self) -> int:
        """How many cells replace what stands in the sheet."""
        return sum(
            bool(cell.old) and self._verdicts[cell.key].typed is not None
            for cell in self.plan.cells
        )

    def entries(self, reason: str) -> tuple[NewEntry, ...]:
        """All that is written, as one operation; corrections bear the common reason."""
        return _entries(self.sheet, self._verdicts, reason.strip() or None)

    def _pasted(self, key: CellKey) -> PastedCell:
        return next(cell for cell in self.plan.cells if cell.key == key)

    def _set(self, key: CellKey, verdict: Verdict) -> Verdict:
        self._verdicts[key] = verdict
        return verdict


def _entries(
    sheet: ProgressSheet, verdicts: Mapping[CellKey, Verdict], reason: str | None
) -> tuple[NewEntry, ...]:
    found: list[NewEntry] = []
    for key, verdict in verdicts.items():
        row = sheet.row(key.criterion)
        if verdict.typed is not None and row is not None:
            new = entry_of(sheet, row, key.month, verdict.typed)
            is_told = reason is not None and new.corrects is not None
            found.append(replace(new, note=reason) if is_told else new)
    return tuple(found)


def proposal_words(cell: PastedCell) -> tuple[str, ...]:
    """What may be meant, as it would be typed; the likelier first."""
    return tuple(format_amount(value) for value in cell.proposals)
