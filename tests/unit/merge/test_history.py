"""Rewritten records, rewound journals and odd clocks across periods, books and keys."""

from msgspec.structs import replace

from tests.support.packages_in_memory import Author, Heap
from thidua_desktop.domain.package import JournalStamp
from thidua_desktop.domain.reasons import ReasonCode


def test_the_reason_lists_what_was_dropped_from_all_earlier_revisions():
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"), a="1", b="2")
    second = heap.record(unit.seal("r02", follows=first), a="1", b="2", c="3")
    third = heap.record(unit.seal("r03", follows=second), b="2")
    reason = heap.judged().reason(third.digest)
    assert reason is not None
    assert dict(reason.facts) == {"entries": "a, c", "count": "2"}
    assert heap.judged().counting("6T") == (second,)


def test_a_rewritten_record_is_no_witness_against_the_one_after_it():
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"), a="1")
    second = heap.record(unit.seal("r02", follows=first), b="2")
    third = heap.record(unit.seal("r03", follows=second), a="1")
    assert heap.codes(third) == []
    assert ReasonCode.RECORD_REWRITTEN in heap.codes(second)
    assert heap.judged().counting("6T") == (third,)


def test_a_shorter_journal_does_not_hide_a_rewritten_record():
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"), a="1")
    second = unit.seal("r02", follows=first)
    stamp = JournalStamp(length=1, head="f" * 64)
    second = heap.record(replace(second, envelope=replace(second.envelope, journal=stamp)))
    assert heap.code(second) is ReasonCode.RECORD_REWRITTEN


def test_a_late_mid_year_revision_does_not_accuse_the_year_end_record_before_it():
    heap, unit = Heap(), Author()
    mid = heap.record(unit.seal("6T r01"), a="1")
    year = unit.seal("NAM r01", period_id="NAM", previous_digest=mid.payload_digest)
    heap.record(year, a="1")
    late = heap.record(unit.seal("6T r02", follows=mid), a="1", b="2")
    assert [heap.codes(p) for p in (year, late)] == [[], []]
    after = heap.record(unit.seal("NAM r02", period_id="NAM", follows=year), a="1")
    assert heap.code(after) is ReasonCode.RECORD_REWRITTEN  # it was sealed after 6T r02


def test_a_year_end_record_may_say_more_than_the_mid_year_record():
    heap, unit = Heap(), Author()
    year = heap.record(unit.seal("NAM r01", period_id="NAM"), a="1")
    mid = heap.record(unit.seal("6T r01"), b="2")
    assert [heap.codes(p) for p in (year, mid)] == [[], []]


def test_records_of_a_period_the_frame_does_not_know_are_compared_among_themselves():
    heap, unit = Heap(), Author()
    known = heap.record(unit.seal("6T r01"), a="1")
    first = heap.record(unit.seal("Q1 r01", period_id="Q1"), b="2")
    second = heap.record(unit.seal("Q1 r02", period_id="Q1", follows=first))
    assert heap.codes(known) == []
    assert heap.codes(first) == [ReasonCode.FRAME_OTHER]
    assert heap.codes(second) == [ReasonCode.FRAME_OTHER, ReasonCode.RECORD_REWRITTEN]


def test_one_unit_cannot_rewrite_another_units_record():
    heap = Heap()
    heap.record(Author().seal("r01"), a="1")
    other = Author("PTM")
    first = heap.record(other.seal("r01"))
    assert heap.codes(first) == []


def test_the_longer_journal_is_the_suspect_and_a_true_one_stands():
    heap, book = Heap(), Author()
    restored = book.copy()
    lost = heap.record(book.seal("r01"))
    restored.seal("never delivered", period_id="NAM")
    suspect = heap.record(restored.seal("NAM r01", period_id="NAM"))
    assert [heap.codes(p) for p in (lost, suspect)] == [[], [ReasonCode.JOURNAL_REWOUND]]


def test_a_journal_that_began_anew_under_a_confirmed_new_key_is_not_rewound():
    heap, old = Heap(), Author()
    first = heap.record(old.seal("r01"))
    heap.revoked = {old.key: frozenset({first.digest})}
    fresh = Author()
    fresh.key = "new key"
    second = heap.record(fresh.seal("r02", follows=first))
    year = heap.record(
        fresh.seal("NAM r01", period_id="NAM", previous_digest=second.payload_digest)
    )
    assert [heap.codes(p) for p in (first, second, year)] == [[ReasonCode.REV_OLD], [], []]


def test_authors_remember_only_their_own_seals():
    heap = Heap()
    for unit in ("E994", "PTM", "PCT"):
        package = heap.record(Author(unit).seal("r01"))
        assert heap.codes(package) == []
