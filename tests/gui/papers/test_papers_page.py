"""The page of papers over real books: real pages are seen, saved files are the press's bytes."""

import pypdfium2
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel

from tests.support.late_desk import LateDesk
from tests.support.played_year import MOMENT
from tests.support.screen import InlineDesk, surroundings_of
from thidua_desktop.application.papers import PaperFormat
from thidua_desktop.bootstrap import make_program
from thidua_desktop.domain.reasons import FaultCode
from thidua_desktop.gui.pages.papers.page import PapersPage
from thidua_desktop.gui.pages.papers.presenter import PapersPresenter
from thidua_desktop.wording.language import Language


class View:
    def __init__(self):
        self.rows = ()
        self.saved = []

    def show_papers(self, rows):
        self.rows = rows

    def show_saved(self, files):
        self.saved += files


@pytest.fixture
def leader_services(book):
    """With the press that prints real papers."""
    with make_program(MOMENT).open(book("PCT")) as opened:
        yield opened


@pytest.fixture
def page(qtbot, leader_services):
    made = PapersPage(surroundings_of(leader_services))
    qtbot.addWidget(made)
    made.resize(1166, 694)
    made.show()
    made.show_period("NAM")
    return made


def test_every_paper_of_the_period_stands_in_the_list(page, leader_services):
    found = leader_services.papers.facts("NAM")
    assert [row.facts for row in page.list.rows if row.facts.period.code == "NAM"] == list(found)
    assert {row.facts.period.code for row in page.list.rows} == {"6T", "NAM"}
    assert found


def test_the_preview_has_as_many_sheets_as_the_pdf(page, leader_services):
    page.go_to("ranking-table/NAM")
    assert page.row.key == "ranking-table/NAM"
    pdf = leader_services.papers.render(page.row.facts, PaperFormat.PDF).content
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(page.preview._sheets) == len(document)


@pytest.mark.parametrize("form", list(PaperFormat))
def test_a_saved_paper_is_what_the_press_prints(leader_services, tmp_path, form):
    view = View()
    presenter = PapersPresenter(InlineDesk(leader_services), view, Language.VIETNAMESE, ["NAM"])
    presenter.load()
    target = tmp_path / "new"
    presenter.save(view.rows[0], form, target)
    printed = leader_services.papers.render(view.rows[0].facts, form)
    assert target.read_bytes() == printed.content
    assert view.saved == [target]


def test_a_missing_folder_is_a_fault_and_not_a_crash(leader_services, tmp_path):
    view, desk = View(), InlineDesk(leader_services)
    presenter = PapersPresenter(desk, view, Language.VIETNAMESE, ["NAM"])
    presenter.load()
    presenter.save(view.rows[0], PaperFormat.PDF, tmp_path / "gone" / "paper.pdf")
    assert [fault.code for fault in desk.failures] == [FaultCode.USB_GONE]
    assert view.saved == []


def test_another_file_of_that_name_stays_as_it_is(leader_services, tmp_path):
    view = View()
    presenter = PapersPresenter(InlineDesk(leader_services), view, Language.VIETNAMESE, ["NAM"])
    presenter.load()
    taken = tmp_path / "paper.pdf"
    taken.write_bytes(b"signed already")
    presenter.save(view.rows[0], PaperFormat.PDF, taken)
    [saved] = view.saved
    assert taken.read_bytes() == b"signed already"
    assert saved != taken
    assert saved.read_bytes().startswith(b"%PDF")


def test_all_papers_of_the_period_go_into_a_folder(leader_services, tmp_path):
    view, desk = View(), InlineDesk(leader_services)
    presenter = PapersPresenter(desk, view, Language.VIETNAMESE, ["NAM"])
    presenter.load()
    presenter.save_all(view.rows, tmp_path / "giay")
    assert [fault.code for fault in desk.failures] == [FaultCode.USB_GONE]
    (tmp_path / "giay").mkdir()
    presenter.save_all(view.rows, tmp_path / "giay")
    assert len(view.saved) == len(view.rows)
    assert all(file.read_bytes().startswith(b"%PDF") for file in view.saved)


def test_zooming_draws_the_pages_larger_and_keeps_their_number(page):
    page.go_to("ranking-table/NAM")
    before = page.preview._sheets[0].pixmap().deviceIndependentSize().width()
    count = len(page.preview._sheets)
    page.preview.zoom_by(1)
    assert page.preview._sheets[0].pixmap().deviceIndependentSize().width() > before
    assert len(page.preview._sheets) == count


def test_zooming_before_the_first_page_is_there_asks_for_nothing(qtbot, leader_services):
    desk = LateDesk(leader_services)
    made = PapersPage(replace(surroundings_of(leader_services), desk=desk))
    qtbot.addWidget(made)
    made.show()
    made.show_period("NAM")
    made.preview.zoom_by(1)
    desk.answer_all()
    assert made.preview._sheets


def test_a_paper_that_was_chosen_after_a_link_stays_when_the_page_is_read_anew(page):
    page.go_to("ranking-table/NAM")
    page.list.choose("minutes/NAM")
    page.reload()
    assert page.row.key == "minutes/NAM"


def test_the_panel_tells_number_day_blanks_and_the_code_of_the_foot(page):
    page.go_to("minutes/NAM")
    said = "\n".join(label.text() for label in page.about.findChildren(QLabel))
    facts = page.row.facts
    assert f"Số {facts.number}, ngày 19/11/2022" in said
    assert "cấp bậc và họ tên chủ trì" in said
    assert facts.provenance.state_digest in said.replace(" ", "")


@pytest.mark.parametrize("pages", [None, (2, 2)], ids=["all", "the second"])
def test_printing_puts_the_chosen_pages_on_paper(page, tmp_path, pages):
    page.go_to("minutes/NAM")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    if pages is not None:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(*pages)
    page._print_on(printer)
    with pypdfium2.PdfDocument((tmp_path / "printed.pdf").read_bytes()) as printed:
        assert len(printed) == (len(page.preview._sheets) if pages is None else 1)
        width, height = printed[0].get_size()
        assert (round(width), round(height)) == (595, 842)
        darkest, lightest = printed[0].render(scale=0.5).to_pil().convert("L").getextrema()
    assert darkest < 100 < lightest


def test_the_keys_walk_over_papers_and_never_rest_on_a_heading(qtbot, page):
    rows = page.list.rows
    page.list.choose(rows[0].key)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_PageUp):
        qtbot.keyClick(page.list, key)
        assert page.row == rows[0]
        assert [item.text(0) for item in page.list.selectedItems()] == [rows[0].title]
    for row in rows[1:]:
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        assert page.row == row
        assert len(page.list.selectedItems()) == 1


def test_a_click_on_a_heading_leaves_the_chosen_paper_chosen(qtbot, page):
    heading = page.list.topLevelItem(0)
    place = page.list.visualItemRect(heading).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [item.text(0) for item in page.list.selectedItems()] == [page.row.title]


def test_a_saved_paper_is_called_what_it_is(page):
    names = {row.name for row in page.list.rows}
    assert {"bang-xep-hang_NAM", "phieu-tu-cham_6T_PKT", "bien-ban-hoi-nghi_NAM"} <= names
    assert all(name.isascii() for name in names)
