"""The journal in words: acts, fields before and after, names behind codes, secrets unsaid."""

from datetime import UTC, datetime

import pytest

from thidua_desktop.application.ports import JournalChange, JournalItem, JournalRow, Scope
from thidua_desktop.domain.canonical import canonical_bytes
from thidua_desktop.domain.ids import Digest, PeriodCode, UnitCode, YearCode
from thidua_desktop.wording.journal import JournalSpeech
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import Names

SPEECH = JournalSpeech(
    names=Names(
        units={"PTM": "Phòng Tham mưu"},
        criteria={"V.1": "Phối hợp"},
        periods={"NAM": "Tổng kết năm"},
    )
)

ITEM = JournalItem(
    seq=1,
    kind="import_package",
    actor="clerk",
    at=datetime(2022, 6, 21, tzinfo=UTC),
    digest=Digest("0" * 64),
)


def change(entity, before=None, after=None, period="NAM"):
    return JournalChange(
        entity=entity,
        kind=None,
        scope=Scope(year=YearCode("2022"), period=PeriodCode(period) if period else None),
        key="",
        before=None if before is None else canonical_bytes(before),
        after=None if after is None else canonical_bytes(after),
    )


def test_an_added_fact_names_its_fields_and_leaves_out_what_is_empty():
    fact = {"unit": "PTM", "criterion": "V.1", "points": "3.50", "reason": None}
    told = SPEECH.change(change("cross_score", after=fact))
    assert told.title == "Điểm chấm chéo – thêm · Tổng kết năm"
    assert set(told.lines) == {"Đơn vị: Phòng Tham mưu", "Tiêu chí: V.1 Phối hợp", "Điểm: 3,5"}


def test_a_changed_fact_tells_only_what_differs_before_and_after():
    before = {"unit": "PTM", "points": "3.5", "reason": None}
    after = {"unit": "PTM", "points": "4", "reason": "Có minh chứng"}
    told = SPEECH.change(change("appraisal", before, after))
    assert told.title.startswith("Điểm thẩm định – sửa")
    assert told.lines == ("Điểm: 3,5 → 4", "Lý do: trống → Có minh chứng")


def test_a_removed_fact_tells_what_it_was():
    told = SPEECH.change(change("gap", before={"criterion": "V.1"}))
    assert told.title.startswith("Mục để trống đã xác nhận – bỏ")
    assert told.lines == ("Tiêu chí: V.1 Phối hợp",)


def test_days_moments_marks_and_digests_are_worded():
    fact = {
        "occurred_on": "2022-05-31",
        "recorded_at": "2022-05-31T17:30:00Z",
        "withdrawn": True,
        "result": {"kind": "number", "number": "81.20", "level": None},
        "evidence": [{"name": "bb.pdf", "sha256": "ab" * 32}],
    }
    lines = SPEECH.change(change("progress_entry", after=fact, period=None)).lines
    assert set(lines) == {
        "Ngày: 31/05/2022",
        "Ghi lúc: 01/06/2022 00:30:00",
        "Đã rút: có",
        "Kết quả: Loại: số, Số: 81,2",
        "Minh chứng: Tên: bb.pdf, Mã tệp: abababababababab…",
    }


def test_nought_is_said_and_blank_is_not():
    votes = {"unit": "PTM", "yes": 5, "no": 0, "blank": 0}
    fact = {"award": "Đơn vị quyết thắng", "candidates": [votes], "present": None, "issued": 0}
    lines = SPEECH.change(change("ballot", after=fact)).lines
    assert lines[1].count(": 0") == 2
    assert lines[2].endswith(": 0")
    assert len(lines) == 3


@pytest.mark.parametrize("language", Language)
def test_passphrases_and_locked_keys_are_never_shown(language):
    speech = JournalSpeech(language=language)
    account = {"role": "clerk", "name": "clerk", "verifier": "argon2id$secret"}
    added = speech.change(change("account", after=account))
    changed = speech.change(change("account", account, {**account, "verifier": "argon2id$other"}))
    said = "\n".join((*added.lines, *changed.lines))
    assert "argon2id" not in said
    assert len(changed.lines) == 1


def test_a_whole_frame_is_only_said_to_have_come():
    told = SPEECH.change(change("frame_revision", after={"frame": {"units": []}}, period=None))
    assert told.title == "Khung của năm – thêm"
    assert told.lines == ()


def test_what_was_touched_is_counted():
    touched = (("progress_entry", 46), ("approval", 1))
    row = JournalRow(item=ITEM, touched=touched)
    assert SPEECH.touched(row) == "Ghi nhận tiến độ ×46 · Phê duyệt của thủ trưởng"


def test_whose_packages_were_touched_is_said_first():
    row = JournalRow(item=ITEM, touched=(("package", 1),), units=(UnitCode("PTM"),))
    assert SPEECH.touched(row) == "Phòng Tham mưu · Gói dữ liệu"
