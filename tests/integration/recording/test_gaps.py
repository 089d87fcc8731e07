"""Open gaps: what nobody said anything about, or took back again."""

from datetime import date
from decimal import Decimal

from tests.support.sealing import STAFF
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.progress import number_result

COUNTING = "III.1"
DAY = date(2022, 5, 4)


def test_a_counting_criterion_is_a_gap_again_once_its_entry_was_withdrawn(bloc):
    with bloc.open(STAFF) as services:
        assert COUNTING in services.record.open_gaps("6T")
        new = NewEntry(criterion=COUNTING, occurred_on=DAY, result=number_result(Decimal(1)))
        [written] = services.record.record_progress([new]).value.written
        assert COUNTING not in services.record.open_gaps("6T")
        back = NewEntry(criterion=COUNTING, occurred_on=DAY, corrects=written.id, withdrawn=True)
        services.record.record_progress([back])
        assert COUNTING in services.record.open_gaps("6T")
