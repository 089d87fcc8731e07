"""Scoring tables that cannot be computed: the engine divides and looks up without asking again."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.criterion import (
    Banded,
    BonusPenalty,
    Checklist,
    Criterion,
    DeductFromMax,
    Level,
    Part,
    PerCount,
    Rule,
    StepBonus,
    StepPenalty,
    WeightedKpi,
)
from thidua_desktop.domain.ids import CriterionCode, GroupCode
from thidua_desktop.domain.scoring.limits import component_names
from thidua_desktop.domain.scoring_table import ScoringTable


class TableProblem(StrEnum):
    """Why a table is refused."""

    DUPLICATE_CODE = "DUPLICATE_CODE"  # two groups or two criteria of one code
    UNKNOWN_GROUP = "UNKNOWN_GROUP"  # of a criterion, a tie-breaker or a band's condition
    MAX_MISSING = "MAX_MISSING"  # the rule or the content scale needs maximum points
    NO_ITEMS = "NO_ITEMS"  # no bands, levels, items, kinds or components
    DUPLICATE_ITEM = "DUPLICATE_ITEM"  # two of them with one name
    WEIGHTS = "WEIGHTS"  # weights that sum to 0, or a component weight not above 0
    STEP = "STEP"  # a step not above 0
    NEGATIVE = "NEGATIVE"  # maximum points, a weight or a parameter below 0
    LOW_OVER_HIGH = "LOW_OVER_HIGH"
    MOVED_TO = "MOVED_TO"  # points moved to something that is no other content criterion


class TableRefusal(Struct, frozen=True, kw_only=True):
    """The problem and its place; both None where the whole table is meant."""

    code: TableProblem
    criterion: CriterionCode | None = None
    group: GroupCode | None = None


def table_problems(table: ScoringTable) -> tuple[TableRefusal, ...]:
    """Everything that keeps a table from being computed, empty where it may be used."""
    found: list[TableRefusal] = []
    weights = table.component_weights
    if weights.self_weight <= 0 or weights.cross_weight <= 0:
        found.append(TableRefusal(code=TableProblem.WEIGHTS))
    groups = [group.code for group in table.groups]
    doubles = _repeated(groups)
    found += [TableRefusal(code=TableProblem.DUPLICATE_CODE, group=GroupCode(g)) for g in doubles]
    named = [breaker.group for breaker in table.tie_breakers]
    named += [condition.group for band in table.bands for condition in band.conditions]
    found += [
        TableRefusal(code=TableProblem.UNKNOWN_GROUP, group=code)
        for code in named
        if code is not None and code not in groups
    ]
    doubles = _repeated([criterion.code for criterion in table.criteria])
    for criterion in table.criteria:
        problems = [*_place_problems(table, criterion), *_rule_problems(criterion.rule)]
        if criterion.code in doubles:
            problems.append(TableProblem.DUPLICATE_CODE)
        found += [TableRefusal(code=code, criterion=criterion.code) for code in problems]
    return tuple(found)


def _repeated(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for index, name in enumerate(names) if name in names[:index])


def _place_problems(table: ScoringTable, criterion: Criterion) -> Iterator[TableProblem]:
    if criterion.group not in [group.code for group in table.groups]:
        yield TableProblem.UNKNOWN_GROUP
    most = criterion.max_points
    is_bounded = isinstance(criterion.rule, PerCount | BonusPenalty | Banded)
    if most is None and (criterion.part is Part.CONTENT or not is_bounded):
        yield TableProblem.MAX_MISSING
    if most is not None and most < 0:
        yield TableProblem.NEGATIVE
    takers = [
        other.code
        for other in table.criteria
        if other.part is Part.CONTENT and other.code != criterion.code
    ]
    if criterion.moved_to is not None and criterion.moved_to not in takers:
        yield TableProblem.MOVED_TO


def _rule_problems(rule: Rule) -> Iterator[TableProblem]:
    yield from _list_problems(rule)
    if isinstance(rule, StepPenalty | StepBonus) and rule.step <= 0:
        yield TableProblem.STEP
    if isinstance(rule, BonusPenalty) and rule.low > rule.high:
        yield TableProblem.LOW_OVER_HIGH
    if any(amount < 0 for amount in _amounts(rule)):
        yield TableProblem.NEGATIVE


def _list_problems(rule: Rule) -> Iterator[TableProblem]:
    """Bands may share a bound: of those that hold the one with most points counts."""
    if isinstance(rule, Banded):
        names: tuple[str, ...] = tuple(str(index) for index, _ in enumerate(rule.bands))
    elif isinstance(rule, Level):
        names = tuple(level.name for level in rule.levels)
    elif isinstance(rule, Checklist | DeductFromMax | WeightedKpi):
        names = component_names(rule)
    else:
        return
    if not names:
        yield TableProblem.NO_ITEMS
    if _repeated(names):
        yield TableProblem.DUPLICATE_ITEM
    weights = _weights(rule)
    if weights and sum(weights) == 0:
        yield TableProblem.WEIGHTS


def _weights(rule: Rule) -> tuple[Decimal, ...]:
    if isinstance(rule, Checklist):
        return tuple(item.weight for item in rule.items)
    if isinstance(rule, WeightedKpi):
        return tuple(component.weight for component in rule.components)
    return ()


def _amounts(rule: Rule) -> tuple[Decimal, ...]:
    """Parameters that must not be below 0."""
    if isinstance(rule, StepPenalty):
        return (rule.k,)
    if isinstance(rule, StepBonus):
        return (rule.k, rule.bonus_max, rule.k_below or Decimal(0))
    if isinstance(rule, PerCount):
        return (rule.k, rule.cap)
    if isinstance(rule, BonusPenalty):
        return (rule.b, rule.p)
    if isinstance(rule, DeductFromMax):
        return tuple(kind.k for kind in rule.kinds)
    return _weights(rule)
