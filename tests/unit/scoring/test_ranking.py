"""Tie-breakers, lots and the order of the list (scoring §4)."""

from datetime import date
from hashlib import sha256

import pytest

from tests.support.scoring_builders import criterion, d, run, table
from thidua_desktop.domain.ballot import Ballot, BallotBase, CandidateVotes, Comparison
from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.record import Initiative, InitiativeKind, RecordBody
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.lot import lot_digest, lot_number, lot_order
from thidua_desktop.domain.scoring.ranking import Contender, rank
from thidua_desktop.domain.scoring.trace import TraceCode
from thidua_desktop.domain.scoring_table import TieBreaker, TieBreakKind


def breaker(kind, group=None):
    return TieBreaker(kind=TieBreakKind(kind), group=group)


def order(breakers, **facts):
    """Units with equal totals; `facts` name a field and one value per unit."""
    size = len(next(iter(facts.values())))
    contenders = [
        Contender(
            unit="ABCD"[i], total=d(50), **{name: values[i] for name, values in facts.items()}
        )
        for i in range(size)
    ]
    return [(place.unit, place.rank) for place in rank(contenders, breakers)]


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        ("less_penalty", {"penalty": (d(2), d(1))}),
        ("more_bonus", {"bonus": (d(1), d(2))}),
        ("more_initiatives", {"initiatives": (1, 2)}),
        ("previous_review", {"previous": (d(80), d(90))}),
        ("ballot", {"votes": (3, 4)}),
        ("lot", {"lot": ("ff", "0f")}),
    ],
)
def test_every_tie_breaker_puts_the_better_unit_first(kind, facts):
    assert order([breaker(kind)], **facts) == [("B", 1), ("A", 2)]


def test_a_group_breaks_ties_by_its_points():
    groups = ({"G": d(1)}, {"G": d(2)})
    assert order([breaker("group", "G")], groups=groups) == [("B", 1), ("A", 2)]
    assert order([breaker("group", "H")], groups=groups) == [("A", 1), ("B", 1)]


def test_a_tie_breaker_without_facts_has_no_effect():
    for kind, facts in (("previous_review", "previous"), ("ballot", "votes"), ("lot", "lot")):
        assert order([breaker(kind)], **{facts: (None, None)}) == [("A", 1), ("B", 1)]


def test_a_unit_without_a_previous_total_stops_that_tie_breaker_for_its_tie():
    assert order([breaker("previous_review")], previous=(d(80), None, d(90))) == [
        ("A", 1),
        ("B", 1),
        ("C", 1),
    ]


def test_the_next_tie_breaker_works_on_what_is_still_equal():
    facts = {"penalty": (d(1), d(0), d(1), d(0)), "bonus": (d(1), d(1), d(2), d(1))}
    found = order([breaker("less_penalty"), breaker("more_bonus")], **facts)
    assert found == [("B", 1), ("D", 1), ("C", 3), ("A", 4)]


def test_the_trace_names_what_was_compared_and_with_whom():
    contenders = [
        Contender(unit="A", total=d(50), lot="ff"),
        Contender(unit="B", total=d(50), lot="0f"),
        Contender(unit="C", total=d(40), lot="00"),
    ]
    places = rank(contenders, [breaker("lot")])
    values = places[0].broken[0].values
    assert values == {"kind": "lot", "group": "", "value": "0f", "units": "A,B"}
    assert places[2].broken == ()


def initiative(day):
    return Initiative(id=str(day), kind=InitiativeKind.MODEL, title="Mô hình", recorded_on=day)


def test_initiatives_recorded_after_the_cutoff_break_no_tie():
    early, late = initiative(date(2022, 5, 31)), initiative(date(2022, 6, 1))
    records = {
        "A": RecordBody(initiatives=(late, late)),
        "B": RecordBody(initiatives=(early,)),
    }
    scoring = table(criterion(), tie_breakers=(breaker("more_initiatives"),))
    scores = score_bloc(run(scoring, {"A": {"X": 5}, "B": {"X": 5}}, records=records))
    assert [unit.unit for unit in scores.units] == ["B", "A"]


def votes(**yes):
    candidates = tuple(CandidateVotes(unit=unit, yes=n, no=9 - n) for unit, n in yes.items())
    return Ballot(
        id="b",
        award="Cờ",
        base=BallotBase.PRESENT,
        members=9,
        threshold="1/2",
        comparison=Comparison.AT_LEAST,
        issued=9,
        returned=9,
        valid=9,
        candidates=candidates,
    )


def test_the_first_ballot_breaks_ties_and_who_stood_for_nothing_has_no_votes():
    scoring = table(criterion(), tie_breakers=(breaker("ballot"),))
    points = {unit: {"X": 5} for unit in "ABC"}
    scores = score_bloc(run(scoring, points, ballots=(votes(B=3, C=4), votes(A=9))))
    assert [(unit.unit, unit.rank) for unit in scores.units] == [("C", 1), ("B", 2), ("A", 3)]


def test_previous_totals_and_lots_come_in_from_outside():
    points = {"A": {"X": 5}, "B": {"X": 5}}
    earlier = table(criterion(), tie_breakers=(breaker("previous_review"),))
    scores = score_bloc(run(earlier, points, previous_totals={"A": d(1), "B": d(2)}))
    assert [unit.unit for unit in scores.units] == ["B", "A"]
    drawn = table(criterion(), tie_breakers=(breaker("lot"),))
    digest = lot_digest((), "hạt giống")
    scores = score_bloc(run(drawn, points, lot_digest=digest))
    assert tuple(unit.unit for unit in scores.units) == lot_order(digest, ("A", "B"))


def test_what_stays_equal_shares_its_rank_in_frame_order():
    scoring = table(
        criterion(),
        criterion(code="P", part=Part.PENALTY),
        tie_breakers=(breaker("less_penalty"),),
    )
    scores = score_bloc(run(scoring, {"B": {"X": 5}, "A": {"X": 5}, "C": {"X": 6, "P": 1}}))
    assert [(u.unit, u.rank, u.tied) for u in scores.units] == [
        ("B", 1, True),
        ("A", 1, True),
        ("C", 3, False),
    ]
    tied = next(step for step in scores.units[0].trace if step.code is TraceCode.TIED)
    assert tied.values == {"rank": "1", "units": "B,A"}


def test_the_lot_can_be_drawn_again_by_everybody():
    digests = ("bb" * 32, "aa" * 32)
    text = f"{'aa' * 32}\n{'bb' * 32}\nHạt giống 7"
    digest = lot_digest(digests, "Hạt giống 7")
    assert digest == sha256(text.encode()).hexdigest()
    assert lot_digest(reversed(digests), "Ha\u0323t gio\u0302\u0301ng 7") == digest
    assert lot_number(digest, "PCT") == sha256(f"{digest}PCT".encode()).hexdigest()
    units = ("PCT", "PTM", "PHC")
    assert lot_order(digest, units) == tuple(sorted(units, key=lambda u: lot_number(digest, u)))
