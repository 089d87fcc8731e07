from decimal import Decimal

import pytest

from tests.unit.sheets.builders import ASKING, CROSS_HEADER, SCENARIO, entries, found, save
from thidua_desktop.exchange.sheets.reader import ExcelSheetReader

APPRAISAL_HEADER = ("Đơn vị", "Mã", "Điểm", "Lý do")


def read_cross(tmp_path, *rows, context=SCENARIO):
    path = save(tmp_path, {"Chấm chéo": [("KẾT QUẢ",), CROSS_HEADER, *rows]})
    return ExcelSheetReader().read_scores(path, context)


def test_cross_scores_and_appraisals_are_read_from_one_file(tmp_path):
    sheets = {
        "Chấm chéo": [CROSS_HEADER, ("BTM", "E994", "I.2", "4,5", "Theo dõi")],
        "Thẩm định": [APPRAISAL_HEADER, ("PHC", "I.1", 8, None)],
    }
    result = ExcelSheetReader().read_scores(save(tmp_path, sheets), ASKING)
    (cross,), (appraisal,) = result.value.cross, result.value.appraisals
    assert result.problems == ()
    assert (cross.scorer, cross.unit, cross.criterion) == ("BTM", "E994", "I.2")
    assert (cross.points, cross.reason) == (Decimal("4.5"), "Theo dõi")
    assert (appraisal.scorer, appraisal.unit, appraisal.reason) == (None, "PHC", None)


@pytest.mark.parametrize(
    ("row", "where"),
    [
        (("BTM", "BTM", "I.2", 4), ("B3", "OWN_UNIT")),
        (("BTM", "PHC", "I.2", 11), ("D3", "OUT_OF_BOUNDS")),
        (("BTM", "PHC", "I.2", -1), ("D3", "OUT_OF_BOUNDS")),
        (("BTM", "PHC", "II.1", 5), ("D3", "OUT_OF_BOUNDS")),
        (("BTM", "PHC", "II.2", "-6"), ("D3", "OUT_OF_BOUNDS")),
        (("BTM", "PHC", "X.1", 4), ("C3", "UNKNOWN_CODE")),
        (("BTM", "XYZ", "I.2", 4), ("B3", "UNKNOWN_UNIT")),
        ((None, "PHC", "I.2", 4), ("A3", "EMPTY")),
        (("BTM", "PHC", "I.2", None), ("D3", "EMPTY")),
        (("BTM", "PHC", "I.2", "tám"), ("D3", "NOT_A_NUMBER")),
        ((994, "PHC", "I.2", 4), ("A3", "CELL_CODE")),
    ],
)
def test_points_the_rules_refuse_are_named_by_their_cell(tmp_path, row, where):
    result = read_cross(tmp_path, row, ("PHC", "BTM", "I.2", 4))
    assert where in found(result)
    assert [score.unit for score in result.value.cross] == ["BTM"]


def test_of_two_rows_for_one_cell_the_second_is_refused(tmp_path):
    rows = [("BTM", "PHC", "I.2", 4), ("BTM", "PHC", "I.2", 5), ("E994", "PHC", "I.2", 6)]
    result = read_cross(tmp_path, *rows)
    assert found(result) == [("C4", "SECOND_ROW")]
    assert [score.points for score in result.value.cross] == [4, 6]


@pytest.mark.parametrize("name", ["Phòng Hậu cần", "phong hau can", "Ban Hậu cần", "phc"])
def test_a_unit_is_known_by_code_alias_or_name(tmp_path, name):
    result = read_cross(tmp_path, ("BTM", name, "I.2", 4))
    assert [score.unit for score in result.value.cross] == ["PHC"]
    assert all(not problem.refused for problem in result.problems)


def test_a_unit_taken_by_its_name_is_said_so(tmp_path):
    result = read_cross(tmp_path, ("BTM", "Trung đoàn BB994", "I.2", 4))
    assert found(result) == [("B3", "UNIT_BY_NAME")]
    assert result.problems[0].facts["unit"] == "E994"


def test_a_likeness_is_proposed_and_not_taken(tmp_path):
    result = read_cross(
        tmp_path, ("BTM", "Phòng Hậu cận", "I.2", 4), ("BTM", "Hậu cần kho", "I.2", 4)
    )
    assert result.problems[-1].facts["proposal"].startswith("PHC")
    assert [score.place.row for score in result.value.cross] == [3]


def self_scores(tmp_path, *rows):
    path = save(tmp_path, {**entries(), "Tự chấm": [("Mã", "Điểm", "Lý do"), *rows]})
    return ExcelSheetReader().read_progress(path, "BTM", SCENARIO)


def test_typed_points_belong_to_the_unit_of_the_file(tmp_path):
    result = self_scores(tmp_path, ("I.2", "8,5", "Tự chấm"))
    (row,) = result.value.self_scores
    assert (row.unit, row.scorer, row.points, row.reason) == (
        "BTM",
        None,
        Decimal("8.5"),
        "Tự chấm",
    )


def test_points_of_computed_criteria_are_not_typed(tmp_path):
    result = self_scores(tmp_path, ("I.1", 8), ("I.2", 8), ("I.2", 9), ("I.2", 8))
    assert found(result) == [("A2", "NOT_TYPED_HERE"), ("A4", "SECOND_ROW"), ("A5", "SECOND_ROW")]
    assert [row.points for row in result.value.self_scores] == [8]


def test_points_outside_the_bounds_do_not_block_a_later_row(tmp_path):
    result = self_scores(tmp_path, ("I.2", 11), ("I.2", 9))
    assert found(result) == [("B2", "OUT_OF_BOUNDS")]
    assert [row.points for row in result.value.self_scores] == [9]


def test_a_file_without_the_sheets_of_scores_says_nothing(tmp_path):
    result = ExcelSheetReader().read_scores(save(tmp_path, {"Bìa": [("x",)]}), SCENARIO)
    assert (result.value.cross, result.value.appraisals, result.problems) == ((), (), ())
