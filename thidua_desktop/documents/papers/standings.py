"""The ranking as rows and notes: what every paper that prints a result says alike."""

from collections.abc import Iterable

from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.content import Align, Column, Node, Para, Row, Table
from thidua_desktop.documents.paper_words import words
from thidua_desktop.documents.papers.parts import points_or, unit_name
from thidua_desktop.domain.scoring.results import TraceCode, UnitScores
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.wording.names import names_of
from thidua_desktop.wording.trace import why_step

WORTH_A_NOTE = frozenset(
    {
        TraceCode.NORMALIZED,
        TraceCode.CONTENT_CLIPPED,
        TraceCode.PART_FLOORED,
        TraceCode.TOTAL_FLOORED,
        TraceCode.PART_CAPPED,
        TraceCode.NO_TOTAL,
        TraceCode.BAND_GROUP_LOW,
        TraceCode.BAND_VIOLATION,
        TraceCode.CEILING,
        TraceCode.CEILING_NO_EFFECT,
        TraceCode.QUOTA_LOWERED,
        TraceCode.QUOTA_UNDECIDED,
        TraceCode.QUOTA_KEPT,
        TraceCode.QUOTA_GIVEN_UP,
        TraceCode.NOT_CONSIDERED,
        TraceCode.TIE_BROKEN,
    }
)
"""What an official paper must say beside the figures (domain §2.5)."""


def rank_text(scores: UnitScores) -> str:
    """The rank, shared ones marked; a dash where there is none."""
    if not scores.considered:
        return words("ranking.not_considered")
    if scores.rank is None:
        return words("ranking.not_ranked")
    return words("ranking.shared", rank=scores.rank) if scores.tied else str(scores.rank)


def class_text(scores: UnitScores) -> str:
    return scores.classification or words("ranking.not_ranked")


def totals(scores: UnitScores) -> tuple[str, str, str, str]:
    """Content, bonus, penalty, total."""
    return (
        points_or(scores.content),
        points_or(scores.bonus),
        points_or(scores.penalty),
        points_or(scores.total, words("ranking.not_ranked")),
    )


def short_ranking(facts: PaperFacts) -> Table:
    """Rank, unit, content, bonus, penalty, total and class; not considered units last."""
    heads = ("rank", "unit", "content", "bonus", "penalty", "total", "class")
    titles = [words("common.col_unit" if k == "unit" else f"ranking.col_{k}") for k in heads]
    number = Align.RIGHT
    return Table(
        columns=(
            Column(width_mm=18, align=Align.CENTER),
            Column(),
            Column(width_mm=20, align=number),
            Column(width_mm=20, align=number),
            Column(width_mm=18, align=number),
            Column(width_mm=20, align=number),
            Column(width_mm=26, align=Align.CENTER),
        ),
        header=(tuple(titles),),
        rows=tuple(
            Row(
                cells=(
                    rank_text(scores),
                    unit_name(facts, scores.unit),
                    *totals(scores),
                    class_text(scores),
                )
            )
            for scores in facts.scores.units
        ),
    )


def notes(facts: PaperFacts) -> list[Node]:
    """Scale, ties, ceilings, quota decisions and reasons of those not considered."""
    scale = words("ranking.scale", scale=format_amount(facts.scores.scale))
    said = [*_each_note(facts)]
    if not said:
        return [Para(content=scale)]
    return [
        Para(content=f"{scale} {words('ranking.notes')}", keep_with_next=True),
        *(Para(content=text, marker="-") for text in said),
    ]


def _each_note(facts: PaperFacts) -> Iterable[str]:
    names = names_of(facts.frame)
    for scores in facts.scores.units:
        unit = unit_name(facts, scores.unit)
        for step in scores.trace:
            if step.code in WORTH_A_NOTE:
                yield words("ranking.note", unit=unit, said=why_step(step, names=names))
        parts = scores.completeness
        if parts.present < parts.applicable:
            said = words("ranking.partial", present=parts.present, applicable=parts.applicable)
            yield words("ranking.note", unit=unit, said=said)
