"""The one ranking: printed totals, then the table's tie-breakers (scoring §4)."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct, field

from thidua_desktop.domain.ids import GroupCode, UnitCode
from thidua_desktop.domain.scoring.rounding import plain
from thidua_desktop.domain.scoring.trace import TraceCode, TraceStep, joined, step
from thidua_desktop.domain.scoring_table import TieBreaker, TieBreakKind


class Contender(Struct, frozen=True, kw_only=True):
    """A unit that is ranked, with everything the tie-breakers may ask.

    `previous` is None where the unit has no total of the preceding period, `votes` where the period
    has no ballot, `lot` (hex) where no seed was recorded.
    """

    unit: UnitCode
    total: Decimal
    penalty: Decimal = Decimal(0)
    bonus: Decimal = Decimal(0)
    groups: Mapping[GroupCode, Decimal] = field(default_factory=dict)
    initiatives: int = 0
    previous: Decimal | None = None
    votes: int | None = None
    lot: str | None = None


class Place(Struct, frozen=True, kw_only=True):
    """A unit's rank; `shared_with` are all units of that rank where it is shared."""

    unit: UnitCode
    rank: int
    shared_with: tuple[UnitCode, ...]
    broken: tuple[TraceStep, ...]

    @property
    def tied(self) -> bool:
        return bool(self.shared_with)


def rank(contenders: Sequence[Contender], breakers: Sequence[TieBreaker]) -> tuple[Place, ...]:
    """Competition ranking (1-2-2-4), best first; what stays equal keeps the order it came in."""
    clusters = _split([(-Fraction(each.total), each) for each in contenders])
    broken: dict[UnitCode, list[TraceStep]] = {each.unit: [] for each in contenders}
    for breaker in breakers:
        clusters = [part for cluster in clusters for part in _parted(cluster, breaker, broken)]
    places: list[Place] = []
    for cluster in clusters:
        units = tuple(each.unit for each in cluster)
        shared = units if len(units) > 1 else ()
        first = len(places) + 1
        places += [
            Place(unit=unit, rank=first, shared_with=shared, broken=tuple(broken[unit]))
            for unit in units
        ]
    return tuple(places)


def _parted(
    cluster: Sequence[Contender], breaker: TieBreaker, broken: Mapping[UnitCode, list[TraceStep]]
) -> list[list[Contender]]:
    """The cluster split by one tie-breaker, whose effect is noted for every unit it moved."""
    if len(cluster) == 1:
        return [list(cluster)]
    figures = [_figure(each, breaker) for each in cluster]
    known = [figure for figure in figures if figure is not None]
    if len(known) < len(cluster):
        return [list(cluster)]
    sign = 1 if breaker.kind in {TieBreakKind.LESS_PENALTY, TieBreakKind.LOT} else -1
    parts = _split([(sign * figure, each) for figure, each in zip(known, cluster, strict=True)])
    if len(parts) > 1:
        units = joined(each.unit for each in cluster)
        for figure, each in zip(known, cluster, strict=True):
            text = each.lot if breaker.kind is TieBreakKind.LOT else plain(figure)
            broken[each.unit].append(_note(breaker, text or "", units))
    return parts


def _split(keyed: Sequence[tuple[Fraction, Contender]]) -> list[list[Contender]]:
    """Contenders with equal keys together, smallest key first."""
    parts: dict[Fraction, list[Contender]] = {}
    for key, each in keyed:
        parts.setdefault(key, []).append(each)
    return [parts[key] for key in sorted(parts)]


def _note(breaker: TieBreaker, value: str, units: str) -> TraceStep:
    values = {"kind": breaker.kind.value, "group": breaker.group or "", "value": value}
    return step(TraceCode.TIE_BROKEN, units=units, **values)


def _figure(each: Contender, breaker: TieBreaker) -> Fraction | None:
    """The number a tie-breaker compares; None where it has no effect."""
    group = each.groups.get(breaker.group, Decimal(0)) if breaker.group else Decimal(0)
    figures: dict[TieBreakKind, Decimal | int | None] = {
        TieBreakKind.LESS_PENALTY: each.penalty,
        TieBreakKind.MORE_BONUS: each.bonus,
        TieBreakKind.GROUP: group,
        TieBreakKind.MORE_INITIATIVES: each.initiatives,
        TieBreakKind.PREVIOUS_REVIEW: each.previous,
        TieBreakKind.BALLOT: each.votes,
        TieBreakKind.LOT: None if each.lot is None else int(each.lot, 16),
    }
    figure = figures[breaker.kind]
    return None if figure is None else Fraction(figure)
