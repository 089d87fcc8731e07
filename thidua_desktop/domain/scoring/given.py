"""Everything one scoring run looks at, and the lookups made of it."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec import Struct, field

from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.ballot import Ballot
from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.crosscheck import CrossScore
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, PeriodCode, UnitCode
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.record import RecordBody, SelfScore
from thidua_desktop.domain.review import Ceiling, Disqualification, QuotaDecision
from thidua_desktop.domain.scoring.limits import ScoreRow, admitted
from thidua_desktop.domain.scoring_table import Target

CellKey = tuple[UnitCode, CriterionCode]


class ScoredBy(Struct, frozen=True, kw_only=True):
    """A cross-score with the member that gave it."""

    scorer: UnitCode
    score: CrossScore


class ScoringInput(Struct, frozen=True, kw_only=True):
    """One period of one bloc. Units without a record have no entries.

    `previous_totals` are the printed totals of the preceding period, empty where there is none;
    `lot_digest` is None where no seed was recorded (scoring §4).
    """

    frame: Frame
    period: PeriodCode
    records: Mapping[UnitCode, RecordBody]
    cross_scores: tuple[ScoredBy, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()
    ceilings: tuple[Ceiling, ...] = ()
    not_considered: tuple[Disqualification, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    quota_decision: QuotaDecision | None = None
    previous_totals: Mapping[UnitCode, Decimal] = field(default_factory=dict)
    lot_digest: str | None = None

    @property
    def period_facts(self) -> Period:
        """The period itself. Raises ValueError where the frame has none of this code."""
        period = self.frame.period(self.period)
        if period is None:
            raise ValueError(f"the frame has no period {self.period}")
        return period

    def record(self, unit: UnitCode) -> RecordBody:
        return self.records.get(unit, RecordBody())


class Lookups(Struct, frozen=True, kw_only=True):
    """Targets and hand-given points by unit and criterion, refused rows left out.

    `acknowledged` are the gaps the units' clerks saw.
    """

    targets: Mapping[CellKey, Target]
    typed: Mapping[CellKey, SelfScore]
    cross: Mapping[CellKey, tuple[ScoredBy, ...]]
    appraised: Mapping[CellKey, Appraisal]
    acknowledged: frozenset[CellKey]

    def is_applicable(self, unit: UnitCode, criterion: Criterion) -> bool:
        target = self.targets.get((unit, criterion.code))
        return target is None or not target.not_applicable

    def goal(self, unit: UnitCode, criterion: Criterion) -> Decimal | None:
        """As `Frame.goal`."""
        target = self.targets.get((unit, criterion.code))
        return criterion.target if target is None or target.goal is None else target.goal


def look_up(given: ScoringInput) -> Lookups:
    """The lookups of one run; of rows the rules refuse nothing counts (scoring §1)."""
    return Lookups(
        targets={(t.unit, t.criterion): t for t in reversed(given.frame.targets)},
        typed=_typed(given),
        cross=_cross(given),
        appraised=_appraised(given),
        acknowledged=frozenset(
            (unit.code, gap.criterion)
            for unit in given.frame.units
            for gap in given.record(unit.code).gaps
        ),
    )


def _typed(given: ScoringInput) -> dict[CellKey, SelfScore]:
    owned = [
        (unit.code, score)
        for unit in given.frame.units
        for score in given.record(unit.code).self_scores
    ]
    rows = (
        ScoreRow(unit=unit, criterion=score.criterion, points=score.points) for unit, score in owned
    )
    kept = [owned[index] for index in admitted(given.frame, rows)]
    return {(unit, score.criterion): score for unit, score in kept}


def _cross(given: ScoringInput) -> dict[CellKey, tuple[ScoredBy, ...]]:
    rows = (
        ScoreRow(
            scorer=each.scorer,
            unit=each.score.unit,
            criterion=each.score.criterion,
            points=each.score.points,
        )
        for each in given.cross_scores
    )
    kept = [given.cross_scores[index] for index in admitted(given.frame, rows)]
    grouped: dict[CellKey, list[ScoredBy]] = {}
    for each in sorted(kept, key=_scorer):
        grouped.setdefault((each.score.unit, each.score.criterion), []).append(each)
    return {key: tuple(scores) for key, scores in grouped.items()}


def _scorer(each: ScoredBy) -> str:
    return each.scorer


def _appraised(given: ScoringInput) -> dict[CellKey, Appraisal]:
    rows: Iterable[ScoreRow] = (
        ScoreRow(unit=each.unit, criterion=each.criterion, points=each.points)
        for each in given.appraisals
    )
    kept = [given.appraisals[index] for index in admitted(given.frame, rows)]
    return {(each.unit, each.criterion): each for each in kept}
