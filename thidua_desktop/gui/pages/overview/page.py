"""Tổng quan: what is to be done, where the points stand, what is still open."""

from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.overview import Overview
from thidua_desktop.application.table_papers import ShownTable
from thidua_desktop.domain.changes import Topic
from thidua_desktop.gui.charts.saving import ChartSaving
from thidua_desktop.gui.pages.overview.model import head_line, task_text
from thidua_desktop.gui.pages.overview.points_column import PointsColumn
from thidua_desktop.gui.pages.overview.presenter import OverviewPresenter
from thidua_desktop.gui.pages.overview.side_column import OpenPointList, PackageGrid
from thidua_desktop.gui.pages.overview.task_list import TaskList
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.surroundings import Place, Surroundings
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.page_header import PageHeader
from thidua_desktop.gui.widgets.texts import label, rule, tag

_COLUMNS = 3
_HEADING = 30
_THREE_COLUMNS = 900
"""Narrower, the right column goes below the two others."""


class OverviewPage(Page):
    """Three columns of air, no boxes; what is below scrolls."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.DOCUMENTS}

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._presenter = OverviewPresenter(surroundings.desk, self, surroundings.clock)
        self._header = PageHeader(self.tr("Tổng quan"))
        self._led = surroundings.face.is_led_here
        self._found: Overview | None = None
        self.add_print_button(self._header, self.tr("&In trang này"))
        start = self.tr("&Nhận gói dữ liệu") if self._led else self.tr("&Ghi tiến độ")
        icon_name = "box" if self._led else "pencil"
        self._start = self._header.add_button(start, icon_name=icon_name, primary=True)
        self._start.clicked.connect(self._begin)
        self.favourite = self._start
        self._overdue = tag("", "danger")
        self._count = label("", "small")
        self.tasks = TaskList()
        self.tasks.opened.connect(self.left_for)
        self.points = PointsColumn()
        self.points.opened.connect(self._open_group)
        saving = ChartSaving(surroundings.desk, self)
        saving.watch(self.points.bars)
        saving.noticed.connect(self.noticed)
        self.packages = PackageGrid()
        self.open_points = OpenPointList(surroundings.language)
        self._closed = label("", "small")
        self._empty = EmptyState("home")
        self._empty.started.connect(lambda: self.left_for.emit(Place(page="packages")))
        self._columns = self._made_columns()
        self._grid = QGridLayout()
        self._lay_out()

    def reload(self) -> None:
        self._presenter.load(self.period)

    def shown_table(self) -> ShownTable | None:
        """All columns, one below the other."""
        from thidua_desktop.gui.pages.overview.printed import printed_overview

        language = self.surroundings.language
        return None if self._found is None else printed_overview(self._found, language)

    def show_nothing(self) -> None:
        self._found = None
        self._start.hide()
        self._empty.say(
            self.tr("Chưa có khung của khối, cụm"),
            self.tr("Việc cần làm và điểm đến nay hiện ở đây khi sổ nhận được gói khung của năm."),
            self.tr("&Nhận gói khung"),
        )
        self._shown.setCurrentIndex(2)

    def show_state(self, found: Overview) -> None:
        """Each column in a turn of its own."""
        self._found = found
        self._start.show()
        self._shown.setCurrentIndex(1)
        self._header.set_line(head_line(found))
        self.paint_late(
            lambda: self._show_tasks(found),
            lambda: self.points.show_points(found.points, is_over=found.is_over),
            lambda: self._show_packages(found),
            lambda: self._show_open_points(found),
        )

    def _show_tasks(self, found: Overview) -> None:
        language = self.surroundings.language
        self.tasks.show_tasks([task_text(task, found, language) for task in found.tasks])
        overdue = len(found.overdue)
        self._overdue.setText(self.tr("{0} quá hạn").format(overdue))
        self._overdue.setVisible(bool(overdue))
        self._count.setText(self.tr("{0} việc").format(len(found.tasks)))

    def _show_packages(self, found: Overview) -> None:
        self.packages.show_rows(found)
        self._order_stops()

    def _show_open_points(self, found: Overview) -> None:
        self.open_points.show_points(found.open_points, found)
        closed = sum(not point.is_open for point in found.open_points)
        self._closed.setText(self.tr("{0}/{1} đã đóng").format(closed, len(found.open_points)))
        self._closed.setVisible(bool(found.open_points))

    def _order_stops(self) -> None:
        """Tab goes through the columns as they are read; tasks are made anew at each look."""
        stops = (self._start, *self.tasks.rows, self.points.bars, self._to_packages)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_columns()

    def _begin(self) -> None:
        page = "packages" if self._led else "progress"
        self.left_for.emit(Place(page=page, period=self.period))

    def _open_group(self, first: str) -> None:
        self.left_for.emit(Place(page="self-score", period=self.period, item=first))

    def _open_packages(self) -> None:
        self.left_for.emit(Place(page="packages", period=self.period))

    def _made_columns(self) -> tuple[QWidget, QWidget, QWidget]:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.unit * 2)
        self._to_packages = button(self.tr("Xem gói"), role="link")
        self._to_packages.clicked.connect(self._open_packages)
        column.addWidget(_titled(self.tr("Gói dữ liệu"), self.packages, right=self._to_packages))
        title = self.tr("Hạn chế, chỉ đạo")
        column.addWidget(_titled(title, self.open_points, right=self._closed), 1)
        return (
            _titled(self.tr("Việc cần làm"), self.tasks, left=self._overdue, right=self._count),
            _titled(self.tr("Điểm đến nay"), self.points),
            right,
        )

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self._grid)
        self._grid.setContentsMargins(SIZES.margin, 0, SIZES.margin, SIZES.unit * 2)
        self._grid.setHorizontalSpacing(SIZES.column_gap)
        self._grid.setVerticalSpacing(SIZES.margin)
        self._place_columns()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        body = QWidget()
        self._shown = QStackedLayout(body)
        for each in (QWidget(), scroll, self._empty):  # nothing until the book has answered
            self._shown.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(body, 1)

    def _place_columns(self) -> None:
        is_wide = self.width() >= _THREE_COLUMNS
        left, middle, right = self._columns
        self._grid.addWidget(left, 0, 0)
        self._grid.addWidget(middle, 0, 1)
        if is_wide:
            self._grid.addWidget(right, 0, 2)
        else:
            self._grid.addWidget(right, 1, 0, 1, 2)
        for place in range(_COLUMNS):
            is_used = is_wide or place < _COLUMNS - 1
            self._grid.setColumnStretch(place, 1 if is_used else 0)


def _titled(
    title: str, body: QWidget, *, left: QLabel | None = None, right: QWidget | None = None
) -> QWidget:
    """A column: its title on one line, a thin rule, what it holds."""
    made = QWidget()
    head = QHBoxLayout()
    head.setSpacing(SIZES.unit)
    heading = label(title, "section")
    heading.setMinimumHeight(_HEADING)
    head.addWidget(heading)
    if left is not None:
        head.addWidget(left, 0, Qt.AlignmentFlag.AlignVCenter)
    head.addStretch(1)
    if right is not None:
        head.addWidget(right)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(head)
    column.addWidget(rule())
    column.addWidget(body, 1)
    return made
