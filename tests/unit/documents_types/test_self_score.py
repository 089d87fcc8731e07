"""The self-score sheet: the four signs of a result, points, totals in figures and words."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.support.paper_text import paper_text, table_rows
from tests.support.scenario_papers import papers_of
from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.content import Orientation, Signatures, Table
from thidua_desktop.documents.press import build_paper
from thidua_desktop.documents.self_totals import self_totals
from thidua_desktop.domain.criterion import BonusPenalty, HalfPlusLeader
from thidua_desktop.domain.progress import EvidenceRef, ProgressEntry, number_result
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.review import LeaderFacts, ManualEntry, Meeting
from thidua_desktop.domain.scoring.engine import ScoringInput, score_bloc
from thidua_desktop.domain.scoring_table import NaPolicy

PAPERS = papers_of("cum-thi-dua-so-3")
SHEET = PAPERS["self-score_6T_PCT"]


def text(facts: PaperFacts) -> str:
    return paper_text(build_paper(facts))


def points_table(facts: PaperFacts) -> list[list[str]]:
    return table_rows(next(node for node in build_paper(facts).nodes if isinstance(node, Table)))


def row_of(facts: PaperFacts, code: str) -> list[str]:
    return next(row for row in points_table(facts) if row[0] == code)


def rescored(frame, record: RecordBody) -> PaperFacts:
    """The sheet of a record in a frame, scored anew."""
    given = ScoringInput(frame=frame, period="6T", records={"PCT": record})
    return replace(SHEET, frame=frame, record=record, scores=score_bloc(given))


def test_the_sheet_has_its_parts_in_order_and_lies_across():
    said = text(SHEET)
    parts = [
        "# Phiếu tự chấm điểm thi đua",
        "Đơn vị: Phòng Chính trị",
        "Kỳ: Sơ kết 6 tháng đầu năm: từ ngày 01/01/2022 đến hết ngày 20/06/2022",
        "Mã | Nội dung, tiêu chí | Đơn vị tính | Chỉ tiêu | Kết quả | Minh chứng",
        "Cộng điểm nội dung | 81,60",
        "Điểm thưởng được tính | 1,50",
        "Điểm phạt bị trừ | 0,00",
        "Tổng điểm tự chấm | 83,10",
        "bằng chữ: Tám mươi ba phẩy một điểm.",
        SHEET.package.digest,
        "Người lập phiếu / ",
        "Danh mục minh chứng",
    ]
    places = [said.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert build_paper(SHEET).orientation is Orientation.LANDSCAPE


def test_the_clerk_signs_left_and_the_commander_right():
    (block,) = (n for n in build_paper(SHEET).nodes if isinstance(n, Signatures))
    assert [signer.title for signer in block.signers] == ["Người lập phiếu", "Chủ nhiệm Chính trị"]


def test_the_four_signs_differ():
    assert row_of(SHEET, "II.2")[3:] == ["–"] * 5
    assert row_of(SHEET, "VII.2")[4:] == ["", "", "2", ""]
    assert row_of(SHEET, "III.2")[4] == "0"
    assert row_of(SHEET, "I.3")[4] == "KPS"


@pytest.mark.parametrize(
    ("key", "code", "result"),
    [
        ("self-score_6T_PCT", "I.1", "99,1"),
        ("self-score_6T_PCT", "I.4", "5/5 mục đạt"),
        ("self-score_6T_PCT", "VI.1", "Tốt"),
        ("self-score_6T_PCT", "VI.2", "Đạt"),
        ("self-score_NAM_E994", "II.2", "Đạt yêu cầu: 98; Khá, giỏi: 78"),
        ("self-score_NAM_E994", "III.1", "Khiển trách: 1"),
    ],
)
def test_results_are_said_as_their_rules_count(key, code, result):
    assert row_of(PAPERS[key], code)[4] == result


def test_events_with_signs_are_counted_by_sign():
    rule = BonusPenalty(b=Decimal(1), p=Decimal(2), low=Decimal(-5), high=Decimal(5))
    frame = SHEET.frame
    criteria = tuple(
        replace(row, rule=rule, max_points=None, evidence_required=False)
        if row.code == "VII.1"
        else row
        for row in frame.table.criteria
    )
    frame = replace(frame, table=replace(frame.table, criteria=criteria))
    entries = tuple(
        ProgressEntry(
            id=f"e{n}",
            criterion="VII.1",
            occurred_on=date(2022, 3, n),
            recorded_at=datetime(2022, 4, 1, tzinfo=UTC),
            component=sign,
            result=number_result(Decimal(1)),
        )
        for n, sign in enumerate("++-", start=1)
    )
    sheet = rescored(frame, RecordBody(entries=entries))
    assert row_of(sheet, "VII.1")[4:] == ["cộng 2 lần; trừ 1 lần", "", "5", "0,00"]


def test_evidence_is_numbered_once_and_listed_with_its_digest():
    entries = tuple(
        replace(
            entry,
            evidence=(
                EvidenceRef(sha256="ab" * 32, name="Chung.pdf"),
                EvidenceRef(sha256=f"{n:064x}", name=f"Riêng {n}.pdf"),
            ),
        )
        for n, entry in enumerate(SHEET.record.entries)
        if entry.criterion == "I.1"
    )
    facts = replace(SHEET, record=replace(SHEET.record, entries=entries))
    assert (
        row_of(facts, "I.1")[5]
        == f"1-{len([e for e in entries if e.occurred_on <= SHEET.period.cutoff]) + 1}"
    )
    annex = [n for n in build_paper(facts).nodes if isinstance(n, Table)][1]
    assert table_rows(annex)[0] == ["1", "Chung.pdf", "I.1", "abababab…abababab"]


def test_a_record_without_entries_is_a_sheet_with_gaps_and_no_annex():
    sheet = rescored(SHEET.frame, RecordBody())
    assert row_of(sheet, "I.1")[4:] == ["", "", "5", ""]
    assert row_of(sheet, "III.1")[4:] == ["", "", "10", "10,00"]
    assert points_table(sheet)[-1][1] == points_table(sheet)[-4][1] == "17,65"
    assert "Danh mục minh chứng" not in text(sheet)


def test_a_unit_to_which_nothing_applies_has_no_total():
    frame = SHEET.frame
    none = tuple(
        replace(frame.targets[0], unit="PCT", criterion=row.code, not_applicable=True, goal=None)
        for row in frame.table.criteria
    )
    sheet = rescored(replace(frame, targets=none), RecordBody())
    assert "Không có tổng điểm tự chấm" in text(sheet)
    assert points_table(sheet)[-1] == ["Tổng điểm tự chấm", ""]


def test_points_that_hang_on_other_units_are_marked_until_the_review():
    code = next(r.code for r in SHEET.frame.table.criteria if isinstance(r.rule, HalfPlusLeader))
    before = row_of(replace(SHEET, provenance=None), code)[-1]
    assert before == f"{row_of(SHEET, code)[-1]}*"
    assert "tạm tính" in text(replace(SHEET, provenance=None))
    assert "tạm tính" not in text(SHEET)


def test_an_unsealed_sheet_says_that_it_has_no_package():
    paper = build_paper(replace(SHEET, provenance=None, package=None))
    assert paper.draft
    assert "chưa niêm phong" in paper_text(paper)


def test_a_hand_typed_sheet_names_the_signed_paper_it_was_typed_from():
    typed = ManualEntry(unit="PCT", paper_number="12/BC", paper_date=date(2022, 6, 18))
    facts = LeaderFacts(meeting=Meeting(kind=SHEET.period.kind), manual_entries=(typed,))
    said = text(replace(SHEET, package=None, facts=facts))
    assert "theo bản giấy số 12/BC ngày 18/06/2022 có thủ trưởng đơn vị ký" in said
    assert "chưa có mã gói" not in said
    assert "12/BC" not in text(replace(SHEET, facts=facts))


@pytest.mark.parametrize("policy", NaPolicy)
def test_own_totals_are_those_of_the_bloc_where_nobody_else_scored(policy):
    table = replace(SHEET.frame.table, na_policy=policy)
    sheet = rescored(replace(SHEET.frame, table=table), SHEET.record)
    unit = sheet.scores.unit("PCT")
    sums = self_totals(table, unit).sums
    assert (sums.content, sums.bonus, sums.penalty) == (unit.content, unit.bonus, unit.penalty)
    assert sums.total == unit.total


def test_what_keeps_rows_from_adding_up_is_said():
    assert "- Quy đổi" in text(SHEET)
    assert "về thang 100: 81,60 điểm." in text(SHEET)
    khoi = text(papers_of("khoi-4-co-quan")["self-score_NAM_BTM"])
    assert "- III.3: Bình quân 2 đơn vị khác đạt" in khoi
