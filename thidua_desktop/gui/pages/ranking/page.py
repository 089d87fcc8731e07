"""The ranking page: the table of all units, and beside it why the chosen one stands there."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.text.number_format import format_points
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.pages.ranking.model import RankingRow
from thidua_desktop.gui.pages.ranking.presenter import RankingPresenter, RankingState
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.page_header import PageHeader
from thidua_desktop.gui.widgets.texts import label, paragraph


class RankingPage(Page):
    """Shows what `RankingPresenter` found."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.FRAME, Topic.PACKAGES, Topic.APPRAISAL, Topic.REVIEW, Topic.CROSSCHECK}
    )

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._presenter = RankingPresenter(surroundings.desk, self, surroundings.language)
        self._header = PageHeader(self.tr("Xếp hạng"))
        self._table = DataTable(ItemModel(_columns()), self.tr("Bảng xếp hạng"))
        self._table.verticalHeader().setDefaultSectionSize(SIZES.tall_row)
        self._table.chose.connect(self._explain)
        self.remember("ranking", self._table)
        self._why_title = label("", "section")
        self._why = paragraph("")
        self._lay_out()

    def reload(self) -> None:
        self._presenter.load(self.period)

    def go_to(self, item: str) -> None:
        for place, row in enumerate(self._table.items.items):
            if row.unit == item:
                self._table.choose(place)

    def show_state(self, state: RankingState) -> None:
        line = self.tr("{0} · đã kết luận") if state.is_concluded else self.tr("{0} · tạm tính")
        self._header.set_line(line.format(state.period_name))
        self._table.items.show(state.rows)
        if state.rows:
            self._table.choose(0)

    def show_why(self, unit: str, paragraph: str) -> None:
        self._why_title.setText(self.tr("Vì sao: {0}").format(unit))
        self._why.setText(paragraph)

    def _explain(self, row: RankingRow) -> None:
        self._presenter.explain(row.unit)

    def _lay_out(self) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(SIZES.margin, 0, SIZES.margin, SIZES.margin)
        body.setSpacing(SIZES.unit * 2)
        body.addWidget(self._table, 1)
        body.addWidget(self._why_title)
        body.addWidget(self._why)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(body, 1)


def _columns() -> tuple[Column[RankingRow], ...]:
    return (
        Column(
            key="rank",
            title=tr("Hạng"),
            text=lambda row: "–" if row.rank is None else str(row.rank),
            order=lambda row: row.place,
            width=72,
            kind=Kind.STRONG,
        ),
        Column(key="unit", title=tr("Đơn vị"), text=lambda row: row.name),
        *_amount_columns(),
        Column(
            key="class",
            title=tr("Loại"),
            text=lambda row: row.classification or "–",
            width=160,
        ),
    )


def _amount_columns() -> tuple[Column[RankingRow], ...]:
    return (
        _amount("content", tr("Nội dung")),
        _amount("bonus", tr("Thưởng")),
        _amount("penalty", tr("Trừ")),
        _amount("total", tr("Tổng")),
    )


def _amount(key: str, title: str) -> Column[RankingRow]:
    def points(row: RankingRow) -> str:
        value = getattr(row, key)
        return "–" if value is None else format_points(value)

    return Column(
        key=key,
        title=title,
        text=points,
        order=lambda row: getattr(row, key) or 0,
        width=112,
        kind=Kind.FIGURE,
    )
