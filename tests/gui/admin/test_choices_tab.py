"""Choices of one person: kept at once, followed by the next start."""

import os

import pytest
from PySide6.QtCore import Qt

from tests.support.screen import KeptChoices, surroundings_of
from thidua_desktop.gui.language import chosen_language
from thidua_desktop.gui.pages.admin.choices.tab import ChoicesTab
from thidua_desktop.gui.theme.text_size import TextSize, chosen_text_size, scale_windows
from thidua_desktop.wording.language import Language


@pytest.fixture
def tab(qtbot, services):
    made = ChoicesTab(surroundings_of(services))
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def choose(tab, key, value):
    box = tab.form.editor(key)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_usual_choices_stand_there_first(tab):
    assert tab.form.values() == {"language": "vi", "text-size": "100"}


def test_a_language_is_kept_and_told_when_it_comes(qtbot, tab):
    with qtbot.waitSignal(tab.noticed) as heard:
        choose(tab, "language", "en")
    assert "khi mở lại chương trình" in heard.args[0].text
    assert chosen_language(tab.surroundings.settings) is Language.ENGLISH
    tab.make_stale()
    tab.refresh()
    assert tab.form.values()["language"] == "en"


def test_the_button_beside_the_sentence_starts_again_at_once(qtbot, tab):
    with qtbot.waitSignal(tab.noticed) as heard:
        choose(tab, "text-size", "115")
    [notice] = heard.args
    assert notice.action_text == "Khởi động lại ngay"
    with qtbot.waitSignal(tab.restart_wanted):
        notice.action()


def test_starting_again_closes_the_book_in_order_and_comes_back_to_it(qtbot, application, book):
    path = book("PKT")
    application.open_book(path)
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=10_000)
    application.window.open_page("admin")
    page = application.window.seen_page
    page.go_to("choices")
    choose(page.findChild(ChoicesTab), "language", "en")
    qtbot.waitUntil(lambda: application.window.notices.shown != "")
    qtbot.mouseClick(application.window.notices._action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not application.window.isVisible(), timeout=10_000)
    assert application.is_to_restart
    assert application.book_to_restart == path
    assert [found.name for found in path.parent.glob("PKT*")] == ["PKT.thidua"]


def test_the_same_choice_again_tells_nothing(qtbot, tab):
    choose(tab, "text-size", "115")
    with qtbot.assertNotEmitted(tab.noticed):
        choose(tab, "text-size", "115")
    assert chosen_text_size(tab.surroundings.settings) is TextSize.LARGER


@pytest.fixture
def unscaled(monkeypatch):
    for name in ("QT_SCALE_FACTOR", "THIDUA_SCALE_FACTOR"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


@pytest.mark.usefixtures("unscaled")
def test_the_next_start_and_a_restart_follow_the_size():
    settings = KeptChoices()
    scale_windows(settings)
    assert "QT_SCALE_FACTOR" not in os.environ
    settings.put("text-size", "130")
    scale_windows(settings)
    assert os.environ["QT_SCALE_FACTOR"] == "1.3"
    settings.put("text-size", "115")
    scale_windows(settings)
    assert os.environ["QT_SCALE_FACTOR"] == "1.15"
    settings.put("text-size", "100")
    scale_windows(settings)
    assert "QT_SCALE_FACTOR" not in os.environ


@pytest.mark.usefixtures("unscaled")
def test_a_factor_set_outside_is_left(monkeypatch):
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    settings = KeptChoices()
    settings.put("text-size", "130")
    scale_windows(settings)
    assert os.environ["QT_SCALE_FACTOR"] == "2"
