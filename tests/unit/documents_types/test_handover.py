"""Minutes of the handover: parties, lists with digests, open work, state, three signers."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.support.paper_text import paper_text, table_rows
from tests.support.scenario_papers import papers_of
from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.content import Signatures, Table
from thidua_desktop.documents.press import build_paper
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.package import HandoverBody, PackageKind
from thidua_desktop.domain.roster import Roster

HANDOVER = papers_of("cum-thi-dua-so-3")["handover_NAM"]


def text(facts: PaperFacts) -> str:
    return paper_text(build_paper(facts))


def with_body(**changes) -> PaperFacts:
    return replace(HANDOVER, handover=replace(HANDOVER.handover, **changes))


def test_parts_stand_in_order():
    said = text(HANDOVER)
    parts = [
        "Số: ………/BB-PCT",
        "Bên giao: Phòng Chính trị",
        "Bên nhận: Phòng Tham mưu",
        "Chứng kiến: Bộ Chỉ huy Quân sự tỉnh",
        "Văn bản và số đăng ký",
        "10 gói; giao kèm 09, thiếu 01",
        "Danh sách khóa",
        "Hạn chế chưa đóng",
        "Chỉ đạo chưa hoàn thành",
        "Trạng thái số liệu",
        "03 bản",
        "Bên giao / Chủ nhiệm Chính trị",
        "Nơi nhận:",
        "# Phụ lục",
    ]
    places = [said.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_both_leaders_and_the_superior_sign():
    (block,) = (n for n in build_paper(HANDOVER).nodes if isinstance(n, Signatures))
    assert [signer.authority for signer in block.signers] == ["Bên giao", "Bên nhận", "Chứng kiến"]


def test_digests_are_short_in_the_lists_and_whole_in_the_annex():
    body, annex = text(HANDOVER).split("# Phụ lục")
    for original in HANDOVER.handover.originals:
        short = f"{original.digest[:8]}…{original.digest[-8:]}"
        assert short in body
        assert original.digest not in body
        assert original.digest in annex
    for state in HANDOVER.handover.states:
        assert state.result_digest in annex
        assert state.state_digest in annex


def test_keys_are_listed_with_who_compared_them_and_when_they_were_revoked():
    keys = HANDOVER.handover.roster.keys
    revoked = replace(keys[0], revoked_on=date(2022, 5, 3))
    said = text(with_body(roster=Roster(keys=(revoked, *keys[1:]))))
    line = f"Phòng Chính trị | {keys[0].key_id} | 14/01/2022, gặp trực tiếp, bởi PCT | 03/05/2022"
    assert line in said


def test_only_open_work_is_handed_over():
    closed = tuple(
        replace(each, state=FollowUpState.CLOSED) for each in HANDOVER.handover.limitations
    )
    first = HANDOVER.handover.limitations[0].text
    assert first in text(HANDOVER)
    assert first not in text(with_body(limitations=closed))


def test_a_question_names_its_addressee():
    asked = replace(HANDOVER.handover.originals[0], kind=PackageKind.QUESTION, for_unit="E994")
    tables = [n for n in build_paper(with_body(originals=(asked,))).nodes if isinstance(n, Table)]
    assert table_rows(tables[0])[0][1] == "trả lại cho E994"


def test_an_empty_handover_is_still_a_paper():
    empty = HandoverBody(to_unit="LẠ", roster=Roster(), states=())
    said = text(replace(HANDOVER, handover=empty, package=None))
    assert "Bên nhận: LẠ" in said
    assert "00 gói" in said
    assert "Không có khóa nào được xác nhận." in said
    assert "Chưa kỳ nào được kết luận." in said
    assert "# Phụ lục" not in said


def test_without_a_handover_there_is_no_paper():
    with pytest.raises(ValueError, match="handover"):
        build_paper(replace(HANDOVER, handover=None))


def test_lists_go_by_period_and_protocol_whatever_order_they_were_sealed_in():
    body = HANDOVER.handover
    turned = with_body(originals=body.originals[::-1], roster=Roster(keys=body.roster.keys[::-1]))
    assert text(turned) == text(HANDOVER)
