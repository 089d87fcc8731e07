"""An entry moved to another day counts where its new day lies, in no other period besides."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.sealing import STAFF
from tests.support.small_bloc import WORD, SmallBloc
from thidua_desktop.application.operations import Done
from thidua_desktop.application.ports import JournalItem
from thidua_desktop.application.services import Services
from thidua_desktop.application.use_cases.record_progress import NewEntry, RecordedEntries
from thidua_desktop.application.use_cases.undo import UndoOutcome
from thidua_desktop.domain.progress import number_result

JUNE, AUGUST = date(2022, 6, 10), date(2022, 8, 1)
TODAY = date(2022, 9, 1)


@pytest.fixture
def services(bloc: SmallBloc):
    with bloc.open(STAFF) as opened:
        yield opened


def say(services: Services, day: date, *, corrects: str | None = None) -> Done[RecordedEntries]:
    result = number_result(Decimal(7))
    new = NewEntry(criterion="I.3", occurred_on=day, result=result, corrects=corrects)
    done = services.record.record_progress([new])
    assert done.value.refused == ()
    return done


def counted(services: Services) -> tuple[list[int], list[int]]:
    """What both periods count of the criterion."""
    mid_year, year_end = (_counted(services, code) for code in ("6T", "NAM"))
    return mid_year, year_end


def _counted(services: Services, period: str) -> list[int]:
    sheet = services.queries.progress(period, TODAY)
    assert sheet is not None
    row = sheet.row("I.3")
    assert row is not None
    return [int(e.result.number) for e in row.total.entries if e.result and e.result.number]


def undo(services: Services, done: Done[RecordedEntries]) -> None:
    assert done.seq is not None
    (item,) = [each for each in services.history.items(5) if each.seq == done.seq]
    assert isinstance(item, JournalItem)
    assert services.history.undo(item).value is UndoOutcome.UNDONE


def first_id(done: Done[RecordedEntries]) -> str:
    return done.value.written[-1].id


def test_moved_beyond_the_cutoff_it_leaves_the_period(services: Services):
    first = say(services, JUNE)
    assert counted(services) == ([7], [7])
    say(services, AUGUST, corrects=first_id(first))
    assert counted(services) == ([], [7])


def test_moved_there_and_back_it_counts_once(services: Services):
    first = say(services, JUNE)
    say(services, AUGUST, corrects=first_id(first))
    say(services, JUNE, corrects=first_id(first))
    assert counted(services) == ([7], [7])


@pytest.mark.parametrize(("before", "after"), [(JUNE, AUGUST), (AUGUST, JUNE)])
def test_undoing_the_move_leaves_what_was_counted_before(
    services: Services, before: date, after: date
):
    first = say(services, before)
    as_it_was = counted(services)
    undo(services, say(services, after, corrects=first_id(first)))
    assert counted(services) == as_it_was


def test_the_approval_of_the_period_it_leaves_falls(services: Services):
    first = say(services, JUNE)
    services.record.acknowledge_gaps("6T")
    services.record.approve("6T", WORD)
    done = say(services, AUGUST, corrects=first_id(first))
    assert done.changes.unapproved == {"6T"}


@settings(max_examples=10, deadline=None)
@given(days=st.lists(st.sampled_from([date(2022, 3, 1), JUNE, AUGUST]), min_size=1, max_size=4))
def test_however_often_it_is_moved_it_counts_where_it_came_to_lie(bloc_read_once, days):
    services = bloc_read_once
    before = [len(each) for each in counted(services)]
    word: str | None = None
    for day in days:
        word = first_id(say(services, day, corrects=word))
    more = [len(each) - old for each, old in zip(counted(services), before, strict=True)]
    assert more == [int(days[-1] != AUGUST), 1]


@pytest.fixture(scope="module")
def bloc_read_once(founded: SmallBloc, tmp_path_factory: pytest.TempPathFactory):
    bloc = founded.copied_to(tmp_path_factory.mktemp("moved") / "bloc")
    with bloc.open(STAFF) as opened:
        yield opened
