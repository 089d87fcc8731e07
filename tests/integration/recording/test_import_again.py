"""The same workbook imported again does not bring back what was corrected or withdrawn."""

from decimal import Decimal

import pytest

from tests.support.lecterns import InlineReadingRoom
from tests.support.sealing import STAFF
from tests.support.small_bloc import SmallBloc
from thidua_desktop.application.entry_import import ImportPlan, plan_import
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.services import Services
from thidua_desktop.application.sheet_import import ReadOrder, TablePlace
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.progress import number_result

LINES = ("Ngày;Mã;Kết quả", "05/05/2022;I.3;1", "06/05/2022;I.3;2", "07/05/2022;I.3;3")


@pytest.fixture
def services(bloc: SmallBloc):
    with bloc.open(STAFF) as opened:
        yield opened


def planned(services: Services, folder) -> ImportPlan:
    path = folder / "so.csv"
    path.write_text("\n".join(LINES), encoding="utf-8")
    base = services.queries.import_base()
    assert base is not None
    job = JobContext()
    sheets = InlineReadingRoom().open(path, base.context, job).value
    place = TablePlace(sheet=0, header_row=sheets.glance(0, job).glance.header_row)
    heads = sheets.heads(place, job).heads
    columns = {head.meaning: head.column for head in heads if head.meaning}
    return plan_import(sheets.read(ReadOrder(place=place, columns=columns), job), base)


def rows(values) -> list[int]:
    return [value.place.row for value in values]


def imported(services: Services, folder):
    plan = planned(services, folder)
    assert rows(plan.new) == [2, 3, 4]
    return services.record.record_progress(plan.entries, imported=True).value.written


def test_rows_that_were_corrected_or_withdrawn_are_a_kind_of_their_own(
    services: Services, tmp_path
):
    first, second, _third = imported(services, tmp_path)
    better = number_result(Decimal(9))
    day = {"criterion": "I.3", "occurred_on": first.occurred_on}
    services.record.record_progress([NewEntry(**day, result=better, corrects=first.id)])
    gone = NewEntry(
        criterion="I.3", occurred_on=second.occurred_on, corrects=second.id, withdrawn=True
    )
    services.record.record_progress([gone])
    plan = planned(services, tmp_path)
    assert (rows(plan.new), rows(plan.duplicates), rows(plan.revised)) == ([], [4], [2, 3])
    assert plan.rows == 3


def test_what_was_only_said_anew_is_known_as_before(services: Services, tmp_path):
    first = imported(services, tmp_path)[0]
    again = NewEntry(
        criterion="I.3",
        occurred_on=first.occurred_on,
        result=first.result,
        note="đã xác minh",
        corrects=first.id,
    )
    services.record.record_progress([again])
    plan = planned(services, tmp_path)
    assert (rows(plan.new), rows(plan.duplicates), rows(plan.revised)) == ([], [2, 3, 4], [])


def test_an_import_that_was_undone_may_be_done_again(services: Services, tmp_path):
    imported(services, tmp_path)
    services.history.undo(services.history.items(1)[0])
    plan = planned(services, tmp_path)
    assert (rows(plan.new), rows(plan.revised)) == ([2, 3, 4], [])
