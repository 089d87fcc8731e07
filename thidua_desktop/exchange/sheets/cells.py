"""The one door to cell types: what a foreign cell says, as a closed set of cases."""

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct, field

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.text.dates import date_of_serial
from thidua_desktop.domain.text.marks import Mark as MarkKind
from thidua_desktop.domain.text.marks import parse_mark
from thidua_desktop.domain.text.nfc import to_nfc
from thidua_desktop.domain.text.numbers import cell_number
from thidua_desktop.exchange.sheets.workbook_parts import CellStyle, Run


class CellKind(StrEnum):
    """How the file stores the value; anything of another type is text."""

    NUMBER = "n"
    TEXT = "s"
    ERROR = "e"
    ISO_DATE = "d"


class RawCell(Struct, frozen=True, kw_only=True):
    """A cell as it lies in the file; `runs` for texts, `value` for everything else."""

    place: str
    kind: CellKind
    value: str = ""
    runs: tuple[Run, ...] = ()
    style: CellStyle = field(default_factory=CellStyle)
    formula: str | None = None

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs) if self.runs else self.value


class Blank(Struct, frozen=True, kw_only=True):
    """Nothing but spaces."""


class Number(Struct, frozen=True, kw_only=True):
    """A numeric cell, many percent where its format says so; `serial` is what is stored."""

    value: Decimal
    serial: float


class Text(Struct, frozen=True, kw_only=True):
    """A text with its spaces collapsed."""

    text: str


class Day(Struct, frozen=True, kw_only=True):
    """A numeric cell that its format shows as a date."""

    day: date


class Mark(Struct, frozen=True, kw_only=True):
    """A text that can be a spoken result: Đạt, Không đạt, KPS, KAD."""

    mark: MarkKind
    text: str


class Broken(Struct, frozen=True, kw_only=True):
    """CELL_ERROR, CELL_DATE or CELL_FORMULA: nothing can be taken from the cell."""

    code: ReasonCode


Cell = Blank | Number | Text | Day | Mark | Broken

_OUTSIDE_PLACEHOLDERS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DATE_LETTERS = re.compile(r"[dmyhs]", re.IGNORECASE)
# What reaches out of the workbook when Excel computes it (hostile X4).
_REACHES_OUT = re.compile(
    r"\||WEBSERVICE|HYPERLINK|IMPORT|\bRTD\s*\(|\bCALL\s*\(|REGISTER|\bEXEC\s*\(|\bDDE",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)


def read_cell(cell: RawCell | None, *, date1904: bool = False) -> Cell:
    """What the cell says. A formula is read as its last value, unless it reaches outside."""
    if cell is None:
        return Blank()
    if cell.formula is not None and (not cell.text or _REACHES_OUT.search(cell.formula)):
        return Broken(code=ReasonCode.CELL_FORMULA)
    if cell.kind is CellKind.NUMBER:
        return _numeric(cell, date1904=date1904)
    if cell.kind is CellKind.ISO_DATE:
        return _iso_day(cell.value)
    return Broken(code=ReasonCode.CELL_ERROR) if cell.kind is CellKind.ERROR else _spoken(cell)


def _spoken(cell: RawCell) -> Cell:
    text = " ".join(clean(to_nfc(cell.text)).split())
    if not text:
        return Blank()
    mark = parse_mark(text)
    return Text(text=text) if mark is None else Mark(mark=mark, text=text)


def clean(text: str) -> str:
    """The text without characters nobody sees; line breaks stay."""
    return _INVISIBLE.sub("", text)


def shows_date(number_format: str) -> bool:
    """Whether Excel shows a number in this format as a date or time."""
    return _DATE_LETTERS.search(_OUTSIDE_PLACEHOLDERS.sub("", number_format)) is not None


def _numeric(cell: RawCell, *, date1904: bool) -> Cell:
    if not cell.value.strip():
        return Blank()
    if _NUMBER.fullmatch(cell.value.strip()) is None:
        return Broken(code=ReasonCode.CELL_ERROR)
    serial = float(cell.value)
    if shows_date(cell.style.number_format):
        day = date_of_serial(serial, date1904=date1904)
        return Day(day=day) if isinstance(day, date) else Broken(code=ReasonCode.CELL_DATE)
    number = cell_number(serial, cell.style.number_format)
    if not isinstance(number, Decimal):
        return Broken(code=ReasonCode.CELL_ERROR)
    return Number(value=number, serial=serial)


def _iso_day(text: str) -> Cell:
    try:
        return Day(day=date.fromisoformat(text.strip()[:10]))
    except ValueError:
        return Broken(code=ReasonCode.CELL_DATE)
