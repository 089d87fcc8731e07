"""Under the ranking: the reasons beside the comparison and charts, or the trial in their place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from thidua_desktop.gui.pages.ranking.chart_items import ChartItem
from thidua_desktop.gui.pages.ranking.chart_tabs import ChartTabs
from thidua_desktop.gui.pages.ranking.comparison_panel import ComparisonPanel
from thidua_desktop.gui.pages.ranking.model import ComparisonItem
from thidua_desktop.gui.pages.ranking.trial_panel import TrialPanel
from thidua_desktop.gui.pages.ranking.why_panel import WhyPanel
from thidua_desktop.gui.widgets.late_painting import LatePainting

_BOTH = 900
"""Narrower, the reasons are a tab beside the others."""

_SHARES = (2000, 3000)


class LowerPart(QStackedWidget):
    """Places its parts by the room there is.

    Comparison and charts take long to lay out: each has a turn of its own after the one in which
    a unit was chosen, and of units chosen one after the other only the last is laid out.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why = WhyPanel()
        self.comparison = ComparisonPanel()
        self.trial = TrialPanel()
        self.tabs = ChartTabs()
        self.tabs.setAccessibleName(self.tr("So sánh và biểu đồ"))
        self.tabs.insertTab(0, self.comparison, self.tr("So từng tiêu chí"))
        self.tabs.setCurrentIndex(0)
        self.beside = QSplitter(Qt.Orientation.Horizontal)
        self.beside.setChildrenCollapsible(False)
        self.beside.addWidget(self.why)
        self.beside.addWidget(self.tabs)
        self.beside.setSizes(_SHARES)
        self.addWidget(self.beside)
        self.addWidget(self.trial)
        self._late = LatePainting(self.tabs)
        self._compared: ComparisonItem | None = None
        self._charted: ChartItem | None = None

    def show_comparison(self, item: ComparisonItem | None) -> None:
        """None where there is nobody to compare with."""
        self._compared = item
        self._late.wait(self._lay_comparison, self._lay_charts)

    def show_charts(self, item: ChartItem | None) -> None:
        """The same two units, group by group."""
        self._charted = item
        self._late.wait(self._lay_comparison, self._lay_charts)

    def show_trial(self, *, is_on: bool) -> None:
        self.setCurrentIndex(1 if is_on else 0)

    def make_room(self, width: int) -> None:
        """The reasons beside the tabs where there is room for both, else the first of the tabs."""
        is_narrow = width < _BOTH
        if is_narrow == (self.tabs.indexOf(self.why) >= 0):
            return
        if is_narrow:
            self.tabs.insertTab(0, self.why, self.tr("Vì sao"))
            self.tabs.setCurrentIndex(0)
        else:
            self.beside.insertWidget(0, self.why)
            self.beside.setSizes(_SHARES)
        self.why.show()

    def _lay_comparison(self) -> None:
        if self._compared is None:
            self.comparison.show_nothing(self.tr("Chưa có hai đơn vị để so."))
        else:
            self.comparison.show_comparison(self._compared)

    def _lay_charts(self) -> None:
        self.tabs.show_item(self._charted)
