"""Thử thay đổi: the ranking moves as the real scoring says, and nothing is written."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from tests.support.screen import InlineDesk
from thidua_desktop.gui.kept_trials import KeptTrials
from thidua_desktop.gui.pages.ranking.columns import firmness_word, lead_text
from thidua_desktop.gui.pages.ranking.trial_presenter import TrialKind, TrialPresenter
from thidua_desktop.wording.language import Language

POINTS, CRITERION, GROUP = TrialKind


class View:
    def __init__(self):
        self.states = []
        self.problems = []

    def show_trial(self, state):
        self.states.append(state)

    def show_trial_problem(self, text):
        self.problems.append(text)

    @property
    def order(self):
        return [row.unit for row in self.states[-1].rows]


@pytest.fixture
def view():
    return View()


@pytest.fixture
def trial(services, view):
    made = TrialPresenter(InlineDesk(services), view, Language.VIETNAMESE, KeptTrials())
    made.begin(services.queries.picture("NAM"))
    return made


@pytest.mark.usefixtures("trial")
def test_a_trial_begins_with_what_really_counts(services, view):
    real = services.queries.picture("NAM").official_scores
    assert view.order == [unit.unit for unit in real.units]
    assert view.states[0].tried == ()
    assert {firmness_word(row) for row in view.states[0].rows} == {"Giữ hạng"}


def test_tried_points_move_the_ranks(trial, view):
    trial.try_change(POINTS, "PCT", "VII.1", "3")
    assert view.problems == [""]
    assert view.order[:2] == ["PCT", "PKT"]
    first, second = view.states[-1].rows[:2]
    assert (firmness_word(first), lead_text(first)) == ("Lên từ 2", "+1,50")
    assert (firmness_word(second), lead_text(second)) == ("Xuống từ 1", "0,00")
    assert view.states[-1].tried == ("Phòng Chính trị · VII.1: 3,00 điểm",)


def test_a_second_figure_takes_the_place_of_the_first_and_can_be_taken_back(trial, view):
    trial.try_change(POINTS, "PCT", "VII.1", "3")
    trial.try_change(POINTS, "PCT", "VII.1", "2")
    trial.try_change(GROUP, "", "I", "200")
    assert view.states[-1].tried == ("Phòng Chính trị · VII.1: 2,00 điểm", "Hệ số nhóm I: 200 %")
    trial.take_back(1)
    trial.take_back(0)
    assert view.states[-1] == view.states[0]


def test_a_weight_moves_the_scale_of_the_bars_too(trial, view):
    before = view.states[-1].rows[0].scale.most
    trial.try_change(CRITERION, "", "II.1", "200")
    assert view.states[-1].rows[0].scale.most == before + Decimal(15)


@pytest.mark.parametrize(
    ("kind", "code", "text", "said"),
    [
        (POINTS, "VII.1", "99", "ngoài khoảng cho phép"),
        (POINTS, "VII.1", "ba", "ba"),
        (GROUP, "I", "-1", "Hệ số từ 0 đến 1.000 %"),
        (CRITERION, "I.1", "1001", "Hệ số từ 0 đến 1.000 %"),
    ],
)
def test_a_figure_that_cannot_be_tried_is_refused_with_a_sentence(
    trial, view, kind, code, text, said
):
    trial.try_change(kind, "PCT", code, text)
    assert said in view.problems[-1]
    assert len(view.states) == 1


def test_what_does_not_apply_to_a_unit_cannot_be_tried(trial, view, services):
    frame = services.queries.picture("NAM").frame.frame
    absent = next(target for target in frame.targets if target.not_applicable)
    trial.try_change(POINTS, absent.unit, absent.criterion, "1")
    assert "không áp dụng" in view.problems[-1]
    assert "không áp dụng" in trial.present(POINTS, absent.unit, absent.criterion)


def test_a_trial_that_was_left_shows_nothing_more(trial, view):
    trial.leave()
    trial.try_change(POINTS, "PCT", "VII.1", "3")
    trial.take_back(0)
    assert (len(view.states), trial.is_on) == (1, False)


def test_a_clear_band_stands_over_a_trial_and_nothing_is_written(qtbot, page, services):
    written = len(services.queries.journal(100_000))
    qtbot.mouseClick(page.try_out, Qt.MouseButton.LeftButton)
    assert page.band.isVisible()
    panel = page.lower_part.trial
    panel.unit.setCurrentIndex(panel.unit.findData("PCT"))
    panel.code.setCurrentIndex(panel.code.findData("VII.1"))
    qtbot.keyClicks(panel.figure, "3")
    qtbot.keyClick(panel.figure, Qt.Key.Key_Return)
    assert page.table.items.items[0].unit == "PCT"
    printed = page.shown_table()
    assert printed.title == "Bảng xếp hạng"
    assert "đang thử, không phải kết quả" in printed.about[0]
    qtbot.mouseClick(page.band.leave, Qt.MouseButton.LeftButton)
    assert not page.band.isVisible()
    assert page.table.items.items[0].unit == "PKT"
    assert firmness_word(page.table.items.items[0]) == "Sát nút"
    assert len(services.queries.journal(100_000)) == written


def try_points(qtbot, page, unit, points):
    """Typed points for VII.1, in the trial that is begun for it."""
    qtbot.mouseClick(page.try_out, Qt.MouseButton.LeftButton)
    panel = page.lower_part.trial
    panel.unit.setCurrentIndex(panel.unit.findData(unit))
    panel.code.setCurrentIndex(panel.code.findData("VII.1"))
    qtbot.keyClicks(panel.figure, points)
    qtbot.keyClick(panel.figure, Qt.Key.Key_Return)
    return panel


def test_escape_leaves_a_trial_and_keeps_what_was_tried(qtbot, page):
    panel = try_points(qtbot, page, "PCT", "3")
    qtbot.keyClick(panel.figure, Qt.Key.Key_Escape)
    assert not page.band.isVisible()
    assert page.table.items.items[0].unit == "PKT"
    assert page.try_out.text() == "Thử th&ay đổi (1)"
    qtbot.mouseClick(page.try_out, Qt.MouseButton.LeftButton)
    assert page.table.items.items[0].unit == "PCT"
    assert page.band.drop.isVisible()


def test_another_period_has_a_trial_of_its_own(qtbot, page):
    try_points(qtbot, page, "PCT", "3")
    page.show_period("6T")
    assert not page.band.isVisible()
    assert page.try_out.text() == "Thử th&ay đổi"
    page.show_period("NAM")
    qtbot.mouseClick(page.try_out, Qt.MouseButton.LeftButton)
    assert page.table.items.items[0].unit == "PCT"


def test_all_that_was_tried_is_dropped_at_once_and_comes_back_by_undo(qtbot, page):
    told = []
    page.noticed.connect(told.append)
    try_points(qtbot, page, "PCT", "3")
    qtbot.mouseClick(page.band.drop, Qt.MouseButton.LeftButton)
    assert page.table.items.items[0].unit == "PKT"
    assert page.band.isVisible()
    assert not page.band.drop.isVisible()
    assert "Đã bỏ 1 thay đổi" in told[-1].text
    told[-1].action()
    assert page.table.items.items[0].unit == "PCT"


def test_a_figure_that_is_being_typed_is_there_when_the_trial_is_begun_again(qtbot, page):
    panel = try_points(qtbot, page, "PCT", "3")
    qtbot.keyClicks(panel.figure, "2,")
    qtbot.keyClick(panel.figure, Qt.Key.Key_Escape)
    qtbot.mouseClick(page.try_out, Qt.MouseButton.LeftButton)
    assert (panel.figure.text(), panel.unit.currentData()) == ("2,", "PCT")


def test_what_was_tried_outlives_the_pages_of_an_open_book(services, trial, view):
    trial.try_change(POINTS, "PCT", "VII.1", "3")
    trial.leave()
    again = TrialPresenter(InlineDesk(services), view, Language.VIETNAMESE, trial._kept)
    picture = services.queries.picture("NAM")
    assert again.count(picture) == 1
    again.begin(picture)
    assert view.states[-1].tried == ("Phòng Chính trị · VII.1: 3,00 điểm",)


def test_a_trial_goes_on_upon_the_new_figures_of_the_book(trial, view, services):
    trial.try_change(POINTS, "PCT", "VII.1", "3")
    assert trial.go_on(services.queries.picture("NAM"))
    assert view.states[-1].tried == ("Phòng Chính trị · VII.1: 3,00 điểm",)
    assert not trial.go_on(services.queries.picture("6T"))


def test_a_change_in_the_book_leaves_a_trial_on_the_page(qtbot, page):
    told = []
    page.noticed.connect(told.append)
    qtbot.mouseClick(page.try_out, Qt.MouseButton.LeftButton)
    page.reload()
    assert page.band.isVisible()
    assert "phép thử" in told[-1].text
