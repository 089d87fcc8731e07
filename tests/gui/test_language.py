"""The windows in two languages, Qt's own words among them."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QLineEdit

from thidua_desktop.gui.language import chosen_language, speak, tr
from thidua_desktop.wording.language import Language


class Memory(dict[str, str]):
    def put(self, key, value):
        self[key] = value


@pytest.fixture
def speaking(qapp):
    """The application in a language, as it was before afterwards."""
    yield lambda language: speak(qapp, language)
    speak(qapp, Language.VIETNAMESE)


def test_a_person_is_met_in_vietnamese_until_english_was_chosen():
    assert chosen_language(Memory()) is Language.VIETNAMESE
    assert chosen_language(Memory(language="en")) is Language.ENGLISH
    assert chosen_language(Memory(language="klingon")) is Language.VIETNAMESE


def test_the_buttons_of_qt_are_vietnamese(qtbot, speaking):
    speaking(Language.VIETNAMESE)
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )
    qtbot.addWidget(box)
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Đồng ý", "Bỏ"}


def test_the_menu_of_a_field_is_vietnamese(qtbot, speaking):
    speaking(Language.VIETNAMESE)
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    said = {action.text().split("\t")[0].replace("&", "") for action in menu.actions()} - {""}
    assert said == {"Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xoá", "Chọn tất cả"}


def test_the_file_dialog_is_vietnamese(qtbot, speaking):
    speaking(Language.VIETNAMESE)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    assert {"Xem trong:", "Loại tệp:"} <= labels


def test_english_leaves_the_words_of_qt_alone(qtbot, speaking):
    speaking(Language.ENGLISH)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert [button.text().replace("&", "") for button in box.buttons()] == ["Cancel"]


def test_a_text_nobody_translated_is_shown_as_written(speaking):
    speaking(Language.ENGLISH)
    assert tr("một câu chưa ai dịch") == "một câu chưa ai dịch"
