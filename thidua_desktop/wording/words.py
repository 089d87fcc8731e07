"""Words for the values of enums, as they stand alone in cells, badges, ticks and journal lines."""

from collections.abc import Mapping
from enum import StrEnum

from thidua_desktop.application.number_policy import NumberPolicy
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.papers import PaperType
from thidua_desktop.domain.ballot import BallotBase, Comparison
from thidua_desktop.domain.bloc import BlocKind
from thidua_desktop.domain.book import AccountRole, Way
from thidua_desktop.domain.criterion import (
    Aggregation,
    BelowTarget,
    Direction,
    Part,
    RuleCode,
    StepBasis,
    Steps,
)
from thidua_desktop.domain.crosscheck import CrossCheckStage
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.package import Classification, Mode, PackageKind
from thidua_desktop.domain.pact import PactKind
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.progress import EvidenceKind, ResultKind
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.domain.record import InitiativeKind
from thidua_desktop.domain.review import ReviewState
from thidua_desktop.domain.roster import ConfirmedHow
from thidua_desktop.domain.scoring.clarity_checks import ClarityLevel
from thidua_desktop.domain.scoring.goals import GoalGap
from thidua_desktop.domain.scoring_table import NaPolicy, TieBreakKind
from thidua_desktop.domain.seal import Check
from thidua_desktop.domain.text.legacy_fonts import TextEncoding
from thidua_desktop.domain.text.unit_names import MatchBasis
from thidua_desktop.wording.catalogue import catalogue
from thidua_desktop.wording.language import Language

SUBJECT = "words"
CHECK_SKIPPED = "check_skipped"

TABLES: Mapping[type[StrEnum], str] = {
    AccountRole: "account_role",
    Aggregation: "aggregation",
    BallotBase: "ballot_base",
    BelowTarget: "below_target",
    BlocKind: "bloc_kind",
    Check: "check",
    ClarityLevel: "clarity_level",
    Classification: "classification",
    Comparison: "comparison",
    ConfirmedHow: "confirmed_how",
    CrossCheckStage: "crosscheck_stage",
    Direction: "direction",
    EvidenceKind: "evidence_kind",
    FollowUpState: "follow_up_state",
    GoalGap: "goal_gap",
    InitiativeKind: "initiative_kind",
    MatchBasis: "match_basis",
    Mode: "mode",
    NaPolicy: "na_policy",
    NumberPolicy: "number_policy",
    OperationKind: "operation",
    PackageKind: "package_kind",
    PactKind: "pact_kind",
    PaperType: "paper_type",
    Part: "score_part",
    ResultKind: "result_kind",
    ReviewKind: "review_kind",
    ReviewState: "review_state",
    RuleCode: "rule_code",
    StepBasis: "step_basis",
    Steps: "steps",
    TextEncoding: "text_encoding",
    TieBreakKind: "tie_break",
    Verdict: "verdict",
    Way: "way",
}
"""The table of words of each enum; every member has its word in both languages."""


def word_of(member: StrEnum, language: Language = Language.VIETNAMESE) -> str:
    """The word for a member of one of the enums in `TABLES`."""
    return catalogue(SUBJECT, language).text(TABLES[type(member)], member.value)


def skipped_check(check: Check, language: Language = Language.VIETNAMESE) -> str:
    """What was not checked; `word_of` says what was checked and is right."""
    return catalogue(SUBJECT, language).text(CHECK_SKIPPED, check.value)
