"""Under the ranking: the reasons beside the comparison and charts, or the trial in their place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from thidua_desktop.gui.pages.ranking.chart_tabs import ChartTabs
from thidua_desktop.gui.pages.ranking.comparison_panel import ComparisonPanel
from thidua_desktop.gui.pages.ranking.trial_panel import TrialPanel
from thidua_desktop.gui.pages.ranking.why_panel import WhyPanel

_BOTH = 900
"""Narrower, the reasons are a tab beside the others."""

_SHARES = (2000, 3000)


class LowerPart(QStackedWidget):
    """Places its parts by the room there is; what they show is the page's business."""

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
