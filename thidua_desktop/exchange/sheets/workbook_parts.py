"""Sheets, shared texts and the few styles that matter: number formats and fonts."""

import re

from msgspec import Struct

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.sheets.workbook_file import WorkbookFile
from thidua_desktop.exchange.sheets.xml_stream import XmlElement, local_name, whole_number

_MAX_SHEETS = 200
_MAX_STRINGS = 300_000
_MAX_STYLES = 70_000
_BUILT_IN_FORMATS = {
    9: "0%",
    10: "0.00%",
    **dict.fromkeys((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)), "dd/mm/yyyy"),
}
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Run(Struct, frozen=True):
    """A piece of text in one font; empty where the cell's font holds."""

    text: str
    font: str = ""


class CellStyle(Struct, frozen=True):
    """What of a cell's look decides how it is read."""

    number_format: str = "General"
    font: str = ""


class SheetEntry(Struct, frozen=True, kw_only=True):
    """A sheet as the workbook lists it."""

    name: str
    part: str
    hidden: bool


class WorkbookIndex(Struct, frozen=True, kw_only=True):
    """The sheets in their order and the day from which dates are counted."""

    sheets: tuple[SheetEntry, ...]
    date1904: bool


def read_index(file: WorkbookFile) -> WorkbookIndex:
    """Raises RefusedError: OOXML_BAD, SHEET_TOO_BIG."""
    relations = file.relations(file.workbook)
    sheets: list[SheetEntry] = []
    date1904 = False
    for ends, tag, element in file.elements(file.workbook):
        if ends:
            continue
        if tag == "workbookPr":
            date1904 = element.attrib.get("date1904", "") in ("1", "true")
        if tag == "sheet":
            ids = [value for key, value in element.attrib.items() if local_name(key) == "id"]
            kind, part = relations.get(ids[0] if ids else "", ("", ""))
            hidden = element.attrib.get("state", "visible") != "visible"
            if kind == "worksheet":
                name = element.attrib.get("name", "")
                sheets.append(SheetEntry(name=name, part=part, hidden=hidden))
    if len(sheets) > _MAX_SHEETS:
        raise RefusedError(ReasonCode.SHEET_TOO_BIG, sheets=str(len(sheets)))
    if not sheets:
        raise RefusedError(ReasonCode.OOXML_BAD, sheets="0")
    return WorkbookIndex(sheets=tuple(sheets), date1904=date1904)


def read_strings(file: WorkbookFile) -> list[tuple[Run, ...]]:
    """The shared texts. Raises RefusedError: SHEET_STRINGS."""
    strings: list[tuple[Run, ...]] = []
    for part in _parts(file, "sharedStrings"):
        for ends, tag, element in file.elements(part, drop=("si",)):
            if ends and tag == "si":
                strings.append(runs_of(element))
                if len(strings) > _MAX_STRINGS:
                    raise RefusedError(ReasonCode.SHEET_STRINGS, limit=str(_MAX_STRINGS))
    return strings


def runs_of(element: XmlElement) -> tuple[Run, ...]:
    """The runs of a shared or inline text; phonetic hints are no part of it."""
    runs = []
    for child in element:
        name = local_name(child.tag)
        if name == "t":
            runs.append(Run(_unescaped(child.text or "")))
        if name == "r":
            pieces = {local_name(one.tag): one for one in child}
            text = pieces["t"].text if "t" in pieces else None
            fonts = [
                one.attrib.get("val", "")
                for one in pieces.get("rPr", ())
                if local_name(one.tag) == "rFont"
            ]
            runs.append(Run(_unescaped(text or ""), fonts[0] if fonts else ""))
    return tuple(run for run in runs if run.text)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def read_styles(file: WorkbookFile) -> list[CellStyle]:
    """Styles by the index cells name. Raises RefusedError: SHEET_TOO_BIG."""
    reader = _Styles()
    for part in _parts(file, "styles"):
        for ends, tag, element in file.elements(part):
            reader.take(element, tag, ends=ends)
    return reader.styles


def _parts(file: WorkbookFile, kind: str) -> list[str]:
    return [
        part for found, part in file.relations(file.workbook).values()
        if found == kind and file.has(part)
    ]  # fmt: skip


class _Styles:
    def __init__(self) -> None:
        self.styles: list[CellStyle] = []
        self._formats: dict[int, str] = dict(_BUILT_IN_FORMATS)
        self._fonts: list[str] = []
        self._inside = ""

    def take(self, element: XmlElement, tag: str, *, ends: bool) -> None:
        if tag in ("fonts", "cellXfs"):
            self._inside = "" if ends else tag
        if not ends:
            return
        if tag == "numFmt":
            self._formats[_index(element, "numFmtId")] = element.attrib.get("formatCode", "")
        elif tag == "font" and self._inside == "fonts":
            names = [one.attrib.get("val", "") for one in element if local_name(one.tag) == "name"]
            self._fonts.append(names[0] if names else "")
        elif tag == "xf" and self._inside == "cellXfs":
            self._add_style(element)

    def _add_style(self, element: XmlElement) -> None:
        number_format = self._formats.get(_index(element, "numFmtId"), "General")
        font = _index(element, "fontId")
        name = self._fonts[font] if 0 <= font < len(self._fonts) else ""
        self.styles.append(CellStyle(number_format, name))
        if len(self.styles) > _MAX_STYLES:
            raise RefusedError(ReasonCode.SHEET_TOO_BIG, styles=str(_MAX_STYLES))


def _index(element: XmlElement, key: str) -> int:
    return whole_number(element.attrib.get(key, "")) or 0
