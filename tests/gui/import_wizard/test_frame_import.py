"""Goals, scoring table and units of the leader's frame from a foreign file."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.gui.import_wizard.foreign_book import Import, SmallBook
from tests.support.ugly_files import _book
from tests.unit.sheets.builders import ASKING
from thidua_desktop.application.frame_rows import amended
from thidua_desktop.application.sheet_import import LeftOut, Subject
from thidua_desktop.application.use_cases.undo import UndoOutcome
from thidua_desktop.domain.criterion import Manual, RuleCode
from thidua_desktop.gui.import_wizard.review import LineState
from thidua_desktop.gui.import_wizard.row_words import row_words
from thidua_desktop.gui.import_wizard.state import Stage, Stop
from thidua_desktop.gui.import_wizard.words import problem_words
from thidua_desktop.wording.language import Language

FRAME = ASKING.frame
GOALS = ("Mã", "Nội dung", "BTM", "Trung đoàn Bộ binh 994", "PHC", "Lý do")
TABLE = ("Mã", "Nội dung, tiêu chí", "Điểm chuẩn", "Loại", "Cách tính")
UNITS = ("Mã đơn vị", "Tên đơn vị", "Quân số")


def _through(folder, subject, *rows):
    trial = Import(subject=subject)
    assert trial.open(_book(rows)(folder))
    assert trial.go_to_problems()
    return trial


def _open_lines(trial):
    return [line for line in trial.state.review.lines if line.state is LineState.OPEN]


def _written(trial):
    trial.presenter.enter(Stage.SUMMARY)
    assert trial.state.is_ready
    trial.presenter.write()
    return amended(FRAME, trial.book.written)


def _words(trial):
    return [row_words(value, FRAME).text for value in trial.state.review.plan.new]


def test_goals_are_matched_by_code_or_name_of_the_unit_and_written_as_one_change(tmp_path):
    rows = (GOALS, ("I.1", "Quân số", 60, "70,5", None, None))
    trial = _through(tmp_path, Subject.TARGETS, *rows)
    assert trial.counts == (1, 1, 0, 0)
    assert _words(trial) == ["BTM 50 → 60; E994 50 → 70,5"]
    frame = _written(trial)
    goals = {unit.code: frame.goal(unit.code, frame.criterion("I.1")) for unit in frame.units}
    assert goals == {"BTM": 60, "E994": Decimal("70.5"), "PHC": 50}
    assert trial.view.done == [(1, "tep.xlsx")]


def test_a_goal_that_stands_is_no_change_and_group_rows_are_passed_over(tmp_path):
    group = FRAME.table.groups[0].code
    rows = (GOALS, (group, "NHÓM", None, None, None, None), ("I.1", "Quân số", 50, 50, 50, None))
    trial = _through(tmp_path, Subject.TARGETS, *rows)
    assert trial.counts == (2, 0, 1, 1)
    assert trial.state.review.rows[0].left_out is LeftOut.GROUP


def test_a_criterion_can_be_not_applicable_to_a_unit_with_its_reason(tmp_path):
    rows = (GOALS, ("I.1", "Quân số", "KAD", None, None, "không tổ chức"))
    frame = _written(_through(tmp_path, Subject.TARGETS, *rows))
    target = frame.target("BTM", "I.1")
    assert (target.not_applicable, target.reason) == (True, "không tổ chức")


def test_each_wrong_goal_is_a_cell_of_its_own_that_can_be_fixed(tmp_path):
    rows = (GOALS, ("I.1", None, "6O", 70, "1.234", None), ("I,1", None, 1, 1, 1, None))
    trial = _through(tmp_path, Subject.TARGETS, *rows)
    assert [line.found.cell for line in _open_lines(trial)] == ["C2", "E2", "A3"]
    first, second, third = _open_lines(trial)
    trial.presenter.fix(first, "60")
    trial.presenter.fix(second, "1,234")
    trial.presenter.drop(third)
    frame = _written(trial)
    assert frame.goal("PHC", frame.criterion("I.1")) == Decimal("1.234")


def test_one_criterion_in_two_rows_is_a_question(tmp_path):
    row = ("I.1", None, 60, None, None, None)
    trial = _through(tmp_path, Subject.TARGETS, GOALS, row, row)
    assert [(line.row, line.found.facts) for line in _open_lines(trial)] == [(3, {"other": "A2"})]


def test_a_table_adds_groups_and_criteria_and_keeps_what_it_has_no_column_for(tmp_path):
    rows = (
        TABLE,
        ("IX", "NHÓM MỚI", None, None, None),
        ("IX.1", "Văn hoá", 10, "nội dung", "chấm tay"),
        ("I.1", "Quân số", 12, "nội dung", "theo tỷ lệ"),
    )
    trial = _through(tmp_path, Subject.TABLE, *rows)
    before = FRAME.criterion("I.1")
    assert _words(trial) == [
        "Nhóm NHÓM MỚI",
        "Thêm: Văn hoá · 10 điểm",
        f"Sửa: nội dung “Quân số”; điểm chuẩn {before.max_points} → 12",
    ]
    frame = _written(trial)
    assert frame.criterion("I.1") == replace(before, title="Quân số", max_points=Decimal(12))
    assert frame.criterion("IX.1").rule == Manual()
    assert frame.table.groups[-1].title == "NHÓM MỚI"
    assert len(frame.table.criteria) == len(FRAME.table.criteria) + 1


def test_a_rule_can_be_named_by_its_code_and_an_unknown_one_is_told_in_words(tmp_path):
    rows = (
        TABLE,
        ("IX.1", "Văn hoá", 10, "nội dung", RuleCode.MANUAL.value),
        ("IX.2", "Vệ sinh", 5, "nội dung", "bằng mắt"),
        ("IX.3", "Nếp sống", None, "nội dung", "theo tỷ lệ"),
    )
    trial = _through(tmp_path, Subject.TABLE, *rows)
    unknown, lacking = _open_lines(trial)
    assert "theo tỷ lệ" in unknown.found.facts["known"]
    assert lacking.found.code.value == "MAX_MISSING"
    trial.presenter.fix(unknown, "chấm tay")
    trial.presenter.fix(lacking, "8")
    assert trial.counts == (3, 3, 0, 0)


def test_units_are_changed_by_their_code_and_new_ones_come_last(tmp_path):
    rows = (UNITS, ("BTM", "Bộ Tham mưu", 46), ("TT2", "Trạm 2", "2O"), ("E994", None, 7.5))
    trial = _through(tmp_path, Subject.UNITS, *rows)
    assert [line.found.cell for line in _open_lines(trial)] == ["C3", "B4", "C4"]
    trial.presenter.fix(_open_lines(trial)[0], "20")
    frame = _written(trial)
    assert frame.unit("BTM") == replace(FRAME.units[0], headcount=46)
    assert (frame.units[-1].code, frame.units[-1].order) == ("TT2", 4)
    assert frame.unit("E994") == FRAME.unit("E994")


def test_a_book_that_does_not_lead_is_told_so(tmp_path):
    trial = Import(book=SmallBook(is_member=False), subject=Subject.TARGETS)
    assert not trial.open(_book((GOALS,))(tmp_path))
    assert trial.state.stop is Stop.NOT_THE_LEADER


def test_the_sheet_that_names_units_is_opened_for_goals(tmp_path):
    from tests.gui.import_wizard.leader_file import leader_file

    for subject, sheet in ((Subject.TARGETS, 1), (Subject.TABLE, 2), (Subject.UNITS, 3)):
        trial = Import(subject=subject)
        assert trial.open(leader_file(tmp_path))
        assert trial.state.glance.sheet == sheet


@pytest.fixture
def rows(leader_services, tmp_path):
    base = leader_services.queries.import_base(Subject.TARGETS)
    frame = base.context.frame
    code, unit = frame.table.criteria[0].code, frame.units[-1].code
    path = _book((("Mã", unit), (code, "12,5")))(tmp_path)
    book = SmallBook()
    book.import_base = lambda _subject: base
    trial = Import(book=book, subject=Subject.TARGETS)
    assert trial.open(path)
    assert trial.go_to_problems()
    return trial.state.review.plan.frame_rows


def test_the_leader_sees_the_draft_and_one_undo_takes_the_import_back(leader_services, rows):
    before = leader_services.queries.import_base(Subject.TARGETS).context.frame
    leader_services.review.amend_frame(rows)
    state = leader_services.queries.table(None)
    [row] = rows
    [target] = row.targets
    assert state.draft.target(target.unit, row.criterion).goal == Decimal("12.5")
    for draft in (None, state.draft, None):
        operation = leader_services.history.items(1)[-1]
        assert leader_services.history.undo(operation).value is UndoOutcome.UNDONE
        assert leader_services.queries.table(None).draft == draft
    assert leader_services.queries.import_base(Subject.TARGETS).context.frame == before


def test_a_member_cannot_import_into_the_frame(services):
    assert services.queries.import_base(Subject.TABLE) is None


def test_a_code_said_twice_is_refused_in_words_that_are_true(tmp_path):
    rows = (GOALS, ("I.1", "Quân số", 60), ("I.1", "Quân số", 61))
    trial = _through(tmp_path, Subject.TARGETS, *rows)
    [line] = _open_lines(trial)
    said = problem_words(line.found, Language.VIETNAMESE, trial.state.terms)
    assert (line.found.cell, said) == ("A3", "Mã này đã có ở ô A2; mỗi mã chỉ một dòng.")


def test_a_rule_named_by_part_of_its_words_is_proposed(tmp_path):
    rows = (TABLE, ("I.9", "Tiêu chí mới", 5, "nội dung", "Tỷ lệ"))
    [line] = _open_lines(_through(tmp_path, Subject.TABLE, *rows))
    assert line.proposals == ("theo tỷ lệ",)
