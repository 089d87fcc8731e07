"""Word papers: real tables and fields, equal bytes, and LibreOffice reads the same words."""

import hashlib
import io
import re
import shutil
import subprocess
import sys
import zipfile
from collections import Counter
from itertools import cycle
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from msgspec.structs import replace

from tests.unit.documents.sample_papers import (
    HOSTILE,
    hostile_paper,
    long_paper,
    minutes,
    printed_words,
    ranking_table,
    signatures,
    without_gaps,
)
from thidua_desktop.documents.content import (
    Column,
    Document,
    Orientation,
    PageBreak,
    Para,
    Recipients,
    Table,
    TickBox,
    TickBoxes,
)
from thidua_desktop.documents.layout import TableTooWideError
from thidua_desktop.documents.render_docx import render_docx


def paper(*nodes, **settings) -> Document:
    return Document(type_code="report", title="Báo cáo", nodes=nodes, **settings)


def opened(document: Document):
    return docx.Document(io.BytesIO(render_docx(document)))


def all_xml(document: Document) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(render_docx(document))) as archive:
        return {n: archive.read(n).decode() for n in archive.namelist() if n.endswith(".xml")}


def test_two_processes_write_the_same_bytes():
    script = (
        "import hashlib; from tests.unit.documents.sample_papers import minutes; "
        "from thidua_desktop.documents.render_docx import render_docx; "
        "print(hashlib.sha256(render_docx(minutes(rehearsal=True))).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": ".", "TZ": "Asia/Ho_Chi_Minh"},
        capture_output=True,
        check=True,
        text=True,
    )
    here = hashlib.sha256(render_docx(minutes(rehearsal=True))).hexdigest()
    assert done.stdout.strip() == here


def test_entries_are_sorted_and_dated_alike_and_carry_no_foreign_picture():
    with zipfile.ZipFile(io.BytesIO(render_docx(paper(Para(content="x"))))) as archive:
        names = archive.namelist()
        assert names == sorted(names)
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in names if name.endswith((".jpeg", ".png"))]


def test_properties_are_fixed_and_the_title_is_cut_where_word_stops():
    properties = opened(paper(Para(content="x"))).core_properties
    assert (properties.title, properties.author) == ("Báo cáo", "thidua_desktop")
    assert properties.created == properties.modified
    assert properties.comments == ""
    long_title = Document(type_code="report", title="đ" * 999, nodes=())
    assert opened(long_title).core_properties.title == "đ" * 255


def test_the_page_has_the_margins_of_the_form_and_names_times_new_roman():
    word = opened(paper(Para(content="x")))
    section = word.sections[0]
    sizes = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    assert [round(size.mm) for size in sizes] == [210, 297, 30, 15]
    assert [round(size.mm) for size in (section.top_margin, section.bottom_margin)] == [20, 20]
    assert word.styles["Normal"].font.name == "Times New Roman"
    assert word.styles["Normal"].font.size.pt == 14


def test_header_rows_repeat_and_columns_keep_their_widths():
    word = opened(paper(ranking_table()))
    (table,) = word.tables
    flagged = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
    assert flagged == [True, True] + [False] * 6
    assert sum(round(column.width.mm) for column in table.columns) == pytest.approx(165, abs=1)
    assert table.cell(0, 2).text == table.cell(0, 5).text == "Điểm các nhóm tiêu chí"
    assert table.cell(0, 0).text == table.cell(1, 0).text == "TT"
    assert table.cell(2, 6).paragraphs[0].alignment == docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT


def test_the_total_row_is_bound_to_the_row_before_it():
    short = ranking_table()
    long = replace(short, rows=(*short.rows[:-1] * 2, short.rows[-1]))
    (table,) = opened(paper(long)).tables
    assert bound_rows(table) == [True, True, *[False] * 9, True, False]


def test_all_rows_of_a_short_table_are_bound_together():
    (table,) = opened(paper(ranking_table())).tables
    assert bound_rows(table) == [*[True] * 7, False]


def bound_rows(table) -> list[bool]:
    return [
        all(p.paragraph_format.keep_with_next for p in row.cells[0].paragraphs)
        for row in table.rows
    ]


def test_signatures_are_bound_to_two_lines_of_the_text_before_them():
    fillers = (Para(content="một"), Para(content="hai"), Para(content="ba"))
    word = opened(paper(*fillers, signatures()))
    texts = {p.text: p.paragraph_format.keep_with_next for p in word.paragraphs if p.text}
    assert texts == {"một": None, "hai": True, "ba": True}


def test_signatures_take_one_paragraph_of_more_than_a_line_along():
    word = opened(paper(Para(content="một"), Para(content="hai ba " * 30), signatures()))
    texts = {p.text[:3]: p.paragraph_format.keep_with_next for p in word.paragraphs if p.text}
    assert texts == {"một": None, "hai": True}


def test_page_number_and_count_are_fields():
    xml = all_xml(paper(Para(content="x"), foot_lines=("dòng chân <1>",)))
    heads = "".join(text for name, text in xml.items() if "/header" in name)
    feet = [text for name, text in xml.items() if "/footer" in name]
    assert re.findall(r'w:instr="(\w+)"', heads) == ["PAGE"]
    assert len(feet) == 2  # of the first page and of the others
    for foot in feet:
        assert re.findall(r'w:instr="(\w+)"', foot) == ["PAGE", "NUMPAGES"]
        assert "dòng chân &lt;1&gt;" in foot


def test_the_rehearsal_mark_is_in_every_head_and_only_then():
    def heads(document: Document) -> list[str]:
        return [text for name, text in all_xml(document).items() if "/header" in name]

    assert [text.count("DIỄN TẬP") for text in heads(minutes(rehearsal=True))] == [2, 2]
    assert all("DIỄN TẬP" not in text for text in heads(minutes()))


def test_pages_turn_by_sections_that_share_heads_and_feet():
    across = PageBreak(orientation=Orientation.LANDSCAPE)
    word = opened(
        paper(Para(content="1"), across, Para(content="2"), PageBreak(), Para(content="3"))
    )
    ways = [round(section.page_width.mm) for section in word.sections]
    assert ways == [210, 297, 297]
    assert [section.header.is_linked_to_previous for section in word.sections] == [
        False,
        True,
        True,
    ]


def test_hostile_text_survives_as_text():
    word = opened(hostile_paper())
    texts = [paragraph.text for paragraph in word.paragraphs]
    assert f"<li> {HOSTILE}" in texts
    assert f"{HOSTILE}[31m đỏ gnort" in texts
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert HOSTILE in cells
    assert f"{HOSTILE} và chữ" in cells


def test_tick_boxes_have_a_drawn_edge():
    xml = all_xml(
        paper(TickBoxes(boxes=(TickBox(label="Có", ticked=True), TickBox(label="Không"))))
    )
    assert xml["word/document.xml"].count("<w:bdr ") == 2


def test_line_ends_become_breaks():
    (first, *_) = opened(paper(Para(content="một\r\nhai"))).paragraphs
    assert first.text == "một\nhai"


def test_a_table_wider_than_its_page_is_an_error():
    wide = Table(columns=(Column(width_mm=120), Column(width_mm=60)), rows=())
    with pytest.raises(TableTooWideError):
        render_docx(paper(wide))


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_papers_and_reads_every_word(tmp_path: Path):
    papers = {
        "minutes": minutes(rehearsal=True),
        "hostile": hostile_paper(),
        "long": long_paper(90),
    }
    for name, pages in read_by_libreoffice(papers, tmp_path).items():
        joined = "\f".join(pages).replace("\\\n", "\\")  # LibreOffice breaks lines there
        words = Counter(without_gaps(joined))
        assert Counter(printed_words(papers[name])) - words == Counter(), name


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_neither_signatures_nor_those_who_receive_stand_alone_in_libreoffice(tmp_path: Path):
    """As in PDF: two lines come along, and Nơi nhận stays with the signatures above it."""
    below = Recipients(lines=("Cấp trên", "Lưu: VT"))
    papers = {
        f"{lines}": paper(*(Para(content="Một dòng.") for _ in range(lines)), signatures(), *tail)
        for lines, tail in zip(range(18, 36), cycle(((), (below,))), strict=False)
    }
    lengths = set()
    for lines, pages in read_by_libreoffice(papers, tmp_path).items():
        lengths.add(len(pages))
        assert pages[-1].count("Một dòng.") >= 2, lines
    assert lengths == {1, 2}


def read_by_libreoffice(papers: dict[str, Document], folder: Path) -> dict[str, list[str]]:
    """The pages of each paper as LibreOffice breaks them."""
    for name, document in papers.items():
        (folder / f"{name}.docx").write_bytes(render_docx(document))
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder)]
    command += [str(folder / f"{name}.docx") for name in papers]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    read = {}
    for name in papers:
        words = ["pdftotext", "-raw", str(folder / f"{name}.pdf"), "-"]
        text = subprocess.run(words, capture_output=True, check=True).stdout.decode()
        read[name] = text.split("\f")[:-1]
    return read
