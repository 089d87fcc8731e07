"""A backup becomes a book from the start page; neither is lost where it cannot."""

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.support.screen import desktop_of
from thidua_desktop.gui.app import Application


@pytest.fixture
def application(qtbot, tmp_path):
    made = Application(desktop_of(tmp_path / "sổ"))
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.close_book()


def choose(qtbot, application, path):
    """Answers the file dialog that is open."""
    dialogs = application.window.findChildren
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in dialogs(QFileDialog)))
    dialog = dialogs(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: dialog not in dialogs(QFileDialog))


def restore(qtbot, application, backup, target):
    application._start.backup_asked.emit()
    choose(qtbot, application, backup)
    choose(qtbot, application, target)


def test_a_backup_becomes_a_book_and_opens(qtbot, application, book, tmp_path):
    backup, target = book("PKT"), tmp_path / "moi.thidua"
    before = backup.read_bytes()
    restore(qtbot, application, backup, target)
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=20_000)
    assert application._session.path == target
    assert backup.read_bytes() == before


def test_no_book_is_written_over(qtbot, application, book, tmp_path):
    backup, target = book("PKT"), tmp_path / "cu.thidua"
    target.write_bytes(b"another year")
    restore(qtbot, application, backup, target)
    qtbot.waitUntil(lambda: application.window.notices.shown != "", timeout=20_000)
    assert target.read_bytes() == b"another year"


def test_a_broken_backup_is_told_and_nothing_is_made(qtbot, application, tmp_path):
    backup, target = tmp_path / "hong.thidua", tmp_path / "moi.thidua"
    backup.write_bytes(b"no book" * 1000)
    restore(qtbot, application, backup, target)
    qtbot.waitUntil(lambda: application.window.notices.shown != "", timeout=20_000)
    assert not target.exists()
    assert application.window.seen_page is None
    assert application.window.notices.shown.startswith("Bản sao lưu này bị hỏng")
    assert "Quản trị" not in application.window.notices.shown  # no book is open


def test_what_was_told_of_a_broken_backup_goes_with_the_next_book(
    qtbot, application, book, tmp_path
):
    backup = tmp_path / "hong.thidua"
    backup.write_bytes(b"no book" * 1000)
    restore(qtbot, application, backup, tmp_path / "moi.thidua")
    qtbot.waitUntil(lambda: application.window.notices.shown != "", timeout=20_000)
    application.open_book(book("PKT"))
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=20_000)
    assert application.window.notices.isHidden()
