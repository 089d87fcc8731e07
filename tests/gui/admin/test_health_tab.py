"""The health check through its tab: sound books, broken ones, stopping, copying the result."""

import sqlite3
from contextlib import closing

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.support.played_year import MOMENT, quick_program
from tests.support.screen import InlineDesk, surroundings_of
from thidua_desktop.application.job import JobContext
from thidua_desktop.gui.pages.admin.health.presenter import HealthPresenter, Stage
from thidua_desktop.gui.pages.admin.health.tab import HealthTab


class Seen:
    """A view that remembers."""

    def __init__(self):
        self.states = []
        self.failures = []

    def show_state(self, state):
        self.states.append(state)

    def failed(self, failure):
        self.failures.append(failure)


class StoppingDesk(InlineDesk):
    """A person presses stop as soon as the third finding begins."""

    def aside(self, work, done, *, failed=None):
        def report(progress):
            if progress.done == 2:
                job.cancel()

        job = JobContext(report)
        self._run(lambda: work(job), done, failed)


def tab_of(qtbot, services):
    made = HealthTab(surroundings_of(services))
    qtbot.addWidget(made)
    made.resize(1166, 600)
    made.show()
    made.refresh()
    return made


def rows(tab):
    model = tab._table.items
    return [[column.text(item) for column in model.columns] for item in model.items]


def test_a_sound_book_is_called_sound_and_nothing_was_written(qtbot, services):
    tab = tab_of(qtbot, services)
    before = services.history.standing().journal_length
    assert tab._stack.currentWidget() is tab._empty
    qtbot.mouseClick(tab._check, Qt.MouseButton.LeftButton)
    assert "sổ nguyên vẹn, 10 mục kiểm tra đều tốt" in tab._verdict.text()
    assert {state for state, _ in rows(tab)} == {"tốt"}
    assert ["tốt", "Các khoá trong sổ dùng được."] in rows(tab)
    assert services.history.standing().journal_length == before


def test_the_newest_backup_is_checked_too(qtbot, services):
    made = services.care.back_up()
    made.file.write_bytes(b"no book any more")
    tab = tab_of(qtbot, services)
    qtbot.mouseClick(tab._check, Qt.MouseButton.LeftButton)
    state, said = rows(tab)[0]
    assert state == "cần xử lý"
    assert "Bản sao lưu gần nhất bị hỏng" in said
    assert "sao lưu lại ngay" in said


@pytest.fixture
def edited(book):
    """A book whose journal somebody changed with another program."""
    path = book("PKT")
    with closing(sqlite3.connect(path)) as raw:
        sql = raw.execute("SELECT sql FROM sqlite_schema WHERE name = 'operation_no_update'")
        (trigger,) = sql.fetchone()
        raw.execute("DROP TRIGGER operation_no_update")
        raw.execute("UPDATE operation SET actor = 'commander' WHERE seq = 2")
        raw.execute(trigger)
        raw.commit()
    with quick_program(MOMENT).open(path) as services:
        yield services


def test_a_changed_journal_is_found_with_its_line_and_what_to_do(qtbot, edited):
    tab = tab_of(qtbot, edited)
    qtbot.mouseClick(tab._check, Qt.MouseButton.LeftButton)
    bad = [said for state, said in rows(tab) if state == "cần xử lý"]
    assert any("từ dòng 2" in said and "khôi phục bản sao lưu" in said for said in bad)
    assert "cần xử lý" in tab._verdict.text()


def test_the_result_is_copied_as_text(qtbot, services):
    tab = tab_of(qtbot, services)
    assert not tab._copy.isEnabled()
    qtbot.mouseClick(tab._check, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tab._copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 11
    assert "[tốt] Tệp sổ nguyên vẹn." in lines


def test_a_stopped_check_tells_so_and_keeps_what_was_found_before(services):
    view, given = Seen(), surroundings_of(services)
    HealthPresenter(given, view).check()
    assert view.states[-1].stage is Stage.DONE
    stopped = HealthPresenter(replace(given, desk=StoppingDesk(services)), view)
    stopped.check()
    assert [state.stage for state in view.states[-2:]] == [Stage.RUNNING, Stage.STOPPED]
    assert view.states[-1].findings == ()
    stopped._desk = given.desk
    stopped.check()
    stopped._desk = StoppingDesk(services)
    stopped.check()
    assert view.states[-1].stage is Stage.STOPPED
    assert len(view.states[-1].findings) == 10


def test_the_job_hears_every_finding(services):
    heard = []
    services.care.back_up()
    services.care.check(JobContext(lambda p: heard.append((p.done, p.total, p.step))))
    assert [done for done, _, _ in heard] == list(range(18))
    assert {total for _, total, _ in heard} == {18}
    assert heard[0][2] == "integrity"
