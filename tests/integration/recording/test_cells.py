"""What one recorded entry does to approvals, and that it costs the same in a book of any size."""

from contextlib import contextmanager
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import event

from tests.support.sealing import STAFF
from tests.support.small_bloc import WORD, SmallBloc
from thidua_desktop.application.ports import Scope
from thidua_desktop.application.services import Services
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.progress import number_result
from thidua_desktop.domain.record import Approval

MID_YEAR, YEAR_END = "6T", "NAM"
IN_MAY, IN_OCTOBER = date(2022, 5, 4), date(2022, 10, 4)


def an_entry(day: date) -> NewEntry:
    return NewEntry(criterion="I.3", occurred_on=day, result=number_result(Decimal(7)))


def approve(services: Services, *periods: str) -> None:
    for period in periods:
        services.record.acknowledge_gaps(period)
    for period in periods:
        services.record.approve(period, WORD)


def approved(services: Services) -> set[str]:
    with services.record.book.storage.read() as uow:
        return {
            period
            for period in (MID_YEAR, YEAR_END)
            if uow.facts(Approval).list(Scope(year="2022", period=period))
        }


@contextmanager
def statements(services: Services):
    engine, sent = services.record.book.storage._connection.engine, []

    def note(_connection, _cursor, statement, *_rest) -> None:
        sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize(
    ("day", "left"), [(IN_MAY, set()), (IN_OCTOBER, {MID_YEAR})], ids=["may", "october"]
)
def test_an_entry_takes_back_the_approvals_of_the_periods_it_belongs_to(
    bloc: SmallBloc, day: date, left: set[str]
):
    with bloc.open(STAFF) as services:
        services.record.record_progress([an_entry(IN_MAY)])
        approve(services, MID_YEAR, YEAR_END)
        assert approved(services) == {MID_YEAR, YEAR_END}
        services.record.record_progress([an_entry(day)])
        assert approved(services) == left


def test_a_refused_entry_takes_no_approval_back(bloc: SmallBloc):
    with bloc.open(STAFF) as services:
        approve(services, MID_YEAR, YEAR_END)
        unknown = NewEntry(criterion="X.9", occurred_on=IN_MAY, result=number_result(Decimal(1)))
        assert services.record.record_progress([unknown]).value.refused
        assert approved(services) == {MID_YEAR, YEAR_END}


def test_acknowledging_gaps_of_one_period_leaves_the_approval_of_another(bloc: SmallBloc):
    with bloc.open(STAFF) as services:
        approve(services, MID_YEAR)
        services.record.acknowledge_gaps(YEAR_END)
        assert approved(services) == {MID_YEAR}


def test_recording_an_entry_reads_none_of_the_others(bloc: SmallBloc):
    with bloc.open(STAFF) as services:
        services.record.record_progress([an_entry(IN_MAY)])
        approve(services, MID_YEAR, YEAR_END)
        with statements(services) as sent:
            services.record.record_progress([an_entry(IN_OCTOBER)])
            services.record.record_progress([an_entry(IN_MAY)])
    read = [one for one in sent if one.startswith("SELECT") and "progress_entry" in one]
    assert read == []
