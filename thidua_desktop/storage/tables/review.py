"""Tables of the review: meeting, ballots, decisions, limitations, directives, papers."""

from thidua_desktop.domain.ballot import BallotBase, CandidateVotes, Comparison
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.package import CountedPackage
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.record import SelfScore
from thidua_desktop.domain.review import Attendance, ReviewState, Statement
from thidua_desktop.storage.column_types import Canonical, OneOf
from thidua_desktop.storage.tables.parts import (
    CODE,
    DAY,
    INTEGER,
    NATURAL,
    TEXT,
    YES_NO,
    optional,
    required,
    scoped,
)

MEETING = scoped(
    "meeting",
    required("kind", OneOf(ReviewKind)),
    optional("held_on", DAY),
    optional("starts", TEXT),
    optional("ends", TEXT),
    optional("place", TEXT),
    optional("chair_unit", CODE),
    optional("secretary_unit", CODE),
    required("agenda", Canonical(tuple[str, ...])),
    required("attendance", Canonical(tuple[Attendance, ...])),
    required("statements", Canonical(tuple[Statement, ...])),
    required("strengths", Canonical(tuple[str, ...])),
    required("conclusions", Canonical(tuple[str, ...])),
)

BALLOT = scoped(
    "ballot",
    required("id", CODE),
    required("award", TEXT),
    optional("method", TEXT),
    required("base", OneOf(BallotBase)),
    required("members", INTEGER),
    required("threshold", TEXT),
    required("comparison", OneOf(Comparison)),
    optional("present", INTEGER),
    required("issued", INTEGER),
    required("returned", INTEGER),
    required("valid", INTEGER),
    required("candidates", Canonical(tuple[CandidateVotes, ...])),
)

CEILING = scoped(
    "ceiling",
    required("unit", CODE),
    optional("max_class", TEXT),
    required("reason", TEXT),
)

DISQUALIFICATION = scoped(
    "disqualification",
    required("unit", CODE),
    required("reason", TEXT),
)

MANUAL_ENTRY = scoped(
    "manual_entry",
    required("unit", CODE),
    required("paper_number", TEXT),
    required("paper_date", DAY),
    required("entries", Canonical(tuple[ProgressEntry, ...])),
    required("self_scores", Canonical(tuple[SelfScore, ...])),
    required("superseded", YES_NO),
)

QUOTA_DECISION = scoped(
    "quota_decision",
    required("keep", Canonical(tuple[UnitCode, ...])),
    required("reason", TEXT),
)

LIMITATION = scoped(
    "limitation",
    required("id", CODE),
    required("text", TEXT),
    optional("criterion", CODE),
    optional("owner", CODE),
    optional("cause", TEXT),
    optional("remedy", TEXT),
    optional("due", DAY),
    required("state", OneOf(FollowUpState)),
    required("raised_in", CODE),
    optional("carried_from", CODE),
)

DIRECTIVE = scoped(
    "directive",
    required("id", CODE),
    required("text", TEXT),
    required("assigned", Canonical(tuple[UnitCode, ...])),
    optional("due", DAY),
    required("state", OneOf(FollowUpState)),
    required("raised_in", CODE),
    optional("carried_from", CODE),
)

REVIEW = scoped(
    "review",
    required("period", CODE),
    required("state", OneOf(ReviewState)),
    optional("lot_seed", TEXT),
    optional("reopened_because", TEXT),
    optional("snapshot", TEXT),
    required("counted", Canonical(tuple[CountedPackage, ...])),
    optional("next_leader", CODE),
)

DOCUMENT_NUMBER = scoped(
    "document_number",
    required("abbreviation", CODE),
    required("calendar_year", NATURAL),
    required("number", NATURAL),
    required("type", CODE),
    optional("period", CODE),
    optional("void_reason", TEXT),
)
