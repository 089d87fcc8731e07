"""Ballots on paper: the threshold, the votes, and each result as the fraction it is."""

from fractions import Fraction

from thidua_desktop.documents.content import Align, Column, Node, Para, Rich, Row, Table
from thidua_desktop.documents.paper_source import PaperSource
from thidua_desktop.domain.ballot import (
    Ballot,
    BallotProblem,
    CandidateVotes,
    ballot_problems,
    is_elected,
    threshold_of,
)
from thidua_desktop.domain.scoring.rounding import rounded
from thidua_desktop.domain.text.number_format import format_percent
from thidua_desktop.wording.words import word_of

_RATE_PLACES = 2
_METHODS = frozenset({"secret", "open"})
_BASELESS = frozenset({BallotProblem.BASE, BallotProblem.THRESHOLD})


def method_words(source: PaperSource, ballot: Ballot) -> str:
    """How votes were cast, in words."""
    return source.text(f"ballot.{ballot.method if ballot.method in _METHODS else 'other'}")


def threshold_sentence(source: PaperSource, ballot: Ballot) -> str:
    """What passes, and of which number."""
    share = source.text(f"ballot.{ballot.comparison.value}", threshold=_threshold(ballot))
    base = word_of(ballot.base)
    return source.text("ballot.threshold", threshold=share, base=base, members=str(ballot.members))


def votes_table(source: PaperSource, ballot: Ballot) -> tuple[Node, ...]:
    """Votes per candidate with the rate beside the threshold."""
    if not ballot.candidates:
        return (Para(content=source.text("ballot.no_candidates")),)
    rows = tuple(
        Row(
            cells=(
                str(number),
                source.unit_name(votes.unit),
                str(votes.yes),
                str(votes.no),
                str(votes.blank),
                _outcome(source, ballot, votes),
            )
        )
        for number, votes in enumerate(ballot.candidates, start=1)
    )
    return (
        Table(
            columns=(
                Column(width_mm=11, align=Align.CENTER),
                Column(),
                *(Column(width_mm=17, align=Align.RIGHT) for _ in range(3)),
                Column(width_mm=62),
            ),
            header=(source.head("ballot.head"),),
            rows=rows,
        ),
    )


def elected(ballot: Ballot) -> tuple[CandidateVotes, ...]:
    """The candidates that passed; none where the ballot has no usable base or threshold."""
    if not _has_result(ballot):
        return ()
    return tuple(votes for votes in ballot.candidates if is_elected(ballot, votes))


def _outcome(source: PaperSource, ballot: Ballot, votes: CandidateVotes) -> Rich:
    """As "19/28 = 67,86 % ≥ 2/3: đạt"; compared as the exact fraction, whatever is printed."""
    if not _has_result(ballot):
        return source.blank("ballot_result")
    passed = is_elected(ballot, votes)
    sign = f"ballot.{ballot.comparison.value}_{'met' if passed else 'missed'}"
    rate = rounded(Fraction(votes.yes, ballot.members) * 100, _RATE_PLACES)
    return source.text(
        "ballot.outcome",
        yes=str(votes.yes),
        members=str(ballot.members),
        rate=format_percent(rate, _RATE_PLACES),
        sign=source.text(sign),
        threshold=_threshold(ballot),
        result=source.text("ballot.met" if passed else "ballot.missed"),
    )


def _has_result(ballot: Ballot) -> bool:
    return _BASELESS.isdisjoint(ballot_problems(ballot))


def _threshold(ballot: Ballot) -> str:
    """The threshold as its rules write it: a fraction, or percent with the Vietnamese comma."""
    if "%" not in ballot.threshold or not _has_result(ballot):
        return ballot.threshold.replace(" ", "")
    return format_percent(rounded(threshold_of(ballot) * 100))
