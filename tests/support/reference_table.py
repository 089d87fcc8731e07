"""The scoring table of a scenario as the reference scorer reads it: one Line per criterion."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from tests.support.reference_sheets import NOTHING, RefusedRowError, Row, number_of

_FIGURES = ("k", "step", "bonus_max", "k_below", "cap", "b", "p", "low", "high")
_WORDS = ("steps", "basis", "below", "all_must_hold")
_NEEDED: dict[str, set[str]] = {
    **{rule: set() for rule in ("proportional", "half_plus_leader", "binary", "manual")},
    "step_penalty": {"k"},
    "step_bonus": {"k", "bonus_max"},
    "banded": {"bands"},
    "level": {"levels"},
    "checklist": {"items"},
    "per_count": {"k", "cap"},
    "bonus_penalty": {"b", "p", "low", "high"},
    "deduct_from_max": {"kinds"},
    "weighted_kpi": {"components"},
}


@dataclass(frozen=True)
class Line:
    """One criterion; `named` holds levels (ratio), items (weight), kinds (k), components."""

    code: str
    part: str
    rule: str
    top: Fraction | None
    goal: Fraction | None
    aggregation: str
    lower: bool
    evidence: bool
    figures: dict[str, Fraction]
    words: dict[str, str]
    named: dict[str, tuple[Fraction, ...]]
    bands: list[tuple[Fraction, Fraction]]

    @property
    def group(self) -> str:
        return self.code.partition(".")[0]

    @property
    def full(self) -> Fraction:
        return self.top or Fraction(0)

    @property
    def by_percent(self) -> bool:
        return self.words.get("basis") == "percent_of_target"

    @property
    def components(self) -> set[str]:
        """What the component column of an entry may name; empty where the rule has none."""
        if self.rule == "bonus_penalty":
            return {"+", "-"}
        return set() if self.rule == "level" else set(self.named)

    @property
    def bounds(self) -> tuple[Fraction, Fraction]:
        """Between what typed, cross and appraised points may lie."""
        if self.rule == "bonus_penalty":
            return self.figures["low"], self.figures["high"]
        if self.rule == "per_count":
            return Fraction(0), self.figures["cap"]
        return Fraction(0), self.full + self.figures.get("bonus_max", 0)


def read_line(row: Row) -> Line:
    """The criterion of a row; RefusedRowError for a group and for what cannot be a criterion."""
    rule = row["Cách tính"].text
    given = dict(_pairs(row.get("Tham số", NOTHING).text))
    if rule not in _NEEDED or not _NEEDED[rule] <= set(given):
        raise RefusedRowError(f"no rule, or half of one: {rule} {given}")
    if row["Loại"].text not in ("content", "bonus", "penalty"):
        raise RefusedRowError("no part")
    top, goal = row["Điểm chuẩn"], row["Chỉ tiêu"]
    return Line(
        code=row["Mã"].text,
        part=row["Loại"].text,
        rule=rule,
        top=top.number if top.text else None,
        goal=goal.number if goal.text else None,
        aggregation=row.get("Gộp", NOTHING).text or "latest",
        lower=row.get("Chiều", NOTHING).text == "thấp",
        evidence=row.get("Minh chứng", NOTHING).text.lower() == "x",
        figures={key: number_of(given[key]) for key in _FIGURES if key in given},
        words={key: given[key] for key in _WORDS if key in given},
        named=dict(_named(given)),
        bands=[(number_of(bound), number_of(points)) for bound, points in _split(given, "bands")],
    )


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for each in text.split(";"):
        key, mark, value = each.partition("=")
        if mark:
            yield key.strip(), value.strip()


def _split(given: dict[str, str], key: str) -> Iterator[tuple[str, str]]:
    for each in given[key].split("|") if key in given else ():
        name, _, value = each.rpartition(":")
        yield name.strip(), value


def _named(given: dict[str, str]) -> Iterator[tuple[str, tuple[Fraction, ...]]]:
    for key in ("levels", "items", "kinds"):
        for name, value in _split(given, key):
            yield name, (number_of(value),)
    for name, value in _split(given, "components"):
        goal, _, weight = value.partition("@")
        yield name, (number_of(goal), number_of(weight or "1"))
