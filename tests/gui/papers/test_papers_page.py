"""The page of papers over real books: real pages are seen, saved files are the press's bytes."""

import pypdfium2
import pytest

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

    def show_saved(self, path):
        self.saved.append(path)


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
    assert [row.facts for row in page._table.items.items] == list(found)
    assert found


def test_the_preview_has_as_many_sheets_as_the_pdf(page, leader_services):
    page.go_to("ranking-table/NAM")
    assert page._row.key == "ranking-table/NAM"
    pdf = leader_services.papers.render(page._row.facts, PaperFormat.PDF).content
    with pypdfium2.PdfDocument(pdf) as document:
        assert page._sheets.count() == len(document)


@pytest.mark.parametrize("form", list(PaperFormat))
def test_a_saved_paper_is_what_the_press_prints(leader_services, tmp_path, form):
    view = View()
    presenter = PapersPresenter(InlineDesk(leader_services), view, Language.VIETNAMESE)
    presenter.load("NAM")
    target = tmp_path / "new"
    presenter.save(view.rows[0], form, target)
    printed = leader_services.papers.render(view.rows[0].facts, form)
    assert target.read_bytes() == printed.content
    assert view.saved == [target]


def test_a_missing_folder_is_a_fault_and_not_a_crash(leader_services, tmp_path):
    view, desk = View(), InlineDesk(leader_services)
    presenter = PapersPresenter(desk, view, Language.VIETNAMESE)
    presenter.load("NAM")
    presenter.save(view.rows[0], PaperFormat.PDF, tmp_path / "gone" / "paper.pdf")
    assert [fault.code for fault in desk.failures] == [FaultCode.USB_GONE]
    assert view.saved == []


def test_another_file_of_that_name_stays_as_it_is(leader_services, tmp_path):
    view = View()
    presenter = PapersPresenter(InlineDesk(leader_services), view, Language.VIETNAMESE)
    presenter.load("NAM")
    taken = tmp_path / "paper.pdf"
    taken.write_bytes(b"signed already")
    presenter.save(view.rows[0], PaperFormat.PDF, taken)
    [saved] = view.saved
    assert taken.read_bytes() == b"signed already"
    assert saved != taken
    assert saved.read_bytes().startswith(b"%PDF")
