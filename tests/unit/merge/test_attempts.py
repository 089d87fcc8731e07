"""What a unit may try with packages that are all properly sealed, and what comes of it."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tests.support.packages_in_memory import BLIND, FOUNDING, PAIRS, Author, Heap
from tests.support.sealing import FRAME, LEADER, REGIMENT, STAFF
from tests.support.wrong_in_one_point import CHECK, HANDOVER, RESULT
from thidua_desktop.domain.crosscheck import CrossCheckBody, CrossCheckStage, CrossScore
from thidua_desktop.domain.merging.blind import commitment_of
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode


def check(stage: CrossCheckStage, **given) -> CrossCheckBody:
    return CrossCheckBody(stage=stage, assignments=PAIRS, **given)


def points(value: int) -> tuple[CrossScore, ...]:
    return (CrossScore(unit=REGIMENT, criterion="I.1", points=Decimal(value)),)


@pytest.mark.parametrize("name", "abcdef")
def test_a_unit_cannot_commit_again_after_seeing_the_others_scores(name):
    # the name decides the digests and so the order in which the rules meet the packages
    heap, unit, other = Heap(frame=BLIND), Author(STAFF), Author(REGIMENT)
    late = commitment_of(points(1), "22" * 32, scorer=STAFF, period="6T")
    early = commitment_of(points(5), "11" * 32, scorer=STAFF, period="6T")
    theirs = commitment_of(points(3), "33" * 32, scorer=REGIMENT, period="6T")
    first = unit.seal(f"first {name}", CHECK)
    heap.check(first, check(CrossCheckStage.COMMITMENT, commitment=early))
    heap.check(
        other.seal(f"other {name}", CHECK),
        check(CrossCheckStage.COMMITMENT, commitment=theirs),
    )
    second = unit.seal(f"second {name}", CHECK, follows=first)
    heap.check(second, check(CrossCheckStage.COMMITMENT, commitment=late))
    reveal = heap.check(
        unit.seal(f"reveal {name}", CHECK, follows=second),
        check(CrossCheckStage.REVEAL, commitment=late, scores=points(1), nonce="22" * 32),
    )
    assert heap.codes(second) == heap.codes(reveal) == [ReasonCode.REVEAL_BAD]
    assert heap.judged().crosschecks["6T"][STAFF] == first


@pytest.mark.parametrize(
    ("stage", "frame"), [(CrossCheckStage.OPEN, FRAME), (CrossCheckStage.COMMITMENT, BLIND)]
)
def test_a_nonce_that_reveals_nothing_is_not_read(stage, frame):
    heap = Heap(frame=frame)
    package = heap.check(
        Author(STAFF).seal("check", CHECK), check(stage, commitment="0" * 64, nonce="not hex")
    )
    assert heap.codes(package) == []


def test_a_revision_that_skips_a_number_is_a_gap_though_it_names_one_we_know():
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"))
    third = heap.record(unit.seal("r03", revision=3, previous_digest=first.payload_digest), a="1")
    assert heap.codes(third) == [ReasonCode.REV_GAP]
    assert heap.counts(third)


def test_rivals_of_named_records_do_not_take_back_their_confirmation_of_a_roster():
    heap, leader = Heap(), Author(LEADER)
    records = [heap.record(Author(unit).seal("r01")) for unit in (REGIMENT, STAFF)]
    heap.result(leader.seal("result", RESULT), *records)
    handover = heap.handover(leader.seal("handover", HANDOVER))
    for unit in (REGIMENT, STAFF):
        heap.record(Author(unit).seal("rival"))
    assert heap.codes(handover) == []


@pytest.mark.parametrize(
    ("sealed_at", "codes"),
    [
        (datetime(2021, 12, 31, 17, 0, tzinfo=UTC), []),
        (datetime(2021, 12, 31, 16, 59, 59, tzinfo=UTC), [ReasonCode.TIME_ODD]),
    ],
)
def test_a_period_begins_at_midnight_of_the_bloc(sealed_at, codes):
    heap = Heap()
    assert heap.codes(heap.record(Author().seal("r01", created_at=sealed_at))) == codes


@pytest.mark.parametrize(
    ("sealed_at", "codes"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), [ReasonCode.TIME_ODD]),
        (datetime(2021, 10, 1, tzinfo=UTC), []),
    ],
)
def test_a_frame_is_sealed_before_its_year_but_not_decades_before(sealed_at, codes):
    heap = Heap()
    book = Author(LEADER)
    frame = book.seal("amended", PackageKind.FRAME, follows=FOUNDING, created_at=sealed_at)
    heap.amend(frame)
    assert heap.codes(frame) == codes
