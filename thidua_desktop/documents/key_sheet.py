"""The sheet on which a unit keeps what brings its key back (packages §3); all on one page."""

from msgspec.structs import replace

from thidua_desktop.application.slips import KeySheet
from thidua_desktop.documents.content import (
    Align,
    BlankLines,
    Column,
    Document,
    Heading,
    Node,
    Para,
    Qr,
    Row,
    Signatures,
    Table,
)
from thidua_desktop.documents.slip_source import SlipSource, slip_source
from thidua_desktop.domain.text.dates import format_date

_CODE_MM = 20.0
_NUMBER, _DAY, _PLACE = 5, 8, 12
_STEPS = ("forgotten", "broken", "lost")


def key_sheet(sheet: KeySheet) -> Document:
    """The key by its digits, room for the passphrase, where envelope and backup lie, what to do."""
    source = slip_source(sheet.head, "key_sheet")
    clerk = source.signer(source.words.texts["sign.clerk"], "clerk")
    commander = source.signer(source.head_position, "signer")
    nodes: tuple[Node, ...] = (
        Para(content=source.text("made", day=format_date(sheet.made_on), book=sheet.book_name)),
        _heading(source, "digits"),
        _digits(source, sheet),
        Qr(matrix=sheet.code, size_mm=_CODE_MM),
        _heading(source, "passphrase"),
        Para(content=source.text("exactly")),
        BlankLines(field=source.words.texts["blank.passphrase"], lines=2),
        _places(source),
        _heading(source, "steps"),
        _steps(source),
        Signatures(signers=(clerk, commander)),
    )
    return replace(source.document("key_sheet", nodes), one_page=True)


def _digits(source: SlipSource, sheet: KeySheet) -> Table:
    """Each group of digits, below it as it is read out over the phone."""
    words = source.words.lists["numerals"]
    groups = sheet.fingerprint.split()
    return Table(
        columns=tuple(Column(share=1, align=Align.CENTER) for _group in groups),
        header=(tuple(groups),),
        rows=(Row(cells=tuple(" ".join(words[int(each)] for each in group) for group in groups)),),
    )


def _places(source: SlipSource) -> Table:
    """Envelope and backup: to be written by hand."""
    words = source.words
    rows = tuple(
        Row(
            cells=(
                words.texts[f"place.{what}"],
                words.blank(f"{what}_number", _NUMBER),
                words.blank(f"{what}_day", _DAY),
                words.blank(f"{what}_place", _PLACE),
            )
        )
        for what in ("envelope", "backup")
    )
    columns = (Column(share=1), Column(width_mm=28), Column(width_mm=40), Column(width_mm=54))
    return Table(columns=columns, header=(words.lists["places_head"],), rows=rows)


def _steps(source: SlipSource) -> Table:
    """What to do when the passphrase, the machine or everything is gone."""
    words = source.words
    leader = source.text("leader")
    rows = tuple(words.lists[f"step.{key}"] for key in _STEPS)
    return Table(
        columns=(Column(share=1), Column(share=3)),
        header=(words.lists["steps_head"],),
        rows=tuple(Row(cells=tuple(cell.format(leader=leader) for cell in row)) for row in rows),
    )


def _heading(source: SlipSource, key: str) -> Heading:
    return Heading(text=source.text(f"heading.{key}"), level=3)
