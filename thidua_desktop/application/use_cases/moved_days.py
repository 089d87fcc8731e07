"""A word said anew on a later day: what it stands in for leaves the periods that end between.

A period hears no correction dated after its cutoff (scoring §1), so it would go on counting the
word of before; a withdrawal on the old day comes first there.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from thidua_desktop.application.ports import Ids, WritingUnit
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.progress import ProgressEntry


def with_old_day_freed(
    uow: WritingUnit,
    ids: Ids,
    periods: Iterable[Period],
    *,
    before: ProgressEntry | None,
    entry: ProgressEntry,
) -> tuple[ProgressEntry, ...]:
    """The entry, after a withdrawal of the last word before it where one is needed."""
    if before is None or before.withdrawn or not _ends_between(periods, before, entry):
        return (entry,)
    withdrawal = replace(
        before,
        id=ids.new(),
        recorded_at=uow.stamp.at,
        result=None,
        note=None,
        evidence=(),
        corrects=before.id,
        withdrawn=True,
    )
    return withdrawal, replace(entry, corrects=withdrawal.id)


def _ends_between(periods: Iterable[Period], before: ProgressEntry, entry: ProgressEntry) -> bool:
    return any(before.occurred_on <= period.cutoff < entry.occurred_on for period in periods)
