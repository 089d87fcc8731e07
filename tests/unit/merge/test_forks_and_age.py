"""Revisions of one stream: old, forked, with a gap."""

from tests.support.packages_in_memory import Author, Heap
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode


def test_a_single_record_counts_without_a_word():
    heap = Heap()
    first = heap.record(Author().seal("r01"))
    assert heap.code(first) is None
    assert heap.counts(first)


def test_the_older_of_two_revisions_is_old():
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"))
    second = heap.record(unit.seal("r02", follows=first))
    reason = heap.judged().reason(first.digest)
    assert reason is not None
    assert (reason.code, dict(reason.facts)) == (
        ReasonCode.REV_OLD,
        {"revision": "1", "newest": "2"},
    )
    assert heap.code(second) is None
    assert heap.judged().counting("6T") == (second,)


def test_no_frame_is_ever_old():
    heap, unit = Heap(), Author("PCT")
    first = heap.add(unit.seal("r01", PackageKind.FRAME))
    heap.add(unit.seal("r02", PackageKind.FRAME, follows=first))
    assert heap.code(first) is None


def forked():
    """r01, then two books of one unit seal different second revisions."""
    heap, book = Heap(), Author()
    first = heap.record(book.seal("r01"))
    copy = book.copy()
    one = heap.record(book.seal("r02 here", follows=first))
    other = heap.record(copy.seal("r02 there", follows=first))
    return heap, book, copy, (first, one, other)


def test_two_files_of_one_revision_are_both_held_and_the_one_before_counts():
    heap, _, _, (first, one, other) = forked()
    assert [heap.code(p) for p in (first, one, other)] == [
        None,
        ReasonCode.REV_FORK,
        ReasonCode.REV_FORK,
    ]
    assert heap.judged().counting("6T") == (first,)


def test_a_later_revision_chooses_the_file_it_names():
    heap, book, _, (first, one, other) = forked()
    third = heap.record(book.seal("r03", follows=one))
    assert [heap.codes(p) for p in (first, one, other, third)] == [
        [ReasonCode.REV_OLD],
        [ReasonCode.REV_OLD],
        [ReasonCode.REV_OLD],
        [],
    ]
    assert heap.judged().counting("6T") == (third,)
