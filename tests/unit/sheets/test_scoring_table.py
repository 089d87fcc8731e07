from datetime import date
from decimal import Decimal

import pytest

from tests.unit.sheets.builders import TABLE_CONTEXT, TABLE_HEADER, found, save
from thidua_desktop.domain.criterion import Aggregation, Direction, Manual, Part, PerCount
from thidua_desktop.domain.scoring_table import Target
from thidua_desktop.exchange.sheets.reader import ExcelSheetReader

GROUP = ("I", "Chính trị", None, None, 25)


def row(code="I.1", **fields):
    given = {
        "title": "Tiêu chí", "measure": None, "target": None, "points": 5, "part": "content",
        "rule": "manual", "params": None, "aggregation": None, "direction": None,
        "evidence": None, "due": None, **fields,
    }  # fmt: skip
    return (code, *given.values())


def read(tmp_path, *rows, targets=None):
    sheets = {"Bảng điểm": [("BẢNG",), TABLE_HEADER, *rows]}
    if targets is not None:
        sheets["Chỉ tiêu đơn vị"] = [("CHỈ TIÊU",), *targets]
    return ExcelSheetReader().read_scoring_table(save(tmp_path, sheets), TABLE_CONTEXT)


def test_a_criterion_is_read_with_all_its_columns(tmp_path):
    full = row(
        measure="vụ", target="0,3", part="bonus", rule="per_count", params="k=1,5; cap=5",
        aggregation="sum", direction="thấp", evidence="X", due="10/11/2022",
    )  # fmt: skip
    result = read(tmp_path, GROUP, full)
    (criterion,), (group,) = result.value.criteria, result.value.groups
    assert result.problems == ()
    assert (group.code, group.title, group.stated_points) == ("I", "Chính trị", 25)
    assert criterion.rule == PerCount(k=Decimal("1.5"), cap=Decimal(5))
    assert (criterion.group, criterion.part, criterion.max_points) == ("I", Part.BONUS, 5)
    assert (criterion.target, criterion.unit_of_measure) == (Decimal("0.3"), "vụ")
    assert (criterion.aggregation, criterion.direction) == (Aggregation.SUM, Direction.LOWER)
    assert (criterion.evidence_required, criterion.due) == (True, date(2022, 11, 10))


def test_absent_columns_take_what_the_form_says(tmp_path):
    (criterion,) = read(tmp_path, GROUP, row()).value.criteria
    assert (criterion.rule, criterion.aggregation) == (Manual(), Aggregation.LATEST)
    assert (criterion.direction, criterion.evidence_required, criterion.due) == (None, False, None)


@pytest.mark.parametrize(
    ("bad", "where"),
    [
        (row(title=None), ("B4", "EMPTY")),
        (row(part=None), ("F4", "EMPTY")),
        (row(part="khác"), ("F4", "UNKNOWN_WORD")),
        (row(rule=None), ("G4", "RULE_MISSING")),
        (row(rule="linear"), ("G4", "UNKNOWN_WORD")),
        (row(rule="per_count", params="k=1"), ("H4", "RULE_PARAMS")),
        (row(rule="binary", params="k=1"), ("H4", "RULE_PARAMS")),
        (row(aggregation="tích"), ("I4", "UNKNOWN_WORD")),
        (row(direction="ngang"), ("J4", "UNKNOWN_WORD")),
        (row(evidence="chắc"), ("K4", "UNKNOWN_WORD")),
        (row(points="nhiều"), ("E4", "NOT_A_NUMBER")),
        (row(points=None), ("E4", "MAX_MISSING")),
        (row(points=-5), ("H4", "NEGATIVE")),
        (row(target="#N/A"), ("D4", "CELL_ERROR")),
        (row(code=1.1), ("A4", "CELL_CODE")),
        (row(code="I.đ"), ("A4", "CODE_CHARS")),
        (row(code="II.1"), ("A4", "DUPLICATE")),
        (row(code=None), ("A4", "EMPTY")),
    ],
)
def test_a_bad_criterion_is_named_by_its_cell_and_loses_no_other(tmp_path, bad, where):
    result = read(tmp_path, row(code="II.1"), bad, row(code="I.2"))
    assert where in [(one.cell, one.code.value) for one in result.problems if one.refused]
    assert [one.code for one in result.value.criteria] == ["II.1", "I.2"]


def test_an_unreadable_date_is_listed_and_the_criterion_stays(tmp_path):
    result = read(tmp_path, GROUP, row(due="cuối năm"))
    assert found(result) == [("L4", "NOT_A_DATE")]
    assert [one.due for one in result.value.criteria] == [None]


def test_a_group_without_a_row_bears_its_code_and_is_listed(tmp_path):
    result = read(tmp_path, GROUP, row(), row(code="IX.1"), row(code="IX.2"))
    assert found(result) == [("A5", "GROUP_ROW_MISSING")]
    assert [(one.code, one.title) for one in result.value.groups] == [
        ("I", "Chính trị"),
        ("IX", "IX"),
    ]


def test_a_group_row_may_be_merged_over_its_columns(tmp_path):
    def merge(book):
        book["Bảng điểm"].merge_cells("B3:L3")

    path = save(tmp_path, {"Bảng điểm": [(), TABLE_HEADER, ("I", "Chính trị"), row()]}, merge)
    result = ExcelSheetReader().read_scoring_table(path, TABLE_CONTEXT)
    assert result.problems == ()
    assert [one.title for one in result.value.groups] == ["Chính trị"]


HEAD = ("Mã", "BTM", "E994", "PHC", "Lý do không áp dụng")


def test_targets_stand_in_a_column_per_unit(tmp_path):
    lines = [HEAD, ("I.1", 24, "0,5", None, None), ("I.2", "KAD", None, "kad", "Không có")]
    result = read(tmp_path, GROUP, row(), row(code="I.2"), targets=lines)
    assert result.problems == ()
    assert result.value.targets == (
        Target(unit="BTM", criterion="I.1", goal=Decimal(24)),
        Target(unit="E994", criterion="I.1", goal=Decimal("0.5")),
        Target(unit="BTM", criterion="I.2", not_applicable=True, reason="Không có"),
        Target(unit="PHC", criterion="I.2", not_applicable=True, reason="Không có"),
    )


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        ([HEAD, ("I.9", 1, 5)], ("A3", "UNKNOWN_CODE")),
        ([HEAD, ("I.1", "nhiều", 5)], ("B3", "NOT_A_NUMBER")),
        ([HEAD, ("I.1", "#REF!", 5)], ("B3", "CELL_ERROR")),
        ([HEAD, ("II.1", "KAD", 5)], ("B3", "NA_NOT_CONTENT")),
        ([HEAD, ("I.1", "KAD", 5)], ("B3", "NA_WITHOUT_REASON")),
        ([HEAD, ("I.1", None, 5), ("I.1", 6, 6)], ("A4", "DUPLICATE")),
        ([("Mã", "Kho K5", "E994"), ("I.1", 9, 5)], ("B2", "COLUMN_UNKNOWN")),
        ([("Mã", "E994", "e994"), ("I.1", 5, 9)], ("C2", "COLUMN_TWICE")),
        (
            [("Mã", "Trung đoàn 994", "Trung đoàn Bộ binh 994"), ("I.1", 9, 5)],
            ("C2", "UNIT_BY_NAME"),
        ),
    ],
)
def test_a_bad_target_is_named_by_its_cell_and_loses_no_other(tmp_path, lines, where):
    bonus = row(code="II.1", part="bonus")
    result = read(tmp_path, GROUP, row(), ("II", "Thưởng"), bonus, targets=lines)
    assert where in found(result)
    numbers = [one.goal for one in result.value.targets if one.unit == "E994"]
    assert numbers == ([5] if lines[1][0] != "I.9" else [])


def test_further_columns_of_the_form_are_no_units(tmp_path):
    lines = [("TT", "Mã", "Nội dung", "BTM"), (1, "I.1", "x", 3)]
    result = read(tmp_path, GROUP, row(), targets=lines)
    assert result.problems == ()
    assert [one.goal for one in result.value.targets] == [3]
