"""Every code of judging: earned by one wrong point, not without it, and by a rule that lives."""

import pytest

from tests.support.wrong_in_one_point import POINTS, Point
from thidua_desktop.domain.merging.judge import RULES
from thidua_desktop.domain.reasons import ReasonCode

each_point = pytest.mark.parametrize("point", POINTS, ids=lambda point: point.name)


@each_point
def test_the_wrong_point_earns_exactly_its_code(point: Point):
    heap, package = point.make(wrong=True)
    if point.code is ReasonCode.REVEAL_EARLY and point.make.__name__ == "reveal_alone":
        assert heap.codes(package) == [ReasonCode.REVEAL_EARLY, ReasonCode.REV_GAP]
    else:
        assert heap.codes(package) == [point.code]


@each_point
def test_without_the_wrong_point_nothing_is_said(point: Point):
    heap, package = point.make(wrong=False)
    assert heap.codes(package) == []


@each_point
def test_without_its_rule_the_wrong_point_passes(point: Point):
    heap, package = point.make(wrong=True)
    rest = tuple(rule for rule in RULES if rule is not point.rule)
    assert len(rest) == len(RULES) - 1
    assert heap.code(package, rules=rest) is not point.code


@each_point
def test_the_order_of_the_input_does_not_matter(point: Point):
    heap, _ = point.make(wrong=True)
    assert heap.judged(heap.packages[::-1]) == heap.judged()


def test_every_rule_has_a_point_that_needs_it():
    assert {point.rule for point in POINTS} == set(RULES)
