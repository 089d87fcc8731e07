"""What is due stands the same in the overview and among the packages: one function knows it."""

from datetime import date

import pytest

from tests.integration.merging.test_amended_frames import amended
from tests.integration.merging.test_hand_typed import filled_in, type_in
from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.small_bloc import AT, SmallBloc
from thidua_desktop.application.deliveries import DeliveryState
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.tasks import TaskKind
from thidua_desktop.domain.book import PackageReceipt, Way
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode, Verdict

JULY = date(2022, 7, 30)


def states(bloc: SmallBloc, unit: str) -> tuple[str, str]:
    """What packages and overview say of the unit's mid-year record."""
    with bloc.open(LEADER) as services:
        due = {(d.unit, d.kind, d.period.code): d for d in services.queries.deliveries()}
        marks = {
            (row.unit, mark.period): mark
            for row in services.queries.overview("6T", JULY).packages
            for mark in row.marks
        }
    return due[unit, PackageKind.RECORD, "6T"].state.value, marks[unit, "6T"].state.value


def tasks(bloc: SmallBloc) -> dict:
    with bloc.open(LEADER) as services:
        found = services.queries.overview("6T", JULY).tasks
    return {task.kind: task for task in found if task.period == "6T"}


def test_a_record_typed_in_by_hand_is_waited_for_nowhere(bloc: SmallBloc):
    type_in(bloc, filled_in(bloc))
    assert states(bloc, STAFF) == ("hand_typed", "hand_typed")
    assert (tasks(bloc)[TaskKind.PACKAGES].done, tasks(bloc)[TaskKind.PACKAGES].of) == (1, 2)
    bloc.take_in(LEADER, bloc.seal_record(REGIMENT, 90))
    assert TaskKind.PACKAGES not in tasks(bloc)


def came(bloc: SmallBloc, kind: PackageKind, verdict: Verdict, name: str) -> None:
    code = ReasonCode.SIG_BAD if verdict is Verdict.REFUSED else ReasonCode.KEY_UNKNOWN
    receipt = PackageReceipt(
        id=name, at=AT, way=Way.IN, file_name=name, verdict=verdict,
        code=code, kind=kind, unit=STAFF, period="6T",
    )  # fmt: skip
    with bloc.open(LEADER) as services:
        services.packages.book.operations.run(
            OperationKind.IMPORT_PACKAGE, "clerk", lambda uow: uow.packages.add_receipt(receipt)
        )


def test_a_refused_cross_check_says_nothing_of_the_record(bloc: SmallBloc):
    came(bloc, PackageKind.CROSSCHECK, Verdict.REFUSED, "1")
    assert states(bloc, STAFF) == ("missing", "missing")
    assert TaskKind.REFUSED not in tasks(bloc)


@pytest.mark.parametrize("last", [Verdict.REFUSED, Verdict.QUARANTINED])
def test_the_last_file_that_came_speaks_for_the_record(bloc: SmallBloc, last: Verdict):
    first = Verdict.QUARANTINED if last is Verdict.REFUSED else Verdict.REFUSED
    came(bloc, PackageKind.RECORD, first, "1")
    came(bloc, PackageKind.RECORD, last, "2")
    wanted = DeliveryState.REFUSED if last is Verdict.REFUSED else DeliveryState.HELD
    assert states(bloc, STAFF) == (wanted.value, wanted.value)


def test_a_record_of_a_frame_that_was_amended_since_is_not_received_any_more(bloc: SmallBloc):
    record = bloc.seal_record(STAFF, 90)
    bloc.take_in(LEADER, record)
    assert states(bloc, STAFF) == ("received", "received")
    amended(bloc, LEADER, "Quyết thắng")
    assert bloc.counting(LEADER) == []
    assert states(bloc, STAFF) == ("refused", "refused")
    assert TaskKind.REFUSED in tasks(bloc)
    with bloc.open(LEADER) as services:
        (item,) = [
            each
            for each in services.queries.deliveries()
            if (each.unit, each.kind, each.period.code) == (STAFF, PackageKind.RECORD, "6T")
        ]
    assert not item.is_settled
