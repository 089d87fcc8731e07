"""Minutes of a review (biên bản hội nghị, domain §4.3 row 7)."""

from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.attendance_block import attendance_table, quorum_note
from thidua_desktop.documents.ballot_blocks import method_words, threshold_sentence, votes_table
from thidua_desktop.documents.content import (
    Document,
    KeyValue,
    KeyValues,
    Node,
    Para,
    Signatures,
)
from thidua_desktop.documents.follow_up_blocks import directive_items, limitation_items
from thidua_desktop.documents.head_and_tail import document, position, recipients, signer
from thidua_desktop.documents.paper_source import (
    PaperSource,
    bullet,
    count,
    first_capital,
    note,
    section,
    source_of,
)
from thidua_desktop.documents.ranking_blocks import ranking_notes, ranking_table
from thidua_desktop.domain.ballot import Ballot
from thidua_desktop.domain.text.dates import format_date

_LABEL_MM = 28.0
_NAME_GAP = 12


def minutes(facts: PaperFacts) -> Document:
    """The minutes of the period's review, part by part in the order of the form."""
    source = source_of(facts, "minutes")
    review = source.leader_facts
    nodes: tuple[Node, ...] = (
        _opening(source),
        section(source.text("part.attendance")),
        attendance_table(source),
        *quorum_note(source),
        section(source.text("part.agenda")),
        *_listed(source, review.meeting.agenda, "agenda"),
        section(source.text("part.report")),
        *_report(source),
        section(source.text("part.statements")),
        *_statements(source),
        section(source.text("part.ranking")),
        ranking_table(source),
        *ranking_notes(source),
        section(source.text("part.ballots")),
        *_ballots(source),
        section(source.text("part.limitations")),
        *limitation_items(source, review.limitations),
        section(source.text("part.directives")),
        *directive_items(source, review.directives),
        section(source.text("part.conclusions")),
        *_listed(source, review.meeting.conclusions, "conclusions"),
        *_closing(source),
        _signatures(source),
        recipients(source),
    )
    return document(source, nodes)


def _opening(source: PaperSource) -> KeyValues:
    meeting = source.meeting
    start = source.clock(meeting.starts, "starts")
    day = source.long_day(meeting.held_on, "meeting_day")
    chair, secretary = meeting.chair_unit, meeting.secretary_unit
    comrade = source.blank("chair_name", _NAME_GAP)
    clerk = source.blank("secretary_name", _NAME_GAP)
    return KeyValues(
        items=(
            KeyValue(
                label=source.text("label.time"), value=source.say("time", start=start, day=day)
            ),
            KeyValue(
                label=source.text("label.place"),
                value=source.known(meeting.place, "meeting_place", _NAME_GAP),
            ),
            KeyValue(
                label=source.text("label.chair"),
                value=source.say(
                    "chair",
                    name=comrade,
                    position=position(source, source.facts.frame.unit(chair))
                    if chair
                    else source.blank("chair_position"),
                    unit=source.unit_name(chair) if chair else source.blank("chair_unit"),
                ),
            ),
            KeyValue(
                label=source.text("label.secretary"),
                value=source.say(
                    "secretary",
                    name=clerk,
                    unit=source.unit_name(secretary)
                    if secretary
                    else source.blank("secretary_unit"),
                ),
            ),
        ),
        label_mm=_LABEL_MM,
    )


def _listed(source: PaperSource, lines: tuple[str, ...], blank: str) -> tuple[Node, ...]:
    """Numbered lines, dotted ones to write on where there are none."""
    if not lines:
        return (source.blank_lines(blank),)
    return tuple(
        Para(content=line, marker=f"{number}.") for number, line in enumerate(lines, start=1)
    )


def _report(source: PaperSource) -> tuple[Node, ...]:
    """The report heard: its basis, its cutoff, and what was done well."""
    pact = source.facts.frame.pact
    leading = source.unit_name(source.facts.frame.year.leader_unit)
    heard = source.say(
        "report",
        leader_unit=leading,
        pact_number=source.known(pact.number, "pact_number"),
        pact_day=source.long_day(pact.signed_on, "pact_day"),
        cutoff=format_date(source.facts.period.cutoff),
    )
    strengths = source.meeting.strengths
    lead = (Para(content=source.text("strengths"), keep_with_next=True),) if strengths else ()
    return (Para(content=heard), *lead, *(bullet(line) for line in strengths))


def _statements(source: PaperSource) -> tuple[Node, ...]:
    statements = source.meeting.statements
    if not statements:
        return (source.blank_lines("statements"),)
    return tuple(
        bullet(source.text("statement", speaker=each.speaker, text=each.text))
        for each in statements
    )


def _ballots(source: PaperSource) -> tuple[Node, ...]:
    ballots = source.leader_facts.ballots
    if not ballots:
        return (Para(content=source.text("no_ballots")),)
    return tuple(
        node
        for number, ballot in enumerate(ballots, start=1)
        for node in _ballot(source, number, ballot)
    )


def _ballot(source: PaperSource, number: int, ballot: Ballot) -> tuple[Node, ...]:
    counts = source.text(
        "ballot_counts",
        method=first_capital(method_words(source, ballot)),
        award=ballot.award,
        issued=count(ballot.issued),
        returned=count(ballot.returned),
        valid=count(ballot.valid),
        invalid=count(ballot.invalid),
    )
    return (
        Para(content=counts, marker=f"{number}."),
        Para(content=threshold_sentence(source, ballot), keep_with_next=True),
        *votes_table(source, ballot),
    )


def _closing(source: PaperSource) -> tuple[Node, ...]:
    """State digest, closing time and number of copies: one for the superior, one for each unit."""
    provenance = source.facts.provenance
    state = (note(source.text("state", digest=provenance.state_digest)),) if provenance else ()
    end = source.clock(source.meeting.ends, "ends")
    copies = count(len(source.units) + 1)
    return (*state, Para(content=source.say("closing", end=end, copies=copies)))


def _signatures(source: PaperSource) -> Signatures:
    """Secretary left, chair right."""
    chair = source.meeting.chair_unit
    unit = source.facts.frame.unit(chair) if chair else None
    return Signatures(
        signers=(
            signer(source, title=source.text("sign.secretary"), blank="secretary_name"),
            signer(
                source,
                authority=source.text("sign.chair"),
                title=position(source, unit),
                blank="chair_name",
            ),
        )
    )
