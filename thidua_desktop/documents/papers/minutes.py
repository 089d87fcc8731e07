"""The minutes of a review (biên bản hội nghị, domain §4.3 row 7), parts in the required order."""

from collections.abc import Sequence

from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.content import (
    Align,
    Blank,
    BlankLines,
    Cell,
    Column,
    Document,
    Heading,
    KeyValue,
    KeyValues,
    Node,
    Para,
    Rich,
    Row,
    RowKind,
    Signatures,
    Table,
)
from thidua_desktop.documents.paper_words import rich, words
from thidua_desktop.documents.papers.ballots import ballot_nodes
from thidua_desktop.documents.papers.follow_ups import directives_table, limitations_table
from thidua_desktop.documents.papers.parts import (
    clock,
    in_protocol_order,
    leader_facts,
    leader_role,
    listed,
    long_day,
    paper,
    recipients,
    signer,
    unit_name,
)
from thidua_desktop.documents.papers.standings import notes, short_ranking
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.review import Attendance, Meeting
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.wording.words import word_of

_LABEL_MM = 28


def minutes(facts: PaperFacts) -> Document:
    meeting = leader_facts(facts).meeting
    frame = facts.frame
    abstract = words(
        "minutes.abstract",
        review=word_of(meeting.kind),
        year=frame.year.code,
        bloc=frame.bloc.name,
    )
    nodes = [
        *_time_and_place(facts, meeting),
        *_people(facts, meeting),
        Heading(text=words("minutes.business")),
        *_business(facts, meeting),
        *_closing(facts, meeting),
        _signatures(facts, meeting),
        recipients(facts),
    ]
    return paper(facts, nodes, abstract=abstract)


def _time_and_place(facts: PaperFacts, meeting: Meeting) -> list[Node]:
    day = long_day(meeting.held_on)
    begins = rich("minutes.begins_value", begins=clock(meeting.starts), day=day)
    place = rich("minutes.place_value", meeting_place=meeting.place)
    return [
        Heading(text=words("minutes.time_and_place")),
        KeyValues(
            items=(
                KeyValue(label=words("minutes.begins"), value=begins),
                KeyValue(label=words("minutes.place"), value=place),
                KeyValue(label=words("minutes.data"), value=_data(facts)),
            ),
            label_mm=_LABEL_MM,
        ),
    ]


def _data(facts: PaperFacts) -> str:
    period = facts.period
    return words(
        "minutes.data_value",
        period=period.name,
        start=format_date(period.start),
        cutoff=format_date(period.cutoff),
    )


def _people(facts: PaperFacts, meeting: Meeting) -> list[Node]:
    chair = _unit(facts, meeting.chair_unit)
    chairing = rich(
        "minutes.chair_value",
        chair_name=None,
        chair_position=chair.head_position if chair else None,
        chair_unit=chair.name if chair else None,
    )
    secretary = _unit(facts, meeting.secretary_unit)
    writing = rich(
        "minutes.secretary_value",
        secretary_name=None,
        secretary_unit=secretary.name if secretary else None,
    )
    return [
        Heading(text=words("minutes.attendance")),
        KeyValues(
            items=(
                KeyValue(label=words("minutes.chair"), value=chairing),
                KeyValue(label=words("minutes.secretary"), value=writing),
            ),
            label_mm=_LABEL_MM,
        ),
        *_attendance(facts, meeting),
    ]


def _unit(facts: PaperFacts, code: UnitCode | None) -> Unit | None:
    return None if code is None else facts.frame.unit(code)


def _attendance(facts: PaperFacts, meeting: Meeting) -> list[Node]:
    """Called, present and absent of every unit; sums only where every unit is known."""
    known = {each.unit: each for each in meeting.attendance}
    units = [unit.code for unit in in_protocol_order(facts)]
    units += [code for code in known if code not in units]
    rows = [known.get(code, Attendance(unit=code)) for code in units]
    called, present = _sum([r.called for r in rows]), _sum([r.present for r in rows])
    absent = _difference(called, present)
    table = Table(
        columns=(
            Column(width_mm=11, align=Align.CENTER),
            Column(share=1.2),
            *(Column(width_mm=21, align=Align.CENTER) for _ in range(3)),
            Column(),
        ),
        header=(
            (
                words("common.col_number"),
                words("common.col_unit"),
                words("minutes.col_called"),
                words("minutes.col_present"),
                words("minutes.col_absent"),
                words("minutes.col_reason"),
            ),
        ),
        rows=(
            *(_attendance_row(facts, n, each) for n, each in enumerate(rows, start=1)),
            Row(
                cells=(
                    Cell(content=words("common.total"), columns=2),
                    _count(called, "called"),
                    _count(present, "present"),
                    _count(absent, "absent"),
                    "",
                ),
                kind=RowKind.TOTAL,
            ),
        ),
    )
    text = rich("minutes.present", called=called, present=present, absent=absent)
    return [Para(content=text, keep_with_next=True), table]


def _attendance_row(facts: PaperFacts, number: int, each: Attendance) -> Row:
    name = unit_name(facts, each.unit)
    absent = _difference(each.called, each.present)
    reason: Rich = each.absence_reason or ""
    if absent and not each.absence_reason:
        reason = Blank(field=f"absence_reason:{name}", length=8)
    return Row(
        cells=(
            str(number),
            name,
            _count(each.called, f"called:{name}"),
            _count(each.present, f"present:{name}"),
            _count(absent, f"absent:{name}"),
            reason,
        )
    )


def _sum(counts: Sequence[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _difference(called: int | None, present: int | None) -> int | None:
    return None if called is None or present is None else called - present


def _count(number: int | None, field: str) -> Rich:
    return Blank(field=field, length=2) if number is None else str(number)


def _business(facts: PaperFacts, meeting: Meeting) -> list[Node]:
    """The numbered items of part III."""
    review = word_of(meeting.kind)
    parts: list[tuple[str, list[Node]]] = [
        ("agenda", listed(meeting.agenda, "agenda")),
        ("report", _report(facts, meeting)),
        ("statements", _statements(meeting)),
        ("ranking", [short_ranking(facts), *notes(facts)]),
        ("ballots", _ballots(facts)),
        ("limitations", _limitations(facts)),
        ("directives", _directives(facts)),
        ("conclusions", listed(meeting.conclusions, "conclusions")),
    ]
    nodes: list[Node] = []
    for number, (name, content) in enumerate(parts, start=1):
        said = {"n": number, "review": review} if name == "report" else {"n": number}
        nodes += [Heading(text=words(f"minutes.{name}", **said), level=3), *content]
    return nodes


def _report(facts: PaperFacts, meeting: Meeting) -> list[Node]:
    frame = facts.frame
    heard = rich(
        "minutes.report_heard",
        reporter=None,
        leader=unit_name(facts, frame.year.leader_unit),
        role=leader_role(facts),
        review=word_of(meeting.kind),
        period=facts.period.name,
        count=len(frame.units),
    )
    return [
        Para(content=heard),
        Para(content=words("minutes.strengths"), keep_with_next=True),
        *listed(meeting.strengths, "strengths"),
    ]


def _statements(meeting: Meeting) -> list[Node]:
    if not meeting.statements:
        return [BlankLines(field="statements", lines=2)]
    texts = [
        words("minutes.statement", speaker=each.speaker, text=each.text)
        for each in meeting.statements
    ]
    return [Para(content=text, marker="-") for text in texts]


def _ballots(facts: PaperFacts) -> list[Node]:
    ballots = leader_facts(facts).ballots
    return ballot_nodes(facts, ballots) or [Para(content=words("minutes.no_ballot"))]


def _limitations(facts: PaperFacts) -> list[Node]:
    limitations = leader_facts(facts).limitations
    if not limitations:
        return [Para(content=words("minutes.no_limitations"))]
    return [limitations_table(facts, limitations)]


def _directives(facts: PaperFacts) -> list[Node]:
    directives = leader_facts(facts).directives
    if not directives:
        return [Para(content=words("minutes.no_directives"))]
    return [directives_table(facts, directives)]


def _closing(facts: PaperFacts, meeting: Meeting) -> list[Node]:
    digest = facts.provenance.state_digest if facts.provenance else None
    closing = rich("minutes.closing", ends=clock(meeting.ends), copies=None)
    return [
        Heading(text=words("minutes.state")),
        Para(content=rich("minutes.state_value", state_digest=digest)),
        Para(content=closing),
    ]


def _signatures(facts: PaperFacts, meeting: Meeting) -> Signatures:
    """Secretary left, chair right (domain §4.2)."""
    chair = _unit(facts, meeting.chair_unit)
    position = (chair.head_position or "") if chair else ""
    return Signatures(
        signers=(
            signer("secretary", "secretary_name"),
            signer("chair", "chair_name", position=position),
        )
    )
