"""Limitations and directives as tables: who repairs what until when, and where it comes from."""

from collections.abc import Sequence

from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.content import Align, Blank, Column, Row, Table
from thidua_desktop.documents.paper_words import words
from thidua_desktop.documents.papers.parts import day_or_blank, period_name, unit_name
from thidua_desktop.domain.limitation import Directive, Limitation
from thidua_desktop.wording.words import word_of

_NUMBER = Column(width_mm=10, align=Align.CENTER)
_DUE = Column(width_mm=25, align=Align.CENTER)
_OWNER = Column(width_mm=28)
_STATE = Column(width_mm=29)


def limitations_table(facts: PaperFacts, limitations: Sequence[Limitation]) -> Table:
    """Text with criterion and cause, remedy, owner, due date, state and origin."""
    return Table(
        columns=(_NUMBER, Column(share=1.1), Column(), _OWNER, _DUE, _STATE),
        header=(
            (
                words("common.col_number"),
                words("limitations.col_text"),
                words("limitations.col_remedy"),
                words("limitations.col_owner"),
                words("common.col_due"),
                words("common.col_state"),
            ),
        ),
        rows=tuple(
            Row(
                cells=(
                    str(number),
                    _limitation_text(each),
                    each.remedy or Blank(field=f"remedy:{number}", length=10),
                    Blank(field=f"owner:{number}", length=5)
                    if each.owner is None
                    else unit_name(facts, each.owner),
                    day_or_blank(each.due, f"due:{number}"),
                    _state(facts, each),
                )
            )
            for number, each in enumerate(limitations, start=1)
        ),
    )


def directives_table(facts: PaperFacts, directives: Sequence[Directive]) -> Table:
    """Text, who carries it out, due date, state and origin."""
    return Table(
        columns=(_NUMBER, Column(), Column(width_mm=40), _DUE, _STATE),
        header=(
            (
                words("common.col_number"),
                words("directives.col_text"),
                words("directives.col_assigned"),
                words("common.col_due"),
                words("common.col_state"),
            ),
        ),
        rows=tuple(
            Row(
                cells=(
                    str(number),
                    each.text,
                    _assigned(facts, each) or Blank(field=f"assigned:{number}", length=6),
                    day_or_blank(each.due, f"due:{number}"),
                    _state(facts, each),
                )
            )
            for number, each in enumerate(directives, start=1)
        ),
    )


def _limitation_text(each: Limitation) -> str:
    parts = [each.text]
    if each.criterion is not None:
        parts[0] += " " + words("limitations.criterion", code=each.criterion)
    if each.cause is not None:
        parts.append(words("limitations.cause", cause=each.cause))
    return "\n".join(parts)


def _state(facts: PaperFacts, each: Limitation | Directive) -> str:
    """The state, and the review it was carried from or raised in, where that was another one."""
    state = word_of(each.state)
    state = state[:1].upper() + state[1:]
    if each.carried_from is not None:
        period = period_name(facts, each.carried_from)
        return f"{state}. {words('limitations.carried', period=period)}"
    if each.raised_in != facts.period.code:
        period = period_name(facts, each.raised_in)
        return f"{state}. {words('limitations.raised', period=period)}"
    return state


def _assigned(facts: PaperFacts, each: Directive) -> str:
    if {unit.code for unit in facts.frame.units} <= set(each.assigned):
        return words("common.everybody", bloc=words(f"bloc.{facts.frame.bloc.kind.value}"))
    return ", ".join(unit_name(facts, unit) for unit in each.assigned)
