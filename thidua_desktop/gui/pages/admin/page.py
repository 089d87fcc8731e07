"""The page of administration: one tab for each thing a book needs beside its figures."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.application.table_papers import ShownTable
from thidua_desktop.domain.changes import Topic
from thidua_desktop.gui.pages.admin.accounts.tab import AccountsTab
from thidua_desktop.gui.pages.admin.backups.tab import BackupsTab
from thidua_desktop.gui.pages.admin.choices.tab import ChoicesTab
from thidua_desktop.gui.pages.admin.health.tab import HealthTab
from thidua_desktop.gui.pages.admin.journal.tab import JournalTab
from thidua_desktop.gui.pages.admin.place.tab import PlaceTab
from thidua_desktop.gui.pages.admin.tab import AdminTab
from thidua_desktop.gui.pages.admin.units.tab import UnitsTab
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.widgets.late_tabs import LateTabs
from thidua_desktop.gui.widgets.page_header import PageHeader


class AdminPage(Page):
    """A tab is made when it is first seen, and only the seen one asks the book."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset(Topic)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        header = PageHeader(self.tr("Quản trị"))
        header.set_line(self.tr("Giữ gìn sổ: sao lưu, kiểm tra và những gì đã làm trong sổ."))
        self.add_print_button(header)
        self._tabs = LateTabs(self.tr("Các phần của quản trị"))
        self.favourite = self._tabs.tabBar()
        self._keys: list[str] = []
        for key, title, kind in self._kinds():
            self._keys.append(key)
            self._tabs.add_late(title, partial(self._make, kind))
        self._tabs.currentChanged.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._tabs, 1)

    def reload(self) -> None:
        for tab in self._tabs.made:
            assert isinstance(tab, AdminTab)
            tab.make_stale()
        self._turn(self._tabs.currentIndex())

    def shown_table(self) -> ShownTable | None:
        """As the seen tab tells it, else the table that is seen there."""
        return self._tab(self._tabs.currentIndex()).shown_table() or super().shown_table()

    def go_to(self, item: str) -> None:
        """Shows the tab of that key."""
        if item in self._keys:
            self._tabs.setCurrentIndex(self._keys.index(item))

    def _turn(self, place: int) -> None:
        self._tab(place).refresh()

    def _make(self, kind: type[AdminTab]) -> AdminTab:
        tab = kind(self.surroundings)
        self.offers = {**self.offers, **tab.offers}
        tab.noticed.connect(self.noticed)
        tab.book_wanted.connect(self.book_wanted)
        tab.move_wanted.connect(self.move_wanted)
        tab.restart_wanted.connect(self.restart_wanted)
        tab.print_wanted.connect(self.print_pages)
        return tab

    def _tab(self, place: int) -> AdminTab:
        tab = self._tabs.inside(place)
        assert isinstance(tab, AdminTab)
        return tab

    def _kinds(self) -> tuple[tuple[str, str, type[AdminTab]], ...]:
        return (
            ("backups", self.tr("Sao lưu"), BackupsTab),
            ("health", self.tr("Kiểm tra sổ"), HealthTab),
            ("journal", self.tr("Nhật ký"), JournalTab),
            ("units", self.tr("Đơn vị thành viên"), UnitsTab),
            ("accounts", self.tr("Tài khoản"), AccountsTab),
            ("place", self.tr("Đơn vị && năm"), PlaceTab),
            ("choices", self.tr("Thiết đặt"), ChoicesTab),
        )
