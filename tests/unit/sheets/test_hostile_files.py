import os
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.sheets.builders import (
    ENTRY_HEADER,
    SCENARIO,
    SHEET,
    entries,
    part_of,
    save,
    with_parts,
    with_shared_note,
    with_sheet_xml,
)
from tests.unit.sheets.test_entries import ROW
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.domain.text.legacy_fonts import TextEncoding, encode
from thidua_desktop.exchange.sheets import sheet_xml, xml_stream
from thidua_desktop.exchange.sheets.reader import ExcelSheetReader


def read(path):
    return ExcelSheetReader().read_progress(path, "BTM", SCENARIO)


def refusal(path):
    result = read(path)
    assert result.value is None
    return result.refusal.code.value, dict(result.refusal.facts)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "ole"),
        ("Ngày;Mã;Kết quả\n25/03/2022;I.1;45\n".encode(), "text"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "html"),
        (b"%PDF-1.7\n", "pdf"),
    ],
)
def test_a_foreign_file_under_the_name_of_a_workbook_is_named(tmp_path, content, kind):
    path = tmp_path / "bao cao.xlsx"
    path.write_bytes(content)
    assert refusal(path) == ("OOXML_BAD", {"kind": kind})


@pytest.mark.parametrize("content", [b"", b"\0" * 5000])
def test_an_empty_file_is_refused(tmp_path, content):
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert refusal(path)[0] == "FILE_EMPTY"


def test_a_missing_file_is_the_environments_fault(tmp_path):
    with pytest.raises(KnownFault) as fault:
        read(tmp_path / "không có.xlsx")
    assert fault.value.code is FaultCode.FILE_MISSING


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_locked(tmp_path):
    path = save(tmp_path, entries(ROW))
    path.chmod(0)
    with pytest.raises(KnownFault) as fault:
        read(path)
    assert fault.value.code is FaultCode.FILE_LOCKED


def test_a_folder_is_no_file(tmp_path):
    assert refusal(tmp_path)[0] == "NOT_A_FILE"


def test_a_file_cut_off_is_damaged(tmp_path):
    path = save(tmp_path, entries(ROW))
    path.write_bytes(path.read_bytes()[:-200])
    assert refusal(path)[0] == "ZIP_DAMAGED"


def test_a_changed_byte_in_a_packed_part_is_found(tmp_path):
    path = save(tmp_path, entries(*[ROW] * 200))
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo(SHEET).header_offset + 300
    content = bytearray(path.read_bytes())
    content[start] ^= 0xFF
    path.write_bytes(bytes(content))
    assert refusal(path)[0] == "OOXML_BAD"


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"xl/vbaProject.bin": b"x"}, "PART_FORBIDDEN"),
        ({"xl/macrosheets/sheet1.xml": b"x"}, "PART_FORBIDDEN"),
        ({"xl/embeddings/ole.bin": b"x"}, "PART_FORBIDDEN"),
        ({"xl/activeX/a.bin": b"x"}, "PART_FORBIDDEN"),
        ({"xl/connections.xml": b"x"}, "PART_FORBIDDEN"),
        ({"[Content_Types].xml": None}, "OOXML_BAD"),
        ({"_rels/.rels": None}, "OOXML_BAD"),
        ({"xl/workbook.xml": None}, "OOXML_BAD"),
        ({SHEET: None}, "OOXML_BAD"),
        ({SHEET: b"\x89PNG\r\n"}, "OOXML_BAD"),
        ({SHEET: b"<x/>"}, "OOXML_BAD"),
        ({"xl/workbook.xml": b"<workbook/>"}, "OOXML_BAD"),
        ({SHEET: b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'}, "XML_DTD"),
        ({"xl/styles.xml": b'<!DOCTYPE x SYSTEM "file:///x"><styleSheet/>'}, "XML_DTD"),
        ({SHEET: b"<a>" * 100_000}, "XML_DEPTH"),
    ],
)
def test_a_hostile_part_refuses_the_file(tmp_path, parts, code):
    assert refusal(with_parts(save(tmp_path, entries(ROW)), parts))[0] == code


def test_a_macro_book_under_another_name_is_refused(tmp_path):
    path = save(tmp_path, entries(ROW))
    types = part_of(path, "[Content_Types].xml").replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    assert refusal(with_parts(path, {"[Content_Types].xml": types.encode()}))[0] == "PART_FORBIDDEN"


def test_a_part_that_unpacks_beyond_its_budget_is_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr("thidua_desktop.exchange.sheets.workbook_file._MAX_PART", 4000)
    path = with_sheet_xml(
        save(tmp_path, entries(ROW)),
        lambda xml: xml.replace("<sheetData>", "<sheetData>" + " " * 9000),
    )
    assert refusal(path) == ("ZIP_BUDGET", {"part": SHEET})


def test_links_to_other_workbooks_are_named_and_not_followed(tmp_path):
    path = with_parts(save(tmp_path, entries(ROW)), {"xl/externalLinks/externalLink1.xml": b"x"})
    result = read(path)
    assert [problem.code.value for problem in result.problems] == ["EXTERNAL_LINKS"]
    assert len(result.value.entries) == 1


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('<row r="4"', '<row r="3"', "SHEET_ORDER"),
        ('<row r="4"', '<row r="x"', "SHEET_ORDER"),
        ('<row r="4"', '<row r="1048577"', "SHEET_TOO_BIG"),
        ('<row r="4"', f'<row r="{"9" * 5000}"', "SHEET_ORDER"),
        ('r="B4"', 'r="A4"', "SHEET_ORDER"),
        ('r="B4"', 'r="B9"', "SHEET_ORDER"),
        ('r="F4"', 'r="XFD4"', "SHEET_TOO_BIG"),
        ('r="F4"', 'r="ZZZZ4"', "SHEET_ORDER"),
        (
            "</sheetData>",
            '</sheetData><mergeCells><mergeCell ref="nowhere"/></mergeCells>',
            "SHEET_MERGES",
        ),
    ],
)
def test_a_sheet_against_the_rules_of_the_format_is_refused(tmp_path, old, new, code):
    path = with_sheet_xml(save(tmp_path, entries(ROW)), lambda xml: xml.replace(old, new))
    assert refusal(path)[0] == code


def test_a_cell_too_far_out_is_named(tmp_path):
    def corner(book):
        book.worksheets[0]["XFD1048576"] = 1

    path = save(tmp_path, entries(ROW), corner)
    assert refusal(path) == ("SHEET_TOO_BIG", {"sheet": "Tiến độ", "cell": "XFD1048576"})


def test_too_many_cells_are_refused_while_reading(tmp_path, monkeypatch):
    monkeypatch.setattr(sheet_xml, "MAX_CELLS", 20)
    assert refusal(save(tmp_path, entries(*[ROW] * 10)))[0] == "SHEET_TOO_BIG"


def test_a_lying_dimension_is_ignored(tmp_path):
    path = with_sheet_xml(
        save(tmp_path, entries(ROW)),
        lambda xml: xml.replace('<dimension ref="A1:F4"', '<dimension ref="A1:XFD1048576"'),
    )
    assert len(read(path).value.entries) == 1


@pytest.mark.parametrize("index", ["1", "-1", "x", "9" * 5000])
def test_a_shared_text_that_does_not_exist_is_refused(tmp_path, index):
    path = with_shared_note(save(tmp_path, entries(ROW)), "<t>một</t>", index)
    assert refusal(path) == ("SHEET_STRINGS", {"sheet": "Tiến độ", "cell": "E4"})


def test_a_shared_text_is_read_without_its_phonetic_hints(tmp_path):
    item = "<r><t>Báo</t></r><r><rPr><b/></rPr><t> cáo_x000D_</t></r><rPh><t>zzz</t></rPh>"
    result = read(with_shared_note(save(tmp_path, entries(ROW)), item))
    assert [entry.note for entry in result.value.entries] == ["Báo cáo"]


def test_each_run_of_a_text_is_converted_by_its_own_font(tmp_path):
    old = encode("Quân số", TextEncoding.TCVN3)
    item = f'<r><rPr><rFont val=".VnTimeH"/></rPr><t>{old}</t></r><r><t> đủ</t></r>'
    result = read(with_shared_note(save(tmp_path, entries(ROW)), item))
    assert [entry.note for entry in result.value.entries] == ["QUÂN SỐ đủ"]


_STRICT = {
    "schemas.openxmlformats.org/spreadsheetml/2006/main": "purl.oclc.org/ooxml/spreadsheetml/main",
    "schemas.openxmlformats.org/officeDocument/2006": "purl.oclc.org/ooxml/officeDocument",
}
_PARTS = ("xl/workbook.xml", SHEET, "xl/styles.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels")


def test_the_strict_form_of_the_format_is_read(tmp_path):
    path = save(tmp_path, entries(ROW))
    parts = {}
    for name in _PARTS:
        text = part_of(path, name)
        for old, new in _STRICT.items():
            text = text.replace(old, new)
        parts[name] = text.encode()
    result = read(with_parts(path, parts))
    assert len(result.value.entries) == 1


def test_a_stream_that_ends_early_is_no_workbook(tmp_path):
    path = with_sheet_xml(save(tmp_path, entries(ROW)), lambda xml: xml[:-40])
    assert refusal(path)[0] == "OOXML_BAD"


def test_names_without_their_namespace():
    assert xml_stream.local_name("{urn:x}row") == "row"
    assert xml_stream.local_name("row") == "row"


def test_a_file_name_is_made_fit_for_a_screen(tmp_path):
    with pytest.raises(KnownFault) as fault:
        read(tmp_path / "a\x1b[31m.xlsx")
    assert fault.value.facts["file"] == "a\\x1b[31m.xlsx"


PLAIN = st.integers(0, 255)


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), PLAIN), min_size=1, max_size=8))
def test_no_changed_byte_is_our_bug(tmp_path_factory, changes):
    folder = tmp_path_factory.mktemp("bytes")
    content = bytearray(save(folder, entries(ROW, ROW)).read_bytes())
    for where, byte in changes:
        content[int(where * len(content))] = byte
    path = folder / "thay doi.xlsx"
    path.write_bytes(bytes(content))
    result = read(path)
    assert (result.value is None) == (result.refusal is not None)


@settings(deadline=None)
@given(st.integers(0, 4000), st.text('<>/="0123456789ABCXr-. ', max_size=12))
def test_no_changed_word_of_a_sheet_is_our_bug(tmp_path_factory, where, word):
    folder = tmp_path_factory.mktemp("words")
    path = save(folder, entries(ROW, ROW))
    length = len(part_of(path, SHEET))
    start = where % length
    with_sheet_xml(path, lambda xml: xml[:start] + word + xml[start + len(word) :])
    result = read(path)
    assert (result.value is None) == (result.refusal is not None)


@pytest.mark.slow
def test_ten_thousand_rows_are_read(tmp_path):
    code = '<c r="B{0}" t="inlineStr"><is><t>I.1</t></is></c>'
    line = f'<row r="{{0}}"><c r="A{{0}}"><v>44645</v></c>{code}<c r="D{{0}}"><v>3</v></c></row>'
    rows = "".join(line.format(number) for number in range(2, 10_002))
    path = with_sheet_xml(
        save(tmp_path, {"Tiến độ": [ENTRY_HEADER]}),
        lambda xml: xml.replace("</sheetData>", f"{rows}</sheetData>"),
    )
    result = read(path)
    assert result.problems == ()
    assert len(result.value.entries) == 10_000
