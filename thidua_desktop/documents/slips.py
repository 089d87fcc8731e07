"""Slips of the register desk: refusal, reminder, register (domain §4.3, 15 and 16)."""

from thidua_desktop.application.deliveries import DeliveryItem
from thidua_desktop.application.slips import (
    KeySheet,
    RefusalSlip,
    RefusedFile,
    RegisterSlip,
    ReminderSlip,
    Slip,
)
from thidua_desktop.documents.content import (
    Align,
    Column,
    Document,
    Node,
    Orientation,
    Para,
    Row,
    Signatures,
    Table,
)
from thidua_desktop.documents.key_sheet import key_sheet
from thidua_desktop.documents.paper_source import count, first_capital, short_digest
from thidua_desktop.documents.slip_source import SlipSource, slip_source
from thidua_desktop.domain.book import PackageReceipt, Way
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.text.bloc_time import BLOC_TIME
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.wording.names import names_of
from thidua_desktop.wording.reasons import sentence
from thidua_desktop.wording.words import word_of

_NUMBER = Column(width_mm=11, align=Align.CENTER)
_DIGEST = Column(width_mm=40)
_COPIES = 2
_REGISTER_PT = 10.0


def build_slip(slip: Slip) -> Document:
    """The content tree of one slip."""
    if isinstance(slip, RefusalSlip):
        return _refusal(slip)
    if isinstance(slip, ReminderSlip):
        return _reminder(slip)
    if isinstance(slip, KeySheet):
        return key_sheet(slip)
    return _register(slip)


def _refusal(slip: RefusalSlip) -> Document:
    """File, kind, sender, digest, reason, what to send again, deadline."""
    source = slip_source(slip.head, "refusal")
    numbered = tuple(enumerate(slip.files, start=1))
    columns = (_NUMBER, Column(share=3), Column(share=3), _DIGEST, Column(width_mm=22))
    table = Table(
        columns=columns,
        header=(source.words.lists["head"],),
        rows=tuple(_refused_row(source, number, file) for number, file in numbered),
    )
    clerk = source.signer(source.words.texts["sign.clerk"], "clerk")
    carrier = source.signer(source.words.texts["sign.carrier"], "carrier")
    nodes: tuple[Node, ...] = (
        Para(content=source.say("opening", day=source.day(slip.head.dated)), keep_with_next=True),
        table,
        *(_reason(source, number, file) for number, file in numbered),
        Para(content=source.text("safe")),
        Para(content=source.day_open("again", "deadline")),
        Para(content=source.text("closing", copies=count(_COPIES))),
        Signatures(signers=(carrier, clerk)),
    )
    return source.document("refusal", nodes)


def _refused_row(source: SlipSource, number: int, file: RefusedFile) -> Row:
    kind = first_capital(word_of(PackageKind(file.kind))) if file.kind else ""
    number_of = source.text("revision", revision=str(file.revision))
    revision = number_of if file.revision is not None else ""
    parts = (source.unit(file.unit), kind, source.period(file.period), revision)
    return Row(
        cells=(
            str(number),
            file.file_name,
            ", ".join(part for part in parts if part) or source.text("unknown"),
            short_digest(file.digest) if file.digest else source.text("unknown"),
            word_of(file.verdict),
        )
    )


def _reason(source: SlipSource, number: int, file: RefusedFile) -> Para:
    said = sentence(file.why, names=names_of(source.head.frame))
    text = f"{said.happened} {said.todo}"
    return Para(content=source.text("reason", number=str(number), text=text))


def _reminder(slip: ReminderSlip) -> Document:
    source = slip_source(slip.head, "reminder")
    day = source.day(slip.head.dated)
    table = Table(
        columns=(
            _NUMBER,
            Column(share=3),
            Column(share=2),
            Column(share=2),
            Column(width_mm=26),
            Column(share=3),
        ),
        header=(source.words.lists["head"],),
        rows=tuple(
            _reminder_row(source, number, item) for number, item in enumerate(slip.items, start=1)
        ),
    )
    listed: tuple[Node, ...] = (
        Para(content=source.say("opening", day=day), keep_with_next=True),
        table,
        Para(content=source.day_open("asks", "deadline")),
    )
    signs = source.signer(source.head_position, "signer")
    nodes: tuple[Node, ...] = (
        *(listed if slip.items else (Para(content=source.text("none")),)),
        Signatures(signers=(signs,), recipients=source.members()),
    )
    return source.document("reminder", nodes)


def _reminder_row(source: SlipSource, number: int, item: DeliveryItem) -> Row:
    state = source.text(f"state.{item.state.value}")
    key = "late" if item.days_late > 0 else "ahead"
    key = key if item.days_late else "today"
    return Row(
        cells=(
            str(number),
            source.unit(item.unit),
            first_capital(word_of(item.kind)),
            item.period.name,
            format_date(item.due),
            source.text(key, state=state, days=str(abs(item.days_late))),
        )
    )


def _register(slip: RegisterSlip) -> Document:
    """Ordinal, date, in or out, kind, revision, digest, verdict, room for a signature."""
    source = slip_source(slip.head, "register")
    table = Table(
        columns=(
            _NUMBER,
            Column(width_mm=30),
            Column(width_mm=16),
            Column(share=3),
            Column(share=3),
            Column(width_mm=11, align=Align.CENTER),
            Column(width_mm=38),
            Column(width_mm=22),
            Column(share=2),
        ),
        header=(source.words.lists["head"],),
        rows=tuple(
            _register_row(source, number, receipt)
            for number, receipt in enumerate(slip.receipts, start=1)
        ),
        size_pt=_REGISTER_PT,
    )
    excerpt = source.words.texts["excerpt"] if slip.asked else ""
    until = source.text(
        "until",
        day=source.day(slip.head.dated),
        count=count(len(slip.receipts)),
        excerpt=excerpt,
    )
    asked = (Para(content=source.text("asked", asked=slip.asked)),) if slip.asked else ()
    nodes: tuple[Node, ...] = (
        *asked,
        Para(content=until, keep_with_next=True),
        table if slip.receipts else Para(content=source.text("none")),
        Signatures(signers=(source.signer(source.words.texts["sign.clerk"], "clerk"),)),
    )
    return source.document("register", nodes, Orientation.LANDSCAPE)


def _register_row(source: SlipSource, number: int, receipt: PackageReceipt) -> Row:
    """What went out is judged where it arrives, so nothing is said of that here."""
    kind = first_capital(word_of(receipt.kind)) if receipt.kind else receipt.file_name
    period = source.period(receipt.period)
    return Row(
        cells=(
            str(number),
            receipt.at.astimezone(BLOC_TIME).strftime("%d/%m/%Y %H:%M"),
            word_of(receipt.way),
            source.unit(receipt.unit),
            f"{kind}, {period}" if period else kind,
            str(receipt.revision) if receipt.revision is not None else "",
            short_digest(receipt.digest) if receipt.digest else "",
            word_of(receipt.verdict) if receipt.way is Way.IN else "–",
            "",
        )
    )
