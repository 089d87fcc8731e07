"""Minutes, minutes of the count, notice: required parts in order, gaps for what is unknown."""

from datetime import date
from fractions import Fraction

import pytest
from msgspec.structs import replace

from tests.support.paper_text import paper_text, table_rows
from tests.support.scenario_papers import papers_of
from thidua_desktop.application.papers import PaperFacts, PaperType
from thidua_desktop.documents.content import Document, Node, Signatures, Table
from thidua_desktop.documents.press import build_paper
from thidua_desktop.domain.ballot import Ballot, BallotBase, CandidateVotes, Comparison
from thidua_desktop.domain.bloc import BlocKind
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.package import Mode
from thidua_desktop.domain.review import (
    Attendance,
    LeaderFacts,
    ManualEntry,
    Meeting,
    Statement,
)

CUM = papers_of("cum-thi-dua-so-3")
MINUTES = CUM["minutes_NAM"]
TALLY = CUM["tally_NAM"]
NOTICE = CUM["result-notice_NAM"]


def text(facts: PaperFacts) -> str:
    return paper_text(build_paper(facts))


def of_kind(paper: Document, kind: type[Node]) -> list:
    return [node for node in paper.nodes if isinstance(node, kind)]


def with_review(facts: PaperFacts, **changes) -> PaperFacts:
    return replace(facts, facts=replace(facts.facts, **changes))


def with_meeting(facts: PaperFacts, **changes) -> PaperFacts:
    return with_review(facts, meeting=replace(facts.facts.meeting, **changes))


def unknown(facts: PaperFacts) -> PaperFacts:
    """The same paper when nobody wrote anything down."""
    frame = facts.frame
    return replace(
        facts,
        number=None,
        dated=None,
        facts=LeaderFacts(meeting=Meeting(kind=facts.period.kind)),
        frame=replace(
            frame,
            bloc=replace(frame.bloc, superior=None, place=None),
            pact=replace(frame.pact, number=None, signed_on=None),
        ),
    )


def assert_in_order(said: str, parts: list[str]) -> None:
    at = -1
    for part in parts:
        found = said.find(part, at + 1)
        assert found > at, f"{part!r} is missing or out of order"
        at = found


def test_minutes_have_their_parts_in_the_order_of_the_form():
    assert_in_order(
        text(with_meeting(MINUTES, agenda=("Khai mạc",), conclusions=("Nhất trí",))),
        [
            "Bộ Chỉ huy Quân sự tỉnh / Phòng Chính trị",
            "Số: 03/BB-PCT | Lâm Đồng, ngày 19 tháng 11 năm 2022",
            "# Biên bản",
            "Thời gian: 08 giờ 00 phút",
            "Địa điểm:",
            "Chủ trì:",
            "Thư ký:",
            "Triệu tập | Có mặt | Vắng | Lý do vắng",
            "1. Khai mạc",
            "báo cáo kết quả",
            "Ý kiến phát biểu",
            "Hạng | Đơn vị",
            "Cờ thi đua",
            "Hạn chế",
            "chỉ đạo",
            "1. Nhất trí",
            "Mã trạng thái",
            "11 giờ 00 phút",
            "06 bản",
            "Thư ký / ",
            "Nơi nhận:",
        ],
    )


def test_the_secretary_signs_left_and_the_chair_right_without_names():
    (block,) = of_kind(build_paper(MINUTES), Signatures)
    assert [signer.title for signer in block.signers] == ["Thư ký", "Chủ nhiệm Chính trị"]
    assert block.signers[1].authority == "Chủ trì"
    assert "cấp bậc và họ tên chủ trì" in build_paper(MINUTES).blanks


def test_attendance_is_counted_by_unit_with_totals():
    rows = table_rows(of_kind(build_paper(MINUTES), Table)[0])
    assert rows[0] == ["1", "Phòng Chính trị", "6", "6", "0", "–"]
    assert rows[4][:5] == ["5", "Trung đoàn Bộ binh 994", "7", "6", "1"]
    assert rows[5][:4] == ["Cộng", "28", "27", "1"]


def test_attendance_that_is_partly_unknown_has_no_made_up_total():
    lines = (Attendance(unit="PCT", called=6, present=5, absence_reason="đi công tác"),)
    paper = build_paper(with_meeting(MINUTES, attendance=lines))
    rows = table_rows(of_kind(paper, Table)[0])
    assert rows[0] == ["1", "Phòng Chính trị", "6", "5", "1", "đi công tác"]
    assert rows[5][1:4] == ["………"] * 3
    assert {"số người triệu tập", "số người có mặt", "số người vắng"} <= set(paper.blanks)


def test_units_stand_in_protocol_order_whatever_the_frame_s_order():
    facts = replace(MINUTES, frame=replace(MINUTES.frame, units=MINUTES.frame.units[::-1]))
    rows = table_rows(of_kind(build_paper(facts), Table)[0])
    assert [row[1] for row in rows[:2]] == ["Phòng Chính trị", "Phòng Tham mưu"]
    receivers = text(facts).partition("Nơi nhận:")[2].splitlines()[1:7]
    assert receivers == [
        "- Bộ Chỉ huy Quân sự tỉnh (để báo cáo);",
        "- Phòng Tham mưu;",
        "- Phòng Hậu cần;",
        "- Phòng Kỹ thuật;",
        "- Trung đoàn Bộ binh 994;",
        "- Lưu: VT.",
    ]


@pytest.mark.parametrize("key", ["minutes_NAM", "tally_NAM", "result-notice_NAM"])
def test_what_is_unknown_is_a_gap_and_is_named(key):
    paper = build_paper(unknown(CUM[key]))
    assert {"số văn bản", "địa danh", "tên cấp trên", "ngày văn bản"} <= set(paper.blanks)
    head = paper_text(paper).splitlines()[2]
    assert head.startswith("Số: ………/")
    assert head.endswith("ngày ……… tháng ……… năm ………")


def test_minutes_of_an_unknown_meeting_leave_every_fact_of_it_open():
    assert {
        "giờ khai mạc",
        "giờ kết thúc",
        "ngày hội nghị",
        "địa điểm hội nghị",
        "đơn vị chủ trì",
        "chức vụ chủ trì",
        "đơn vị thư ký",
        "chương trình hội nghị",
        "ý kiến phát biểu",
        "kết luận",
        "số giao ước, quy chế",
        "ngày ký giao ước, quy chế",
    } <= set(build_paper(unknown(MINUTES)).blanks)


def test_the_bloc_s_label_and_the_review_s_kind_come_from_the_facts():
    frame = replace(MINUTES.frame, bloc=replace(MINUTES.frame.bloc, kind=BlocKind.BLOC))
    assert "khối trưởng (Phòng Chính trị)" in text(replace(MINUTES, frame=frame))
    assert "cụm trưởng (Phòng Chính trị)" in text(MINUTES)
    assert "Hội nghị sơ kết" in text(CUM["minutes_6T"])
    assert "Hội nghị tổng kết" in text(MINUTES)


def test_limitations_say_cause_remedy_owner_due_and_where_they_come_from():
    first = replace(
        MINUTES.facts.limitations[0],
        cause="Thiếu lịch giao ban",
        state=FollowUpState.CLOSING,
        carried_from="6T",
    )
    assert_in_order(
        text(with_review(MINUTES, limitations=(first,))),
        [
            "1. Phối hợp giữa các ban, bộ phận trong cụm chưa tốt (tiêu chí V.1).",
            "- Nguyên nhân: Thiếu lịch giao ban",
            "- Biện pháp khắc phục: Lập lịch giao ban",
            "- Đơn vị chịu trách nhiệm: Phòng Chính trị; thời hạn: 31/10/2022",
            "- Chuyển từ kỳ trước (Sơ kết 6 tháng đầu năm); tình trạng: đề nghị đóng, quá hạn",
        ],
    )


def test_what_comes_back_untouched_is_not_called_new_and_a_directive_is_carried_out():
    limitation = replace(
        MINUTES.facts.limitations[0], state=FollowUpState.NEW, carried_from="6T", due=None
    )
    directive = replace(
        CUM["minutes_6T"].facts.directives[0],
        state=FollowUpState.IN_PROGRESS,
        carried_from="6T",
        due=date(2022, 12, 31),
    )
    closed = replace(directive, state=FollowUpState.CLOSED, due=date(2022, 10, 31))
    said = text(with_review(MINUTES, limitations=(limitation,), directives=(directive, closed)))
    states = [
        line.partition("tình trạng: ")[2] for line in said.splitlines() if "Chuyển từ" in line
    ]
    assert states == ["chưa có kết quả", "đang thực hiện", "đã hoàn thành"]


def test_a_new_limitation_is_not_said_to_be_carried_over():
    assert "Chuyển từ kỳ trước" not in text(CUM["minutes_6T"])


def test_statements_and_hand_typed_records_are_told():
    facts = with_meeting(MINUTES, statements=(Statement(speaker="Đại biểu", text="Nhất trí."),))
    entry = ManualEntry(unit="PHC", paper_number="12/BC", paper_date=date(2022, 11, 14))
    said = text(with_review(facts, manual_entries=(entry,)))
    assert "- Đại biểu: Nhất trí." in said
    assert "Nhập tay: số liệu của Phòng Hậu cần theo bản giấy số 12/BC ngày 14/11/2022." in said
    assert "| Phòng Hậu cần (nhập tay) |" in said


def test_a_paper_that_a_sealed_record_superseded_is_told_but_not_counted():
    entry = ManualEntry(
        unit="PHC", paper_number="12/BC", paper_date=date(2022, 11, 14), superseded=True
    )
    said = text(with_review(MINUTES, manual_entries=(entry,)))
    assert "bản giấy số 12/BC ngày 14/11/2022 của Phòng Hậu cần không tính" in said
    assert "(nhập tay)" not in said


def ballot(**changes) -> Ballot:
    usual = {
        "id": "b",
        "award": "Cờ thi đua",
        "base": BallotBase.PRESENT,
        "members": 9,
        "threshold": "2/3",
        "comparison": Comparison.AT_LEAST,
        "present": 9,
        "issued": 9,
        "returned": 9,
        "valid": 9,
        "candidates": (CandidateVotes(unit="PCT", yes=6, no=3),),
    }
    return Ballot(**(usual | changes))


@pytest.mark.parametrize(
    ("votes", "changes", "said"),
    [
        (6, {}, "6/9 = 66,67 % ≥ 2/3: đạt"),
        (5, {}, "5/9 = 55,56 % < 2/3: không đạt"),
        (6, {"threshold": "90%"}, "6/9 = 66,67 % < 90 %: không đạt"),
        (5, {"threshold": "1/2", "comparison": Comparison.MORE_THAN}, "5/9 = 55,56 % > 1/2: đạt"),
        (4, {"threshold": "4/9", "comparison": Comparison.MORE_THAN}, "44,44 % ≤ 4/9: không đạt"),
    ],
)
def test_votes_are_printed_as_fraction_rate_and_comparison(votes, changes, said):
    candidates = (CandidateVotes(unit="PCT", yes=votes, no=9 - votes),)
    for facts in (MINUTES, TALLY):
        one = with_review(facts, ballots=(ballot(candidates=candidates, **changes),))
        assert said in text(one)


@pytest.mark.parametrize("changes", [{"members": 0, "present": None}, {"threshold": "đa số"}])
def test_a_ballot_without_a_usable_base_or_threshold_has_no_result(changes):
    paper = build_paper(with_review(TALLY, ballots=(ballot(**changes),)))
    assert "kết quả bỏ phiếu" in paper.blanks
    assert "Không đơn vị nào đạt" in paper_text(paper)


def test_the_count_says_issued_returned_valid_and_invalid_before_the_votes():
    assert_in_order(
        text(TALLY),
        [
            "Tổ trưởng: đồng chí",
            "Thành viên: đồng chí",
            "Cờ thi đua (bỏ phiếu kín)",
            "Số phiếu phát ra: 27",
            "Số phiếu thu về: 27",
            "Số phiếu hợp lệ: 26",
            "Số phiếu không hợp lệ: 01",
            "Mức đạt: từ 2/3 trở lên, tính trên tổng số thành viên (28).",
            "19/28 = 67,86 % ≥ 2/3: đạt",
            "18/28 = 64,29 % < 2/3: không đạt",
            "Đạt mức quy định đối với Cờ thi đua: Trung đoàn Bộ binh 994.",
            "niêm phong",
            "Người chứng kiến / ",
            "TM. Tổ kiểm phiếu / Tổ trưởng",
        ],
    )
    assert Fraction(19, 28) >= Fraction(2, 3) > Fraction(18, 28)


def test_the_notice_gives_ranking_and_what_may_be_asked_within_days():
    paper = build_paper(NOTICE)
    assert_in_order(
        paper_text(paper),
        [
            "Số: 02/TB-PCT",
            "# Thông báo",
            "Căn cứ giao ước thi đua số 01/GU-CTĐ3 ngày 14 tháng 01 năm 2022",
            "| 1 | Phòng Kỹ thuật | 88,67 | 3,00 | 0,00 | 91,67 | Xuất sắc |",
            "Khống chế mức: Trung đoàn Bộ binh 994 không quá loại Tốt",
            "Trong thời hạn",
            "Chủ nhiệm Chính trị",
        ],
    )
    assert "số ngày được đề nghị xem xét lại" in paper.blanks


@pytest.mark.parametrize("key", CUM)
def test_official_papers_carry_state_journal_and_version_and_drafts_none(key):
    facts = CUM[key]
    foot = "\n".join(build_paper(facts).foot_lines)
    assert facts.provenance.state_digest in foot
    assert facts.provenance.journal.head in foot
    assert f"{facts.provenance.journal.length} thao tác" in foot
    assert "1.0.0" in foot
    draft = build_paper(replace(facts, provenance=None, package=None))
    assert draft.draft
    assert "BẢN NHÁP" in draft.foot_lines[0]
    assert facts.provenance.state_digest not in paper_text(draft).partition("# Phụ lục")[0]


def test_a_sealed_sheet_of_a_period_not_yet_concluded_is_no_draft_and_names_its_package():
    facts = replace(CUM["self-score_NAM_PCT"], provenance=None)
    paper = build_paper(facts)
    assert not paper.draft
    assert facts.package.digest in paper.foot_lines[0]


def test_a_rehearsal_says_so_and_official_work_does_not():
    assert build_paper(replace(MINUTES, mode=Mode.REHEARSAL)).rehearsal
    assert not build_paper(MINUTES).rehearsal


def test_many_members_are_received_in_one_line():
    unit = MINUTES.frame.units[0]
    units = tuple(replace(unit, code=f"U{n}", name=f"Đơn vị {n}", order=n) for n in range(1, 21))
    facts = replace(MINUTES, frame=replace(MINUTES.frame, units=units), type=PaperType.MINUTES)
    receivers = text(facts).partition("Nơi nhận:")[2].splitlines()
    assert receivers[2].startswith("- Các đơn vị trong cụm: Đơn vị 1, Đơn vị 2, ")
    assert receivers[3] == "- Lưu: VT."
