"""Whether a piece of evidence is what its extension says, from its own bytes; nothing is decoded.

Source: hostile inputs Z20, S32, S33. Pictures and documents are never unpacked here, only walked.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from enum import StrEnum

from thidua_desktop.domain.reasons import Reason, ReasonCode
from thidua_desktop.exchange.container import DEFAULT_BUDGETS
from thidua_desktop.exchange.file_kinds import FileKind, kind_of_file
from thidua_desktop.exchange.part_names import NameBudget
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.zip_directory import (
    Record,
    checked_names,
    read_directory,
    refuse_shared_bytes,
    refuse_unreadable,
)
from thidua_desktop.exchange.zip_end import ends_as_archive, final_end_record

MOST_PIXELS = 100_000_000


class EvidenceKind(StrEnum):
    """The kinds of evidence a record may hold; the value is the extension."""

    PDF = "pdf"
    PNG = "png"
    JPG = "jpg"
    DOCX = "docx"
    XLSX = "xlsx"
    TXT = "txt"


_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_LEAST = 33  # start and header chunk
_PNG_CHUNK_FRAME = 12  # length, kind and CRC around a chunk's data
_JPEG_START = b"\xff\xd8\xff"
_PDF_START = b"%PDF-"
_PDF_ACTIVE = re.compile(
    rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE)\b"
)
_PDF_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_PDF_OBJECT_STREAM = re.compile(rb"/ObjStm\b[^\x00]{0,400}?>>\s*stream\r?\n")
_MOST_OBJECT_STREAM = 8 * 1024 * 1024
_MOST_OBJECT_STREAMS = 2000
_PDF_BUDGET = 64 * 1024 * 1024
_JPEG_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_END = 0xD9
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_OFFICE_MAIN = {EvidenceKind.DOCX: "word/document.xml", EvidenceKind.XLSX: "xl/workbook.xml"}
_OFFICE_NAMES = NameBudget(longest=250, deepest=8)
_OFFICE_MACRO = re.compile(r"vba|macrosheets/|dialogsheets/|customUI", re.IGNORECASE)
_OFFICE_ACTIVE = re.compile(
    r"/(?:embeddings|activeX|externalLinks|queryTables|ctrlProps)/|/connections\.xml$"
)


def check_evidence(kind: EvidenceKind, content: bytes) -> tuple[Reason, ...]:
    """Notes on a piece of evidence that may be kept (EVIDENCE_ACTIVE, EVIDENCE_HUGE), or none.

    Raises `RefusedError` EVIDENCE_MAGIC when the bytes are not, or not only, of that kind.
    """
    checks = {
        EvidenceKind.PDF: _check_pdf,
        EvidenceKind.PNG: _check_png,
        EvidenceKind.JPG: _check_jpeg,
        EvidenceKind.TXT: _check_text,
    }
    check = checks.get(kind)
    if check is None:
        return _check_office(kind, content)
    if ends_as_archive(content):
        raise _not(kind, why="zip")
    return check(content)


def kind_of_evidence(content: bytes, extension: str) -> EvidenceKind | None:
    """The kind by which a file may be kept as evidence, from its first bytes and its extension.

    The extension (without the dot) only tells docx, xlsx and txt apart; None: not a legal kind.
    """
    for start, kind in (
        (_PDF_START, EvidenceKind.PDF),
        (_PNG_START, EvidenceKind.PNG),
        (_JPEG_START, EvidenceKind.JPG),
    ):
        if content.startswith(start):
            return kind
    wanted = extension.lower()
    if kind_of_file(content) is FileKind.ZIP:
        return EvidenceKind(wanted) if wanted in {"docx", "xlsx"} else None
    return EvidenceKind.TXT if wanted == EvidenceKind.TXT else None


def _check_pdf(content: bytes) -> tuple[Reason, ...]:
    if not content.startswith(_PDF_START):
        raise _not(EvidenceKind.PDF, why="start")
    end = content.rfind(b"%%EOF")
    if end < 0 or content[end + len(b"%%EOF") :].strip(b"\0\t\n\r\x0c\x1a "):
        raise _not(EvidenceKind.PDF, why="end")
    for objects in _pdf_objects(content):
        unescaped = _PDF_ESCAPE.sub(lambda match: bytes.fromhex(match[1].decode()), objects)
        found = _PDF_ACTIVE.search(unescaped)
        if found:
            return (_active(found.group().decode("ascii")),)
    return ()


def _pdf_objects(content: bytes) -> Iterator[bytes]:
    """The file itself, then its packed object streams as far as they open under a budget."""
    yield content
    left = _PDF_BUDGET
    for number, match in enumerate(_PDF_OBJECT_STREAM.finditer(content)):
        if number == _MOST_OBJECT_STREAMS or left <= 0:
            return
        try:
            packed = content[match.end() : match.end() + _MOST_OBJECT_STREAM]
            objects = zlib.decompressobj().decompress(packed, min(left, _MOST_OBJECT_STREAM))
        except zlib.error:
            continue
        left -= len(objects)
        yield objects


def _check_png(content: bytes) -> tuple[Reason, ...]:
    if not content.startswith(_PNG_START) or content[12:16] != b"IHDR" or len(content) < _PNG_LEAST:
        raise _not(EvidenceKind.PNG, why="start")
    width, height = struct.unpack_from(">II", content, 16)
    frames = 1
    position = len(_PNG_START)
    kind = b""
    while kind != b"IEND":
        if position + _PNG_CHUNK_FRAME > len(content):
            raise _not(EvidenceKind.PNG, why="end")
        size, kind = struct.unpack_from(">I4s", content, position)
        if kind == b"acTL":
            frames = max(1, struct.unpack_from(">I", content, position + 8)[0])
        position += _PNG_CHUNK_FRAME + size
    if position != len(content):
        raise _not(EvidenceKind.PNG, why="end")
    return _size_notes(width, height, frames)


def _check_jpeg(content: bytes) -> tuple[Reason, ...]:
    if not content.startswith(_JPEG_START):
        raise _not(EvidenceKind.JPG, why="start")
    notes: tuple[Reason, ...] = ()
    position = 2
    while True:
        marker_match = _JPEG_MARKER.search(content, position)
        if marker_match is None:
            raise _not(EvidenceKind.JPG, why="end")
        marker, position = content[marker_match.end() - 1], marker_match.end()
        if marker == _JPEG_END:
            break
        if position + 7 > len(content):
            raise _not(EvidenceKind.JPG, why="end")
        if marker in _JPEG_SIZES:
            height, width = struct.unpack_from(">HH", content, position + 3)
            notes = notes or _size_notes(width, height, 1)
        position += struct.unpack_from(">H", content, position)[0]
    if position != len(content):
        return (*notes, _active("jpeg-tail"))
    return notes


def _check_text(content: bytes) -> tuple[Reason, ...]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            text = content.decode("utf-16")
        except UnicodeDecodeError:
            raise _not(EvidenceKind.TXT, why="text") from None
    else:
        # Old Vietnamese encodings are not UTF-8; here only control bytes tell text from the rest.
        text = content.decode("latin-1")
        if kind_of_file(content) not in {FileKind.TEXT, FileKind.XML, FileKind.HTML}:
            raise _not(EvidenceKind.TXT, why="start")
    if _CONTROL.search(text):
        raise _not(EvidenceKind.TXT, why="text")
    return ()


def _check_office(kind: EvidenceKind, content: bytes) -> tuple[Reason, ...]:
    """Only the directory is looked at, under the budgets of a package (hostile inputs Z20)."""
    if kind_of_file(content) is not FileKind.ZIP:
        raise _not(kind, why="start")
    try:
        end = final_end_record(content, most_entries=DEFAULT_BUDGETS.entries)
        records = read_directory(content, end)
        names = checked_names([r for r in records if not _is_folder(r)], _OFFICE_NAMES)
        refuse_unreadable(records)
        refuse_shared_bytes(records, end.directory_offset)
    except RefusedError as refusal:
        raise _not(kind, why=refusal.reason.code.value) from refusal
    if sum(record.size for record in records) > DEFAULT_BUDGETS.of_archive(len(content)):
        raise _not(kind, why=ReasonCode.ZIP_BUDGET.value)
    if not {"[Content_Types].xml", _OFFICE_MAIN[kind]} <= set(names):
        raise _not(kind, why="parts")
    if any(_OFFICE_MACRO.search(name) for name in names):
        raise _not(kind, why="macro")
    if any(_OFFICE_ACTIVE.search(name) for name in names):
        return (_active("embedded"),)
    return ()


def _is_folder(record: Record) -> bool:
    return record.raw_name.endswith(b"/") and record.size == 0


def _size_notes(width: int, height: int, frames: int) -> tuple[Reason, ...]:
    if width * height * frames <= MOST_PIXELS:
        return ()
    facts = {"width": str(width), "height": str(height), "frames": str(frames)}
    return (Reason(code=ReasonCode.EVIDENCE_HUGE, facts=facts),)


def _active(what: str) -> Reason:
    return Reason(code=ReasonCode.EVIDENCE_ACTIVE, facts={"what": what})


def _not(kind: EvidenceKind, *, why: str) -> RefusedError:
    return RefusedError(ReasonCode.EVIDENCE_MAGIC, kind=kind.value, why=why)
