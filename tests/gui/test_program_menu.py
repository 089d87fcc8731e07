"""The program's menu and the help behind F1."""

import pytest
from PySide6.QtCore import Qt

from tests.support.screen import open_book
from thidua_desktop.gui.pages.catalogue import PAGES
from thidua_desktop.gui.shell.about_dialog import AboutDialog
from thidua_desktop.gui.shell.help_window import PARTS, HelpWindow, help_text
from thidua_desktop.wording.language import Language


def shown_help(application):
    [window] = application.window.findChildren(HelpWindow)
    return window


def chosen(application, words):
    menu = application.window.top_bar.program.menu()
    menu.aboutToShow.emit()
    return next(a for a in menu.actions() if a.text().replace("&", "").startswith(words))


@pytest.mark.parametrize("language", list(Language))
def test_every_page_has_its_part_of_the_help(language):
    assert {spec.key for spec in PAGES} <= set(PARTS)
    for part in PARTS:
        assert help_text(part, language).startswith("# ")


def test_f1_opens_the_help_of_the_seen_page_and_escape_closes_it(qtbot, application, book):
    open_book(qtbot, application, book("PKT"))
    application.window.open_page("progress")
    qtbot.keyClick(application.window, Qt.Key.Key_F1)
    window = shown_help(application)
    qtbot.waitUntil(window.isVisible)
    assert window.shown.startswith("Tiến độ")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_without_a_book_the_help_tells_how_to_begin(qtbot, application):
    qtbot.keyClick(application.window, Qt.Key.Key_F1)
    assert shown_help(application).shown.startswith("Bắt đầu")


def test_the_menu_closes_a_book_and_offers_it_again(qtbot, application, book):
    path = book("PKT")
    assert not chosen(application, "Đóng sổ").isEnabled()
    open_book(qtbot, application, path)
    chosen(application, "Đóng sổ").trigger()
    assert application.window.seen_page is None
    [again] = chosen(application, "Sổ gần đây").menu().actions()
    assert again.text() == path.stem
    again.trigger()
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=20_000)


def test_about_names_the_licence_of_every_part(qtbot, application):
    chosen(application, "Giới thiệu").trigger()
    qtbot.waitUntil(lambda: application.window.findChildren(AboutDialog) != [])
    [dialog] = application.window.findChildren(AboutDialog)
    assert dialog.isVisible()
    dialog.accept()
