"""Reading and importing files tells each step, and may be stopped between two files."""

import pytest

from thidua_desktop.application.job import CancelledError, JobContext


def stopped_at(place):
    """A watcher that asks to stop as soon as file `place` is begun."""
    heard = []

    def hear(progress):
        heard.append((progress.done, progress.total, progress.step))
        if progress.done == place:
            job.cancel()

    job = JobContext(hear)
    return job, heard


def lengths(services):
    with services.packages.book.storage.read() as uow:
        return len(uow.packages.list(uow.identity.year)), uow.journal.head().length


def test_reading_tells_every_file(services, year):
    files = year.packages[:3]
    heard = []
    job = JobContext(lambda p: heard.append((p.done, p.total, p.step)))
    run = services.packages.verify(files, job=job)
    assert [row.file for row in run.rows] == files
    assert heard == [(0, 3, "reading"), (1, 3, "reading"), (2, 3, "reading")]


def test_reading_stopped_between_files_writes_nothing(services, year):
    before = lengths(services)
    job, heard = stopped_at(0)
    with pytest.raises(CancelledError):
        services.packages.verify(year.packages[:3], job=job)
    assert heard == [(0, 3, "reading")]
    assert lengths(services) == before


def test_a_stopped_import_keeps_the_files_before_and_begins_no_other(services, tmp_path):
    foreign = [tmp_path / name for name in ("1.xlsx", "2.xlsx", "3.xlsx")]
    for path in foreign:
        path.write_bytes(b"not a package: " + path.name.encode())
    known, before = lengths(services)
    job, heard = stopped_at(1)
    with pytest.raises(CancelledError):
        services.packages.take_in(foreign, job=job)
    assert heard == [(0, 3, "importing"), (1, 3, "importing")]
    held, after = lengths(services)
    assert held == known
    assert after == before + 2
