"""Secret ballots: totals only, compared with their threshold as exact fractions."""

from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

from thidua_desktop.domain.ids import FactId, UnitCode


class BallotBase(StrEnum):
    """Whose number the votes are measured against (domain §2.7)."""

    ALL_MEMBERS = "all_members"
    PRESENT = "present"
    ISSUED = "issued"
    RETURNED = "returned"
    VALID = "valid"


class Comparison(StrEnum):
    """Whether the threshold itself passes (gte) or not (gt, strict majority)."""

    AT_LEAST = "gte"
    MORE_THAN = "gt"


class CandidateVotes(Struct, frozen=True, kw_only=True):
    """Votes for one candidate; yes + no + blank = valid."""

    unit: UnitCode
    yes: int
    no: int
    blank: int = 0


class Ballot(Struct, frozen=True, kw_only=True):
    """One ballot of a review. `members` is the number of the chosen base, `threshold` "2/3"."""

    id: FactId
    award: str
    method: str | None = None
    base: BallotBase
    members: int
    threshold: str
    comparison: Comparison
    present: int | None = None
    issued: int
    returned: int
    valid: int
    candidates: tuple[CandidateVotes, ...] = ()

    @property
    def invalid(self) -> int:
        return self.returned - self.valid


class BallotProblem(StrEnum):
    """Sums of a ballot that cannot be (domain §2.6, vectors 87 and 88)."""

    NEGATIVE = "negative"
    PRESENT_OVER_MEMBERS = "present_over_members"
    ISSUED_OVER_PRESENT = "issued_over_present"
    RETURNED_OVER_ISSUED = "returned_over_issued"
    VALID_OVER_RETURNED = "valid_over_returned"
    CANDIDATE_SUM = "candidate_sum"
    DUPLICATE_CANDIDATE = "duplicate_candidate"
    THRESHOLD = "threshold"
    BASE = "base"


def threshold_of(ballot: Ballot) -> Fraction:
    """The threshold as a fraction. Raises ValueError where the text is none ("2/3", "90%")."""
    text = ballot.threshold.replace(" ", "").replace(",", ".")
    if text.endswith("%"):
        return Fraction(text[:-1]) / 100
    return Fraction(text)


def _threshold_holds(ballot: Ballot) -> bool:
    try:
        return 0 < threshold_of(ballot) <= 1
    except (ValueError, ZeroDivisionError):
        return False


def _people(ballot: Ballot) -> list[int]:
    """How many people could have been given a ballot paper, as far as that is known."""
    counts_people = ballot.base in (BallotBase.ALL_MEMBERS, BallotBase.PRESENT)
    known = [ballot.members] if counts_people else []
    return known if ballot.present is None else [*known, ballot.present]


def _too_many_are_there(ballot: Ballot) -> bool:
    if ballot.base is not BallotBase.ALL_MEMBERS or ballot.present is None:
        return False
    return ballot.present > ballot.members


def _is_its_base(ballot: Ballot) -> bool:
    """Whether `members` is the number of the chosen base, where the ballot itself tells it."""
    told = {
        BallotBase.PRESENT: ballot.present,
        BallotBase.ISSUED: ballot.issued,
        BallotBase.RETURNED: ballot.returned,
        BallotBase.VALID: ballot.valid,
    }.get(ballot.base)
    return told is None or told == ballot.members


def ballot_problems(ballot: Ballot) -> tuple[BallotProblem, ...]:
    """Everything wrong with the sums of a ballot, empty where it may be concluded."""
    numbers = [ballot.members, ballot.present or 0, ballot.issued, ballot.returned, ballot.valid]
    numbers += [n for c in ballot.candidates for n in (c.yes, c.no, c.blank)]
    units = [c.unit for c in ballot.candidates]
    wrong = {
        BallotProblem.NEGATIVE: min(numbers) < 0,
        BallotProblem.BASE: ballot.members == 0 or not _is_its_base(ballot),
        BallotProblem.THRESHOLD: not _threshold_holds(ballot),
        BallotProblem.PRESENT_OVER_MEMBERS: _too_many_are_there(ballot),
        BallotProblem.ISSUED_OVER_PRESENT: any(ballot.issued > most for most in _people(ballot)),
        BallotProblem.RETURNED_OVER_ISSUED: ballot.returned > ballot.issued,
        BallotProblem.VALID_OVER_RETURNED: ballot.valid > ballot.returned,
        BallotProblem.CANDIDATE_SUM: any(
            c.yes + c.no + c.blank != ballot.valid for c in ballot.candidates
        ),
        BallotProblem.DUPLICATE_CANDIDATE: len(set(units)) != len(units),
    }
    return tuple(problem for problem, is_wrong in wrong.items() if is_wrong)


def is_elected(ballot: Ballot, candidate: CandidateVotes) -> bool:
    """Whether the yes votes reach the threshold of the base, compared as exact fractions."""
    share = Fraction(candidate.yes, ballot.members)
    if ballot.comparison is Comparison.AT_LEAST:
        return share >= threshold_of(ballot)
    return share > threshold_of(ballot)
