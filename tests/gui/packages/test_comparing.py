"""Comparing a key: what is said of wrong digits is seen whole."""

from PySide6.QtWidgets import QLabel, QWidget

from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.pages.packages.confirm_dialog import ConfirmDialog
from thidua_desktop.gui.pages.packages.model import KeyRow
from thidua_desktop.wording.language import Language

ROW = KeyRow(code="PTM", unit="Phòng Tham mưu", fingerprint="", is_own=False, is_confirmed=False)


class Comparing:
    """Finds every digit wrong."""

    def confirm(self, _code, _digits, *, done, failed):
        del done
        failed(KnownFault(FaultCode.DB_DAMAGED))


def test_the_dialog_grows_with_what_it_says_of_wrong_digits(qtbot):
    over = QWidget()
    qtbot.addWidget(over)
    dialog = ConfirmDialog(ROW, Comparing(), Language.VIETNAMESE, over)
    dialog.show()
    dialog._confirm()
    said = failure_text(KnownFault(FaultCode.DB_DAMAGED), Language.VIETNAMESE)
    [label] = [each for each in dialog.findChildren(QLabel) if each.text() == said]
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
