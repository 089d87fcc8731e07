"""Ties parted by the review before, as a book finds its points (scoring §4)."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.support.sealing import LEADER, REGIMENT, STAFF, frame, table
from tests.support.small_bloc import founded_bloc
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.scoring_table import TieBreaker, TieBreakKind

EARLIER = {LEADER: "3", STAFF: "9", REGIMENT: "6"}
"""Points of the half-year; at the end of the year all three have the same."""


@pytest.mark.parametrize(
    ("kinds", "ranks"),
    [
        ((TieBreakKind.PREVIOUS_REVIEW,), {STAFF: 1, REGIMENT: 2, LEADER: 3}),
        ((TieBreakKind.LESS_PENALTY,), {LEADER: 1, STAFF: 1, REGIMENT: 1}),
    ],
)
def test_the_totals_of_the_review_before_part_a_tie_where_the_table_asks(tmp_path, kinds, ranks):
    breakers = tuple(TieBreaker(kind=kind) for kind in kinds)
    bloc = founded_bloc(
        tmp_path / "bloc", frame(table=replace(table(), tie_breakers=breakers), targets=())
    )
    with bloc.open(LEADER) as services:
        for period, points in (("6T", EARLIER), ("NAM", dict.fromkeys(EARLIER, "7"))):
            rows = [
                Appraisal(unit=unit, criterion="I.2", points=Decimal(given), reason="Đối chiếu")
                for unit, given in points.items()
            ]
            assert services.review.appraise(period, rows).value == ()
        units = services.queries.picture("NAM").scores.units
    assert {each.unit: each.rank for each in units} == ranks
