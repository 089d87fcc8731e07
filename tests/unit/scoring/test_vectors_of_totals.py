"""Vectors 54 to 79 of domain §2.6, by number: totals, classes, ranks, quotas."""

import pytest

from tests.support.scoring_builders import (
    absent,
    criterion,
    d,
    run,
    table,
)
from thidua_desktop.domain.criterion import (
    CriteriaGroup,
    Part,
    StepBonus,
)
from thidua_desktop.domain.crosscheck import CrossScore
from thidua_desktop.domain.record import RecordBody, SelfScore
from thidua_desktop.domain.review import Ceiling, Disqualification
from thidua_desktop.domain.scoring.clarity import ClarityCode, clarity
from thidua_desktop.domain.scoring.engine import (
    ScoredBy,
    score_bloc,
)
from thidua_desktop.domain.scoring.quota import allowed_by
from thidua_desktop.domain.scoring.ranking import Contender, rank
from thidua_desktop.domain.scoring.results import UnitScores
from thidua_desktop.domain.scoring.trace import TraceCode
from thidua_desktop.domain.scoring_table import (
    ComponentWeights,
    NaPolicy,
    Quota,
    ScoringTable,
    TieBreaker,
    TieBreakKind,
)


def total(scoring: ScoringTable, points, targets=()) -> UnitScores:
    return score_bloc(run(scoring, points, targets=targets)).unit("A")


def rows(**maxima):
    return tuple(criterion(code=code, most=most) for code, most in maxima.items())


@pytest.mark.parametrize(
    ("vector", "policy", "maxima", "points", "expected"),
    [
        (54, NaPolicy.NORMALIZE, {"X": 80, "Y": 20}, {"X": 72}, "90.00"),
        (55, NaPolicy.NORMALIZE, {"X": 85, "Y": 15}, {"X": 71}, "83.53"),
        (56, NaPolicy.FULL, {"X": 80, "Y": 20}, {"X": 72}, "92.00"),
    ],
)
def test_54_to_56_policies_for_one_unit(vector, policy, maxima, points, expected):
    scoring = table(*rows(**maxima), na_policy=policy)
    assert str(total(scoring, {"A": points}, (absent("A", "Y"),)).total) == expected, vector


def test_57_the_average_of_the_bloc_stands_in():
    points = {"A": {"X": 72}, "B": {"Y": 18}, "C": {"Y": 16}, "D": {"Y": 14}}
    scoring = table(*rows(X=80, Y=20), na_policy=NaPolicy.BLOC_AVERAGE)
    assert str(total(scoring, points, (absent("A", "Y"),)).total) == "88.00"


def test_58_points_are_moved_to_a_named_criterion():
    scoring = table(
        criterion(code="X", most=30),
        criterion(code="Y", most=20, moved_to="X"),
        criterion(code="Z", most=50),
        na_policy=NaPolicy.MOVED,
    )
    unit = total(scoring, {"A": {"X": 24, "Z": 48}}, (absent("A", "Y"),))
    assert (str(unit.total), str(unit.criterion("X").in_total)) == ("88.00", "40.00")


@pytest.mark.parametrize("policy", list(NaPolicy))
def test_59_where_nothing_applies_there_is_no_total_and_no_rank(policy):
    scoring = table(criterion(), na_policy=policy)
    given = run(scoring, {"A": {}, "B": {"X": 5}}, targets=(absent("A", "X"),))
    unit = score_bloc(given).units[-1]
    assert (unit.unit, unit.total, unit.rank, unit.classification) == ("A", None, None, None)
    assert ClarityCode.NA_ALL in [each.code for each in clarity(given.frame).findings]


def thousand(content_max, bonus_cap, **given):
    return table(
        criterion(StepBonus(k=d(1), bonus_max=d(100)), content_max, target=d(1)),
        criterion(code="B", most=100, part=Part.BONUS),
        criterion(code="P", most=100, part=Part.PENALTY),
        bonus_cap=d(bonus_cap),
        penalty_cap=d(20),
        **given,
    )


@pytest.mark.parametrize(
    ("vector", "scoring", "content", "bonus", "minus", "expected"),
    [
        (60, thousand(950, 50), "903.25", 60, 8, "945.25"),
        (61, thousand(950, 50), 980, 60, 25, "980.00"),
        (62, thousand(950, 50, allow_over_max=True), 980, 60, 25, "1010.00"),
        (63, thousand(100, 10), "96.5", 12, 25, "86.50"),
        (64, thousand(100, 10), 5, 0, 20, "0.00"),
    ],
)
def test_60_to_64_totals(vector, scoring, content, bonus, minus, expected):
    points = {"A": {"X": content, "B": bonus, "P": minus}}
    assert str(total(scoring, points).total) == expected, vector


@pytest.mark.parametrize(
    ("bound", "points", "expected"),
    [({"cap": d(30)}, (17, 17), "30.00"), ({"floor": d(10)}, (7, 0), "10.00")],
)
def test_65_group_cap_and_floor(bound, points, expected):
    group = CriteriaGroup(code="G", title="G", **bound)
    scoring = table(*rows(X=20, Y=20), groups=(group,))
    unit = total(scoring, {"A": dict(zip("XY", points, strict=True))})
    assert str(unit.content) == expected


def combined(own, cross, appraised=None, weights=(1, 1)):
    parts = ComponentWeights(self_weight=d(weights[0]), cross_weight=d(weights[1]))
    scoring = table(criterion(most=100), component_weights=parts)
    typed = () if own is None else (SelfScore(criterion="X", points=d(own)),)
    points = {"A": {} if appraised is None else {"X": appraised}, "B": {}, "C": {}, "D": {}}
    scores = tuple(
        ScoredBy(scorer=by, score=CrossScore(unit="A", criterion="X", points=d(each)))
        for by, each in zip("BCD", cross, strict=False)
    )
    records = {"A": RecordBody(self_scores=typed)}
    given = run(scoring, points, records=records, cross_scores=scores)
    return score_bloc(given).unit("A").criteria[0]


def test_66_own_and_cross_points_are_weighted():
    score = combined(80, (78, "83.5"), weights=("0.3", "0.7"))
    assert (str(score.cross_points), str(score.final)) == ("80.75", "80.53")


def test_67_what_is_not_there_is_left_out_and_the_appraisal_wins():
    assert str(combined(80, ()).final) == "80.00"
    assert str(combined(80, (78, "83.5"), 79).final) == "79.00"


def test_68_the_mean_of_the_cross_checkers_is_rounded():
    assert str(combined(None, (8, "8.5", 8)).cross_points) == "8.17"


def test_69_nothing_present_is_zero_and_marked_missing():
    score = combined(None, ())
    assert (str(score.final), score.missing, score.self_points) == ("0.00", True, None)


@pytest.mark.parametrize(
    ("points", "name"), [("90.00", "I"), ("89.99", "II"), ("89.995", "I"), ("49.99", None)]
)
def test_70_the_printed_total_decides_the_class(points, name):
    assert total(table(criterion(most=100)), {"A": {"X": points}}).classification == name


@pytest.mark.parametrize(("points", "name"), [("99.00", "I"), ("98.99", "II")])
def test_71_bands_are_on_the_scale_the_table_states(points, name):
    scoring = table(criterion(most=100), scale=d(110))
    assert total(scoring, {"A": {"X": points}}).classification == name


@pytest.mark.parametrize(
    ("vector", "totals", "ranks"),
    [
        (72, ("945.25", "945.25", "940", "930"), (1, 1, 3, 4)),
        (73, ("950", "945.25", "945.25", "930"), (1, 2, 2, 4)),
    ],
)
def test_competition_ranking(vector, totals, ranks):
    places = rank([Contender(unit=str(i), total=d(t)) for i, t in enumerate(totals)], ())
    assert tuple(place.rank for place in places) == ranks, vector


def test_74_units_are_compared_after_printed_rounding():
    scoring = table(*rows(X="300.4", Y="99.54", Z="8900.46"))
    points = {"A": {"Z": "90"}, "B": {"Z": "92"}}
    scores = score_bloc(run(scoring, points, targets=(absent("A", "X"), absent("B", "Y"))))
    assert [(str(u.total), u.rank, u.tied) for u in scores.units] == [("93.00", 1, True)] * 2


def test_75_less_penalty_breaks_the_tie_and_the_trace_names_it():
    scoring = table(
        *rows(X=100),
        criterion(code="P", most=10, part=Part.PENALTY),
        tie_breakers=(TieBreaker(kind=TieBreakKind.LESS_PENALTY),),
    )
    scores = score_bloc(run(scoring, {"A": {"X": 94, "P": 1}, "B": {"X": "93.5", "P": "0.5"}}))
    assert [(u.unit, str(u.total), u.rank) for u in scores.units] == [
        ("B", "93.00", 1),
        ("A", "93.00", 2),
    ]
    steps = [s for s in scores.units[0].trace if s.code is TraceCode.TIE_BROKEN]
    assert [step.values["kind"] for step in steps] == ["less_penalty"]


@pytest.mark.parametrize(("ranked", "allowed"), [(8, 2), (7, 1), (4, 1), (3, 0)])
def test_76_the_quota_is_rounded_down(ranked, allowed):
    assert allowed_by(Quota(percent=d(25)), ranked) == allowed
    at_least = allowed_by(Quota(percent=d(25), at_least_one=True), ranked)
    assert at_least == max(1, allowed)


def test_77_who_is_not_considered_does_not_count_for_the_quota():
    scoring = table(criterion(most=100), top_quota=Quota(percent=d(25)))
    points = {unit: {"X": 99 - index} for index, unit in enumerate("ABCDEFGH")}
    barred = (Disqualification(unit="A", reason="vi phạm"),)
    scores = score_bloc(run(scoring, points, not_considered=barred))
    assert (scores.quota.ranked, scores.quota.allowed, scores.quota.kept) == (7, 1, ("B",))
    assert scores.units[-1].unit == "A"


def test_78_a_tie_across_the_line_waits_for_a_decision():
    scoring = table(criterion(most=100), top_quota=Quota(percent=d(25)))
    totals = dict(zip("ABCDEFGH", (99, 95, 95, 94, 93, 92, 91, 90), strict=True))
    scores = score_bloc(run(scoring, {unit: {"X": points} for unit, points in totals.items()}))
    assert scores.quota.kept == ("A",)
    assert (scores.quota.undecided, scores.quota.places) == (("B", "C"), 1)


def test_79_a_ceiling_lowers_the_class_alone():
    ceilings = (Ceiling(unit="A", reason="kỷ luật"),)
    given = run(table(criterion(most=100)), {"A": {"X": 95}, "B": {"X": 85}}, ceilings=ceilings)
    unit = score_bloc(given).unit("A")
    assert (unit.classification, unit.rank, str(unit.total)) == ("II", 1, "95.00")
