"""What is refused on entry and on import, as codes with facts (scoring §1, last point)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from thidua_desktop.domain.criterion import (
    Aggregation,
    Banded,
    Binary,
    BonusPenalty,
    Checklist,
    Criterion,
    DeductFromMax,
    Level,
    Manual,
    PerCount,
    Rule,
    StepBonus,
    StepPenalty,
    WeightedKpi,
)
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.progress import ProgressEntry, Result, ResultKind
from thidua_desktop.domain.scoring.rounding import plain

PLUS = "+"
MINUS = "-"
COUNTING_RULES = (PerCount, BonusPenalty, DeductFromMax)
MARK_RULES = (Binary, Level, Checklist)


class EntryProblem(StrEnum):
    """Why an entry is refused; the comment names the facts."""

    WITHDRAWAL_RESULT = "WITHDRAWAL_RESULT"  # no facts; a withdrawal carries no result
    WITHDRAWS_NOTHING = "WITHDRAWS_NOTHING"  # no facts; a withdrawal names the entry it withdraws
    EMPTY_RESULT = "EMPTY_RESULT"  # no facts
    NUMBER_EXPECTED = "NUMBER_EXPECTED"  # got (a ResultKind)
    MARK_EXPECTED = "MARK_EXPECTED"  # got; Đạt or Không đạt is expected
    LEVEL_EXPECTED = "LEVEL_EXPECTED"  # got, known (level names joined by "; ")
    UNKNOWN_LEVEL = "UNKNOWN_LEVEL"  # level, known
    NEGATIVE = "NEGATIVE"  # number
    COMPONENT_MISSING = "COMPONENT_MISSING"  # known (names joined by "; ")
    UNKNOWN_COMPONENT = "UNKNOWN_COMPONENT"  # component, known


class ScoreProblem(StrEnum):
    """Why a row of typed, cross or appraised points is refused; the comment names the facts."""

    UNKNOWN_UNIT = "UNKNOWN_UNIT"  # unit
    UNKNOWN_CRITERION = "UNKNOWN_CRITERION"  # criterion
    OUT_OF_BOUNDS = "OUT_OF_BOUNDS"  # points, low, high
    OWN_UNIT = "OWN_UNIT"  # unit
    SECOND_ROW = "SECOND_ROW"  # unit, criterion


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRefusal:
    code: EntryProblem
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRefusal:
    """`row` is the index of the refused row."""

    row: int
    code: ScoreProblem
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """Points somebody typed; `scorer` is None for the unit itself and for the leader."""

    scorer: UnitCode | None = None
    unit: UnitCode
    criterion: CriterionCode
    points: Decimal


def points_bounds(criterion: Criterion) -> tuple[Decimal, Decimal]:
    """The lowest and highest points typed, cross and appraised scores may have."""
    rule = criterion.rule
    most = criterion.max_points
    if isinstance(rule, PerCount):
        return Decimal(0), rule.cap
    if isinstance(rule, BonusPenalty):
        return rule.low, rule.high
    if isinstance(rule, StepBonus):
        return Decimal(0), (most or Decimal(0)) + rule.bonus_max
    if isinstance(rule, Banded) and most is None:
        return Decimal(0), max((band.points for band in rule.bands), default=Decimal(0))
    return Decimal(0), most or Decimal(0)


def component_names(rule: Rule) -> tuple[str, ...]:
    """Components, items, kinds or signs an entry of this rule names; empty where it names none."""
    if isinstance(rule, WeightedKpi):
        return tuple(component.name for component in rule.components)
    if isinstance(rule, Checklist):
        return tuple(item.name for item in rule.items)
    if isinstance(rule, DeductFromMax):
        return tuple(kind.name for kind in rule.kinds)
    if isinstance(rule, BonusPenalty):
        return (PLUS, MINUS)
    return ()


def effective_aggregation(criterion: Criterion) -> Aggregation:
    """Counting rules always sum and marks are always the latest, whatever the table says."""
    if isinstance(criterion.rule, COUNTING_RULES):
        return Aggregation.SUM
    if isinstance(criterion.rule, MARK_RULES):
        return Aggregation.LATEST
    return criterion.aggregation


def is_nothing(entry: ProgressEntry) -> bool:
    """Whether the entry says KPS, không phát sinh."""
    return entry.result is not None and entry.result.kind is ResultKind.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryDemand:
    """What one criterion demands of its entries, worked out once for many of them.

    `kinds` are the kinds of result that fit beside KPS, None where an entry needs no result;
    `levels` are the names a rule with levels knows.
    """

    components: tuple[str, ...]
    kinds: tuple[ResultKind, ...] | None
    levels: tuple[str, ...] | None
    may_be_negative: bool

    def problems(self, entry: ProgressEntry) -> tuple[EntryRefusal, ...]:
        """Everything for which this entry is refused, empty where it fits.

        Rules without components ignore a component; KPS may leave it out.
        """
        if entry.withdrawn:
            return _withdrawal_problems(entry)
        result = entry.result
        found: list[EntryRefusal | None] = []
        if self.components and entry.component not in self.components:
            found.append(_component_problem(self.components, entry))
        if self.kinds is not None:
            found.append(self._kind_problem(self.kinds, result))
        if result is not None and result.number is not None and result.number < 0:
            found.append(None if self.may_be_negative else _negative_problem(result.number))
        return tuple(problem for problem in found if problem is not None)

    def _kind_problem(
        self, kinds: tuple[ResultKind, ...], result: Result | None
    ) -> EntryRefusal | None:
        if result is None:
            return EntryRefusal(code=EntryProblem.EMPTY_RESULT)
        if result.kind is ResultKind.NOTHING:
            return None
        if self.levels is not None:
            return _level_problem(self.levels, result)
        if result.kind in kinds:
            return None
        is_mark = ResultKind.MET in kinds
        code = EntryProblem.MARK_EXPECTED if is_mark else EntryProblem.NUMBER_EXPECTED
        return EntryRefusal(code=code, facts={"got": result.kind.value})


def entry_demand(criterion: Criterion) -> EntryDemand:
    """The demands of one criterion's rule and aggregation."""
    rule = criterion.rule
    kinds: tuple[ResultKind, ...] | None = (ResultKind.NUMBER,)
    if effective_aggregation(criterion) is Aggregation.COUNT:
        kinds = None
    elif isinstance(rule, Manual):
        kinds = tuple(ResultKind)
    elif isinstance(rule, MARK_RULES):
        kinds = (ResultKind.MET, ResultKind.NOT_MET)
    return EntryDemand(
        components=component_names(rule),
        kinds=kinds,
        levels=tuple(level.name for level in rule.levels) if isinstance(rule, Level) else None,
        may_be_negative=means_negative(criterion),
    )


def entry_problems(criterion: Criterion, entry: ProgressEntry) -> tuple[EntryRefusal, ...]:
    """As `EntryDemand.problems`, for a single entry."""
    return entry_demand(criterion).problems(entry)


def _withdrawal_problems(entry: ProgressEntry) -> tuple[EntryRefusal, ...]:
    wrong = {
        EntryProblem.WITHDRAWAL_RESULT: entry.result is not None,
        EntryProblem.WITHDRAWS_NOTHING: entry.corrects is None,
    }
    return tuple(EntryRefusal(code=code) for code, is_wrong in wrong.items() if is_wrong)


def _component_problem(known: tuple[str, ...], entry: ProgressEntry) -> EntryRefusal | None:
    facts = {"known": "; ".join(known)}
    if entry.component is not None:
        facts["component"] = entry.component
        return EntryRefusal(code=EntryProblem.UNKNOWN_COMPONENT, facts=facts)
    if is_nothing(entry):
        return None
    return EntryRefusal(code=EntryProblem.COMPONENT_MISSING, facts=facts)


def _level_problem(names: tuple[str, ...], result: Result) -> EntryRefusal | None:
    if result.level in names:
        return None
    facts = {"known": "; ".join(names)}
    if result.level is None:
        facts["got"] = result.kind.value
        return EntryRefusal(code=EntryProblem.LEVEL_EXPECTED, facts=facts)
    facts["level"] = result.level
    return EntryRefusal(code=EntryProblem.UNKNOWN_LEVEL, facts=facts)


def _negative_problem(number: Decimal) -> EntryRefusal:
    return EntryRefusal(code=EntryProblem.NEGATIVE, facts={"number": plain(number)})


def means_negative(criterion: Criterion) -> bool:
    """Negative results are meant only where the table itself speaks of negative figures."""
    rule = criterion.rule
    if isinstance(rule, Banded):
        return any(band.bound < 0 for band in rule.bands)
    if isinstance(rule, StepPenalty | StepBonus):
        return criterion.target is not None and criterion.target < 0
    return False


def score_refusals(frame: Frame, rows: Sequence[ScoreRow]) -> tuple[ScoreRefusal, ...]:
    """Rows of one kind (typed, cross or appraised) that are refused, in their order.

    A second row of one scorer for one unit and criterion is measured against admitted rows only.
    """
    units = {unit.code for unit in frame.units}
    criteria = {criterion.code: criterion for criterion in frame.table.criteria}
    seen: set[tuple[UnitCode | None, UnitCode, CriterionCode]] = set()
    refused: list[ScoreRefusal] = []
    for index, row in enumerate(rows):
        key = (row.scorer, row.unit, row.criterion)
        criterion = criteria.get(row.criterion)
        problem: ScoreRefusal | None
        if row.unit not in units:
            problem = _refusal(index, ScoreProblem.UNKNOWN_UNIT, unit=row.unit)
        elif criterion is None:
            problem = _refusal(index, ScoreProblem.UNKNOWN_CRITERION, criterion=row.criterion)
        elif row.scorer == row.unit:
            problem = _refusal(index, ScoreProblem.OWN_UNIT, unit=row.unit)
        elif key in seen:
            facts = {"unit": row.unit, "criterion": row.criterion}
            problem = _refusal(index, ScoreProblem.SECOND_ROW, **facts)
        else:
            found = out_of_bounds(criterion, row.points)
            problem = (
                None if found is None else _refusal(index, ScoreProblem.OUT_OF_BOUNDS, **found)
            )
        if problem is None:
            seen.add(key)
        else:
            refused.append(problem)
    return tuple(refused)


def _refusal(row: int, code: ScoreProblem, **facts: str) -> ScoreRefusal:
    return ScoreRefusal(row=row, code=code, facts=facts)


def out_of_bounds(criterion: Criterion, points: Decimal) -> dict[str, str] | None:
    """The facts (points, low, high) where points are outside the bounds, else None."""
    low, high = points_bounds(criterion)
    if low <= points <= high:
        return None
    return {"points": plain(points), "low": plain(low), "high": plain(high)}


def admitted(frame: Frame, rows: Iterable[ScoreRow]) -> tuple[int, ...]:
    """The indices of the rows that are not refused."""
    listed = tuple(rows)
    refused = {refusal.row for refusal in score_refusals(frame, listed)}
    return tuple(index for index in range(len(listed)) if index not in refused)
