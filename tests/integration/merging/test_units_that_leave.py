"""A unit that the leader's list leaves out goes from the frame once its key was revoked."""

import pytest

from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.small_bloc import SmallBloc
from thidua_desktop.application.absent_rows import Absent
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import NotAllowedError, Reason, ReasonCode


@pytest.fixture
def left(bloc: SmallBloc) -> SmallBloc:
    """The draft of the frame is without the regiment, whose key is still believed."""
    with bloc.open(LEADER) as services:
        services.review.amend_frame((), Absent(units=(REGIMENT,)))
    return bloc


def test_a_frame_without_it_is_not_sealed_while_its_key_is_believed(left: SmallBloc):
    with left.open(LEADER) as services:
        draft = services.sealing.draft(PackageKind.FRAME, None)
    assert draft.problem == Reason(code=ReasonCode.KEY_STAYS, facts={"unit": REGIMENT})
    with pytest.raises(NotAllowedError) as refusal:
        left.seal(LEADER, PackageKind.FRAME)
    assert refusal.value.reason.code is ReasonCode.KEY_STAYS


def test_once_it_was_revoked_everybody_takes_the_frame_in(left: SmallBloc):
    with left.open(LEADER) as services:
        services.keys.revoke(REGIMENT, "chuyển sang cụm khác")
    frame = left.seal(LEADER, PackageKind.FRAME)
    assert left.codes(STAFF, frame) == [None]
    with left.open(STAFF) as services:
        units = [unit.code for unit in services.queries.frame().frame.units]
    assert units == [LEADER, STAFF]
