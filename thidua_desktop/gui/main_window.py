"""The shell: top bar, navigation, the page that is seen, status bar; it builds and connects."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from thidua_desktop.application.book_face import BookFace
from thidua_desktop.domain.changes import ChangeSet
from thidua_desktop.domain.ids import PeriodCode
from thidua_desktop.domain.package import Mode
from thidua_desktop.gui.pages.catalogue import page_text
from thidua_desktop.gui.pages.page import Page, PageSpec
from thidua_desktop.gui.shell.navigation import Navigation, NavItem
from thidua_desktop.gui.shell.panes import enter
from thidua_desktop.gui.shell.rehearsal_band import RehearsalBand
from thidua_desktop.gui.shell.status_bar import StatusBar
from thidua_desktop.gui.shell.top_bar import TopBar
from thidua_desktop.gui.surroundings import Place, Surroundings
from thidua_desktop.gui.table.typing import commit_typing
from thidua_desktop.gui.theme.dress import dress_window
from thidua_desktop.gui.widgets.flash import flash_current
from thidua_desktop.gui.widgets.late_painting import LatePainting
from thidua_desktop.gui.widgets.notice import Notice, NoticeBar

Acts = Sequence[Callable[[], object]]
"""What is done one after the other, maybe each in a turn of its own."""

_SMALLEST = (911, 512)
_FIRST = (1366, 768)


class MainWindow(QMainWindow):
    """Shows a start page without a book, the pages of a book otherwise. `closing()` comes once.

    `book_wanted(Path)` asks for another book in place of this one, `move_wanted(Path)` for this one
    in another place, `restart_wanted()` for the program started anew. `page_opened()`: it has asked
    the book what it shows.
    """

    closing = Signal()
    page_opened = Signal()
    book_wanted = Signal(object)
    move_wanted = Signal(object)
    restart_wanted = Signal()

    def __init__(self, pages: Sequence[PageSpec], start: QWidget) -> None:
        super().__init__()
        self._specs = {spec.key: spec for spec in pages}
        self._pages: dict[str, Page] = {}
        self._surroundings: Surroundings | None = None
        self._first_page: str | None = None
        self.period: PeriodCode | None = None
        self.narrow_pages: dict[str, bool] = {}
        self.when_read: Callable[[str, Acts], None] = _at_once
        self.may_close: Callable[[], bool] = _always
        self.top_bar = TopBar()
        self.navigation = Navigation()
        self.status = StatusBar()
        self._band = RehearsalBand()
        self._stack = QStackedWidget()
        self._painting = LatePainting(self._stack)
        self._whole = QWidget()
        self.start = start
        self._between = QWidget()  # while the pages of another year are made
        self._stack.addWidget(start)
        self._stack.addWidget(self._between)
        self._lay_out()
        self.notices = NoticeBar(self._whole)
        self._connect()
        dress_window(self)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST)
        self.show_start()

    def show_start(self) -> None:
        """No book is open."""
        _forget(self._stack, self._pages)
        self.setWindowTitle(self.tr("Sổ thi đua"))
        self.top_bar.show_years((), None)
        self.top_bar.show_periods((), None)
        self.top_bar.set_searchable(searchable=False)
        self.navigation.show_items(())
        self.navigation.set_narrow(narrow=False)
        self._band.hide()
        self._stack.setCurrentWidget(self.start)

    @property
    def next_key(self) -> str:
        """The page a book is shown with: that seen before, if it is known."""
        wanted = self.seen_key or self._first_page
        return wanted if wanted in self._specs else next(iter(self._specs))

    def begin_at(self, page: str | None, period: str | None) -> None:
        """What the next book opens with, as far as it has them."""
        self._first_page = page
        self.period = None if period is None else PeriodCode(period)

    def show_book(self, surroundings: Surroundings) -> None:
        """What stands around the pages of an open book; the pages of before are gone."""
        self._first_page = self.next_key
        if self._pages:
            self._stack.setCurrentWidget(self._between)
        _forget(self._stack, self._pages)
        self._surroundings = surroundings
        self._show_face(surroundings.face)
        shown = [s for s in self._specs.values() if _is_for(s, surroundings.face)]
        self.navigation.show_items([_nav_item(spec) for spec in shown])

    def open_first_page(self) -> None:
        """The page seen before, if the book that is shown has it."""
        keys = self.navigation.keys
        key = self.next_key if self.next_key in keys else keys[0]
        self._when_made(key, partial(self.open_page, key))

    def open_page(self, key: str) -> None:
        """Shows a page, made when it is seen for the first time."""
        page = self._made(key)
        _take_in(self._stack, page)
        self._painting.wait()
        before = self._stack.currentWidget()
        if before is not None and before is not page:
            before.hide()  # nobody lays it out for the room it leaves
        self.navigation.check(key)
        self.navigation.set_narrow(narrow=self.narrow_pages.get(key, self._specs[key].narrow))
        self._stack.setCurrentWidget(page)
        page.show_period(self.period)
        if page.favourite is not None:
            page.favourite.setFocus(Qt.FocusReason.OtherFocusReason)  # there as soon as it is shown
        else:
            enter(page)
        self.page_opened.emit()

    def _when_made(self, key: str, act: Callable[[], None]) -> None:
        """A click waits neither for the modules of a page nor for the whole of its making."""
        if key in self._pages:
            self.when_read(key, (act,))
        else:
            self.when_read(
                key,
                (
                    partial(self._made, key),
                    lambda: _take_in(self._stack, self._made(key)),
                    act,
                ),
            )

    def follow(self, place: Place) -> None:
        """Goes where a link leads; to an item as soon as the page has read what it shows."""

        def arrive() -> None:
            commit_typing()
            if place.period is not None:
                self.choose_period(place.period)
            self.open_page(place.page)
            page = self._pages[place.page]
            if place.item is not None:
                self._when_read(page, partial(_show_item, page, place.item))
            if place.press is not None:
                press = partial(self._when_read, page, partial(page.press, place.press))
                self._when_read(page, press)

        self._when_made(place.page, arrive)

    def _when_read(self, page: Page, act: Callable[[], None]) -> None:
        """The desk answers one after the other, so this comes after what the page asked before."""
        assert self._surroundings is not None, "links lead through an open book"

        def answered(_nothing: None) -> None:
            if page is self.seen_page:
                act()

        self._surroundings.desk.ask(lambda _services: None, answered)

    def choose_period(self, period: str) -> None:
        commit_typing()
        self.period = PeriodCode(period)
        if self._surroundings is not None:
            self.top_bar.show_periods(self._surroundings.face.periods, self.period)
        if self.seen_page is not None:
            self.seen_page.show_period(self.period)

    def hear(self, changes: ChangeSet) -> None:
        """Lets every page know what an operation changed."""
        for page in self._pages.values():
            page.heard(changes)

    def notify(self, notice: Notice) -> None:
        self.notices.show_notice(notice)

    @property
    def seen_page(self) -> Page | None:
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def seen_key(self) -> str | None:
        return next((key for key, page in self._pages.items() if page is self.seen_page), None)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _show_face(self, face: BookFace) -> None:
        parts = (
            self.tr("Sổ thi đua"),
            face.identity.unit.name,
            face.bloc.name if face.bloc else "",
        )
        self.setWindowTitle(" · ".join(part for part in parts if part))
        self.top_bar.show_years(face.years, face.year)
        known = {period.code for period in face.periods}
        if self.period not in known:
            self.period = face.periods[-1].code if face.periods else None
        self.top_bar.show_periods(face.periods, self.period)
        self.top_bar.set_searchable(searchable=True)
        self._band.setVisible(face.identity.mode is Mode.REHEARSAL)

    def _made(self, key: str) -> Page:
        """The page, not yet on the window where it is made now."""
        if key in self._pages:
            return self._pages[key]
        assert self._surroundings is not None, "pages belong to an open book"
        page = self._specs[key].page()(self._surroundings)
        page.noticed.connect(self.notify)
        page.left_for.connect(self.follow)
        page.book_wanted.connect(self.book_wanted)
        page.move_wanted.connect(self.move_wanted)
        page.restart_wanted.connect(self.restart_wanted)
        self._pages[key] = page
        return page

    def set_narrow(self, *, narrow: bool) -> None:
        """Folds the navigation to a rail of icons for the page that is seen, or unfolds it."""
        if self.seen_key is not None:
            self.narrow_pages[self.seen_key] = narrow
        self.navigation.set_narrow(narrow=narrow)

    @property
    def is_narrow(self) -> bool:
        return self.navigation.is_narrow

    def _fold(self) -> None:
        self.set_narrow(narrow=not self.is_narrow)

    def _print(self) -> None:
        if self.seen_page is not None:
            self.seen_page.print_shown()

    def _connect(self) -> None:
        self.navigation.chosen.connect(
            lambda key: self._when_made(key, partial(self.open_page, key))
        )
        self.top_bar.period_chosen.connect(self.choose_period)
        self.top_bar.folded.connect(self._fold)
        self._add_action(self.tr("In trang đang xem"), "Ctrl+P", self._print)
        self._add_action(self.tr("Thu gọn, mở rộng danh sách trang"), "", self._fold)

    def _add_action(self, text: str, keys: str, act: Callable[[], None]) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _on=False: act())
        self.addAction(action)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addWidget(self._stack, 1)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self._band)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(self._whole)


def _is_for(spec: PageSpec, face: BookFace) -> bool:
    return face.is_led_here or not spec.for_leader


def _take_in(stack: QStackedWidget, page: Page) -> None:
    """The page gets the look of the window."""
    if stack.indexOf(page) < 0:
        stack.addWidget(page)


def _forget(stack: QStackedWidget, pages: dict[str, Page]) -> None:
    for page in pages.values():
        stack.removeWidget(page)
        page.deleteLater()
    pages.clear()


def _at_once(_page: str, acts: Acts) -> None:
    for act in acts:
        act()


def _always() -> bool:
    return True


def _show_item(page: Page, item: str) -> None:
    page.go_to(item)
    flash_current(page)


def _nav_item(spec: PageSpec) -> NavItem:
    section = page_text(spec.section) if spec.section else None
    return NavItem(key=spec.key, text=page_text(spec.title), icon=spec.icon, section=section)
