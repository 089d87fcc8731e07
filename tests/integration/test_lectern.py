"""Foreign tables read in a process of their own: what they do there never reaches the program."""

import os
import select
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from threading import Timer

import pytest

from tests.support.lecterns import InlineReadingRoom
from tests.support.monstrous_files import long_text, tall_sheet
from tests.support.ugly_files import DAY, HEADER, _book
from tests.unit.sheets.builders import ASKING
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.sheet_import import (
    ImportContext,
    ReadOrder,
    Subject,
    TablePlace,
)
from thidua_desktop.bootstrap import READING_CHILD
from thidua_desktop.domain.reasons import FaultCode, KnownFault, NotAllowedError, ReasonCode
from thidua_desktop.exchange.sheets.lectern import ChildReadingRoom

ROWS = (
    (DAY, "I.1", None, 45),
    ("31/02/2022", "I,1", None, "4O"),
    (date(2022, 4, 1), "I.5", "Đoàn kết", "Đạt"),
    ("Tổng cộng", None, None, 45),
)
TABLE = (
    ("Mã", "Nội dung", "Điểm chuẩn", "Loại", "Cách tính", "Tham số", "Hạn"),
    ("I.1", "Huấn luyện", 20, "Nội dung", "TLT", None, None),
    ("I.9", "Việc mới", "chín", "Nội dung", "TLT", None, None),
)


@pytest.fixture
def lectern():
    made = ChildReadingRoom(READING_CHILD).lectern()
    yield made
    made.close()


@pytest.fixture(scope="module")
def tall(tmp_path_factory):
    """Reading it takes longer than a person needs to think better of it."""
    return tall_sheet(tmp_path_factory.mktemp("cao"), 25_000)


@pytest.fixture
def good(tmp_path):
    return _book((HEADER, *ROWS))(tmp_path)


def _context(subject=Subject.PROGRESS):
    return ImportContext(entries=ASKING, own=ASKING.frame.units[0], subject=subject)


def _everything(room, path, context):
    """All that can be asked about a file, in the order the wizard asks it."""
    job, column = JobContext(), context.layout.needed[2]
    sheets = room.open(path, context, job).value
    sheet = sheets.best_sheet(job)
    seen = sheets.glance(sheet, job)
    place = TablePlace(sheet=sheet, header_row=seen.glance.header_row)
    heads = sheets.heads(place, job)
    columns = {head.meaning: head.column for head in heads.heads if head.meaning}
    order = ReadOrder(place=place, columns=columns, fixes={(3, column): "40"})
    about = (sheets.names, sheets.is_package, sheets.has_external_links)
    some = sheets.read(order, job, only={3})
    return about, seen, heads, sheets.read(order, job), some


@pytest.mark.parametrize(
    ("subject", "rows"), [(Subject.PROGRESS, (HEADER, *ROWS)), (Subject.TABLE, TABLE)]
)
def test_a_process_apart_says_what_reading_here_says(lectern, tmp_path, subject, rows):
    path, context = _book(rows)(tmp_path), _context(subject)
    assert _everything(lectern, path, context) == _everything(InlineReadingRoom(), path, context)


def _still_reads(lectern, good):
    sheets = lectern.open(good, _context(), JobContext()).value
    return sheets.glance(0, JobContext()).glance.rows == len(ROWS) + 1


def test_a_refused_file_is_refused_with_its_reason_and_the_next_one_is_read(
    lectern, good, tmp_path
):
    long = long_text(tmp_path, 8_000_000)
    sheets = lectern.open(long, _context(), JobContext()).value
    assert sheets.glance(0, JobContext()).refusal.code is ReasonCode.SHEET_TOO_BIG
    text = tmp_path / "chu.xlsx"
    text.write_text("khong phai bang tinh")
    assert lectern.open(text, _context(), JobContext()).refusal.code is ReasonCode.OOXML_BAD
    assert _still_reads(lectern, good)


def test_a_file_that_is_not_there_is_told_as_ever(lectern, tmp_path):
    with pytest.raises(KnownFault) as told:
        lectern.open(tmp_path / "khong.xlsx", _context(), JobContext())
    assert told.value.code is FaultCode.FILE_MISSING


def test_a_killed_process_is_one_reason_and_reading_goes_on_in_a_new_one(lectern, tall, good):
    sheets, before = lectern.open(good, _context(), JobContext()).value, lectern._process
    long = lectern.open(tall, _context(), JobContext()).value
    Timer(0.2, before.kill).start()
    with pytest.raises(NotAllowedError) as told:
        long.glance(0, JobContext())
    assert told.value.reason.code is ReasonCode.SANDBOX_DIED
    assert told.value.reason.facts == {"cause": "crash"}
    assert sheets.best_sheet(JobContext()) == 0
    assert before.poll() is not None
    assert lectern._process is not before


def test_what_takes_too_long_is_ended(good):
    lectern = ChildReadingRoom(READING_CHILD, patience=0.01).lectern()
    with pytest.raises(NotAllowedError) as told:
        lectern.open(good, _context(), JobContext())
    assert told.value.reason.facts == {"cause": "time"}
    assert lectern._process is None


def test_a_file_that_eats_the_memory_is_one_reason(lectern, good, tmp_path):
    resource = pytest.importorskip("resource")
    assert _still_reads(lectern, good)
    number = lectern._process.pid
    used = int(Path(f"/proc/{number}/statm").read_text().split()[0]) * resource.getpagesize()
    resource.prlimit(number, resource.RLIMIT_AS, (used + 4 * 1024 * 1024,) * 2)
    long = long_text(tmp_path, 20_000_000)
    with pytest.raises(NotAllowedError) as told:
        lectern.open(long, _context(), JobContext()).value.glance(0, JobContext())
    assert told.value.reason.facts == {"cause": "memory"}
    assert _still_reads(lectern, good)


def test_stopping_ends_the_process_at_once(lectern, tall, good):
    sheets = lectern.open(tall, _context(), JobContext()).value
    process, job = lectern._process, JobContext()
    Timer(0.2, job.cancel).start()
    begun = time.monotonic()
    with pytest.raises(CancelledError):
        sheets.glance(0, job)
    assert process.poll() is not None
    assert time.monotonic() - begun < 1
    assert _still_reads(lectern, good)


def test_closing_ends_the_process_while_it_reads_and_starts_no_other(lectern, tall):
    sheets = lectern.open(tall, _context(), JobContext()).value
    process = lectern._process
    Timer(0.2, lectern.close).start()
    for _ in range(2):
        with pytest.raises(CancelledError):
            sheets.glance(0, JobContext())
        assert process.poll() is not None


PARENT = """
import sys
from pathlib import Path
from threading import Timer
from tests.integration.test_lectern import _context
from thidua_desktop.application.job import JobContext
from thidua_desktop.bootstrap import READING_CHILD
from thidua_desktop.exchange.sheets.lectern import ChildReadingRoom
lectern = ChildReadingRoom(READING_CHILD).lectern()
sheets = lectern.open(Path(sys.argv[1]), _context(), JobContext()).value
Timer(0.3, lambda: print(lectern._process.pid, flush=True)).start()
sheets.glance(0, JobContext())
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="watches a process as Linux lets one")
def test_a_busy_process_dies_with_the_program(tall):
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tall)], stdout=subprocess.PIPE, text=True
    ) as program:
        child = os.pidfd_open(int(program.stdout.readline()))
        assert not _has_ended(child, 0)
        program.kill()
    assert _has_ended(child, 3)
    os.close(child)


def _has_ended(process, seconds):
    return bool(select.select([process], [], [], seconds)[0])
