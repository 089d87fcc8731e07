"""What is shown is printed: read back from the PDF by another program."""

import subprocess
from types import SimpleNamespace

import pytest

from tests.support.screen import surroundings_of
from thidua_desktop.application.table_papers import TablePaper
from thidua_desktop.documents.press import Press
from thidua_desktop.gui.language import speak
from thidua_desktop.gui.pages.admin.page import AdminPage
from thidua_desktop.gui.pages.overview.page import OverviewPage
from thidua_desktop.gui.pages.progress.page import ProgressPage
from thidua_desktop.gui.pages.ranking.page import RankingPage
from thidua_desktop.gui.pages.self_score.page import SelfScorePage
from thidua_desktop.gui.pages.table.page import TablePage
from thidua_desktop.gui.printing.print_dialog import PrintDialog
from thidua_desktop.gui.printing.printed_table import printed
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.wording.language import Language


def _table(qtbot, columns, items):
    made = DataTable(ItemModel(columns), "Bảng xếp hạng")
    made.items.show(items)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


@pytest.fixture
def table(qtbot):
    columns = (
        Column(key="name", title="Tên đơn vị", text=lambda item: item[0]),
        Column(key="secret", title="Cột ẩn", text=lambda _item: "không in", width=80),
        Column(key="points", title="Điểm", text=lambda i: i[1], width=80, kind=Kind.FIGURE),
    )
    return _table(qtbot, columns, [(f"Đơn vị số {n}", f"{n},5") for n in range(1, 81)])


def _pdf(folder, shown, *, is_rehearsal=False):
    paper = TablePaper(
        table=shown,
        owner="Phòng Kỹ thuật",
        foot="In ngày 17/06/2022",
        page_of="Trang {page}/{pages}",
        rehearsal="DIỄN TẬP",
        language="vi",
        is_rehearsal=is_rehearsal,
    )
    path = folder / "in.pdf"
    path.write_bytes(Press().render_table(paper))
    return path


def _says(*command):
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def _pages(path):
    return _says("pdftotext", "-layout", path, "-").split("\f")[:-1]


def test_rows_heads_filter_and_page_numbers_are_on_paper(table, tmp_path):
    table.setColumnHidden(1, True)
    shown = printed("Xếp hạng", ["Tổng kết năm 2022", "Chỉ hiện: van ban"], [table])
    path = _pdf(tmp_path, shown)
    pages = _pages(path)
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert "Tên đơn vị" in page
        assert f"Trang {number}/{len(pages)}" in page
        assert "In ngày 17/06/2022" in page
        assert "không in" not in page
    first = [pages[0].index(text) for text in ("Phòng", "XẾP HẠNG", "Chỉ hiện", "Đơn vị số 1")]
    assert first == sorted(first)
    assert all(f"Đơn vị số {n} " in "".join(pages) for n in range(1, 81))
    assert "LiberationSerif" in _says("pdffonts", path)


def test_rows_are_printed_in_the_order_they_are_shown(table):
    table.sortByColumn(0, table.horizontalHeader().sortIndicatorOrder().DescendingOrder)
    rows = printed("Xếp hạng", [], [table]).rows
    assert [row.cells[0].text for row in rows] == [item[0] for item in table.items.items]
    assert rows[0].cells[0].text == "Đơn vị số 80"


@pytest.mark.parametrize("count", [12, 45])
def test_wide_tables_lie_across_and_keep_every_column(qtbot, tmp_path, count):
    columns = [Column(key=f"{n}", title=f"T{n}", text=str, width=80) for n in range(count)]
    path = _pdf(tmp_path, printed("Tiến độ", [], [_table(qtbot, columns, ["78,25"])]))
    size = next(line for line in _says("pdfinfo", path).splitlines() if "Page size" in line)
    width, height = (float(part) for part in size.split()[2:5:2])
    assert width > height
    heads = " ".join(_pages(path)).split()
    assert all(f"T{n}" in heads for n in range(count))
    assert heads.count("78,25") >= count


def test_a_rehearsal_says_so_on_every_page(table, tmp_path):
    path = _pdf(tmp_path, printed("Xếp hạng", [], [table]), is_rehearsal=True)
    pages = _says("pdftotext", "-raw", path, "-").split("\f")[:-1]
    assert all("DIỄN TẬP" in page for page in pages)


def _print(qtbot, services, kind, tmp_path, language=Language.VIETNAMESE):
    """The page, and what it prints with Ctrl+P."""
    page = kind(surroundings_of(services, language))
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show()
    page.show_period("NAM")
    page.go_to("units")
    page.print_shown()
    [dialog] = page.findChildren(PrintDialog)
    assert len(dialog.preview._sheets) == len(list(_pages(_keep(dialog, tmp_path))))
    return page, " ".join("".join(_pages(tmp_path / "in.pdf")).split())


def _keep(dialog, folder):
    notices = []
    dialog.parent().noticed.connect(notices.append)
    dialog.keep_as(folder / "in.pdf")
    assert "in.pdf" in notices[-1].text
    return folder / "in.pdf"


def test_the_progress_sheet_is_printed_with_its_filter_its_unit_and_its_period(
    qtbot, services, tmp_path
):
    page, text = _print(qtbot, services, ProgressPage, tmp_path)
    assert "Phòng Kỹ thuật" in text
    assert "Năm 2022" in text
    assert all(f"T{month}" in text for month in range(1, 12))
    assert "DIỄN TẬP" in text
    page._filters.search.setText("văn bản")
    page._filters.search.textEdited.emit("văn bản")
    shown = page.shown_table()
    assert "“văn bản”" in shown.about[1]
    assert len(shown.rows) < len(page.presenter.sheet.rows)


def test_the_own_score_is_printed_with_its_total(qtbot, services, tmp_path):
    page, text = _print(qtbot, services, SelfScorePage, tmp_path)
    total = [cell.text for cell in page.shown_table().rows[-1].cells if cell.text.strip()]
    assert total
    assert {word for cell in total for word in cell.split()} <= set(text.split())


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (RankingPage, "Loại"),
        (TablePage, "Nội dung, tiêu chí"),
        (AdminPage, "ĐƠN VỊ THÀNH VIÊN"),
        (OverviewPage, "Điểm đến nay"),
    ],
)
def test_other_tables_are_printed_under_their_names(qtbot, services, tmp_path, kind, word):
    page, text = _print(qtbot, services, kind, tmp_path)
    assert word in text
    assert len(page.shown_table().rows) >= 1


def test_a_table_is_printed_in_the_language_of_the_windows(qtbot, qapp, services, tmp_path):
    speak(qapp, Language.ENGLISH)
    try:
        _page, text = _print(qtbot, services, RankingPage, tmp_path, Language.ENGLISH)
    finally:
        speak(qapp, Language.VIETNAMESE)
    assert "Page 1/1" in text
    assert "REHEARSAL" in text
    assert not any(word in text for word in ("Trang", "DIỄN TẬP"))
    assert b"/Lang (en)" in (tmp_path / "in.pdf").read_bytes()


def test_a_page_without_rows_says_so(qtbot, services):
    page = RankingPage(surroundings_of(services))
    qtbot.addWidget(page)
    page.show()
    page.shown_table = lambda: SimpleNamespace(rows=())
    told = []
    page.noticed.connect(told.append)
    page.print_shown()
    assert "chưa có" in told[0].text
    assert page.findChildren(PrintDialog) == []


def test_short_words_of_heads_stay_whole(qtbot, tmp_path):
    heads = ("Hạng", "Đơn vị", "Thưởng", "MC", "ĐVT")
    columns = [Column(key=head, title=head, text=str, width=40) for head in heads]
    path = _pdf(tmp_path, printed("Xếp hạng", [], [_table(qtbot, columns, ["Tốt " * 30])]))
    assert set(" ".join(heads).split()) <= set(" ".join(_pages(path)).split())


def test_the_narrow_head_of_a_wide_sheet_stays_whole(qtbot, services, tmp_path):
    _page, text = _print(qtbot, services, ProgressPage, tmp_path)
    assert " MC " in text
