"""What the frame holds and the file leaves out: named, kept, dropped only when asked."""

from decimal import Decimal

from msgspec.structs import replace

from tests.gui.import_wizard.foreign_book import Import
from tests.support.ugly_files import _book
from tests.unit.sheets.builders import ASKING
from thidua_desktop.application.absent_rows import NOTHING_ABSENT, Absent, without
from thidua_desktop.application.frame_rows import amended
from thidua_desktop.application.sheet_import import Subject
from thidua_desktop.application.use_cases.undo import UndoOutcome
from thidua_desktop.domain.scoring.table_limits import table_problems
from thidua_desktop.domain.scoring_table import (
    BandCondition,
    Target,
    TieBreaker,
    TieBreakKind,
)
from thidua_desktop.gui.import_wizard.state import Stage
from thidua_desktop.gui.import_wizard.summary_step import SummaryStep
from thidua_desktop.wording.language import Language

FRAME = ASKING.frame
CODES = tuple(criterion.code for criterion in FRAME.table.criteria)
WITH_GOALS = replace(
    FRAME,
    targets=(
        Target(unit="BTM", criterion="I.1", goal=Decimal(60)),
        Target(unit="PHC", criterion="I.2", not_applicable=True, reason="không có"),
    ),
)
TABLE = ("Mã", "Nội dung, tiêu chí", "Điểm chuẩn", "Loại", "Cách tính")
UNITS = ("Mã đơn vị", "Tên đơn vị", "Quân số")
GOALS = ("Mã", "BTM", "PHC", "E994", "Lý do")


def through(folder, subject, *rows):
    trial = Import(subject=subject)
    assert trial.open(_book(rows)(folder))
    assert trial.go_to_problems()
    trial.presenter.enter(Stage.SUMMARY)
    return trial


def made(trial):
    trial.presenter.write()
    return without(amended(FRAME, trial.book.written), trial.book.absent)


def table_of_one(folder):
    return through(folder, Subject.TABLE, TABLE, ("I.1", "Quân số", 12, "nội dung", "theo tỷ lệ"))


def test_criteria_that_a_table_leaves_out_are_named_and_stay(tmp_path):
    trial = table_of_one(tmp_path)
    assert trial.state.review.absent.criteria == tuple(code for code in CODES if code != "I.1")
    assert trial.state.absent == NOTHING_ABSENT
    assert {row.code for row in made(trial).table.criteria} == {*CODES}


def test_they_go_with_their_groups_and_goals_when_it_is_asked_for(tmp_path):
    trial = table_of_one(tmp_path)
    trial.presenter.drop_absent(is_on=True)
    frame = made(trial)
    assert [row.code for row in frame.table.criteria] == ["I.1"]
    assert [group.code for group in frame.table.groups] == [FRAME.criterion("I.1").group]


def test_units_that_a_list_leaves_out_go_but_never_who_leads(tmp_path):
    leader = FRAME.year.leader_unit
    others = {unit.code for unit in FRAME.units} - {leader}
    new = ("TT2", "Trạm 2", 20)
    trial = through(tmp_path, Subject.UNITS, UNITS, new)
    assert {*trial.state.review.absent.units} == others
    trial.presenter.drop_absent(is_on=True)
    frame = made(trial)
    assert {unit.code for unit in frame.units} == {leader, "TT2"}
    named = {row.lead_unit for row in frame.table.criteria}
    named |= {unit for row in frame.table.criteria for unit in row.coordinating_units}
    assert named <= {leader, None}


def test_goals_that_a_file_leaves_out_fall_back_to_the_common_one(tmp_path):
    trial = through(tmp_path, Subject.TARGETS, GOALS, ("I.1", 61, 62, 63, None))
    assert trial.state.review.absent.goals == tuple(code for code in CODES if code != "I.1")
    trial.presenter.drop_absent(is_on=True)
    frame = without(WITH_GOALS, trial.state.absent)
    assert {(target.unit, target.criterion) for target in frame.targets} == {("BTM", "I.1")}
    assert frame.table == FRAME.table


def test_goals_go_with_the_criterion_and_the_unit_they_are_for():
    frame = without(WITH_GOALS, Absent(criteria=("I.2",)))
    assert {(target.unit, target.criterion) for target in frame.targets} == {("BTM", "I.1")}
    frame = without(WITH_GOALS, Absent(units=("BTM",)))
    assert {(target.unit, target.criterion) for target in frame.targets} == {("PHC", "I.2")}


def test_nothing_is_dropped_while_a_row_could_not_be_read(tmp_path):
    """The row may speak of a criterion that only seems to be left out."""
    trial = through(
        tmp_path,
        Subject.TABLE,
        TABLE,
        ("I.1", "Quân số", 12, "nội dung", "theo tỷ lệ"),
        ("I.2", "Vệ sinh", "mười", "nội dung", "bằng mắt"),
    )
    trial.presenter.drop_absent(is_on=True)
    assert trial.state.absent == NOTHING_ABSENT


def test_the_summary_names_them_and_says_what_dropping_means(qtbot, tmp_path):
    step = SummaryStep(Language.VIETNAMESE, Subject.TABLE)
    qtbot.addWidget(step)
    trial = table_of_one(tmp_path)
    step.show_state(trial.state)
    step.show()
    count = len(CODES) - 1
    assert f"{count} tiêu chí trong khung không có trong tệp: " in step.absent.named.text()
    assert CODES[-1] in step.absent.named.toolTip()
    assert step.absent.named.text().endswith(" Giữ nguyên.")
    assert not step.absent.drop.isChecked()
    assert not step.absent.consequence.isVisible()
    step.absent.drop_wanted.connect(lambda is_on: trial.presenter.drop_absent(is_on=is_on))
    step.absent.drop.click()
    step.show_state(trial.state)
    assert step.absent.consequence.isVisible()
    assert "Giữ nguyên" not in step.absent.named.text()
    assert step.onward == f"&Ghi 1 dòng, bỏ {count} mục"


def test_an_import_of_entries_leaves_nothing_out(tmp_path):
    trial = Import(subject=Subject.PROGRESS)
    rows = (("Ngày", "Mã", "Kết quả"), ("05/03/2022", "I.1", 60))
    assert trial.open(_book(rows)(tmp_path))
    assert trial.go_to_problems()
    assert trial.state.review.absent == NOTHING_ABSENT


def test_one_undo_brings_rows_and_dropped_criteria_back(leader_services, tmp_path):
    subject = Subject.TABLE
    frame = leader_services.queries.import_base(subject).context.frame
    trial = table_of_one(tmp_path)
    trial.presenter.drop_absent(is_on=True)
    rows, absent = trial.state.review.plan.frame_rows, trial.state.absent
    leader_services.review.amend_frame(rows, absent)
    changed = leader_services.queries.import_base(subject).context.frame
    assert len(changed.table.criteria) < len(frame.table.criteria)
    operation = leader_services.history.items(1)[-1]
    assert leader_services.history.undo(operation).value is UndoOutcome.UNDONE
    assert leader_services.queries.import_base(subject).context.frame == frame


def test_what_moves_to_or_asks_for_something_that_is_gone_forgets_it():
    first, second, *_ = FRAME.table.criteria
    rows = tuple(
        replace(row, moved_to=second.code) if row is first else row for row in FRAME.table.criteria
    )
    breakers = tuple(
        TieBreaker(kind=TieBreakKind.GROUP, group=group.code) for group in FRAME.table.groups
    )
    bands = tuple(
        replace(band, conditions=(BandCondition(group=FRAME.table.groups[-1].code),))
        for band in FRAME.table.bands
    )
    table = replace(FRAME.table, criteria=rows, tie_breakers=breakers, bands=bands)
    group = FRAME.table.groups[-1].code
    gone = tuple(row.code for row in rows if row.group == group or row.code == second.code)
    left = without(replace(FRAME, table=table), Absent(criteria=gone, groups=(group,))).table
    assert table_problems(left) == ()
    assert left.criteria[0].moved_to is None
