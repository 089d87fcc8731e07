"""Undo and redo of a clerk's work on a real book: the inverse is a new operation, or nothing."""

from datetime import date
from decimal import Decimal

import pytest

from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.application.use_cases.undo import UndoOutcome
from thidua_desktop.domain.progress import number_result
from thidua_desktop.domain.record import SelfScore


def entry(number, **more):
    return NewEntry(
        criterion="IV.1",
        occurred_on=date(2022, 11, 10),
        result=number_result(Decimal(number)),
        **more,
    )


def counted(services):
    """The counted entries of the criterion, as results by day."""
    with services.queries.book.storage.read() as uow:
        entries = uow.entries.list("2022")
    corrected = {each.corrects for each in entries}
    return sorted(
        (e.occurred_on, e.result.number)
        for e in entries
        if e.criterion == "IV.1" and e.id not in corrected and not e.withdrawn
    )


def last(services):
    return services.history.items(1)[0]


@pytest.fixture
def before(services):
    return counted(services)


def test_undoing_a_new_entry_withdraws_it_and_redoing_brings_it_back(services, before):
    services.record.record_progress([entry("93")])
    with_it = counted(services)
    assert services.history.undo(last(services)).value is UndoOutcome.UNDONE
    assert counted(services) == before
    assert services.history.undo(last(services)).value is UndoOutcome.UNDONE
    assert counted(services) == with_it


def test_undoing_a_correction_says_the_old_figure_again(services):
    done = services.record.record_progress([entry("93")])
    [first] = done.value.written
    with_first = counted(services)
    services.record.record_progress([entry("95", corrects=first.id)])
    assert counted(services) != with_first
    services.history.undo(last(services))
    assert counted(services) == with_first


def test_undoing_a_block_takes_all_of_it_back_in_one_operation(services, before):
    services.record.record_progress([entry("90"), entry("91"), entry("92")])
    length = last(services).seq
    services.history.undo(last(services))
    assert counted(services) == before
    assert last(services).seq == length + 1


def test_what_was_corrected_since_is_not_undone(services):
    done = services.record.record_progress([entry("93")])
    block = last(services)
    services.record.record_progress([entry("95", corrects=done.value.written[0].id)])
    now = counted(services)
    assert services.history.undo(block).value is UndoOutcome.CHANGED_SINCE
    assert counted(services) == now


def test_an_undo_that_changes_nothing_leaves_no_record(services):
    done = services.record.record_progress([entry("93")])
    block = last(services)
    services.record.record_progress([entry("95", corrects=done.value.written[0].id)])
    length = last(services).seq
    assert services.history.undo(block).seq is None
    assert last(services).seq == length


def test_a_typed_score_goes_back_to_what_it_was(services):
    def typed():
        with services.queries.book.storage.read() as uow:
            from thidua_desktop.application.ports import Scope

            found = uow.facts(SelfScore).get(Scope(year="2022", period="NAM"), "V.1")
            return None if found is None else found.points

    was = typed()
    services.record.score_self("NAM", [SelfScore(criterion="V.1", points=Decimal("1.25"))])
    assert typed() == Decimal("1.25")
    services.history.undo(last(services))
    assert typed() == was


def test_a_sealing_is_corrected_and_never_undone(services):
    sealed = next(item for item in services.history.items(500) if item.kind == "seal_package")
    assert services.history.undo(sealed).value is UndoOutcome.NOT_UNDOABLE
