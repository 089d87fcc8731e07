"""Comparing a key: whose it is, what is said of wrong digits, and that it is seen whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from thidua_desktop.domain.reasons import Reason, ReasonCode
from thidua_desktop.gui.pages.packages.confirm_dialog import ConfirmDialog
from thidua_desktop.gui.pages.packages.model import KeyRow, Say
from thidua_desktop.gui.widgets.question import Caution
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import Names

ROW = KeyRow(code="PTM", unit="Phòng Tham mưu", fingerprint="", is_own=False, is_confirmed=False)


class Comparing:
    """Finds every digit wrong."""

    say = Say(
        language=Language.VIETNAMESE, names=Names(units={"PTM": "Phòng Tham mưu"}), frame=None
    )

    def confirm(self, code, _digits, *, done, failed):
        del done
        failed(Reason(code=ReasonCode.FINGERPRINT_DIFFERS, facts={"unit": code}))


@pytest.fixture
def dialog(qtbot):
    over = QWidget()
    qtbot.addWidget(over)
    made = ConfirmDialog(ROW, Comparing(), Language.VIETNAMESE, over)
    made.show()
    return made


def test_the_dialog_grows_with_what_it_says_of_wrong_digits(dialog, qtbot):
    dialog._confirm()
    said = dialog._form._problems["digits"].text()
    [label] = [each for each in dialog.findChildren(QLabel) if each.text() == said]
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))


def test_wrong_digits_are_told_with_the_name_of_the_unit(dialog):
    dialog._confirm()
    said = dialog._form._problems["digits"].text()
    assert "khoá của Phòng Tham mưu" in said
    assert "PTM" not in said


def test_the_dialog_says_whose_key_it_is_and_trusts_nothing_before_digits_are_typed(dialog, qtbot):
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Đối chiếu khoá của Phòng Tham mưu" in texts
    [trust] = [b for b in dialog.findChildren(QPushButton) if "Tin dùng" in b.text()]
    assert not trust.isEnabled()
    qtbot.keyClicks(dialog._form.editor("digits"), "12345")
    assert trust.isEnabled()


def test_enter_after_the_digits_compares_them(dialog, qtbot):
    digits = dialog._form.editor("digits")
    qtbot.keyClick(digits, Qt.Key.Key_Return)
    assert dialog._form.problem == ""
    qtbot.keyClicks(digits, "12345 67890")
    qtbot.keyClick(digits, Qt.Key.Key_Return)
    assert dialog._form.problem


def test_digits_heard_over_the_phone_are_asked_about_before_the_dialog_closes(dialog, qtbot):
    digits = dialog._form.editor("digits")
    qtbot.keyClicks(digits, "12345 67890")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    [asked] = dialog.findChildren(Caution)
    qtbot.mouseClick(asked.refusing, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert digits.text() == "12345 67890"


def test_digits_that_were_found_wrong_are_not_asked_about(dialog, qtbot):
    digits = dialog._form.editor("digits")
    qtbot.keyClicks(digits, "12345 67890")
    qtbot.keyClick(digits, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
