"""Connects the session of an open book with the shell: pages, undo, status, notices, work."""

from PySide6.QtCore import QObject, Signal

from thidua_desktop.application.job import JobContext, Progress
from thidua_desktop.application.ports import JournalItem
from thidua_desktop.domain.changes import ChangeSet, Topic
from thidua_desktop.gui.book_session import EVERYTHING, BookSession
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.shell.day_watch import DayWatch
from thidua_desktop.gui.shell.palette.control import Palette
from thidua_desktop.gui.shell.reminder import Reminder
from thidua_desktop.gui.shell.status_presenter import StatusPresenter
from thidua_desktop.gui.shell.undo_presenter import UndoPresenter
from thidua_desktop.gui.shell.undo_view import UndoActions
from thidua_desktop.gui.shell.waiting_counts import WaitingCounts
from thidua_desktop.gui.shell.work_text import work_text
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.widgets.notice import Notice


class OpenBook(QObject):
    """Lives as long as the book is open in one year.

    `face_changed(ChangeSet)`: a frame came or went. The pages hear of it by `pass_on` if they may
    stay; asked with the periods of before they would have no answer.
    """

    face_changed = Signal(object)

    def __init__(
        self,
        session: BookSession,
        window: MainWindow,
        surroundings: Surroundings,
    ) -> None:
        super().__init__(session)
        self._session = session
        self._window = window
        self._language = surroundings.language
        self.face = surroundings.face
        self._running: list[JobContext] = []
        self.actions = UndoActions(window, surroundings.language)
        self._undo = UndoPresenter(surroundings.desk, self.actions)
        self._status = StatusPresenter(surroundings.desk, surroundings.clock, window.status)
        self._connect_undo(session)
        self._connect_work(session)
        session.hub.changed.connect(self._hear)
        session.failed.connect(self._tell)
        window.show_book(surroundings)
        self.palette = Palette(window, surroundings, self)
        self._reminder = Reminder(window, surroundings, self)
        self._counts = WaitingCounts(window, surroundings, self)
        self.day = DayWatch(surroundings.clock, self)
        self.day.minute_passed.connect(self._status.grow_older)
        self.day.day_began.connect(lambda: self.pass_on(EVERYTHING))
        self._status.load()

    def leave(self) -> None:
        """The book is being closed."""
        self._session.recorded.disconnect(self._undo.recorded)
        self._session.recorded.disconnect(self._status.recorded)
        self._session.recorded.disconnect(self._step_made)
        self._window.notices.undo_last = None
        self.palette.leave()
        self._counts.leave()
        self._window.notices.hide()
        self._window.notices.undo_offered.disconnect(self.actions.offer)
        for action in self._in_menu:
            self._window.removeAction(action)
            self._window.top_bar.program.menu().removeAction(action)
        self._window.status.clear()
        self._window.status.show_rest()

    def _connect_undo(self, session: BookSession) -> None:
        menu = self._window.top_bar.program.menu()
        line = menu.insertSeparator(menu.actions()[0])
        menu.insertActions(line, [self.actions.undo, self.actions.redo])
        self._in_menu = (self.actions.undo, self.actions.redo, line)
        self.actions.undo.triggered.connect(self._take_back)
        self._window.notices.undo_offered.connect(self.actions.offer)
        self._window.notices.undo_last = self._undo.undo
        self.actions.redo.triggered.connect(self._undo.redo)
        self.actions.noticed.connect(self._window.notify)
        session.recorded.connect(self._undo.recorded)
        session.recorded.connect(self._status.recorded)
        session.recorded.connect(self._step_made)

    def _step_made(self, _operation: JournalItem) -> None:
        self._window.notices.step_made()

    def _take_back(self) -> None:
        """What the notice in sight offers to undo, else the last step."""
        if not self._window.notices.take_back():
            self._undo.undo()

    def _connect_work(self, session: BookSession) -> None:
        session.working.connect(self._begin)
        session.progressed.connect(self._progress)
        session.rested.connect(self._rest)
        self._window.status.stop.clicked.connect(self._stop)

    def pass_on(self, changes: ChangeSet) -> None:
        """Lets the pages know what changed."""
        self._window.hear(changes)
        self.palette.heard()
        self._counts.heard()

    def _hear(self, changes: ChangeSet) -> None:
        if changes.touches(Topic.FRAME):
            self.face_changed.emit(changes)
        else:
            self.pass_on(changes)
        if changes.unapproved:
            text = self.tr("Số liệu đã sửa sau khi duyệt: ý kiến thủ trưởng duyệt đã được rút lại.")
            self._window.notify(Notice(text=text, stands_beside=True))

    def _begin(self, work: JobContext) -> None:
        self._running.append(work)

    def _progress(self, progress: Progress) -> None:
        self._window.status.show_work(progress.done, progress.total, work_text(progress))

    def _rest(self, ended: JobContext) -> None:
        self._running = [work for work in self._running if work is not ended]
        if not self._running:
            self._window.status.show_rest()
        self._status.load()

    def _stop(self) -> None:
        for work in self._running:
            work.cancel()

    def _tell(self, failure: Failure) -> None:
        self._window.notify(Notice(text=failure_text(failure, self._language), stays=True))
