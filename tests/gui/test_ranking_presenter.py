"""The ranking's presenter without any window: rows as the engine ranks, reasons in sentences."""

from tests.support.screen import InlineDesk
from thidua_desktop.gui.pages.ranking.presenter import RankingPresenter
from thidua_desktop.wording.language import Language


class View:
    def __init__(self):
        self.states = []
        self.whys = []

    def show_state(self, state):
        self.states.append(state)

    def show_why(self, unit, paragraph):
        self.whys.append((unit, paragraph))


def test_the_rows_are_the_engines_ranking(leader_services):
    view = View()
    RankingPresenter(InlineDesk(leader_services), view, Language.VIETNAMESE).load("NAM")
    [state] = view.states
    scored = leader_services.queries.picture("NAM").scores.units
    assert [(row.unit, row.total) for row in state.rows] == [(u.unit, u.total) for u in scored]
    assert state.is_concluded


def test_a_member_sees_the_concluded_ranking_without_the_others_packages(services, leader_services):
    member, leader = View(), View()
    RankingPresenter(InlineDesk(services), member, Language.VIETNAMESE).load("NAM")
    RankingPresenter(InlineDesk(leader_services), leader, Language.VIETNAMESE).load("NAM")
    assert member.states == leader.states


def test_the_reason_names_the_unit_and_its_total(services):
    view = View()
    presenter = RankingPresenter(InlineDesk(services), view, Language.VIETNAMESE)
    presenter.explain("PKT")
    assert view.whys == []
    presenter.load("NAM")
    presenter.explain("PKT")
    [(unit, paragraph)] = view.whys
    assert unit == "Phòng Kỹ thuật"
    assert "91,67" in paragraph
