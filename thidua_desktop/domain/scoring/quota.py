"""The quota on the top class, walking down the ranking (scoring §4)."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor

from msgspec import Struct

from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.review import QuotaDecision
from thidua_desktop.domain.scoring.classes import class_name
from thidua_desktop.domain.scoring.ranking import Place
from thidua_desktop.domain.scoring.results import QuotaOutcome
from thidua_desktop.domain.scoring.rounding import plain
from thidua_desktop.domain.scoring.trace import TraceCode, TraceStep, joined, step
from thidua_desktop.domain.scoring_table import Band, Quota


class QuotaResult(Struct, frozen=True, kw_only=True):
    """The outcome, and a step for every unit it touched."""

    outcome: QuotaOutcome
    steps: Mapping[UnitCode, TraceStep]


class _Line(Struct, frozen=True, kw_only=True):
    """The walk down to the quota's line: who is above, who is tied across it, who is below."""

    above: tuple[UnitCode, ...]
    across: tuple[UnitCode, ...]
    below: tuple[UnitCode, ...]
    places: int


def allowed_by(quota: Quota, ranked: int) -> int:
    """How many of the ranked units may hold the top class."""
    share = floor(Fraction(quota.percent) * ranked / 100)
    return max(1, share) if quota.at_least_one else share


def apply_quota(
    quota: Quota,
    bands: Sequence[Band],
    places: Sequence[Place],
    *,
    top: frozenset[UnitCode],
    decision: QuotaDecision | None,
) -> QuotaResult:
    """Lower those of `top` (units of the top class) who do not fit, to the next class.

    A tie across the line waits for the leader's decision; a decision that keeps more of the tied
    units than there are places is none. Until then nobody of the tie holds the class.
    """
    allowed = allowed_by(quota, len(places))
    cut = _draw_line([place for place in places if place.unit in top], allowed)
    decided = _decided(cut, decision)
    kept = cut.above if decided is None else (*cut.above, *decided)
    lowered = tuple(unit for unit in (*cut.across, *cut.below) if unit not in kept)
    reason = decision.reason if decided is not None and decision is not None else None
    waiting = cut.across if decided is None else ()
    after = class_name(bands, 1) or ""
    values = {"before": bands[0].name, "after": after}
    steps: dict[UnitCode, TraceStep] = {}
    for unit in (*cut.across, *cut.below):
        if unit in waiting:
            facts = {"allowed": plain(allowed), "places": plain(cut.places)}
            units = joined(cut.across)
            steps[unit] = step(TraceCode.QUOTA_UNDECIDED, units=units, **facts, **values)
        elif unit in cut.below:
            steps[unit] = step(TraceCode.QUOTA_LOWERED, allowed=allowed, **values)
        elif unit in kept:
            name = {"class": bands[0].name}
            steps[unit] = step(TraceCode.QUOTA_KEPT, reason=reason or "", **name)
        else:
            steps[unit] = step(TraceCode.QUOTA_GIVEN_UP, reason=reason or "", **values)
    outcome = QuotaOutcome(
        top_class=bands[0].name,
        ranked=len(places),
        allowed=allowed,
        kept=kept,
        lowered=lowered,
        undecided=waiting,
        places=cut.places if waiting else 0,
        reason=reason,
    )
    return QuotaResult(outcome=outcome, steps=steps)


def _draw_line(holders: Sequence[Place], allowed: int) -> _Line:
    above: list[UnitCode] = []
    for position, place in enumerate(holders):
        equals = tuple(other.unit for other in holders if other.rank == place.rank)
        if len(above) >= allowed:
            below = tuple(other.unit for other in holders[position:])
            return _Line(above=tuple(above), across=(), below=below, places=0)
        if place.unit == equals[0] and len(above) + len(equals) > allowed:
            below = tuple(other.unit for other in holders[position + len(equals) :])
            free = allowed - len(above)
            return _Line(above=tuple(above), across=equals, below=below, places=free)
        above.append(place.unit)
    return _Line(above=tuple(above), across=(), below=(), places=0)


def _decided(cut: _Line, decision: QuotaDecision | None) -> tuple[UnitCode, ...] | None:
    """Who of the tie keeps the class, None where nothing valid was decided or is to decide."""
    if decision is None or not cut.across:
        return None
    kept = tuple(unit for unit in cut.across if unit in decision.keep)
    return kept if len(kept) <= cut.places else None
