"""What a concluded review does to the packages of its period, in every book."""

import pytest
from msgspec.structs import replace

from tests.support.packages_in_memory import Author, Heap, names_of, original_of
from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.wrong_in_one_point import CHECK, HANDOVER, RESULT, blind_round, nonce_reused
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode, Verdict


def two_records():
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"), a="1")
    second = heap.record(unit.seal("r02", follows=first), a="1")
    return heap, unit, first, second


def test_exactly_what_the_result_names_counts():
    heap, unit, first, second = two_records()
    third = unit.seal("r03", follows=second)
    heap.result(Author(LEADER).seal("result", RESULT), second)
    heap.record(third, a="1")
    assert [heap.codes(p) for p in (first, second, third)] == [
        [ReasonCode.REV_OLD],
        [],
        [ReasonCode.REVIEW_CLOSED],
    ]
    reason = heap.judged().reason(first.digest)
    assert reason is not None
    assert dict(reason.facts) == {"revision": "1", "period": "6T", "newest": "2"}
    assert heap.judged().counting("6T") == (second,)
    assert heap.judged().results["6T"].envelope.kind is RESULT


def test_a_review_has_the_last_word_on_forks_and_forged_views_it_does_not_name():
    heap, unit, first, second = two_records()
    rival = heap.record(unit.seal("other r02", revision=2, follows=first), a="1")
    forged = unit.seal("r03", follows=second, view_differs=True)
    heap.record(forged, a="1")
    heap.result(Author(LEADER).seal("result", RESULT), second)
    assert heap.codes(rival) == heap.codes(forged) == [ReasonCode.REVIEW_CLOSED]


def test_the_view_is_the_last_thing_to_be_held_against_a_package():
    heap, unit, _, second = two_records()
    forged = unit.seal("r03", follows=second, view_differs=True)
    heap.record(forged)  # drops the entry of the revisions before
    assert heap.codes(forged) == [ReasonCode.RECORD_REWRITTEN, ReasonCode.VIEW_DIFFERS]


def test_a_unit_the_result_does_not_name_is_closed_out():
    heap, _, _, second = two_records()
    late = heap.record(Author(STAFF).seal("r01"))
    heap.result(Author(LEADER).seal("result", RESULT), second)
    assert heap.codes(late) == [ReasonCode.REVIEW_CLOSED]


def test_a_named_package_that_is_not_here_leaves_its_place_empty():
    heap, _, first, second = two_records()
    heap.packages.remove(second)
    heap.result(Author(LEADER).seal("result", RESULT), second)
    assert heap.codes(first) == [ReasonCode.REV_OLD]
    assert heap.judged().counting("6T") == ()


@pytest.mark.parametrize("trouble", ["view", "fork", "rewritten", "revoked", "old"])
def test_a_named_record_is_accepted_whatever_else_is_said_of_it(trouble):
    heap, unit, _, second = two_records()
    named = second
    if trouble == "view":
        named = unit.seal("r03", follows=second, view_differs=True)
        heap.record(named, a="1")
    elif trouble == "fork":
        heap.record(unit.copy().seal("r02 there", revision=2, follows=None))
    elif trouble == "rewritten":
        named = heap.record(unit.seal("r03", follows=second))
    elif trouble == "revoked":
        heap.revoked = {second.key_id: frozenset()}
    else:
        heap.record(unit.seal("r03", follows=second), a="1")
    before = heap.judged().verdict(named.digest)
    heap.result(Author(LEADER).seal("result", RESULT), named)
    assert before is not Verdict.ACCEPTED
    assert heap.judged().verdict(named.digest) is Verdict.ACCEPTED
    assert heap.judged().counting("6T") == (named,)


def test_notes_on_a_named_package_stay():
    heap = Heap()
    alone = heap.record(Author().seal("r02", revision=2))
    heap.result(Author(LEADER).seal("result", RESULT), alone)
    assert heap.codes(alone) == [ReasonCode.REV_GAP]


def test_a_result_closes_its_own_period_alone():
    heap, unit = Heap(), Author()
    mid = heap.record(unit.seal("6T r01"))
    year = heap.record(unit.seal("NAM r01", period_id="NAM", previous_digest=mid.payload_digest))
    heap.result(Author(LEADER).seal("result", RESULT), mid, year)
    more = heap.record(unit.seal("NAM r02", period_id="NAM", follows=year))
    assert [heap.codes(p) for p in (mid, year, more)] == [[], [ReasonCode.REV_OLD], []]
    assert heap.judged().counting("6T") == (mid,)
    assert heap.judged().counting("NAM") == (more,)


def test_cross_checks_are_closed_like_records_and_other_kinds_are_not():
    heap, revealed = blind_round()
    leader = Author(LEADER)
    question = heap.add(leader.seal("question", PackageKind.QUESTION, period_id="6T"))
    heap.result(leader.seal("result", RESULT), revealed[STAFF])
    assert heap.codes(revealed[STAFF]) == []
    assert heap.codes(revealed[REGIMENT]) == [ReasonCode.REVIEW_CLOSED]
    assert heap.codes(question) == []
    assert heap.judged().crosschecks == {"6T": {STAFF: revealed[STAFF]}}


def test_what_this_book_concluded_closes_before_any_result_is_sealed():
    heap, _, first, second = two_records()
    heap.concluded = {"6T": names_of(first)}
    assert heap.codes(second) == [ReasonCode.REVIEW_CLOSED]
    assert heap.judged().results == {}
    assert heap.judged().closed == {"6T"}


def test_a_conclusion_goes_before_the_result_of_an_earlier_one():
    heap, _, first, second = two_records()
    heap.result(Author(LEADER).seal("result r01", RESULT), first)
    heap.concluded = {"6T": names_of(second)}
    assert heap.judged().counting("6T") == (second,)


def test_a_reopened_review_closes_nothing_in_the_leaders_book():
    heap, _, first, second = two_records()
    result = heap.result(Author(LEADER).seal("result r01", RESULT), first)
    heap.reopened = frozenset({"6T"})
    assert heap.judged().counting("6T") == (second,)
    assert heap.judged().results == {}
    assert heap.judged().closed == frozenset()
    assert heap.codes(result) == []


def test_a_second_result_replaces_the_first():
    heap, _, first, second = two_records()
    leader = Author(LEADER)
    one = heap.result(leader.seal("result r01", RESULT), first)
    heap.result(leader.seal("result r02", RESULT, follows=one), second)
    assert heap.codes(one) == [ReasonCode.REV_OLD]
    assert heap.judged().counting("6T") == (second,)


def test_the_present_leaders_result_goes_before_a_former_leaders():
    heap, _, first, second = two_records()
    heap.result(Author(STAFF).seal("result", RESULT), first)
    heap.result(Author(LEADER).seal("result", RESULT), second)
    for packages in (heap.packages, heap.packages[::-1]):
        assert heap.judged(packages).counting("6T") == (second,)


def test_a_forked_result_closes_nothing():
    heap, _, first, second = two_records()
    leader = Author(LEADER)
    copy = leader.copy()
    heap.result(leader.seal("result here", RESULT), first)
    heap.result(copy.seal("result there", RESULT), second)
    assert heap.judged().results == {}
    assert heap.judged().counting("6T") == (second,)


def test_a_held_reveal_leaves_the_commitment_in_its_place():
    heap, revealed = blind_round()
    heap.packages.remove(revealed[REGIMENT])
    late = [p for p in heap.packages if p.envelope.author_unit_id == REGIMENT]
    heap.packages.remove(late[0])
    own = next(p for p in heap.packages if p.envelope.author_unit_id == STAFF)
    assert heap.judged().crosschecks == {"6T": {STAFF: own}}


def test_commitments_alone_wait_for_each_other_without_a_word():
    heap, revealed = blind_round()
    for package in revealed.values():
        heap.packages.remove(package)
    assert heap.judged().reasons == {}


def test_two_lists_hold_both_reveals():
    heap, revealed = blind_round()
    third = Author(LEADER).seal("commitment", CHECK)
    body = heap.bodies.checks[heap.packages[0].digest]
    heap.check(third, replace(body, assignments=()))
    assert {heap.code(p) for p in revealed.values()} == {ReasonCode.REVEAL_EARLY}


def test_a_nonce_used_twice_discredits_both_reveals():
    heap, _ = nonce_reused(wrong=True)
    codes = [heap.code(p) for p in heap.packages if p.envelope.revision == 2]
    assert codes == [ReasonCode.REVEAL_BAD] * 2


def test_a_reveal_that_opens_nothing_cannot_discredit_the_nonces_owner():
    heap, revealed = blind_round(nonce="e9" * 32, commitment="0" * 64)
    assert heap.code(revealed[STAFF]) is ReasonCode.REVEAL_BAD
    assert heap.codes(revealed[REGIMENT]) == []


def test_a_reveal_sealed_again_may_use_its_own_nonce():
    heap, revealed = blind_round()
    second = revealed[STAFF]
    again = Author(STAFF)
    again.seals = (*second.envelope.journal.seals, second.envelope.journal.point)
    again.sealed = 2
    third = heap.check(
        again.seal("reveal again", CHECK, follows=second), heap.bodies.checks[second.digest]
    )
    assert heap.codes(third) == []
    assert heap.judged().crosschecks["6T"][STAFF] == third


def test_a_forked_commitment_does_not_hold_the_others():
    heap, revealed = blind_round()
    rival = Author(STAFF).seal("commitment again", CHECK)
    heap.check(rival, heap.bodies.checks[heap.packages[0].digest])
    # STAFF's reveal names its first commitment and so chooses it
    assert {heap.code(p) for p in revealed.values()} == {None}
    heap.packages.remove(revealed[STAFF])
    assert heap.code(rival) is ReasonCode.REV_FORK
    assert heap.code(revealed[REGIMENT]) is None


def test_half_of_four_units_is_enough_for_a_handover_and_one_is_not():
    heap = Heap()
    fourth = Unit(code="PHC", name="Phòng Hậu cần", order=4)
    heap.frame = replace(heap.frame, units=(*heap.frame.units, fourth))
    handover = Author(LEADER).seal("handover", HANDOVER)
    heap.handover(handover)
    for unit, code in (
        (REGIMENT, ReasonCode.HANDOVER_QUORUM),
        ("X1", ReasonCode.HANDOVER_QUORUM),
        ("PHC", None),
    ):
        heap.record(Author(unit).seal("r01"))
        assert heap.code(handover) is code, unit


def test_the_handover_says_how_far_it_is():
    heap = Heap()
    absent = original_of(Author(STAFF).seal("r01"))
    heap.record(Author().seal("r01"))
    handover = heap.handover(Author(LEADER).seal("handover", HANDOVER), absent)
    reason = heap.judged().reason(handover.digest)
    assert reason is not None
    assert dict(reason.facts) == {"confirmed": "1", "units": "3", "missing": "1"}


def test_old_and_closed_records_still_confirm_a_roster():
    heap, _, first, second = two_records()
    leader = Author(LEADER)
    staff = heap.record(Author(STAFF).seal("r01"))
    heap.result(leader.seal("result", RESULT), first)
    handover = heap.handover(leader.seal("handover", HANDOVER))
    assert heap.codes(staff) == heap.codes(second) == [ReasonCode.REVIEW_CLOSED]
    assert heap.codes(handover) == []


def test_the_alarm_names_the_revision_that_was_left_out():
    heap, _, first, _ = two_records()
    heap.own_unit = REGIMENT
    result = heap.result(Author(LEADER).seal("result", RESULT), first)
    reason = heap.judged().reason(result.digest)
    assert reason is not None
    assert dict(reason.facts) == {"period": "6T", "revision": "2"}
    assert heap.judged().verdict(result.digest) is Verdict.ACCEPTED
    assert "6T" in heap.judged().results


def test_a_result_alarms_a_unit_whose_last_revision_is_forked():
    heap, unit, _, second = two_records()
    heap.own_unit = REGIMENT
    copy = unit.copy()
    third = heap.record(unit.seal("r03 here", follows=second), a="1")
    heap.record(copy.seal("r03 there", follows=second), a="1")
    result = heap.result(Author(LEADER).seal("result", RESULT), third)
    assert heap.codes(result) == [ReasonCode.RESULT_NOT_MINE]


def test_a_unit_that_sent_nothing_and_is_not_named_is_not_alarmed():
    heap, _, _, second = two_records()
    heap.own_unit = STAFF
    result = heap.result(Author(LEADER).seal("result", RESULT), second)
    assert heap.codes(result) == []
