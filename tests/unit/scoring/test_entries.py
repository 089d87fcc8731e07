"""Which entries count and what they add up to (scoring §1)."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.support.scoring_builders import CUTOFF, PAPER, criterion, d, earned, entry, run, table
from thidua_desktop.domain.criterion import (
    Aggregation,
    Banded,
    BandPoint,
    Binary,
    BonusPenalty,
    Checklist,
    ChecklistItem,
    DeductFromMax,
    Direction,
    KpiComponent,
    Part,
    PerCount,
    Proportional,
    ViolationKind,
    WeightedKpi,
)
from thidua_desktop.domain.progress import MET, NOT_MET, NOTHING_TO_REPORT
from thidua_desktop.domain.record import AcknowledgedGap, RecordBody
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.trace import TraceCode
from thidua_desktop.domain.scoring.what_if import score_single

COUNTED = PerCount(k=d(2), cap=d(60))
SIGNED = BonusPenalty(b=d(1), p=d(2), low=d(-5), high=d(3))
KINDS = DeductFromMax(
    kinds=(ViolationKind(name="Khiển trách", k=d(2)), ViolationKind(name="Cảnh cáo", k=d(5)))
)
KPS = NOTHING_TO_REPORT


def measured(aggregation: Aggregation, **given):
    return criterion(Proportional(), most=100, aggregation=aggregation, **given)


def single(row, *entries, goal=100, cutoff=CUTOFF):
    return score_single(row, d(goal), entries, cutoff=cutoff)


def codes(points):
    return [step.code for step in points.trace]


@pytest.mark.parametrize(
    ("aggregation", "points"),
    [
        ("sum", "60.00"),
        ("latest", "10.00"),
        ("mean", "20.00"),
        ("max", "30.00"),
        ("min", "10.00"),
        ("count", "3.00"),
    ],
)
def test_several_entries_become_one_value(aggregation, points):
    assert earned(measured(Aggregation(aggregation)), 100, 20, 30, 10) == points


def test_entries_of_one_date_keep_the_order_in_which_they_were_recorded():
    late = datetime(2022, 5, 2, tzinfo=UTC)
    last = entry(40, id="a", recorded_at=late)
    first = entry(70, id="b")
    earlier_day = entry(
        90, occurred_on=date(2022, 4, 29), recorded_at=datetime(2022, 5, 9, tzinfo=UTC)
    )
    assert earned(measured(Aggregation.LATEST), 100, last, earlier_day, first) == "40.00"


def test_a_corrected_entry_does_not_count_nor_does_a_withdrawn_one():
    wrong, gone = entry(90), entry(80)
    right = entry(10, corrects=wrong.id)
    withdrawal = entry(corrects=gone.id, withdrawn=True)
    points = single(measured(Aggregation.SUM), wrong, gone, right, withdrawal)
    assert points.points == 10
    corrected = next(s for s in points.trace if s.code is TraceCode.ENTRIES_CORRECTED)
    assert corrected.entries == (wrong.id, gone.id)


def test_withdrawing_a_correction_does_not_revive_what_it_corrected():
    wrong = entry(90)
    right = entry(10, corrects=wrong.id)
    withdrawal = entry(corrects=right.id, withdrawn=True)
    assert single(measured(Aggregation.SUM), wrong, right, withdrawal).missing


def test_a_correction_after_the_cutoff_corrects_nothing_yet():
    wrong = entry(90)
    right = entry(10, corrects=wrong.id, occurred_on=date(2022, 6, 1))
    points = single(measured(Aggregation.SUM), wrong, right)
    assert points.points == 90
    assert TraceCode.ENTRIES_LATE in codes(points)


def test_an_entry_moved_to_another_criterion_leaves_this_one():
    wrong = entry(90)
    right = entry(10, criterion="Y", corrects=wrong.id)
    rows = (measured(Aggregation.SUM), measured(Aggregation.SUM, code="Y", target=d(100)))
    record = RecordBody(entries=(wrong, right))
    unit = score_bloc(run(table(*rows), {"A": {}}, records={"A": record})).units[0]
    assert unit.criterion("X").missing
    assert unit.criterion("Y").final == 10


def test_what_the_rule_refuses_does_not_count_and_the_trace_lists_it():
    points = single(measured(Aggregation.SUM), entry(10), entry(MET), entry(-5))
    assert points.points == 10
    assert next(s for s in points.trace if s.code is TraceCode.ENTRIES_UNFIT).values["count"] == "2"


@pytest.mark.parametrize(
    ("aggregation", "missing"),
    [("sum", False), ("count", False), ("latest", True), ("mean", True), ("max", True)],
)
def test_nothing_to_report_alone_is_zero_or_missing(aggregation, missing):
    points = single(measured(Aggregation(aggregation)), entry(KPS))
    assert (points.points, points.missing) == (Decimal("0.00"), missing)
    code = TraceCode.NOTHING_IS_MISSING if missing else TraceCode.NOTHING_IS_ZERO
    assert code in codes(points)


def test_nothing_to_report_is_skipped_beside_another_entry():
    points = single(measured(Aggregation.LATEST), entry(30), entry(KPS))
    assert points.points == 30
    assert TraceCode.NOTHING_SKIPPED in codes(points)
    assert earned(measured(Aggregation.COUNT), 100, 30, entry(KPS)) == "1.00"


def test_nothing_to_report_is_zero_of_what_should_be_little():
    row = measured(Aggregation.SUM, direction=Direction.LOWER)
    assert earned(row, 5, entry(KPS)) == "100.00"


def test_nothing_to_report_is_never_the_latest_mark():
    assert earned(criterion(Binary()), None, entry(MET), entry(KPS)) == "10.00"
    alone = single(criterion(Binary(), aggregation=Aggregation.SUM), entry(KPS))
    assert (alone.points, alone.missing) == (Decimal("0.00"), True)


def two(**given):
    parts = (KpiComponent(name="a", target=d(10)), KpiComponent(name="b", target=d(10)))
    return criterion(WeightedKpi(components=parts), **given)


def test_components_are_aggregated_each_by_itself():
    row = two(aggregation=Aggregation.SUM)
    entries = (entry(5, component="a"), entry(5, component="a"), entry(4, component="b"))
    assert earned(row, None, *entries) == "7.00"


def test_nothing_to_report_for_one_component_is_zero_for_it_alone():
    row = two(aggregation=Aggregation.SUM, direction=Direction.LOWER)
    assert earned(row, None, entry(KPS, component="a"), entry(20, component="b")) == "5.00"


def test_nothing_to_report_without_a_component_speaks_for_all_unless_there_is_more():
    row = two(aggregation=Aggregation.SUM, direction=Direction.LOWER)
    assert earned(row, None, entry(KPS)) == "10.00"
    assert earned(row, None, entry(KPS), entry(20, component="b")) == "0.00"


def test_a_component_without_entries_earns_nothing():
    assert earned(two(), None, entry(10, component="a")) == "5.00"
    assert single(two()).missing


def test_a_target_of_zero_within_a_component_wants_nothing_to_happen():
    parts = (KpiComponent(name="a", target=d(0)), KpiComponent(name="b", target=d(0)))
    row = criterion(WeightedKpi(components=parts), direction=Direction.LOWER)
    assert earned(row, None, entry(0, component="a"), entry(1, component="b")) == "5.00"


def test_counting_rules_read_no_entry_as_no_event_and_say_whether_the_clerk_saw_it():
    row = criterion(KINDS, most=20)
    for gaps, said in (((), "no"), ((AcknowledgedGap(criterion="X"),), "yes")):
        given = run(table(row), {"A": {}}, records={"A": RecordBody(gaps=gaps)})
        score = score_bloc(given).units[0].criteria[0]
        assert (score.final, score.missing, score.actual) == (20, True, 0)
        step = next(s for s in score.trace if s.code is TraceCode.NO_EVENTS)
        assert step.values["acknowledged"] == said


def test_counting_rules_sum_whatever_the_table_says():
    row = criterion(COUNTED, aggregation=Aggregation.LATEST)
    assert earned(row, None, 3, 4) == "14.00"


def test_marks_are_the_latest_whatever_the_table_says():
    row = criterion(Binary(), aggregation=Aggregation.SUM)
    assert earned(row, None, entry(MET), entry(NOT_MET)) == "0.00"


def test_a_checklist_takes_the_latest_mark_of_each_item():
    items = (ChecklistItem(name="a", weight=d(1)), ChecklistItem(name="b", weight=d(1)))
    row = criterion(Checklist(items=items))
    marks = (entry(MET, component="a"), entry(MET, component="b"), entry(NOT_MET, component="a"))
    assert earned(row, None, *marks) == "5.00"


def test_one_piece_of_evidence_on_any_component_is_enough():
    row = two(evidence_required=True)
    bare, proven = entry(10, component="a", evidence=()), entry(10, component="b")
    assert earned(row, None, bare) == "0.00"
    assert earned(row, None, bare, proven) == "10.00"


def test_without_evidence_only_the_good_events_are_lost():
    row = criterion(SIGNED, evidence_required=True)
    signs = (entry(3, component="+", evidence=()), entry(1, component="-", evidence=()))
    assert earned(row, None, *signs) == "-2.00"
    assert TraceCode.PLUS_WITHOUT_EVIDENCE in codes(single(row, *signs))
    assert earned(row, None, *signs, entry(0, component="+")) == "1.00"


@pytest.mark.parametrize(
    ("rule", "given", "entries", "points"),
    [
        (KINDS, {}, (entry(1, component="Cảnh cáo", evidence=()),), "5.00"),
        (COUNTED, {"part": Part.PENALTY}, (entry(2, evidence=()),), "4.00"),
        (
            Banded(bands=(BandPoint(bound=d(0), points=d(6)),)),
            {"aggregation": Aggregation.SUM},
            (entry(KPS, evidence=()),),
            "6.00",
        ),
    ],
)
def test_evidence_is_not_asked_of_violations_penalties_and_nothing(rule, given, entries, points):
    row = criterion(rule, evidence_required=True, **given)
    assert earned(row, None, *entries) == points


def test_the_trace_names_entries_and_evidence():
    one, other = entry(10), entry(20)
    step = single(measured(Aggregation.SUM), one, other).trace[0]
    assert (step.code, step.entries) == (TraceCode.ENTRIES, (one.id, other.id))
    assert step.evidence == (PAPER.sha256,)
    assert step.values == {"count": "2", "aggregation": "sum"}
