"""A criterion's rule in one sentence, as the scoring table and the pact print it (scoring §2)."""

from collections.abc import Iterable
from decimal import Decimal

from thidua_desktop.domain.criterion import (
    Banded,
    BelowTarget,
    BonusPenalty,
    Checklist,
    Criterion,
    DeductFromMax,
    Direction,
    Level,
    PerCount,
    Rule,
    StepBasis,
    StepBonus,
    StepPenalty,
    WeightedKpi,
)
from thidua_desktop.domain.scoring.limits import points_bounds
from thidua_desktop.wording.catalogue import Catalogue, catalogue
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.speech import Facts, Speech, as_sentence

SUBJECT = "rules"


def rule_sentence(criterion: Criterion, language: Language = Language.VIETNAMESE) -> str:
    """How the points of `criterion` come about, with all its parameters."""
    texts = catalogue(SUBJECT, language)
    speech = Speech(language=language, measure=criterion.unit_of_measure)
    direction = criterion.direction or Direction.HIGHER
    facts = {
        "max": _plain(criterion.max_points or points_bounds(criterion)[1]),
        "direction": direction.value,
        **_parameters(criterion.rule, direction, texts, speech),
    }
    return as_sentence(speech.say(texts.text("rule", criterion.rule.code.value), facts))


def _plain(value: Decimal) -> str:
    return format(value, "f")


def _parameters(
    rule: Rule, direction: Direction, texts: Catalogue, speech: Speech
) -> dict[str, str]:
    match rule:
        case StepPenalty() | StepBonus():
            return _step_parameters(rule, speech)
        case PerCount():
            return {"k": _plain(rule.k), "cap": _plain(rule.cap)}
        case BonusPenalty():
            return {name: _plain(getattr(rule, name)) for name in ("b", "p", "low", "high")}
        case _:
            return _listed_parameters(rule, direction, texts, speech)


def _step_parameters(rule: StepPenalty | StepBonus, speech: Speech) -> dict[str, str]:
    facts = {
        "step": _step_size(rule, speech),
        "k": _plain(rule.k),
        "steps": rule.steps.value,
    }
    if isinstance(rule, StepBonus):
        facts["bonus_max"] = _plain(rule.bonus_max)
        if rule.below is BelowTarget.STEP_PENALTY:
            facts["k_below"] = _plain(rule.k if rule.k_below is None else rule.k_below)
    return facts


def _step_size(rule: StepPenalty | StepBonus, speech: Speech) -> str:
    """A step in the unit of measure (percent are percentage points), or in percent of the target.

    Example: 1 điểm %, 2 vụ, 5 % chỉ tiêu.
    """
    if rule.basis is StepBasis.PERCENT_OF_TARGET:
        measure = (speech.word("basis_note", rule.basis.value) or "").strip()
    else:
        measure = speech.measure or ""
        measure = speech.word("step_measure", measure) or measure
    step = Speech(language=speech.language, measure=measure)
    return step.say("{step:measured}", {"step": _plain(rule.step)})


def _listed_parameters(
    rule: Rule, direction: Direction, texts: Catalogue, speech: Speech
) -> dict[str, str]:
    """Rules made of a list: each item in words, all under the name of the list."""
    match rule:
        case Banded():
            bound = {"direction": direction.value}
            rows = [
                {**bound, "bound": _plain(one.bound), "points": _plain(one.points)}
                for one in rule.bands
            ]
            return {"bands": _said(rows, texts.text("item", "band"), speech)}
        case Level():
            rows = [{"name": one.name, "ratio": _plain(one.ratio)} for one in rule.levels]
            return {"levels": _said(rows, texts.text("item", "level"), speech)}
        case Checklist():
            rows = [{"name": one.name, "weight": _plain(one.weight)} for one in rule.items]
            return {"items": _said(rows, texts.text("item", "checklist"), speech)}
        case DeductFromMax():
            rows = [{"name": one.name, "k": _plain(one.k)} for one in rule.kinds]
            return {"kinds": _said(rows, texts.text("item", "violation"), speech)}
        case WeightedKpi():
            rows = [
                {"name": one.name, "target": _plain(one.target), "weight": _plain(one.weight)}
                for one in rule.components
            ]
            said = _said(rows, texts.text("item", "component"), speech)
            return {"components": said, "all_must_hold": "yes" if rule.all_must_hold else ""}
        case _:
            return {}


def _said(rows: Iterable[Facts], pattern: str, speech: Speech) -> str:
    return "; ".join(speech.say(pattern, row) for row in rows)
