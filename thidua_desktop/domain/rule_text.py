"""Rules written as one line of text, the way the scoring table's Excel sheet keeps them."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.criterion import (
    RULE_TYPES,
    Banded,
    BandPoint,
    BelowTarget,
    BonusPenalty,
    Checklist,
    ChecklistItem,
    DeductFromMax,
    KpiComponent,
    Level,
    LevelRatio,
    PerCount,
    Rule,
    RuleCode,
    StepBasis,
    StepBonus,
    StepPenalty,
    Steps,
    ViolationKind,
    WeightedKpi,
)
from thidua_desktop.domain.text.numbers import scenario_amount


class RuleTextProblemKind(StrEnum):
    """Why a line of parameters makes no rule."""

    UNREADABLE = "unreadable"
    UNKNOWN_KEY = "unknown_key"
    REPEATED_KEY = "repeated_key"
    MISSING_KEY = "missing_key"
    BAD_VALUE = "bad_value"
    REPEATED_NAME = "repeated_name"


class RuleTextProblem(Struct, frozen=True, kw_only=True):
    """A refused line; `key` and `found` are the parameter and the text that is wrong."""

    kind: RuleTextProblemKind
    key: str = ""
    found: str = ""


class _Unreadable(Exception):  # noqa: N818 - never leaves this module
    def __init__(self, kind: RuleTextProblemKind, key: str = "", found: str = "") -> None:
        super().__init__(kind.value)
        self.problem = RuleTextProblem(kind=kind, key=key, found=found)


# A semicolon inside a name does not part two parameters.
_NEXT_KEY = re.compile(r";\s*(?=[a-z_]+\s*=|$)")
_PAIR = re.compile(r"\s*(?P<key>[a-z_]+)\s*=\s*(?P<value>.*?)\s*", re.DOTALL)
_YES_NO = {"có": True, "không": False}
_ZERO = Decimal(0)


def rule_from_params(code: RuleCode, params: str) -> Rule | RuleTextProblem:
    """The rule a line means: `key=value; key=value`, lists `a:b|c:d`, decimal commas."""
    try:
        values = _split(params)
        build = _BUILDERS.get(code)
        if build is not None:
            return build(_Params(values))
        _Params(values).only()
        return RULE_TYPES[code]()
    except _Unreadable as unreadable:
        return unreadable.problem


def rule_to_params(rule: Rule) -> str:
    """The line that `rule_from_params` reads back as the same rule; empty without parameters."""
    return "; ".join(f"{key}={value}" for key, value in _written(rule).items())


def _split(params: str) -> dict[str, str]:
    values: dict[str, str] = {}
    for part in _NEXT_KEY.split(params.strip()):
        if not part:
            continue
        pair = _PAIR.fullmatch(part)
        if pair is None:
            raise _Unreadable(RuleTextProblemKind.UNREADABLE, found=part)
        if pair["key"] in values:
            raise _Unreadable(RuleTextProblemKind.REPEATED_KEY, pair["key"], part)
        values[pair["key"]] = pair["value"]
    return values


class _Params:
    """The values of one line, each read as what its rule needs."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values

    def only(self, *keys: str) -> None:
        for key, value in self._values.items():
            if key not in keys:
                raise _Unreadable(RuleTextProblemKind.UNKNOWN_KEY, key, value)

    def text(self, key: str) -> str:
        value = self._values.get(key, "")
        if not value:
            raise _Unreadable(RuleTextProblemKind.MISSING_KEY, key)
        return value

    def number(self, key: str, default: Decimal | None = None) -> Decimal:
        if default is not None and key not in self._values:
            return default
        return _number(key, self.text(key))

    def amount(self, key: str, default: Decimal | None = None) -> Decimal:
        """A number that is not below 0."""
        value = self.number(key, default)
        if value < 0:
            raise _Unreadable(RuleTextProblemKind.BAD_VALUE, key, str(value))
        return value

    def size(self, key: str, default: Decimal) -> Decimal:
        """A number above 0: something is divided by it."""
        value = self.number(key, default)
        if value <= 0:
            raise _Unreadable(RuleTextProblemKind.BAD_VALUE, key, str(value))
        return value

    def word(self, key: str, words: Mapping[str, object]) -> str:
        value = self._values[key]
        if value not in words:
            raise _Unreadable(RuleTextProblemKind.BAD_VALUE, key, value)
        return value

    def has(self, key: str) -> bool:
        return key in self._values

    def pairs(self, key: str) -> list[tuple[str, str]]:
        """Names with the text behind each name's last colon."""
        pairs = []
        for item in self.text(key).split("|"):
            name, colon, value = (part.strip() for part in item.rpartition(":"))
            if not (name and colon and value):
                raise _Unreadable(RuleTextProblemKind.BAD_VALUE, key, item)
            pairs.append((" ".join(name.split()), value))
        return pairs

    def named(self, key: str) -> list[tuple[str, str]]:
        """As `pairs`, where a name stands for one thing: no name twice."""
        pairs = self.pairs(key)
        names = [name.casefold() for name, _ in pairs]
        if len(set(names)) != len(names):
            raise _Unreadable(RuleTextProblemKind.REPEATED_NAME, key, self.text(key))
        return pairs

    def amounts(self, key: str) -> list[tuple[str, Decimal]]:
        found = [(name, _number(key, value)) for name, value in self.named(key)]
        if min(value for _, value in found) < 0:
            raise _Unreadable(RuleTextProblemKind.BAD_VALUE, key, self.text(key))
        return found


def _number(key: str, text: str) -> Decimal:
    value = scenario_amount(text)
    if not isinstance(value, Decimal):
        raise _Unreadable(RuleTextProblemKind.BAD_VALUE, key, text)
    return value


def _steps(params: _Params) -> Steps:
    if not params.has("steps"):
        return Steps.WHOLE
    return Steps(params.word("steps", {one.value: one for one in Steps}))


def _basis(params: _Params) -> StepBasis:
    if not params.has("basis"):
        return StepBasis.POINT
    return StepBasis(params.word("basis", {one.value: one for one in StepBasis}))


def _step_penalty(params: _Params) -> Rule:
    params.only("k", "step", "steps", "basis")
    return StepPenalty(
        k=params.amount("k"),
        step=params.size("step", Decimal(1)),
        steps=_steps(params),
        basis=_basis(params),
    )


def _step_bonus(params: _Params) -> Rule:
    params.only("k", "step", "steps", "basis", "bonus_max", "below", "k_below")
    below = BelowTarget.PROPORTIONAL
    if params.has("below"):
        below = BelowTarget(params.word("below", {one.value: one for one in BelowTarget}))
    return StepBonus(
        k=params.amount("k"),
        bonus_max=params.amount("bonus_max"),
        step=params.size("step", Decimal(1)),
        steps=_steps(params),
        basis=_basis(params),
        below=below,
        k_below=params.amount("k_below") if params.has("k_below") else None,
    )


def _banded(params: _Params) -> Rule:
    params.only("bands")
    bands = [
        BandPoint(bound=_number("bands", bound), points=_number("bands", points))
        for bound, points in params.pairs("bands")
    ]
    return Banded(bands=tuple(bands))


def _level(params: _Params) -> Rule:
    params.only("levels")
    levels = (LevelRatio(name=name, ratio=ratio) for name, ratio in params.amounts("levels"))
    return Level(levels=tuple(levels))


def _checklist(params: _Params) -> Rule:
    params.only("items")
    items = tuple(ChecklistItem(name=name, weight=w) for name, w in params.amounts("items"))
    _some_weight("items", (item.weight for item in items))
    return Checklist(items=items)


def _per_count(params: _Params) -> Rule:
    params.only("k", "cap")
    return PerCount(k=params.amount("k"), cap=params.amount("cap"))


def _bonus_penalty(params: _Params) -> Rule:
    params.only("b", "p", "low", "high")
    low, high = params.number("low"), params.number("high")
    if low > high:
        raise _Unreadable(RuleTextProblemKind.BAD_VALUE, "low", str(low))
    return BonusPenalty(b=params.amount("b"), p=params.amount("p"), low=low, high=high)


def _deduct_from_max(params: _Params) -> Rule:
    params.only("kinds")
    kinds = (ViolationKind(name=name, k=k) for name, k in params.amounts("kinds"))
    return DeductFromMax(kinds=tuple(kinds))


def _weighted_kpi(params: _Params) -> Rule:
    params.only("components", "all_must_hold")
    components = tuple(_component(*named) for named in params.named("components"))
    _some_weight("components", (one.weight for one in components))
    holds = params.has("all_must_hold") and _YES_NO[params.word("all_must_hold", _YES_NO)]
    return WeightedKpi(components=components, all_must_hold=holds)


def _component(name: str, figures: str) -> KpiComponent:
    target, at, weight = (part.strip() for part in figures.partition("@"))
    return KpiComponent(
        name=name,
        target=_number("components", target),
        weight=_number("components", weight) if at else Decimal(1),
    )


def _some_weight(key: str, weights: Iterable[Decimal]) -> None:
    """Weights are no negative numbers and do not sum to 0: they are divided by their sum."""
    given = list(weights)
    if min(given) < 0 or sum(given) == 0:
        raise _Unreadable(RuleTextProblemKind.BAD_VALUE, key, "|".join(map(str, given)))


_BUILDERS: dict[RuleCode, Callable[[_Params], Rule]] = {
    RuleCode.STEP_PENALTY: _step_penalty,
    RuleCode.STEP_BONUS: _step_bonus,
    RuleCode.BANDED: _banded,
    RuleCode.LEVEL: _level,
    RuleCode.CHECKLIST: _checklist,
    RuleCode.PER_COUNT: _per_count,
    RuleCode.BONUS_PENALTY: _bonus_penalty,
    RuleCode.DEDUCT_FROM_MAX: _deduct_from_max,
    RuleCode.WEIGHTED_KPI: _weighted_kpi,
}


def _plain(value: Decimal) -> str:
    return format(value, "f").replace(".", ",")


def _list(pairs: Iterable[tuple[str, Decimal]]) -> str:
    return "|".join(f"{name}:{_plain(value)}" for name, value in pairs)


def _written(rule: Rule) -> dict[str, str]:
    match rule:
        case StepPenalty() | StepBonus():
            return _step_params(rule)
        case PerCount():
            return {"k": _plain(rule.k), "cap": _plain(rule.cap)}
        case BonusPenalty():
            return {key: _plain(getattr(rule, key)) for key in ("b", "p", "low", "high")}
        case WeightedKpi():
            return {
                "components": "|".join(
                    f"{one.name}:{_plain(one.target)}@{_plain(one.weight)}"
                    for one in rule.components
                ),
                "all_must_hold": "có" if rule.all_must_hold else "không",
            }
        case _:
            return _listed(rule)


def _listed(rule: Rule) -> dict[str, str]:
    match rule:
        case Banded():
            return {"bands": _list((_plain(one.bound), one.points) for one in rule.bands)}
        case Level():
            return {"levels": _list((one.name, one.ratio) for one in rule.levels)}
        case Checklist():
            return {"items": _list((one.name, one.weight) for one in rule.items)}
        case DeductFromMax():
            return {"kinds": _list((one.name, one.k) for one in rule.kinds)}
        case _:
            return {}


def _step_params(rule: StepPenalty | StepBonus) -> dict[str, str]:
    params = {
        "k": _plain(rule.k),
        "step": _plain(rule.step),
        "steps": rule.steps.value,
        "basis": rule.basis.value,
    }
    if isinstance(rule, StepBonus):
        params |= {"bonus_max": _plain(rule.bonus_max), "below": rule.below.value}
        if rule.k_below is not None:
            params["k_below"] = _plain(rule.k_below)
    return params
