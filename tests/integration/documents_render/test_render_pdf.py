"""PDF papers, read back by poppler: text, fonts, margins, page breaks, equal bytes."""

import hashlib
import re
import subprocess
import sys
import time
import unicodedata
from collections import Counter

import pytest
from msgspec.structs import replace

from tests.integration.documents_render.poppler import body_lines, needs_poppler, saved
from tests.unit.documents.sample_papers import (
    FOOT,
    GROUPS,
    HOSTILE,
    head,
    hostile_paper,
    long_paper,
    long_table,
    minutes,
    printed_words,
    signatures,
    without_gaps,
)
from thidua_desktop.documents.content import (
    Column,
    Document,
    HeadCell,
    Heading,
    KeyValue,
    KeyValues,
    PageBreak,
    Para,
    Recipients,
    Row,
    Run,
    Signatures,
    Signer,
    Table,
    TickBox,
    TickBoxes,
)
from thidua_desktop.documents.layout import TableTooWideError
from thidua_desktop.documents.pdf.page import FootTooLongError
from thidua_desktop.documents.render_pdf import render_pdf

pytestmark = needs_poppler

SENTENCE = (
    "Đơn vị đã quán triệt, tổ chức thực hiện nghiêm túc các nội dung, chỉ tiêu thi đua đã ký kết, "
    "giữ vững kỷ luật, bảo đảm an toàn tuyệt đối về mọi mặt."
)


def paper(*nodes, **settings) -> Document:
    return Document(type_code="report", title="Báo cáo", nodes=nodes, **settings)


def test_all_fonts_are_embedded_subsets_of_the_bundled_family(tmp_path):
    fonts = saved(render_pdf(minutes()), tmp_path).fonts()
    assert len(fonts) == 4
    for font in fonts:
        assert "+LiberationSerif" in font[0]
        assert font[3:6] == ["yes", "yes", "yes"]  # embedded, subset, unicode


@pytest.mark.parametrize("document", [minutes(), hostile_paper()], ids=["minutes", "hostile"])
def test_every_word_of_the_content_is_read_back(document, tmp_path):
    text = " ".join(saved(render_pdf(document), tmp_path).pages(layout=False))
    assert text == unicodedata.normalize("NFC", text)
    missing = Counter(printed_words(document)) - Counter(without_gaps(text))
    assert missing == Counter()


def test_a_paragraph_is_read_back_word_for_word_and_composed(tmp_path):
    decomposed = unicodedata.normalize("NFD", SENTENCE)
    (page,) = saved(render_pdf(paper(Para(content=decomposed))), tmp_path).pages(layout=False)
    assert " ".join(page.split()) == f"{SENTENCE} Trang 1/1"


def test_markup_in_a_paragraph_is_printed_as_it_is_written(tmp_path):
    (page,) = saved(render_pdf(paper(Para(content=HOSTILE))), tmp_path).pages(layout=False)
    assert " ".join(page.split()) == f"{HOSTILE} Trang 1/1"


def test_a_sign_the_font_lacks_is_printed_as_a_square(tmp_path):
    table = Table(columns=(Column(),), rows=(Row(cells=("漢字",)),))
    document = paper(Para(content="Đạt 😀 100%"), table)
    (page,) = saved(render_pdf(document), tmp_path).pages(layout=False)
    assert page.split() == ["Đạt", "□", "100%", "□□", "Trang", "1/1"]


def test_two_processes_write_the_same_bytes():
    script = (
        "import hashlib; from tests.unit.documents.sample_papers import minutes; "
        "from thidua_desktop.documents.render_pdf import render_pdf; "
        "print(hashlib.sha256(render_pdf(minutes(rehearsal=True))).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ".", "TZ": zone},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh"))
    }
    render_pdf(hostile_paper())  # what was drawn before must not matter
    here = hashlib.sha256(render_pdf(minutes(rehearsal=True))).hexdigest()
    assert digests == {here}


def test_properties_are_fixed(tmp_path):
    info = saved(render_pdf(minutes()), tmp_path).info()
    assert info["Title"] == "Biên bản hội nghị xét thi đua năm 2025"
    assert info["Author"] == info["Creator"] == info["Producer"] == "thidua_desktop"
    assert info["CreationDate"] == info["ModDate"]
    assert "2000" in info["CreationDate"]
    assert info["JavaScript"] == "no"


def test_text_keeps_inside_the_margins(tmp_path):
    document = paper(Para(content=" ".join([SENTENCE] * 40)), foot_lines=FOOT)
    pdf = saved(render_pdf(document), tmp_path)
    words = [word for word in pdf.words(1) if word.bottom_mm < 278]
    assert min(word.left_mm for word in words) == pytest.approx(30, abs=0.3)
    assert max(word.right_mm for word in words) == pytest.approx(195, abs=0.3)
    assert min(word.top_mm for word in words) == pytest.approx(20, abs=1)
    assert max(word.bottom_mm for word in words) <= 277.5
    first = min(words, key=lambda word: (round(word.top_mm), word.left_mm))
    assert first.left_mm == pytest.approx(40, abs=0.3)


def test_long_words_break_instead_of_leaving_the_page(tmp_path):
    monster = "a" * 400
    row = Row(cells=(monster, (Run(text=monster, bold=True), "x")))
    table = Table(columns=(Column(width_mm=40), Column()), rows=(row,), header=(("b" * 60, "c"),))
    document = paper(
        Para(content=monster), KeyValues(items=(KeyValue(label="L", value=monster),)), table
    )
    words = saved(render_pdf(document), tmp_path).words(1)
    assert max(word.right_mm for word in words) <= 195.3
    letters = Counter("".join(word.text for word in words))
    assert (letters["a"], letters["b"]) == (1600 + 1, 60)  # and the a of 'Trang'


def test_pages_are_numbered_above_from_the_second_and_counted_below(tmp_path):
    pdf = saved(render_pdf(long_paper(60)), tmp_path)
    pages = pdf.pages()
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Trang {number}/{len(pages)}" in page
        assert all(line in page for line in FOOT)
        above = [word for word in pdf.words(number) if word.bottom_mm < 18]
        assert [word.text for word in above] == ([str(number)] if number > 1 else [])
        for word in above:
            assert (word.left_mm + word.right_mm) / 2 == pytest.approx(105, abs=0.3)


def test_the_rehearsal_mark_is_on_every_page_and_only_then(tmp_path):
    marked = saved(render_pdf(minutes(rehearsal=True)), tmp_path).pages(layout=False)
    assert all("DIỄN TẬP" in page for page in marked)
    assert "DIỄN" not in "".join(saved(render_pdf(minutes()), tmp_path).pages(layout=False))


def test_table_headers_repeat_on_every_page(tmp_path):
    pages = saved(render_pdf(long_paper(120)), tmp_path).pages()
    assert len(pages) > 4
    assert all("Nội dung tiêu chí" in page for page in pages)
    rows = re.findall(r"Tiêu chí (\d+):", "".join(pages))
    assert rows == [str(number) for number in range(1, 121)]


@pytest.mark.parametrize("lines", range(1, 12))
def test_group_rows_stay_with_the_next_and_totals_with_the_previous(lines, tmp_path):
    fillers = tuple(Para(content="Một dòng.", first_line_indent=False) for _ in range(lines))
    pages = saved(render_pdf(paper(*fillers, long_table(70))), tmp_path).pages()
    for page in pages:
        assert not body_lines(page)[-1].startswith(GROUPS)
    after_header = body_lines(pages[-1])[1]
    assert not after_header.startswith("Cộng")


@pytest.mark.parametrize("lines", range(20, 32))
def test_signatures_never_stand_alone(lines, tmp_path):
    fillers = tuple(Para(content="Một dòng.") for _ in range(lines))
    closing = Para(content=" ".join([SENTENCE] * 3))
    last = saved(render_pdf(paper(*fillers, closing, signatures())), tmp_path).pages()[-1]
    above = last.partition("THƯ KÝ")[0].splitlines()
    assert len([line for line in above if len(line.split()) > 1]) >= 2


def test_signatures_after_short_paragraphs_take_two_of_them_along(tmp_path):
    seen = set()
    for lines in range(24, 34):
        fillers = tuple(Para(content="Một dòng.") for _ in range(lines))
        pages = saved(render_pdf(paper(*fillers, signatures())), tmp_path).pages()
        seen.add(len(pages))
        assert pages[-1].count("Một dòng.") >= 2
    assert seen == {1, 2}


def test_signatures_after_a_table_take_its_last_rows_along(tmp_path):
    for count in range(20, 40, 2):
        last = saved(render_pdf(paper(long_table(count), signatures())), tmp_path).pages()[-1]
        assert "Cộng" in last
        assert f"Tiêu chí {count}:" in last


def test_a_heading_stays_with_what_it_heads(tmp_path):
    for lines in range(24, 36):
        fillers = tuple(Para(content="Một dòng.") for _ in range(lines))
        nodes = (
            *fillers,
            Heading(text="II. PHẦN HAI"),
            Heading(text="1. Mục", level=3),
            long_table(9),
        )
        for page in saved(render_pdf(paper(*nodes)), tmp_path).pages():
            assert body_lines(page)[-1] not in {"II. PHẦN HAI", "1. Mục"}


def test_a_row_taller_than_a_page_goes_on_over_the_page(tmp_path):
    words = [f"từ{number}" for number in range(2500)]
    table = Table(
        columns=(Column(width_mm=12), Column()),
        header=(("TT", "Ý kiến"),),
        rows=(Row(cells=("1", " ".join(words))), Row(cells=("2", "hết"))),
    )
    pages = saved(render_pdf(paper(Heading(text="I. Ý KIẾN"), table)), tmp_path).pages(layout=False)
    assert len(pages) > 2
    assert all("Ý kiến" in page for page in pages)
    found = [word for page in pages for word in page.split() if word.startswith("từ")]
    assert found == words


def test_a_bond_taller_than_a_page_gives_way(tmp_path):
    tall = " ".join(["dài"] * 900)  # nearly a page
    table = Table(
        columns=(Column(), Column(width_mm=70)),
        header=((HeadCell(text="A"), "B"),),
        rows=(Row(cells=("x", tall)),),
    )
    nodes = (
        Heading(text="1. MỘT"),
        Para(content="Mở đầu.", keep_with_next=True),
        table,
        signatures(),
    )
    pages = saved(render_pdf(paper(*nodes)), tmp_path).pages(layout=False)
    text = " ".join(pages)
    assert text.split().count("dài") == 900
    assert "TM. CỤM THI ĐUA SỐ 3" in text


def test_a_table_wider_than_its_page_is_an_error():
    wide = Table(columns=(Column(width_mm=120), Column(width_mm=60)), rows=())
    with pytest.raises(TableTooWideError):
        render_pdf(paper(wide))


def test_foot_lines_that_do_not_fit_the_margin_are_an_error():
    with pytest.raises(FootTooLongError):
        render_pdf(paper(foot_lines=("một",) * 5))


def test_an_annex_may_lie_across(tmp_path):
    pdf = saved(render_pdf(minutes()), tmp_path)
    sizes = pdf._run("pdfinfo", "-f", "1", "-l", "3")
    assert "Page    2 size:  595.276 x 841.89" in sizes
    assert "Page    3 size:  841.89 x 595.276" in sizes


def test_equal_columns_keep_numbers_right_aligned(tmp_path):
    words = saved(render_pdf(paper(long_table(15))), tmp_path).words(1)
    ends = {round(word.right_mm, 1) for word in words if word.text.endswith(",50")}
    assert len(ends) == 1


def test_one_signer_with_recipients_stands_right_of_them(tmp_path):
    node = Signatures(
        signers=(Signer(title="Khối trưởng", rank_name="Đại tá"),),
        recipients=Recipients(lines=("Trên", "Dưới")),
    )
    words = saved(render_pdf(paper(head(), Para(content=SENTENCE), node)), tmp_path).words(1)
    at = {word.text: word for word in words}
    assert at["Nơi"].left_mm == pytest.approx(30, abs=0.3)
    assert at["KHỐI"].left_mm > 104
    assert at["Nơi"].top_mm == pytest.approx(at["KHỐI"].top_mm, abs=1.5)


def test_tick_boxes_are_drawn_not_typed(tmp_path):
    boxes = TickBoxes(boxes=(TickBox(label="Có", ticked=True), TickBox(label="Không")), per_row=2)
    ticked = render_pdf(paper(boxes))
    (page,) = saved(ticked, tmp_path).pages(layout=False)
    assert page.split() == ["Có", "Không", "Trang", "1/1"]
    empty = replace(boxes, boxes=(TickBox(label="Có"), TickBox(label="Không")))
    assert render_pdf(paper(empty)) != ticked


def test_a_paper_may_begin_a_page_without_turning_it(tmp_path):
    document = paper(Para(content="Một"), PageBreak(), Para(content="Hai"))
    pages = saved(render_pdf(document), tmp_path).pages(layout=False)
    assert [page.split()[0] for page in pages] == ["Một", "Hai"]


def test_twenty_pages_of_tables_are_drawn_in_seconds(tmp_path):
    document = long_paper(420)
    render_pdf(minutes())
    begun = time.process_time()
    raw = render_pdf(document)
    spent = time.process_time() - begun
    assert len(saved(raw, tmp_path).pages()) >= 20
    assert spent < 3  # some 0.3 s on a free machine
