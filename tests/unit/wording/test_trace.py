"""Traces in words, taken from real scoring runs."""

from decimal import Decimal

import pytest

from tests.support.scoring_builders import criterion, d, entry, frame, run, table
from thidua_desktop.domain.criterion import Direction, Part, StepPenalty
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.robustness import PairMargin
from thidua_desktop.domain.scoring.trace import TraceCode, TraceStep, step
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import Names, names_of
from thidua_desktop.wording.ranking import margin_sentence, why_paragraph
from thidua_desktop.wording.trace import why_step, why_steps


def said(code: TraceCode, **values: str) -> str:
    return why_step(TraceStep(code=code, values=values), measure="%")


def steps_of(row, *results):
    given = run(
        table(row),
        {"A": {}},
        records={"A": RecordBody(entries=tuple(entry(each) for each in results))},
    )
    return score_bloc(given).unit("A").criterion("X").trace


def test_a_shortfall_reads_like_the_sentence_on_paper():
    row = criterion(
        StepPenalty(k=d("0.5")),
        target=d(80),
        unit_of_measure="%",
        direction=Direction.HIGHER,
    )
    lines = [line.text for line in why_steps(steps_of(row, "77.4"), measure="%")]
    shortfall = "Kết quả 77,4 % còn thiếu 2,6 so với chỉ tiêu 80;"
    assert lines[:3] == [
        "Tính 1 ghi chép, lấy lần mới nhất.",
        "Điểm tối đa của tiêu chí: 10,00 điểm.",
        f"{shortfall} 3 bước × 0,5 = trừ 1,50 điểm, còn 8,50 điểm.",
    ]


def test_a_shortfall_of_a_low_target_is_an_excess():
    facts = {"actual": "3", "target": "0", "shortfall": "3", "steps": "3", "step": "1"}
    text = said(TraceCode.STEP_SHORTFALL, **facts, basis="point", k="2", amount="-6")
    assert "vượt quá 3 so với chỉ tiêu 0" in text


def test_a_step_in_percent_of_the_target_says_so():
    facts = {"actual": "77.4", "target": "80", "shortfall": "2.6", "steps": "4", "step": "1"}
    text = said(TraceCode.STEP_SHORTFALL, **facts, basis="percent_of_target", k="0.5", amount="-2")
    assert "4 bước (mỗi bước 1 % chỉ tiêu) × 0,5 = trừ 2,00 điểm" in text


def test_every_line_keeps_its_step():
    steps = steps_of(criterion(StepPenalty(k=d(1)), target=d(5)), "4")
    assert tuple(line.step for line in why_steps(steps)) == steps


def test_a_missing_record_is_explained_too():
    steps = steps_of(criterion(StepPenalty(k=d(1)), target=d(5)))
    assert "Chưa có ghi chép nào." in [line.text for line in why_steps(steps)]


def test_no_class_after_a_ceiling_is_said_in_words():
    assert "từ I xuống không xếp loại" in said(TraceCode.CEILING, before="I", after="", reason="")


def test_a_lot_does_not_print_its_digest():
    text = said(TraceCode.TIE_BROKEN, kind="lot", group="", value="12ab" * 16, units="A,B")
    assert text == "Bằng điểm (A, B); phân hạng theo bốc thăm."


def test_an_unchanged_sum_is_not_repeated():
    lines = why_steps((step(TraceCode.FULL_POINTS, max=5, amount=5),
                       step(TraceCode.PART_CAPPED, part="bonus", cap=5, amount=0)))  # fmt: skip
    assert lines[1].text == "Tổng điểm thưởng không quá 5,00: điều chỉnh 0,00 điểm."


ROWS = (
    criterion(code="II.1", title="Bắn súng", most=50),
    criterion(code="III.2", title="Hậu cần", most=50),
    criterion(code="P", title="Vi phạm", most=10, part=Part.PENALTY, group="P"),
)
POINTS = {
    "A": {"II.1": "45.2", "III.2": "46", "P": "1"},
    "B": {"II.1": "44", "III.2": "46.26", "P": "0.5"},
    "C": {"II.1": "40", "III.2": "40", "P": "0"},
}


def paragraph(unit: str, points=POINTS, language=Language.VIETNAMESE) -> str:
    given = run(table(*ROWS), points)
    return why_paragraph(score_bloc(given), unit, given.frame, language)


def test_a_paragraph_tells_the_distance_to_the_unit_below_and_where_it_arose():
    text = paragraph("A")
    assert text.startswith("A: 90,20 điểm (nội dung 91,20, thưởng 0,00, phạt 1,00).")
    assert "Hạng 1 trên 3 đơn vị, xếp loại I." in text
    assert "Hơn B 0,44 điểm; nhiều nhất ở II.1 (+1,20), kém ở P (\u22120,50)." in text


def test_a_paragraph_tells_the_distance_to_both_neighbours():
    text = paragraph("B")
    led = "nhiều nhất ở III.2 (+6,26) và II.1 (+4,00), kém ở P (\u22120,50)."
    assert f"Hơn C 9,76 điểm; {led}" in text
    assert "Kém A 0,44 điểm; nhiều nhất ở II.1 (\u22121,20), hơn ở P (+0,50)." in text


def test_equal_totals_are_called_equal():
    text = paragraph("A", {**POINTS, "B": POINTS["A"]})
    assert "Đồng hạng 1 trên 3 đơn vị" in text
    assert "Bằng điểm B." in text


def test_a_unit_that_is_not_in_the_scores_is_a_bug():
    given = run(table(*ROWS), POINTS)
    scores = score_bloc(given)
    with pytest.raises(ValueError, match="Z"):
        why_paragraph(scores, "Z", given.frame)


def test_a_close_order_names_the_change_that_turns_it():
    pair = PairMargin(upper="A", lower="B", percent=Decimal("4.50"), close=True)
    names = Names(units={"B": "Phòng Kỹ thuật"})
    assert margin_sentence(pair, names=names) == (
        "Khoảng cách với Phòng Kỹ thuật là sát nút: đổi hệ số 4,5 % là đổi hạng."
    )
    even = PairMargin(upper="A", lower="B", percent=None, close=True)
    assert margin_sentence(even, names=names).startswith("Không tiêu chí nào")


def test_the_names_of_a_frame_are_those_of_its_units_criteria_groups_and_periods():
    names = names_of(frame(table(*ROWS), "AB"))
    assert names.criteria["II.1"] == "Bắn súng"
    assert set(names.units) == {"A", "B"}
    assert set(names.groups) == {"G", "P"}
    assert set(names.periods) == {"NAM"}
