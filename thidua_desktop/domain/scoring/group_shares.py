"""What each group of criteria brings to a unit's total, as it counts (scoring §3)."""

from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.ids import GroupCode
from thidua_desktop.domain.scoring.results import BlocScores, UnitScores
from thidua_desktop.domain.scoring.rounding import in_units, rounded
from thidua_desktop.domain.scoring.trace import TraceCode

_OF_GROUPS = frozenset({TraceCode.GROUP_SUM, TraceCode.GROUP_FLOOR, TraceCode.GROUP_CAP})


class GroupShare(Struct, frozen=True, kw_only=True):
    """Points of one group in one part of the total; those of the penalty part are lost."""

    group: GroupCode
    part: Part
    points: Decimal


def group_shares(scores: UnitScores) -> tuple[GroupShare, ...]:
    """The groups of a unit in table order; the shares of a part add up to its counted amount.

    What normalising, clipping and caps change of a part is spread over its groups in proportion.
    Empty for a unit without a total.
    """
    counted = {
        Part.CONTENT: scores.content,
        Part.BONUS: scores.bonus,
        Part.PENALTY: scores.penalty,
    }
    earned = _earned(scores)
    return tuple(
        share for part, amount in counted.items() for share in _spread(part, amount, earned[part])
    )


def longest_bar(scores: BlocScores) -> Decimal:
    """What the longest stacked bar needs: the scale, or the most points anybody gathered."""
    gathered = (unit.content + unit.bonus for unit in scores.units)
    return max((scores.scale, *gathered))


def _earned(scores: UnitScores) -> dict[Part, dict[GroupCode, Fraction]]:
    """Sums of the groups within their floors and caps, read from the trace of the total."""
    found: dict[Part, dict[GroupCode, Fraction]] = {part: {} for part in Part}
    part = Part.CONTENT
    for step in scores.trace:
        if step.code not in _OF_GROUPS:
            continue
        part = Part(step.values.get("part", part))
        group, amount = GroupCode(step.values["group"]), Fraction(step.values["amount"])
        found[part][group] = found[part].get(group, Fraction(0)) + amount
    return found


def _spread(part: Part, counted: Decimal, earned: dict[GroupCode, Fraction]) -> list[GroupShare]:
    whole = sum(earned.values(), Fraction(0))
    factor = Fraction(counted) / whole if whole else Fraction(0)
    shares: list[GroupShare] = []
    running = Fraction(0)
    for group, amount in earned.items():
        before, running = running, running + amount * factor
        cents = in_units(running, 2) - in_units(before, 2)
        shares.append(GroupShare(group=group, part=part, points=rounded(Fraction(cents, 100))))
    return shares
