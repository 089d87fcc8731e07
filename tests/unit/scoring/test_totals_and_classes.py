"""Policies, parts, components, classes and ceilings (scoring §3, §4)."""

from decimal import Decimal

import pytest

from tests.support.scoring_builders import absent, bands, criterion, d, entry, run, table
from thidua_desktop.domain.criterion import (
    BonusPenalty,
    CriteriaGroup,
    DeductFromMax,
    Direction,
    HalfPlusLeader,
    Part,
    Proportional,
    StepBasis,
    StepBonus,
    StepPenalty,
    ViolationKind,
)
from thidua_desktop.domain.crosscheck import CrossScore
from thidua_desktop.domain.record import RecordBody, SelfScore
from thidua_desktop.domain.review import Ceiling, Disqualification
from thidua_desktop.domain.scoring.engine import ScoredBy, score_bloc
from thidua_desktop.domain.scoring.trace import TraceCode
from thidua_desktop.domain.scoring_table import (
    Band,
    BandCondition,
    NaPolicy,
    Target,
)


def rows(**maxima):
    return tuple(criterion(code=code, most=most) for code, most in maxima.items())


def scores(scoring, points, **given):
    return score_bloc(run(scoring, points, **given))


def codes(steps):
    return [step.code for step in steps]


def value(steps, code, key):
    return next(step.values[key] for step in steps if step.code is code)


# what does not apply


def test_a_criterion_that_does_not_apply_says_why_and_has_no_points():
    scoring = table(*rows(X=80, Y=20))
    score = scores(scoring, {"A": {"X": 72, "Y": 5}}, targets=(absent("A", "Y"),)).units[0]
    missing = score.criterion("Y")
    assert (missing.applicable, missing.missing, missing.appraised_points) == (False, False, None)
    assert missing.trace[0].values == {"reason": "không có", "policy": "normalize"}
    assert score.completeness.applicable == 1


@pytest.mark.parametrize("policy", list(NaPolicy))
def test_policies_give_nothing_outside_the_content(policy):
    scoring = table(
        criterion(most=100), criterion(code="B", most=10, part=Part.BONUS), na_policy=policy
    )
    unit = scores(scoring, {"A": {"X": 50}, "C": {"X": 50, "B": 10}}, targets=(absent("A", "B"),))
    assert unit.unit("A").total == 50


def test_an_average_over_nobody_is_zero():
    scoring = table(*rows(X=80, Y=20), na_policy=NaPolicy.BLOC_AVERAGE)
    assert scores(scoring, {"A": {"X": 72}}, targets=(absent("A", "Y"),)).units[0].total == 72


def test_an_average_counts_missing_results_and_those_not_considered():
    scoring = table(*rows(X=80, Y=20), na_policy=NaPolicy.BLOC_AVERAGE)
    points = {"A": {"X": 72}, "B": {"Y": 18}, "C": {}}
    barred = (Disqualification(unit="B", reason="vi phạm"),)
    found = scores(scoring, points, targets=(absent("A", "Y"),), not_considered=barred)
    assert found.unit("A").total == 81


def test_several_criteria_may_be_moved_to_one():
    scoring = table(
        criterion(code="X", most=30),
        criterion(code="Y", most=20, moved_to="X"),
        criterion(code="Z", most=50, moved_to="X"),
        na_policy=NaPolicy.MOVED,
    )
    gone = (absent("A", "Y"), absent("A", "Z"))
    unit = scores(scoring, {"A": {"X": 24}}, targets=gone).units[0]
    assert (unit.total, unit.criterion("X").final) == (80, 24)
    assert value(unit.criterion("X").trace, TraceCode.MOVED_IN, "sources") == "Y,Z"


def test_nothing_is_moved_to_what_does_not_apply_or_is_not_named():
    scoring = table(
        criterion(code="X", most=30, moved_to="Y"),
        criterion(code="Y", most=20),
        criterion(code="Z", most=50),
        na_policy=NaPolicy.MOVED,
    )
    gone = (absent("A", "X"), absent("A", "Y"))
    unit = scores(scoring, {"A": {"Z": 40}}, targets=gone).units[0]
    assert unit.total == 40
    assert value(unit.criterion("X").trace, TraceCode.MOVED_AWAY, "to") == "Y"


def test_a_unit_whose_applicable_points_are_zero_has_no_total_when_normalized():
    scoring = table(*rows(X=0, Y=20))
    unit = scores(scoring, {"A": {}}, targets=(absent("A", "Y"),)).units[0]
    assert (unit.total, codes(unit.trace)) == (None, [TraceCode.NO_TOTAL])


def test_units_without_total_stand_before_those_not_considered():
    points = {"A": {"X": 5}, "B": {}, "C": {"X": 4}}
    barred = (Disqualification(unit="A", reason="vi phạm"),)
    found = scores(table(criterion()), points, targets=(absent("B", "X"),), not_considered=barred)
    assert [unit.unit for unit in found.units] == ["C", "B", "A"]
    last = found.units[-1]
    assert (last.rank, last.classification, last.tied, last.considered) == (
        None,
        None,
        False,
        False,
    )
    assert last.total == 5
    assert codes(last.trace)[-1] is TraceCode.NOT_CONSIDERED


def test_a_floor_does_not_lift_a_group_of_which_nothing_applies():
    groups = (CriteriaGroup(code="G", title="G"), CriteriaGroup(code="H", title="H", floor=d(10)))
    scoring = table(criterion(most=50), criterion(code="Y", group="H", most=50), groups=groups)
    unit = scores(scoring, {"A": {"X": 25}}, targets=(absent("A", "Y"),)).units[0]
    assert unit.total == 50


# parts


def test_content_may_be_negative_and_the_total_may_not():
    fines = BonusPenalty(b=d(1), p=d(1), low=d(-5), high=d(0))
    scoring = table(
        criterion(fines, most=100), criterion(code="B", most=10, part=Part.BONUS), bonus_cap=d(10)
    )
    unit = scores(scoring, {"A": {"X": -5, "B": 3}}).units[0]
    assert (unit.content, unit.bonus, unit.total) == (-5, 3, 0)
    assert value(unit.trace, TraceCode.TOTAL_FLOORED, "amount") == "2"


def test_a_negative_bonus_counts_as_nothing():
    fines = BonusPenalty(b=d(1), p=d(1), low=d(-5), high=d(0))
    scoring = table(criterion(most=100), criterion(fines, code="B", part=Part.BONUS))
    unit = scores(scoring, {"A": {"X": 50, "B": -5}}).units[0]
    assert (unit.bonus, unit.total) == (0, 50)


def test_without_a_cap_the_whole_bonus_counts():
    scoring = table(criterion(most=100), criterion(code="B", most=500, part=Part.BONUS))
    assert scores(scoring, {"A": {"X": 50, "B": 300}}).units[0].total == 350


def test_a_group_unknown_to_the_table_is_summed_without_bounds():
    scoring = table(criterion(most=100), groups=())
    assert scores(scoring, {"A": {"X": 50}}).units[0].total == 50


def test_a_table_without_content_has_totals_but_no_classes():
    scoring = table(criterion(most=10, part=Part.BONUS))
    unit = scores(scoring, {"A": {"X": 5}}).units[0]
    assert (unit.total, unit.rank, unit.classification) == (5, 1, None)


# components


def test_cross_points_stand_alone_where_nothing_was_typed():
    given = ScoredBy(scorer="B", score=CrossScore(unit="A", criterion="X", points=d("7.5")))
    found = scores(table(criterion()), {"A": {}, "B": {}}, cross_scores=(given,))
    score = found.unit("A").criteria[0]
    assert (score.self_points, score.final, score.missing) == (None, Decimal("7.50"), False)
    assert codes(score.trace) == [TraceCode.NOT_TYPED, TraceCode.CROSS, TraceCode.CROSS_ALONE]


def test_an_appraisal_wins_and_keeps_the_missing_result_marked():
    row = criterion(Proportional(), target=d(5))
    score = scores(table(row), {"A": {"X": 4}}).units[0].criteria[0]
    assert (score.self_points, score.final, score.missing) == (0, 4, True)


def test_points_are_typed_where_the_target_is_missing():
    row = criterion(StepBonus(k=d(1), bonus_max=d(3)))
    record = RecordBody(entries=(entry(5),), self_scores=(SelfScore(criterion="X", points=d(12)),))
    found = scores(table(row), {"A": {}, "B": {}}, records={"A": record})
    score = found.unit("A").criteria[0]
    assert (score.final, found.unit("B").criteria[0].self_points) == (12, None)
    assert value(score.trace, TraceCode.SCORED_AS_MANUAL, "why") == "no_target"


def test_a_unit_may_have_its_own_target():
    row = criterion(Proportional(), target=d(10))
    targets = (Target(unit="A", criterion="X", goal=d(20)), Target(unit="B", criterion="X"))
    records = {unit: RecordBody(entries=(entry(5),)) for unit in "AB"}
    found = scores(table(row), {"A": {}, "B": {}}, targets=targets, records=records)
    assert (found.unit("A").total, found.unit("B").total) == (Decimal("2.50"), 5)


def test_the_best_of_the_bloc_is_set_only_by_results_that_earn():
    row = criterion(HalfPlusLeader(), target=d(100), evidence_required=True)
    records = {
        "A": RecordBody(entries=(entry(110),)),
        "B": RecordBody(entries=(entry(120),)),
        "C": RecordBody(entries=(entry(200, evidence=()),)),
        "D": RecordBody(entries=(entry(300),)),
        "F": RecordBody(entries=(entry(400),)),
    }
    found = scores(
        table(row, criterion(code="Y")),
        {unit: {} for unit in "ABCDEF"},
        targets=(absent("D", "X"), Target(unit="F", criterion="X", goal=d(0))),
        records=records,
        not_considered=(Disqualification(unit="B", reason="vi phạm"),),
    )
    finals = [str(found.unit(unit).criteria[0].final) for unit in "ABCDEF"]
    assert finals == ["7.50", "10.00", "0.00", "0.00", "0.00", "0.00"]
    trace = found.unit("A").criteria[0].trace
    assert value(trace, TraceCode.HALF_ABOVE, "best_units") == "B"


def test_a_target_of_zero_sets_no_best_and_wants_nothing_to_happen():
    row = criterion(HalfPlusLeader(), target=d(20), direction=Direction.LOWER)
    records = {u: RecordBody(entries=(entry(v),)) for u, v in (("A", 15), ("B", 0), ("C", 10))}
    targets = (Target(unit="B", criterion="X", goal=d(0)),)
    found = scores(table(row), {u: {} for u in "ABC"}, targets=targets, records=records)
    assert [str(found.unit(u).total) for u in "ABC"] == ["7.50", "10.00", "10.00"]
    for rule in (
        StepPenalty(k=d(1), basis=StepBasis.PERCENT_OF_TARGET),
        StepBonus(k=d(1), bonus_max=d(3)),
    ):
        step = criterion(rule, target=d(0), direction=Direction.LOWER)
        pair = {u: RecordBody(entries=(entry(v),)) for u, v in (("A", 0), ("B", 1))}
        found = scores(table(step), {"A": {}, "B": {}}, records=pair)
        assert [str(found.unit(u).total) for u in "AB"] == ["10.00", "0.00"]


# classes


def test_a_condition_on_groups_lowers_the_class():
    top = Band(name="I", min_percent=d(80), conditions=(BandCondition(min_percent=d(70)),))
    scoring = table(
        *rows(X=50),
        criterion(code="Y", group="H", most=50),
        criterion(code="B", group="K", most=10, part=Part.BONUS),
        bands=(top, *bands(("II", 70))),
    )
    found = scores(scoring, {"A": {"X": 50, "Y": 34}, "C": {"X": 45, "Y": 35}})
    assert [found.unit(u).classification for u in "AC"] == ["II", "I"]
    step = next(s for s in found.unit("A").trace if s.code is TraceCode.BAND_GROUP_LOW)
    assert step.values == {"class": "I", "group": "H", "percent": "68", "min_percent": "70"}


@pytest.mark.parametrize(
    ("policy", "name"),
    [
        (NaPolicy.NORMALIZE, "II"),
        (NaPolicy.FULL, "I"),
        (NaPolicy.BLOC_AVERAGE, "I"),
        (NaPolicy.MOVED, "I"),
    ],
)
def test_a_condition_on_one_group_looks_at_what_the_unit_could_earn(policy, name):
    only = BandCondition(group="G", min_percent=d(60))
    scoring = table(
        criterion(code="X", most=20),
        criterion(code="Y", most=20, moved_to="Z"),
        criterion(code="Z", group="H", most=60),
        bands=(Band(name="I", min_percent=d(0), conditions=(only,)), *bands(("II", 0))),
        na_policy=policy,
    )
    points = {"A": {"X": 11 if policy is NaPolicy.NORMALIZE else 12}, "B": {"Y": 20}}
    found = scores(scoring, points, targets=(absent("A", "Y"),))
    assert found.unit("A").classification == name


def test_moved_points_count_in_the_group_that_took_them():
    only = BandCondition(group="H", min_percent=d(60))
    scoring = table(
        criterion(code="X", most=20),
        criterion(code="Y", most=20, moved_to="Z"),
        criterion(code="Q", most=20, moved_to="B"),
        criterion(code="Z", group="H", most=60),
        criterion(code="B", group="H", most=60, part=Part.BONUS),
        bands=(Band(name="I", min_percent=d(0), conditions=(only,)), *bands(("II", 0))),
        na_policy=NaPolicy.MOVED,
    )
    gone = (absent("A", "Y"), absent("A", "Q"), absent("C", "Y"))
    found = scores(scoring, {"A": {"Z": 36}, "C": {"Z": 35}}, targets=gone)
    assert [found.unit(u).classification for u in "AC"] == ["I", "II"]


def test_a_violation_bars_a_class_and_nothing_to_report_does_not():
    kinds = DeductFromMax(kinds=(ViolationKind(name="Cảnh cáo", k=d(1)),))
    clean = BandCondition(violation="Cảnh cáo")
    top = Band(name="I", min_percent=d(80), conditions=(clean,))
    records = {
        "A": RecordBody(entries=(entry(1, component="Cảnh cáo"),)),
        "B": RecordBody(entries=(entry(0, component="Cảnh cáo"),)),
    }
    scoring = table(criterion(kinds), bands=(top, *bands(("II", 70))))
    found = scores(scoring, {"A": {"X": 10}, "B": {}}, records=records)
    assert [found.unit(u).classification for u in "AB"] == ["II", "I"]
    assert TraceCode.BAND_VIOLATION in codes(found.unit("A").trace)


def test_a_violation_taken_back_under_another_criterion_bars_no_class():
    kinds = DeductFromMax(kinds=(ViolationKind(name="Cảnh cáo", k=d(1)),))
    top = Band(name="I", min_percent=d(80), conditions=(BandCondition(violation="Cảnh cáo"),))
    wrong = entry(1, component="Cảnh cáo")
    moved = entry(5, criterion="Y", corrects=wrong.id)
    scoring = table(criterion(kinds), criterion(code="Y"), bands=(top,))
    records = {"A": RecordBody(entries=(wrong, moved))}
    found = scores(scoring, {"A": {"Y": 10}}, records=records).unit("A")
    assert (found.criterion("X").final, found.classification) == (10, "I")


@pytest.mark.parametrize(
    ("points", "ceilings", "name"),
    [
        (95, ("III",), "III"),
        (95, ("II", "III"), "III"),
        (95, ("III", None), "III"),
        (95, (None,), "II"),
        (95, ("?",), "I"),
        (70, ("II",), "III"),
        (55, (None,), None),
        (40, (None,), None),
    ],
)
def test_the_lowest_of_several_ceilings_holds(points, ceilings, name):
    given = tuple(Ceiling(unit="A", max_class=each, reason="muộn") for each in ceilings)
    given += (Ceiling(unit="B", max_class="IV", reason="khác"),)
    found = scores(table(criterion(most=100)), {"A": {"X": points}}, ceilings=given)
    assert found.units[0].classification == name


def test_scores_are_found_by_code_or_not_at_all():
    found = scores(table(criterion()), {"A": {"X": 5}})
    assert found.unit("A").criterion("X").final == 5
    assert (found.unit("Z"), found.unit("A").criterion("Z")) == (None, None)


def test_an_unknown_period_is_our_own_mistake():
    given = run(table(criterion()), {"A": {}})
    with pytest.raises(ValueError, match="no period"):
        score_bloc(type(given)(frame=given.frame, period="Q9", records={}))
