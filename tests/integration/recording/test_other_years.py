"""A book of two years: what is done in the one that is looked at stays in that one."""

from datetime import date
from decimal import Decimal

import pytest

from tests.support.next_year import first_frame
from tests.support.sealing import REGIMENT, STAFF
from tests.support.small_bloc import WORD, SmallBloc
from thidua_desktop.application.ports import Scope
from thidua_desktop.application.services import Services
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.progress import number_result
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.record import Approval


@pytest.fixture(scope="module")
def ended(founded: SmallBloc, tmp_path_factory: pytest.TempPathFactory) -> SmallBloc:
    """The year 2022 is over for the regiment, and the frame of 2023 is in its book."""
    bloc = founded.copied_to(tmp_path_factory.mktemp("years") / "bloc")
    bloc.seal_record(REGIMENT, 3, period="NAM")
    result = bloc.conclude("NAM", next_leader=STAFF)
    for unit in (STAFF, REGIMENT):
        bloc.take_in(unit, result)
    bloc.take_in(REGIMENT, first_frame(bloc, STAFF))
    return bloc


@pytest.fixture
def services(ended: SmallBloc, tmp_path):
    with ended.copied_to(tmp_path / "bloc").open(REGIMENT) as opened:
        yield opened


def write(services: Services) -> None:
    entry = NewEntry(
        criterion="I.3", occurred_on=date(2022, 5, 4), result=number_result(Decimal(7))
    )
    assert services.record.record_progress([entry]).value.refused == ()


def test_a_draft_speaks_of_the_year_that_is_sealed(services: Services):
    old = services.of_year("2022")
    draft = old.sealing.draft(PackageKind.RECORD, "NAM")
    assert (draft.problem, draft.counts.get("entries"), draft.last_revision) == (None, 1, 1)
    assert old.sealing.draft(PackageKind.RECORD, "6T").last_revision is None
    now = services.sealing.draft(PackageKind.RECORD, "NAM")
    assert now.problem is not None
    assert now.problem.code is ReasonCode.GAPS_OPEN
    assert now.last_revision is None


def test_undoing_an_operation_of_another_year_takes_back_the_approvals_of_that_year(
    services: Services,
):
    old = services.of_year("2022")
    write(old)
    operation = services.history.items(1)[0]
    old.record.approve("NAM", WORD)
    services.history.undo(operation)
    with services.record.book.storage.read() as uow:
        assert uow.facts(Approval).list(Scope(year="2022", period="NAM")) == ()
