"""The ranking on paper: ties named, ceilings and quota, who is not considered, groups of points."""

from decimal import Decimal

from msgspec.structs import replace

from tests.support.paper_text import paper_text, table_rows
from tests.support.scenario_papers import papers_of
from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.content import Orientation, Table
from thidua_desktop.documents.layout import column_widths
from thidua_desktop.documents.paper_source import source_of
from thidua_desktop.documents.press import build_paper
from thidua_desktop.documents.ranking_blocks import ranking_table
from thidua_desktop.documents.ranking_table import group_points
from thidua_desktop.domain.review import Ceiling
from thidua_desktop.domain.scoring.results import QuotaOutcome, UnitScores
from thidua_desktop.domain.scoring.trace import TraceCode, TraceStep

RANKING = papers_of("cum-thi-dua-so-3")["ranking-table_NAM"]


def text(facts: PaperFacts) -> str:
    return paper_text(build_paper(facts))


def with_units(units: list[UnitScores]) -> PaperFacts:
    return replace(RANKING, scores=replace(RANKING.scores, units=tuple(units)))


def rows(facts: PaperFacts) -> list[list[str]]:
    return table_rows(next(node for node in build_paper(facts).nodes if isinstance(node, Table)))


def test_the_table_lies_across_with_groups_parts_total_and_class():
    paper = build_paper(RANKING)
    assert paper.orientation is Orientation.LANDSCAPE
    assert rows(RANKING)[0] == [
        *["1", "Phòng Kỹ thuật", "24,98", "17,50", "15,00", "10,00", "4,32", "8,00"],
        *["88,67", "3,00", "0,00", "91,67", "Xuất sắc"],
    ]


def test_group_points_add_up_to_the_content_where_nothing_was_rescaled():
    whole = [
        unit
        for unit in RANKING.scores.units
        if not any(step.code is TraceCode.NORMALIZED for step in unit.trace)
    ]
    assert whole
    for unit in whole:
        assert sum(group_points(unit).values()) == unit.content


def test_floors_and_caps_of_groups_are_what_is_printed():
    def sum_of(group: str, points: str, part: str = "content") -> TraceStep:
        values = {"group": group, "part": part, "points": points, "amount": points}
        return TraceStep(code=TraceCode.GROUP_SUM, values=values)

    trace = (
        sum_of("A", "34"),
        TraceStep(code=TraceCode.GROUP_CAP, values={"group": "A", "cap": "30", "amount": "-4"}),
        sum_of("B", "7"),
        TraceStep(code=TraceCode.GROUP_FLOOR, values={"group": "B", "floor": "10", "amount": "3"}),
        sum_of("A", "60", "bonus"),
        TraceStep(code=TraceCode.GROUP_CAP, values={"group": "A", "cap": "50", "amount": "-10"}),
    )
    unit = replace(RANKING.scores.units[0], trace=trace)
    assert group_points(unit) == {"A": Decimal(30), "B": Decimal(10)}


def test_ties_are_named_with_their_points():
    first, second, *others = RANKING.scores.units
    pair = [replace(unit, rank=1, tied=True, total=Decimal("91.67")) for unit in (first, second)]
    facts = with_units([*pair, *others])
    assert "Đồng hạng 1 (91,67 điểm): Phòng Kỹ thuật, Phòng Chính trị." in text(facts)
    assert "Đồng hạng" not in text(RANKING)


def test_the_tie_breaker_that_parted_units_is_named_once():
    def parted(value: str) -> TraceStep:
        values = {"kind": "group", "group": "II", "value": value, "units": "PKT,PCT"}
        return TraceStep(code=TraceCode.TIE_BROKEN, values=values)

    first, second, *others = RANKING.scores.units
    pair = [
        replace(unit, trace=(*unit.trace, parted(value)))
        for unit, value in ((first, "17.5"), (second, "12.19"))
    ]
    said = text(with_units([*pair, *others]))
    sentence = (
        "Bằng điểm, phân hạng theo điểm nhóm II (Thực hiện nhiệm vụ theo chức năng): "
        "Phòng Kỹ thuật, Phòng Chính trị."
    )
    assert said.count(sentence) == 1


def test_who_is_not_considered_stands_last_with_the_reason_and_without_a_rank():
    *others, last = RANKING.scores.units
    barred = replace(
        last,
        rank=None,
        classification=None,
        considered=False,
        trace=(
            *last.trace,
            TraceStep(code=TraceCode.NOT_CONSIDERED, values={"reason": "Vi phạm nghiêm trọng."}),
        ),
    )
    facts = with_units([*others, barred])
    row = rows(facts)[-1]
    assert (row[0], row[1], row[-2], row[-1]) == ("–", "Phòng Hậu cần", "79,42", "Không xét")
    notes = [line for line in text(facts).splitlines() if line.startswith("- Không xét")]
    assert notes == ["- Không xét: Phòng Hậu cần; lý do: Vi phạm nghiêm trọng."]


def test_a_unit_without_a_total_has_no_points_and_is_named():
    *others, last = RANKING.scores.units
    empty = replace(
        last,
        rank=None,
        classification=None,
        total=None,
        trace=(TraceStep(code=TraceCode.NO_TOTAL),),
    )
    facts = with_units([*others, empty])
    assert rows(facts)[-1][2:8] == ["–"] * 6
    assert rows(facts)[-1][-2:] == ["–", "Không xếp loại"]
    assert "Không có tổng điểm: Phòng Hậu cần" in text(facts)


def test_ceilings_are_printed_with_their_reason():
    ceilings = (Ceiling(unit="PHC", reason="Ký giao ước chậm."),)
    facts = replace(RANKING, facts=replace(RANKING.facts, ceilings=ceilings))
    assert "Khống chế mức: Phòng Hậu cần hạ một bậc xếp loại; lý do: Ký giao ước chậm." in text(
        facts
    )


def test_the_quota_and_its_decision_are_printed():
    quota = QuotaOutcome(
        top_class="Xuất sắc",
        ranked=5,
        allowed=1,
        kept=("PKT",),
        lowered=("PCT",),
        undecided=(),
        places=0,
        reason="Nhiều sáng kiến hơn",
    )
    said = text(replace(RANKING, scores=replace(RANKING.scores, quota=quota)))
    assert "Tỷ lệ loại Xuất sắc: tối đa 1 trên 5 đơn vị xếp hạng." in said
    assert "Hạ loại do quá tỷ lệ: Phòng Chính trị." in said
    assert "giữ Phòng Kỹ thuật; lý do: Nhiều sáng kiến hơn." in said
    waiting = replace(
        quota, kept=(), lowered=("PKT", "PCT"), undecided=("PKT", "PCT"), places=1, reason=None
    )
    said = text(replace(RANKING, scores=replace(RANKING.scores, quota=waiting)))
    assert (
        "Chờ quyết định tại ranh giới tỷ lệ: Phòng Kỹ thuật, Phòng Chính trị, còn 1 suất." in said
    )
    assert "Hạ loại" not in said


def test_a_period_in_which_nobody_is_ranked_says_so():
    nobody = [
        replace(unit, rank=None, total=None, classification=None, tied=False, trace=())
        for unit in RANKING.scores.units
    ]
    assert "Chưa đơn vị nào có tổng điểm để xếp hạng." in text(with_units(nobody))


def test_what_does_not_apply_is_printed_with_its_reason():
    assert (
        "Không áp dụng tiêu chí II.3 đối với Phòng Chính trị: "
        "Phòng Chính trị không quản lý vũ khí nhóm I." in text(RANKING)
    )


def test_many_groups_follow_in_tables_of_their_own():
    table = RANKING.frame.table
    group, row = table.groups[0], table.criteria[0]
    groups = tuple(replace(group, code=f"G{n}", title=f"Nhóm {n}") for n in range(23))
    criteria = tuple(replace(row, code=f"G{n}.1", group=f"G{n}") for n in range(23))
    wide = replace(RANKING.frame, table=replace(table, groups=groups, criteria=criteria))
    tables = [
        node for node in build_paper(replace(RANKING, frame=wide)).nodes if isinstance(node, Table)
    ]
    assert [len(node.columns) for node in tables] == [7, 12, 12, 5]


def test_a_long_class_has_room_where_the_sheet_lies_across():
    columns = ranking_table(source_of(RANKING, "ranking_table")).columns
    across, upright = (
        column_widths(columns, available_mm=width, least_mm=6) for width in (252, 165)
    )
    assert across[-1] > 50  # "Hoàn thành tốt nhiệm vụ" on one line
    assert upright[-1] > 25  # "Không xếp loại" on one line
    assert upright[1] > 45


def test_rescaled_content_is_explained_below_the_groups():
    assert "- Phòng Chính trị: Quy đổi 76,17 trên 85 điểm áp dụng về thang 100: 89,61" in text(
        RANKING
    )
