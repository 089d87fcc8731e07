"""The rule of a criterion applied to one unit's reading: exact lines, one rounding (scoring §2)."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from thidua_desktop.domain.criterion import BonusPenalty, RuleCode
from thidua_desktop.domain.scoring import event_rules, ratio_rules, step_rules
from thidua_desktop.domain.scoring.case import Case
from thidua_desktop.domain.scoring.limits import COUNTING_RULES
from thidua_desktop.domain.scoring.trace import Line, TraceCode, line

_RULES: Mapping[RuleCode, Callable[[Case, Any], tuple[Line, ...]]] = {
    RuleCode.PROPORTIONAL: ratio_rules.proportional,
    RuleCode.HALF_PLUS_LEADER: ratio_rules.half_plus_leader,
    RuleCode.STEP_PENALTY: step_rules.step_penalty,
    RuleCode.STEP_BONUS: step_rules.step_bonus,
    RuleCode.BANDED: event_rules.banded,
    RuleCode.BINARY: event_rules.binary,
    RuleCode.LEVEL: event_rules.level,
    RuleCode.CHECKLIST: event_rules.checklist,
    RuleCode.PER_COUNT: event_rules.per_count,
    RuleCode.BONUS_PENALTY: event_rules.bonus_penalty,
    RuleCode.DEDUCT_FROM_MAX: event_rules.deduct_from_max,
    RuleCode.WEIGHTED_KPI: ratio_rules.weighted_kpi,
}


def computed(case: Case) -> tuple[Line, ...]:
    """The lines whose sum, rounded once, is the unit's own score.

    Not for `manual` and what is scored like it. A missing result earns nothing except under
    counting rules, which read no entry as 0 events; neither does one without demanded evidence,
    except the - events of `bonus_penalty`.
    """
    rule, reading = case.criterion.rule, case.reading
    if reading.missing and not isinstance(rule, COUNTING_RULES):
        return ()
    if reading.no_evidence and not isinstance(rule, BonusPenalty):
        return (line(TraceCode.NO_EVIDENCE, Fraction(0)),)
    return _RULES[rule.code](case, rule)
