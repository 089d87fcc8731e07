"""Tự chấm: steps, problems and the table of the own record, and what the result made of it."""

from decimal import Decimal
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from thidua_desktop.application.record_life import LifeStep
from thidua_desktop.application.self_sheet import ProblemKind, SelfSheet, SheetProblem
from thidua_desktop.application.table_papers import ShownTable
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.leader_word import leader_word
from thidua_desktop.gui.open_texts import OPEN_TEXT
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.pages.self_score.change_texts import summary_text
from thidua_desktop.gui.pages.self_score.changes_tab import ChangesTab
from thidua_desktop.gui.pages.self_score.dialogs import AnswerDialog, ApprovalDialog
from thidua_desktop.gui.pages.self_score.outcome_tab import OutcomeTab
from thidua_desktop.gui.pages.self_score.presenter import SelfScorePresenter
from thidua_desktop.gui.pages.self_score.problem_strip import ProblemStrip
from thidua_desktop.gui.pages.self_score.recounting import Recounting
from thidua_desktop.gui.pages.self_score.refused_points import RefusedPoints
from thidua_desktop.gui.pages.self_score.score_table import ScoreTable
from thidua_desktop.gui.pages.self_score.steps_row import StepsRow, step_texts
from thidua_desktop.gui.printing.printed_table import printed, with_rows
from thidua_desktop.gui.surroundings import Place, Surroundings
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.page_header import PageHeader
from thidua_desktop.gui.widgets.question import Question


class SelfScorePage(Page):
    """Shows what `SelfScorePresenter` found; the primary button is the record's next step."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.FRAME, Topic.PACKAGES, Topic.RECORD, Topic.EVIDENCE, Topic.REVIEW}
    )

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.presenter = SelfScorePresenter(surroundings.desk, self, surroundings.clock)
        self.header = PageHeader(self.tr("Tự chấm"))
        self.add_print_button(self.header)
        self._paper = self.header.add_button(self.tr("Bản để &ký"), icon_name="document")
        self.next = self.header.add_button(
            self.tr("Trình thủ trưởng"), icon_name="check-list", primary=True
        )
        self.offers = {"next": self.next}
        self.steps = StepsRow()
        self.strip = ProblemStrip(surroundings.face.bloc)
        self.table = ScoreTable(self.tr("Bảng tự chấm"))
        self.favourite = self.table.rows
        self.recounting = Recounting(self.table, self.strip, self)
        self.outcome = OutcomeTab(surroundings.face.bloc)
        self.changes = ChangesTab()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Bảng tự chấm và kết quả"))
        self.remember("outcome", self.outcome.table)
        self.remember("changes", self.changes.table)
        self._empty = EmptyState("check-list")
        self.approval: ApprovalDialog | None = None
        self.refused = RefusedPoints(self, self)
        self.refused.noticed.connect(self.noticed)
        self._lay_out()
        self._connect()

    @property
    def is_typed_into(self) -> bool:
        return self.table.is_typed_into

    def reload(self) -> None:
        self.presenter.load(self.period)

    def go_to(self, item: str) -> None:
        self.tabs.setCurrentIndex(0)
        if item == OPEN_TEXT:
            self.refused.take_up()
        else:
            self.table.choose(item)

    def shown_table(self) -> ShownTable | None:
        """The tab that is seen; the total under the rows as their last line."""
        title, line = self.header.texts
        if self.presenter.state is None:
            return None
        if self.tabs.currentIndex() > 0:
            return super().shown_table()
        total = printed(title, (), [self.table.total])
        return with_rows(printed(title, (line,), [self.table.rows]), total.rows)

    def open_paper(self) -> None:
        """The paper form of the own score, for signing."""
        item = f"self-score/{self.period}" if self.period else "self-score"
        self.left_for.emit(Place(page="papers", period=self.period, item=item))

    def show_state(self, state: SelfSheet | None) -> None:
        self.paint_late()
        self._shown.setCurrentIndex(0 if state is not None else 1)
        if state is None:
            self._show_empty()
            return
        self._show_header(state)
        due = state.sheet.period.due
        self.steps.show_steps(step_texts(state.life, format_date(due) if due else None))
        self.strip.show_state(state)
        self.table.show_state(state)
        count = state.life.changes.count if state.life.changes else 0
        if count:
            revision = state.life.revisions[-1].revision
            self.tabs.setTabText(2, self.tr("Khác bản {0} ({1})").format(revision, count))
        self.tabs.setTabVisible(1, state.outcome is not None)
        self.tabs.setTabVisible(2, count > 0)
        self.tabs.tabBar().setVisible(state.outcome is not None or count > 0)
        self.changes.show_state(state)
        if state.outcome is not None:
            self.outcome.show_outcome(state.outcome)

    def points_taken_back(self, criterion: CriterionCode) -> None:
        said = self.tr("Đã bỏ điểm tự chấm của {0}.").format(criterion)
        self.noticed.emit(Notice(text=said, tells_last_step=True))

    def approved(self) -> None:
        if self.approval is not None:
            self.approval.accept()

    def _forget_approval(self) -> None:
        self.approval = None

    def approval_failed(self, failure: Failure) -> None:
        sentence = failure_text(failure, self.surroundings.language)
        if self.approval is not None:
            self.approval.tell(sentence)
        else:
            self.noticed.emit(Notice(text=sentence, stays=True))

    def take_next_step(self) -> None:
        """What the primary button says."""
        state = self.presenter.state
        if state is None:
            return
        match state.life.next_step:
            case LifeStep.WRITTEN:
                self._open_first()
            case LifeStep.SUBMITTED:
                self.when_settled(self.presenter.submit)
            case LifeStep.APPROVED:
                self.when_settled(self._ask_approval)
            case LifeStep.SEALED:
                self._go_to_packages("seal")
            case _:
                self._go_to_packages("register")

    def _ask_approval(self) -> None:
        state = self.presenter.state
        if state is None or state.life.next_step is not LifeStep.APPROVED:
            return
        position = state.head_position or self.tr("Thủ trưởng đơn vị")
        text = self.tr(
            "{0} duyệt đúng số liệu đang có. Sửa số liệu sau đó thì ý kiến duyệt được rút lại."
        )
        said = text.format(position)
        changes = state.life.changes
        if changes is not None and changes.count:
            differs = self.tr("Khác bản {0} đã niêm phong: {1}.")
            revision = state.life.revisions[-1].revision
            said = f"{said}\n{differs.format(revision, summary_text(changes))}"
        self.approval = ApprovalDialog(position, said, is_first=state.sets_passphrase, parent=self)
        self.approval.given.connect(self.presenter.approve)
        self.approval.set_first.connect(self.presenter.approve_first)
        self.approval.finished.connect(self._forget_approval)
        self.approval.open()

    def _ask_gaps(self) -> None:
        state = self.presenter.state
        if state is None or not state.gaps:
            return
        text = self.tr(
            "{0} chưa ghi gì. Để trống thì tính như không có vụ việc nào, và báo cáo ghi rõ đơn vị "
            "đã biết."
        )
        asked = Question(
            self.tr("Để trống các nội dung này?"),
            text.format(", ".join(state.gaps)),
            accept=self.tr("&Để trống {0} mục").format(len(state.gaps)),
            refuse=self.tr("&Ghi tiếp"),
            parent=self,
        )
        asked.accepting.clicked.connect(self.presenter.let_gaps_stand)
        asked.accepting.clicked.connect(asked.accept)
        asked.open()

    def _choose(self, problem: SheetProblem) -> None:
        self.tabs.setCurrentIndex(0)
        self.table.choose(problem.criterion)

    def _open(self, problem: SheetProblem) -> None:
        self._choose(problem)
        if problem.kind is ProblemKind.QUESTION and self.presenter.can_answer(problem):
            self._ask_answer(problem)
        elif problem.kind is ProblemKind.MISSING and self.table.can_type(problem.criterion):
            self.table.type_at(problem.criterion)
        else:
            self._go_write(problem.criterion)

    def _ask_answer(self, problem: SheetProblem) -> None:
        asked = problem.question.text if problem.question else ""
        leader = leader_word(self.surroundings.face.bloc)
        text = self.tr("{0}: {1}").format(problem.criterion, asked)
        dialog = AnswerDialog(text, leader, self.presenter.begun_answer(problem), self)
        dialog.given.connect(lambda text: self.presenter.answer(problem, text))
        dialog.left.connect(lambda text: self.presenter.put_off(problem, text))
        dialog.open()

    def _open_first(self) -> None:
        state = self.presenter.state
        if state is not None and state.problems:
            blocking = [p for p in state.problems if p.blocks]
            self._open((blocking or list(state.problems))[0])
        else:
            self.left_for.emit(Place(page="progress", period=self.period))

    def _go_write(self, code: str) -> None:
        self.left_for.emit(Place(page="progress", period=self.period, item=code))

    def _go_to_packages(self, item: str) -> None:
        self.left_for.emit(Place(page="packages", period=self.period, item=item))

    def _type(self, code: str, points: Decimal) -> None:
        self.presenter.type_points(CriterionCode(code), points)

    def _show_empty(self) -> None:
        self._empty.say(
            self.tr("Chưa có bảng tự chấm"),
            self.tr("Bảng hiện ở đây khi đơn vị có tên trong khung của khối, cụm."),
        )

    def _show_header(self, state: SelfSheet) -> None:
        period, step = state.sheet.period, state.life.next_step
        line = self.tr("{0} · chốt {1} · {2}")
        self.header.set_line(line.format(period.name, format_date(period.cutoff), _now(state)))
        words = {
            LifeStep.WRITTEN: self.tr("Xử lý việc còn thiếu"),
            LifeStep.SUBMITTED: self.tr("Trình thủ trưởng"),
            LifeStep.APPROVED: self.tr("Ghi ý kiến thủ trưởng duyệt"),
            LifeStep.SEALED: self.tr("Niêm phong và gửi"),
        }
        text = words.get(step, self.tr("Xem gói đã gửi")) if step else self.tr("Xem gói đã gửi")
        self.next.setText(text)
        self.next.setAccessibleName(text)

    def _connect(self) -> None:
        self._paper.clicked.connect(self.open_paper)
        self.next.clicked.connect(self.take_next_step)
        self.strip.chose.connect(self._choose)
        self.strip.opened.connect(self._open)
        self.strip.gaps_accepted.connect(self._ask_gaps)
        self.table.opened.connect(self._go_write)
        self.table.model.typed.connect(self._type)
        self.table.model.emptied.connect(self.presenter.take_points_back)
        self.table.typing_ended.connect(self.refresh)

    def _lay_out(self) -> None:
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.strip)
        row.addWidget(self.table, 1)
        self.tabs.addTab(sheet, self.tr("Bảng tự chấm"))
        self.tabs.addTab(self.outcome, self.tr("Kết quả"))
        self.tabs.addTab(self.changes, "")
        self.tabs.tabBar().hide()
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.steps)
        column.addWidget(self.tabs, 1)
        self._shown = QStackedLayout(self)
        self._shown.addWidget(full)
        self._shown.addWidget(self._empty)


def _now(state: SelfSheet) -> str:
    """The present state in a few words."""
    if state.blocking:
        said = tr("còn {0} việc phải xử lý trước khi niêm phong")
        return said.format(state.blocking)
    if state.life.changed_since_submission:
        return tr("đã sửa sau khi trình, cần trình và duyệt lại")
    questions = sum(problem.question is not None for problem in state.problems)
    if questions:
        return tr("{0} câu hỏi chờ trả lời").format(questions)
    if state.life.next_step is LifeStep.WRITTEN:
        return tr("chưa ghi số liệu nào")
    if state.life.next_step is None:
        return tr("đã niêm phong và gửi")
    return tr("không còn việc chặn niêm phong")
