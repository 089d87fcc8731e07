"""How many statements a piece of work takes, whatever its size."""

from contextlib import contextmanager

from sqlalchemy import event

from tests.integration.contracts.samples import (
    SCOPE,
    YEAR,
    appraisal,
    entry,
    frame,
    revision,
    stamp,
)
from thidua_desktop.domain.appraisal import Appraisal


@contextmanager
def counted(book):
    """The statements sent while the block runs."""
    engine, sent = book._connection.engine, []

    def note(_connection, _cursor, statement, *_rest) -> None:
        sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def test_five_thousand_entries_take_as_many_statements_as_one(book):
    sizes = []
    for first, size in ((1, 1), (10, 5000)):
        entries = [entry(number) for number in range(first, first + size)]
        with counted(book) as sent, book.write(stamp()) as uow:
            uow.entries.add(YEAR, entries)
        sizes.append(len(sent))
    assert sizes[0] == sizes[1] <= 6


def test_all_entries_of_a_year_are_read_in_two_statements(book):
    with book.write(stamp()) as uow:
        uow.entries.add(YEAR, [entry(number) for number in range(1, 500)])
    with book.read() as unit, counted(book) as sent:
        assert len(unit.entries.list(YEAR)) == 499
    assert len(sent) == 2


def test_a_year_is_read_once_until_the_same_operation_adds_to_it(book):
    with book.write(stamp()) as uow:
        uow.entries.add(YEAR, [entry(1)])
        assert len(uow.entries.list(YEAR)) == 1
        with counted(book) as sent:
            uow.entries.list(YEAR)
        assert sent == []
        uow.entries.add(YEAR, [entry(2)])
        assert len(uow.entries.list(YEAR)) == 2


def test_a_frame_is_read_in_seven_statements(book):
    with book.write(stamp()) as uow:
        uow.frames.add(revision(1, frame()))
    with book.read() as unit, counted(book) as sent:
        unit.frames.list(YEAR)
    assert len(sent) == 7


def test_versions_count_the_writes_of_a_key_over_its_removal(book):
    for points in ("1", "2"):
        with book.write(stamp()) as uow:
            uow.facts(Appraisal).put(SCOPE, appraisal(points=points))
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).remove(SCOPE, "P1/1.2")
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).add(SCOPE, appraisal())
    found = book._raw.execute("SELECT version, deleted FROM appraisal ORDER BY ordinal")
    assert found.fetchall() == [(3, 1), (4, 0)]
