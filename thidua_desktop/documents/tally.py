"""Minutes of the count (biên bản kiểm phiếu, domain §4.3 row 9), all ballots of one review."""

from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.ballot_blocks import (
    elected,
    method_words,
    threshold_sentence,
    votes_table,
)
from thidua_desktop.documents.content import (
    Document,
    KeyValue,
    KeyValues,
    Node,
    Para,
    Signatures,
)
from thidua_desktop.documents.head_and_tail import document, recipients, signer
from thidua_desktop.documents.paper_source import (
    PaperSource,
    count,
    section,
    source_of,
)
from thidua_desktop.domain.ballot import Ballot

_LABEL_MM = 62.0
_NAME_GAP = 14
_TELLERS = ("head_teller", "teller", "teller")


def tally(facts: PaperFacts) -> Document:
    """Tellers, then ballot by ballot counts, votes and result, then the sealing of the papers."""
    source = source_of(facts, "tally")
    ballots = source.leader_facts.ballots
    nodes: tuple[Node, ...] = (
        _opening(source),
        section(source.text("part.tellers")),
        *(
            Para(
                content=source.say(f"{role}_line", name=source.blank("teller_name", _NAME_GAP)),
                marker=f"{number}.",
            )
            for number, role in enumerate(_TELLERS, start=1)
        ),
        section(source.text("part.ballots")),
        *(
            node
            for number, ballot in enumerate(ballots, start=1)
            for node in _ballot(source, number, ballot)
        ),
        *(() if ballots else (Para(content=source.text("no_ballots")),)),
        section(source.text("part.sealing")),
        _sealing(source),
        Signatures(
            signers=(
                signer(source, title=source.text("sign.witness"), blank="witness"),
                signer(
                    source,
                    authority=source.text("sign.tellers"),
                    title=source.text("sign.head_teller"),
                    blank="teller_name",
                ),
            )
        ),
        recipients(source),
    )
    return document(source, nodes)


def _opening(source: PaperSource) -> Para:
    meeting = source.meeting
    return Para(
        content=source.say(
            "opening",
            day=source.long_day(meeting.held_on, "meeting_day"),
            place=source.known(meeting.place, "meeting_place"),
        )
    )


def _ballot(source: PaperSource, number: int, ballot: Ballot) -> tuple[Node, ...]:
    return (
        Para(
            content=source.text(
                "ballot_title", award=ballot.award, method=method_words(source, ballot)
            ),
            marker=f"{number}.",
            keep_with_next=True,
        ),
        _counts(source, ballot),
        Para(content=threshold_sentence(source, ballot), keep_with_next=True),
        *votes_table(source, ballot),
        Para(content=_elected(source, ballot)),
    )


def _counts(source: PaperSource, ballot: Ballot) -> KeyValues:
    present = source.cell_blank("present") if ballot.present is None else count(ballot.present)
    papers = (("issued", ballot.issued), ("returned", ballot.returned))
    sorted_out = (("valid", ballot.valid), ("invalid", ballot.invalid))
    return KeyValues(
        items=(
            KeyValue(label=source.text("count.present"), value=present),
            *(
                KeyValue(label=source.text(f"count.{name}"), value=count(number))
                for name, number in (*papers, *sorted_out)
            ),
        ),
        label_mm=_LABEL_MM,
    )


def _elected(source: PaperSource, ballot: Ballot) -> str:
    units = [votes.unit for votes in elected(ballot)]
    if not units:
        return source.text("nobody_elected", award=ballot.award)
    return source.text("elected", award=ballot.award, units=source.unit_names(units))


def _sealing(source: PaperSource) -> Para:
    """How the used papers are kept."""
    keeper = source.unit_name(source.facts.frame.year.leader_unit)
    envelopes = source.cell_blank("envelopes")
    return Para(content=source.say("sealing", envelopes=envelopes, keeper=keeper))
