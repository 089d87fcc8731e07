"""What a unit reached at a criterion, as its self-score sheet prints it (domain §2.4)."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from thidua_desktop.documents.paper_source import PaperSource, figure
from thidua_desktop.domain.criterion import (
    BonusPenalty,
    Checklist,
    Criterion,
    DeductFromMax,
    Manual,
    WeightedKpi,
)
from thidua_desktop.domain.progress import ProgressEntry, Result, ResultKind
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.scoring.entries import WHOLE, Reading, read, sift
from thidua_desktop.domain.scoring.limits import MINUS, PLUS, is_nothing
from thidua_desktop.domain.scoring.rounding import shown
from thidua_desktop.wording.words import word_of

Readings = Mapping[str, Reading]


def read_record(source: PaperSource, record: RecordBody) -> Readings:
    """Every criterion's entries as they count at the period's cutoff."""
    criteria = source.facts.frame.table.criteria
    sifted = sift(criteria, record.entries, source.facts.period.cutoff)
    return {row.code: read(row, sifted[row.code]) for row in criteria}


def counted_entries(reading: Reading) -> Sequence[ProgressEntry]:
    return reading.sifted.counted


def result_words(
    source: PaperSource, criterion: Criterion, reading: Reading, record: RecordBody
) -> str:
    """The result in words and figures: KPS for no events, nothing where it is missing."""
    if isinstance(criterion.rule, Manual):
        return _typed_reason(criterion, record)
    counted = counted_entries(reading)
    if counted and all(is_nothing(entry) for entry in counted):
        return source.text("result.nothing")
    if reading.missing:
        return ""
    return _counted_words(source, criterion, reading)


def _counted_words(source: PaperSource, criterion: Criterion, reading: Reading) -> str:
    figures = {name: shown(value) for name, value in reading.figures.items()}
    match criterion.rule:
        case Checklist():
            met = sum(mark.kind is ResultKind.MET for mark in reading.marks.values())
            items = str(len(criterion.rule.items))
            return source.text("result.checklist", met=str(met), items=items)
        case WeightedKpi():
            return _listed(source, figures)
        case DeductFromMax():
            cases = {name: number for name, number in figures.items() if number}
            return _listed(source, cases) or "0"
        case BonusPenalty():
            plus, minus = (figures.get(sign, Decimal(0)) for sign in (PLUS, MINUS))
            return source.text("result.signs", plus=figure(plus), minus=figure(minus))
        case _:
            mark = reading.marks.get(WHOLE)
            return _mark_words(mark) if mark is not None else _whole_figure(reading.figures)


def _typed_reason(criterion: Criterion, record: RecordBody) -> str:
    """Criteria scored by hand have no figure; their reason says what was reached."""
    typed = [score.reason for score in record.self_scores if score.criterion == criterion.code]
    return (typed[-1] or "") if typed else ""


def _whole_figure(figures: Mapping[str, Fraction]) -> str:
    return figure(shown(figures[WHOLE])) if WHOLE in figures else ""


def _mark_words(mark: Result) -> str:
    return mark.level or word_of(mark.kind)


def _listed(source: PaperSource, figures: Mapping[str, Decimal]) -> str:
    return "; ".join(
        source.text("result.component", name=name, value=figure(value))
        for name, value in figures.items()
    )
