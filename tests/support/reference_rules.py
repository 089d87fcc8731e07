"""Computed points of one criterion, from scoring §1 and §2, in plain fractions."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from math import ceil, floor

from tests.support.reference_scenario import NOTHING_HAPPENED, Entry, Facts
from tests.support.reference_table import Line

RATIO_RULES = ("proportional", "half_plus_leader")


def rounded(value: Fraction) -> Fraction:
    """Two decimals, half away from zero."""
    hundredths = floor(abs(value) * 100 + Fraction(1, 2))
    return Fraction(hundredths if value >= 0 else -hundredths, 100)


class Results:
    """What the units reached by one cutoff, and the points that gives them."""

    def __init__(self, facts: Facts, cutoff: date) -> None:
        self.facts = facts
        self.entries: dict[tuple[str, str], list[Entry]] = {}
        for unit, entries in facts.entries.items():
            for entry in sorted(entries, key=lambda each: each.day):  # stable: the order of rows
                if entry.day <= cutoff:
                    self.entries.setdefault((unit, entry.line.code), []).append(entry)

    def of(self, unit: str, line: Line) -> list[Entry]:
        return self.entries.get((unit, line.code), [])

    def applies(self, unit: str, line: Line) -> bool:
        return (unit, line.code) not in self.facts.absent

    def lacks_evidence(self, unit: str, line: Line) -> bool:
        if not line.evidence or line.part == "penalty" or line.rule == "deduct_from_max":
            return False
        entries = self.of(unit, line)
        said = [each for each in entries if each.result != NOTHING_HAPPENED]
        return bool(said) and not any(each.evidence for each in entries)

    def computed(self, unit: str, line: Line) -> Fraction:
        """The points before rounding; missing gives 0."""
        entries = self.of(unit, line)
        is_barren = self.lacks_evidence(unit, line)
        if line.rule == "bonus_penalty":
            return _bonus_penalty(line, entries, barren=is_barren)
        if is_barren:
            return Fraction(0)
        if line.rule in _OF_ENTRIES:
            return _OF_ENTRIES[line.rule](line, entries)
        reached = actual(entries, line.aggregation)
        if reached is None:
            return Fraction(0)
        return self._measured(line, self.facts.goal(unit, line), reached)

    def _measured(self, line: Line, goal: Fraction | None, reached: Fraction) -> Fraction:
        if line.rule == "banded":
            return _banded(line, reached)
        if line.rule == "half_plus_leader":
            return self._half_plus_leader(line, goal, reached)
        assert goal is not None
        return _by_target(line, goal, reached)

    def _half_plus_leader(self, line: Line, goal: Fraction | None, reached: Fraction) -> Fraction:
        peers = [
            (self.facts.goal(unit, line), actual(self.of(unit, line), line.aggregation))
            for unit in self.facts.units
            if self.applies(unit, line)
            and not typed_only(line, self.facts.goal(unit, line))
            and not self.lacks_evidence(unit, line)
        ]
        if goal is None:
            best = max(a for t, a in peers if t is None and a is not None)
            return line.full * reached / best if best else Fraction(0)
        if goal == 0:
            return line.full if reached == 0 else Fraction(0)
        q = ratio(line, goal, reached)
        if q <= 1:
            return line.full * q / 2
        best = max(ratio(line, t, a) for t, a in peers if t and a is not None)
        return line.full / 2 * (1 + (q - 1) / (best - 1))


def typed_only(line: Line, goal: Fraction | None) -> bool:
    """`manual`, and what is scored like it for want of a target to divide by."""
    if line.rule == "manual":
        return True
    if line.rule == "weighted_kpi":
        return not line.lower and any(target == 0 for target, _ in line.named.values())
    if line.rule == "half_plus_leader" and goal is None:
        return line.lower
    if line.rule not in (*RATIO_RULES, "step_penalty", "step_bonus"):
        return False
    if goal is None:
        return True
    return goal == 0 and not line.lower and _divides(line)


def _divides(line: Line) -> bool:
    """Whether the rule divides by the target."""
    below = line.words.get("below", "proportional")
    return (
        line.rule in RATIO_RULES
        or line.by_percent
        or (line.rule == "step_bonus" and below == "proportional")
    )


def actual(entries: Sequence[Entry], aggregation: str) -> Fraction | None:
    """One figure out of the entries, or None where there is none."""
    told = [each.result for each in entries if each.result != NOTHING_HAPPENED]
    if not told:
        return Fraction(0) if entries and aggregation in ("sum", "count") else None
    if aggregation == "count":
        return Fraction(len(told))
    figures = [each for each in told if isinstance(each, Fraction)]
    if aggregation == "mean":
        return sum(figures, Fraction(0)) / len(figures)
    if aggregation == "sum":
        return sum(figures, Fraction(0))
    return {"latest": figures[-1], "max": max(figures), "min": min(figures)}[aggregation]


def ratio(line: Line, goal: Fraction, reached: Fraction) -> Fraction:
    return max(Fraction(0), 2 - reached / goal) if line.lower else reached / goal


def _by_target(line: Line, goal: Fraction, reached: Fraction) -> Fraction:
    """`proportional`, `step_penalty` and `step_bonus` of a known result."""
    if goal == 0 and line.lower and _divides(line):
        return line.full if reached == 0 else Fraction(0)
    over = goal - reached if line.lower else reached - goal
    if line.rule == "step_bonus" and over >= 0:
        bonus = line.figures["k"] * _steps(line, goal, over, floor)
        return line.full + min(line.figures["bonus_max"], bonus)
    below = line.words.get("below", "proportional") if line.rule == "step_bonus" else line.rule
    if below == "proportional":
        return line.full * min(ratio(line, goal, reached), Fraction(1))
    if over >= 0:
        return line.full
    k = line.figures.get("k_below", line.figures["k"])
    return max(Fraction(0), line.full - k * _steps(line, goal, -over, ceil))


def _steps(line: Line, goal: Fraction, distance: Fraction, whole: object) -> Fraction:
    if line.by_percent:
        distance = distance / goal * 100
    steps = distance / line.figures.get("step", Fraction(1))
    if line.words.get("steps") == "exact":
        return steps
    assert whole in (floor, ceil)
    return Fraction(floor(steps) if whole is floor else ceil(steps))


def _banded(line: Line, reached: Fraction) -> Fraction:
    holding = [
        points
        for bound, points in line.bands
        if (reached <= bound if line.lower else reached >= bound)
    ]
    return max(holding, default=Fraction(0))


def _marks(line: Line, entries: Sequence[Entry]) -> Fraction:
    last = {
        each.component if line.rule == "checklist" else "": each.result
        for each in entries
        if each.result != NOTHING_HAPPENED
    }
    if line.rule == "checklist":
        met = sum(weight for item, (weight,) in line.named.items() if last.get(item) == "Đạt")
        return line.full * met / sum(weight for (weight,) in line.named.values())
    mark = last.get("")
    if line.rule == "binary":
        return line.full if mark == "Đạt" else Fraction(0)
    return line.full * line.named[str(mark)][0] if mark else Fraction(0)


def _total(entries: Sequence[Entry], component: str | None = None) -> Fraction:
    return sum(
        (
            each.result
            for each in entries
            if isinstance(each.result, Fraction) and component in (None, each.component)
        ),
        Fraction(0),
    )


def _per_count(line: Line, entries: Sequence[Entry]) -> Fraction:
    return min(line.figures["cap"], _total(entries) * line.figures["k"])


def _deduct_from_max(line: Line, entries: Sequence[Entry]) -> Fraction:
    lost = sum(_total(entries, kind) * k for kind, (k,) in line.named.items())
    return max(Fraction(0), line.full - lost)


def _bonus_penalty(line: Line, entries: Sequence[Entry], *, barren: bool) -> Fraction:
    merits = Fraction(0) if barren else _total(entries, "+")
    value = merits * line.figures["b"] - _total(entries, "-") * line.figures["p"]
    return max(line.figures["low"], min(value, line.figures["high"]))


def _weighted_kpi(line: Line, entries: Sequence[Entry]) -> Fraction:
    reached = Fraction(0)
    for name, (goal, weight) in line.named.items():
        own = actual([each for each in entries if each.component == name], line.aggregation)
        if own is None:
            share = Fraction(0)
        elif goal == 0:
            share = Fraction(own == 0)
        else:
            share = min(ratio(line, goal, own), Fraction(1))
        if share < 1 and line.words.get("all_must_hold") == "có":
            return Fraction(0)
        reached += weight * share
    return line.full * reached / sum(weight for _, weight in line.named.values())


_OF_ENTRIES = {
    "per_count": _per_count,
    "deduct_from_max": _deduct_from_max,
    "binary": _marks,
    "level": _marks,
    "checklist": _marks,
    "weighted_kpi": _weighted_kpi,
}
