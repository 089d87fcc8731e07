"""Laws of every rule: monotone, bounded, independent of order, explained to the last digit."""

from fractions import Fraction
from itertools import permutations

from hypothesis import given as drawn
from hypothesis import strategies as st

from tests.support.scoring_builders import absent, criterion, d, entry, run, table
from thidua_desktop.domain.criterion import (
    Aggregation,
    Banded,
    BandPoint,
    BelowTarget,
    BonusPenalty,
    DeductFromMax,
    Direction,
    HalfPlusLeader,
    KpiComponent,
    Part,
    PerCount,
    Proportional,
    StepBasis,
    StepBonus,
    StepPenalty,
    Steps,
    ViolationKind,
    WeightedKpi,
)
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.limits import points_bounds
from thidua_desktop.domain.scoring.what_if import score_single
from thidua_desktop.domain.scoring_table import NaPolicy, TieBreaker, TieBreakKind

amounts = st.decimals(0, 200, places=2)
above_zero = st.decimals("0.5", 100, places=1)
steps = st.fixed_dictionaries(
    {
        "k": st.decimals(0, 5, places=1),
        "step": st.decimals("0.5", 10, places=1),
        "steps": st.sampled_from(Steps),
        "basis": st.sampled_from(StepBasis),
    }
)
bonuses = st.fixed_dictionaries(
    {
        "bonus_max": st.decimals(0, 5, places=1),
        "below": st.sampled_from(BelowTarget),
        "k_below": st.none() | st.decimals(0, 5, places=1),
    }
)
bands = st.lists(st.tuples(amounts, st.decimals(0, 10, places=1)), min_size=1, max_size=4)


def rising(pairs, *, lower):
    """Bands where a better result never earns less."""
    bounds = sorted((bound for bound, _ in pairs), reverse=lower)
    earned = sorted(points for _, points in pairs)
    return Banded(
        bands=tuple(BandPoint(bound=b, points=p) for b, p in zip(bounds, earned, strict=True))
    )


@st.composite
def measured(draw):
    """A criterion whose points depend on one figure, with its target."""
    lower = draw(st.booleans())
    rule = draw(
        st.sampled_from((Proportional(), HalfPlusLeader()))
        | st.builds(lambda given: StepPenalty(**given), steps)
        | st.builds(lambda given, more: StepBonus(**given, **more), steps, bonuses)
        | bands.map(lambda pairs: rising(pairs, lower=lower))
    )
    direction = Direction.LOWER if lower else Direction.HIGHER
    return criterion(rule, 10, direction=direction), draw(above_zero)


def summed(trace):
    return sum((Fraction(s.values["amount"]) for s in trace if "amount" in s.values), Fraction(0))


@drawn(measured(), amounts, amounts)
def test_a_better_result_never_earns_less(case, one, other):
    row, goal = case
    worse, better = sorted((one, other), reverse=row.lower_is_better)
    earned = [score_single(row, goal, [entry(actual)]).points for actual in (worse, better)]
    if isinstance(row.rule, HalfPlusLeader):
        both = {"A": RecordBody(entries=(entry(worse),)), "B": RecordBody(entries=(entry(better),))}
        found = score_bloc(run(table(row_with(row, goal)), {"A": {}, "B": {}}, records=both))
        earned = [found.unit(unit).criteria[0].final for unit in "AB"]
    assert earned[0] <= earned[1]


def row_with(row, goal):
    return criterion(row.rule, 10, direction=row.direction, target=goal)


@drawn(measured(), amounts)
def test_points_stay_within_the_bounds_and_the_trace_adds_up(case, actual):
    row, goal = case
    found = score_single(row, goal, [entry(actual)])
    low, high = points_bounds(row)
    assert low <= found.points <= high
    assert summed(found.trace) == Fraction(found.points)


parts = st.lists(st.tuples(above_zero, above_zero), min_size=1, max_size=4)
counted = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 5)), min_size=1, max_size=6)
KINDS = tuple(ViolationKind(name=name, k=d(k)) for name, k in (("a", 1), ("b", "2.5"), ("c", 7)))


@drawn(parts, st.booleans(), st.lists(amounts, min_size=4, max_size=4))
def test_weighted_figures_stay_within_the_maximum_and_add_up(targets, hold, actuals):
    components = tuple(
        KpiComponent(name=f"k{i}", target=target, weight=weight)
        for i, (target, weight) in enumerate(targets)
    )
    row = criterion(WeightedKpi(components=components, all_must_hold=hold), 20)
    entries = [entry(each, component=f"k{i}") for i, each in enumerate(actuals[: len(targets)])]
    found = score_single(row, None, entries)
    assert 0 <= found.points <= 20
    assert summed(found.trace) == Fraction(found.points)


@drawn(counted)
def test_counted_events_stay_within_the_bounds_and_add_up(events):
    signs = {"a": "+", "b": "-", "c": "-"}
    for rule, named in (
        (PerCount(k=d("1.25"), cap=d(9)), lambda _: None),
        (DeductFromMax(kinds=KINDS), lambda kind: kind),
        (BonusPenalty(b=d("0.5"), p=d("0.75"), low=d(-4), high=d(3)), signs.get),
    ):
        row = criterion(rule, 10)
        entries = [entry(n, component=named(kind)) for kind, n in events]
        found = score_single(row, None, entries)
        low, high = points_bounds(row)
        assert low <= found.points <= high
        assert summed(found.trace) == Fraction(found.points)


@drawn(st.lists(amounts, min_size=2, max_size=4), st.sampled_from(Aggregation))
def test_the_order_of_entries_in_the_record_does_not_matter(actuals, aggregation):
    row = criterion(Proportional(), 100, aggregation=aggregation)
    entries = [entry(each) for each in actuals]
    found = {score_single(row, d(100), order).points for order in permutations(entries)}
    assert len(found) == 1


cells = st.tuples(*[st.integers(0, 10)] * 4)
blocs = st.lists(cells, min_size=2, max_size=4)


def scoring(policy):
    return table(
        criterion(code="X", most=30, moved_to="Y"),
        criterion(code="Y", most=70),
        criterion(code="B", part=Part.BONUS),
        criterion(code="P", part=Part.PENALTY),
        na_policy=policy,
        bonus_cap=d(4),
        penalty_cap=d(6),
        tie_breakers=(
            TieBreaker(kind=TieBreakKind.LESS_PENALTY),
            TieBreaker(kind=TieBreakKind.GROUP, group="G"),
        ),
    )


def bloc(units):
    return {
        unit: dict(zip("XYBP", values, strict=True))
        for unit, values in zip("ABCD", units, strict=False)
    }


@drawn(blocs, st.sampled_from(NaPolicy))
def test_the_trace_of_every_unit_adds_up_to_its_total(units, policy):
    found = score_bloc(run(scoring(policy), bloc(units), targets=(absent("A", "X"),)))
    for unit in found.units:
        assert summed(unit.trace) == Fraction(unit.total)
        for score in unit.criteria:
            assert summed(score.trace) == Fraction(score.in_total)


@drawn(blocs, st.sampled_from(NaPolicy), st.randoms(use_true_random=False))
def test_the_order_of_units_in_the_frame_changes_no_rank(units, policy, random):
    points = bloc(units)
    shuffled = list(points)
    random.shuffle(shuffled)
    ranks = [
        {
            unit.unit: (unit.rank, unit.tied, unit.total)
            for unit in score_bloc(run(scoring(policy), given, targets=(absent("A", "X"),))).units
        }
        for given in (points, {unit: points[unit] for unit in shuffled})
    ]
    assert ranks[0] == ranks[1]


@drawn(blocs)
def test_a_worse_total_never_ranks_before_a_better_one(units):
    found = score_bloc(run(scoring(NaPolicy.NORMALIZE), bloc(units))).units
    assert [unit.total for unit in found] == sorted((unit.total for unit in found), reverse=True)
    for unit in found:
        assert unit.rank == 1 + sum(other.rank < unit.rank for other in found)
