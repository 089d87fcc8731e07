"""What is refused on entry and on import, as codes with facts (scoring §1, last point)."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct, field

from thidua_desktop.domain.amounts import DIGITS, is_carried
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
_ZERO = Decimal(0)
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
    TOO_LARGE = "TOO_LARGE"  # digits
    COMPONENT_MISSING = "COMPONENT_MISSING"  # known (names joined by "; ")
    UNKNOWN_COMPONENT = "UNKNOWN_COMPONENT"  # component, known
    OUTSIDE_YEAR = "OUTSIDE_YEAR"  # day, start, end (ISO dates); said on entry alone


class ScoreProblem(StrEnum):
    """Why a row of typed, cross or appraised points is refused; the comment names the facts."""

    UNKNOWN_UNIT = "UNKNOWN_UNIT"  # unit
    UNKNOWN_CRITERION = "UNKNOWN_CRITERION"  # criterion
    OUT_OF_BOUNDS = "OUT_OF_BOUNDS"  # points, low, high
    OWN_UNIT = "OWN_UNIT"  # unit
    SECOND_ROW = "SECOND_ROW"  # unit, criterion


class EntryRefusal(Struct, frozen=True, kw_only=True):
    code: EntryProblem
    facts: dict[str, str] = field(default_factory=dict)


class ScoreRefusal(Struct, frozen=True, kw_only=True):
    """`row` is the index of the refused row."""

    row: int
    code: ScoreProblem
    facts: dict[str, str] = field(default_factory=dict)


class ScoreRow(Struct, frozen=True, kw_only=True):
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


def nothing_among(entries: Iterable[ProgressEntry]) -> tuple[ProgressEntry, ...]:
    """The entries that say KPS."""
    kps = ResultKind.NOTHING
    return tuple([e for e in entries if e.result is not None and e.result.kind is kps])


class EntryDemand(Struct, frozen=True, kw_only=True):
    """What one criterion demands of its entries, worked out once for many of them.

    `kinds` are the kinds of result that fit whatever they say, None where an entry needs no
    result; `levels` are the names a rule with levels knows.
    """

    components: tuple[str, ...]
    kinds: tuple[ResultKind, ...] | None
    levels: tuple[str, ...]
    may_be_negative: bool

    def problems(self, entry: ProgressEntry) -> tuple[EntryRefusal, ...]:
        """Everything for which this entry is refused, empty where it fits.

        Rules without components ignore a component; KPS may leave it out.
        """
        if entry.withdrawn:
            return _withdrawal_problems(entry)
        result, kinds = entry.result, self.kinds
        found: tuple[EntryRefusal, ...] = ()
        if self.components and entry.component not in self.components:
            found += _component_problems(self.components, entry)
        if kinds is not None and (
            result is None or (result.kind not in kinds and result.level not in self.levels)
        ):
            found += (_kind_problem(kinds, self.levels, result),)
        number = None if result is None or self.may_be_negative else result.number
        if number is not None and number < _ZERO:
            found += (_refused(EntryProblem.NEGATIVE, number=plain(number)),)
        return found + _size_problems(result)


def entry_demand(criterion: Criterion) -> EntryDemand:
    """The demands of one criterion's rule and aggregation."""
    rule = criterion.rule
    kinds: tuple[ResultKind, ...] | None = (ResultKind.NUMBER, ResultKind.NOTHING)
    if effective_aggregation(criterion) is Aggregation.COUNT:
        kinds = None
    elif isinstance(rule, Manual):
        kinds = tuple(ResultKind)
    elif isinstance(rule, Level):
        kinds = (ResultKind.NOTHING,)
    elif isinstance(rule, MARK_RULES):
        kinds = (ResultKind.MET, ResultKind.NOT_MET, ResultKind.NOTHING)
    return EntryDemand(
        components=component_names(rule),
        kinds=kinds,
        levels=tuple(level.name for level in rule.levels) if isinstance(rule, Level) else (),
        may_be_negative=means_negative(criterion),
    )


def entry_problems(criterion: Criterion, entry: ProgressEntry) -> tuple[EntryRefusal, ...]:
    """As `EntryDemand.problems`, for a single entry."""
    return entry_demand(criterion).problems(entry)


def day_problems(frame: Frame, entry: ProgressEntry) -> tuple[EntryRefusal, ...]:
    """What is said of a new entry whose day is of another year than the frame."""
    start = min([frame.year.start, *(period.start for period in frame.periods)])
    end = max([frame.year.end, *(period.cutoff for period in frame.periods)])
    if start <= entry.occurred_on <= end:
        return ()
    days = {"day": entry.occurred_on, "start": start, "end": end}
    facts = {name: day.isoformat() for name, day in days.items()}
    return (EntryRefusal(code=EntryProblem.OUTSIDE_YEAR, facts=facts),)


def _withdrawal_problems(entry: ProgressEntry) -> tuple[EntryRefusal, ...]:
    wrong = {
        EntryProblem.WITHDRAWAL_RESULT: entry.result is not None,
        EntryProblem.WITHDRAWS_NOTHING: entry.corrects is None,
    }
    return tuple(_refused(code) for code, is_wrong in wrong.items() if is_wrong)


def _size_problems(result: Result | None) -> tuple[EntryRefusal, ...]:
    """What no package can carry would never leave the book, nor let the rest leave."""
    if result is None or result.number is None or is_carried(result.number):
        return ()
    return (_refused(EntryProblem.TOO_LARGE, digits=str(DIGITS)),)


def _component_problems(known: tuple[str, ...], entry: ProgressEntry) -> tuple[EntryRefusal, ...]:
    names = "; ".join(known)
    if entry.component is not None:
        component = entry.component
        return (_refused(EntryProblem.UNKNOWN_COMPONENT, known=names, component=component),)
    if is_nothing(entry):
        return ()
    return (_refused(EntryProblem.COMPONENT_MISSING, known=names),)


def _kind_problem(
    kinds: tuple[ResultKind, ...], levels: tuple[str, ...], result: Result | None
) -> EntryRefusal:
    """What is said of a result of none of these kinds and levels."""
    if result is None:
        return _refused(EntryProblem.EMPTY_RESULT)
    if ResultKind.NUMBER in kinds:
        return _refused(EntryProblem.NUMBER_EXPECTED, got=result.kind.value)
    if ResultKind.MET in kinds:
        return _refused(EntryProblem.MARK_EXPECTED, got=result.kind.value)
    known = "; ".join(levels)
    if result.level is None:
        return _refused(EntryProblem.LEVEL_EXPECTED, known=known, got=result.kind.value)
    return _refused(EntryProblem.UNKNOWN_LEVEL, known=known, level=result.level)


def _refused(code: EntryProblem, **facts: str) -> EntryRefusal:
    return EntryRefusal(code=code, facts=facts)


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
