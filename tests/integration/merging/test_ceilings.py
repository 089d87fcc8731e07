"""Decisions about classes, as they are kept and counted."""

from msgspec.structs import replace

from tests.support.sealing import LEADER, REGIMENT
from tests.support.small_bloc import plan_of
from thidua_desktop.domain.review import Ceiling


def test_of_several_ceilings_of_one_unit_all_are_kept(bloc):
    ceilings = (
        Ceiling(unit=REGIMENT, max_class="Khá", reason="Ký giao ước muộn"),
        Ceiling(unit=REGIMENT, max_class="Tốt", reason="Vi phạm kỷ luật"),
        Ceiling(unit=REGIMENT, reason=""),
    )
    with bloc.open(LEADER) as services:
        services.review.plan_review("6T", replace(plan_of("6T"), ceilings=ceilings))
        facts = services.queries.picture("6T").facts
    assert facts is not None
    assert facts.ceilings == ceilings
