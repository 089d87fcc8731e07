"""Lanes work elsewhere and answer here: results, refusals, faults, bugs, progress, cancelling."""

import threading

import pytest
from PySide6.QtCore import QObject, Qt

from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.domain.reasons import FaultCode, KnownFault, NotAllowedError, ReasonCode
from thidua_desktop.gui.jobs.desk import Latest
from thidua_desktop.gui.jobs.lane import Ends, Lane


class Heard:
    """Writes down what a lane delivered, and on which thread."""

    def __init__(self, qtbot, lane):
        self.said: list[tuple[str, object]] = []
        self.threads: set[int] = set()
        self._qtbot = qtbot
        self._lane = lane

    @property
    def _ended(self):
        return sum(1 for each in self.said if each[0] == "ended")

    def _hear(self, how):
        def hear(*what):
            self.threads.add(threading.get_ident())
            self.said.append((how, *what))

        return hear

    def run(self, *jobs):
        ends = Ends(
            done=self._hear("done"),
            failed=self._hear("failed"),
            crashed=self._hear("crashed"),
            always=self._hear("ended"),
            progressed=self._hear("progressed"),
        )
        contexts = [self._lane.submit(job, ends) for job in jobs]
        self._qtbot.waitUntil(lambda: self._ended == len(jobs))
        return contexts


@pytest.fixture
def heard(qtbot):
    lane = Lane("test")
    yield Heard(qtbot, lane)
    lane.close()


def test_a_result_comes_back_on_the_thread_of_the_screen(heard):
    heard.run(lambda _job: threading.get_ident())
    [_, (how, worker)] = heard.said
    assert how == "done"
    assert worker != threading.get_ident()
    assert heard.threads == {threading.get_ident()}


def test_jobs_end_in_the_order_they_were_given(heard):
    heard.run(*(lambda _job, n=n: n for n in range(20)))
    assert [each[1] for each in heard.said if each[0] == "done"] == list(range(20))


def test_a_fault_and_a_refusal_are_answers_and_a_bug_is_a_crash(heard):
    def full(_job):
        raise KnownFault(FaultCode.DISK_FULL)

    def refused(_job):
        raise NotAllowedError(ReasonCode.NOT_LEADER)

    def broken(_job):
        raise ZeroDivisionError

    heard.run(full, refused, broken)
    ends = [each for each in heard.said if each[0] != "ended"]
    assert [each[0] for each in ends] == ["failed", "failed", "crashed"]
    assert ends[0][1].code is FaultCode.DISK_FULL
    assert ends[1][1].code is ReasonCode.NOT_LEADER
    assert isinstance(ends[2][1], ZeroDivisionError)


def test_cancelled_work_ends_without_a_result(heard):
    started, may_go_on = threading.Event(), threading.Event()

    def long(job):
        started.set()
        may_go_on.wait(5)
        job.step(1, 2, "reading")
        return "finished"

    ends = Ends(done=heard._hear("done"), failed=heard._hear("failed"), crashed=heard._hear("x"))
    context = heard._lane.submit(long, ends)
    started.wait(5)
    assert context.cancel()
    may_go_on.set()
    heard.run(lambda _job: "next")
    assert [each for each in heard.said if each[0] == "done"] == [("done", "next")]


def test_the_last_step_is_always_reported(heard):
    def counting(job):
        for step in range(1, 101):
            job.step(step, 100, "reading")

    heard.run(counting)
    reports = [each[1] for each in heard.said if each[0] == "progressed"]
    assert reports[-1].done == 100
    assert len(reports) < 100


def test_nothing_cancels_past_the_commit_point():
    job = JobContext()
    job.commit_point()
    assert not job.cancel()
    job.step(1, 1, "writing")


def test_a_cancelled_job_does_not_reach_its_commit_point():
    job = JobContext()
    assert job.cancel()
    with pytest.raises(CancelledError):
        job.commit_point()
    with pytest.raises(CancelledError):
        job.step(0, 1, "reading")


def test_only_the_answer_to_the_last_question_is_heard():
    latest, said = Latest(), []
    first = latest.only(said.append)
    second = latest.only(said.append)
    first("old")
    second("new")
    assert said == ["new"]


def test_a_closed_lane_finishes_its_work_and_tells_nobody(qtbot):
    lane, said, worked = Lane("test"), [], []
    ends = Ends(done=said.append, failed=said.append, crashed=said.append)
    lane.submit(lambda _job: worked.append(1), ends)
    lane.close()
    with qtbot.waitSignal(lane.destroyed):
        lane.deleteLater()
    assert worked == [1]
    assert said == []


def test_closing_stops_long_work_and_what_waits_behind_it(qtbot):
    lane, said, steps, started = Lane("test"), [], [], threading.Event()
    ends = Ends(done=said.append, failed=said.append, crashed=said.append)

    def long(job):
        started.set()
        for step in range(10_000_000):
            job.step(step, 10_000_000, "ranking")
            steps.append(step)

    lane.submit(long, ends)
    lane.submit(long, ends)
    assert started.wait(5)
    lane.close()
    with qtbot.waitSignal(lane.destroyed):
        lane.deleteLater()
    assert len(steps) < 10_000_000
    assert said == []


def test_closing_leaves_alone_what_takes_no_notice(qtbot):
    """A write that was asked for is made, however quickly the window is closed."""
    lane, worked, may_go_on = Lane("test"), [], threading.Event()
    ends = Ends(done=worked.append, failed=worked.append, crashed=worked.append)
    lane.submit(lambda _job: may_go_on.wait(5), ends)
    for write in range(3):
        lane.submit(lambda _job, write=write: worked.append(write), ends)
    may_go_on.set()
    lane.close()
    with qtbot.waitSignal(lane.destroyed):
        lane.deleteLater()
    assert worked == [0, 1, 2]


def _thing(ended_on):
    """A piece of the screen; at its end it tells on which thread."""
    made = QObject()
    made.destroyed.connect(
        lambda: ended_on.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
    )
    return made


def test_what_a_lane_finds_unheld_ends_on_the_thread_of_the_screen(qtbot):
    lane, ended_on, kept = Lane("test"), [], []
    thing = _thing(ended_on)
    thing.itself = thing  # so that only a look for cycles finds it
    del thing
    ends = Ends(done=kept.append, failed=_nothing, crashed=_nothing)
    lane.submit(lambda _job: [[number] for number in range(100_000)], ends)
    qtbot.waitUntil(lambda: ended_on != [])
    assert ended_on == [threading.get_ident()]
    lane.close()


def test_what_a_job_holds_of_the_screen_ends_on_the_thread_of_the_screen(qtbot, monkeypatch):
    lane, ended_on, heard = Lane("test"), [], []
    may_end, queue = threading.Event(), lane._worker.submit

    def held_up(run, *what):
        def run_and_stay():  # where another thread is given the turn
            run(*what)
            may_end.wait(5)

        queue(run_and_stay)

    monkeypatch.setattr(lane._worker, "submit", held_up)
    _submit_with(_thing(ended_on), lane, heard)
    qtbot.waitUntil(lambda: heard != [])
    may_end.set()
    lane.close()
    assert ended_on == [threading.get_ident()]


def _submit_with(thing, lane, heard):
    ends = Ends(done=heard.append, failed=_nothing, crashed=_nothing)
    lane.submit(lambda _job: thing is None, ends)


def _nothing(_what):
    pass
