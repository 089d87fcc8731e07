"""Which frame each period is judged under: of those that stand, the newest one in force."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.packages_in_memory import (
    BLIND,
    FOUNDING,
    UNDER,
    Author,
    Heap,
    digest,
)
from tests.support.sealing import FRAME, LEADER, REGIMENT, STAFF
from tests.support.wrong_in_one_point import CHECK, HANDOVER, commitment_body, reveal_body
from thidua_desktop.domain.book import StoredPackage, frame_in_force
from thidua_desktop.domain.crosscheck import CrossCheckBody, CrossCheckStage
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode, Verdict

KIND = PackageKind.FRAME
AUTUMN = date(2022, 9, 1)
OPEN = CrossCheckBody(stage=CrossCheckStage.OPEN, assignments=())


def rules(name: str) -> dict[str, str]:
    return {"frame_digest": digest(name)}


def in_force(heap: Heap, period: str, packages: list[StoredPackage] | None = None) -> int | None:
    found = frame_in_force(heap.judged(packages).frames, period)
    return None if found is None else found.revision


def test_an_amendment_after_the_cutoff_leaves_an_earlier_round_as_it_was():
    heap, leader = Heap(), Author(LEADER)
    early = heap.check(Author(STAFF).seal("6T", CHECK), OPEN)
    amendment = leader.seal("blind", KIND, follows=FOUNDING, **rules("blind"))
    heap.amend(amendment, BLIND, in_force_from=AUTUMN)
    body = commitment_body(reveal_body(REGIMENT))
    late = Author().seal("NAM", CHECK, period_id="NAM", **rules("blind"))
    heap.check(late, body)
    assert heap.codes(early) == heap.codes(late) == []
    assert (in_force(heap, "6T"), in_force(heap, "NAM")) == (1, 2)


def test_a_round_is_blind_where_the_frame_in_force_asks_for_it_whatever_a_later_one_says():
    heap = Heap(frame=BLIND)
    early = heap.check(Author(STAFF).seal("6T", CHECK), OPEN)
    amendment = Author(LEADER).seal("open", KIND, follows=FOUNDING, **rules("open"))
    heap.amend(amendment, FRAME, in_force_from=AUTUMN)
    assert heap.codes(early) == [ReasonCode.REVEAL_BAD]


def forked_amendment() -> tuple[Heap, StoredPackage, StoredPackage]:
    heap, leader = Heap(), Author(LEADER)
    copy = leader.copy()
    here = heap.amend(leader.seal("here", KIND, follows=FOUNDING, **rules("here")))
    there = heap.amend(copy.seal("there", KIND, follows=FOUNDING, **rules("there")))
    return heap, here, there


def test_a_forked_revision_governs_nothing_until_a_later_one_names_the_chosen():
    heap, here, there = forked_amendment()
    record = heap.record(Author().seal("r01"))
    assert heap.codes(here) == heap.codes(there) == [ReasonCode.REV_FORK]
    assert in_force(heap, "6T") == 1
    assert heap.codes(record) == []
    third = Author(LEADER)
    third.seals = (*here.envelope.journal.seals, here.envelope.journal.point)
    third.sealed = 5
    heap.amend(third.seal("third", KIND, follows=here, **rules("third")), in_force_from=AUTUMN)
    frames = heap.judged().frames
    assert [f.revision for f in frames] == [1, 2, 3]
    assert frames[1].digest == digest("here")
    assert (in_force(heap, "6T"), in_force(heap, "NAM")) == (2, 3)
    assert heap.codes(record) == [ReasonCode.FRAME_OTHER]


@pytest.mark.parametrize("trouble", ["view", "revoked", "withdrawn", "rewound"])
def test_a_frame_that_is_held_for_another_reason_governs_nothing_either(trouble):
    heap, leader = Heap(), Author(LEADER)
    restored = leader.copy()
    record = heap.record(Author().seal("r01"))
    changes = {"view": {"view_differs": True}, "withdrawn": {"withdrawn": True}}.get(trouble, {})
    author = leader
    if trouble == "rewound":
        heap.add(leader.seal("question", PackageKind.QUESTION, period_id="6T", for_unit_id=STAFF))
        restored.seal("never delivered", period_id="NAM")
        author = restored
    amendment = author.seal("held", KIND, follows=FOUNDING, **rules("held"), **changes)
    heap.amend(amendment)
    if trouble == "revoked":
        heap.revoked = {amendment.key_id: frozenset()}
    assert heap.codes(record) == []
    assert in_force(heap, "6T") == 1


def test_where_every_frame_is_held_nothing_counts_and_nobody_confirms():
    heap, leader = Heap(), Author(LEADER)
    heap.amend(leader.seal("rival of the first", KIND))
    records = [heap.record(Author(unit).seal("r01")) for unit in (REGIMENT, STAFF)]
    check = heap.check(Author(LEADER).seal("check", CHECK), OPEN)
    handover = heap.handover(Author(LEADER).seal("handover", HANDOVER, revision=2))
    standing = heap.judged()
    assert standing.frames == ()
    assert standing.counting("6T") == ()
    reasons = {standing.reason(p.digest).code for p in (*records, check)}
    assert reasons == {ReasonCode.FRAME_OTHER}
    assert ReasonCode.HANDOVER_QUORUM in heap.codes(handover)


def test_an_amendment_may_move_the_cutoff_that_decides_whether_it_is_in_force():
    heap = Heap()
    mid = replace(FRAME.periods[0], cutoff=date(2022, 9, 30))
    moved = replace(FRAME, periods=(mid, *FRAME.periods[1:]))
    amendment = Author(LEADER).seal("moved", KIND, follows=FOUNDING, **rules("moved"))
    heap.amend(amendment, moved, in_force_from=AUTUMN)
    assert in_force(heap, "6T") == 2


@st.composite
def frame_heaps(draw) -> Heap:
    """Up to five amendments by one leader at two machines: forks, rewound journals, dates."""
    heap, leader = Heap(), Author(LEADER)
    machines = [leader]
    sealed = [FOUNDING]
    for number in range(draw(st.integers(0, 5))):
        if draw(st.booleans()):
            machines.append(leader.copy())
        leader = draw(st.sampled_from(machines))
        package = leader.seal(
            f"frame {number}",
            KIND,
            follows=draw(st.sampled_from(sealed)),
            view_differs=draw(st.integers(0, 6)) == 0,
            frame_digest=draw(st.sampled_from([UNDER, digest("a"), digest("b")])),
        )
        start = draw(st.dates(date(2022, 1, 1), date(2022, 12, 31)))
        heap.amend(package, draw(st.sampled_from([FRAME, BLIND])), in_force_from=start)
        sealed.append(package)
    return heap


@given(frame_heaps(), st.data())
def test_any_order_gives_the_same_frame_in_force_and_no_held_one(heap: Heap, data):
    mixed = data.draw(st.permutations(heap.packages))
    twice = data.draw(st.lists(st.sampled_from(mixed))) if mixed else []
    standing = heap.judged()
    assert heap.judged([*twice, *mixed]) == standing
    stand = [
        heap.bodies.frames[p.digest]
        for p in (FOUNDING, *heap.packages)
        if standing.verdict(p.digest) is Verdict.ACCEPTED
    ]
    assert sorted(stand, key=lambda f: f.revision) == list(standing.frames)
    assert len({f.revision for f in stand}) == len(stand)
