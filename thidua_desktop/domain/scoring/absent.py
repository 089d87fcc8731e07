"""What happens to points of criteria that do not apply to a unit (scoring §3)."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace

from thidua_desktop.domain.criterion import Criterion, Part
from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.scoring.points import Sheet
from thidua_desktop.domain.scoring.results import CriterionScore
from thidua_desktop.domain.scoring.rounding import exact_sum, rounded
from thidua_desktop.domain.scoring.trace import (
    Line,
    TraceCode,
    TraceStep,
    TraceValue,
    joined,
    line,
    step,
    steps_of,
)
from thidua_desktop.domain.scoring_table import NaPolicy, ScoringTable

Sheets = Mapping[UnitCode, Sheet]


def most_of(criterion: Criterion) -> Fraction:
    return Fraction(criterion.max_points or 0)


def apply_policy(table: ScoringTable, sheets: Sheets) -> dict[UnitCode, Sheet]:
    """The sheets with what the table's policy gives in `in_total`; `normalize` works on totals.

    A criterion that does not apply gives nothing outside the content part, whatever the policy.
    """
    if table.na_policy is NaPolicy.FULL:
        given = {row.code: _full(row) for row in table.criteria}
    elif table.na_policy is NaPolicy.BLOC_AVERAGE:
        given = {row.code: _average(row, sheets) for row in table.criteria}
    elif table.na_policy is NaPolicy.MOVED:
        return {unit: _moved(table, sheet) for unit, sheet in sheets.items()}
    else:
        return dict(sheets)
    content = {row.code for row in table.criteria if row.part is Part.CONTENT}
    return {
        unit: tuple(
            score
            if score.applicable or score.criterion not in content
            else _with(score, given[score.criterion])
            for score in sheet
        )
        for unit, sheet in sheets.items()
    }


def _with(score: CriterionScore, extra: Line) -> CriterionScore:
    """The score with one more amount in the total."""
    return replace(
        score,
        in_total=rounded(Fraction(score.in_total) + extra.amount),
        trace=(*score.trace, *steps_of((extra,))),
    )


def _full(criterion: Criterion) -> Line:
    most = most_of(criterion)
    return line(TraceCode.GIVEN_FULL, most, max=most)


def _average(criterion: Criterion, sheets: Sheets) -> Line:
    """Mean of final/M over the units the criterion applies to, times M; 0 where there is none."""
    most = most_of(criterion)
    finals = [
        score.final
        for sheet in sheets.values()
        for score in sheet
        if score.criterion == criterion.code and score.applicable
    ]
    mean = exact_sum(finals) / (most * len(finals)) if finals and most else Fraction(0)
    values: dict[str, TraceValue] = {"mean": mean, "units": len(finals), "max": most}
    return line(TraceCode.GIVEN_AVERAGE, mean * most, **values)


def _moved(table: ScoringTable, sheet: Sheet) -> Sheet:
    """Final points of the taking criterion times (M + moved M)/M, rounded.

    A taking criterion that does not apply itself, or has no maximum, takes nothing.
    """
    rows = {row.code: row for row in table.criteria}
    moved: dict[CriterionCode, list[Criterion]] = {}
    for score in sheet:
        row = rows[score.criterion]
        if not score.applicable and row.part is Part.CONTENT and row.moved_to is not None:
            moved.setdefault(row.moved_to, []).append(row)
    return tuple(_taken_over(rows[score.criterion], score, moved) for score in sheet)


def _taken_over(
    row: Criterion, score: CriterionScore, moved: Mapping[CriterionCode, list[Criterion]]
) -> CriterionScore:
    if not score.applicable:
        return replace(score, trace=(*score.trace, *_moved_away(row)))
    sources = moved.get(row.code, [])
    most = most_of(row)
    if not sources or not most:
        return score
    factor = _growth(most, sources)
    before = Fraction(score.final)
    after = Fraction(grown_by(row, score.final, sources))
    codes = joined(source.code for source in sources)
    values: dict[str, TraceValue] = {"sources": codes, "before": before, "factor": factor}
    return _with(score, line(TraceCode.MOVED_IN, after - before, **values))


def grown_by(row: Criterion, final: Decimal, sources: Sequence[Criterion]) -> Decimal:
    """What a taking criterion has after it took over from the sources."""
    most = most_of(row)
    if not sources or not most:
        return final
    return rounded(Fraction(final) * _growth(most, sources))


def _growth(most: Fraction, sources: Sequence[Criterion]) -> Fraction:
    return (most + sum((most_of(source) for source in sources), Fraction(0))) / most


def _moved_away(row: Criterion) -> tuple[TraceStep, ...]:
    if row.moved_to is None:
        return ()
    return (step(TraceCode.MOVED_AWAY, to=row.moved_to, max=most_of(row)),)
