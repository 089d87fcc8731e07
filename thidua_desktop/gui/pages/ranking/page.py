"""The ranking page: the table of all units, and under it why the chosen one stands there."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from thidua_desktop.application.course_of_totals import CourseStep
from thidua_desktop.application.table_papers import ShownTable
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.gui.charts.saving import ChartSaving
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.pages.ranking.chart_items import ChartItem
from thidua_desktop.gui.pages.ranking.legend import Legend
from thidua_desktop.gui.pages.ranking.lower_part import LowerPart
from thidua_desktop.gui.pages.ranking.model import ComparisonItem, RankingRow
from thidua_desktop.gui.pages.ranking.presenter import RankingPresenter, RankingState
from thidua_desktop.gui.pages.ranking.table import RankingTable
from thidua_desktop.gui.pages.ranking.trial_panel import TrialBand
from thidua_desktop.gui.pages.ranking.trial_presenter import (
    TrialKind,
    TrialPresenter,
    TrialState,
)
from thidua_desktop.gui.printing.printed_table import printed
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.page_header import PageHeader

_MANY = 1000
"""More than there is: the table takes what its rows need, under it stay four ninths."""


class RankingPage(Page):
    """Shows what `RankingPresenter` found."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.FRAME, Topic.PACKAGES, Topic.APPRAISAL, Topic.REVIEW, Topic.CROSSCHECK}
    )

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        desk, language = surroundings.desk, surroundings.language
        self._presenter = RankingPresenter(desk, self, language)
        self._trial = TrialPresenter(desk, self, language, surroundings.trials)
        self._header = PageHeader(self.tr("Xếp hạng"))
        self.try_out = self._header.add_button(self.tr("Thử th&ay đổi"), icon_name="pencil")
        self._plain_offer = self.try_out.text()
        self.offers = {"try": self.try_out}
        self.add_print_button(self._header, self.tr("&In bảng xếp hạng"), primary=True)
        self.band = TrialBand()
        self.band.hide()
        self.legend = Legend()
        self.table = RankingTable()
        self.favourite = self.table
        self.lower_part = LowerPart()
        self._unit = ""
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        self.lower_part.tabs.forget_course()
        self._presenter.load(self.period)

    def go_to(self, item: str) -> None:
        for place, row in enumerate(self.table.items.items):
            if row.unit == item:
                self.table.choose(place)

    def shown_table(self) -> ShownTable | None:
        """The ranking, whatever else is looked at below it."""
        return printed(self.table.accessibleName(), [self._header.texts[1]], [self.table])

    def show_state(self, state: RankingState) -> None:
        self.paint_late()
        self.legend.show_keys(state.groups, state.scale.limits)
        picture = self._presenter.picture
        if self._trial.is_on and picture is not None and self._trial.go_on(picture):
            changed = self.tr("Sổ vừa thay đổi: phép thử đã tính lại trên số liệu mới.")
            self.noticed.emit(Notice(text=changed))
            return
        self._trial.leave()
        self._arrange_trial()
        self._show_rows(state)

    def show_firmness(self, state: RankingState) -> None:
        if not self._trial.is_on:
            self._show_rows(state)

    def show_why(self, row: RankingRow, sentences: tuple[str, ...]) -> None:
        self.lower_part.why.show_sentences(row, sentences)

    def show_marks(self, state: RankingState) -> None:
        self._show_rows(state)

    def show_comparison(self, item: ComparisonItem | None) -> None:
        self.lower_part.show_comparison(item)

    def show_charts(self, item: ChartItem | None) -> None:
        self.lower_part.show_charts(item)

    def show_course(self, steps: tuple[CourseStep, ...]) -> None:
        self.lower_part.tabs.show_course(steps)

    def _show_rows(self, state: RankingState) -> None:
        self.table.show_rows(state.rows, self._unit)

    def _mark(self, row: RankingRow) -> None:
        if not self._trial.is_on:
            self._presenter.mark(row.unit)

    def _explain(self, row: RankingRow) -> None:
        self._unit = row.unit
        self._presenter.explain(row.unit)

    def show_trial(self, state: TrialState) -> None:
        self.table.show_rows(state.rows, self._unit)
        self.lower_part.trial.show_trial(state)
        self.band.show_count(len(state.tried))

    def show_trial_problem(self, text: str) -> None:
        self.lower_part.trial.show_problem(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lower_part.make_room(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._trial.is_on:
            self._leave_trial()
        else:
            super().keyPressEvent(event)

    def _begin_trial(self) -> None:
        if self._presenter.picture is not None:
            self._trial.begin(self._presenter.picture)
            self._arrange_trial()
            panel = self.lower_part.trial
            if not panel.figure.text():  # else it was being typed for the unit that stands there
                panel.choose_unit(self._unit)
            panel.kind.setFocus()

    def _leave_trial(self) -> None:
        """Back to what really counts; what was tried is there when it is begun again."""
        self._trial.leave()
        self._arrange_trial()
        if self._presenter.state is not None:
            self._show_rows(self._presenter.state)

    def _drop_trial(self) -> None:
        dropped = self._trial.drop_all()
        said = self.tr("Đã bỏ {0} thay đổi đang thử.").format(len(dropped))
        restore = partial(self._trial.restore, dropped)
        notice = Notice(text=said, action_text=self.tr("Hoàn tác"), action=restore, undoes=True)
        self.noticed.emit(notice)

    def _arrange_trial(self) -> None:
        is_on, state = self._trial.is_on, self._presenter.state
        picture = self._presenter.picture
        count = 0 if picture is None or is_on else self._trial.count(picture)
        offer = self.tr("Thử th&ay đổi ({0})").format(count) if count else self._plain_offer
        self.try_out.setText(offer)
        self.try_out.setAccessibleName(offer.replace("&", ""))
        line = self.tr("{0} · tạm tính")
        if is_on:
            line = self.tr("{0} · đang thử, không phải kết quả")
        elif state is not None and state.is_concluded:
            line = self.tr("{0} · đã kết luận")
        self._header.set_line(line.format("" if state is None else state.period_name))
        self.band.setVisible(is_on)
        self.legend.setVisible(not is_on)
        self.try_out.setEnabled(not is_on)
        self.lower_part.show_trial(is_on=is_on)

    def _look(self, kind: TrialKind, unit: str, code: str) -> None:
        self.lower_part.trial.show_present(self._trial.present(kind, UnitCode(unit), code))

    def _connect(self) -> None:
        self.appeared.connect(self._presenter.come_back)
        self.disappeared.connect(self._presenter.leave)
        self.table.chose.connect(self._explain)
        self.table.mark_wanted.connect(self._mark)
        self.table.selected.connect(self._presenter.select)
        self.try_out.clicked.connect(self._begin_trial)
        self.band.left.connect(self._leave_trial)
        self.band.dropped.connect(self._drop_trial)
        saving = ChartSaving(self.surroundings.desk, self)
        saving.noticed.connect(self.noticed)
        charts = self.lower_part.tabs
        charts.made.connect(saving.watch)
        charts.course_wanted.connect(self._presenter.load_course)
        panel = self.lower_part.trial
        panel.looked.connect(self._look)
        panel.wanted.connect(self._trial.try_change)
        panel.dropped.connect(self._trial.take_back)

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self.lower_part)
        parts.setSizes([_MANY, _MANY * 4 // 5])
        self.remember("ranking", self.table)
        self.remember("parts", parts)
        self.remember("lower", self.lower_part.beside)
        body = QVBoxLayout()
        body.setContentsMargins(SIZES.margin, 0, SIZES.margin, SIZES.unit)
        body.setSpacing(SIZES.unit)
        body.addWidget(self.band)
        body.addWidget(self.legend)
        body.addWidget(parts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(body, 1)
