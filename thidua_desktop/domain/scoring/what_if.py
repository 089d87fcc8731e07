"""Trying out a result (nhập thử): the points of one criterion on its own."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from thidua_desktop.domain.criterion import Criterion, Manual
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.scoring.case import NO_BEST, Best, case_of
from thidua_desktop.domain.scoring.components import Points, computed_points, typed_points
from thidua_desktop.domain.scoring.entries import Reading, entry_steps, read, sift
from thidua_desktop.domain.scoring.goals import goal_gap


def score_single(
    criterion: Criterion,
    goal: Decimal | None,
    entries: Iterable[ProgressEntry],
    *,
    cutoff: date = date.max,
    best: Best | None = None,
) -> Points:
    """What these entries alone earn against this target; no points where they are typed by hand.

    `best` is the best of the bloc under `half_plus_leader`; without it the entries are the best.
    """
    sifted = sift((criterion,), entries, cutoff)[criterion.code]
    return score_reading(criterion, goal, read(criterion, sifted), cutoff=cutoff, best=best)


def score_reading(
    criterion: Criterion,
    goal: Decimal | None,
    reading: Reading,
    *,
    cutoff: date = date.max,
    best: Best | None = None,
) -> Points:
    """As `score_single`, of entries that were read up to the cutoff already."""
    gap = goal_gap(criterion, goal)
    if gap is not None or isinstance(criterion.rule, Manual):
        return typed_points(None, gap)
    case = case_of(criterion, goal, reading, best=best or NO_BEST)
    own = computed_points(case)
    steps = entry_steps(criterion, reading.sifted, cutoff=cutoff)
    return Points(points=own.points, missing=own.missing, trace=(*steps, *own.trace))
