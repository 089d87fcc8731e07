"""Vectors 80 to 90 of domain §2.6, by number: votes and robustness."""

from collections.abc import Callable
from fractions import Fraction

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
from thidua_desktop.domain.scoring.robustness import margin


def ballot(base, threshold, comparison=Comparison.AT_LEAST, **given) -> Callable[[int], Ballot]:
    def with_yes(yes: int) -> Ballot:
        facts = {"issued": base, "returned": base, "valid": base, **given}
        return Ballot(
            id="b",
            award="Cờ thi đua",
            base=BallotBase.ALL_MEMBERS,
            members=base,
            threshold=threshold,
            comparison=comparison,
            candidates=(CandidateVotes(unit="A", yes=yes, no=facts["valid"] - yes),),
            **facts,
        )

    return with_yes


@pytest.mark.parametrize(
    ("vector", "of", "fails", "passes"),
    [
        (80, ballot(7, "2/3"), 4, 5),
        (81, ballot(9, "2/3"), 5, 6),
        (82, ballot(9, "90%"), 8, 9),
        (83, ballot(10, "90 %"), 8, 9),
        (84, ballot(11, "80%"), 8, 9),
        (85, ballot(8, "1/2", Comparison.MORE_THAN), 4, 5),
    ],
)
def test_80_to_85_votes_are_compared_as_exact_fractions(vector, of, fails, passes):
    assert [is_elected(of(yes), of(yes).candidates[0]) for yes in (fails, passes)] == [
        False,
        True,
    ], vector


def test_86_the_base_decides_between_all_members_and_those_present():
    votes = CandidateVotes(unit="A", yes=9, no=1)
    assert not is_elected(ballot(12, "90%")(9), votes)
    assert is_elected(ballot(10, "90%")(9), votes)


def test_87_sums_that_fit_are_accepted():
    fine = Ballot(
        id="b",
        award="Cờ thi đua",
        base=BallotBase.PRESENT,
        members=10,
        threshold="2/3",
        comparison=Comparison.AT_LEAST,
        issued=10,
        returned=9,
        valid=8,
        candidates=(CandidateVotes(unit="A", yes=6, no=1, blank=1),),
    )
    assert ballot_problems(fine) == ()
    assert fine.invalid == 1


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"returned": 11, "valid": 8}, BallotProblem.RETURNED_OVER_ISSUED),
        ({"issued": 11}, BallotProblem.ISSUED_OVER_PRESENT),
        ({"issued": 9, "present": 8}, BallotProblem.ISSUED_OVER_PRESENT),
        ({"returned": 7, "valid": 8}, BallotProblem.VALID_OVER_RETURNED),
        ({"returned": 9, "valid": 9, "issued": -1}, BallotProblem.NEGATIVE),
    ],
)
def test_88_sums_that_cannot_be_are_refused(given, problem):
    assert problem in ballot_problems(ballot(10, "2/3", **given)(5))


def test_88_votes_that_do_not_add_up_are_refused():
    wrong = ballot(10, "0/0")(5)
    votes = (CandidateVotes(unit="A", yes=5, no=1), CandidateVotes(unit="A", yes=5, no=5))
    found = ballot_problems(
        Ballot(
            id="b",
            award=wrong.award,
            base=BallotBase.PRESENT,
            members=0,
            threshold="hai phần ba",
            comparison=Comparison.AT_LEAST,
            issued=10,
            returned=10,
            valid=10,
            candidates=votes,
        )
    )
    assert {
        BallotProblem.BASE,
        BallotProblem.THRESHOLD,
        BallotProblem.CANDIDATE_SUM,
        BallotProblem.DUPLICATE_CANDIDATE,
        BallotProblem.ISSUED_OVER_PRESENT,
    } == set(found)
    assert ballot_problems(wrong) == (BallotProblem.THRESHOLD,)


@pytest.mark.parametrize(
    ("vector", "differences", "percent"),
    [(89, ("2", "-1", "0.5"), "42.86"), (90, ("2", "1"), "100.00")],
)
def test_robustness_of_neighbours(vector, differences, percent):
    assert str(margin([Fraction(each) for each in differences])) == percent, vector
