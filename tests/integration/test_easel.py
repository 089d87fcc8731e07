"""Documents drawn in a process of their own: what they do there never reaches the program."""

import pytest

from tests.support import evidence_files as files
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.ports_evidence import PictureProblem
from thidua_desktop.bootstrap import DRAWING_CHILD
from thidua_desktop.documents.pictures.easel import ChildStudio
from thidua_desktop.domain.progress import EvidenceKind as Kind


@pytest.fixture(scope="module")
def easel():
    made = ChildStudio(DRAWING_CHILD).easel()
    yield made
    made.close()


def test_pages_fit_into_the_box_that_was_asked_for(easel):
    pages = easel.lay(Kind.PDF, files.pdf("mot", "hai"))
    assert len(pages) == 2
    drawn = easel.draw(1, width=300, height=300)
    assert (drawn.width, drawn.height) == (213, 300)
    assert len(drawn.pixels) == 213 * 300 * 3
    assert min(drawn.pixels) < 128 < max(drawn.pixels)


def test_a_turned_page_lies(easel):
    easel.lay(Kind.PDF, files.pdf())
    drawn = easel.draw(0, width=300, height=300, turned=90)
    assert (drawn.width, drawn.height) == (300, 213)


@pytest.mark.parametrize(
    ("kind", "content"), [(Kind.PNG, files.png(60, 30)), (Kind.JPG, files.jpg(60, 30))]
)
def test_pictures_are_one_page(easel, kind, content):
    assert [(size.width, size.height) for size in easel.lay(kind, content)] == [(60, 30)]
    drawn = easel.draw(0, width=30, height=30, turned=270)
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
    assert easel.lay(kind, content) is problem
    assert easel.draw(0, width=9, height=9) is PictureProblem.BROKEN
    assert len(easel.lay(Kind.PNG, files.png())) == 1


def test_a_process_that_takes_too_long_is_ended_and_started_anew():
    easel = ChildStudio(DRAWING_CHILD, patience=0.01).easel()
    assert easel.lay(Kind.PDF, files.pdf()) is PictureProblem.STOPPED
    assert easel.draw(0, width=9, height=9) is PictureProblem.STOPPED
    easel._patience = 60.0
    assert len(easel.lay(Kind.PDF, files.pdf())) == 1
    easel.close()


def test_a_closed_easel_starts_no_process_any_more():
    easel = ChildStudio(DRAWING_CHILD).easel()
    easel.close()
    assert easel.lay(Kind.PDF, files.pdf()) is PictureProblem.STOPPED


def test_a_scan_is_made_smaller_and_keeps_its_pages(easel):
    content = files.scan(2, width=1700, height=2400)
    pages = easel.lay(Kind.PDF, content)
    told = []
    made = easel.shrink(JobContext(lambda progress: told.append((progress.done, progress.total))))
    assert told == [(0, 2), (1, 2)]
    assert made.kind is Kind.PDF
    assert len(made.content) < 0.7 * len(content)
    assert easel.lay(made.kind, made.content) == pages


def test_a_typed_document_is_left_as_it_is(easel):
    easel.lay(Kind.PDF, files.pdf("mot", "hai"))
    assert easel.shrink(JobContext()) is None


def test_a_large_photograph_becomes_a_smaller_one(easel):
    from io import BytesIO

    out = BytesIO()
    files.noise(3000, 2000).save(out, "JPEG", quality=95)
    easel.lay(Kind.JPG, out.getvalue())
    made = easel.shrink(JobContext())
    assert made.kind is Kind.JPG
    assert easel.lay(made.kind, made.content)[0].width == 2200


def test_shrinking_stops_between_two_pages():
    easel = ChildStudio(DRAWING_CHILD).easel()
    easel.lay(Kind.PDF, files.scan(3))
    job = JobContext(lambda progress: job.cancel() if progress.done == 1 else None)
    with pytest.raises(CancelledError):
        easel.shrink(job)
    easel.close()
