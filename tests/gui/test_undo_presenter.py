"""Undo and redo as a person uses them: named, one after the other, forgotten by new work."""

from datetime import date
from decimal import Decimal

import pytest

from tests.support.screen import InlineDesk
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.progress import number_result
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.domain.record import SelfScore
from thidua_desktop.gui.shell.undo_presenter import UndoPresenter


class View:
    def __init__(self):
        self.steps = (None, None)
        self.said = []

    def show_steps(self, undo, redo):
        self.steps = (undo, redo)

    def undone(self, kind):
        self.said.append(f"undone {kind}")

    def redone(self, kind):
        self.said.append(f"redone {kind}")

    def not_undone(self, kind):
        self.said.append(f"kept {kind}")

    def failed(self, failure):
        self.said.append(f"failed {failure.code}")


class RecordingDesk(InlineDesk):
    """Tells what an operation recorded before it answers, as the session does."""

    def do(self, work, done, *, failed=None):
        def answer(value):
            self.recorded(self.services.history.items(1)[0])
            done(value)

        super().do(work, answer, failed=failed)


@pytest.fixture
def view():
    return View()


@pytest.fixture
def presenter(services, view):
    desk = RecordingDesk(services)
    made = UndoPresenter(desk, view)
    desk.recorded = made.recorded
    return made


def record(services, presenter, number="93", **more):
    new = NewEntry(
        criterion="IV.1",
        occurred_on=date(2022, 11, 10),
        result=number_result(Decimal(number)),
        **more,
    )
    done = services.record.record_progress([new])
    presenter.recorded(services.history.items(1)[0])
    return done.value.written[0]


def entries(services):
    with services.queries.book.storage.read() as uow:
        return len(uow.entries.list("2022"))


def test_there_is_nothing_to_undo_at_first(presenter, view):
    presenter.undo()
    presenter.redo()
    assert view.said == []
    assert view.steps == (None, None)


def test_the_next_undo_is_named_by_what_was_done(services, presenter, view):
    record(services, presenter)
    assert view.steps == ("record_progress", None)
    presenter.undo()
    assert view.steps == (None, "record_progress")
    presenter.redo()
    assert view.steps == ("record_progress", None)
    assert view.said == ["undone record_progress", "redone record_progress"]


def test_steps_are_taken_back_in_reverse(services, presenter, view):
    record(services, presenter)
    services.record.score_self("NAM", [SelfScore(criterion="V.1", points=Decimal(1))])
    presenter.recorded(services.history.items(1)[0])
    presenter.undo()
    presenter.undo()
    assert view.said == ["undone score_self", "undone record_progress"]


def test_new_work_leaves_nothing_to_redo(services, presenter, view):
    record(services, presenter)
    presenter.undo()
    record(services, presenter, "94")
    assert view.steps == ("record_progress", None)


def test_what_was_changed_since_is_told_and_left_alone(services, presenter, view):
    first = record(services, presenter)
    new = NewEntry(
        criterion="IV.1",
        occurred_on=date(2022, 11, 10),
        result=number_result(Decimal(95)),
        corrects=first.id,
    )
    services.record.record_progress([new])  # by another window of the program
    before = entries(services)
    presenter.undo()
    assert view.said == ["kept record_progress"]
    assert entries(services) == before


class FullDisk:
    """A desk whose book cannot be written any more."""

    def do(self, _work, _done, *, failed=None):
        failed(KnownFault(FaultCode.DISK_FULL, file="so.thidua", missing="1"))


def test_a_step_that_could_not_be_written_can_be_taken_back_again(services, presenter, view):
    record(services, presenter)
    desk, presenter._desk = presenter._desk, FullDisk()
    presenter.undo()
    assert view.said == ["failed DISK_FULL"]
    assert view.steps == ("record_progress", None)
    presenter._desk = desk
    presenter.undo()
    assert view.steps == (None, "record_progress")
