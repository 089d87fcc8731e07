"""The single checks of độ rõ nét and what they find (scoring §6)."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct, field

from thidua_desktop.domain.criterion import (
    Banded,
    Criterion,
    DeductFromMax,
    HalfPlusLeader,
    Manual,
    Part,
    Proportional,
    StepBasis,
    StepBonus,
    StepPenalty,
    WeightedKpi,
)
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, GroupCode, UnitCode
from thidua_desktop.domain.scoring.goals import TARGET_RULES, GoalGap, goal_gap
from thidua_desktop.domain.scoring.limits import COUNTING_RULES, MARK_RULES
from thidua_desktop.domain.scoring.rounding import plain
from thidua_desktop.domain.scoring.trace import joined
from thidua_desktop.domain.scoring_table import NaPolicy

Results = Mapping[tuple[UnitCode, CriterionCode], Decimal]
"""Last year's results."""

JUMP = Fraction(3, 2)


class ClarityLevel(StrEnum):
    """Only errors lower the score."""

    ERROR = "error"
    WARNING = "warning"


class ClarityCode(StrEnum):
    """What is unclear; the comment names the facts (units and criteria joined by commas)."""

    NO_UNIT = "NO_UNIT"  # no facts; error
    NO_NUMBER = "NO_NUMBER"  # verb; error. No facts: points typed by hand, warning
    NO_DUE = "NO_DUE"  # no facts; error, content criteria
    NO_EVIDENCE = "NO_EVIDENCE"  # no facts; warning
    NO_OWNER = "NO_OWNER"  # no facts; warning
    NO_TARGET = "NO_TARGET"  # units; error
    DUPLICATE = "DUPLICATE"  # other (the criterion that comes first); error
    GROUP_SUM = "GROUP_SUM"  # stated, sum; error of the group
    NO_DIRECTION = "NO_DIRECTION"  # no facts; warning, read as higher_is_better
    STEP_BASIS = "STEP_BASIS"  # unit_of_measure; warning, percent of a percentage
    TARGET_JUMP = "TARGET_JUMP"  # unit, target, last_year; warning
    ZERO_TARGET = "ZERO_TARGET"  # units; error
    NA_ALL = "NA_ALL"  # policy; error under bloc_average, else warning. Or unit; error


class ClarityFinding(Struct, frozen=True, kw_only=True):
    """One thing to add or to mend; criterion and group are both None where a unit is meant."""

    criterion: CriterionCode | None = None
    group: GroupCode | None = None
    level: ClarityLevel
    code: ClarityCode
    facts: dict[str, str] = field(default_factory=dict)


class Subject(Struct, frozen=True, kw_only=True):
    """One criterion under check, with the targets of the units it applies to."""

    criterion: Criterion
    goals: Mapping[UnitCode, Decimal | None]
    policy: NaPolicy
    last_year: Results
    verbs: Sequence[str]
    earlier: Sequence[Criterion]

    def error(self, code: ClarityCode, **facts: str) -> ClarityFinding:
        return self._finding(ClarityLevel.ERROR, code, facts)

    def warning(self, code: ClarityCode, **facts: str) -> ClarityFinding:
        return self._finding(ClarityLevel.WARNING, code, facts)

    def _finding(
        self, level: ClarityLevel, code: ClarityCode, facts: dict[str, str]
    ) -> ClarityFinding:
        return ClarityFinding(
            criterion=self.criterion.code,
            group=self.criterion.group,
            level=level,
            code=code,
            facts=facts,
        )


def criterion_findings(subject: Subject) -> Iterator[ClarityFinding]:
    """Everything unclear about one criterion, in the order of the codes."""
    yield from _wording(subject)
    yield from _duties(subject)
    yield from _targets(subject)
    yield from _duplicates(subject)
    yield from _measures(subject)
    yield from _jumps(subject)
    if not subject.goals:
        is_error = subject.policy is NaPolicy.BLOC_AVERAGE
        report = subject.error if is_error else subject.warning
        yield report(ClarityCode.NA_ALL, policy=subject.policy.value)


def _wording(subject: Subject) -> Iterator[ClarityFinding]:
    """Unit of measure and number; marks and points typed by hand measure nothing by themselves."""
    row = subject.criterion
    by_hand = isinstance(row.rule, (*MARK_RULES, Manual))
    if not by_hand and not (row.unit_of_measure or "").strip():
        yield subject.error(ClarityCode.NO_UNIT)
    if _has_number(subject):
        return
    text = f" {' '.join(words(row.title))} "
    verb = next((v for v in subject.verbs if f" {' '.join(words(v))} " in text), None)
    if verb is not None:
        yield subject.error(ClarityCode.NO_NUMBER, verb=verb)
    elif isinstance(row.rule, Manual):
        yield subject.warning(ClarityCode.NO_NUMBER)


def _has_number(subject: Subject) -> bool:
    """A digit in the title, a target, or a rule that is made of numbers."""
    row = subject.criterion
    if any(letter.isdigit() for letter in row.title):
        return True
    if isinstance(row.rule, (*COUNTING_RULES, Banded, WeightedKpi)):
        return True
    return any(goal is not None for goal in subject.goals.values())


def _duties(subject: Subject) -> Iterator[ClarityFinding]:
    """Due date, evidence and owner; bonus and penalty events have no due date of their own."""
    row = subject.criterion
    if row.due is None and row.part is Part.CONTENT:
        yield subject.error(ClarityCode.NO_DUE)
    needs_none = isinstance(row.rule, DeductFromMax) or row.part is Part.PENALTY
    stated = row.evidence_required or bool((row.evidence_hint or "").strip())
    if not needs_none and not stated:
        yield subject.warning(ClarityCode.NO_EVIDENCE)
    if row.lead_unit is None:
        yield subject.warning(ClarityCode.NO_OWNER)


def _targets(subject: Subject) -> Iterator[ClarityFinding]:
    gaps = {unit: goal_gap(subject.criterion, goal) for unit, goal in subject.goals.items()}
    for gap, code in (
        (GoalGap.NO_TARGET, ClarityCode.NO_TARGET),
        (GoalGap.ZERO_TARGET, ClarityCode.ZERO_TARGET),
    ):
        units = [unit for unit, found in gaps.items() if found is gap]
        if units:
            yield subject.error(code, units=joined(units))


def _duplicates(subject: Subject) -> Iterator[ClarityFinding]:
    """The same words, in whatever order, measure the same thing."""
    mine = set(words(subject.criterion.title))
    other = next((row for row in subject.earlier if set(words(row.title)) == mine), None)
    if other is not None:
        yield subject.error(ClarityCode.DUPLICATE, other=other.code)


def _measures(subject: Subject) -> Iterator[ClarityFinding]:
    row = subject.criterion
    if row.direction is None and isinstance(row.rule, (*TARGET_RULES, Banded, WeightedKpi)):
        yield subject.warning(ClarityCode.NO_DIRECTION)
    if isinstance(row.rule, StepPenalty | StepBonus):
        unit = (row.unit_of_measure or "").strip()
        if row.rule.basis is StepBasis.PERCENT_OF_TARGET and unit == "%":
            yield subject.warning(ClarityCode.STEP_BASIS, unit_of_measure=unit)


def _jumps(subject: Subject) -> Iterator[ClarityFinding]:
    """Targets that last year's result beats, or that ask for more than half as much again."""
    row = subject.criterion
    if not isinstance(row.rule, Proportional | HalfPlusLeader | StepPenalty | StepBonus):
        return
    for unit, goal in subject.goals.items():
        before = subject.last_year.get((unit, row.code))
        if goal is not None and before is not None and _is_doubtful(row, goal, before):
            facts = {"unit": unit, "target": plain(goal), "last_year": plain(before)}
            yield subject.warning(ClarityCode.TARGET_JUMP, **facts)


def _is_doubtful(row: Criterion, goal: Decimal, before: Decimal) -> bool:
    target, result = Fraction(goal), Fraction(before)
    if row.lower_is_better:
        return result < target or target < result * (2 - JUMP)
    return result > target or target > result * JUMP


def words(text: str) -> list[str]:
    """The words of a text without case and punctuation."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def group_findings(frame: Frame) -> Iterator[ClarityFinding]:
    """Groups whose stated points are not the sum of their criteria's maxima.

    Groups of which no criterion has maximum points (bonus, penalty) state a cap, not a sum.
    """
    for group in frame.table.groups:
        rows = [row for row in frame.table.criteria if row.group == group.code]
        maxima = [Fraction(row.max_points) for row in rows if row.max_points is not None]
        if group.stated_points is None or (rows and not maxima):
            continue
        total = sum(maxima, Fraction(0))
        if total != Fraction(group.stated_points):
            facts = {"stated": plain(group.stated_points), "sum": plain(total)}
            yield ClarityFinding(
                group=group.code,
                level=ClarityLevel.ERROR,
                code=ClarityCode.GROUP_SUM,
                facts=facts,
            )


def unit_findings(frame: Frame) -> Iterator[ClarityFinding]:
    """Units to which no content criterion applies: they would have no total."""
    content = {row.code for row in frame.table.criteria if row.part is Part.CONTENT}
    for unit in frame.units:
        absent = {t.criterion for t in frame.targets if t.unit == unit.code and t.not_applicable}
        if content and content <= absent:
            yield ClarityFinding(
                level=ClarityLevel.ERROR, code=ClarityCode.NA_ALL, facts={"unit": unit.code}
            )
