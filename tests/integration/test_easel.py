"""Documents drawn in a process of their own: what they do there never reaches the program."""

import os
import select
import subprocess
import sys
import time
from threading import Timer

import pytest

from tests.support import evidence_files as files
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.ports_evidence import PictureProblem
from thidua_desktop.bootstrap import DRAWING_CHILD
from thidua_desktop.documents.pictures import easel as easel_module
from thidua_desktop.documents.pictures.easel import ChildStudio
from thidua_desktop.domain.progress import EvidenceKind as Kind


@pytest.fixture(scope="module")
def easel():
    made = ChildStudio(DRAWING_CHILD).easel()
    yield made
    made.close()


def test_pages_fit_into_the_box_that_was_asked_for(easel):
    pages = easel.lay(Kind.PDF, files.pdf("mot", "hai"), JobContext())
    assert len(pages) == 2
    drawn = easel.draw(1, width=300, height=300, job=JobContext())
    assert (drawn.width, drawn.height) == (213, 300)
    assert len(drawn.pixels) == 213 * 300 * 3
    assert min(drawn.pixels) < 128 < max(drawn.pixels)


def test_a_turned_page_lies(easel):
    easel.lay(Kind.PDF, files.pdf(), JobContext())
    drawn = easel.draw(0, width=300, height=300, turned=90, job=JobContext())
    assert (drawn.width, drawn.height) == (300, 213)


@pytest.mark.parametrize(
    ("kind", "content"), [(Kind.PNG, files.png(60, 30)), (Kind.JPG, files.jpg(60, 30))]
)
def test_pictures_are_one_page(easel, kind, content):
    assert [(size.width, size.height) for size in easel.lay(kind, content, JobContext())] == [
        (60, 30)
    ]
    drawn = easel.draw(0, width=30, height=30, turned=270, job=JobContext())
    assert (drawn.width, drawn.height) == (15, 30)


@pytest.mark.parametrize(
    ("kind", "content", "problem"),
    [
        (Kind.PDF, files.pdf(password="x"), PictureProblem.LOCKED),
        (Kind.PDF, b"%PDF-1.4\n" + b"rac " * 50, PictureProblem.BROKEN),
        (Kind.PNG, files.png()[:50], PictureProblem.BROKEN),
        (Kind.JPG, files.jpg(900, 900)[:400], PictureProblem.BROKEN),
        (Kind.PNG, files.bomb(), PictureProblem.HUGE),
        (Kind.DOCX, b"PK\x03\x04", PictureProblem.NOT_DRAWN),
    ],
)
def test_a_bad_document_is_a_problem_and_the_next_one_is_drawn(easel, kind, content, problem):
    assert easel.lay(kind, content, JobContext()) is problem
    assert easel.draw(0, width=9, height=9, job=JobContext()) is PictureProblem.BROKEN
    assert len(easel.lay(Kind.PNG, files.png(), JobContext())) == 1


def test_a_process_that_takes_too_long_is_ended_and_started_anew():
    easel = ChildStudio(DRAWING_CHILD, patience=0.01).easel()
    assert easel.lay(Kind.PDF, files.pdf(), JobContext()) is PictureProblem.STOPPED
    assert easel.draw(0, width=9, height=9, job=JobContext()) is PictureProblem.STOPPED
    easel._patience = 60.0
    assert len(easel.lay(Kind.PDF, files.pdf(), JobContext())) == 1
    easel.close()


def test_a_closed_easel_starts_no_process_any_more():
    easel = ChildStudio(DRAWING_CHILD).easel()
    easel.close()
    assert easel.lay(Kind.PDF, files.pdf(), JobContext()) is PictureProblem.STOPPED


def test_an_easel_that_is_closed_while_its_process_starts_leaves_none_behind(monkeypatch):
    easel, begun, start = ChildStudio(DRAWING_CHILD).easel(), [], easel_module.started

    def started(word):
        begun.append(start(word))
        easel.close()  # as the window does on its own thread
        return begun[0]

    monkeypatch.setattr(easel_module, "started", started)
    assert easel.lay(Kind.PDF, files.pdf(), JobContext()) is PictureProblem.STOPPED
    assert begun[0].poll() is not None


def test_closing_ends_the_process_while_it_draws():
    easel = ChildStudio(DRAWING_CHILD).easel()
    easel.lay(Kind.PDF, files.endless(), JobContext())
    process = easel._process
    Timer(0.2, easel.close).start()
    begun = time.monotonic()
    drawn = easel.draw(0, width=3000, height=3000, job=JobContext())
    assert drawn is PictureProblem.STOPPED
    assert time.monotonic() - begun < 5
    assert process.wait(5) is not None


def test_work_that_is_stopped_does_not_wait_for_the_drawing():
    easel, job = ChildStudio(DRAWING_CHILD).easel(), JobContext()
    easel.lay(Kind.PDF, files.endless(), job)
    process = easel._process
    Timer(0.2, job.cancel).start()
    begun = time.monotonic()
    with pytest.raises(CancelledError):
        easel.draw(0, width=3000, height=3000, job=job)
    assert time.monotonic() - begun < 5
    assert process.poll() is not None
    with pytest.raises(CancelledError):
        easel.lay(Kind.PDF, files.pdf(), job)
    assert easel._process is None
    easel.close()


PARENT = """
from threading import Timer
from tests.support import evidence_files as files
from thidua_desktop.application.job import JobContext
from thidua_desktop.bootstrap import DRAWING_CHILD
from thidua_desktop.documents.pictures.easel import ChildStudio
from thidua_desktop.domain.progress import EvidenceKind
easel = ChildStudio(DRAWING_CHILD).easel()
easel.lay(EvidenceKind.PDF, files.endless(), JobContext())
Timer(0.3, lambda: print(easel._process.pid, flush=True)).start()
easel.draw(0, width=3000, height=3000, job=JobContext())
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="watches a process as Linux lets one")
def test_a_process_that_draws_dies_with_the_program():
    with subprocess.Popen(
        [sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True
    ) as program:
        child = os.pidfd_open(int(program.stdout.readline()))
        assert not select.select([child], [], [], 0)[0]
        program.kill()
    assert select.select([child], [], [], 3)[0]
    os.close(child)


def test_a_scan_is_made_smaller_and_keeps_its_pages(easel):
    content = files.scan(2, width=1700, height=2400)
    pages = easel.lay(Kind.PDF, content, JobContext())
    told = []
    made = easel.shrink(JobContext(lambda progress: told.append((progress.done, progress.total))))
    assert told == [(0, 2), (1, 2)]
    assert made.kind is Kind.PDF
    assert len(made.content) < 0.7 * len(content)
    assert easel.lay(made.kind, made.content, JobContext()) == pages


def test_a_typed_document_is_left_as_it_is(easel):
    easel.lay(Kind.PDF, files.pdf("mot", "hai"), JobContext())
    assert easel.shrink(JobContext()) is None


def test_a_large_photograph_becomes_a_smaller_one(easel):
    from io import BytesIO

    out = BytesIO()
    files.noise(3000, 2000).save(out, "JPEG", quality=95)
    easel.lay(Kind.JPG, out.getvalue(), JobContext())
    made = easel.shrink(JobContext())
    assert made.kind is Kind.JPG
    assert easel.lay(made.kind, made.content, JobContext())[0].width == 2200


def test_shrinking_stops_between_two_pages():
    easel = ChildStudio(DRAWING_CHILD).easel()
    easel.lay(Kind.PDF, files.scan(3), JobContext())
    job = JobContext(lambda progress: job.cancel() if progress.done == 1 else None)
    with pytest.raises(CancelledError):
        easel.shrink(job)
    easel.close()
