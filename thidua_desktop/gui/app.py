"""The windowed program: starts Qt, opens books, connects the shell with the session of a book."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from thidua_desktop.application.book_face import BookFace
from thidua_desktop.application.services import Services
from thidua_desktop.domain.changes import ChangeSet
from thidua_desktop.domain.ids import YearCode
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.gui.book_session import BookSession, YearDesk
from thidua_desktop.gui.desktop import Desktop
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.breathing import leave_room_for_the_screen
from thidua_desktop.gui.jobs.cycles import begin_again, leave_to_python
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.kept_trials import KeptTrials
from thidua_desktop.gui.language import chosen_language, speak
from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.pages.catalogue import PAGES
from thidua_desktop.gui.pages.first_start.join_wizard import JoinWizard
from thidua_desktop.gui.pages.first_start.page import FirstStartPage
from thidua_desktop.gui.pages.first_start.restoring import RestoreBook
from thidua_desktop.gui.pages.first_start.sample import SampleYear
from thidua_desktop.gui.recent_books import forget_book, recent_books, remember_book
from thidua_desktop.gui.shell.crash_care import CrashCare, catch_errors
from thidua_desktop.gui.shell.leaving import Leaving
from thidua_desktop.gui.shell.move_book import MoveBook
from thidua_desktop.gui.shell.open_book import OpenBook
from thidua_desktop.gui.shell.page_reading import PageReading
from thidua_desktop.gui.shell.pane_walk import PaneWalk
from thidua_desktop.gui.shell.program_menu import ProgramMenu
from thidua_desktop.gui.shell.stick_watch import StickWatch
from thidua_desktop.gui.shell.window_memory import WindowMemory, bring_up, show_first
from thidua_desktop.gui.single_instance import SingleInstance
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.table.typing import commit_typing
from thidua_desktop.gui.theme.dress import dress
from thidua_desktop.gui.theme.text_size import scale_windows
from thidua_desktop.gui.widgets.file_dialogs import ask_for_file
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.wording.language import Language

BOOK_SUFFIX = ".thidua"


class Application(QObject):
    """One window and at most one open book."""

    def __init__(self, desktop: Desktop, language: Language = Language.VIETNAMESE) -> None:
        super().__init__()
        self._desktop = desktop
        self._memory = WindowMemory(desktop.settings)
        self._language = language
        self._session: BookSession | None = None
        self._desk: YearDesk | None = None
        self._book: OpenBook | None = None
        self._trials = KeptTrials()
        self._start = FirstStartPage()
        self.window = MainWindow(PAGES, self._start)
        self.menu = ProgramMenu(self.window, language)
        self._leaving = Leaving(self.window)
        PaneWalk(self.window)
        self._sample = SampleYear(desktop, self.window.status, self)
        self.crashes = CrashCare(desktop, language, self.window)
        self._restoring = RestoreBook(desktop, language, self.crashes.met.emit, self.window)
        self._moving = MoveBook(desktop, language, self.crashes.met.emit, self.window)
        self._sticks = StickWatch(
            desktop.program.outside.drives,
            self.window.status,
            crashed=self.crashes.met.emit,
            parent=self,
        )
        self._pages = PageReading(crashed=self.crashes.met.emit, parent=self)
        self.window.when_read = self._pages.when_read
        self.is_to_restart = False
        self.book_to_restart: Path | None = None
        self._connect()
        self._show_recent()

    def open_book(self, path: Path) -> None:
        """Opens a book in place of the present one; a fault leaves the start page with a notice."""
        self.close_book()
        self.window.notices.hide()  # it told of another book, or why one did not open
        session = BookSession(self._desktop.program, path, self)
        self._session, self._trials = session, KeptTrials()
        session.crashed.connect(self.crashes.met)
        session.open(self._opened, self._not_opened)

    def raise_with(self, book: str) -> None:
        """Another start of the program: this window comes up, with its book if it named one."""
        bring_up(self.window)
        path = Path(book)
        if not book or (self._session is not None and self._session.path == path):
            return
        if QApplication.activeModalWidget() is None:
            self._open_instead(path)
            return
        said = self.tr("Xong việc trong hộp đang mở, rồi mở sổ “{0}”.").format(path.stem)
        go = partial(self._open_instead, path)
        self.window.notify(Notice(text=said, action_text=self.tr("Mở sổ"), action=go, stays=True))

    def close_book(self) -> None:
        """Leaves one closed file behind, with what is being typed in it."""
        self._pages.forget()
        if self._session is not None:
            commit_typing()
            if self._book is not None:
                self._memory.keep(self.window, self._book.face.identity.uid)
                self._leave_pages()
                self._book = None
            self.window.show_start()  # what the pages still have worked out stops
            self._session.close()
            self._session.deleteLater()
            self._session = None
            self.crashes.desk = None
            self._leaving.forget()
            self.menu.show_possible()
            self._show_recent()

    def _open_instead(self, path: Path) -> None:
        """A person wants another book in place of the one that may be open."""
        self._leaving.then(lambda: self.open_book(path))

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being asked of a book."""
        is_read = not self._pages.is_awaited
        return is_read and (self._session is None or self._session.is_idle)

    def _opened(self, desk: YearDesk) -> None:
        desk.ask(lambda s: s.queries.face(), partial(self._show_when_read, desk))

    def _show_when_read(self, desk: YearDesk, face: BookFace) -> None:
        """The modules of the page that is seen first are read beside the window, too."""
        if self._book is None:
            self._memory.restore(self.window, face.identity.uid)
        self._pages.when_read(self.window.next_key, (partial(self._show, desk, face),))

    def _show(self, desk: YearDesk, face: BookFace) -> None:
        assert self._session is not None
        commit_typing()
        surroundings = Surroundings(
            desk=desk,
            face=face,
            clock=self._desktop.program.outside.clock,
            settings=self._desktop.settings,
            language=self._language,
            trials=self._trials,
        )
        if self._book is None:
            self._remember(self._session)
        else:
            self._leave_pages()
            self._book.deleteLater()
        self._desk = self.crashes.desk = desk
        self._leaving.watch(desk, surroundings)
        self._book = OpenBook(self._session, self.window, surroundings)
        self._book.face_changed.connect(self._ask_face_again)
        self.window.open_first_page()

    def _leave_pages(self) -> None:
        """The pages of the year that was looked at go; nothing reaches them any more."""
        if self._book is not None and self._desk is not None:
            self._book.leave()
            self._desk.leave()

    def _page_opened(self) -> None:
        """The other pages are read as soon as the first one has its answer, not beside it."""
        self.menu.show_possible()
        if self._desk is not None and not self._pages.has_begun:
            self._desk.ask(_first_page_there, lambda _nothing: self._pages.begin())

    def _remember(self, session: BookSession) -> None:
        remember_book(self._desktop.settings, session.path)
        self.menu.show_recent(recent_books(self._desktop.settings))

    def _ask_face_again(self, changes: ChangeSet) -> None:
        """A frame came: next year's brings other periods, perhaps another leader."""
        if self._desk is not None:
            self._desk.ask(lambda s: s.queries.face(), partial(self._show_if_other, changes))

    def _show_if_other(self, changes: ChangeSet, face: BookFace) -> None:
        assert self._book is not None
        assert self._desk is not None
        if face.differs_from(self._book.face):
            self._show(self._desk.again(), face)
        else:
            self._book.pass_on(changes)

    def _turn_to(self, year: str) -> None:
        """The same book in another year it knows."""
        if (desk := self._desk) is not None:
            self._leaving.then(lambda: desk.turn_to(YearCode(year), self._opened))

    def _move(self, target: Path) -> None:
        """The open book goes to another place; it is closed before, so that it is one file."""
        if self._session is not None:
            path = self._session.path
            self.close_book()
            forget_book(self._desktop.settings, path)
            self._moving.move(path, target)

    def _not_opened(self, failure: Failure) -> None:
        begin_again()
        is_gone = isinstance(failure, KnownFault) and failure.code is FaultCode.FILE_MISSING
        if is_gone and self._session is not None:
            forget_book(self._desktop.settings, self._session.path)
        self.close_book()
        self._tell(failure)

    def _tell(self, failure: Failure) -> None:
        self.window.notify(Notice(text=failure_text(failure, self._language), stays=True))

    def _open_sample(self, book: Path) -> None:
        """Unless another book was opened meanwhile: nobody is torn away from that one."""
        if self._session is None:
            self.open_book(book)

    def _ask_for_book(self) -> None:
        title = self.tr("Mở sổ thi đua")
        folder = str(self._desktop.books_folder)
        ask_for_file(self.window, title, f"*{BOOK_SUFFIX}", self._open_instead, folder=folder)

    def _join(self) -> None:
        wizard = JoinWizard(self._desktop, self._language, self.window)
        wizard.founded.connect(self.open_book)
        wizard.crashed.connect(self.crashes.met)
        wizard.open()

    def _show_recent(self) -> None:
        books = recent_books(self._desktop.settings)
        self._start.show_recent(books)
        self.menu.show_recent(books)

    def _connect(self) -> None:
        self._start.frame_asked.connect(self._join)
        self._start.book_asked.connect(self._ask_for_book)
        self._start.book_chosen.connect(self.open_book)
        self._start.backup_asked.connect(self._restoring.ask)
        self._restoring.restored.connect(self.open_book)
        self._restoring.failed.connect(self.window.notify)
        self._start.sample_asked.connect(self._sample.play)
        self.menu.open_asked.connect(self._ask_for_book)
        self.menu.book_chosen.connect(self._open_instead)
        self.menu.close_asked.connect(lambda: self._leaving.then(self.close_book))
        self._sample.played.connect(self._open_sample)
        self._sample.failed.connect(self._tell)
        self._sample.crashed.connect(self.crashes.met)
        for asked in (self.crashes.restart_asked, self.window.restart_wanted):
            asked.connect(lambda: self._leaving.then(self._restart))
        self.window.book_wanted.connect(self._open_instead)
        self.window.move_wanted.connect(
            lambda target: self._leaving.then(partial(self._move, target))
        )
        self._moving.ended.connect(self.open_book)
        self.window.top_bar.year_chosen.connect(self._turn_to)
        self.window.page_opened.connect(self._page_opened)
        self.window.closing.connect(self._leave)

    def _restart(self) -> None:
        """Ends this program in order; `run_window` starts the next one when it is gone."""
        self.book_to_restart = self._session.path if self._session else None
        self.is_to_restart = True
        self.window.close()

    def _leave(self) -> None:
        self._sample.stop()
        self._sticks.stop()
        self._pages.stop()
        self._restoring.stop()
        self._moving.stop()
        self.close_book()


def _first_page_there(_services: Services) -> None:
    """Asked of the book after what the first page asked, so answered after it."""


def run_window(desktop: Desktop, book: Path | None) -> int:
    """Opens the window, with a book if one is given; the exit status of the event loop."""
    scale_windows(desktop.settings)
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)
    single = SingleInstance(desktop.profile)
    if not single.claim(book):
        return 0
    dress(qt)
    language = chosen_language(desktop.settings)
    speak(qt, language)
    application = Application(desktop, language)
    single.asked.connect(application.raise_with)
    catch_errors(application.crashes.met.emit)
    show_first(application.window)
    if book is None:
        begin_again()
    else:
        application.open_book(book)
    leave_room_for_the_screen()
    status = qt.exec()
    leave_to_python()
    if application.is_to_restart:
        single.release()
        desktop.start_again(application.book_to_restart)
    return status
