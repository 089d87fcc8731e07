"""A scenario's plain files as plans: what a leader's office would type, before facts get ids."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from msgspec import Struct, field

from thidua_desktop.domain.ballot import Ballot, BallotBase, CandidateVotes, Comparison
from thidua_desktop.domain.bloc import Bloc, BlocKind, EmulationYear, Unit
from thidua_desktop.domain.criterion import CriteriaGroup, Criterion
from thidua_desktop.domain.ids import BlocCode, CriterionCode, FactId, PeriodCode, UnitCode
from thidua_desktop.domain.limitation import Directive, Limitation
from thidua_desktop.domain.pact import Pact
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.review import Ceiling, Disqualification, Meeting
from thidua_desktop.domain.scoring_table import (
    Band,
    ComponentWeights,
    NaPolicy,
    ScoringTable,
    TieBreaker,
)

T = TypeVar("T")

SAMPLE_PASSPHRASE = "thi-dua-demo"  # noqa: S105 - told to everybody who tries a sample year
"""Of every key and account in a year that is played from a scenario."""


class ScenarioProblemCode(StrEnum):
    """What can be wrong with a value of a scenario file; the comment names the facts."""

    NOT_TOML = "NOT_TOML"  # error
    MISSING = "MISSING"  # no facts; a required value is absent
    BAD_VALUE = "BAD_VALUE"  # found, wanted or form (what kind of value)
    DUPLICATE = "DUPLICATE"  # found
    UNKNOWN_REF = "UNKNOWN_REF"  # found; a unit or period that does not exist
    UNKNOWN_KEY = "UNKNOWN_KEY"  # no facts; nobody reads it
    BALLOT_SUMS = "BALLOT_SUMS"  # found (BallotProblem values joined by "; ")


class ScenarioProblem(Struct, frozen=True, kw_only=True):
    """Something wrong at one place ("table.band[2].min_percent"); the rest goes on."""

    file: str
    place: str
    code: ScenarioProblemCode
    facts: Mapping[str, str] = field(default_factory=dict)


class ScenarioResult(Struct, Generic[T], frozen=True, kw_only=True):
    """What a file says; None where something required is missing or wrong."""

    value: T | None
    problems: tuple[ScenarioProblem, ...] = ()


class BlocPlan(Struct, frozen=True, kw_only=True):
    """A bloc before it has its uid."""

    code: BlocCode
    kind: BlocKind
    name: str
    superior: str | None = None
    place: str | None = None

    def founded(self, uid: str) -> Bloc:
        return Bloc(
            code=self.code,
            uid=uid,
            kind=self.kind,
            name=self.name,
            superior=self.superior,
            place=self.place,
        )


class TableRules(Struct, frozen=True, kw_only=True):
    """The scoring table without its criteria."""

    version: int = 1
    bonus_cap: Decimal
    penalty_cap: Decimal
    allow_over_max: bool = False
    na_policy: NaPolicy
    component_weights: ComponentWeights
    tie_breakers: tuple[TieBreaker, ...]
    bands: tuple[Band, ...]

    def table(
        self, groups: tuple[CriteriaGroup, ...], criteria: tuple[Criterion, ...]
    ) -> ScoringTable:
        return ScoringTable(
            version=self.version,
            groups=groups,
            criteria=criteria,
            bonus_cap=self.bonus_cap,
            penalty_cap=self.penalty_cap,
            allow_over_max=self.allow_over_max,
            na_policy=self.na_policy,
            component_weights=self.component_weights,
            tie_breakers=self.tie_breakers,
            bands=self.bands,
        )


class FramePlan(Struct, frozen=True, kw_only=True):
    """`khung.toml`: a frame without criteria and targets.

    A period without a name bears its code, without a start that of the year, without an end its
    cutoff; a unit without an order its place in the file.
    """

    bloc: BlocPlan
    year: EmulationYear
    units: tuple[Unit, ...]
    periods: tuple[Period, ...]
    pact: Pact
    rules: TableRules


class LimitationPlan(Struct, frozen=True, kw_only=True):
    """A limitation named at a review, before it has its id."""

    text: str
    criterion: CriterionCode | None = None
    owner: UnitCode | None = None
    due: date | None = None
    remedy: str | None = None

    def raised(self, fact_id: FactId, period: PeriodCode) -> Limitation:
        return Limitation(
            id=fact_id,
            text=self.text,
            criterion=self.criterion,
            owner=self.owner,
            due=self.due,
            remedy=self.remedy,
            raised_in=period,
        )


class DirectivePlan(Struct, frozen=True, kw_only=True):
    """A directive given at a review, before it has its id."""

    text: str
    assigned: tuple[UnitCode, ...] = ()
    due: date | None = None

    def raised(self, fact_id: FactId, period: PeriodCode) -> Directive:
        return Directive(
            id=fact_id,
            text=self.text,
            assigned=self.assigned,
            due=self.due,
            raised_in=period,
        )


class BallotPlan(Struct, frozen=True, kw_only=True):
    """A ballot before it has its id; its sums hold."""

    award: str
    method: str | None = None
    base: BallotBase
    members: int
    threshold: str
    comparison: Comparison
    issued: int
    returned: int
    valid: int
    candidates: tuple[CandidateVotes, ...]

    def cast(self, fact_id: FactId) -> Ballot:
        return Ballot(
            id=fact_id,
            award=self.award,
            method=self.method,
            base=self.base,
            members=self.members,
            threshold=self.threshold,
            comparison=self.comparison,
            issued=self.issued,
            returned=self.returned,
            valid=self.valid,
            candidates=self.candidates,
        )


class MeetingPlan(Struct, frozen=True, kw_only=True):
    """One period of `hoi-nghi.toml`."""

    meeting: Meeting
    ceilings: tuple[Ceiling, ...] = ()
    not_considered: tuple[Disqualification, ...] = ()
    limitations: tuple[LimitationPlan, ...] = ()
    directives: tuple[DirectivePlan, ...] = ()
    ballots: tuple[BallotPlan, ...] = ()
    handover_to: UnitCode | None = None


MeetingPlans = Mapping[PeriodCode, MeetingPlan]


class ScenarioFiles(Protocol):
    """Reads a scenario's plain files. Raises KnownFault: FILE_MISSING, FILE_LOCKED, FILE_IO."""

    def read_frame(self, path: Path) -> ScenarioResult[FramePlan]: ...

    def read_meetings(self, path: Path, frame: FramePlan) -> ScenarioResult[MeetingPlans]: ...
