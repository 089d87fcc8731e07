"""Telling from the first bytes what a file is, so that a refusal can name it (hostile inputs Z22).

The names are keys for the wording, not for people.
"""

from enum import StrEnum

from thidua_desktop.exchange.zip_end import Bytes
from thidua_desktop.exchange.zip_format import LOCAL_SIGNATURE

OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class FileKind(StrEnum):
    """What a file that came in really is."""

    ZIP = "zip"
    ENCRYPTED_OFFICE = "encrypted-office"
    EMPTY_ZIP = "empty-zip"
    SPLIT_ZIP = "split-zip"
    EXCEL_97 = "xls"
    WORD_97 = "doc"
    OLE = "ole"
    DOCX = "docx"
    PPTX = "pptx"
    OPEN_DOCUMENT = "odf"
    PDF = "pdf"
    RAR = "rar"
    SEVEN_ZIP = "7z"
    GZIP = "gzip"
    PROGRAM = "exe"
    SHORTCUT = "lnk"
    DATABASE = "sqlite"
    IMAGE = "image"
    HTML = "html"
    XML = "xml"
    RTF = "rtf"
    TEXT = "text"
    ZEROS = "zeros"
    UNKNOWN = "unknown"


_SIGNATURES = (
    (LOCAL_SIGNATURE, FileKind.ZIP),
    (b"PK\x05\x06", FileKind.EMPTY_ZIP),
    (b"PK\x07\x08", FileKind.SPLIT_ZIP),
    (b"%PDF-", FileKind.PDF),
    (b"Rar!\x1a\x07", FileKind.RAR),
    (b"7z\xbc\xaf\x27\x1c", FileKind.SEVEN_ZIP),
    (b"\x1f\x8b", FileKind.GZIP),
    (b"MZ", FileKind.PROGRAM),
    (b"\x7fELF", FileKind.PROGRAM),
    (b"L\0\0\0\x01\x14\x02\0", FileKind.SHORTCUT),
    (b"SQLite format 3\0", FileKind.DATABASE),
    (b"\x89PNG\r\n\x1a\n", FileKind.IMAGE),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"GIF8", FileKind.IMAGE),
    (b"II*\0", FileKind.IMAGE),
    (b"MM\0*", FileKind.IMAGE),
    (b"{\\rtf", FileKind.RTF),
    # Excel 2 to 4 wrote the workbook stream without any container.
    (b"\x09\x08\x10\0", FileKind.EXCEL_97),
    (b"\x09\x08\x08\0", FileKind.EXCEL_97),
    (b"\x09\x04\x06\0", FileKind.EXCEL_97),
    (b"\x09\x02\x06\0", FileKind.EXCEL_97),
    (b"\x09\0\x04\0", FileKind.EXCEL_97),
)
_OLE_STREAMS = (
    ("EncryptedPackage", FileKind.ENCRYPTED_OFFICE),
    ("Workbook", FileKind.EXCEL_97),
    ("Book", FileKind.EXCEL_97),
    ("WordDocument", FileKind.WORD_97),
)
_HEAD = 4096
_FIRST_TEXT_BYTE = 9


def kind_of_file(data: Bytes) -> FileKind:
    """What the bytes begin like; a whole zip is not looked into."""
    head = data[:_HEAD]
    if head.startswith(OLE_SIGNATURE):
        return _kind_of_ole(data)
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if not head.strip(b"\0"):
        return FileKind.ZEROS
    return _kind_of_text(head)


def kind_of_zip(names: frozenset[str]) -> FileKind:
    """Which office document a zip with these parts is; `ZIP` when none of the known ones."""
    if any(name.startswith(("xl/", "thidua/")) for name in names):
        return FileKind.ZIP
    if "word/document.xml" in names:
        return FileKind.DOCX
    if "ppt/presentation.xml" in names:
        return FileKind.PPTX
    if {"mimetype", "content.xml"} <= names:
        return FileKind.OPEN_DOCUMENT
    return FileKind.ZIP


def _kind_of_ole(data: Bytes) -> FileKind:
    for stream, kind in _OLE_STREAMS:
        # The last NUL keeps "Book" from being found inside another name's end.
        if data.find(f"{stream}\0".encode("utf-16-le")) >= 0:
            return kind
    return FileKind.OLE


def _kind_of_text(head: bytes) -> FileKind:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "replace").encode("utf-8")
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith((b"<!doctype html", b"<html", b"<head", b"<table", b"<meta")):
        return FileKind.HTML
    if text.startswith(b"<?xml"):
        return FileKind.HTML if b"<html" in text else FileKind.XML
    if any(byte < _FIRST_TEXT_BYTE for byte in head):
        return FileKind.UNKNOWN
    return FileKind.TEXT
