"""From dated entries to actual values: what counts and what it adds up to (scoring §1)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct, field

from thidua_desktop.domain.criterion import (
    Aggregation,
    BonusPenalty,
    Criterion,
    DeductFromMax,
    Manual,
    Part,
)
from thidua_desktop.domain.ids import CriterionCode, FactId
from thidua_desktop.domain.progress import ProgressEntry, Result
from thidua_desktop.domain.scoring.limits import (
    COUNTING_RULES,
    MARK_RULES,
    PLUS,
    component_names,
    effective_aggregation,
    entry_demand,
    is_nothing,
    nothing_among,
)
from thidua_desktop.domain.scoring.rounding import exact_sum, plain
from thidua_desktop.domain.scoring.trace import TraceCode, TraceStep, step

WHOLE = ""
"""The name of the one figure or mark of rules without components."""

_NONE = Fraction(0)


class Sifted(Struct, frozen=True, kw_only=True):
    """One criterion's entries by what becomes of them, each in recorded order."""

    counted: tuple[ProgressEntry, ...] = ()
    corrected: tuple[ProgressEntry, ...] = ()
    late: tuple[ProgressEntry, ...] = ()
    unfit: tuple[ProgressEntry, ...] = ()


class Reading(Struct, frozen=True, kw_only=True):
    """What the counted entries of one criterion say.

    `figures` and `marks` go by component, item, kind or sign (`WHOLE` for rules without them); a
    name without a usable entry is absent. `nothing` are the counted entries that say KPS.
    `no_evidence` is set only where evidence is demanded.
    """

    sifted: Sifted
    nothing: tuple[ProgressEntry, ...] = ()
    figures: Mapping[str, Fraction] = field(default_factory=dict)
    marks: Mapping[str, Result] = field(default_factory=dict)
    missing: bool
    no_evidence: bool

    @property
    def earns_nothing(self) -> bool:
        return self.missing or self.no_evidence

    @property
    def actual(self) -> Fraction:
        """The one figure of rules without components; 0 where a counting rule reads no entry."""
        return self.figures.get(WHOLE, _NONE)


def recorded_order(entry: ProgressEntry) -> tuple[date, datetime, FactId]:
    """By date; entries of one date in the order in which they were recorded."""
    return entry.occurred_on, entry.recorded_at, entry.id


def sift(
    criteria: Iterable[Criterion], entries: Iterable[ProgressEntry], cutoff: date
) -> dict[CriterionCode, Sifted]:
    """Every criterion's entries: counted, corrected or withdrawn, after the cutoff, refused.

    The record is gone through in its own order, each entry judged once; only piles are sorted.
    A refused entry corrects nothing, as if it had never been taken in.
    """
    demands = {criterion.code: entry_demand(criterion) for criterion in criteria}
    unfit, late, counted, corrected = _piles(), _piles(), _piles(), _piles()
    in_time: list[ProgressEntry] = []
    replaced: set[FactId] = set()
    for entry in entries:
        demand = demands.get(entry.criterion)
        if demand is None:
            continue
        if demand.problems(entry):
            unfit[entry.criterion].append(entry)
        elif entry.occurred_on > cutoff:
            late[entry.criterion].append(entry)
        else:
            in_time.append(entry)
            if entry.corrects is not None and entry.corrects != entry.id:
                replaced.add(entry.corrects)
    for entry in in_time:
        (corrected if entry.id in replaced else counted)[entry.criterion].append(entry)
    return {
        code: Sifted(
            counted=_said(counted, code),
            corrected=_said(corrected, code),
            late=_said(late, code),
            unfit=_said(unfit, code),
        )
        for code in demands
    }


_Piles = defaultdict[CriterionCode, list[ProgressEntry]]


def _piles() -> _Piles:
    return defaultdict(list)


def _said(piles: _Piles, code: CriterionCode) -> tuple[ProgressEntry, ...]:
    """One criterion's pile in recorded order; withdrawals themselves say nothing."""
    if code not in piles:
        return ()
    return tuple(sorted([e for e in piles[code] if not e.withdrawn], key=recorded_order))


def read(criterion: Criterion, sifted: Sifted) -> Reading:
    """The actual values of one criterion (scoring §1); `manual` has none."""
    nothing = nothing_among(sifted.counted)
    if isinstance(criterion.rule, Manual):
        return Reading(
            sifted=sifted, nothing=nothing, missing=not sifted.counted, no_evidence=False
        )
    figures: dict[str, Fraction] = {}
    marks: dict[str, Result] = {}
    for name in component_names(criterion.rule) or (WHOLE,):
        real, says_nothing = _entries_of(name, sifted.counted, nothing)
        if isinstance(criterion.rule, MARK_RULES):
            mark = next((e.result for e in reversed(real) if e.result is not None), None)
            if mark is not None:
                marks[name] = mark
            continue
        figure = _figure(effective_aggregation(criterion), real, nothing=says_nothing)
        if figure is not None:
            figures[name] = figure
    is_counting = isinstance(criterion.rule, COUNTING_RULES)
    missing = not sifted.counted if is_counting else not (figures or marks)
    return Reading(
        sifted=sifted,
        nothing=nothing,
        figures=figures,
        marks=marks,
        missing=missing,
        no_evidence=not missing and _lacks_evidence(criterion, sifted.counted),
    )


def _entries_of(
    name: str, counted: Sequence[ProgressEntry], nothing: Sequence[ProgressEntry]
) -> tuple[Sequence[ProgressEntry], bool]:
    """The name's entries other than KPS, and whether KPS stands alone for it.

    KPS without a component speaks for every component, unless anything else was entered.
    """
    own = counted if name == WHOLE else [e for e in counted if e.component == name]
    real = [e for e in own if not is_nothing(e)] if nothing else own
    if real:
        return real, False
    for_all = len(nothing) == len(counted)
    return real, bool(own) or (for_all and any(e.component is None for e in counted))


def _figure(
    aggregation: Aggregation, real: Sequence[ProgressEntry], *, nothing: bool
) -> Fraction | None:
    if not real:
        counts = aggregation in {Aggregation.SUM, Aggregation.COUNT}
        return Fraction(0) if nothing and counts else None
    if aggregation is Aggregation.COUNT:
        return Fraction(len(real))
    numbers = [
        e.result.number for e in real if e.result is not None and e.result.number is not None
    ]
    return aggregated(aggregation, numbers)


def aggregated(aggregation: Aggregation, numbers: Sequence[Decimal]) -> Fraction:
    """One value of at least one number, in recorded order; `count` is the business of `read`."""
    if aggregation is Aggregation.SUM:
        return exact_sum(numbers)
    if aggregation is Aggregation.MEAN:
        return exact_sum(numbers) / len(numbers)
    if aggregation is Aggregation.MAX:
        return Fraction(max(numbers))
    if aggregation is Aggregation.MIN:
        return Fraction(min(numbers))
    return Fraction(numbers[-1])


def _lacks_evidence(criterion: Criterion, counted: Sequence[ProgressEntry]) -> bool:
    """Whether demanded evidence is wholly absent (scoring §1); never of violations and KPS."""
    exempt = isinstance(criterion.rule, DeductFromMax) or criterion.part is Part.PENALTY
    if exempt or not criterion.evidence_required or all(is_nothing(e) for e in counted):
        return False
    return not any(e.evidence for e in counted)


def entry_steps(criterion: Criterion, sifted: Sifted, *, cutoff: date) -> tuple[TraceStep, ...]:
    """Which entries counted and which did not."""
    steps: list[TraceStep] = []
    if sifted.counted:
        aggregation = effective_aggregation(criterion).value
        steps.append(_entries_step(TraceCode.ENTRIES, sifted.counted, aggregation=aggregation))
    if sifted.corrected:
        steps.append(_entries_step(TraceCode.ENTRIES_CORRECTED, sifted.corrected))
    if sifted.late:
        day = cutoff.isoformat()
        steps.append(_entries_step(TraceCode.ENTRIES_LATE, sifted.late, cutoff=day))
    if sifted.unfit:
        steps.append(_entries_step(TraceCode.ENTRIES_UNFIT, sifted.unfit))
    return tuple(steps)


def reading_steps(
    criterion: Criterion, reading: Reading, *, acknowledged: bool
) -> tuple[TraceStep, ...]:
    """What is said by KPS, by having no entry, and by the lack of demanded evidence."""
    counted, nothing = reading.sifted.counted, reading.nothing
    steps: list[TraceStep] = []
    if nothing:
        steps.append(_entries_step(_nothing_code(reading, nothing), nothing))
    elif not counted and isinstance(criterion.rule, COUNTING_RULES):
        steps.append(step(TraceCode.NO_EVENTS, acknowledged="yes" if acknowledged else "no"))
    elif not counted:
        steps.append(step(TraceCode.MISSING))
    if reading.no_evidence and isinstance(criterion.rule, BonusPenalty):
        plus = reading.figures.get(PLUS, Fraction(0))
        steps.append(step(TraceCode.PLUS_WITHOUT_EVIDENCE, n=plus))
    return tuple(steps)


def _nothing_code(reading: Reading, nothing: Sequence[ProgressEntry]) -> TraceCode:
    if len(nothing) < len(reading.sifted.counted):
        return TraceCode.NOTHING_SKIPPED
    return TraceCode.NOTHING_IS_MISSING if reading.missing else TraceCode.NOTHING_IS_ZERO


def _entries_step(code: TraceCode, entries: Sequence[ProgressEntry], **values: str) -> TraceStep:
    digests = dict.fromkeys([p.sha256 for e in entries if e.evidence for p in e.evidence])
    return TraceStep(
        code=code,
        values={"count": plain(len(entries)), **values},
        entries=tuple([e.id for e in entries]),
        evidence=tuple(digests),
    )
