"""Joining with a frame: the real wizard over a real sealed frame, up to the open book."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from shiboken6 import isValid

from tests.support.screen import desktop_of
from thidua_desktop.gui.app import Application
from thidua_desktop.gui.pages.first_start.join_steps import PlaceStep
from thidua_desktop.gui.pages.first_start.join_wizard import JoinWizard
from thidua_desktop.gui.widgets.question import Caution

PASSPHRASE = "mat-khau-cua-don-vi"
PASSPHRASE_STEP, SHEET_STEP = 3, 4


@pytest.fixture
def application(qtbot, tmp_path):
    made = Application(desktop_of(tmp_path))
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.close_book()


@pytest.fixture
def joining(qtbot, application):
    application._start.frame_asked.emit()
    [wizard] = application.window.findChildren(JoinWizard)
    qtbot.waitUntil(wizard.dialog.isVisible)
    yield wizard
    if isValid(wizard) and isValid(wizard.dialog):
        wizard.dialog.drop()


@pytest.fixture
def frame(year):
    return year.package("_khung_")


@pytest.fixture
def digits(leader_services):
    return leader_services.keys.own().fingerprint


def choose(qtbot, joining, frame):
    joining._frame.chosen.emit(frame)
    qtbot.waitUntil(lambda: joining._presenter.offered is not None, timeout=20_000)


def go_on(qtbot, joining):
    qtbot.mouseClick(joining.dialog.next, Qt.MouseButton.LeftButton)


def type_digits(qtbot, joining, text):
    editor = joining._frame.findChild(QLineEdit)
    editor.clear()
    qtbot.keyClicks(editor, text)


def test_a_frame_shows_whose_it_is_and_asks_for_the_digits(qtbot, joining, frame):
    assert not joining.dialog.next.isEnabled()
    choose(qtbot, joining, frame)
    assert "Cụm thi đua số 3, năm 2022" in joining._frame._found.text()
    assert not joining.dialog.next.isEnabled()


def test_wrong_digits_stop_there_and_say_what_to_do(qtbot, joining, frame, digits):
    choose(qtbot, joining, frame)
    other = "8" if digits[0] == "9" else "9"
    type_digits(qtbot, joining, other + digits[1:])
    go_on(qtbot, joining)
    assert joining.dialog.place == 0
    assert "báo khối trưởng" in joining._frame._digits._problems["digits"].text()


def test_typed_digits_are_asked_about_before_the_wizard_closes(qtbot, joining, frame, digits):
    choose(qtbot, joining, frame)
    type_digits(qtbot, joining, digits)
    qtbot.keyClick(joining.dialog, Qt.Key.Key_Escape)
    [asked] = joining.dialog.findChildren(Caution)
    assert asked.windowTitle() == "Bỏ việc lập sổ?"
    qtbot.mouseClick(asked.refusing, Qt.MouseButton.LeftButton)
    assert joining.dialog.isVisible()
    assert joining._frame.findChild(QLineEdit).text() == digits
    joining.dialog.close()
    assert joining.dialog.isVisible(), "the cross of the window asks as Esc does"
    with qtbot.waitSignal(joining.dialog.finished):
        joining.dialog.findChildren(Caution)[-1].accepting.click()


def test_a_wizard_with_a_file_alone_closes_at_once(qtbot, joining, frame):
    choose(qtbot, joining, frame)
    with qtbot.waitSignal(joining.dialog.finished):
        qtbot.keyClick(joining.dialog, Qt.Key.Key_Escape)


def test_a_file_that_is_no_frame_is_told_at_its_step(qtbot, joining, year):
    joining._frame.chosen.emit(year.package("PKT_ghi-danh"))
    qtbot.waitUntil(joining._frame._problem.isVisible, timeout=20_000)
    assert joining._frame._problem.text()
    assert not joining.dialog.next.isEnabled()


def test_the_steps_end_in_an_open_book_with_a_key_and_its_sheet(
    qtbot, application, joining, frame, digits, tmp_path
):
    choose(qtbot, joining, frame)
    type_digits(qtbot, joining, digits.replace(" ", "-"))
    go_on(qtbot, joining)
    units = joining._unit.findChild(QComboBox)
    assert units.count() == 4, "the leader has its frame already"
    units.setCurrentText("Phòng Kỹ thuật")
    go_on(qtbot, joining)
    assert joining._place.book == tmp_path / "CUM3_2022_PKT.thidua"
    go_on(qtbot, joining)
    first, second = joining._passphrase.findChildren(QLineEdit)
    qtbot.keyClicks(first, "ngan")
    go_on(qtbot, joining)
    assert joining.dialog.place == PASSPHRASE_STEP
    first.clear()
    qtbot.keyClicks(first, PASSPHRASE)
    qtbot.keyClicks(second, PASSPHRASE + "x")
    go_on(qtbot, joining)
    assert joining.dialog.place == PASSPHRASE_STEP
    second.clear()
    qtbot.keyClicks(second, PASSPHRASE)
    go_on(qtbot, joining)
    qtbot.waitUntil(lambda: joining.dialog.place == SHEET_STEP, timeout=30_000)
    assert not joining.dialog.back.isEnabled()
    sheet = tmp_path / "phieu.pdf"
    joining._presenter.keep_sheet(sheet)
    qtbot.waitUntil(lambda: "phieu.pdf" in joining._sheet._told.text(), timeout=20_000)
    digits_of_the_unit = joining._presenter.founded.fingerprint
    with pypdfium2.PdfDocument(sheet.read_bytes()) as pages:
        assert len(pages) == 1
        assert digits_of_the_unit.split()[0] in pages[0].get_textpage().get_text_bounded()
    go_on(qtbot, joining)
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=30_000)
    assert "Phòng Kỹ thuật" in application.window.windowTitle()
    found = application.window.seen_page.surroundings.face
    assert found.has_key
    assert [period.code for period in found.periods] == ["6T", "NAM"]


@pytest.mark.parametrize(
    ("typed", "book"),
    [
        ("so", "so.thidua"),
        ("nam 2022/So.THIDUA", "nam 2022/So.THIDUA"),
        ("so.bac", "so.bac.thidua"),
    ],
)
def test_a_bare_name_lies_in_the_folder_of_books_with_its_ending(qtbot, tmp_path, typed, book):
    step = PlaceStep(lambda: tmp_path / "de-nghi.thidua")
    qtbot.addWidget(step)
    step.enter()
    step.show()
    field = step.findChild(QLineEdit)
    field.clear()
    qtbot.keyClicks(field, typed)
    assert step.book == tmp_path / book
    assert str(tmp_path / book) in step._whole.text()
    assert step._whole.isVisible()


@pytest.mark.parametrize("typed", ["", "  ", "/"])
def test_without_a_name_there_is_no_place_for_a_book(qtbot, tmp_path, typed):
    step = PlaceStep(lambda: tmp_path / "de-nghi.thidua")
    qtbot.addWidget(step)
    field = step.findChild(QLineEdit)
    qtbot.keyClicks(field, typed)
    assert not step.is_ready


def test_a_place_that_is_taken_is_told_and_nothing_is_lost(
    qtbot, application, joining, frame, digits, tmp_path
):
    taken = tmp_path / "CUM3_2022_PCT.thidua"
    choose(qtbot, joining, frame)
    type_digits(qtbot, joining, digits)
    go_on(qtbot, joining)
    go_on(qtbot, joining)
    joining._place.choose(taken)
    taken.write_bytes(b"khong phai so")
    go_on(qtbot, joining)
    for editor in joining._passphrase.findChildren(QLineEdit):
        qtbot.keyClicks(editor, PASSPHRASE)
    go_on(qtbot, joining)
    qtbot.waitUntil(joining._place._problem.isVisible, timeout=30_000)
    assert "Đã có sẵn tệp" in joining._place._problem.text()
    assert taken.read_bytes() == b"khong phai so"
    assert joining.dialog.next.isEnabled()
    assert application.window.seen_page is None


def test_leaving_the_last_step_opens_the_book_that_was_founded(
    qtbot, application, joining, frame, digits
):
    choose(qtbot, joining, frame)
    type_digits(qtbot, joining, digits)
    for _step in range(3):
        go_on(qtbot, joining)
    for editor in joining._passphrase.findChildren(QLineEdit):
        qtbot.keyClicks(editor, PASSPHRASE)
    go_on(qtbot, joining)
    qtbot.waitUntil(lambda: joining.dialog.place == SHEET_STEP, timeout=30_000)
    joining.dialog.reject()
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=30_000)
