"""What all papers share: head, foot, Nơi nhận, signatures (domain §4.1, §4.2)."""

from thidua_desktop.application.papers import CONCLUDED_PAPERS, NUMBER_ABBREVIATIONS
from thidua_desktop.documents.content import (
    Document,
    NationalHead,
    Node,
    Orientation,
    Para,
    Recipients,
    Rich,
    Signatures,
    Signer,
    Title,
)
from thidua_desktop.documents.paper_source import PaperSource
from thidua_desktop.documents.styles import load_style
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.package import Mode

_LINES_OF_MEMBERS = 12
NAME_GAP = 14
_VERSION_MOST = 40


def document(
    source: PaperSource, nodes: tuple[Node, ...], orientation: Orientation = Orientation.PORTRAIT
) -> Document:
    """The paper with its head; mode, state and foot come from the facts."""
    kind = source.text("kind")
    abstract = source.text("abstract")
    return Document(
        type_code=source.facts.type.value,
        title=f"{kind}: {abstract}".replace("\n", " "),
        nodes=(
            _national_head(source),
            Title(kind=kind, abstract=abstract),
            *_reopening(source),
            *nodes,
        ),
        orientation=orientation,
        rehearsal=source.facts.mode is Mode.REHEARSAL,
        draft=source.is_draft,
        foot_lines=_foot_lines(source),
    )


def _reopening(source: PaperSource) -> tuple[Node, ...]:
    """Why the review was reopened, on every paper of its meeting."""
    facts = source.facts.facts
    if facts is None or not facts.reopened_because or source.facts.type not in CONCLUDED_PAPERS:
        return ()
    return (Para(content=source.text("reopened", reason=facts.reopened_because)),)


def _national_head(source: PaperSource) -> NationalHead:
    bloc = source.facts.frame.bloc
    place = source.known(bloc.place, "place")
    day = source.long_day(source.facts.dated, "dated")
    return NationalHead(
        superior=source.known(bloc.superior, "superior"),
        unit=source.facts.issuing_unit.name,
        number=_number(source),
        place_date=source.say("place_date", place=place, day=day),
    )


def _number(source: PaperSource) -> Rich:
    """The number line; papers without a running number have none."""
    facts = source.facts
    if facts.number is not None:
        return source.say("number", number=facts.number)
    abbreviation = NUMBER_ABBREVIATIONS.get(facts.type)
    if abbreviation is None:
        return ""
    number = (source.cell_blank("number"), f"/{abbreviation}-{facts.issuing_unit.code}")
    return source.say("number", number=number)


def _foot_lines(source: PaperSource) -> tuple[str, ...]:
    """State, journal and program of official prints; drafts say that they are drafts."""
    provenance, package = source.facts.provenance, source.facts.package
    form = f"{load_style().version}·{source.words.version}"
    if provenance is not None:
        version = provenance.program_version[:_VERSION_MOST]
        length = str(provenance.journal.length)
        return (
            source.text("foot.state", digest=provenance.state_digest),
            source.text("foot.journal", head=provenance.journal.head),
            source.text("foot.program", length=length, version=version, form=form),
        )
    if package is not None:
        revision = f"{package.revision:02}"
        return (
            source.text("foot.package", digest=package.digest, revision=revision),
            source.text("foot.form", form=form),
        )
    return (source.text("foot.draft"),)


def unit_recipients(source: PaperSource) -> Recipients:
    """Where a unit's own paper goes: to the leading unit, and to the archive."""
    facts = source.facts
    leader = facts.frame.year.leader_unit
    archive = source.text("recipients.archive")
    if leader == facts.issuing_unit.code:
        return Recipients(lines=(archive,))
    line = source.text("recipients.leader", unit=source.unit_name(leader))
    return Recipients(lines=(line, archive))


def recipients(source: PaperSource) -> Recipients:
    """Direct superior, members in protocol order, archive (domain §4.4)."""
    facts = source.facts
    superior = facts.frame.bloc.superior or source.text("recipients.superior_unnamed")
    members = [unit.name for unit in source.units if unit.code != facts.issuing_unit.code]
    if len(members) > _LINES_OF_MEMBERS:
        members = [source.text("recipients.members", units=", ".join(members))]
    return Recipients(
        lines=(
            source.text("recipients.superior", superior=superior),
            *members,
            source.text("recipients.archive"),
        )
    )


def position(source: PaperSource, unit: Unit | None) -> str:
    """The position of who signs for a unit."""
    if unit is not None and unit.head_position:
        return unit.head_position
    return source.text("sign.head")


def signer(
    source: PaperSource, *, authority: str = "", title: str, blank: str, gap: int = NAME_GAP
) -> Signer:
    """Authority, title, space, and dots for rank and name: the program knows no person."""
    return Signer(
        authority=authority,
        title=title,
        note=source.text("sign.note"),
        rank_name=source.blank(blank, gap),
    )


def issuer_signs(source: PaperSource) -> Signatures:
    """Nơi nhận left, the issuing unit's head right."""
    title = position(source, source.facts.issuing_unit)
    signs = signer(source, title=title, blank="signer")
    return Signatures(signers=(signs,), recipients=recipients(source))
