"""The quota on the top class and the leader's decision (scoring §4)."""

from tests.support.scoring_builders import bands, criterion, d, run, table
from thidua_desktop.domain.review import Ceiling, QuotaDecision
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.trace import TraceCode
from thidua_desktop.domain.scoring_table import (
    Quota,
)


def scores(scoring, points, **given):
    return score_bloc(run(scoring, points, **given))


def codes(steps):
    return [step.code for step in steps]


def quota_of(totals, decision=None, ceilings=(), percent=25, **given):
    scoring = table(criterion(most=100), top_quota=Quota(percent=d(percent)), **given)
    points = {unit: {"X": total} for unit, total in zip("ABCDEFGH", totals, strict=False)}
    return scores(scoring, points, quota_decision=decision, ceilings=ceilings)


def top(found):
    return [unit.unit for unit in found.units if unit.classification == "I"]


def test_who_does_not_fit_the_quota_gets_the_next_class():
    found = quota_of((99, 98, 97, 96, 80, 80, 80, 80))
    assert (top(found), found.quota.lowered) == (["A", "B"], ("C", "D"))
    assert found.unit("C").classification == "II"
    assert TraceCode.QUOTA_LOWERED in codes(found.unit("C").trace)


def test_a_quota_that_is_not_used_up_changes_nothing():
    found = quota_of((99, 80, 80, 80, 80, 80, 80, 80))
    assert (top(found), found.quota.lowered, found.quota.allowed) == (["A"], (), 2)


def test_a_tie_that_fits_needs_no_decision():
    found = quota_of((99, 99, 97, 80, 80, 80, 80, 80))
    assert (top(found), found.quota.undecided) == (["A", "B"], ())


def test_until_the_decision_nobody_of_the_tie_holds_the_class():
    found = quota_of((99, 95, 95, 94, 80, 80, 80, 80))
    assert (top(found), found.quota.undecided) == (["A"], ("B", "C"))
    assert found.quota.lowered == ("B", "C", "D")
    assert TraceCode.QUOTA_UNDECIDED in codes(found.unit("B").trace)


def test_the_decision_keeps_whom_it_names():
    decision = QuotaDecision(keep=("C",), reason="nhiều sáng kiến hơn")
    found = quota_of((99, 95, 95, 94, 80, 80, 80, 80), decision)
    assert (top(found), found.quota.undecided, found.quota.places) == (["A", "C"], (), 0)
    assert found.quota.reason == "nhiều sáng kiến hơn"
    assert TraceCode.QUOTA_KEPT in codes(found.unit("C").trace)
    assert TraceCode.QUOTA_GIVEN_UP in codes(found.unit("B").trace)
    assert TraceCode.QUOTA_LOWERED in codes(found.unit("D").trace)


def test_a_decision_that_keeps_too_many_is_none():
    decision = QuotaDecision(keep=("B", "C"), reason="cả hai")
    found = quota_of((99, 95, 95, 94, 80, 80, 80, 80), decision)
    assert (top(found), found.quota.undecided, found.quota.reason) == (["A"], ("B", "C"), None)


def test_a_decision_nobody_needs_is_ignored():
    found = quota_of((99, 98, 80, 80, 80, 80, 80, 80), QuotaDecision(keep=("C",), reason="r"))
    assert (top(found), found.quota.reason) == (["A", "B"], None)


def test_a_ceiling_frees_a_place_of_the_quota():
    ceilings = (Ceiling(unit="A", reason="kỷ luật"),)
    assert top(quota_of((99, 98, 97, 80, 80, 80, 80, 80), ceilings=ceilings)) == ["B", "C"]


def test_without_a_second_band_there_is_no_class_below_the_line():
    found = quota_of((99, 98), percent=50, bands=bands(("I", 90)))
    assert [unit.classification for unit in found.units] == ["I", None]


def test_without_bands_there_is_nothing_to_limit():
    assert quota_of((99, 98), bands=()).quota is None
