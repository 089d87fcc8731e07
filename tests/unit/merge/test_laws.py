"""Laws of merging on heaps of random packages: order, repetition, age, withdrawal, other units."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.packages_in_memory import IN_TIME, Author, Heap
from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.wrong_in_one_point import CHECK, HANDOVER, RESULT
from thidua_desktop.domain.crosscheck import CrossCheckBody, CrossCheckStage
from thidua_desktop.domain.merging.judge import Standing
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode

NOTES = (ReasonCode.REV_GAP, ReasonCode.TIME_ODD, ReasonCode.MANUAL_SUPERSEDED)
TYPED = st.sets(st.sampled_from([REGIMENT, STAFF])).map(frozenset)
YEARS = st.integers(-10, 10).map(lambda years: timedelta(days=365 * years))


def grow(draw, heap: Heap, unit: str, *, size: int = 6, clean: bool = False) -> None:
    """Up to `size` records of one unit: forks, gaps, rewritten ones, restored books and clocks."""
    book = Author(unit)
    shelf = [book]
    last: dict[str, list] = {"6T": [], "NAM": []}
    entries: dict[str, str] = {}
    for number in range(draw(st.integers(0, size))):
        period = draw(st.sampled_from(["6T", "NAM"]))
        if not clean and draw(st.booleans()):
            shelf.append(book.copy())
        book = draw(st.sampled_from(shelf)) if not clean else book
        before = last[period]
        follows = None
        if before:
            follows = before[-1] if clean else draw(st.sampled_from(before))
        if not clean and draw(st.integers(0, 4)) == 0:
            entries = {}
        entries = {**entries, str(number): period}
        package = book.seal(
            f"{period} {number}",
            period_id=period,
            follows=follows,
            created_at=IN_TIME + draw(YEARS),
            view_differs=not clean and draw(st.integers(0, 5)) == 0,
        )
        heap.record(package, **entries)
        before.append(package)


@st.composite
def heaps(draw) -> Heap:
    heap = Heap(own_unit=draw(st.sampled_from([LEADER, REGIMENT])))
    for unit in (REGIMENT, STAFF):
        grow(draw, heap, unit)
    records = list(heap.packages)
    checker, leader = Author(LEADER), Author(LEADER)
    checker.sealed = 20
    if draw(st.booleans()):
        body = CrossCheckBody(stage=CrossCheckStage.OPEN, assignments=())
        heap.check(checker.seal("check", CHECK), body)
    for number in range(draw(st.integers(0, 2))):
        named = draw(st.lists(st.sampled_from(records), max_size=3)) if records else []
        period = draw(st.sampled_from(["6T", "NAM"]))
        result = heap.result(leader.seal(f"result {number}", RESULT, period_id=period), *named)
        heap.bodies.typed[result.digest] = draw(TYPED)
    heap.hand_typed = {"6T": draw(TYPED), "NAM": draw(TYPED)}
    if draw(st.booleans()):
        heap.handover(leader.seal("handover", HANDOVER))
    if records and draw(st.booleans()):
        spared = frozenset(p.digest for p in draw(st.lists(st.sampled_from(records))))
        heap.revoked = {records[0].key_id: spared}
    return heap


@given(heaps(), st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_changes_anything(heap: Heap, chance):
    files = heap.packages + [p for p in heap.packages if chance.random() < 0.5]
    chance.shuffle(files)
    assert heap.judged(files) == heap.judged()


@given(heaps(), st.data())
def test_a_withdrawn_package_was_never_there(heap: Heap, data):
    gone = data.draw(st.sets(st.sampled_from(heap.packages))) if heap.packages else set()
    withdrawn = [replace(p, withdrawn=p in gone) for p in heap.packages]
    kept = [p for p in heap.packages if p not in gone]
    assert heap.judged(withdrawn) == heap.judged(kept)


@given(heaps())
def test_what_counts_stands_and_is_there_once_per_unit(heap: Heap):
    standing = heap.judged()
    for period in ("6T", "NAM"):
        counting = standing.counting(period)
        assert len({(p.envelope.author_unit_id, p.envelope.kind) for p in counting}) == len(
            counting
        )
        for package in counting:
            reason = standing.reason(package.digest)
            assert reason is None or reason.code in NOTES


@given(heaps())
def test_what_was_typed_from_paper_changes_no_package_but_for_a_note(heap: Heap):
    with_papers = heap.judged()
    heap.hand_typed = {}
    heap.bodies.typed = {}
    without = heap.judged()
    assert with_papers.records == without.records
    for package in heap.packages:
        said = with_papers.reasons.get(package.digest, ())
        rest = tuple(r for r in said if r.code is not ReasonCode.MANUAL_SUPERSEDED)
        assert rest == without.reasons.get(package.digest, ())


@st.composite
def honest(draw) -> Heap:
    heap = Heap()
    for unit in (REGIMENT, STAFF):
        grow(draw, heap, unit, clean=True)
    return heap


@given(honest(), st.data())
def test_an_older_revision_after_a_newer_one_changes_nothing_that_counts(heap: Heap, data):
    newest = {}
    for package in heap.packages:
        newest[package.envelope.author_unit_id, package.envelope.period_id] = package
    last = list(newest.values())
    older = [p for p in heap.packages if p not in last]
    some = data.draw(st.lists(st.sampled_from(older))) if older else []
    for period in ("6T", "NAM"):
        assert heap.judged(last + some).counting(period) == heap.judged(last).counting(period)
        assert set(heap.judged(last).counting(period)) == {
            p for p in last if p.envelope.period_id == period
        }


@given(honest())
def test_honest_books_are_never_quarantined_whatever_their_clocks_say(heap: Heap):
    codes = {reason.code for said in heap.judged().reasons.values() for reason in said}
    assert codes <= {ReasonCode.REV_OLD, ReasonCode.TIME_ODD}


@given(st.data())
def test_another_units_records_change_nothing_for_this_unit(data):
    heap = Heap()
    grow(data.draw, heap, REGIMENT)
    before = of_unit(heap.judged(), heap, REGIMENT)
    grow(data.draw, heap, STAFF)
    assert of_unit(heap.judged(), heap, REGIMENT) == before


def of_unit(standing: Standing, heap: Heap, unit: str):
    own = [p for p in heap.packages if p.envelope.author_unit_id == unit]
    counting = [
        p
        for period in ("6T", "NAM")
        for p in standing.counting(period)
        if p.envelope.author_unit_id == unit
    ]
    assert all(p.envelope.kind is PackageKind.RECORD for p in counting)
    return [(p.digest, standing.reasons.get(p.digest)) for p in own], counting
