"""The bar on top: the year, the period switcher, the search box, the program's menu."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from thidua_desktop.domain.ids import PeriodCode, YearCode
from thidua_desktop.domain.period import Period
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import icon
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.buttons import ToolButton, button
from thidua_desktop.gui.widgets.texts import label, plain_tip

_SEARCH_WIDTH = 440
SEARCH_KEYS = "Ctrl+K"


class TopBar(QFrame):
    """Signals: `year_chosen(str)`, `period_chosen(str)`, `searched()`, `folded()`."""

    year_chosen = Signal(str)
    period_chosen = Signal(str)
    searched = Signal()
    folded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "top-bar")
        self.setFixedHeight(SIZES.top_bar)
        self._fold = self._flat(self.tr("Thu gọn danh sách trang"), "menu")
        self._fold.clicked.connect(self.folded)
        self._year = self._menu_button(self.tr("Năm"))
        self._period = self._menu_button(self.tr("Kỳ"))
        self.search_field = button(
            self.tr("Tìm nội dung, đơn vị, văn bản…"), icon_name="search", role="search"
        )
        keys = label(SEARCH_KEYS, "keys")
        inside = QHBoxLayout(self.search_field)
        inside.setContentsMargins(SIZES.unit, 0, SIZES.unit, 0)
        inside.addWidget(keys, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.search_field.setFixedWidth(_SEARCH_WIDTH)
        self.search_field.clicked.connect(self.searched)
        self.program = self._menu_button(self.tr("Chương trình"))
        self.program.setText(self.tr("Văn thư"))
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.unit, 0, SIZES.unit * 2, 0)
        row.addWidget(self._fold)
        row.addWidget(self._year)
        row.addWidget(self._period)
        row.addStretch(1)
        row.addWidget(self.search_field)
        row.addStretch(1)
        row.addWidget(self.program)

    def show_years(self, years: Sequence[YearCode], chosen: YearCode | None) -> None:
        """The years the book knows and the one that is looked at; None while no book is open."""
        said = self.tr("Năm {0}")
        self._year.setText(said.format(chosen) if chosen else self.tr("Chưa mở sổ"))
        menu = self._year.menu()
        menu.clear()
        for year in years:
            action = menu.addAction(said.format(year))
            self._choosable(action, checked=year == chosen)
            action.triggered.connect(lambda _on=False, code=year: self.year_chosen.emit(code))
        self._year.setEnabled(len(years) > 1)
        self._year.setIcon(icon("down", COLOURS.ink) if len(years) > 1 else QIcon())

    def show_periods(self, periods: Sequence[Period], chosen: PeriodCode | None) -> None:
        """The periods of the year; hidden as long as there is no frame."""
        self._period.setVisible(bool(periods))
        menu = self._period.menu()
        menu.clear()
        for period in periods:
            action = menu.addAction(period.name)
            self._choosable(action, checked=period.code == chosen)
            action.triggered.connect(
                lambda _on=False, code=period.code: self.period_chosen.emit(code)
            )
            if period.code == chosen:
                self._period.setText(self.tr("Kỳ: {0}").format(period.name))

    def set_searchable(self, *, searchable: bool) -> None:
        self.search_field.setVisible(searchable)

    def _choosable(self, action: QAction, *, checked: bool) -> None:
        action.setCheckable(True)
        action.setChecked(checked)

    def _flat(self, name: str, icon_name: str) -> ToolButton:
        made = ToolButton(self)
        give_role(made, "flat")
        made.setIcon(icon(icon_name, COLOURS.ink))
        made.setToolTip(plain_tip(name))
        made.setAccessibleName(name)
        return made

    def _menu_button(self, name: str) -> ToolButton:
        made = self._flat(name, "down")
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands at the right
        menu = QMenu(made)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        made.setMenu(menu)
        made.clicked.connect(lambda: menu.popup(made.mapToGlobal(made.rect().bottomLeft())))
        return made
