"""What is refused on entry and import, and which tables cannot be computed."""

import pytest
from msgspec.structs import replace

from tests.support.scoring_builders import criterion, d, entry, frame, run, table
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.criterion import (
    Aggregation,
    Banded,
    BandPoint,
    Binary,
    BonusPenalty,
    Checklist,
    ChecklistItem,
    CriteriaGroup,
    DeductFromMax,
    Direction,
    HalfPlusLeader,
    KpiComponent,
    Level,
    LevelRatio,
    Manual,
    Part,
    PerCount,
    Proportional,
    StepBasis,
    StepBonus,
    StepPenalty,
    ViolationKind,
    WeightedKpi,
)
from thidua_desktop.domain.crosscheck import CrossScore
from thidua_desktop.domain.progress import MET, NOTHING_TO_REPORT, level_result
from thidua_desktop.domain.scoring.engine import ScoredBy, score_bloc, scored_as_manual
from thidua_desktop.domain.scoring.limits import (
    EntryProblem,
    ScoreProblem,
    ScoreRow,
    entry_problems,
    points_bounds,
    score_refusals,
)
from thidua_desktop.domain.scoring.table_limits import TableProblem, table_problems
from thidua_desktop.domain.scoring_table import (
    Band,
    BandCondition,
    ComponentWeights,
    TieBreaker,
    TieBreakKind,
)

KINDS = DeductFromMax(kinds=(ViolationKind(name="Cảnh cáo", k=d(5)),))
LEVELS = Level(levels=(LevelRatio(name="Khá", ratio=d("0.8")),))
ITEMS = Checklist(items=(ChecklistItem(name="a", weight=d(1)),))
KPI = WeightedKpi(components=(KpiComponent(name="a", target=d(1)),))
SIGNED = BonusPenalty(b=d(1), p=d(2), low=d(-5), high=d(3))
COUNTED = PerCount(k=d(2), cap=d(6))
BELOW_ZERO = Banded(bands=(BandPoint(bound=d(-3), points=d(4)),))
STEPS = StepPenalty(k=d(1))
BONUS = StepBonus(k=d(1), bonus_max=d(3))


def problems(row, each):
    return [found.code for found in entry_problems(row, each)]


@pytest.mark.parametrize(
    ("rule", "each", "expected"),
    [
        (Proportional(), entry(), [EntryProblem.EMPTY_RESULT]),
        (Proportional(), entry(MET), [EntryProblem.NUMBER_EXPECTED]),
        (Proportional(), entry(-1), [EntryProblem.NEGATIVE]),
        (Proportional(), entry(1, component="any"), []),
        (Manual(), entry(), [EntryProblem.EMPTY_RESULT]),
        (Manual(), entry(MET), []),
        (Binary(), entry(1), [EntryProblem.MARK_EXPECTED]),
        (Binary(), entry(MET), []),
        (LEVELS, entry(MET), [EntryProblem.LEVEL_EXPECTED]),
        (LEVELS, entry(level_result("Tốt")), [EntryProblem.UNKNOWN_LEVEL]),
        (LEVELS, entry(level_result("Khá")), []),
        (ITEMS, entry(MET), [EntryProblem.COMPONENT_MISSING]),
        (ITEMS, entry(MET, component="b"), [EntryProblem.UNKNOWN_COMPONENT]),
        (ITEMS, entry(MET, component="a"), []),
        (ITEMS, entry(NOTHING_TO_REPORT), []),
        (KPI, entry(1, component="b"), [EntryProblem.UNKNOWN_COMPONENT]),
        (KINDS, entry(1, component="Khiển trách"), [EntryProblem.UNKNOWN_COMPONENT]),
        (SIGNED, entry(1, component="*"), [EntryProblem.UNKNOWN_COMPONENT]),
        (SIGNED, entry(-1, component="+"), [EntryProblem.NEGATIVE]),
        (BELOW_ZERO, entry(-1), []),
        (COUNTED, entry(NOTHING_TO_REPORT), []),
        (COUNTED, entry(corrects="e", withdrawn=True), []),
        (
            COUNTED,
            entry(1, withdrawn=True),
            [EntryProblem.WITHDRAWAL_RESULT, EntryProblem.WITHDRAWS_NOTHING],
        ),
    ],
)
def test_entries_are_refused_with_their_reason(rule, each, expected):
    assert problems(criterion(rule), each) == expected


def test_counting_entries_needs_no_result_but_only_where_entries_are_counted():
    counting = {"aggregation": Aggregation.COUNT}
    assert problems(criterion(Proportional(), **counting), entry()) == []
    assert problems(criterion(COUNTED, **counting), entry()) == [EntryProblem.EMPTY_RESULT]


def test_a_negative_result_is_meant_where_the_target_is_negative():
    assert problems(criterion(STEPS, target=d(-5)), entry(-4)) == []
    assert problems(criterion(STEPS), entry(-4)) == [EntryProblem.NEGATIVE]


def test_the_facts_name_what_would_have_been_right():
    found = entry_problems(criterion(LEVELS), entry(level_result("Tốt")))[0]
    assert found.facts == {"level": "Tốt", "known": "Khá"}


@pytest.mark.parametrize(
    ("rule", "most", "bounds"),
    [
        (Manual(), 10, (0, 10)),
        (Manual(), None, (0, 0)),
        (BONUS, 10, (0, 13)),
        (BONUS, None, (0, 3)),
        (COUNTED, 4, (0, 6)),
        (SIGNED, None, (-5, 3)),
        (BELOW_ZERO, None, (0, 4)),
        (BELOW_ZERO, 10, (0, 10)),
    ],
)
def test_points_have_bounds(rule, most, bounds):
    assert points_bounds(criterion(rule, most)) == bounds


def test_rows_of_points_are_refused_with_their_reason():
    def row(scorer, unit, code, points):
        return ScoreRow(scorer=scorer, unit=unit, criterion=code, points=d(points))

    rows = (
        row("B", "A", "X", 11),
        row("B", "A", "X", 5),
        row("B", "A", "X", 6),
        row("A", "A", "X", 5),
        row("B", "Z", "X", 5),
        row("B", "A", "Q", 5),
        row("B", "A", "X", -1),
    )
    found = score_refusals(frame(table(criterion()), "AB"), rows)
    assert [(each.row, each.code) for each in found] == [
        (0, ScoreProblem.OUT_OF_BOUNDS),
        (2, ScoreProblem.SECOND_ROW),
        (3, ScoreProblem.OWN_UNIT),
        (4, ScoreProblem.UNKNOWN_UNIT),
        (5, ScoreProblem.UNKNOWN_CRITERION),
        (6, ScoreProblem.SECOND_ROW),
    ]
    assert found[0].facts == {"points": "11", "low": "0", "high": "10"}


def test_refused_rows_do_not_count():
    def by(scorer, points):
        return ScoredBy(scorer=scorer, score=CrossScore(unit="A", criterion="X", points=d(points)))

    given = run(
        table(criterion()),
        {"A": {}, "B": {}, "C": {}},
        cross_scores=(by("C", 6), by("B", 4), by("A", 10), by("B", 9), by("C", 99)),
    )
    late = Appraisal(unit="B", criterion="X", points=d(3))
    given = replace(given, appraisals=(late, replace(late, points=d(9))))
    scores = score_bloc(given)
    assert scores.unit("A").criteria[0].final == 5
    assert scores.unit("B").criteria[0].final == 3


@pytest.mark.parametrize(
    ("rule", "given", "goal", "by_hand"),
    [
        (Manual(), {}, None, True),
        (Binary(), {}, None, False),
        (Proportional(), {}, None, True),
        (Proportional(), {}, 0, True),
        (Proportional(), {"direction": "lower_is_better"}, 0, False),
        (Proportional(), {"direction": "lower_is_better"}, -1, True),
        (HalfPlusLeader(), {}, None, False),
        (HalfPlusLeader(), {"direction": "lower_is_better"}, None, True),
        (STEPS, {}, None, True),
        (STEPS, {}, 0, False),
        (StepPenalty(k=d(1), basis=StepBasis.PERCENT_OF_TARGET), {}, 0, True),
        (BONUS, {}, 0, True),
        (KPI, {}, None, False),
        (WeightedKpi(components=(KpiComponent(name="a", target=d(0)),)), {}, None, True),
    ],
)
def test_what_has_no_usable_target_is_scored_by_hand(rule, given, goal, by_hand):
    directed = {key: Direction(value) for key, value in given.items()}
    row = criterion(rule, target=None if goal is None else d(goal), **directed)
    assert scored_as_manual(frame(table(row), "A"), "A", row) is by_hand


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (criterion(Manual()), []),
        (criterion(LEVELS), []),
        (criterion(ITEMS), []),
        (criterion(KPI), []),
        (criterion(BONUS, moved_to="Y"), []),
        (criterion(Manual(), most=None), [TableProblem.MAX_MISSING]),
        (criterion(Manual(), most=None, part=Part.BONUS), [TableProblem.MAX_MISSING]),
        (criterion(COUNTED, most=None, part=Part.BONUS), []),
        (criterion(Manual(), most=-1), [TableProblem.NEGATIVE]),
        (criterion(Manual(), moved_to="X"), [TableProblem.MOVED_TO]),
        (criterion(Banded(bands=())), [TableProblem.NO_ITEMS]),
        (criterion(Level(levels=LEVELS.levels * 2)), [TableProblem.DUPLICATE_ITEM]),
        (
            criterion(Checklist(items=(ChecklistItem(name="a", weight=d(0)),))),
            [TableProblem.WEIGHTS],
        ),
        (
            criterion(WeightedKpi(components=(KpiComponent(name="a", target=d(1), weight=d(-1)),))),
            [TableProblem.NEGATIVE],
        ),
        (criterion(StepPenalty(k=d(1), step=d(0))), [TableProblem.STEP]),
        (criterion(StepBonus(k=d(-1), bonus_max=d(1))), [TableProblem.NEGATIVE]),
        (criterion(PerCount(k=d(1), cap=d(-1))), [TableProblem.NEGATIVE]),
        (
            criterion(BonusPenalty(b=d(1), p=d(1), low=d(2), high=d(1))),
            [TableProblem.LOW_OVER_HIGH],
        ),
        (
            criterion(DeductFromMax(kinds=(ViolationKind(name="a", k=d(-1)),))),
            [TableProblem.NEGATIVE],
        ),
    ],
)
def test_tables_that_cannot_be_computed_are_refused(row, expected):
    found = table_problems(table(row, criterion(code="Y")))
    assert [each.code for each in found] == expected
    assert {each.criterion for each in found} <= {"X"}


def test_codes_groups_and_weights_of_the_whole_table_are_checked():
    group = CriteriaGroup(code="H", title="H")
    scoring = table(
        criterion(),
        criterion(),
        groups=(group, group),
        component_weights=ComponentWeights(self_weight=d(1), cross_weight=d(0)),
        tie_breakers=(
            TieBreaker(kind=TieBreakKind.GROUP, group="Q"),
            TieBreaker(kind=TieBreakKind.LOT),
        ),
        bands=(
            Band(name="I", min_percent=d(9), conditions=(BandCondition(group="R"),)),
            Band(name="II", min_percent=d(8), conditions=(BandCondition(group="H"),)),
        ),
    )
    found = [(each.code, each.criterion or each.group) for each in table_problems(scoring)]
    assert found == [
        (TableProblem.WEIGHTS, None),
        (TableProblem.DUPLICATE_CODE, "H"),
        (TableProblem.UNKNOWN_GROUP, "Q"),
        (TableProblem.UNKNOWN_GROUP, "R"),
        *((code, "X") for code in (TableProblem.UNKNOWN_GROUP, TableProblem.DUPLICATE_CODE) * 2),
    ]
