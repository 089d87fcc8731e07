"""Leaving criteria out by sums gives what scoring without them gives (scoring §7)."""

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.scoring_builders import absent, criterion, d, run, table
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.domain.criterion import CriteriaGroup, Part
from thidua_desktop.domain.review import Disqualification
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.left_out import without_each
from thidua_desktop.domain.scoring.points import score_sheets
from thidua_desktop.domain.scoring.readings import read_records
from thidua_desktop.domain.scoring.standings import stand
from thidua_desktop.domain.scoring.totals import content_scale
from thidua_desktop.domain.scoring_table import NaPolicy, TieBreaker, TieBreakKind

ROWS = (
    criterion(code="W", most=20, group="I", moved_to="X"),
    criterion(code="X", most=30, group="I"),
    criterion(code="Y", most="12.5", group="II", moved_to="X"),
    criterion(code="Z", most=40, group="II", moved_to="W"),
    criterion(code="V", most=10, group="II", moved_to="V"),
    criterion(code="B", most=None, group="III", part=Part.BONUS),
    criterion(code="C", most=None, group="II", part=Part.BONUS),
    criterion(code="P", most=None, group="IV", part=Part.PENALTY),
)
CODES = [row.code for row in ROWS]
BREAKERS = (
    TieBreaker(kind=TieBreakKind.GROUP, group="II"),
    TieBreaker(kind=TieBreakKind.LESS_PENALTY),
    TieBreaker(kind=TieBreakKind.MORE_BONUS),
)
bounds = st.sampled_from((None, 0, 5, 30))
groups = st.tuples(*(st.tuples(bounds, bounds) for _ in range(4)))
tables = st.fixed_dictionaries(
    {
        "na_policy": st.sampled_from(NaPolicy),
        "allow_over_max": st.booleans(),
        "bonus_cap": st.sampled_from((None, d(3))),
        "penalty_cap": st.sampled_from((None, d(4))),
        "tie_breakers": st.sampled_from(((), BREAKERS)),
    }
)
cells = st.lists(st.integers(0, 20), min_size=len(ROWS), max_size=len(ROWS))
missing = st.sets(st.tuples(st.sampled_from("ABC"), st.sampled_from(CODES)), max_size=12)


def grouped(codes, limits):
    """Groups with a floor and a cap, the floor never the higher one."""
    for code, (floor, cap) in zip(codes, limits, strict=True):
        low, high = (None if each is None else d(each) for each in (floor, cap))
        if low is not None and high is not None:
            low, high = sorted((low, high))
        yield CriteriaGroup(code=code, title=code, floor=low, cap=high)


@drawn(tables, groups, st.tuples(cells, cells, cells), missing, st.booleans())
def test_sums_without_a_criterion_are_those_of_scoring_without_it(
    facts, limits, units, absences, is_barred
):
    scoring = table(*ROWS, **facts)
    codes = [group.code for group in scoring.groups]
    scoring = replace(scoring, groups=tuple(grouped(codes, limits)))
    points = {
        unit: {c: p for c, p in zip(CODES, row, strict=True) if (unit, c) not in absences}
        for unit, row in zip("ABC", units, strict=True)
    }
    targets = tuple(absent(*each) for each in sorted(absences))
    barred = (Disqualification(unit="B", reason="vi phạm"),) if is_barred else ()
    given = run(scoring, points, targets=targets, not_considered=barred)
    sheets = score_sheets(given, read_records(given))
    found = list(without_each(given, score_bloc(given)))
    assert [each.criterion for each in found] == CODES
    for place, each in enumerate(found):
        fewer = replace(scoring, criteria=(*ROWS[:place], *ROWS[place + 1 :]))
        rest = {unit: (*sheet[:place], *sheet[place + 1 :]) for unit, sheet in sheets.items()}
        plain = stand(given, fewer, rest)
        assert each.scale == content_scale(fewer)
        assert each.ranks == {one.unit: one.rank for one in plain.places}
        assert each.totals == {unit: plain.sums[unit].total for unit in each.ranks}


def test_the_work_ends_where_it_is_stopped():
    given = run(table(*ROWS), {"A": {"X": 3}, "B": {"X": 2}})
    job = JobContext()
    found = without_each(given, score_bloc(given), check=job.check)
    assert next(found).criterion == "W"
    job.cancel()
    with pytest.raises(CancelledError):
        next(found)
