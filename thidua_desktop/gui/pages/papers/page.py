"""The page of papers: the papers of the period, the real pages of the chosen one, saving it."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.papers import PaperFormat, PrintedPaper
from thidua_desktop.domain.changes import Topic
from thidua_desktop.gui.jobs.desk import Latest
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.pages.papers.pdf_pages import draw_pages
from thidua_desktop.gui.pages.papers.presenter import PaperRow, PapersPresenter
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.table.columns import Column
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.file_dialogs import ask_for_new_file
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.page_header import PageHeader
from thidua_desktop.gui.widgets.texts import paragraph

_SCREEN_DOTS = 144
_SHOWN_DOTS = 76


class PapersPage(Page):
    """Shows what `PapersPresenter` found."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset(Topic)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._presenter = PapersPresenter(surroundings.desk, self, surroundings.language)
        self._latest = Latest()
        self._row: PaperRow | None = None
        self._wanted = ""
        self._header = PageHeader(self.tr("Văn bản"))
        self._header.set_line(self.tr("Bản xem trước, PDF và Word là một nội dung"))
        self._word = self._header.add_button(self.tr("&Word"), icon_name="document")
        self._pdf = self._header.add_button(self.tr("&PDF"), icon_name="download", primary=True)
        self._table = DataTable(ItemModel(_columns()), self.tr("Các văn bản của kỳ"))
        self._missing = paragraph("", "muted")
        self._sheets = QVBoxLayout()
        self._word.clicked.connect(lambda: self._ask_where(PaperFormat.DOCX))
        self._pdf.clicked.connect(lambda: self._ask_where(PaperFormat.PDF))
        self._table.chose.connect(self._choose)
        self.remember("papers", self._table)
        self._lay_out()

    def reload(self) -> None:
        self._presenter.load(self.period)

    def go_to(self, item: str) -> None:
        self._wanted = item
        for place, row in enumerate(self._table.items.items):
            if row.key == item:
                self._table.choose(place)

    def show_papers(self, rows: tuple[PaperRow, ...]) -> None:
        wanted = self._wanted or (self._row.key if self._row else "")
        self._row = None
        self._word.setEnabled(False)
        self._pdf.setEnabled(False)
        self._stack.setCurrentIndex(1 if rows else 0)
        self._table.items.show(rows)
        if rows:
            places = [place for place, row in enumerate(rows) if row.key == wanted]
            self._table.choose(places[0] if places else 0)

    def show_paper(self, row: PaperRow, printed: PrintedPaper) -> None:
        self._row = row
        self._word.setEnabled(True)
        self._pdf.setEnabled(True)
        self._missing.setText(_missing_text(printed))
        content = printed.content
        answer = self._latest.only(self._show_pages)
        self.surroundings.desk.aside(lambda _job: draw_pages(content, _SCREEN_DOTS), answer)

    def show_saved(self, path: Path) -> None:
        self.noticed.emit(Notice(text=self.tr("Đã lưu {0}").format(path.name)))

    def _choose(self, row: PaperRow) -> None:
        self._presenter.choose(row)

    def _ask_where(self, form: PaperFormat) -> None:
        row = self._row
        if row is None:
            return
        name = f"{row.name}.{form.value}"

        def save(path: Path) -> None:
            self._presenter.save(row, form, path)

        pattern = f"*.{form.value}"
        ask_for_new_file(self, self.tr("Lưu văn bản"), pattern, save, proposed=name)

    def _show_pages(self, pages: tuple[QImage, ...]) -> None:
        while (old := self._sheets.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for number, page in enumerate(pages, 1):
            sheet = QLabel()
            page.setDevicePixelRatio(_SCREEN_DOTS / _SHOWN_DOTS)  # as wide as the preview, sharp
            sheet.setPixmap(QPixmap.fromImage(page))
            sheet.setAccessibleName(self.tr("Trang {0}/{1}").format(number, len(pages)))
            self._sheets.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)

    def _lay_out(self) -> None:
        canvas = QWidget()
        canvas.setLayout(self._sheets)
        preview = QScrollArea()
        preview.setWidget(canvas)
        preview.setWidgetResizable(True)
        preview.setAccessibleName(self.tr("Bản xem trước"))
        left = QVBoxLayout()
        left.addWidget(self._table, 1)
        left.addWidget(self._missing)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(SIZES.margin, 0, SIZES.margin, SIZES.margin)
        row.addLayout(left, 2)
        row.addWidget(preview, 3)
        empty = EmptyState("document")
        empty.say(
            self.tr("Chưa có văn bản nào"),
            self.tr("Văn bản của kỳ hiện ở đây khi sổ có số liệu để in."),
        )
        self._stack = QStackedLayout()
        self._stack.addWidget(empty)
        self._stack.addWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(self._stack, 1)


def _missing_text(printed: PrintedPaper) -> str:
    if not printed.blanks:
        return tr("Đủ mọi mục.")
    return tr("Còn thiếu: {0}").format(", ".join(printed.blanks))


def _columns() -> tuple[Column[PaperRow], ...]:
    return (
        Column(key="title", title=tr("Văn bản"), text=lambda row: row.title),
        Column(
            key="state",
            title=tr("Tình trạng"),
            text=lambda row: tr("Bản thảo") if row.is_draft else tr("Đã kết luận"),
            width=120,
        ),
    )
