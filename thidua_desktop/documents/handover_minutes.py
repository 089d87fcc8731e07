"""Minutes of the handover of leadership (biên bản bàn giao, domain §4.3 row 14)."""

from msgspec.structs import replace

from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.content import (
    Align,
    AnnexTitle,
    Column,
    Document,
    KeyValue,
    KeyValues,
    Node,
    PageBreak,
    Para,
    Rich,
    Row,
    Signatures,
    Table,
)
from thidua_desktop.documents.follow_up_blocks import open_directives, open_limitations
from thidua_desktop.documents.head_and_tail import document, position, recipients, signer
from thidua_desktop.documents.paper_source import (
    DASH,
    PaperSource,
    count,
    joined,
    section,
    short_digest,
    source_of,
)
from thidua_desktop.domain.package import HandoverBody, Original, PackageKind
from thidua_desktop.domain.roster import Roster, TrustedKey
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.wording.words import word_of

_LABEL_MM = 32.0
_NAME_GAP = 10
_DIGEST_PT = 9.5
_COUNTERS = ("BB", "TB", "BC", "TTr", "KH")


def handover_minutes(facts: PaperFacts) -> Document:
    """Parties, everything handed over, the state; raises ValueError without a handover."""
    source = source_of(facts, "handover")
    if facts.handover is None:
        raise ValueError("handover minutes have a handover")
    body = _in_paper_order(source, facts.handover)
    nodes: tuple[Node, ...] = (
        *_parties(source, body),
        section(source.text("part.papers")),
        *_papers(source),
        section(source.text("part.packages")),
        *_packages(source, body),
        section(source.text("part.keys")),
        *_keys(source, body),
        section(source.text("part.limitations")),
        *open_limitations(source, body.limitations),
        section(source.text("part.directives")),
        *open_directives(source, body.directives),
        section(source.text("part.state")),
        *_state(source, body),
        Para(content=source.text("closing", copies=count(3))),
        _signatures(source, body),
        recipients(source),
        *_annex(source, body),
    )
    return document(source, nodes)


def _in_paper_order(source: PaperSource, body: HandoverBody) -> HandoverBody:
    """Packages by period, kind and unit, keys by unit: the sealed lists go by digest and code."""
    periods = [None, *(period.code for period in source.facts.frame.periods)]
    units = {unit.code: number for number, unit in enumerate(source.units)}
    kinds = list(PackageKind)

    def place(original: Original) -> tuple[int, int, int, int, str]:
        known = original.period in periods
        return (
            periods.index(original.period) if known else len(periods),
            kinds.index(original.kind),
            units.get(original.unit, len(units)),
            original.revision,
            original.digest,
        )

    def protocol(key: TrustedKey) -> tuple[int, str]:
        return units.get(key.unit, len(units)), key.key_id

    return replace(
        body,
        originals=tuple(sorted(body.originals, key=place)),
        roster=Roster(keys=tuple(sorted(body.roster.keys, key=protocol))),
    )


def _parties(source: PaperSource, body: HandoverBody) -> tuple[Node, ...]:
    frame = source.facts.frame
    day = source.long_day(source.facts.dated, "dated")
    superior = source.known(frame.bloc.superior, "superior")
    items = (
        ("giver", _party(source, source.unit_name(frame.year.leader_unit), "giver_name")),
        ("taker", _party(source, source.unit_name(body.to_unit), "taker_name")),
        ("witness", _party(source, superior, "witness_name")),
    )
    return (
        Para(content=source.say("opening", day=day)),
        KeyValues(
            items=tuple(
                KeyValue(label=source.text(f"label.{name}"), value=value) for name, value in items
            ),
            label_mm=_LABEL_MM,
        ),
    )


def _party(source: PaperSource, unit: Rich, blank: str) -> Rich:
    return source.say("party", unit=unit, name=source.blank(blank, _NAME_GAP))


def _papers(source: PaperSource) -> tuple[Node, ...]:
    """Papers are handed over by hand; their counters are filled in from the register."""
    counters = joined(
        [
            source.say("counter", kind=kind, number=source.cell_blank("counters"))
            for kind in _COUNTERS
        ]
    )
    return (
        Para(content=source.text("papers"), keep_with_next=True),
        source.blank_lines("papers"),
        Para(content=source.say("counters", counters=counters)),
    )


def _packages(source: PaperSource, body: HandoverBody) -> tuple[Node, ...]:
    missing = sum(original.missing for original in body.originals)
    summary = source.text(
        "packages",
        packages=count(len(body.originals)),
        present=count(len(body.originals) - missing),
        missing=count(missing),
    )
    rows = tuple(
        Row(
            cells=(
                str(number),
                _kind(source, original),
                source.unit_name(original.unit),
                source.period_name(original.period) if original.period else DASH,
                f"{original.revision:02}",
                short_digest(original.digest),
                source.text("missing" if original.missing else "present"),
            )
        )
        for number, original in enumerate(body.originals, start=1)
    )
    if not rows:
        return (Para(content=summary),)
    table = Table(
        columns=(
            Column(width_mm=11, align=Align.CENTER),
            Column(share=0.8),
            Column(),
            Column(),
            Column(width_mm=11, align=Align.CENTER),
            Column(width_mm=41),
            Column(width_mm=15, align=Align.CENTER),
        ),
        header=(source.head("package_head"),),
        rows=rows,
    )
    return (Para(content=summary, keep_with_next=True), table)


def _kind(source: PaperSource, original: Original) -> str:
    kind = word_of(original.kind)
    if original.for_unit is None:
        return kind
    return source.text("kind_for", kind=kind, unit=original.for_unit)


def _keys(source: PaperSource, body: HandoverBody) -> tuple[Node, ...]:
    """Every confirmed key, the revoked ones too."""
    rows = tuple(
        Row(
            cells=(
                str(number),
                source.unit_name(key.unit),
                key.key_id,
                source.text(
                    "confirmed",
                    day=format_date(key.confirmed_on),
                    how=word_of(key.confirmed_how),
                    by=key.confirmed_by,
                ),
                format_date(key.revoked_on) if key.revoked_on else DASH,
            )
        )
        for number, key in enumerate(body.roster.keys, start=1)
    )
    if not rows:
        return (Para(content=source.text("no_keys")),)
    return (
        Table(
            columns=(
                Column(width_mm=11, align=Align.CENTER),
                Column(),
                Column(width_mm=46),
                Column(),
                Column(width_mm=25, align=Align.CENTER),
            ),
            header=(source.head("key_head"),),
            rows=rows,
        ),
    )


def _state(source: PaperSource, body: HandoverBody) -> tuple[Node, ...]:
    """State digest of every concluded period, shortened; the annex has it whole."""
    if not body.states:
        return (Para(content=source.text("no_states")),)
    rows = tuple(
        Row(
            cells=(
                source.period_name(state.period),
                short_digest(state.state_digest),
                short_digest(state.result_digest),
            )
        )
        for state in body.states
    )
    table = Table(
        columns=(Column(), Column(width_mm=48), Column(width_mm=48)),
        header=(source.head("state_head"),),
        rows=rows,
    )
    return (Para(content=source.text("states"), keep_with_next=True), table)


def _signatures(source: PaperSource, body: HandoverBody) -> Signatures:
    """Both leaders and the superior's witness beside each other."""
    frame = source.facts.frame
    giver, taker = frame.unit(frame.year.leader_unit), frame.unit(body.to_unit)
    return Signatures(
        signers=(
            signer(
                source,
                authority=source.text("sign.giver"),
                title=position(source, giver),
                blank="giver_name",
                gap=_NAME_GAP,
            ),
            signer(
                source,
                authority=source.text("sign.taker"),
                title=position(source, taker),
                blank="taker_name",
                gap=_NAME_GAP,
            ),
            signer(
                source,
                authority=source.text("sign.witness"),
                title=source.text("sign.superior"),
                blank="witness_name",
                gap=_NAME_GAP,
            ),
        ),
    )


def _annex(source: PaperSource, body: HandoverBody) -> tuple[Node, ...]:
    """All digests in full, under the numbers of the tables before."""
    package = source.facts.package
    own = [] if package is None else [(source.text("digest.handover"), package.digest)]
    states = [
        pair
        for state in body.states
        for pair in (
            (
                source.text("digest.state", name=source.period_name(state.period)),
                state.state_digest,
            ),
            (
                source.text("digest.result", name=source.period_name(state.period)),
                state.result_digest,
            ),
        )
    ]
    originals = [
        (source.text("digest.package", number=str(number)), original.digest)
        for number, original in enumerate(body.originals, start=1)
    ]
    rows = tuple(Row(cells=pair) for pair in (*own, *states, *originals))
    if not rows:
        return ()
    title = AnnexTitle(
        number="", title=source.text("annex_title"), reference=source.text("annex_reference")
    )
    table = Table(
        columns=(Column(), Column(width_mm=118)),
        header=(source.head("digest_head"),),
        rows=rows,
        size_pt=_DIGEST_PT,
    )
    return (PageBreak(), title, table)
