"""Reads one worksheet part into a sparse grid, under caps; empty cells cost nothing."""

import re
from collections.abc import Callable, Mapping

from msgspec import Struct, field

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.refusal import RefusedError, shown_name
from thidua_desktop.exchange.sheets.cells import CellKind, RawCell
from thidua_desktop.exchange.sheets.workbook_file import WorkbookFile
from thidua_desktop.exchange.sheets.workbook_parts import CellStyle, Run, SheetEntry, runs_of
from thidua_desktop.exchange.sheets.xml_stream import XmlElement, local_name, whole_number

MAX_ROW = 60_000
MAX_COLUMN = 256
MAX_CELLS = 400_000
_LAST_ROW = 1_048_576
LONGEST_TEXT = 32_767
"""Letters of one cell; no office program writes more."""

_MAX_MERGES = 20_000
_CHUNK = 1 << 20
_TAIL = 1 << 16
_FILLED = re.compile(rb'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"[^>]*>\s*<(?:v|f|is)\b')
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_KINDS = {"n": CellKind.NUMBER, "e": CellKind.ERROR, "d": CellKind.ISO_DATE}


class Area(Struct, frozen=True, kw_only=True):
    """A merged area, corners included; its value lies in the first cell."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    @property
    def name(self) -> str:
        return f"{place(self.top, self.left)}:{place(self.bottom, self.right)}"


class Grid(Struct, frozen=True, kw_only=True):
    """Filled cells by row and column number."""

    name: str
    rows: Mapping[int, Mapping[int, RawCell]]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merges: tuple[Area, ...] = ()
    date1904: bool = False

    def cell(self, row: int, column: int) -> RawCell | None:
        return self.rows.get(row, {}).get(column)

    def area_at(self, row: int, column: int) -> Area | None:
        return next((area for area in self.merges if area.holds(row, column)), None)


class Lookups(Struct, frozen=True, kw_only=True):
    """What cells point at: shared texts and styles."""

    strings: list[tuple[Run, ...]] = field(default_factory=list)
    styles: list[CellStyle] = field(default_factory=list)
    date1904: bool = False


def unwatched(_row: int) -> None:
    """For reading that nobody waits for."""


def read_grid(
    file: WorkbookFile,
    entry: SheetEntry,
    lookups: Lookups,
    watch: Callable[[int], None] = unwatched,
) -> Grid:
    """The sheet's filled cells; `watch` hears the number of each row and may raise.

    Raises RefusedError: SHEET_TOO_BIG (naming the cell), SHEET_ORDER, SHEET_MERGES,
    SHEET_STRINGS, OOXML_BAD and those of the stream.
    """
    _refuse_monsters(file, entry)
    builder = _GridBuilder(entry.name, lookups)
    root = ""
    for ends, tag, element in file.elements(entry.part, drop=("c", "row", "mergeCell", "col")):
        root = root or tag
        if ends:
            builder.end(tag, element)
        elif tag == "row":
            watch(builder.start_row(element))
    if root != "worksheet":
        raise RefusedError(ReasonCode.OOXML_BAD, part=shown_name(entry.part))
    return builder.grid()


def _refuse_monsters(file: WorkbookFile, entry: SheetEntry) -> None:
    """A quick look at the bytes as office programs write them; reading cells takes far longer."""
    part, tail, count = file.open(entry.part), b"", 0
    while chunk := part.read(_CHUNK):
        count += chunk.count(b"<v>") + chunk.count(b"<is>")
        tail = (tail + chunk)[-_TAIL:]
    last = max(((int(row), letters) for letters, row in _FILLED.findall(tail)), default=(0, b""))
    if last[0] > MAX_ROW or (last[0] and count > MAX_CELLS):
        cell = f"{last[1].decode()}{last[0]}"
        raise RefusedError(ReasonCode.SHEET_TOO_BIG, sheet=shown_name(entry.name), cell=cell)


def column_name(column: int) -> str:
    """1 gives A, 27 gives AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def place(row: int, column: int) -> str:
    return f"{column_name(column)}{row}"


def _position(reference: str) -> tuple[int, int] | None:
    found = _CELL.fullmatch(reference.replace("$", ""))
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


class _GridBuilder:
    def __init__(self, name: str, lookups: Lookups) -> None:
        self._name = name
        self._lookups = lookups
        self._rows: dict[int, dict[int, RawCell]] = {}
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._merges: list[Area] = []
        self._row = 0
        self._column = 0
        self._count = 0

    def start_row(self, element: XmlElement) -> int:
        number = element.attrib.get("r", str(self._row + 1))
        row = whole_number(number) or 0
        if row <= self._row:
            raise self._refusal(ReasonCode.SHEET_ORDER, f"r={number[:20]}")
        if row > _LAST_ROW:
            raise self._refusal(ReasonCode.SHEET_TOO_BIG, str(row))
        self._row, self._column = row, 0
        height = element.attrib.get("ht", "")
        if element.attrib.get("hidden") in ("1", "true") or height in ("0", "0.0"):
            self._hidden_rows.add(row)
        return row

    def end(self, tag: str, element: XmlElement) -> None:
        if tag == "c":
            self._add_cell(element)
        elif tag == "mergeCell":
            self._add_merge(element.attrib.get("ref", ""))
        elif tag == "col":
            self._hide_columns(element)

    def _add_cell(self, element: XmlElement) -> None:
        reference = element.attrib.get("r")
        position = (self._row, self._column + 1) if reference is None else _position(reference)
        if position is None or position[0] != self._row or position[1] <= self._column:
            raise self._refusal(ReasonCode.SHEET_ORDER, (reference or "")[:20])
        self._column = position[1]
        cell = self._cell(place(*position), element)
        if cell is None:
            return
        self._count += 1
        letters = len(cell.value) + sum(len(run.text) for run in cell.runs)
        is_far_out = position[0] > MAX_ROW or position[1] > MAX_COLUMN
        if is_far_out or self._count > MAX_CELLS or letters > LONGEST_TEXT:
            raise self._refusal(ReasonCode.SHEET_TOO_BIG, cell.place)
        self._rows.setdefault(position[0], {})[position[1]] = cell

    def _cell(self, where: str, element: XmlElement) -> RawCell | None:
        parts = {local_name(one.tag): one for one in element}
        value = (parts["v"].text or "") if "v" in parts else ""
        stored = element.attrib.get("t", "n")
        runs: tuple[Run, ...] = ()
        if stored == "inlineStr":
            runs = runs_of(parts["is"]) if "is" in parts else ()
        elif stored == "s":
            runs = self._shared(where, value) if value else ()
        formula = (parts["f"].text or "") if "f" in parts else None
        if stored == "b":
            value = "TRUE" if value == "1" else "FALSE"
        if stored == "str" and "v" in parts and not value:
            return None  # a formula that says nothing
        if not (runs or formula is not None or (value and stored != "s")):
            return None
        return RawCell(
            place=where,
            kind=_KINDS.get(stored, CellKind.TEXT),
            value="" if stored == "s" else value,
            runs=runs,
            style=self._style(element.attrib.get("s", "")),
            formula=formula,
        )

    def _shared(self, where: str, index: str) -> tuple[Run, ...]:
        strings = self._lookups.strings
        number = whole_number(index)
        if number is None or number >= len(strings):
            raise self._refusal(ReasonCode.SHEET_STRINGS, where)
        return strings[number]

    def _style(self, index: str) -> CellStyle:
        styles = self._lookups.styles
        number = whole_number(index)
        return styles[number] if number is not None and number < len(styles) else CellStyle()

    def _add_merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        top_left, bottom_right = _position(first), _position(last or first)
        if top_left is None or bottom_right is None or len(self._merges) >= _MAX_MERGES:
            raise self._refusal(ReasonCode.SHEET_MERGES, reference[:40])
        (top, left), (bottom, right) = top_left, bottom_right
        self._merges.append(Area(top=top, left=left, bottom=bottom, right=right))

    def _hide_columns(self, element: XmlElement) -> None:
        hidden = element.attrib.get("hidden") in ("1", "true") or element.attrib.get("width") == "0"
        first, last = (whole_number(element.attrib.get(key, "")) for key in ("min", "max"))
        if hidden and first is not None and last is not None:
            self._hidden_columns.update(range(first, min(last, MAX_COLUMN) + 1))

    def _refusal(self, code: ReasonCode, where: str) -> RefusedError:
        return RefusedError(code, sheet=shown_name(self._name), cell=where)

    def grid(self) -> Grid:
        return Grid(
            name=self._name,
            rows=self._rows,
            hidden_rows=frozenset(row for row in self._hidden_rows if row in self._rows),
            hidden_columns=frozenset(self._hidden_columns),
            merges=tuple(self._merges),
            date1904=self._lookups.date1904,
        )
