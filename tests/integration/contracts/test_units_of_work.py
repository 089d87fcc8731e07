"""Operations are all or nothing, one at a time, and the only way to write."""

import threading

import pytest

from tests.integration.contracts.samples import SCOPE, YEAR, appraisal, entry, stamp
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.reasons import FaultCode, KnownFault

WRITERS = ("frames", "entries", "evidence", "packages")
WRITING = ("add", "put", "remove", "put_draft", "set_withdrawn", "hold", "release", "add_receipt")


def test_a_raised_exception_leaves_the_book_as_it_was(book):
    def fail() -> None:
        with book.write(stamp()) as uow:
            uow.facts(Appraisal).add(SCOPE, appraisal())
            uow.entries.add(YEAR, [entry()])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with book.read() as unit:
        assert unit.facts(Appraisal).list(SCOPE) == ()
        assert unit.entries.list(YEAR) == ()
        assert unit.journal.head().length == 1


def test_an_operation_sees_what_it_wrote(book):
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).add(SCOPE, appraisal())
        assert uow.facts(Appraisal).list(SCOPE) == (appraisal(),)


def test_an_operation_knows_its_stamp(book):
    with book.write(stamp("appraise")) as uow:
        assert uow.stamp == stamp("appraise")


def test_a_reading_unit_has_nothing_that_writes(book):
    with book.read() as unit:
        found = [
            f"{store}.{name}"
            for store in WRITERS
            for name in WRITING
            if hasattr(getattr(unit, store), name)
        ]
        facts = unit.facts(Appraisal)
        found += [f"facts.{name}" for name in WRITING if hasattr(facts, name)]
        found += [name for name in dir(unit) if name.startswith("put_")]
    assert found == []


def test_a_unit_of_work_is_dead_after_its_end(book):
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).add(SCOPE, appraisal())
    with book.read() as unit:
        pass
    with pytest.raises(RuntimeError, match="ended"):
        uow.facts(Appraisal).put(SCOPE, appraisal(points="1"))
    with pytest.raises(RuntimeError, match="ended"):
        unit.facts(Appraisal).list(SCOPE)


@pytest.mark.parametrize("outer", ["read", "write"])
def test_a_unit_of_work_inside_another_is_our_bug(book, outer):
    opened = book.read() if outer == "read" else book.write(stamp())
    with opened, pytest.raises(RuntimeError, match="open already"), book.read():
        pass
    with book.read() as unit:
        assert unit.journal.head().length == 1


def test_a_second_thread_waits_for_its_turn(book):
    inside, may_end, seen = threading.Event(), threading.Event(), []

    def write() -> None:
        with book.write(stamp()) as uow:
            uow.facts(Appraisal).add(SCOPE, appraisal())
            inside.set()
            may_end.wait(10)

    def read() -> None:
        with book.read() as unit:
            seen.append(len(unit.facts(Appraisal).list(SCOPE)))

    threads = [threading.Thread(target=write), threading.Thread(target=read)]
    threads[0].start()
    assert inside.wait(10)
    threads[1].start()
    may_end.set()
    for thread in threads:
        thread.join(10)
    assert seen == [1]


def test_a_book_opened_for_reading_refuses_to_write(files, book, path):
    files.close(book)
    reading = files.open(path, read_only=True)
    with pytest.raises(KnownFault) as caught, reading.write(stamp()):
        pass
    files.close(reading)
    assert caught.value.code is FaultCode.DB_READONLY
