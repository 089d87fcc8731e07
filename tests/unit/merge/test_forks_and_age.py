"""Revisions of one stream: old, forked, with a gap."""

from msgspec.structs import replace

from tests.support.packages_in_memory import FOUNDING, Author, Heap, digest
from tests.support.sealing import LEADER
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode, Verdict


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
    heap, unit = Heap(), Author(LEADER)
    second = heap.amend(unit.seal("r02", PackageKind.FRAME, follows=FOUNDING))
    heap.amend(unit.seal("r03", PackageKind.FRAME, follows=second))
    assert heap.codes(second) == heap.codes(FOUNDING) == []


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


def test_the_other_copy_cannot_choose_by_itself_forking_on():
    heap, book, copy, (first, one, other) = forked()
    here = heap.record(book.seal("r03 here", follows=one))
    there = heap.record(copy.seal("r03 there", follows=other))
    assert {heap.code(p) for p in (one, other, here, there)} == {ReasonCode.REV_FORK}
    assert heap.judged().counting("6T") == (first,)
    fourth = heap.record(book.seal("r04", follows=here))
    assert {heap.code(p) for p in (one, other, here, there)} == {ReasonCode.REV_OLD}
    assert heap.judged().counting("6T") == (fourth,)


def test_a_rival_of_the_same_revision_chooses_nothing():
    heap, _, copy, (_, one, other) = forked()
    third = copy.seal("r02 again", follows=one)
    rival = heap.record(replace(third, envelope=replace(third.envelope, revision=2)))
    assert {heap.code(p) for p in (one, other, rival)} == {ReasonCode.REV_FORK}


def test_the_next_periods_first_record_chooses_among_the_last_ones():
    heap, book, _, (_, one, other) = forked()
    year = book.seal("NAM r01", period_id="NAM", previous_digest=one.payload_digest)
    heap.record(year)
    assert [heap.codes(p) for p in (one, other, year)] == [[], [ReasonCode.REV_OLD], []]
    assert heap.judged().counting("6T") == (one,)
    assert heap.judged().counting("NAM") == (year,)


def test_nobody_elses_package_chooses_for_a_unit():
    heap, _, _, (_, one, other) = forked()
    heap.record(Author("PTM").seal("r03", follows=one))
    assert {heap.code(p) for p in (one, other)} == {ReasonCode.REV_FORK}


def test_of_two_renderings_of_one_payload_one_stands_for_both_once_chosen():
    heap, book = Heap(), Author()
    one = heap.record(book.seal("r01"))
    other = heap.record(replace(one, digest=digest("rendered otherwise")))
    assert {heap.code(p) for p in (one, other)} == {ReasonCode.REV_FORK}
    heap.record(book.seal("r02", follows=one, view_differs=True))
    kept, old = sorted((one, other), key=lambda p: p.digest)
    assert [heap.codes(p) for p in (kept, old)] == [[], [ReasonCode.REV_OLD]]
    assert heap.judged().counting("6T") == (kept,)


def test_a_gap_is_told_of_a_higher_revision_that_names_nothing():
    heap, unit = Heap(), Author()
    alone = heap.record(unit.seal("r02", revision=2))
    assert heap.codes(alone) == [ReasonCode.REV_GAP]


def test_what_a_revoked_key_signs_speaks_neither_for_nor_against_anybody():
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"), a="45 %")
    thief = unit.copy()
    thief.key = "stolen"
    heap.revoked = {"stolen": frozenset()}
    second = heap.record(unit.seal("r02", follows=first), a="45 %")
    rival = heap.record(thief.seal("r02 forged", follows=first), a="45 %", b="9")
    newer = heap.record(thief.seal("r03 forged", follows=rival), a="45 %", b="9")
    assert heap.codes(second) == []
    assert [heap.codes(p) for p in (rival, newer)] == [[ReasonCode.KEY_REVOKED]] * 2
    assert heap.judged().counting("6T") == (second,)


def test_a_held_newest_revision_leaves_the_one_before_in_force():
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"))
    second = heap.record(unit.seal("r02", follows=first, view_differs=True))
    assert heap.judged().counting("6T") == (first,)
    assert heap.codes(first) == []
    third = heap.record(unit.seal("r03", follows=second))
    assert heap.codes(second) == [ReasonCode.REV_OLD, ReasonCode.VIEW_DIFFERS]
    assert heap.judged().verdict(second.digest) is Verdict.REFUSED
    assert heap.judged().verdict(third.digest) is Verdict.ACCEPTED
