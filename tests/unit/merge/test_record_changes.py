"""What a record says beyond an earlier one."""

from datetime import UTC, date, datetime
from decimal import Decimal

from msgspec.structs import replace

from thidua_desktop.domain.ids import CriterionCode, FactId
from thidua_desktop.domain.progress import EvidenceRef, ProgressEntry, number_result
from thidua_desktop.domain.record import RecordBody, SelfScore
from thidua_desktop.domain.record_changes import Aspect, ChangeKind, record_changes

ENTRY = ProgressEntry(
    id=FactId("1"),
    criterion=CriterionCode("I.1"),
    occurred_on=date(2022, 3, 5),
    recorded_at=datetime(2022, 3, 5, tzinfo=UTC),
    result=number_result(Decimal(2)),
)


def corrected(by, result, **changes):
    return replace(ENTRY, id=FactId(by), corrects=ENTRY.id, result=result, **changes)


def kinds(before, after):
    return [change.kind for change in record_changes(before, after)]


def test_the_first_record_is_all_new():
    [change] = record_changes(None, RecordBody(entries=(ENTRY,)))
    assert change.kind is ChangeKind.NEW
    assert change.before is None
    assert change.after == ENTRY.result


def test_the_same_record_changes_nothing():
    body = RecordBody(entries=(ENTRY,))
    assert record_changes(body, body) == ()


def test_a_correction_shows_both_figures():
    before = RecordBody(entries=(ENTRY,))
    after = RecordBody(entries=(ENTRY, corrected("2", number_result(Decimal("2.5")))))
    [change] = record_changes(before, after)
    assert change.kind is ChangeKind.CORRECTED
    assert change.before == ENTRY.result
    assert change.after == number_result(Decimal("2.5"))


def test_a_correction_says_what_is_other_beside_the_result():
    before = RecordBody(entries=(ENTRY,))
    proof = EvidenceRef(sha256="a" * 64, name="bien-ban.pdf")
    told = corrected("2", ENTRY.result, note="Đã đối chiếu", evidence=(proof,))
    [change] = record_changes(before, RecordBody(entries=(ENTRY, told)))
    assert change.keeps_result
    assert change.beside == (Aspect.NOTE, Aspect.EVIDENCE)
    moved = corrected("2", number_result(Decimal(3)), occurred_on=date(2022, 3, 6))
    [change] = record_changes(before, RecordBody(entries=(ENTRY, moved)))
    assert not change.keeps_result
    assert change.beside == (Aspect.DAY,)


def test_points_that_stand_with_another_reason_are_a_change():
    score = SelfScore(criterion=CriterionCode("V.1"), points=Decimal("4.5"))
    reasoned = replace(score, reason="Theo biên bản phối hợp.")
    before, after = (RecordBody(self_scores=(each,)) for each in (score, reasoned))
    [change] = record_changes(before, after)
    assert change.keeps_result
    assert change.beside == (Aspect.REASON,)


def test_a_withdrawal_is_said_and_what_came_and_went_is_not():
    gone = corrected("2", None, withdrawn=True)
    assert kinds(RecordBody(entries=(ENTRY,)), RecordBody(entries=(ENTRY, gone))) == [
        ChangeKind.WITHDRAWN
    ]
    assert kinds(None, RecordBody(entries=(ENTRY, gone))) == []


def test_a_new_entry_corrected_before_sealing_is_one_new_matter():
    after = RecordBody(entries=(ENTRY, corrected("2", number_result(Decimal(3)))))
    [change] = record_changes(None, after)
    assert change.kind is ChangeKind.NEW
    assert change.after == number_result(Decimal(3))


def test_points_typed_by_hand_change_too():
    score = SelfScore(criterion=CriterionCode("V.1"), points=Decimal(8))
    before = RecordBody(self_scores=(score,))
    after = RecordBody(self_scores=(replace(score, points=Decimal(9)),))
    assert kinds(before, after) == [ChangeKind.CORRECTED]
    assert kinds(None, before) == [ChangeKind.NEW]
    assert kinds(before, RecordBody()) == [ChangeKind.WITHDRAWN]
