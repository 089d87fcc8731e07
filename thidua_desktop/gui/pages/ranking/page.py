"""The ranking page: the table of all units, and under it why the chosen one stands there."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from thidua_desktop.application.table_papers import ShownTable
from thidua_desktop.domain.changes import Topic
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.pages.ranking.comparison_panel import ComparisonPanel
from thidua_desktop.gui.pages.ranking.legend import Legend
from thidua_desktop.gui.pages.ranking.model import ComparisonItem, RankingRow
from thidua_desktop.gui.pages.ranking.presenter import RankingPresenter, RankingState
from thidua_desktop.gui.pages.ranking.table import RankingTable
from thidua_desktop.gui.pages.ranking.why_panel import WhyPanel
from thidua_desktop.gui.printing.printed_table import printed
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.page_header import PageHeader

_BOTH = 900
"""Narrower, the reasons are a tab beside the others."""

_MANY = 1000
"""More than there is: the table takes what its rows need, under it stay four ninths."""


class RankingPage(Page):
    """Shows what `RankingPresenter` found."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.FRAME, Topic.PACKAGES, Topic.APPRAISAL, Topic.REVIEW, Topic.CROSSCHECK}
    )

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._presenter = RankingPresenter(surroundings.desk, self, surroundings.language)
        self._header = PageHeader(self.tr("Xếp hạng"))
        self.add_print_button(self._header)
        self.legend = Legend()
        self.table = RankingTable()
        self.table.chose.connect(self._explain)
        self.table.mark_wanted.connect(self._mark)
        self.why = WhyPanel()
        self.comparison = ComparisonPanel()
        self.tabs = QTabWidget()
        self._below = QSplitter(Qt.Orientation.Horizontal)
        self._unit = ""
        self._lay_out()

    def reload(self) -> None:
        self._presenter.load(self.period)

    def go_to(self, item: str) -> None:
        for place, row in enumerate(self.table.items.items):
            if row.unit == item:
                self.table.choose(place)

    def shown_table(self) -> ShownTable | None:
        """The ranking, whatever else is looked at below it."""
        return printed(self.table.accessibleName(), [self._header.texts[1]], [self.table])

    def show_state(self, state: RankingState) -> None:
        line = self.tr("{0} · đã kết luận") if state.is_concluded else self.tr("{0} · tạm tính")
        self._header.set_line(line.format(state.period_name))
        self.legend.show_keys(state.groups, state.scale.limits)
        self._show_rows(state)

    def show_firmness(self, state: RankingState) -> None:
        self._show_rows(state)

    def show_why(self, row: RankingRow, sentences: tuple[str, ...]) -> None:
        self.why.show_sentences(row, sentences)

    def show_marks(self, state: RankingState) -> None:
        self._show_rows(state)

    def show_comparison(self, item: ComparisonItem | None) -> None:
        if item is None:
            self.comparison.show_nothing(self.tr("Chưa có hai đơn vị để so."))
        else:
            self.comparison.show_comparison(item)

    def _show_rows(self, state: RankingState) -> None:
        self.table.show_rows(state.rows, self._unit)

    def _mark(self, row: RankingRow) -> None:
        self._presenter.mark(row.unit)

    def _explain(self, row: RankingRow) -> None:
        self._unit = row.unit
        self._presenter.explain(row.unit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_why()

    def _place_why(self) -> None:
        """Beside the tabs where there is room for both, else the first of the tabs."""
        is_narrow = self.width() < _BOTH
        if is_narrow == (self.tabs.indexOf(self.why) >= 0):
            return
        if is_narrow:
            self.tabs.insertTab(0, self.why, self.tr("Vì sao"))
            self.tabs.setCurrentIndex(0)
        else:
            self._below.insertWidget(0, self.why)
            self._below.setSizes([_MANY * 2 // 5, _MANY * 3 // 5])
        self.why.show()

    def _lower_part(self) -> QSplitter:
        self._below.setChildrenCollapsible(False)
        self.tabs.setAccessibleName(self.tr("So sánh và biểu đồ"))
        self.tabs.addTab(self.comparison, self.tr("So từng tiêu chí"))
        self._below.addWidget(self.why)
        self._below.addWidget(self.tabs)
        self._below.setSizes([_MANY * 2 // 5, _MANY * 3 // 5])
        self.remember("lower", self._below)
        return self._below

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self._lower_part())
        parts.setSizes([_MANY, _MANY * 4 // 5])
        self.remember("ranking", self.table)
        self.remember("parts", parts)
        body = QVBoxLayout()
        body.setContentsMargins(SIZES.margin, 0, SIZES.margin, SIZES.unit)
        body.setSpacing(SIZES.unit)
        body.addWidget(self.legend)
        body.addWidget(parts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(body, 1)
