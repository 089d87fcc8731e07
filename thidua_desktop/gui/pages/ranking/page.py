"""The ranking page: the table of all units, and under it why the chosen one stands there."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from thidua_desktop.domain.changes import Topic
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.pages.ranking.columns import ranking_columns
from thidua_desktop.gui.pages.ranking.delegate import RankingDelegate
from thidua_desktop.gui.pages.ranking.legend import Legend
from thidua_desktop.gui.pages.ranking.model import RankingRow
from thidua_desktop.gui.pages.ranking.presenter import RankingPresenter, RankingState
from thidua_desktop.gui.pages.ranking.why_panel import WhyPanel
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.page_header import PageHeader

_LEAST_ROWS, _FRAME = 2, 2
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
        self.table = DataTable(ItemModel(ranking_columns()), self.tr("Bảng xếp hạng"))
        self.table.setItemDelegate(RankingDelegate(self.table))
        self.table.verticalHeader().setDefaultSectionSize(SIZES.tall_row)
        self.table.setMinimumHeight(SIZES.table_head + _LEAST_ROWS * SIZES.tall_row)
        self.table.chose.connect(self._explain)
        self.why = WhyPanel()
        self._unit = ""
        self._lay_out()

    def reload(self) -> None:
        self._presenter.load(self.period)

    def go_to(self, item: str) -> None:
        for place, row in enumerate(self.table.items.items):
            if row.unit == item:
                self.table.choose(place)

    def show_state(self, state: RankingState) -> None:
        line = self.tr("{0} · đã kết luận") if state.is_concluded else self.tr("{0} · tạm tính")
        self._header.set_line(line.format(state.period_name))
        self.legend.show_keys(state.groups, state.scale.limits)
        self._show_rows(state)

    def show_firmness(self, state: RankingState) -> None:
        self._show_rows(state)

    def show_why(self, row: RankingRow, sentences: tuple[str, ...]) -> None:
        self.why.show_sentences(row, sentences)

    def _show_rows(self, state: RankingState) -> None:
        wanted = self._unit
        self.table.items.show(state.rows)
        units = [row.unit for row in self.table.items.items]
        height = SIZES.table_head + len(units) * SIZES.tall_row + _FRAME
        self.table.setMaximumHeight(max(height, self.table.minimumHeight()))
        if units:
            self.table.choose(units.index(wanted) if wanted in units else 0)

    def _explain(self, row: RankingRow) -> None:
        self._unit = row.unit
        self._presenter.explain(row.unit)

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self.why)
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
