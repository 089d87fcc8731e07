"""What every page is: made once per open book, reloaded when it is seen and something changed."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QSplitter, QWidget

from thidua_desktop.application.table_papers import ShownTable
from thidua_desktop.domain.changes import ChangeSet, Topic
from thidua_desktop.domain.ids import PeriodCode
from thidua_desktop.gui.arrangements import Arrangements
from thidua_desktop.gui.jobs.desk import Latest
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.open_texts import OPEN_TEXT
from thidua_desktop.gui.pages.settling import OpenTextQuestion
from thidua_desktop.gui.printing.print_dialog import PrintDialog
from thidua_desktop.gui.printing.printing import Prepare
from thidua_desktop.gui.surroundings import Place, Surroundings
from thidua_desktop.gui.table.typing import commit_typing
from thidua_desktop.gui.widgets.file_dialogs import show_file
from thidua_desktop.gui.widgets.late_painting import LatePainting, Step
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.page_header import PageHeader
from thidua_desktop.gui.widgets.texts import plain_tip

if TYPE_CHECKING:
    from thidua_desktop.gui.table.data_table import DataTable
    from thidua_desktop.gui.table.frozen_grid import FrozenGrid

Offer = QAbstractButton | QAction
"""What a person presses on a page."""
PRINT = "print"
"""The key under which every page offers its printing."""


class Page(QWidget):
    """The shell calls `show_period`, `go_to`, `press` and `heard`; the page emits the signals.

    `noticed(Notice)` puts a sentence on the bar, `left_for(Place)` follows a link,
    `book_wanted(Path)` asks for another book in place of this one, `move_wanted(Path)` for this one
    under that name, `restart_wanted()` for the program started anew with this book. `appeared` and
    `disappeared` tell the page's own parts whether anybody can see it. `favourite` has the keyboard
    when the page is opened; a focus proxy would do so too, but take whatever stands before it out
    of Tab's way.
    `TOPICS` are the changes that make the page stale, `offers` is what Ctrl+K may press here, under
    the keys of `pages.commands`.
    """

    noticed = Signal(object)
    left_for = Signal(object)
    book_wanted = Signal(object)
    move_wanted = Signal(object)
    restart_wanted = Signal()
    appeared = Signal()
    disappeared = Signal()

    TOPICS: ClassVar[frozenset[Topic]] = frozenset()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surroundings = surroundings
        self.period: PeriodCode | None = None
        self.offers: Mapping[str, Offer] = {}
        self.favourite: QWidget | None = None
        self._is_stale = True
        self._painting = LatePainting(self)
        self._settling = Latest()
        place = f"{surroundings.face.identity.uid}/{type(self).__name__}"
        self._arrangements = Arrangements(surroundings.settings, place, self)

    def remember(self, key: str, widget: "DataTable | FrozenGrid | QSplitter") -> None:
        """Keeps how a person arranges a table or a splitter, for this page of this book."""
        self._arrangements.follow(key, widget)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._arrangements.keep()
        self.disappeared.emit()

    def show_period(self, period: PeriodCode | None) -> None:
        """The period chosen in the top bar; None as long as there is no frame."""
        if period != self.period:
            self.period = period
            self._is_stale = True
        self.refresh()

    def heard(self, changes: ChangeSet) -> None:
        """An operation changed something; reloads now if seen, else when it is seen next."""
        if changes.touches(*self.TOPICS):
            self._is_stale = True
            self.refresh()

    def refresh(self) -> None:
        """Reloads a stale page that is seen; waits as long as it is typed into."""
        if self._is_stale and self.isVisible() and not self.is_typed_into:
            self._is_stale = False
            self.reload()

    @property
    def is_typed_into(self) -> bool:
        """Whether a cell is open; the page calls `refresh` when it has closed."""
        return False

    def when_settled(self, act: Callable[[], None]) -> None:
        """Does it when all that was typed stands in the book; else the person is asked first."""
        commit_typing()

        def look(_answered: None) -> None:
            found = self.surroundings.open_texts.every
            if not found:
                act()
                return
            consequence = tr("Làm tiếp thì báo cáo không có số này; chữ đã gõ vẫn nằm nguyên ở đó.")
            question = OpenTextQuestion(found, consequence, tr("Để &lại, làm tiếp"), self)
            place = Place(page=found[0].page, item=OPEN_TEXT)
            question.ask(partial(self.left_for.emit, place), act)

        # the book answers in order: what it refuses of it is known by then
        self.surroundings.desk.ask(lambda _services: None, self._settling.only(look))

    def paint_late(self, *steps: Step) -> None:
        """For much that is shown at once: one step in a turn, and painted after the last one."""
        self._painting.wait(*steps)

    def paint_apart(self, *parts: QWidget) -> None:
        """What takes long to paint has turns of its own whenever the page paints late."""
        self._painting.apart = parts

    def reload(self) -> None:
        """Asks the book again and shows the answer."""
        raise NotImplementedError

    def go_to(self, item: str) -> None:
        """Shows one item of the page, where it has items."""

    def shown_table(self) -> ShownTable | None:
        """The table that is seen, None where there is none."""
        from thidua_desktop.gui.printing.printed_table import shown_on  # with all kinds of tables

        return shown_on(self)

    def press(self, key: str) -> None:
        """Does what is offered under that key, or says that there is nothing to do it with now."""
        if key == PRINT:
            self.print_shown()
            return
        offer = self.offers[key]
        is_there = offer.isVisible() if isinstance(offer, QAction) else not offer.isHidden()
        if not (is_there and offer.isEnabled()):
            said = self.tr("Lúc này chưa có gì để làm việc đó ở trang này.")
            self.noticed.emit(Notice(text=said))
        elif isinstance(offer, QAction):
            offer.trigger()
        else:
            offer.click()

    def print_shown(self) -> None:
        """Prints what the page shows (Ctrl+P); the pages are looked at before."""
        table = self.shown_table()
        if table is None or not table.rows:
            self.noticed.emit(Notice(text=tr("Ở đây chưa có bảng nào để in.")))
            return
        from thidua_desktop.gui.printing.printed_table import paper_of

        paper = paper_of(table, self.surroundings, self.period)
        self.print_pages(table.title, lambda services: partial(services.papers.render_table, paper))

    def print_pages(self, title: str, prepare: Prepare) -> None:
        """Shows the pages of a PDF to be made, then prints or keeps them."""
        dialog = PrintDialog(title, self.surroundings.desk, self, self)
        dialog.show_print(prepare)

    def pages_kept(self, path: Path) -> None:
        said = tr("Đã lưu {0}.").format(path.name)
        show = partial(show_file, path)
        self.noticed.emit(Notice(text=said, action_text=tr("Mở tệp"), action=show))

    def pages_printed(self, count: int) -> None:
        self.noticed.emit(Notice(text=tr("Đã gửi {0} trang tới máy in.").format(count)))

    def add_print_button(
        self, header: PageHeader, text: str = "", *, primary: bool = False
    ) -> None:
        """The button that prints what the page shows; without words where it is a side matter."""
        made = header.add_button(text, icon_name="printer", primary=primary)
        made.setAccessibleName(text.replace("&", "") or tr("In"))
        made.setToolTip(plain_tip(tr("In những gì trang đang hiện (Ctrl+P)")))
        made.clicked.connect(self.print_shown)


class PageSpec(Struct, frozen=True, kw_only=True):
    """A page's place in the navigation; `title` is a source text of the context `Pages`.

    `for_leader` pages show only where the unit leads the bloc. `narrow` pages need the room: the
    navigation starts as a rail of icons there. `page` finds the class; the first call reads its
    modules.
    """

    key: str
    title: str
    icon: str
    section: str | None = None
    for_leader: bool = False
    narrow: bool = False
    page: Callable[[], type[Page]]
