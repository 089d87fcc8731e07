"""Ballots in words: counts, threshold, and each candidate's fraction beside its rate."""

from collections.abc import Sequence
from fractions import Fraction

from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.content import Heading, Inline, Node, Para
from thidua_desktop.documents.paper_words import rich, words
from thidua_desktop.documents.papers.parts import unit_name
from thidua_desktop.domain.ballot import (
    Ballot,
    CandidateVotes,
    Comparison,
    ballot_problems,
    is_elected,
)
from thidua_desktop.domain.scoring.rounding import rounded
from thidua_desktop.domain.text.number_format import format_percent
from thidua_desktop.wording.words import word_of

KNOWN_METHODS = ("secret", "open")
LETTERS = "abcdeghiklmnopqrstuvxy"


def ballot_nodes(facts: PaperFacts, ballots: Sequence[Ballot]) -> list[Node]:
    """Every ballot under its letter: method, counts, condition, candidates."""
    nodes: list[Node] = []
    for index, ballot in enumerate(ballots):
        heading = words("ballot.heading", letter=letter(index), award=ballot.award)
        nodes += [
            Heading(text=heading, level=4),
            Para(content=(*method(ballot), " ", counts(ballot))),
            Para(content=condition(ballot), keep_with_next=True),
            *(
                Para(content=candidate_sentence(facts, ballot, votes), marker="-")
                for votes in ballot.candidates
            ),
        ]
    return nodes


def letter(index: int) -> str:
    """a, b, c …; numbers where the letters end."""
    return LETTERS[index] if index < len(LETTERS) else str(index + 1)


def method(ballot: Ballot) -> tuple[Inline, ...]:
    if ballot.method in KNOWN_METHODS:
        return rich(f"ballot.method_{ballot.method}")
    return rich("ballot.method_other", method=ballot.method)


def counts(ballot: Ballot) -> str:
    return words(
        "ballot.counts",
        issued=ballot.issued,
        returned=ballot.returned,
        valid=ballot.valid,
        invalid=ballot.invalid,
    )


def sign(ballot: Ballot) -> str:
    at_least = ballot.comparison is Comparison.AT_LEAST
    return words("ballot.at_least" if at_least else "ballot.more_than")


def condition(ballot: Ballot) -> str:
    return words(
        "ballot.threshold",
        sign=sign(ballot),
        threshold=ballot.threshold,
        base=word_of(ballot.base),
        members=ballot.members,
    )


def rate(ballot: Ballot, votes: CandidateVotes) -> str:
    """The share of the base in percent, for print only; never compared (domain §2.7)."""
    return format_percent(rounded(Fraction(100 * votes.yes, ballot.members)))


def outcome(ballot: Ballot, votes: CandidateVotes) -> str:
    """đạt, không đạt, or chưa xác định where the sums of the ballot do not hold."""
    if ballot_problems(ballot):
        return words("ballot.open")
    return words("ballot.passed" if is_elected(ballot, votes) else "ballot.failed")


def candidate_sentence(facts: PaperFacts, ballot: Ballot, votes: CandidateVotes) -> str:
    """As in "19/28 = 67,86 % ≥ 2/3: đạt"."""
    said = {
        "unit": unit_name(facts, votes.unit),
        "yes": votes.yes,
        "no": votes.no,
        "blank": votes.blank,
    }
    if ballot_problems(ballot):
        return words("ballot.candidate_open", **said)
    key = "ballot.candidate" if is_elected(ballot, votes) else "ballot.candidate_short"
    return words(
        key,
        **said,
        members=ballot.members,
        rate=rate(ballot, votes),
        sign=sign(ballot),
        threshold=ballot.threshold,
        outcome=outcome(ballot, votes),
    )
