"""The ranking's presenter without any window: rows as the engine ranks, reasons in sentences."""

from decimal import Decimal

import pytest

from tests.support.screen import InlineDesk
from tests.support.sealing import FRAME, LEADER
from tests.support.small_bloc import founded_bloc
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.recount import recount_input
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.gui.pages.ranking.columns import (
    class_text,
    firmness_word,
    lead_text,
    lowered_word,
    near_limit,
    segments_tip,
)
from thidua_desktop.gui.pages.ranking.presenter import RankingPresenter
from thidua_desktop.wording.language import Language


class View:
    def __init__(self):
        self.states = []
        self.firm = []
        self.whys = {}
        self.compared, self.charts, self.courses = [], [], []

    def show_state(self, state):
        self.states.append(state)

    def show_firmness(self, state):
        self.firm.append(state)

    def show_why(self, row, sentences):
        self.whys[row.unit] = "\n".join(sentences)

    def show_marks(self, state):
        self.states.append(state)

    def show_charts(self, item):
        self.charts.append(item)

    def show_course(self, steps):
        self.courses.append(steps)

    def show_comparison(self, item):
        self.compared.append(item)


@pytest.fixture
def seen(services):
    return shown(services)


def shown(services):
    view = View()
    presenter = RankingPresenter(InlineDesk(services), view, Language.VIETNAMESE)
    presenter.explain("PKT")
    assert view.whys == {}
    presenter.load("NAM")
    for row in view.firm[0].rows:
        presenter.explain(row.unit)
    return view


def test_the_rows_are_the_engines_ranking(leader_services):
    [state] = shown(leader_services).states
    scored = leader_services.queries.picture("NAM").scores.units
    assert [(row.unit, row.total) for row in state.rows] == [(u.unit, u.total) for u in scored]
    assert state.is_concluded


def test_a_member_sees_the_concluded_ranking_without_the_others_packages(seen, leader_services):
    leader = shown(leader_services)
    assert seen.states == leader.states
    assert seen.firm == leader.firm
    assert seen.whys == leader.whys


@pytest.mark.parametrize("period", ["6T", "NAM"])
def test_a_member_can_count_the_frozen_points_again(services, period):
    picture = services.queries.picture(period)
    again = score_bloc(recount_input(picture))
    official = picture.official_scores
    assert [(u.unit, u.rank, u.total) for u in again.units] == [
        (u.unit, u.rank, u.total) for u in official.units
    ]


def test_the_bars_add_up_to_the_total_and_say_every_group(seen):
    row = seen.states[0].rows[0]
    assert sum((s.points for s in row.segments), Decimal(0)) == row.total
    assert "VII · Điểm thưởng: 3,00" in segments_tip(row)
    [lost] = [row for row in seen.states[0].rows if row.penalty]
    assert "VIII · Điểm trừ: −1,00" in segments_tip(lost)


def test_the_place_is_close_where_one_criterion_decides(seen):
    words = {
        row.unit: (firmness_word(row), lead_text(row), row.firmness.turned_by)
        for row in seen.firm[0].rows
    }
    assert words["PKT"] == ("Sát nút", "+0,56", ("II.1", "II.3", "VII.1"))
    assert words["PTM"][:2] == ("Chắc chắn", "+4,35")
    assert words["PHC"][:2] == ("Cuối bảng", "")


class HeldDesk(InlineDesk):
    """Work beside the window waits until the test lets it run."""

    def __init__(self, services):
        super().__init__(services)
        self.works = []

    def aside(self, work, done, **_ends):
        self.works.append(lambda: done(work(JobContext())))


def waiting(services):
    """A ranking whose firmness is not worked out yet, and the works that wait."""
    desk, view = HeldDesk(services), View()
    presenter = RankingPresenter(desk, view, Language.VIETNAMESE)
    presenter.load("NAM")
    return presenter, view, desk.works


def test_firmness_stops_when_the_page_is_left_and_begins_anew_when_it_is_seen_again(services):
    presenter, view, works = waiting(services)
    presenter.leave()
    with pytest.raises(CancelledError):
        works.pop()()
    assert (works, view.firm) == ([], [])
    presenter.come_back()
    works.pop()()
    assert len(view.firm) == 1
    presenter.come_back()
    assert works == []


def test_firmness_of_what_changed_meanwhile_stops(services):
    presenter, view, works = waiting(services)
    presenter.load("6T")
    before, after = works
    with pytest.raises(CancelledError):
        before()
    after()
    assert len(view.firm) == 1


def test_nothing_is_said_of_firmness_before_it_is_counted(seen):
    assert {firmness_word(row) for row in seen.states[0].rows} == {""}


def test_a_ceiling_is_named_with_its_reason(seen):
    rows = {row.unit: row for row in seen.firm[0].rows}
    assert lowered_word(rows["E994"]) == "trần"
    assert "Một quân nhân vi phạm kỷ luật" in class_text(rows["E994"])
    assert "Một quân nhân vi phạm kỷ luật" in seen.whys["E994"]
    assert lowered_word(rows["PKT"]) == ""


def test_a_limit_that_is_near_stands_beside_the_class(seen):
    near = {row.unit: near_limit(row) for row in seen.firm[0].rows}
    assert near["PHC"] == "thiếu 0,58 tới Tốt"
    assert near["E994"] == "hơn mức 0,04"
    assert near["PTM"] == ""


def test_the_reason_names_the_total_the_next_unit_and_what_decides(seen):
    said = seen.whys["PKT"]
    assert said.startswith("Phòng Kỹ thuật: 91,67 điểm")
    assert "Hơn Phòng Chính trị 0,56 điểm" in said
    assert "bỏ riêng II.1, II.3, VII.1 là không còn hơn" in said


def test_a_comparison_shows_what_differs_and_adds_up_to_the_distance(seen):
    item = seen.compared[0]
    assert (item.first, item.second) == ("Phòng Kỹ thuật", "Phòng Chính trị")
    assert sum((row.difference for row in item.rows), Decimal(0)) == item.distance
    assert item.distance == item.first_total - item.second_total
    assert [row.difference for row in item.rows] == sorted(
        (row.difference for row in item.rows), reverse=True
    )
    assert item.equal == 13


def test_the_same_two_units_are_compared_once_until_the_book_is_read_anew(services):
    view = View()
    presenter = RankingPresenter(InlineDesk(services), view, Language.VIETNAMESE)
    presenter.load("NAM")
    for unit in ("PKT", "PKT"):
        presenter.explain(unit)
    presenter.mark("PTM")
    assert (len(view.compared), len(view.charts)) == (1, 1)
    presenter.load("NAM")
    presenter.explain("PKT")
    assert (len(view.compared), len(view.charts)) == (2, 2)
    presenter.explain("PCT")
    assert [item.first for item in view.compared[1:]] == ["Phòng Kỹ thuật", "Phòng Chính trị"]


def test_the_course_knows_every_period_and_leaves_out_nobody_who_was_counted(services):
    view = View()
    RankingPresenter(InlineDesk(services), view, Language.VIETNAMESE).load_course()
    [steps] = view.courses
    assert [(step.period, step.is_concluded, len(step.shares)) for step in steps] == [
        ("6T", True, 5),
        ("NAM", True, 5),
    ]
    assert steps[1].shares["PKT"] == Decimal("91.67")


def test_of_units_that_share_a_place_none_is_said_to_be_ahead(tmp_path):
    bloc = founded_bloc(tmp_path / "bloc", FRAME)
    with bloc.open(LEADER) as services:
        view = View()
        presenter = RankingPresenter(InlineDesk(services), view, Language.VIETNAMESE)
        presenter.load("6T")
        rows = view.firm[-1].rows
        tied = [row for row in rows if row.shares_place]
        assert tied, "nobody has sent a record: all have the same points"
        for row in tied:
            presenter.explain(row.unit)
            assert "hơn" not in "".join(view.whys[row.unit].split("\n")[1:])
            assert lead_text(row) == ""
