"""Evidence on the page of progress: the list, drops, the clipboard."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.progress.conftest import Afternoon
from tests.support import evidence_files as files
from tests.support.screen import surroundings_of
from thidua_desktop.gui.pages.progress.page import ProgressPage
from thidua_desktop.gui.pages.progress.sheet_columns import FIRST_MONTH

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(qtbot, services):
    made = ProgressPage(surroundings_of(services))
    made.presenter._clock = Afternoon()
    qtbot.addWidget(made)
    made.resize(1310, 600)
    made.show()
    made.show_period("NAM")
    made.panel.setCurrentWidget(made.evidence)
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def notices(page):
    heard = []
    page.noticed.connect(heard.append)
    return heard


def _to(page, code, month):
    months = [each.month for each in page.presenter.sheet.months]
    page.view.go_to(code, months.index(month))
    page.view.grid.middle.setFocus()


def _boxes(page):
    return page.evidence.boxes


def _drop(table, index, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at = QPointF(table.visualRect(index).center())
    rest = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    enter = QDragEnterEvent(at.toPoint(), *rest)
    QApplication.sendEvent(table.viewport(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(table.viewport(), QDropEvent(at, *rest))


def test_the_list_shows_what_a_criterion_has(page):
    _to(page, "IV.1", 3)
    assert len(_boxes(page)) == 11
    assert "tháng 3" in page.evidence._zone.accessibleName()


def test_files_after_the_cutoff_explain_why_the_sheet_counts_fewer(page):
    _to(page, "IV.1", 3)
    counted = page.presenter.sheet.row("IV.1").evidence
    assert counted == 10
    late = "1 tệp sau ngày chốt 15/11/2022, không tính trong kỳ này"
    assert page.evidence._title.text() == f"IV.1 · 11 tệp, trong đó {late}"
    marked = [box for box in _boxes(page) if "sau ngày chốt" in box.said]
    assert [box.piece.entry.occurred_on > date(2022, 11, 15) for box in marked] == [True]


def test_the_same_files_in_a_shorter_period_are_said_late_anew(page):
    _to(page, "IV.1", 3)
    page.show_period("6T")
    sheet = page.presenter.sheet
    inside = sheet.row("IV.1").evidence
    marked = [box for box in _boxes(page) if "sau ngày chốt" in box.said]
    assert len(_boxes(page)) - len(marked) == inside < 10
    assert f"trong đó {len(marked)} tệp sau ngày chốt" in page.evidence._title.text()


def test_only_the_boxes_that_differ_are_made_anew(page, tmp_path):
    _to(page, "IV.1", 3)
    before = list(_boxes(page))
    _to(page, "IV.1", 4)
    assert _boxes(page) == before
    path = tmp_path / "them.pdf"
    path.write_bytes(files.pdf())
    page.evidence.attach([path])
    now = _boxes(page)
    assert len(now) == len(before) + 1
    untouched = [box for box in before if box in now]
    assert len(untouched) >= len(before) - 1
    shown = [page.evidence._list.itemAt(at).widget() for at in range(page.evidence._list.count())]
    assert shown == now


def test_a_file_dropped_on_a_cell_is_attached_to_its_month(page, services, notices, tmp_path):
    _to(page, "IV.2", 5)
    row = page.view.model.place_of("IV.2")
    month = [each.month for each in page.presenter.sheet.months].index(3)
    path = tmp_path / "tha.pdf"
    path.write_bytes(files.pdf())
    index = page.view.model.index(row, FIRST_MONTH + month)
    page.view.grid.middle.scrollTo(index)
    _drop(page.view.grid.middle, index, path)
    (piece,) = services.evidence.sheet("IV.2").pieces
    assert (piece.name, piece.entry.occurred_on.month) == ("tha.pdf", 3)
    assert notices[-1].text == "Đã đính kèm 1 tệp vào IV.2 tháng 3."


def test_a_file_dropped_on_a_row_goes_to_the_month_being_written(page, services, tmp_path):
    path = tmp_path / "tha.pdf"
    path.write_bytes(files.pdf())
    left = page.view.grid.left
    _drop(left, page.view.model.index(page.view.model.place_of("IV.2"), 1), path)
    (piece,) = services.evidence.sheet("IV.2").pieces
    assert piece.entry.occurred_on.month == 6


def test_a_copied_picture_is_attached_by_ctrl_v(qtbot, page, services):
    _to(page, "IV.2", 3)
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(page.view.grid.middle, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (piece,) = services.evidence.sheet("IV.2").pieces
    assert piece.name.startswith("IV.2 2")
    assert piece.name.endswith(".png")


@pytest.mark.parametrize("place", ["Chọn tệp…", ""])
def test_a_picture_is_pasted_wherever_on_the_page_the_keyboard_is(qtbot, page, services, place):
    """Beside the list of evidence, or on the page that was just opened."""
    _to(page, "IV.2", 3)
    at = next((b for b in page.findChildren(QPushButton) if place and b.text() == place), page)
    at.setFocus()
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(at, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (piece,) = services.evidence.sheet("IV.2").pieces
    assert piece.entry.occurred_on.month == 3


def test_copied_files_are_attached_by_ctrl_v(qtbot, page, services, tmp_path):
    """As Explorer copies them: the clipboard then holds their places as a text, too."""
    _to(page, "IV.2", 3)
    path = tmp_path / "quyet-dinh.pdf"
    path.write_bytes(files.pdf())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(page.view.grid.middle, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (piece,) = services.evidence.sheet("IV.2").pieces
    assert piece.name == "quyet-dinh.pdf"


def test_a_refused_file_is_named_on_the_bar_and_in_the_panel(page, notices, tmp_path):
    _to(page, "IV.2", 3)
    path = tmp_path / "gia.pdf"
    path.write_bytes(b"MZ" + bytes(100))
    page.evidence.attach([path])
    assert "đuôi .pdf nhưng nội dung không phải PDF" in notices[-1].text
    assert notices[-1].stays
    assert page.evidence._problems.text() == notices[-1].text


def test_a_piece_is_taken_off_by_its_button(page, services, tmp_path):
    _to(page, "IV.2", 3)
    path = tmp_path / "a.pdf"
    path.write_bytes(files.pdf())
    page.evidence.attach([path])
    (box,) = _boxes(page)
    names = {each.text(): each for each in box.findChildren(QPushButton)}
    assert set(names) == {"Xem", "Lưu ra…", "Gỡ"}
    names["Gỡ"].click()
    assert services.evidence.sheet("IV.2").pieces == ()
    assert _boxes(page) == []
