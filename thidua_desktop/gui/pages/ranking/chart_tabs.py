"""The charts of the ranking as tabs, each made when it is first looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from thidua_desktop.application.course_of_totals import CourseStep
from thidua_desktop.gui.charts.chart import Chart
from thidua_desktop.gui.charts.month_line import MonthLine
from thidua_desktop.gui.charts.pair_bars import PairBars
from thidua_desktop.gui.charts.radar import Radar
from thidua_desktop.gui.pages.ranking.chart_items import ChartItem, course_points
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button


class ChartTabs(QTabWidget):
    """`made(Chart)` tells of each chart, `course_wanted()` asks for the totals of all periods."""

    made = Signal(object)
    course_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: ChartItem | None = None
        self._course: tuple[CourseStep, ...] | None = None
        self._charts: dict[QWidget, Chart] = {}
        self.export = button(self.tr("&Xuất hình"), icon_name="download", role="small")
        self.export.clicked.connect(self._open_menu)
        self.setCornerWidget(self.export)
        self.export.hide()
        self._bars = self._add(self.tr("Theo nhóm"))
        self._web = self._add(self.tr("Mạng nhện"))
        self._line = self._add(self.tr("Qua các kỳ"))
        self.currentChanged.connect(self._show_current)

    @property
    def chart(self) -> Chart | None:
        """The chart that is seen."""
        return self._charts.get(self.currentWidget())

    def show_item(self, item: ChartItem | None) -> None:
        """Other units; charts that are not seen are drawn when they are."""
        self._item = item
        self._show_current()

    def show_course(self, course: Sequence[CourseStep]) -> None:
        self._course = tuple(course)
        self._show_current()

    def forget_course(self) -> None:
        """The totals changed; they are asked for when their line is seen."""
        self._course = None
        self._show_current()

    def _add(self, title: str) -> QScrollArea:
        place = QScrollArea()
        place.setWidgetResizable(True)
        place.setAccessibleName(title)
        self.addTab(place, title)
        return place

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_current()

    def _show_current(self) -> None:
        if not self.isVisible():
            return
        seen = self.currentWidget()
        makers = {self._bars: PairBars, self._web: Radar, self._line: MonthLine}
        maker = makers.get(seen) if isinstance(seen, QScrollArea) else None
        self.export.setVisible(maker is not None)
        if maker is None or not isinstance(seen, QScrollArea):
            return
        if seen not in self._charts:
            self._hold(seen, maker())
        self._fill(self._charts[seen])

    def _hold(self, place: QScrollArea, chart: Chart) -> None:
        if isinstance(chart, MonthLine):
            chart.file_name = "diem-qua-cac-ky"
            chart.setAccessibleName(self.tr("Điểm qua các kỳ"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SIZES.unit * 2, SIZES.unit, SIZES.unit, 0)
        column.addWidget(chart)
        if chart.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed:
            column.addStretch(1)
        place.setWidget(inside)
        self._charts[place] = chart
        self.made.emit(chart)

    def _fill(self, chart: Chart) -> None:
        item = self._item
        if item is None:
            return
        names = {"first": item.first_name, "second": item.second_name}
        if isinstance(chart, PairBars):
            chart.show_pairs(item.bars, **names)
        elif isinstance(chart, Radar):
            chart.show_axes(item.axes, **names)
        elif isinstance(chart, MonthLine):
            self._fill_line(chart, item)

    def _fill_line(self, chart: MonthLine, item: ChartItem) -> None:
        if self._course is None:
            self.course_wanted.emit()
            return
        points = course_points(item, self._course)
        measure = self.tr("% thang điểm ({0})").format(item.first_name)
        names = {"value_name": item.first_name, "needed_name": item.second_name}
        chart.show_line(points, measure=measure, of_rival=True, **names)

    def _open_menu(self) -> None:
        if (chart := self.chart) is not None:
            chart.menu().popup(self.export.mapToGlobal(self.export.rect().bottomLeft()))
