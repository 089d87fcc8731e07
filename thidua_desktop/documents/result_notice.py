"""Notice of results (thông báo kết quả, domain §4.3 row 13)."""

from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.content import Document, Node, Para
from thidua_desktop.documents.head_and_tail import document, issuer_signs
from thidua_desktop.documents.paper_source import PaperSource, section, source_of
from thidua_desktop.documents.ranking_blocks import (
    not_applicable_notes,
    ranking_notes,
    ranking_table,
)
from thidua_desktop.domain.text.number_format import format_amount


def result_notice(facts: PaperFacts) -> Document:
    """Bases, ranking with classes and points, and what each unit may ask within days."""
    source = source_of(facts, "result_notice")
    scale = format_amount(facts.scores.scale)
    nodes: tuple[Node, ...] = (
        *_bases(source),
        section(source.text("part.ranking")),
        Para(content=source.text("scale", scale=scale), keep_with_next=True),
        ranking_table(source),
        *ranking_notes(source),
        *not_applicable_notes(source),
        section(source.text("part.requests")),
        Para(content=source.say("requests", days=source.cell_blank("request_days"))),
        Para(content=source.text("points_explained")),
        issuer_signs(source),
    )
    return document(source, nodes)


def _bases(source: PaperSource) -> tuple[Node, ...]:
    pact = source.facts.frame.pact
    number = source.known(pact.number, "pact_number")
    signed = source.long_day(pact.signed_on, "pact_day")
    held = source.long_day(source.meeting.held_on, "meeting_day")
    return (
        Para(content=source.say("base_pact", number=number, day=signed)),
        Para(content=source.say("base_meeting", day=held)),
        Para(content=source.text("announces")),
    )
