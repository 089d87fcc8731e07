"""A question the leader returned: shown first, answered in the record, then settled."""

from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from tests.support.played_year import MOMENT, quick_program
from tests.support.screen import InlineDesk, surroundings_of
from thidua_desktop.application.self_sheet import ProblemKind
from thidua_desktop.application.tasks import TaskKind
from thidua_desktop.domain.appraisal import Question
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.gui.pages.overview.model import place_of
from thidua_desktop.gui.pages.self_score.dialogs import AnswerDialog
from thidua_desktop.gui.pages.self_score.page import SelfScorePage
from thidua_desktop.gui.pages.self_score.presenter import SelfScorePresenter
from thidua_desktop.gui.surroundings import Place

PASSPHRASE = "thi-dua-demo"
DAY = date(2022, 11, 15)


class Quiet:
    """Nobody looks whether figures are being recounted."""

    def show(self, *, is_on):
        self.is_on = is_on


class Told:
    """What was not written."""

    def __init__(self):
        self.points, self.answers = [], []

    def begin(self, typed):
        self.points = [each for each in self.points if each.criterion != typed.criterion]

    def tell_points(self, typed, _why):
        self.points.append(typed)

    def tell_answer(self, criterion, _why):
        self.answers.append(criterion)


class View:
    def __init__(self):
        self.recounting = Quiet()
        self.refused = Told()
        self.states = []

    def show_state(self, state):
        self.states.append(state)


@pytest.fixture
def asked(book, tmp_path):
    """PKT's open book, a day after its leader asked about I.1 and V.1."""
    with ExitStack() as stack:
        leader = stack.enter_context(quick_program(MOMENT).open(book("PCT")))
        for code in ("I.1", "V.1"):
            leader.review.ask(
                "NAM",
                Question(id=code, unit="PKT", criterion=code, text="Vì sao?", asked_on=DAY),
            )
        sealed = leader.packages.seal(
            PackageKind.QUESTION, period="NAM", for_unit="PKT", passphrase=PASSPHRASE
        ).value
        file = leader.packages.deliver(sealed, tmp_path)
        later = quick_program(MOMENT + timedelta(days=1))
        member = stack.enter_context(later.open(book("PKT")))
        run = member.packages.take_in([file])
        assert [row.verdict for row in run.rows] == [Verdict.ACCEPTED]
        yield member


def questions(services):
    found = services.queries.self_sheet("NAM", DAY).problems
    return [p for p in found if p.kind is ProblemKind.QUESTION]


def test_returned_questions_stand_first(asked):
    found = asked.queries.self_sheet("NAM", DAY).problems[:2]
    assert {p.criterion for p in found} == {"I.1", "V.1"}
    assert all(p.question.text == "Vì sao?" and not p.blocks for p in found)


def asked_about(services, period):
    found = services.queries.overview(period, DAY)
    tasks = [task for task in found.tasks if task.kind is TaskKind.QUESTION]
    return [(task.criteria, task.text, place_of(task, found)) for task in tasks]


@pytest.mark.parametrize("seen", ["6T", "NAM"])
def test_a_question_about_a_concluded_review_is_work_whichever_period_is_seen(asked, seen):
    assert asked.queries.overview("NAM", DAY).points.is_concluded
    place = Place(page="self-score", period="NAM", item="I.1")
    assert (("I.1",), "Vì sao?", place) in asked_about(asked, seen)
    presenter = SelfScorePresenter(InlineDesk(asked), View(), clock_of(asked))
    presenter.load("NAM")
    for problem in questions(asked):
        presenter.answer(problem, "Đã đối chiếu.")
    assert asked_about(asked, seen) == []


def test_an_answer_is_a_correction_that_changes_no_points(asked):
    view = View()
    desk = InlineDesk(asked)
    presenter = SelfScorePresenter(desk, view, clock_of(asked))
    presenter.load("NAM")
    [problem] = [p for p in questions(asked) if p.criterion == "I.1"]
    total = presenter.state.scores.total
    assert presenter.can_answer(problem)
    presenter.answer(problem, "Đã đối chiếu sổ quân số.")
    assert presenter.state.scores.total == total
    [change] = presenter.state.life.changes.items
    assert (change.criterion, change.before) == ("I.1", change.after)
    notes = [entry.note for entry in presenter.state.sheet.row("I.1").total.entries]
    assert "Đã đối chiếu sổ quân số." in notes
    assert [p.criterion for p in questions(asked)] == ["V.1"]
    assert (view.refused.points, view.refused.answers) == ([], [])
    assert desk.heard[-1].unapproved == {"NAM"}


def test_typed_points_are_answered_by_their_reason(asked):
    presenter = SelfScorePresenter(InlineDesk(asked), View(), clock_of(asked))
    presenter.load("NAM")
    [problem] = [p for p in questions(asked) if p.criterion == "V.1"]
    presenter.answer(problem, "Theo biên bản phối hợp.")
    assert [p.criterion for p in questions(asked)] == ["I.1"]
    typed = presenter.state.sheet.row("V.1").typed
    assert typed.reason == "Theo biên bản phối hợp."
    [change] = presenter.state.life.changes.items
    assert (change.criterion, change.before) == ("V.1", change.after)


def open_answer(page, problem):
    page._open(problem)
    return next(each for each in page.findChildren(AnswerDialog) if each.isVisible())


def test_an_answer_that_is_put_off_is_there_again(qtbot, asked):
    page = SelfScorePage(surroundings_of(asked))
    qtbot.addWidget(page)
    page.show()
    page.show_period("NAM")
    [problem] = [p for p in questions(asked) if p.criterion == "I.1"]
    assert page.header.texts[1].endswith("2 câu hỏi chờ trả lời")
    dialog = open_answer(page, problem)
    assert dialog.focusWidget() is dialog.text
    qtbot.keyClicks(dialog.text, "Da doi chieu")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    again = open_answer(page, problem)
    assert again.text.toPlainText() == "Da doi chieu"
    again.accepting.click()
    assert page.presenter.begun_answer(problem) == ""
    assert [p.criterion for p in questions(asked)] == ["V.1"]


def test_an_answer_counts_though_the_clock_of_the_leader_runs_ahead(book, tmp_path):
    own = book("PKT")
    with quick_program(MOMENT + timedelta(days=2)).open(book("PCT")) as leader:
        asked = Question(id="I.1", unit="PKT", criterion="I.1", text="Vì sao?", asked_on=DAY)
        leader.review.ask("NAM", asked)
        sealed = leader.packages.seal(
            PackageKind.QUESTION, period="NAM", for_unit="PKT", passphrase=PASSPHRASE
        ).value
        file = leader.packages.deliver(sealed, tmp_path)
    with quick_program(MOMENT + timedelta(hours=1)).open(own) as member:
        member.packages.take_in([file])
    with quick_program(MOMENT + timedelta(hours=2)).open(own) as member:
        [problem] = questions(member)
        presenter = SelfScorePresenter(InlineDesk(member), View(), clock_of(member))
        presenter.load("NAM")
        presenter.answer(problem, "Đã đối chiếu sổ quân số.")
        assert questions(member) == []


def clock_of(services):
    return services.queries.book.outside.clock
