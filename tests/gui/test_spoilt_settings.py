"""Kept settings that are none of ours change nothing: the program starts as it does at first."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QSplitter

from tests.support.screen import KeptChoices
from thidua_desktop.application.backups import BackupItem, BackupKind
from thidua_desktop.gui.arrangements import Arrangements
from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.pages.admin.backups.marks import BackupMarks, Mark
from thidua_desktop.gui.pages.catalogue import PAGES
from thidua_desktop.gui.pages.first_start.page import FirstStartPage
from thidua_desktop.gui.recent_books import recent_books
from thidua_desktop.gui.shell.window_memory import WindowMemory

BOOK = "so-1"
AT = datetime(2022, 11, 16, 8, tzinfo=UTC)
FOREIGN = [
    *("{", "nothing", "null", "[]", "7", '"chữ"', '{"ban.thidua": 5}', '{"ban.thidua": [1, 2]}'),
    json.dumps({"geometry": 4, "page": ["x"], "period": {}, "narrow": [1]}),
    json.dumps({"geometry": "đất", "page": None, "period": 3, "narrow": {"progress": "x"}}),
    json.dumps({"ban.thidua": [9, "hôm qua", True]}),
    json.dumps({"ban.thidua": [9, 20221116, "yes"]}),
    json.dumps({"ban.thidua": [9, "2022-11-16T08:00:00", True]}),
]


@pytest.fixture
def settings():
    return KeptChoices()


@pytest.fixture
def backup():
    file, kind = Path("ban.thidua"), BackupKind.AUTOMATIC
    return BackupItem(file=file, kind=kind, size=9, made_at=AT, length=3)


@pytest.fixture
def window(qtbot):
    made = MainWindow(PAGES, FirstStartPage())
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("text", FOREIGN)
def test_a_window_whose_memory_is_spoilt_opens_as_at_first(settings, window, text):
    settings.put(f"window/{BOOK}", text)
    WindowMemory(settings).restore(window, BOOK)
    assert window.narrow_pages == {}
    assert window.period is None
    assert window.next_key == PAGES[0].key


def test_a_window_that_was_kept_is_found_again(settings, window):
    window.narrow_pages, window.period = {"progress": True}, "NAM"
    WindowMemory(settings).keep(window, BOOK)
    window.narrow_pages, window.period = {}, None
    WindowMemory(settings).restore(window, BOOK)
    assert (window.narrow_pages, window.period) == ({"progress": True}, "NAM")


@pytest.mark.parametrize("text", FOREIGN)
def test_marks_of_backups_that_are_spoilt_count_as_none(settings, backup, text):
    settings.put(f"backups/{BOOK}", text)
    marks = BackupMarks(settings, BOOK)
    assert marks.of(backup) is None
    marks.put(backup, Mark(at=AT, is_sound=True), among=())
    assert BackupMarks(settings, BOOK).of(backup) == Mark(at=AT, is_sound=True)


@pytest.mark.parametrize("text", FOREIGN)
def test_a_list_of_books_that_is_spoilt_is_an_empty_one(settings, text):
    settings.put("recent-books", text)
    assert recent_books(settings) == ()


@pytest.mark.parametrize("kept", ["đất", "", "AAAA"])
def test_a_splitter_whose_memory_is_spoilt_stands_as_at_first(qtbot, settings, kept):
    settings.put("arranged/here", json.dumps({"it": kept}))
    splitter = QSplitter()
    qtbot.addWidget(splitter)
    Arrangements(settings, "here", splitter).follow("it", splitter)
    assert splitter.count() == 0
