"""Files as clerks really hand them in: what each is, and what must be read from it."""

import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from openpyxl import Workbook
from openpyxl.chart import BarChart
from openpyxl.worksheet.worksheet import Worksheet

from tests.unit.sheets.builders import SHEET, part_of, with_parts, with_sheet_xml
from thidua_desktop.domain.text.legacy_fonts import TextEncoding, encode

HEADER = ("Ngày", "Mã", "Thành phần", "Kết quả", "Nội dung", "Minh chứng")
DAY = datetime(2022, 3, 25)  # noqa: DTZ001 - Excel knows no time zones
GOOD = (DAY, "I.1", None, 45)
Rows = Sequence[Sequence[object]]


class Ugly(Struct, frozen=True):
    """`rows` are "row code result" of what is read, `problems` "cell CODE" of what is listed."""

    name: str
    write: Callable[[Path], Path]
    rows: tuple[str, ...] = ("2 I.1 45",)
    problems: tuple[str, ...] = ()
    refusal: str = ""
    office: str = ""  # what the office program rewrites the file as


def _book(
    rows: Rows,
    change: Callable[[Worksheet], object] = lambda _: None,
    *,
    title: str = "Tiến độ",
    name: str = "tep.xlsx",
) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.title = title
        for row in rows:
            sheet.append(tuple(row))
        change(sheet)
        book.save(folder / name)
        return folder / name

    return write


def _table(*rows: Sequence[object], change: Callable[[Worksheet], object] = lambda _: None):
    return _book((HEADER, *rows), change)


def _result(value: object):
    return _table((DAY, "I.1", None, value))


def _typed(*values: object):
    return _table(*((value, "I.1", None, 45) for value in values))


def _old(encoding: TextEncoding):
    words = ("Báo cáo kết quả huấn luyện quý một", "Đơn vị hoàn thành tốt nhiệm vụ được giao")
    return _table(*((*GOOD, encode(text, encoding)) for text in words * 15))


def _raw(content: bytes, name: str = "tien-do.csv"):
    def write(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return write


def _csv(text: str, encoding: str, separator: str = ";"):
    return _raw(text.replace(";", separator).encode(encoding))


def _font_csv(encoding: TextEncoding):
    """As an old program saves it: a font's codes, and nothing that names the font."""
    words = ("Huấn luyện chiến sĩ mới, đợt một", "Nghĩa vụ quốc tế", "Điểm thưởng kể cả đợt hai")
    lines = "".join(f"25/03/2022;I.1;45;{text}\n" for text in words)
    return _raw(encode("Ngày;Mã;Kết quả;Nội dung\n" + lines, encoding).encode("latin-1"))


def _windows(text: str) -> bytes:
    """Windows 1258 writes most tones as letters of their own."""
    pieces = []
    for letter in text:
        try:
            pieces.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            first, *tones = unicodedata.normalize("NFD", letter)
            # the tone stands last; the hat of â, ê, ô belongs to the letter
            tone = next(one for one in tones if one in "\u0300\u0301\u0303\u0309\u0323")
            rest = "".join((first, *(one for one in tones if one != tone)))
            pieces.append((unicodedata.normalize("NFC", rest) + tone).encode("cp1258"))
    return b"".join(pieces)


def _xml(write: Callable[[Path], Path], old: str, new: str):
    def changed(folder: Path) -> Path:
        path = write(folder)
        assert old in part_of(path, SHEET)
        return with_sheet_xml(path, lambda xml: xml.replace(old, new))

    return changed


def _with(write: Callable[[Path], Path], parts: dict[str, bytes | None]):
    return lambda folder: with_parts(write(folder), parts)


def _cached(formula: str, value: str):
    """A formula and its last value, as a workbook that was computed carries them."""
    whole = _result(45)
    return _xml(whole, "<v>45</v>", f"<f>{formula}</f><v>{value}</v>")


def _chart_first(folder: Path) -> Path:
    book = Workbook()
    book.create_chartsheet("Biểu đồ", 0).add_chart(BarChart())
    sheet = book.worksheets[0]
    sheet.title = "Tiến độ"
    for row in (HEADER, GOOD):
        sheet.append(row)
    book.save(folder / "tep.xlsx")
    return folder / "tep.xlsx"


def _hidden_sheet(folder: Path) -> Path:
    path = _table(GOOD)(folder)
    book = part_of(path, "xl/workbook.xml")
    return with_parts(
        path, {"xl/workbook.xml": book.replace('state="visible"', 'state="hidden"').encode()}
    )


def _read_only(folder: Path) -> Path:
    path = _table(GOOD)(folder)
    path.chmod(0o444)
    return path


def _cut(folder: Path) -> Path:
    path = _table(GOOD)(folder)
    path.write_bytes(path.read_bytes()[:-150])
    return path


def _plain_zip(folder: Path) -> Path:
    path = folder / "tep.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("đọc tôi.txt", "không phải bảng tính")
    return path


def _hide_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True


def _as_percent(sheet: Worksheet) -> None:
    sheet["D2"].number_format = "0.0%"


def _hide_column(sheet: Worksheet) -> None:
    sheet.column_dimensions["E"].hidden = True


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_CSV = "Ngày;Mã;Thành phần;Kết quả;Nội dung\r\n25/03/2022;I.1;;45;Huấn luyện\r\n"
_TWO_HEADS = (("Ngày", "Mã", None, "Thực hiện"), (None, None, "Thành phần", "Kết quả"))
_MANY = tuple((DAY, "I.1", None, number) for number in range(50_000))

_OLD_ROWS = tuple(f"{row} I.1 45" for row in range(2, 32))

UGLY = (
    Ugly("header on row 9", _book([()] * 8 + [HEADER, GOOD]), ("10 I.1 45",)),
    Ugly(
        "title merged above",
        _book([("SỔ THEO DÕI TIẾN ĐỘ",), HEADER, GOOD], lambda sheet: sheet.merge_cells("A1:F1")),
        ("3 I.1 45",),
    ),
    Ugly(
        "two header rows, merged",
        _book([*_TWO_HEADS, GOOD], lambda sheet: sheet.merge_cells("A1:A2")),
        ("3 I.1 45",),
    ),
    Ugly("TCVN3 notes", _old(TextEncoding.TCVN3), _OLD_ROWS),
    Ugly("VNI notes", _old(TextEncoding.VNI), _OLD_ROWS),
    Ugly("thousands and decimals", _result("1.234,5"), ("2 I.1 1234.5",)),
    Ugly("percent with a space", _result("12,5 %"), ("2 I.1 12.5",)),
    Ugly("letter O in a number", _result("1O"), (), ("D2 NOT_A_RESULT",)),
    Ugly("thousands or decimals", _result("1.234"), (), ("D2 CELL_AMBIGUOUS",)),
    Ugly("number with its unit", _result("45 đ/c"), (), ("D2 NOT_A_RESULT",)),
    Ugly(
        "percent by format", _table((DAY, "I.1", None, 0.125), change=_as_percent), ("2 I.1 12.5",)
    ),
    Ugly(
        "dates in five shapes",
        _typed("25/03/2022", "25.3.22", "2022-03-25", 44645, "ngày 25 tháng 3 năm 2022"),
        tuple(f"{row} I.1 45" for row in range(2, 7)),
    ),
    Ugly("a day that is none", _typed("31/02/2022"), (), ("A2 CELL_DATE",)),
    Ugly("American date", _typed("06/24/2022"), (), ("A2 NOT_A_DATE",)),
    Ugly("a festival for a date", _typed("Tết"), (), ("A2 NOT_A_DATE",)),
    Ugly("hidden row", _table(GOOD, GOOD, change=_hide_row), problems=(" HIDDEN_ROWS",)),
    Ugly("hidden column", _table((*GOOD, "x"), change=_hide_column), problems=(" HIDDEN_COLUMNS",)),
    Ugly("hidden sheet", _hidden_sheet, (), (" HIDDEN_SHEET", " SHEET_MISSING")),
    Ugly("formula computed", _cached("40+5", "45"), problems=("D2 CELL_FORMULA",)),
    Ugly("formula never computed", _result("=40+5"), (), ("D2 CELL_FORMULA",)),
    Ugly("formula to the web", _cached('WEBSERVICE("x")', "45"), (), ("D2 CELL_FORMULA",)),
    Ugly("#REF! in a result", _result("#REF!"), (), ("D2 CELL_ERROR",)),
    Ugly("old xls under a new name", _table(GOOD), (), (), "OOXML_BAD xls", office="xls"),
    Ugly("csv in UTF-8 with a mark", _csv(_CSV, "utf-8-sig")),
    Ugly("csv in UTF-8, commas", _csv(_CSV, "utf-8", ",")),
    Ugly("csv of Windows 1258", _raw(_windows(_CSV))),
    Ugly(
        "csv of TCVN3 codes",
        _font_csv(TextEncoding.TCVN3),
        tuple(f"{row} I.1 45" for row in (2, 3, 4)),
    ),
    Ugly(
        "csv of VNI codes",
        _font_csv(TextEncoding.VNI),
        tuple(f"{row} I.1 45" for row in (2, 3, 4)),
    ),
    Ugly("csv in UTF-16, tabs", _csv(_CSV, "utf-16", "\t")),
    Ugly(
        "csv with a quoted line break",
        _csv('Ngày;Mã;Kết quả;Nội dung\n25/03/2022;I.1;45;"a\nb; c"\n', "utf-8"),
    ),
    Ugly(
        "csv with a decimal comma",
        _csv("Ngày;Mã;Kết quả\n25/03/2022;I.1;45,5\n", "utf-8"),
        ("2 I.1 45.5",),
    ),
    Ugly(
        "csv without a result", _csv("Ngày;Mã\n1/3/2022;I.1\n", "utf-8"), (), (" COLUMN_MISSING",)
    ),
    Ugly("csv that is a program", _raw(b"MZ" + bytes(90)), (), (), "OOXML_BAD exe"),
    Ugly("csv named xlsx", _raw(_CSV.encode(), "a.xlsx"), (), (), "OOXML_BAD text"),
    Ugly("web page named xlsx", _raw(b"<html><table>", "a.xlsx"), (), (), "OOXML_BAD html"),
    Ugly(
        "protected with a password",
        _raw(_OLE + "EncryptedPackage\0".encode("utf-16-le"), "a.xlsx"),
        (),
        (),
        "OOXML_BAD encrypted-office",
    ),
    Ugly("cut while copying", _cut, (), (), "ZIP_DAMAGED"),
    Ugly("an archive, no workbook", _plain_zip, (), (), "OOXML_BAD"),
    Ugly("empty file", _raw(b"", "a.xlsx"), (), (), "FILE_EMPTY"),
    Ugly(
        "with macros",
        _with(_table(GOOD), {"xl/vbaProject.bin": b"x"}),
        (),
        (),
        "PART_FORBIDDEN vbaproject",
    ),
    Ugly(
        "fifty thousand rows",
        _book([HEADER, *_MANY]),
        tuple(f"{row} I.1 {row - 2}" for row in range(2, 50_002)),
    ),
    Ugly("chart sheet first", _chart_first),
    Ugly("file that may only be read", _read_only),
    Ugly(
        "totals inside the data",
        _table(GOOD, ("Tổng cộng", None, None, 45), GOOD),
        ("2 I.1 45", "4 I.1 45"),
        ("3 TOTAL_ROW",),
    ),
    Ugly(
        "columns put between",
        _book([("TT", "Ngày", "Người ghi", "Mã", "x", "Kết quả"), (1, DAY, "a", "I.1", 0, 45)]),
    ),
    Ugly("columns in another order", _book([("Kết quả", "Mã", "Ngày"), (45, "I.1", DAY)])),
    Ugly(
        "headers renamed",
        _book([("NGÀY THÁNG NĂM", "Mã tiêu chí", "Kết quả thực hiện (%)"), (DAY, "I.1", 45)]),
    ),
    Ugly("header unknown", _book([("Khi nào", "Gì", "Bao nhiêu"), GOOD]), (), (" HEADER_MISSING",)),
    Ugly("numeric codes", _table((DAY, 1.1, None, 1)), (), ("B2 CELL_CODE",)),
    Ugly("code with spaces", _table((DAY, " i.1\u00a0 ", None, 45))),
    Ugly("code unknown", _table((DAY, "IX.9", None, 45)), (), ("B2 UNKNOWN_CODE",)),
    Ugly("rows twice", _table(GOOD, GOOD), ("2 I.1 45", "3 I.1 45")),
    Ugly("header on each printed page", _table(GOOD, HEADER, GOOD), ("2 I.1 45", "4 I.1 45")),
    Ugly("empty rows between", _table(GOOD, (), (None, "  "), GOOD), ("2 I.1 45", "5 I.1 45")),
    Ugly(
        "two columns of results", _book([(*HEADER[:4], "Kết quả"), GOOD]), (), ("E1 COLUMN_TWICE",)
    ),
    Ugly(
        "sheet of another name", _book([HEADER, GOOD], title="Sheet1"), problems=(" SHEET_GUESSED",)
    ),
    Ugly("saved by the other office", _table(GOOD), office="xlsx"),
    Ugly(
        "rewritten with a merged date",
        _table(GOOD, (None, "I.1", None, 4), change=lambda sheet: sheet.merge_cells("A2:A3")),
        problems=("A3 MERGED",),
        office="xlsx",
    ),
    Ugly(
        "rewritten with a hidden row",
        _table(GOOD, GOOD, change=_hide_row),
        problems=(" HIDDEN_ROWS",),
        office="xlsx",
    ),
    Ugly("rewritten and computed", _result("=40+5"), problems=("D2 CELL_FORMULA",), office="xlsx"),
    Ugly("rewritten with an error", _result("=1/0"), (), ("D2 CELL_ERROR",), office="xlsx"),
    Ugly("an open document", _table(GOOD), (), (), "OOXML_BAD odf", office="ods"),
)
