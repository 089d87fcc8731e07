"""A dialog that was closed is gone, with any passphrase in it; late answers find nobody."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from thidua_desktop.gui.jobs.dialog_desk import while_open
from thidua_desktop.gui.pages.admin.accounts.dialogs import AccountDialog
from thidua_desktop.gui.widgets.form import Field
from thidua_desktop.gui.widgets.question import Caution, Question
from thidua_desktop.gui.widgets.wizard import Wizard, WizardStep


class Step(WizardStep):
    def __init__(self):
        super().__init__("Bước")


def _question(over):
    return Question("Xoá?", "Không lấy lại được.", accept="&Xoá", refuse="&Giữ", parent=over)


def _caution(over):
    return Caution("Xoá?", "Không lấy lại được.", accept="&Xoá", refuse="&Giữ", parent=over)


def _account(over):
    return AccountDialog((Field(key="word", label="Từ"),), "Ghi vào đây", "&Ghi", over)


def _wizard(over):
    return Wizard("Việc", (Step(),), finish="&Xong", parent=over)


@pytest.fixture
def over(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def _gone(over):
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return over.findChildren(QDialog) == []


@pytest.mark.parametrize("make", [_question, _caution, _account, _wizard])
@pytest.mark.parametrize("end", [QDialog.accept, QDialog.reject, QDialog.close])
def test_a_closed_dialog_is_deleted(over, make, end):
    dialog = make(over)
    dialog.open()
    end(dialog)
    assert _gone(over)


def test_an_answer_that_comes_after_the_end_is_not_heard(over):
    dialog, heard = _question(over), []
    said = QLabel(dialog)
    answer = while_open(dialog, lambda text: heard.append(said.setText(text)))
    dialog.open()
    answer("trước")
    dialog.reject()
    assert _gone(over)
    answer("sau")
    assert len(heard) == 1


def test_an_answer_is_not_heard_either_when_the_page_took_the_dialog_along(over):
    heard = []
    answer = while_open(_question(over), heard.append)
    over.findChild(QDialog).deleteLater()
    assert _gone(over)
    answer("sau")
    assert heard == []
