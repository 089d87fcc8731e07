"""Every base a ballot may be measured against (domain §2.7)."""

import pytest

from thidua_desktop.domain.ballot import (
    Ballot,
    BallotBase,
    BallotProblem,
    CandidateVotes,
    Comparison,
    ballot_problems,
    is_elected,
)


def ballot(base: BallotBase, members: int, *, present: int | None = None) -> Ballot:
    return Ballot(
        id="b",
        award="Cờ thi đua",
        base=base,
        members=members,
        threshold="2/3",
        comparison=Comparison.AT_LEAST,
        present=present,
        issued=12,
        returned=11,
        valid=9,
        candidates=(CandidateVotes(unit="A", yes=6, no=3),),
    )


@pytest.mark.parametrize(
    ("base", "members"),
    [
        (BallotBase.ALL_MEMBERS, 14),
        (BallotBase.PRESENT, 12),
        (BallotBase.ISSUED, 12),
        (BallotBase.RETURNED, 11),
        (BallotBase.VALID, 9),
    ],
)
def test_the_number_of_the_base_is_taken_as_it_is(base, members):
    assert ballot_problems(ballot(base, members)) == ()


@pytest.mark.parametrize(
    ("base", "members"),
    [(BallotBase.ISSUED, 11), (BallotBase.RETURNED, 12), (BallotBase.VALID, 12)],
)
def test_a_number_that_is_not_its_base_is_named(base, members):
    assert ballot_problems(ballot(base, members)) == (BallotProblem.BASE,)


def test_no_more_papers_are_issued_than_people_are_there():
    wrong = ballot(BallotBase.ALL_MEMBERS, 14, present=10)
    assert ballot_problems(wrong) == (BallotProblem.ISSUED_OVER_PRESENT,)


def test_no_more_people_are_there_than_there_are_members():
    wrong = ballot(BallotBase.ALL_MEMBERS, 14, present=15)
    assert ballot_problems(wrong) == (BallotProblem.PRESENT_OVER_MEMBERS,)


def test_six_of_nine_valid_votes_are_exactly_two_thirds():
    ours = ballot(BallotBase.VALID, 9)
    assert is_elected(ours, ours.candidates[0])
