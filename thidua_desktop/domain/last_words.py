"""Chains of corrections: what stands in place of an entry that was corrected or withdrawn."""

from collections.abc import Iterable

from thidua_desktop.domain.ids import FactId
from thidua_desktop.domain.progress import ProgressEntry


class LastWords:
    """The last word on each matter; whoever asks may have seen an earlier one.

    Entries are given in the order in which they were recorded.
    """

    def __init__(self, entries: Iterable[ProgressEntry]) -> None:
        self._known: dict[FactId, ProgressEntry] = {}
        self._next: dict[FactId, ProgressEntry] = {}
        for entry in entries:
            self.add(entry)

    def add(self, entry: ProgressEntry) -> None:
        """One more word, the newest of all."""
        self._known[entry.id] = entry
        if entry.corrects is not None and entry.corrects != entry.id:
            self._next[entry.corrects] = entry

    def of(self, entry: FactId) -> ProgressEntry | None:
        """Maybe a withdrawal; None for an entry nobody knows."""
        last = self._known.get(entry)
        while last is not None and last.id in self._next:
            last = self._next[last.id]
        return last


def standing(entries: Iterable[ProgressEntry]) -> tuple[ProgressEntry, ...]:
    """The last word on each matter, withdrawals left out."""
    known = tuple(entries)
    replaced = {entry.corrects for entry in known}
    return tuple(e for e in known if e.id not in replaced and not e.withdrawn)
