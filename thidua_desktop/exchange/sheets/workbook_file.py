"""Opens a foreign .xlsx: what it really is, which parts it has, which must not be there."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path

from thidua_desktop.domain.reasons import FaultCode, KnownFault, ReasonCode
from thidua_desktop.exchange.file_kinds import FileKind, kind_of_file, kind_of_zip
from thidua_desktop.exchange.refusal import RefusedError, shown_name
from thidua_desktop.exchange.sheets.xml_stream import BudgetedPart, XmlElement, elements

MAX_FILE = 32 * 1024 * 1024
_MAX_PARTS = 2000
_MAX_PART = 96 * 1024 * 1024
_FORBIDDEN = (
    *("vbaproject", "macrosheets/", "activex/", "embeddings/", "connections.xml"),
    *("querytables/", "customui"),
)
_STORED_AND_DEFLATED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1
CONTENT_TYPES = "[Content_Types].xml"


def read_file(path: Path) -> bytes:
    """The whole file. Raises KnownFault (FILE_MISSING, FILE_LOCKED, FILE_IO), RefusedError."""
    name = shown_name(path.name)
    try:
        if path.exists() and not path.is_file():
            raise RefusedError(ReasonCode.NOT_A_FILE, file=name)
        with path.open("rb") as source:
            content = source.read(MAX_FILE + 1)
    except FileNotFoundError:
        raise KnownFault(FaultCode.FILE_MISSING, file=name) from None
    except PermissionError:
        raise KnownFault(FaultCode.FILE_LOCKED, file=name) from None
    except OSError as error:
        raise KnownFault(FaultCode.FILE_IO, file=name, error=type(error).__name__) from None
    if len(content) > MAX_FILE:
        raise RefusedError(ReasonCode.FILE_TOO_BIG, file=name, limit=str(MAX_FILE))
    if not content.strip(b"\0"):
        raise RefusedError(ReasonCode.FILE_EMPTY, file=name)
    return content


class WorkbookFile:
    """The parts of one foreign workbook, read under budgets.

    Raises RefusedError: OOXML_BAD (with the kind it really is), PART_FORBIDDEN, ZIP_TOO_MANY.
    """

    def __init__(self, content: bytes) -> None:
        kind = kind_of_file(content)
        if kind is not FileKind.ZIP:
            raise RefusedError(ReasonCode.OOXML_BAD, kind=kind.value)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            raise RefusedError(ReasonCode.ZIP_DAMAGED) from None
        self._entries = {entry.filename: entry for entry in self._archive.infolist()}
        self._check_directory()
        kind = kind_of_zip(frozenset(self._entries))
        if kind is not FileKind.ZIP:
            raise RefusedError(ReasonCode.OOXML_BAD, kind=kind.value)
        self._check_content_types()
        self.workbook = self._workbook_part()

    def _check_directory(self) -> None:
        if len(self._archive.infolist()) > _MAX_PARTS:
            raise RefusedError(ReasonCode.ZIP_TOO_MANY, count=str(len(self._archive.infolist())))
        if len(self._entries) != len(self._archive.infolist()):
            raise RefusedError(ReasonCode.ZIP_DUP_NAME)
        for name, entry in self._entries.items():
            found = [kind for kind in _FORBIDDEN if kind in name.casefold()]
            if found:
                raise RefusedError(
                    ReasonCode.PART_FORBIDDEN, part=shown_name(name), kind=found[0].strip("/")
                )
            if entry.flag_bits & _ENCRYPTED:
                raise RefusedError(ReasonCode.ZIP_ENCRYPTED, part=shown_name(name))
            if entry.compress_type not in _STORED_AND_DEFLATED:
                raise RefusedError(ReasonCode.ZIP_METHOD, part=shown_name(name))

    def _check_content_types(self) -> None:
        for ends, _, element in self.elements(CONTENT_TYPES):
            kind = element.attrib.get("ContentType", "").casefold()
            if not ends and "macro" in kind:
                raise RefusedError(ReasonCode.PART_FORBIDDEN, part=CONTENT_TYPES, kind="macro")

    def has(self, part: str) -> bool:
        return part in self._entries

    @property
    def has_external_links(self) -> bool:
        return any(name.casefold().startswith("xl/externallinks/") for name in self._entries)

    def open(self, part: str) -> BudgetedPart:
        """Raises RefusedError (OOXML_BAD) where the part is missing."""
        entry = self._entries.get(part)
        if entry is None:
            raise RefusedError(ReasonCode.OOXML_BAD, part=shown_name(part), missing="yes")
        try:
            return BudgetedPart(self._archive.open(entry), part=part, budget=_MAX_PART)
        except (zipfile.BadZipFile, ValueError):  # ValueError: an offset outside the file
            raise RefusedError(ReasonCode.OOXML_BAD, part=shown_name(part)) from None

    def elements(
        self, part: str, *, drop: tuple[str, ...] = ()
    ) -> Iterator[tuple[bool, str, XmlElement]]:
        return elements(self.open(part), part, drop=drop)

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """The targets of a part's relations: id → (last word of the type, part name)."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, tuple[str, str]] = {}
        if not self.has(rels):
            return found
        for ends, tag, element in self.elements(rels):
            outside = element.attrib.get("TargetMode") == "External"
            if ends and tag == "Relationship" and not outside:
                target = element.attrib.get("Target", "")
                path = target if target.startswith("/") else posixpath.join("/", folder, target)
                kind = element.attrib.get("Type", "").rpartition("/")[2]
                found[element.attrib.get("Id", "")] = (kind, posixpath.normpath(path)[1:])
        return found

    def _workbook_part(self) -> str:
        parts = [target for kind, target in self.relations("").values() if kind == "officeDocument"]
        if len(parts) != 1:
            raise RefusedError(ReasonCode.OOXML_BAD, workbooks=str(len(parts)))
        return parts[0]
