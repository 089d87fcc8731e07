"""Why a criterion has its points and a unit its class and rank: the trace in sentences."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.domain.scoring.trace import TraceCode, TraceStep
from thidua_desktop.wording.catalogue import catalogue
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import NO_NAMES, Names
from thidua_desktop.wording.speech import Facts, Speech, as_sentence

SUBJECT = "trace"
SIDE = "side"
"""Said beside the values: whether the result is over or under its target."""

_AMOUNT = "amount"
_RUNNING = frozenset(
    {
        TraceCode.HALF_ABOVE,
        TraceCode.STEP_SHORTFALL,
        TraceCode.STEP_SURPLUS,
        TraceCode.ITEM_MET,
        TraceCode.PLUS_EVENTS,
        TraceCode.MINUS_EVENTS,
        TraceCode.VIOLATIONS,
        TraceCode.KPI,
        TraceCode.KPI_NOT_ALL,
        TraceCode.RAISED_TO_LOW,
        TraceCode.CUT_TO_HIGH,
        TraceCode.MOVED_IN,
        TraceCode.GROUP_SUM,
        TraceCode.GROUP_FLOOR,
        TraceCode.GROUP_CAP,
        TraceCode.CONTENT_CLIPPED,
        TraceCode.PART_CAPPED,
    }
)
"""Steps that change what was there before; the others say the new amount themselves."""


class WhyLine(Struct, frozen=True, kw_only=True):
    """One step of an explanation and its sentence."""

    step: TraceStep
    text: str


def why_step(
    step: TraceStep,
    language: Language = Language.VIETNAMESE,
    names: Names = NO_NAMES,
    *,
    measure: str | None = None,
) -> str:
    """One step as a sentence; `measure` is the criterion's unit of measure."""
    speech = Speech(language=language, names=names, measure=measure)
    text = catalogue(SUBJECT, language).text("step", step.code.value)
    return as_sentence(speech.say(text, {**step.values, **_side(step.values)}))


def why_steps(
    steps: Iterable[TraceStep],
    language: Language = Language.VIETNAMESE,
    names: Names = NO_NAMES,
    *,
    measure: str | None = None,
) -> tuple[WhyLine, ...]:
    """A whole trace; steps that add to or take from earlier points say what has become of them."""
    lines: list[WhyLine] = []
    running: Decimal | None = None
    for step in steps:
        text = why_step(step, language, names, measure=measure)
        amount = step.values.get(_AMOUNT)
        if amount:
            before, running = running, (running or Decimal(0)) + Decimal(amount)
            if before is not None and step.code in _RUNNING:
                text = _with_running(text, before, running, language)
        lines.append(WhyLine(step=step, text=text))
    return tuple(lines)


def _with_running(text: str, before: Decimal, now: Decimal, language: Language) -> str:
    if now == before:
        return text
    pattern = catalogue(SUBJECT, language).text("running", "left" if now < before else "grown")
    facts = {"said": text.removesuffix("."), "left": format(now, "f")}
    return Speech(language=language).say(pattern, facts)


def _side(values: Mapping[str, str]) -> Facts:
    actual, target = values.get("actual"), values.get("target")
    if actual is None or target is None:
        return {}
    return {SIDE: "over" if Decimal(actual) > Decimal(target) else "under"}
