"""Random scoring tables for made-up scenarios: every rule, with the row of the sheet it makes."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import cycle
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from tests.support.scenario_maker_cells import Row, comma, typed_number

TABLE_COLUMNS = (
    *("Mã", "Nội dung", "ĐVT", "Chỉ tiêu", "Điểm chuẩn", "Loại", "Cách tính"),
    *("Tham số", "Gộp", "Chiều", "Minh chứng", "Thời hạn"),
)
RULES = (
    *("proportional", "half_plus_leader", "step_penalty", "step_bonus", "banded", "binary"),
    *("level", "checklist", "per_count", "bonus_penalty", "deduct_from_max", "weighted_kpi"),
    "manual",
)
AGGREGATIONS = ("sum", "latest", "mean", "max", "min", "count")
STEEP_RULES = ("step_bonus", "step_bonus", "step_bonus", "step_bonus", "half_plus_leader")
NEGATIVE_RULES = ("bonus_penalty", "bonus_penalty", "bonus_penalty", "bonus_penalty", "banded")
GROUPS = ("I", "II", "III", "IV", "V", "VI", "VII")
LEVELS = ("Tốt", "Khá", "Đạt", "Chưa đạt")
ITEMS = ("Đoàn kết, kỷ luật", "Nề nếp", "Kết quả cao", "Dân chủ", "Vệ sinh")
KINDS = ("Khiển trách", "Cảnh cáo", "Mất an toàn")
COMPONENTS = ("Đạt yêu cầu", "Khá, giỏi", "Đúng hạn")


class Theme(Struct, frozen=True):
    """What a scenario is meant to provoke; `reach` is in percent of the targets."""

    rules: tuple[str, ...] = RULES
    criteria: tuple[int, int] = (9, 16)
    absent: float = 0.12
    appraised: float = 0.08
    silent: float = 0.08
    reach: tuple[int, int] = (20, 160)
    aggregations: tuple[str, ...] = AGGREGATIONS
    lower: float = 0.3
    evidence: float = 0.5
    coarse: bool = False


THEMES = (
    Theme(),
    Theme(),
    Theme(criteria=(2, 5), appraised=1.0, absent=0.02, coarse=True),  # equal totals
    Theme(criteria=(4, 7), appraised=1.0, absent=0.02, coarse=True),
    Theme(rules=NEGATIVE_RULES, criteria=(1, 3), absent=0.45, silent=0.3),  # nothing, or below 0
    Theme(  # over the scale
        rules=STEEP_RULES,
        criteria=(1, 6),
        reach=(100, 220),
        silent=0.0,
        aggregations=("latest", "mean", "max"),
        lower=0.0,
        evidence=0.1,
    ),
)


class MadeCriterion(Struct, frozen=True):
    code: str
    part: str
    rule: str
    top: Decimal
    goal: Decimal | None
    aggregation: str
    lower: bool
    evidence: bool
    params: dict[str, str]
    names: tuple[str, ...] = ()
    bounds: tuple[Decimal, Decimal] = (Decimal(0), Decimal(0))

    @property
    def measures(self) -> bool:
        """Whether entries hold measured figures."""
        return self.rule in (
            *("proportional", "half_plus_leader", "step_penalty", "step_bonus"),
            *("banded", "weighted_kpi", "manual"),
        )

    def row(self, rng: Random) -> Row:
        params = [f"{key}={value}" for key, value in self.params.items()]
        rng.shuffle(params)
        no_bound = self.part != "content" and self.rule in ("per_count", "bonus_penalty")
        return {
            "Mã": f" {self.code} " if rng.random() < 0.03 else self.code,
            "Nội dung": f"Tiêu chí {self.code}",
            "ĐVT": rng.choice(("%", "lần", None)),
            "Chỉ tiêu": None if self.goal is None else typed_number(rng, self.goal),
            "Điểm chuẩn": None if no_bound else typed_number(rng, self.top),
            "Loại": self.part,
            "Cách tính": self.rule,
            "Tham số": rng.choice(("; ", ";")).join(params) or None,
            "Gộp": None
            if self.aggregation == "latest" and rng.random() < 0.5
            else self.aggregation,
            "Chiều": "thấp" if self.lower else None,
            "Minh chứng": "x" if self.evidence else None,
            "Thời hạn": None,
        }


def some(rng: Random, *choices: str) -> Decimal:
    return Decimal(rng.choice(choices))


def make_criteria(rng: Random, theme: Theme) -> list[MadeCriterion]:
    """A table with the rules of the theme among its content, some bonus and some penalty."""
    rules = list(theme.rules)
    rng.shuffle(rules)
    following = cycle(rules)
    groups = rng.randint(1, 4)
    criteria = []
    for place in range(rng.randint(*theme.criteria)):
        code = f"{GROUPS[place % groups]}.{place // groups + 1}"
        criteria.append(_criterion(rng, theme, code, "content", next(following)))
    criteria.sort(key=lambda each: each.code)
    for part, group, most in (("bonus", groups, 3), ("penalty", groups + 1, 2)):
        likely = ("per_count", "per_count", "bonus_penalty", next(following))
        for number in range(1, rng.randint(0, most) + 1):
            mixed = rng.random() < 0.1  # bonus or penalty inside a group of content
            code = (
                f"{GROUPS[0]}.{part[0].upper()}{number}" if mixed else f"{GROUPS[group]}.{number}"
            )
            criteria.append(_criterion(rng, theme, code, part, rng.choice(likely)))
    return criteria


def _criterion(rng: Random, theme: Theme, code: str, part: str, rule: str) -> MadeCriterion:
    top = some(rng, "5", "10", "15", "20", "7,5".replace(",", "."))
    goal = some(rng, "0", "3", "10", "80", "95.5", "98", "1200.5")
    made = MadeCriterion(
        code=code,
        part=part,
        rule=rule,
        top=top,
        goal=None if rng.random() < 0.15 else goal,
        aggregation=rng.choice(theme.aggregations),
        lower=rng.random() < theme.lower,
        evidence=rng.random() < theme.evidence,
        params={},
        bounds=(Decimal(0), top),
    )
    make = _MAKERS.get(rule)
    return make(rng, made) if make else made


def _steps(rng: Random) -> Iterator[tuple[str, str]]:
    yield "k", rng.choice(("0,5", "0,3", "1", "0,125"))
    if rng.random() < 0.7:
        yield "step", rng.choice(("1", "0,5", "5", "3"))
    if rng.random() < 0.7:
        yield "steps", rng.choice(("whole", "exact"))
    if rng.random() < 0.7:
        yield "basis", rng.choice(("point", "percent_of_target"))


def _step_penalty(rng: Random, made: MadeCriterion) -> MadeCriterion:
    return replace(made, params=dict(_steps(rng)))


def _step_bonus(rng: Random, made: MadeCriterion) -> MadeCriterion:
    most = some(rng, "1", "2.5", "3")
    params = {**dict(_steps(rng)), "bonus_max": comma(most)}
    if rng.random() < 0.7:
        params["below"] = rng.choice(("proportional", "step_penalty"))
    if rng.random() < 0.4:
        params["k_below"] = rng.choice(("0,25", "2"))
    return replace(made, params=params, bounds=(Decimal(0), made.top + most))


def _banded(rng: Random, made: MadeCriterion) -> MadeCriterion:
    bounds = rng.choices(("0", "3", "50", "80", "95,5", "-2", "0,97"), k=rng.randint(1, 4))
    bands = [f"{bound}:{comma(made.top * rng.randint(1, 4) / 4)}" for bound in bounds]
    return replace(made, params={"bands": "|".join(bands)})


def _level(rng: Random, made: MadeCriterion) -> MadeCriterion:
    names = LEVELS if rng.random() < 0.5 else ("Xuất sắc", "Hoàn thành", "Yếu")
    ratios = ("1", "0,8", "0,6", "0")
    levels = "|".join(f"{name}:{ratio}" for name, ratio in zip(names, ratios, strict=False))
    return replace(made, params={"levels": levels}, names=names)


def _checklist(rng: Random, made: MadeCriterion) -> MadeCriterion:
    names = tuple(rng.sample(ITEMS, rng.randint(1, 5)))
    items = "|".join(f"{name}:{rng.choice(('1', '2', '1,5'))}" for name in names)
    return replace(made, params={"items": items}, names=names)


def _per_count(rng: Random, made: MadeCriterion) -> MadeCriterion:
    cap = some(rng, "3", "5", "7.5")
    params = {"k": rng.choice(("0,5", "1", "1,25")), "cap": comma(cap)}
    return replace(made, params=params, bounds=(Decimal(0), cap))


def _bonus_penalty(rng: Random, made: MadeCriterion) -> MadeCriterion:
    low, high = some(rng, "0", "-5", "-2.5", "1"), some(rng, "3", "5", "10")
    figures = {"b": rng.choice(("1", "0,5")), "p": rng.choice(("0", "1", "2"))}
    params = {**figures, "low": comma(low), "high": comma(high)}
    return replace(made, params=params, names=("+", "-"), bounds=(low, high))


def _deduct_from_max(rng: Random, made: MadeCriterion) -> MadeCriterion:
    names = tuple(rng.sample(KINDS, rng.randint(1, 3)))
    kinds = "|".join(f"{name}:{rng.choice(('0,5', '1', '5'))}" for name in names)
    return replace(made, params={"kinds": kinds}, names=names)


def _weighted_kpi(rng: Random, made: MadeCriterion) -> MadeCriterion:
    names = tuple(rng.sample(COMPONENTS, rng.randint(1, 3)))
    goals = ["3", "10", "80", "95,5"] + (["0"] if rng.random() < 0.2 else [])
    components = [
        f"{name}:{rng.choice(goals)}{rng.choice(('', '@1', '@2', '@0,5'))}" for name in names
    ]
    params = {"components": "|".join(components)}
    if rng.random() < 0.5:
        params["all_must_hold"] = rng.choice(("có", "không"))
    return replace(made, params=params, names=names)


_MAKERS = {
    "step_penalty": _step_penalty,
    "step_bonus": _step_bonus,
    "banded": _banded,
    "level": _level,
    "checklist": _checklist,
    "per_count": _per_count,
    "bonus_penalty": _bonus_penalty,
    "deduct_from_max": _deduct_from_max,
    "weighted_kpi": _weighted_kpi,
}
