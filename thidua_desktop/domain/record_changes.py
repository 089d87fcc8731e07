"""What a record says beyond an earlier one: the plan of an import (packages §5.9)."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.ids import CriterionCode, FactId
from thidua_desktop.domain.progress import ProgressEntry, Result, number_result
from thidua_desktop.domain.record import RecordBody, SelfScore


class ChangeKind(StrEnum):
    """Mới, sửa, rút."""

    NEW = "new"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Aspect(StrEnum):
    """What may read otherwise beside the result or the points."""

    DAY = "day"
    COMPONENT = "component"
    NOTE = "note"
    EVIDENCE = "evidence"
    REASON = "reason"


class RecordChange(Struct, frozen=True, kw_only=True):
    """One matter that reads otherwise; points typed by the unit have no day.

    `beside` are the aspects of what stood before that are others now.
    """

    kind: ChangeKind
    criterion: CriterionCode
    occurred_on: date | None
    component: str | None = None
    before: Result | None = None
    after: Result | None = None
    beside: tuple[Aspect, ...] = ()

    @property
    def keeps_result(self) -> bool:
        """Whether what stood before stands with the same result."""
        return self.kind is ChangeKind.CORRECTED and self.before == self.after


def record_changes(before: RecordBody | None, after: RecordBody) -> tuple[RecordChange, ...]:
    """New, corrected and withdrawn matters, entries by day, then the points typed by hand."""
    earlier = before or RecordBody()
    known = {entry.id for entry in earlier.entries}
    last = _last_words(after.entries)
    said = _last_words(earlier.entries)
    touched = {root for root, entry in last.items() if entry.id not in known}
    entries = [
        change
        for root, entry in last.items()
        if root in touched and (change := _change(said.get(root), entry)) is not None
    ]
    entries.sort(key=lambda change: (change.occurred_on or date.min, change.criterion))
    return (*entries, *_typed(earlier, after))


def _last_words(entries: Iterable[ProgressEntry]) -> Mapping[FactId, ProgressEntry]:
    """The last word on each matter, under the id of its first entry."""
    roots: dict[FactId, FactId] = {}
    last: dict[FactId, ProgressEntry] = {}
    for entry in entries:
        root = roots.get(entry.corrects, entry.corrects) if entry.corrects else entry.id
        roots[entry.id] = root
        last[root] = entry
    return last


def _change(before: ProgressEntry | None, after: ProgressEntry) -> RecordChange | None:
    """None for what came and went between the two records."""
    stood = before is not None and not before.withdrawn
    if after.withdrawn and not stood:
        return None
    kind = ChangeKind.CORRECTED if stood else ChangeKind.NEW
    return RecordChange(
        kind=ChangeKind.WITHDRAWN if after.withdrawn else kind,
        criterion=after.criterion,
        occurred_on=after.occurred_on,
        component=after.component,
        before=before.result if before is not None and stood else None,
        after=after.result,
        beside=_beside(before, after) if before is not None and stood else (),
    )


def _beside(before: ProgressEntry, after: ProgressEntry) -> tuple[Aspect, ...]:
    """A withdrawal speaks of nothing but that it withdraws."""
    if after.withdrawn:
        return ()
    pairs = {
        Aspect.DAY: (before.occurred_on, after.occurred_on),
        Aspect.COMPONENT: (before.component, after.component),
        Aspect.NOTE: (before.note, after.note),
        Aspect.EVIDENCE: (before.evidence, after.evidence),
    }
    return tuple(aspect for aspect, (was, now) in pairs.items() if was != now)


def _typed(before: RecordBody, after: RecordBody) -> Iterable[RecordChange]:
    old = {score.criterion: score for score in before.self_scores}
    new = {score.criterion: score for score in after.self_scores}
    for criterion in sorted({*old, *new}):
        was, now = old.get(criterion), new.get(criterion)
        if was == now:
            continue
        kind = ChangeKind.CORRECTED if was is not None else ChangeKind.NEW
        yield RecordChange(
            kind=ChangeKind.WITHDRAWN if now is None else kind,
            criterion=criterion,
            occurred_on=None,
            before=_points(was),
            after=_points(now),
            beside=(Aspect.REASON,) if was and now and was.reason != now.reason else (),
        )


def _points(score: SelfScore | None) -> Result | None:
    return None if score is None else number_result(score.points)
