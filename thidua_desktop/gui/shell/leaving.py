"""Before a book, or a year of it, is left: what was typed or read and not taken is told."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from thidua_desktop.application.services import Services
from thidua_desktop.gui.book_session import YearDesk
from thidua_desktop.gui.given_files import GivenFiles
from thidua_desktop.gui.jobs.desk import Latest
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.open_texts import OPEN_TEXT, OpenText, OpenTexts
from thidua_desktop.gui.pages.settling import OpenTextQuestion
from thidua_desktop.gui.surroundings import Place, Surroundings
from thidua_desktop.gui.table.typing import commit_typing
from thidua_desktop.gui.waiting_packages import WaitingPackages
from thidua_desktop.gui.widgets.question import Question

_QUIET_MS = 300
"""As long as nobody is told that the book still writes."""

Act = Callable[[], object]
_WAITING_LIST = Place(page="packages", item="waiting")


class Leaving:
    """Asks the person where a text would be lost; waits for what the book has not answered yet."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._is_decided = False
        self._wish = Latest()
        self._waiting: Question | None = None
        self._desk: YearDesk | None = None
        self._texts, self._files = OpenTexts(), GivenFiles()
        self._packages = WaitingPackages()
        self._soon = QTimer(window)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_QUIET_MS)
        self._soon.timeout.connect(self._tell)
        self._act: Act = _no_act
        window.may_close = self._may_close

    def watch(self, desk: YearDesk, surroundings: Surroundings) -> None:
        """The pages that are open now, and what they write to."""
        self.forget()
        self._desk = desk
        self._texts, self._files = surroundings.open_texts, surroundings.given_files
        self._packages = surroundings.waiting_packages

    def forget(self) -> None:
        """Nothing is open any more; whoever waited to leave it need not."""
        self._stay()
        self._desk, self._texts, self._files = None, OpenTexts(), GivenFiles()
        self._packages = WaitingPackages()

    def then(self, act: Act) -> None:
        """Does it where nothing would be lost, at once or when the book has answered.

        Where something would, when the person says so.
        """
        commit_typing()
        self._settle(act)

    def _may_close(self) -> bool:
        if self._is_decided:
            return True
        commit_typing()
        is_told = not (self._files.count or self._texts.every or self._packages.count)
        is_free = is_told and not self._is_writing
        if not is_free:
            self._settle(self._window.close)
        return is_free

    @property
    def _is_writing(self) -> bool:
        return self._desk is not None and self._desk.is_writing

    def _settle(self, act: Act) -> None:
        """What was handed in just now may come back; files that were given are read first."""
        if self._desk is not None and self._desk.is_writing:
            self._wait(act)
            self._desk.ask(_nothing, self._wish.only(lambda _answered: self._settle(act)))
            return
        if self._files.count:
            self._wait(act)
            self._files.when_there(self._wish.only(partial(self._settle_files, act)))
            return
        self._stay()
        if found := self._texts.every:
            self._ask(found, act)
        else:
            self._settle_packages(act)

    def _settle_packages(self, act: Act) -> None:
        if count := self._packages.count:
            self._ask_for_packages(count, act)
        else:
            self._go_on(act)

    def _settle_files(self, act: Act, is_all_in: bool) -> None:  # noqa: FBT001 - an answer
        """Whoever was told that a file did not go in has to see it."""
        if is_all_in:
            self._settle(act)
        else:
            self._stay()

    def _wait(self, act: Act) -> None:
        self._act = act
        if self._waiting is None:
            self._soon.start()

    def _go_on(self, act: Act) -> None:
        """What is done may close the window: it was decided already."""
        self._stay()
        self._is_decided = True
        try:
            act()
        finally:
            self._is_decided = False

    def _stay(self) -> None:
        """Nobody waits to leave any more."""
        self._wish.only(_nothing)
        self._soon.stop()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.close()

    def _tell(self) -> None:
        """It takes longer: the person may stay, or leave without the answer."""
        if QApplication.activeModalWidget() is not None:
            self._soon.start()  # something else is asked, maybe about these very files
            return
        act, count = self._act, self._files.count
        text = tr(
            "Số vừa gõ đang chờ ghi; ghi xong là tự rời đi. Rời đi ngay thì sổ vẫn ghi, nhưng nếu "
            "có số không ghi được thì không báo lại được."
        )
        stay, leave = tr("&Ở lại"), tr("&Rời đi ngay")
        if count:
            text = tr(
                "{0} tệp minh chứng vừa đưa vào còn đang đọc, chưa ghi vào sổ. Ghi xong là tự rời "
                "đi."
            ).format(count)
            leave = tr("&Bỏ {0} tệp, rời đi ngay").format(count)
        asked = Question(
            tr("Sổ đang ghi nốt"), text, accept=stay, refuse=leave, parent=self._window
        )
        asked.accepting.clicked.connect(asked.reject)
        asked.rejected.connect(self._stay)
        asked.refusing.clicked.connect(lambda _on=False: self._go_on(act))
        self._waiting = asked
        asked.open()

    def _ask(self, found: tuple[OpenText, ...], act: Act) -> None:
        onward = tr("&Bỏ chữ đó, rời đi")
        if len(found) > 1:
            onward = tr("&Bỏ cả {0} chỗ, rời đi").format(len(found))
        consequence = tr("Rời đi thì chữ đã gõ mất.")
        question = OpenTextQuestion(found, consequence, onward, self._window)
        question.ask(lambda: self._lead_to(found[0].page), lambda: self._settle_packages(act))

    def _ask_for_packages(self, count: int, act: Act) -> None:
        text = tr(
            "{0} gói đã đưa vào để đọc mà chưa nhập vào sổ. Rời đi thì danh sách này mất, sổ chưa "
            "có các gói đó; tệp gói vẫn nguyên, lần sau đưa vào đọc lại."
        )
        asked = Question(
            tr("Còn gói chưa nhập vào sổ"),
            text.format(count),
            accept=tr("&Tới danh sách"),
            refuse=tr("&Rời đi, chưa nhập {0} gói").format(count),
            parent=self._window,
        )
        asked.accepting.clicked.connect(asked.accept)
        asked.accepted.connect(lambda: self._window.follow(_WAITING_LIST))
        asked.refusing.clicked.connect(lambda _on=False: self._go_on(act))
        asked.open()

    def _lead_to(self, page: str) -> None:
        if page == self._window.seen_key and self._window.seen_page is not None:
            self._window.seen_page.go_to(OPEN_TEXT)
        else:
            self._window.follow(Place(page=page, item=OPEN_TEXT))


def _nothing(_services: Services | None) -> None:
    """Asked of the book behind all that was written, so answered after it."""


def _no_act() -> None:
    """Nobody wanted to leave yet."""
