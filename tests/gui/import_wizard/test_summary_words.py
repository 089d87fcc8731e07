"""The summary of a file for the frame: what is added, and what changes something that stands."""

import pytest

from tests.gui.import_wizard.test_absent_rows import GOALS, TABLE, UNITS, through
from thidua_desktop.application.sheet_import import Subject
from thidua_desktop.gui.import_wizard.summary_step import SummaryStep
from thidua_desktop.wording.language import Language

CHANGED_UNIT = ("BTM", "Bộ Tham mưu mới", 46)
NEW_UNIT = ("TT2", "Trạm 2", 20)


@pytest.fixture
def summed_up(qtbot, tmp_path):
    def show(subject, heads, *rows):
        step = SummaryStep(Language.VIETNAMESE, subject)
        qtbot.addWidget(step)
        step.show_state(through(tmp_path, subject, heads, *rows).state)
        tag = step.rows.columns[-1]
        return step.counts.text(), [tag.text(row) for row in step.rows.items]

    return show


def test_a_row_that_changes_a_unit_is_no_new_one(summed_up):
    counts, tags = summed_up(Subject.UNITS, UNITS, CHANGED_UNIT, NEW_UNIT)
    assert tags == ["sửa", "mới"]
    assert counts == "2 dòng: 1 mới, 1 sửa, 0 trùng, 0 bỏ"


def test_where_nothing_that_stands_is_changed_nothing_is_said_of_it(summed_up):
    assert summed_up(Subject.UNITS, UNITS, NEW_UNIT)[0] == "1 dòng: 1 mới, 0 trùng, 0 bỏ"


def test_criteria_and_groups_that_stand_are_changed_too(summed_up):
    _counts, tags = summed_up(
        Subject.TABLE,
        TABLE,
        ("I", "NHÓM KHÁC TÊN", None, None, None),
        ("I.1", "Quân số", 12, "nội dung", "theo tỷ lệ"),
        ("IX", "NHÓM MỚI", None, None, None),
        ("IX.1", "Văn hoá", 10, "nội dung", "chấm tay"),
    )
    assert tags == ["sửa", "sửa", "mới", "mới"]


def test_another_goal_in_place_of_one_that_stands_is_a_change(summed_up):
    _counts, tags = summed_up(Subject.TARGETS, GOALS, ("I.1", 61, None, None, None))
    assert tags == ["sửa"]
