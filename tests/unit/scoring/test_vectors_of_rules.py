"""Vectors 1 to 53 of domain §2.6, by number: rules, rounding, entries."""

from decimal import Decimal
from fractions import Fraction

import pytest

from tests.support.scoring_builders import (
    criterion,
    d,
    earned,
    entry,
    run,
    table,
)
from thidua_desktop.domain.criterion import (
    Aggregation,
    Banded,
    BandPoint,
    BelowTarget,
    Binary,
    BonusPenalty,
    Checklist,
    ChecklistItem,
    DeductFromMax,
    Direction,
    HalfPlusLeader,
    KpiComponent,
    Level,
    LevelRatio,
    PerCount,
    Proportional,
    StepBasis,
    StepBonus,
    StepPenalty,
    Steps,
    ViolationKind,
    WeightedKpi,
)
from thidua_desktop.domain.progress import MET, NOT_MET, NOTHING_TO_REPORT, level_result
from thidua_desktop.domain.record import RecordBody, SelfScore
from thidua_desktop.domain.scoring.case import Best
from thidua_desktop.domain.scoring.clarity import ClarityCode, clarity
from thidua_desktop.domain.scoring.engine import (
    ScoringInput,
    score_bloc,
    scored_as_manual,
)
from thidua_desktop.domain.scoring.limits import points_bounds
from thidua_desktop.domain.scoring.rounding import rounded
from thidua_desktop.domain.scoring.trace import TraceCode
from thidua_desktop.domain.scoring.what_if import score_single

LOWER = Direction.LOWER
WHOLE, EXACT = Steps.WHOLE, Steps.EXACT
PERCENT = StepBasis.PERCENT_OF_TARGET
PROPORTIONAL = Proportional()
HALF = HalfPlusLeader()


def penalty(k="0.5", **given):
    return StepPenalty(k=d(k), **given)


def surplus(k="0.4", **given):
    return StepBonus(k=d(k), bonus_max=d(3), **given)


def steep(below):
    return {"below": below, "k_below": d("0.5")}


def best(ratio=0, result=0):
    return Best(ratio=Fraction(str(ratio)), result=Fraction(str(result)))


SCORE = [
    (1, PROPORTIONAL, 20, {}, 50, 45, "18.00"),
    (2, PROPORTIONAL, 20, {}, 50, 60, "20.00"),
    (3, PROPORTIONAL, 10, {}, 3, 1, "3.33"),
    (4, PROPORTIONAL, 10, {}, 3, 2, "6.67"),
    (5, PROPORTIONAL, 10, {"direction": LOWER}, 20, 15, "10.00"),
    (6, PROPORTIONAL, 10, {"direction": LOWER}, 20, 25, "7.50"),
    (7, PROPORTIONAL, 10, {"direction": LOWER}, 20, 45, "0.00"),
    (8, PROPORTIONAL, 10, {"direction": LOWER}, 0, 0, "10.00"),
    (8, PROPORTIONAL, 10, {"direction": LOWER}, 0, 1, "0.00"),
    (19, penalty(), 10, {}, 80, "77.4", "8.50"),
    (20, penalty(steps=EXACT), 10, {}, 80, "77.4", "8.70"),
    (21, penalty(basis=PERCENT), 10, {}, 80, "77.4", "8.00"),
    (22, penalty(basis=PERCENT, steps=EXACT), 10, {}, 80, "77.4", "8.38"),
    (23, penalty(), 10, {}, 80, 50, "0.00"),
    (24, penalty(), 10, {}, 80, 80, "10.00"),
    (24, penalty(), 10, {}, 80, 95, "10.00"),
    (25, penalty(), 10, {}, 80, 79, "9.50"),
    (26, penalty(2), 10, {"direction": LOWER}, 0, 3, "4.00"),
    (27, surplus(), 10, {}, 90, 95, "12.00"),
    (28, surplus(), 10, {}, 90, "92.7", "10.80"),
    (29, surplus(steps=EXACT), 10, {}, 90, "92.7", "11.08"),
    (30, surplus(), 10, {}, 90, 99, "13.00"),
    (31, surplus(below=BelowTarget.PROPORTIONAL), 10, {}, 90, 81, "9.00"),
    (32, surplus(**steep(BelowTarget.STEP_PENALTY)), 10, {}, 90, "87.4", "8.50"),
    (33, surplus(), 10, {}, 90, 90, "10.00"),
    (34, surplus("0.5"), 10, {"direction": LOWER}, 10, 7, "11.50"),
]


@pytest.mark.parametrize("case", SCORE)
def test_result_against_target(case):
    vector, rule, most, given, goal, actual, points = case
    assert earned(criterion(rule, most, **given), goal, actual) == points, vector


def test_9_a_target_of_zero_is_a_clarity_error_and_scored_like_manual():
    row = criterion(PROPORTIONAL, target=d(0), aggregation=Aggregation.SUM)
    given = ScoringInput(
        frame=run(table(row), {"A": {}}).frame,
        period="NAM",
        records={
            "A": RecordBody(
                entries=(entry(5),), self_scores=(SelfScore(criterion="X", points=d("7.25")),)
            )
        },
    )
    assert scored_as_manual(given.frame, "A", row)
    assert score_bloc(given).units[0].criteria[0].self_points == Decimal("7.25")
    assert ClarityCode.ZERO_TARGET in [each.code for each in clarity(given.frame).findings]
    assert score_single(row, d(0), [entry(5)]).points is None


LEADER = [
    (10, 100, 80, {}, best("1.2"), "4.00"),
    (11, 100, 100, {}, best("1.2"), "5.00"),
    (12, 100, 110, {}, best("1.2"), "7.50"),
    (13, 100, 120, {}, best("1.2"), "10.00"),
    (14, 90, 93, {}, best("1.1"), "6.67"),
    (15, 100, 100, {}, best(1), "5.00"),
    (16, None, 30, {}, best(result=40), "7.50"),
    (17, None, 0, {}, best(), "0.00"),
    (18, 20, 15, {"direction": LOWER}, best("1.5"), "7.50"),
]


@pytest.mark.parametrize(("vector", "goal", "actual", "given", "top", "points"), LEADER)
def test_half_plus_leader(vector, goal, actual, given, top, points):
    assert earned(criterion(HALF, 10, **given), goal, actual, best=top) == points, vector


@pytest.mark.parametrize(
    ("goal", "actuals", "points"),
    [
        (100, (80, 100, 110, 120), ("4.00", "5.00", "7.50", "10.00")),
        (100, (100, 90), ("5.00", "4.50")),
        (None, (40, 30, 0), ("10.00", "7.50", "0.00")),
        (None, (0, 0), ("0.00", "0.00")),
    ],
)
def test_10_to_17_the_best_of_the_bloc_is_found_in_the_bloc(goal, actuals, points):
    row = criterion(HALF, 10, target=None if goal is None else d(goal))
    units = "ABCD"[: len(actuals)]
    records = {u: RecordBody(entries=(entry(a),)) for u, a in zip(units, actuals, strict=True)}
    scores = score_bloc(run(table(row), {u: {} for u in units}, records=records))
    found = tuple(str(scores.unit(u).criteria[0].self_points) for u in units)
    assert found == points


def band(pairs):
    return Banded(bands=tuple(BandPoint(bound=d(b), points=d(p)) for b, p in pairs))


def items(*weights):
    return Checklist(
        items=tuple(ChecklistItem(name=f"m{i}", weight=d(w)) for i, w in enumerate(weights))
    )


def marks(*met):
    return tuple(entry(MET, component=f"m{i}") for i in met)


def kinds():
    costs = (("Khiển trách", 2), ("Cảnh cáo", 5), ("Mất an toàn", 10))
    return DeductFromMax(kinds=tuple(ViolationKind(name=n, k=d(k)) for n, k in costs))


def kpi(*parts, hold=False):
    return WeightedKpi(
        components=tuple(
            KpiComponent(name=f"k{i}", target=d(target), weight=d(weight))
            for i, (weight, target) in enumerate(parts)
        ),
        all_must_hold=hold,
    )


def figures(*values):
    return tuple(entry(value, component=f"k{i}") for i, value in enumerate(values))


UP = band([(95, 10), (85, 8), (70, 5)])
DOWN = band([(0, 10), (1, 7), (3, 4)])
LEVELS = Level(
    levels=(LevelRatio(name="Khá", ratio=d("0.8")), LevelRatio(name="Đạt", ratio=d("0.6")))
)
CLAMPED = BonusPenalty(b=d(1), p=d(2), low=d(-5), high=d(3))
COUNTED = PerCount(k=d(2), cap=d(6))
TWO = ((3, 100), (1, 50))
MARKED = [
    (35, UP, 10, {}, (95,), "10.00"),
    (35, UP, 10, {}, ("94.99",), "8.00"),
    (35, UP, 10, {}, (70,), "5.00"),
    (35, UP, 10, {}, ("69.99",), "0.00"),
    (36, DOWN, 10, {"direction": LOWER}, (0,), "10.00"),
    (36, DOWN, 10, {"direction": LOWER}, (2,), "4.00"),
    (36, DOWN, 10, {"direction": LOWER}, (4,), "0.00"),
    (37, Binary(), 5, {}, (entry(MET),), "5.00"),
    (37, Binary(), 5, {}, (entry(NOT_MET),), "0.00"),
    (38, LEVELS, 15, {}, (entry(level_result("Khá")),), "12.00"),
    (38, LEVELS, 15, {}, (entry(level_result("Đạt")),), "9.00"),
    (39, items(3, 2, 2, 2, 1), 10, {}, marks(0, 1, 3), "7.00"),
    (40, items(1, 1, 1), 10, {}, marks(0, 2), "6.67"),
    (41, COUNTED, None, {}, (0,), "0.00"),
    (41, COUNTED, None, {}, (1, 1), "4.00"),
    (41, COUNTED, None, {}, (4,), "6.00"),
    (42, CLAMPED, None, {}, (entry(2, component="+"), entry(1, component="-")), "0.00"),
    (42, CLAMPED, None, {}, (entry(5, component="+"),), "3.00"),
    (42, CLAMPED, None, {}, (entry(4, component="-"),), "-5.00"),
    (43, kinds(), 20, {}, (entry(NOTHING_TO_REPORT),), "20.00"),
    (
        43,
        kinds(),
        20,
        {},
        (entry(1, component="Khiển trách"), entry(1, component="Cảnh cáo")),
        "13.00",
    ),
    (
        43,
        kinds(),
        20,
        {},
        (entry(1, component="Cảnh cáo"), entry(2, component="Mất an toàn")),
        "0.00",
    ),
    (44, kpi(*TWO), 20, {}, figures(90, 60), "18.50"),
    (45, kpi(*TWO, hold=True), 20, {}, figures(90, 60), "0.00"),
    (46, kpi((1, 1), (1, 1), (1, 3)), 20, {}, figures(1, 1, 2), "17.78"),
    (50, PROPORTIONAL, 20, {"evidence_required": True}, (entry(45, evidence=()),), "0.00"),
    (52, COUNTED, None, {}, (entry(NOTHING_TO_REPORT),), "0.00"),
    (52, kinds(), 20, {}, (entry(NOTHING_TO_REPORT),), "20.00"),
]


@pytest.mark.parametrize(("vector", "rule", "most", "given", "entries", "points"), MARKED)
def test_bands_marks_and_events(vector, rule, most, given, entries, points):
    assert earned(criterion(rule, most, **given), 50, *entries) == points, vector


def test_47_typed_points_within_the_maximum_count_and_beyond_it_are_refused():
    def typed(points):
        records = {
            "A": RecordBody(self_scores=(SelfScore(criterion="X", points=d(points), reason="r"),))
        }
        return score_bloc(run(table(criterion()), {"A": {}}, records=records)).units[0].criteria[0]

    assert typed("8.5").self_points == Decimal("8.50")
    assert typed("10.5").self_points is None
    assert typed("10.5").missing
    assert points_bounds(criterion()) == (0, 10)


@pytest.mark.parametrize(
    ("raw", "printed"),
    [("2.675", "2.68"), ("1.005", "1.01"), ("0.125", "0.13"), ("-2.345", "-2.35"), ("-0", "0.00")],
)
def test_48_points_are_rounded_half_away_from_zero(raw, printed):
    assert str(rounded(Decimal(raw))) == printed


def test_49_each_criterion_is_rounded_before_the_sum():
    rows = tuple(criterion(PROPORTIONAL, code=code, target=d(10000)) for code in "XYZ")
    record = RecordBody(entries=tuple(entry(3335, criterion=code) for code in "XYZ"))
    scores = score_bloc(run(table(*rows), {"A": {}}, records={"A": record}))
    assert str(scores.units[0].total) == "10.02"


def test_50_the_trace_says_that_evidence_is_missing():
    row = criterion(PROPORTIONAL, 20, evidence_required=True)
    trace = score_single(row, d(50), [entry(45, evidence=())]).trace
    assert TraceCode.NO_EVIDENCE in [each.code for each in trace]


def test_51_no_entry_is_missing_and_counts_against_completeness():
    row = criterion(PROPORTIONAL, target=d(5), aggregation=Aggregation.SUM)
    unit = score_bloc(run(table(row), {"A": {}})).units[0]
    assert (unit.criteria[0].self_points, unit.criteria[0].missing) == (Decimal("0.00"), True)
    assert (unit.completeness.present, unit.completeness.applicable) == (0, 1)


def test_53_the_cutoff_day_itself_counts():
    row = criterion(PROPORTIONAL, target=d(7), aggregation=Aggregation.SUM)
    days = ((3, 4, 30), (4, 5, 31), (5, 6, 1))
    entries = tuple(
        entry(
            number, occurred_on=run(table(row), {"A": {}}).period_facts.end.replace(month=m, day=x)
        )
        for number, m, x in days
    )
    scores = score_bloc(run(table(row), {"A": {}}, records={"A": RecordBody(entries=entries)}))
    assert scores.units[0].criteria[0].actual == 7
