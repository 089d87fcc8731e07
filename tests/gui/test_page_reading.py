"""What a start reads: the window first; storage and pages when they are needed, or beside it."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from thidua_desktop.gui.collector import SparedModules, rest
from thidua_desktop.gui.jobs.cycles import begin_again
from thidua_desktop.gui.pages.catalogue import PAGES
from thidua_desktop.gui.shell.page_reading import PageReading

ROOT = Path(__file__).resolve().parents[2]


def modules_after(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_the_window_waits_neither_for_storage_nor_for_pages():
    read = modules_after(
        "import thidua_desktop.gui.app\n"
        "from thidua_desktop.bootstrap import make_desktop\n"
        "make_desktop()"
    )
    assert "thidua_desktop.gui.main_window" in read
    later = {"sqlalchemy", "thidua_desktop.exchange.press", "thidua_desktop.gui.pages.admin.page"}
    assert later & read == set()
    unasked = {
        "thidua_desktop.application.desks.record_desk",
        "thidua_desktop.application.desks.evidence_desk",
        "thidua_desktop.cli.registry",
        "thidua_desktop.application.sheets",
        "thidua_desktop.application.scenario",
        "thidua_desktop.gui.table.data_table",
    }
    assert unasked & read == set()
    assert {name for name in read if name.endswith(".page")} == {
        "thidua_desktop.gui.pages.page",
        "thidua_desktop.gui.pages.first_start.page",
    }


def test_opening_a_book_maps_no_classes_and_reads_nothing_that_prints_or_seals():
    read = modules_after("from thidua_desktop.storage.files import SqliteFiles\nSqliteFiles()")
    assert "sqlalchemy.engine" in read
    later = {"sqlalchemy.orm", "alembic", "cryptography", "openpyxl", "reportlab"}
    assert later & read == set()


def test_what_windows_import_is_not_looked_through_as_well():
    read = modules_after(
        "import linecache\n"
        "import thidua_desktop.gui.app\n"
        "from thidua_desktop.bootstrap import open_window\n"
        "thidua_desktop.gui.app.run_window = lambda desktop, book: 0\n"
        "open_window(None)\n"
        "linecache.clearcache()\n"
        "import thidua_desktop.gui.pages.admin.page\n"
        "assert not linecache.cache, linecache.cache.keys()"
    )
    assert "thidua_desktop.gui.pages.admin.page" in read


@pytest.mark.parametrize("spec", PAGES, ids=lambda spec: spec.key)
def test_every_page_is_found_under_its_own_key(spec):
    assert spec.page().__module__ == f"thidua_desktop.gui.pages.{spec.key.replace('-', '_')}.page"


def test_the_first_page_is_painted_before_others_are_read(qtbot):
    parent = QObject()
    reading = PageReading(crashed=[].append, parent=parent)
    reading.begin()
    assert reading._lane.is_idle
    qtbot.waitUntil(lambda: reading.is_over)
    reading.stop()


def test_pages_are_read_once_however_often_a_book_is_opened(qtbot):
    parent, crashed = QObject(), []
    reading = PageReading(crashed=crashed.append, parent=parent)
    reading.begin()
    qtbot.waitUntil(lambda: reading.is_over)
    reading.begin()
    assert reading.is_over
    reading.stop()
    assert crashed == []


@pytest.fixture
def rested():
    rest()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("rested")
def test_the_collector_rests_until_everything_is_read(qtbot):
    parent = QObject()
    reading = PageReading(crashed=[].append, parent=parent)
    assert not gc.isenabled()
    reading.begin()
    qtbot.waitUntil(lambda: reading.is_over)
    assert gc.get_freeze_count() > 0
    cycle = QObject()
    cycle.itself = cycle
    with qtbot.waitSignal(cycle.destroyed):
        del cycle
        kept = [[number] for number in range(10_000)]
    assert len(kept) == 10_000
    reading.stop()


@pytest.mark.usefixtures("rested", "qapp")
def test_modules_read_later_are_left_out_of_looks_too(monkeypatch):
    begin_again()
    spared, before = SparedModules(), gc.get_freeze_count()
    kept = [[number] for number in range(100)]
    spared.look()
    assert gc.get_freeze_count() == before
    monkeypatch.setitem(sys.modules, "a_module_read_later", sys)
    spared.look()
    assert gc.get_freeze_count() >= before + len(kept)


def test_a_collector_that_did_not_rest_is_left_alone():
    begin_again()
    assert (gc.isenabled(), gc.get_freeze_count()) == (True, 0)


def test_a_page_that_is_waited_for_is_read_first_and_each_act_has_its_turn(qtbot):
    parent, done = QObject(), []
    reading = PageReading(crashed=done.append, parent=parent)
    acts = [lambda name=name: done.append((name, reading.is_awaited)) for name in ("made", "shown")]
    reading.when_read("admin", acts)
    assert done == []
    qtbot.waitUntil(lambda: len(done) == len(acts))
    assert done == [("made", True), ("shown", False)]  # the second waits for the loop to turn
    assert not reading.is_over  # the others were not asked for yet
    reading.stop()


def test_only_the_last_who_waits_for_a_page_is_answered(qtbot):
    parent, done = QObject(), []
    reading = PageReading(crashed=done.append, parent=parent)
    for key in ("admin", "table", "papers"):
        reading.when_read(key, (lambda key=key: done.append(key),))
    qtbot.waitUntil(lambda: not reading.is_awaited)
    reading.when_read("papers", (lambda: done.append("at once"),))
    assert done == ["papers", "at once"]
    reading.when_read("ranking", (lambda: done.append("ranking"),))
    reading.forget()
    reading.begin()
    qtbot.waitUntil(lambda: reading.is_over)
    assert done == ["papers", "at once"]
    reading.stop()
