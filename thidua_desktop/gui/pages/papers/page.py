"""Văn bản: the papers of the year, real pages of the chosen one; saved, printed, told about."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from thidua_desktop.application.papers import PaperFormat, PrintedPaper
from thidua_desktop.domain.changes import Topic
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.pages.papers.about_panel import AboutPanel
from thidua_desktop.gui.pages.papers.model import PaperRow
from thidua_desktop.gui.pages.papers.paper_list import PaperList
from thidua_desktop.gui.pages.papers.presenter import PapersPresenter
from thidua_desktop.gui.printing.page_drawing import PageDrawing
from thidua_desktop.gui.printing.pdf_printing import ask_for_printer, print_pdf
from thidua_desktop.gui.printing.preview import Preview
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.file_dialogs import ask_for_folder, ask_for_new_file
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.page_header import PageHeader

_LIST_WIDTH = 296
_NARROW = 900


class PapersPage(Page):
    """Shows what `PapersPresenter` found."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset(Topic) - {
        Topic.BOOK,
        Topic.KEYS,
        Topic.RECEIPTS,
    }

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        codes = [period.code for period in surroundings.face.periods]
        self._presenter = PapersPresenter(surroundings.desk, self, surroundings.language, codes)
        self.row: PaperRow | None = None
        self._pdf = b""
        self._wanted = ""
        self._header = PageHeader(self.tr("Văn bản"))
        self._header.set_line(self.tr("Bản xem trước, bản in, PDF và Word là một nội dung"))
        add = self._header.add_button
        self._all = add(self.tr("Lưu &tất cả…"), icon_name="folder")
        self._word = add(self.tr("&Word"), icon_name="document")
        self._save = add(self.tr("&PDF"), icon_name="download")
        self._print = add(self.tr("&In…"), icon_name="printer", primary=True)
        self.offers = {
            "pdf": self._save,
            "word": self._word,
            "all": self._all,
        }
        self.list = PaperList(self.tr("Các văn bản của năm"))
        self.favourite = self.list
        self.preview = Preview()
        self._drawing = PageDrawing(surroundings.desk, self.preview)
        self.about = AboutPanel()
        self._connect()
        self._lay_out()

    def reload(self) -> None:
        self._presenter.load()

    def go_to(self, item: str) -> None:
        if self.list.rows and not self.list.has(item):
            text = self.tr("Chưa có văn bản này: kỳ đó chưa có số liệu để lập.")
            self.noticed.emit(Notice(text=text))
            return
        self._wanted = item
        self.list.choose(item)

    def show_papers(self, rows: tuple[PaperRow, ...]) -> None:
        wanted = self._wanted or str(self.period)
        self.row = None
        self._enable(can=False)
        self._stack.setCurrentIndex(1 if rows else 0)
        self._all.setEnabled(bool(rows))
        self.list.show_rows(rows, wanted)

    def _chosen(self, row: PaperRow) -> None:
        self._wanted = row.key
        self._presenter.choose(row)

    def show_paper(self, row: PaperRow, printed: PrintedPaper) -> None:
        self.row, self._pdf = row, printed.content
        self._enable(can=True)
        self.about.show_paper(row, printed)
        self._drawing.show(printed.content)

    def show_saved(self, files: Sequence[Path]) -> None:
        said = self.tr("Đã lưu {0}").format(files[-1].name) if files else ""
        if len(files) > 1:
            said = self.tr("Đã lưu {0} tệp vào {1}").format(len(files), files[0].parent.name)
        self.noticed.emit(Notice(text=said))

    def print_shown(self) -> None:
        if self.row is not None:
            ask_for_printer(self, self.row.title, self._print_on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the panel goes below the list."""
        super().resizeEvent(event)
        if self.width() < _NARROW:
            self._left.addWidget(self.about, 2)
        else:
            self._row.addWidget(self.about)

    def _print_on(self, printer: QPrinter) -> None:
        pdf = self._pdf
        self.surroundings.desk.aside(lambda job: print_pdf(printer, pdf, job), self._printed)

    def _printed(self, pages: int) -> None:
        self.noticed.emit(Notice(text=self.tr("Đã gửi {0} trang tới máy in.").format(pages)))

    def _ask_where(self, form: PaperFormat) -> None:
        row = self.row
        if row is None:
            return

        def save(path: Path) -> None:
            self._presenter.save(row, form, path)

        name, pattern = f"{row.name}.{form.value}", f"*.{form.value}"
        ask_for_new_file(self, self.tr("Lưu văn bản"), pattern, save, proposed=name)

    def _ask_folder(self) -> None:
        period = self.row.facts.period.code if self.row else self.period
        rows = [row for row in self.list.rows if row.facts.period.code == period]
        title = self.tr("Lưu {0} văn bản của kỳ vào thư mục").format(len(rows))
        ask_for_folder(self, title, lambda folder: self._presenter.save_all(rows, folder))

    def _enable(self, *, can: bool) -> None:
        for each in (self._word, self._save, self._print):
            each.setEnabled(can)

    def _connect(self) -> None:
        self._all.clicked.connect(self._ask_folder)
        self._word.clicked.connect(lambda: self._ask_where(PaperFormat.DOCX))
        self._save.clicked.connect(lambda: self._ask_where(PaperFormat.PDF))
        self._print.clicked.connect(self.print_shown)
        self.list.chose.connect(self._chosen)

    def _lay_out(self) -> None:
        self.list.setFixedWidth(_LIST_WIDTH)
        self._left = QVBoxLayout()
        self._left.addWidget(self.list, 3)
        body = QWidget()
        self._row = QHBoxLayout(body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._left)
        self._row.addWidget(self.preview, 1)
        self._row.addWidget(self.about)
        empty = EmptyState("document")
        empty.say(
            self.tr("Chưa có văn bản nào"),
            self.tr("Văn bản của kỳ hiện ở đây khi sổ có số liệu để in."),
        )
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(self._stack, 1)
        self._stack.addWidget(empty)  # a stack without a parent would make a window of it
        self._stack.addWidget(body)
