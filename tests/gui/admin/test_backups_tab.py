"""Backups through the tab: made, tried, restored beside the book, and told when they are bad."""

import os

import pytest
from PySide6.QtCore import Qt

from tests.support.played_year import MOMENT, quick_program
from tests.support.protected_place import protected
from tests.support.screen import surroundings_of
from thidua_desktop.application.backups import BackupKind, backup_item
from thidua_desktop.gui.pages.admin.backups.tab import BackupsTab


@pytest.fixture
def tab(qtbot, services):
    made = BackupsTab(surroundings_of(services))
    qtbot.addWidget(made)
    made.resize(1166, 600)
    made.show()
    made.refresh()
    return made


def texts(tab, place=0):
    model = tab._table.items
    return [column.text(model.item(place)) for column in model.columns]


def backup_of(tab, qtbot):
    qtbot.mouseClick(tab._make, Qt.MouseButton.LeftButton)
    return tab._table.items.item(0).item


def test_an_empty_shelf_says_what_will_be_here_and_starts_it(tab):
    assert tab._stack.currentWidget() is tab._empty
    tab._empty.started.emit()
    assert tab._stack.currentWidget() is not tab._empty
    assert tab._table.items.rowCount() == 1


def test_a_backup_by_hand_stands_in_the_table_verified_and_complete(qtbot, tab, services):
    backup = backup_of(tab, qtbot)
    assert backup.kind is BackupKind.BY_HAND
    assert backup.file.parent == services.path.parent / "sao-luu"
    assert texts(tab)[:3] == ["05/01/2026 08:30", "vừa xong", "bấm sao lưu"]
    assert texts(tab)[4:] == ["đủ mọi thao tác", "mở được · 05/01/2026 08:30"]


def test_a_backup_before_an_import_is_known_by_its_name(tmp_path):
    item = backup_item(tmp_path / "PKT_20260105-013000_001204.thidua", 5)
    assert (item.kind, item.made_at, item.length) == (BackupKind.AUTOMATIC, MOMENT, 1204)
    odd = backup_item(tmp_path / "PKT_ban chep cu.thidua", 5)
    assert (odd.made_at, odd.length) == (None, None)


def test_trying_a_backup_opens_it_and_marks_it(qtbot, tab):
    backup_of(tab, qtbot)
    tab._presenter._marks._settings.known.clear()
    tab.reload()
    assert texts(tab)[-1] == "chưa thử"
    qtbot.mouseClick(tab._try, Qt.MouseButton.LeftButton)
    assert texts(tab)[-1] == "mở được · 05/01/2026 08:30"
    assert "7 mục kiểm tra đều tốt" in tab._found.text()


def test_a_damaged_backup_is_told_and_marked(qtbot, tab):
    backup = backup_of(tab, qtbot)
    content = bytearray(backup.file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = bytes(20_000)
    backup.file.write_bytes(content)
    tab.reload()
    qtbot.mouseClick(tab._try, Qt.MouseButton.LeftButton)
    assert texts(tab)[-1].startswith("hỏng · ")
    assert "05/01/2026 08:30" in tab._found.text()
    assert len(tab._found.text().splitlines()) >= 2


def test_a_backup_that_vanished_is_told(qtbot, tab):
    backup_of(tab, qtbot).file.unlink()
    qtbot.mouseClick(tab._try, Qt.MouseButton.LeftButton)
    assert "Không tìm thấy tệp" in tab._found.text()


def test_restoring_makes_a_book_beside_and_offers_to_open_it(qtbot, tab, services):
    backup = backup_of(tab, qtbot)
    before = services.history.standing().journal_length
    target = tab._presenter.proposed(backup)
    with qtbot.waitSignal(tab.noticed) as heard:
        tab._presenter.restore(backup, target)
    assert "không thay đổi" in heard.args[0].text
    with qtbot.waitSignal(tab.book_wanted) as wanted:
        heard.args[0].action()
    assert wanted.args == [target]
    with quick_program(MOMENT).open(target) as restored:
        assert restored.history.standing().journal_length == before
        assert restored.queries.identity() == services.queries.identity()
    assert tab._presenter.proposed(backup) != target, "a taken name is not proposed again"


def failures(qtbot, tab, backup, target):
    with qtbot.waitSignal(tab.noticed) as heard:
        tab._presenter.restore(backup, target)
    assert tab._make.isEnabled()
    return heard.args[0].text


def test_a_taken_name_is_never_written_over(qtbot, tab, tmp_path):
    taken = tmp_path / "da-co.thidua"
    taken.write_bytes(b"somebody else's")
    said = failures(qtbot, tab, backup_of(tab, qtbot), taken)
    assert "Đã có sẵn tệp “da-co.thidua”" in said
    assert taken.read_bytes() == b"somebody else's"


def test_a_missing_folder_is_told(qtbot, tab, tmp_path):
    said = failures(qtbot, tab, backup_of(tab, qtbot), tmp_path / "khong-co" / "a.thidua")
    assert "thư mục đích không còn" in said


@pytest.mark.skipif(os.name == "nt", reason="folders of Windows know no such mode")
def test_a_protected_folder_is_told_and_stays_empty(qtbot, tab, tmp_path):
    backup, folder = backup_of(tab, qtbot), tmp_path / "chi-doc"
    folder.mkdir()
    with protected(folder):
        said = failures(qtbot, tab, backup, folder / "a.thidua")
    assert "không cho ghi" in said
    assert list(folder.iterdir()) == []
