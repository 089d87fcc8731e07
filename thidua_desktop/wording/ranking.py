"""Why a unit stands where it stands: total, rank, and what parts it from its neighbours."""

from decimal import Decimal

from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.scoring.comparison import ComparedCriterion, compare
from thidua_desktop.domain.scoring.firmness import Firmness
from thidua_desktop.domain.scoring.results import BlocScores, UnitScores
from thidua_desktop.domain.scoring.robustness import PairMargin
from thidua_desktop.domain.scoring.trace import TraceCode, joined
from thidua_desktop.wording.catalogue import catalogue
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import NO_NAMES, Names, names_of
from thidua_desktop.wording.speech import Facts, Speech, as_sentence
from thidua_desktop.wording.trace import SUBJECT

SECTION = "paragraph"


def why_paragraph(
    scores: BlocScores, unit: UnitCode, frame: Frame, language: Language = Language.VIETNAMESE
) -> str:
    """Total, rank, and the distances to the units just above and below, with where they arose.

    Raises ValueError where the scores have no such unit.
    """
    own = scores.unit(unit)
    if own is None:
        raise ValueError(f"no scores of unit {unit}")
    speech = Speech(language=language, names=names_of(frame))
    said = [_total(own, speech)]
    if own.rank is not None:
        said.append(_rank(scores, own, speech))
        ranked = [each for each in scores.units if each.rank is not None]
        index = ranked.index(own)
        said += [_compared(own, each, frame, speech) for each in ranked[index + 1 : index + 2]]
        said += [_compared(own, each, frame, speech) for each in ranked[max(0, index - 1) : index]]
    return " ".join(said)


def firmness_sentences(
    found: Firmness, frame: Frame, language: Language = Language.VIETNAMESE
) -> tuple[str, ...]:
    """How firmly the unit is ahead of the next one, and how far the limits of classes are."""
    speech = Speech(language=language, names=names_of(frame))
    said: list[str] = []
    if found.below is not None and found.lead is not None:
        said.append(
            _say(
                "place_close" if found.is_close else "place_sure",
                {
                    "other": found.below,
                    "points": _plain(found.lead),
                    "criteria": joined(found.turned_by),
                },
                speech,
            )
        )
    if found.reserve is not None or found.missing is not None:
        said.append(_class_limits(found, speech))
    if found.class_turned_by:
        facts = {"criteria": joined(found.class_turned_by)}
        said.append(_say("class_turned", facts, speech))
    return tuple(said)


def _class_limits(found: Firmness, speech: Speech) -> str:
    facts = {"class": found.class_by_points or "", "next": found.next_class or ""}
    if found.reserve is not None:
        facts["reserve"] = _plain(found.reserve)
    if found.missing is not None:
        facts["missing"] = _plain(found.missing)
    return _say("class_held" if found.class_by_points else "class_below", facts, speech)


def margin_sentence(
    pair: PairMargin,
    language: Language = Language.VIETNAMESE,
    names: Names = NO_NAMES,
) -> str:
    """How sure the order of two neighbours is: sát nút or chắc chắn (scoring §7)."""
    facts: dict[str, str] = {"other": pair.lower}
    if pair.percent is None:
        key = "even"
    else:
        key = "close" if pair.close else "sure"
        if pair.percent > 0:
            facts["percent"] = _plain(pair.percent)
    return _say(key, facts, Speech(language=language, names=names))


def _say(key: str, facts: Facts, speech: Speech) -> str:
    pattern = catalogue(SUBJECT, speech.language).text(SECTION, key)
    return as_sentence(speech.say(pattern, facts))


def _plain(value: Decimal) -> str:
    return format(value, "f")


def _total(own: UnitScores, speech: Speech) -> str:
    facts: dict[str, str] = {"unit": own.unit}
    if own.total is None:
        return _say("no_total", facts, speech)
    facts |= {
        "total": _plain(own.total),
        "content": _plain(own.content),
        "bonus": _plain(own.bonus),
        "penalty": _plain(own.penalty),
    }
    return _say("total" if own.considered else "not_considered", facts, speech)


def _rank(scores: BlocScores, own: UnitScores, speech: Speech) -> str:
    facts = {
        "rank": str(own.rank),
        "ranked": str(sum(1 for each in scores.units if each.rank is not None)),
        "class": own.classification or "",
    }
    return _say("tied" if own.tied else "ranked", facts, speech)


def _compared(own: UnitScores, other: UnitScores, frame: Frame, speech: Speech) -> str:
    found = compare(frame.table, own, other)
    distance = found.distance
    facts: dict[str, str] = {"other": other.unit, "points": _plain(abs(distance))}
    if not distance:
        return _say("equal", {**facts, "kind": _tie_breaker(own)}, speech)
    key = "above" if distance > 0 else "below"
    gaps = sorted(found.criteria, key=_size, reverse=True)
    helping = [gap for gap in gaps if gap.difference * distance > 0]
    against = [gap for gap in gaps if gap.difference * distance < 0]
    if found.rest:
        facts["rest"] = _plain(found.rest)
    if not helping:
        return _say(f"{key}_plain", facts, speech)
    shown = [("first", helping[0]), *(("second", gap) for gap in helping[1:2])]
    shown += [("against", gap) for gap in against[:1]]
    for name, gap in shown:
        facts |= {name: gap.criterion, f"{name}_points": _plain(gap.difference)}
    return _say(key, facts, speech)


def _size(gap: ComparedCriterion) -> Decimal:
    return abs(gap.difference)


def _tie_breaker(own: UnitScores) -> str:
    used = [step for step in own.trace if step.code is TraceCode.TIE_BROKEN]
    return used[-1].values.get("kind", "") if used else ""
