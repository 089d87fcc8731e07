"""An independent scorer: reads a scenario folder and gives the results in the form of ky-vong.json.

Written from scoring §1-§4 and the scenarios' README alone, in plain fractions. It shares no line
with the product, so that neither can hide the other's mistakes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from tests.support.reference_rules import Results, rounded, typed_only
from tests.support.reference_scenario import Facts, read_facts
from tests.support.reference_sheets import number_of
from tests.support.reference_table import Line

Document = dict[str, Any]


@dataclass
class Mark:
    """One unit in one criterion."""

    own: Fraction | None
    cross: Fraction | None
    appraised: Fraction | None
    final: Fraction


@dataclass
class Standing:
    """One unit in one period; `total` is None where nothing applies to it."""

    unit: str
    marks: dict[str, Mark]
    group_points: dict[str, Fraction] = field(default_factory=dict)
    content: Fraction = Fraction(0)
    bonus: Fraction = Fraction(0)
    penalty: Fraction = Fraction(0)
    total: Fraction | None = None
    grade: str | None = None
    rank: int | None = None
    tied: bool = False
    considered: bool = True


def reference_results(folder: Path) -> Document:
    """The whole expected document of a scenario folder, all amounts as text."""
    facts = read_facts(folder)
    previous: dict[str, Fraction | None] = {}
    results: Document = {}
    for period in sorted(facts.frame["period"], key=lambda each: each["cutoff"]):
        standings = _Period(facts, period, previous).standings()
        previous = {each.unit: each.total for each in standings}
        results[period["code"]] = {
            "scale": _amount(_scale(facts)),
            "units": [_document(each) for each in standings],
        }
    return results


def _scale(facts: Facts) -> Fraction:
    return sum((line.full for line in facts.lines.values() if line.part == "content"), Fraction(0))


class _Period:
    def __init__(
        self, facts: Facts, period: Document, previous: dict[str, Fraction | None]
    ) -> None:
        self.facts = facts
        self.table = facts.frame["table"]
        self.review = facts.review.get(period["code"], {})
        self.previous = previous
        self.results = Results(facts, period["cutoff"])
        self.scale = _scale(facts)

    def standings(self) -> list[Standing]:
        every = [Standing(unit, self._marks(unit)) for unit in self.facts.units]
        shares = self._average_shares(every)
        aside = {each["unit"] for each in self.review.get("not_considered", ())}
        for each in every:
            self._add_up(each, shares)
            each.considered = each.unit not in aside
            each.grade = self._grade(each)
        self._rank([each for each in every if each.considered and each.total is not None])
        last = len(every) + 1
        return sorted(every, key=lambda each: (not each.considered, each.rank or last))

    def _marks(self, unit: str) -> dict[str, Mark]:
        return {
            line.code: self._mark(unit, line)
            for line in self.facts.lines.values()
            if self.results.applies(unit, line)
        }

    def _mark(self, unit: str, line: Line) -> Mark:
        key = unit, line.code
        if typed_only(line, self.facts.goal(unit, line)):
            own = self.facts.typed.get(key)
        else:
            own = self.results.computed(unit, line)
        own = None if own is None else rounded(own)
        given = list(self.facts.cross.get(key, {}).values())
        cross = rounded(sum(given, Fraction(0)) / len(given)) if given else None
        appraised = self.facts.appraised.get(key)
        if appraised is not None:
            return Mark(own, cross, rounded(appraised), rounded(appraised))
        weights = self.table["component_weights"]
        present = [
            (number_of(str(weights[name])), points)
            for name, points in (("self", own), ("cross", cross))
            if points is not None
        ]
        whole = sum(weight for weight, _ in present)
        mean = sum(weight * points for weight, points in present) / whole if whole else 0
        return Mark(own, cross, None, rounded(Fraction(mean)))

    def _average_shares(self, every: list[Standing]) -> dict[str, Fraction]:
        shares: dict[str, Fraction] = {}
        for line in self.facts.lines.values():
            finals = [each.marks[line.code].final for each in every if line.code in each.marks]
            if line.full and finals:
                shares[line.code] = sum(finals, Fraction(0)) / line.full / len(finals)
        return shares

    def _instead(self, line: Line, shares: dict[str, Fraction]) -> Fraction:
        """What a criterion that does not apply adds under the table's policy."""
        policy = self.table["na_policy"]
        if policy == "full":
            return line.full
        if policy == "bloc_average":
            return rounded(shares.get(line.code, Fraction(0)) * line.full)
        return Fraction(0)

    def _add_up(self, standing: Standing, shares: dict[str, Fraction]) -> None:
        sums = dict.fromkeys(("content", "bonus", "penalty"), Fraction(0))
        applicable = Fraction(0)
        for line in self.facts.lines.values():
            mark = standing.marks.get(line.code)
            points = mark.final if mark else self._instead(line, shares)
            sums[line.part] += points
            groups = standing.group_points
            groups[line.group] = groups.get(line.group, Fraction(0)) + points
            applicable += line.full if mark and line.part == "content" else 0
        standing.bonus = _between(sums["bonus"], number_of(str(self.table["bonus_cap"])))
        standing.penalty = _between(sums["penalty"], number_of(str(self.table["penalty_cap"])))
        content = sums["content"]
        if self.table["na_policy"] == "normalize" and applicable:
            content = rounded(content / applicable * self.scale)
        if not self.table.get("allow_over_max", False):
            content = min(content, self.scale)
        standing.content = content
        if applicable:
            standing.total = max(Fraction(0), content + standing.bonus - standing.penalty)

    def _grade(self, standing: Standing) -> str | None:
        if not standing.considered or standing.total is None:
            return None
        bands = sorted(
            ((number_of(str(band["min_percent"])), band["name"]) for band in self.table["band"]),
            reverse=True,
        )
        names: list[str | None] = [*(name for _, name in bands), None]
        percent = standing.total / self.scale * 100
        reached = [place for place, (bound, _) in enumerate(bands) if percent >= bound]
        if not reached:
            return None
        places = [reached[0]]
        for each in self.review.get("ceiling", ()):
            if each["unit"] == standing.unit:
                lowered = each.get("max_class", names[reached[0] + 1])
                places += [names.index(lowered)] if lowered in names else []
        return names[max(places)]

    def _rank(self, ranked: list[Standing]) -> None:
        keys = {each.unit: tuple(self._sort_key(each)) for each in ranked}
        for each in ranked:
            own = keys[each.unit]
            each.rank = 1 + sum(other > own for other in keys.values())
            each.tied = list(keys.values()).count(own) > 1

    def _sort_key(self, standing: Standing) -> Iterator[Fraction | int]:
        yield standing.total or Fraction(0)
        for tie_breaker in self.table["tie_breakers"]:
            kind, _, group = tie_breaker.partition(":")
            if kind == "less_penalty":
                yield -standing.penalty
            elif kind == "more_bonus":
                yield standing.bonus
            elif kind == "group":
                yield standing.group_points.get(group, Fraction(0))
            elif kind == "previous_review":
                yield self.previous.get(standing.unit) or Fraction(0)
            elif kind == "ballot":
                yield self._votes(standing.unit)

    def _votes(self, unit: str) -> int:
        ballots = [each for each in self.review.get("ballot", ()) if _adds_up(each)]
        candidates = ballots[0]["candidates"] if ballots else ()
        return sum(each["yes"] for each in candidates if each["unit"] == unit)


def _adds_up(ballot: Document) -> bool:
    """Sums that cannot be are refused (domain §2.6, vectors 87 and 88)."""
    sums = [each["yes"] + each["no"] + each.get("blank", 0) for each in ballot["candidates"]]
    paper = ballot["valid"] <= ballot["returned"] <= ballot["issued"]
    return paper and all(each == ballot["valid"] for each in sums)


def _between(value: Fraction, cap: Fraction) -> Fraction:
    return max(Fraction(0), min(value, cap))


def _amount(value: Fraction | None) -> str | None:
    if value is None:
        return None
    hundredths = value * 100
    assert hundredths.denominator == 1, "an amount that was not rounded"
    sign, figures = "-" if hundredths < 0 else "", f"{abs(hundredths.numerator):03}"
    return f"{sign}{figures[:-2]}.{figures[-2:]}"


def _document(standing: Standing) -> Document:
    return {
        "code": standing.unit,
        "content": _amount(standing.content),
        "bonus": _amount(standing.bonus),
        "penalty": _amount(standing.penalty),
        "total": _amount(standing.total),
        "class": standing.grade,
        "rank": standing.rank,
        "tied": standing.tied,
        "considered": standing.considered,
        "criteria": [
            {
                "code": code,
                "self": _amount(mark.own),
                "cross": _amount(mark.cross),
                "appraised": _amount(mark.appraised),
                "final": _amount(mark.final),
            }
            for code, mark in standing.marks.items()
        ],
    }
