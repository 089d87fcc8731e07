"""A blind cross-check on real books: commitments first, then reveals that all count."""

from decimal import Decimal

import pytest

from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.small_bloc import WORD, SmallBloc, cross_score, pairs
from thidua_desktop.domain.crosscheck import CrossCheckStage
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode

CHECK = PackageKind.CROSSCHECK
CHECKED = {STAFF: REGIMENT, REGIMENT: STAFF}


@pytest.fixture
def assigned(blind_bloc: SmallBloc) -> SmallBloc:
    with blind_bloc.open(LEADER) as services:
        services.review.assign_crosscheck("6T", pairs())
        for unit in (STAFF, REGIMENT):
            sealed = services.packages.seal(
                PackageKind.QUESTION, period="6T", for_unit=unit, passphrase=WORD
            )
            file = blind_bloc.out(services, sealed.value)
            assert blind_bloc.codes(unit, file) == [None]
    for unit, points in ((STAFF, "8"), (REGIMENT, "7")):
        with blind_bloc.open(unit) as services:
            assert (
                services.record.score_cross("6T", [cross_score(CHECKED[unit], points)]).value == ()
            )
    return blind_bloc


def stages(bloc: SmallBloc, name: str) -> dict[str, CrossCheckStage]:
    """Of the cross-checks that count."""
    with bloc.open(name) as services:
        book = services.packages.book
        with book.storage.read() as uow:
            view = book.view(uow)
            return {
                unit: view.shelf.crosscheck(package.digest).stage
                for unit, package in view.standing.crosschecks.get("6T", {}).items()
            }


def cross_points(bloc: SmallBloc, name: str) -> dict[str, Decimal | None]:
    with bloc.open(name) as services:
        units = services.queries.picture("6T").scores.units
    return {
        unit.unit: row.cross_points
        for unit in units
        for row in unit.criteria
        if row.criterion == "I.2"
    }


def committed(bloc: SmallBloc):
    return {unit: bloc.seal(unit, CHECK, period="6T") for unit in (STAFF, REGIMENT)}


def test_a_commitment_says_nothing_of_the_scores(assigned: SmallBloc):
    files = committed(assigned)
    assert assigned.codes(LEADER, *files.values()) == [None, None]
    assert set(stages(assigned, LEADER).values()) == {CrossCheckStage.COMMITMENT}
    assert set(cross_points(assigned, LEADER).values()) == {None}


def test_sealing_again_before_the_others_committed_gives_the_commitment_again(
    assigned: SmallBloc,
):
    first = assigned.seal(STAFF, CHECK, period="6T")
    again = assigned.seal(STAFF, CHECK, period="6T")
    assert again.name == first.name
    assert again.read_bytes() == first.read_bytes()


def test_reveals_are_held_until_all_commitments_are_in_and_then_count(assigned: SmallBloc):
    files = committed(assigned)
    assigned.take_in(STAFF, files[REGIMENT])
    assigned.take_in(REGIMENT, files[STAFF])
    reveals = {unit: assigned.seal(unit, CHECK, period="6T") for unit in (STAFF, REGIMENT)}
    assert all("_r02" in file.name for file in reveals.values())
    assert assigned.codes(LEADER, files[STAFF], reveals[STAFF]) == [None, ReasonCode.REVEAL_EARLY]
    assert stages(assigned, LEADER) == {STAFF: CrossCheckStage.COMMITMENT}
    run = assigned.codes(LEADER, reveals[REGIMENT], files[REGIMENT])
    assert run == [None, ReasonCode.REV_OLD]
    assert set(stages(assigned, LEADER).values()) == {CrossCheckStage.REVEAL}
    points = cross_points(assigned, LEADER)
    assert (points[REGIMENT], points[STAFF]) == (Decimal("8.00"), Decimal("7.00"))


def test_scores_cannot_be_changed_after_the_commitment(assigned: SmallBloc):
    files = committed(assigned)
    with assigned.open(STAFF) as services, pytest.raises(NotAllowedError) as refused:
        services.record.score_cross("6T", [cross_score(REGIMENT, "3")])
    assert refused.value.reason.code is ReasonCode.REVEAL_BAD
    assigned.take_in(STAFF, files[REGIMENT])
    reveal = assigned.seal(STAFF, CHECK, period="6T")
    assert assigned.codes(LEADER, *files.values(), reveal)[-1] is None


def test_a_round_goes_on_under_a_corrected_list_without_the_missing_checker(assigned: SmallBloc):
    first = assigned.seal(STAFF, CHECK, period="6T")
    assert assigned.seal(STAFF, CHECK, period="6T").name == first.name
    with assigned.open(LEADER) as services:
        services.review.assign_crosscheck("6T", pairs()[:1])
        question = services.packages.seal(
            PackageKind.QUESTION, period="6T", for_unit=STAFF, passphrase=WORD
        )
        file = assigned.out(services, question.value)
    assigned.take_in(STAFF, file)
    reveal = assigned.seal(STAFF, CHECK, period="6T")
    assert "_r02" in reveal.name
    assert assigned.codes(LEADER, first, reveal) == [ReasonCode.REV_OLD, None]
    assert stages(assigned, LEADER) == {STAFF: CrossCheckStage.REVEAL}


def test_a_withdrawn_commitment_is_not_waited_for_in_vain(assigned: SmallBloc):
    files = committed(assigned)
    assigned.take_in(STAFF, files[REGIMENT])
    with assigned.open(STAFF) as services:
        digest = services.queries.receipts()[-1].digest
        services.packages.withdraw(digest)
    again = assigned.seal(STAFF, CHECK, period="6T")
    assert "_r01" in again.name
