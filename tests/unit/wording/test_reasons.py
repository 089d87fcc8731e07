"""Reasons and faults in words."""

from thidua_desktop.domain.reasons import FaultCode, KnownFault, Reason, ReasonCode
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import Names
from thidua_desktop.wording.reasons import label, message, sentence


def test_a_reason_says_what_happened_what_is_safe_and_what_to_do():
    said = sentence(Reason(code=ReasonCode.SEAL_RESAVED))
    assert said.label == "đã bị lưu lại bằng Excel"
    assert said.happened.startswith("Tệp không còn niêm phong")
    assert "Sổ không thay đổi" in said.safe
    assert "Hãy gửi tệp gốc" in said.todo
    assert message(Reason(code=ReasonCode.SEAL_RESAVED)) == said.line


def test_the_message_joins_the_three_parts_in_their_order():
    said = sentence(Reason(code=ReasonCode.REV_SAME), Language.ENGLISH)
    assert said.line == f"{said.happened} {said.safe} {said.todo}"


def test_units_are_called_by_their_names():
    facts = {"unit": "CKT", "key_unit": "CHC"}
    names = Names(units={"CKT": "Phòng Kỹ thuật", "CHC": "Phòng Hậu cần"})
    said = message(Reason(code=ReasonCode.SIG_WRONG_UNIT, facts=facts), names=names)
    assert "của Phòng Kỹ thuật nhưng ký bằng khoá của Phòng Hậu cần" in said


def test_a_fault_of_the_environment_names_what_is_missing():
    fault = KnownFault(FaultCode.DISK_FULL, missing="1572864", file="a.xlsx")
    assert "còn thiếu 1,5 MB" in message(fault)
    assert "1,5 MB more needed" in message(fault, Language.ENGLISH)


def test_the_frame_sentence_names_the_side_that_lacks_the_amendment():
    facts = {"side": "book", "used": "", "needed": "2"}
    here = sentence(Reason(code=ReasonCode.FRAME_OTHER, facts=facts))
    there = sentence(Reason(code=ReasonCode.FRAME_OTHER, facts={**facts, "side": "sender"}))
    assert "chưa có ở đây" in here.happened
    assert here.todo != there.todo
    assert "đơn vị gửi" in there.todo


def test_an_older_revision_names_the_one_in_force():
    facts = {"revision": "2", "newest": "3"}
    said = sentence(Reason(code=ReasonCode.REV_OLD, facts=facts))
    assert "(bản 2); bản đang có hiệu lực là bản 3" in said.happened


def test_a_handover_with_all_originals_does_not_speak_of_missing_ones():
    facts = {"confirmed": "1", "units": "5", "missing": "0"}
    said = sentence(Reason(code=ReasonCode.HANDOVER_QUORUM, facts=facts))
    assert "1 trên 5 đơn vị" in said.happened
    assert "thiếu" not in said.happened


def test_a_path_never_shows_only_what_lies_there():
    reason = Reason(code=ReasonCode.SEAL_DIGEST, facts={"part": "thidua/payload.json"})
    assert "ở phần số liệu" in message(reason)
    assert "payload" not in message(reason)


def test_a_label_is_the_same_without_facts():
    for code in [*ReasonCode, *FaultCode]:
        bare = KnownFault(code) if isinstance(code, FaultCode) else Reason(code=code)
        assert sentence(bare).label == label(code)
