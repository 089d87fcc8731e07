"""Looking at evidence: pages, sizes and turns, bad files, and the window under its keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.support import evidence_files as files
from tests.support.screen import InlineDesk, surroundings_of
from thidua_desktop.application.ports_evidence import PictureProblem
from thidua_desktop.application.use_cases.attach_evidence import Attachment
from thidua_desktop.gui.evidence.viewer import EvidenceViewer
from thidua_desktop.gui.evidence.viewing import ViewingPresenter
from thidua_desktop.gui.pages.progress.evidence_target import target_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class View:
    def __init__(self):
        self.files, self.pages, self.smalls, self.shown, self.problems = [], [], [], [], []

    def show_file(self, piece, place, count):
        self.files.append((piece.name, place, count))

    def show_pages(self, count):
        self.pages.append(count)

    def show_small(self, page, picture):
        self.smalls.append((page, max(picture.width, picture.height)))

    def show_page(self, page, zoom, shown, picture):
        self.shown.append((page, round(zoom, 2), round(shown), picture.width, picture.height))

    def show_problem(self, problem):
        self.problems.append(problem)


@pytest.fixture
def pieces(services):
    """Three pages, a picture, a locked file, a bomb, a damaged file; attached to one month."""
    sheet = services.queries.progress("NAM", date(2022, 6, 17))
    target = target_of(sheet, sheet.row("IV.2"), 3)
    gate = services.evidence.gate
    broken = b"%PDF-1.4\n" + b"rac " * 50 + b"%%EOF"
    given = (
        gate.examine("ba trang.pdf", files.pdf("mot", "hai", "ba")),
        gate.examine("anh.png", files.png(400, 200)),
        gate.examine("khoa.pdf", files.pdf(password="x")),
        gate.examine("bom.png", files.bomb()),
        gate.examine("hong.pdf", broken),
    )
    services.evidence.attach([Attachment(entry=target.entry, files=given)])
    return services.evidence.sheet("IV.2").pieces


@pytest.fixture
def view():
    return View()


@pytest.fixture
def presenter(services, pieces, view):
    made = ViewingPresenter(InlineDesk(services), view, pieces, 0)
    made.fit(794, 1.0)
    yield made
    made.close()


def test_a_file_opens_on_its_first_page_across_the_window(presenter, view):
    presenter.open()
    assert view.files == [("ba trang.pdf", 0, 5)]
    assert view.pages == [3]
    assert view.shown == [(0, 1.0, 794, 794, 1123)]
    assert view.smalls == [(0, 96), (1, 96), (2, 96)]


def test_pages_are_turned_to_the_ends_and_no_further(presenter, view):
    presenter.open()
    for page in (1, 2, 3, 1, 0, -1):
        presenter.go_to(page)
    assert [shown[0] for shown in view.shown] == [0, 1, 2, 1, 0]


def test_zoom_goes_by_steps_and_back_to_the_width(presenter, view):
    presenter.open()
    presenter.zoom_in()
    presenter.zoom_in()
    presenter.zoom_out()
    presenter.fit_width()
    assert [shown[1] for shown in view.shown] == [1.0, 1.25, 1.5, 1.25, 1.0]


def test_a_turned_page_is_fitted_anew(presenter, view):
    presenter.open()
    presenter.turn()
    assert view.shown[-1][2:] == (794, 794, 562)


def test_a_fine_screen_gets_more_pixels_for_the_same_size(presenter, view):
    presenter.fit(794, 2.0)
    presenter.open()
    assert view.shown[-1][2:4] == (794, 1588)


def test_bad_files_are_problems_and_the_next_file_is_shown(presenter, view):
    for place in (2, 3, 4, 1):
        presenter.go_to_file(place)
    assert view.problems == [PictureProblem.LOCKED, PictureProblem.HUGE, PictureProblem.BROKEN]
    assert view.shown[-1][3:] == (794, 397)


def test_nothing_is_heard_after_the_end(presenter, view):
    presenter.open()
    presenter.close()
    presenter.go_to(1)
    presenter.zoom_in()
    assert len(view.shown) == 1


def test_the_window_answers_its_keys(qtbot, services, pieces):
    viewer = EvidenceViewer(surroundings_of(services), pieces, 0)
    qtbot.addWidget(viewer)
    viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    viewer.show()
    with qtbot.waitActive(viewer):
        viewer.activateWindow()
    assert viewer.windowTitle() == "ba trang.pdf"
    qtbot.keyClick(viewer, Qt.Key.Key_PageDown)
    assert viewer._number.text() == "Trang 2 / 3"
    qtbot.keyClick(viewer, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    zoomed = viewer._percent.text()
    qtbot.keyClick(viewer, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert viewer._percent.text() != zoomed
    qtbot.keyClick(viewer, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert viewer.windowTitle() == "anh.png"
    for _ in range(2):
        qtbot.keyClick(viewer, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert "quá lớn" in viewer._problem.text()
    assert not viewer._problem.isHidden()
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()
