"""The tab of files that wait: where to drop them, how far reading is, one verdict row each."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.packages import columns
from thidua_desktop.gui.pages.packages.detail_panel import DetailPanel
from thidua_desktop.gui.pages.packages.detail_text import detail_of
from thidua_desktop.gui.pages.packages.looked_row import LookedAt, looked_at
from thidua_desktop.gui.pages.packages.model import Say
from thidua_desktop.gui.pages.packages.reading import ReadingState
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.table.unfolding_table import UnfoldingTable
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.drop_zone import DropZone
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.file_dialogs import ask_for_files
from thidua_desktop.gui.widgets.texts import label, paragraph
from thidua_desktop.wording.language import Language

_BAR_WIDTH = 200


class WaitingTab(QWidget):
    """Asks for work: `dropped(list[Path])`, `searched()`, `stopped()`, `passphrase_given(str)`."""

    dropped = Signal(object)
    searched = Signal()
    stopped = Signal()
    passphrase_given = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say: Say | None = None
        self._filled: object = None
        self.model: ItemModel[LookedAt] = ItemModel(columns.file_columns(language), self)
        self.drop = DropZone(
            self.tr("Thả tệp hoặc thư mục vào đây để kiểm tra. Tệp chỉ được đọc, chưa nhập.")
        )
        self.drop.dropped.connect(self.dropped)
        self.choose = self.drop.add_button(self.tr("&Chọn tệp…"), "folder")
        self.choose.clicked.connect(self._ask_for_files)
        self.search = self.drop.add_button(self.tr("Tìm trên &USB"), "usb")
        self.search.clicked.connect(self.searched)
        self._stack = QStackedLayout()
        self._work = self._made_work()
        self._lay_out()

    @cached_property
    def detail(self) -> DetailPanel:
        """What an opened row shows."""
        panel = DetailPanel()
        panel.passphrase_given.connect(self.passphrase_given)
        return panel

    @cached_property
    def table(self) -> UnfoldingTable:
        """The rows, made when the first file is read."""
        table = UnfoldingTable(
            self.model, self.tr("Gói chờ xử lý"), detail=self.detail, key=lambda row: row.file
        )
        table.unfolded.connect(self._fill)
        self._stack.addWidget(table)
        return table

    @property
    def rows(self) -> tuple[LookedAt, ...]:
        return self.model.items

    @property
    def refused(self) -> tuple[LookedAt, ...]:
        """What was held back or refused, for the paper that says so."""
        return tuple(row for row in self.rows if row.verdict is not Verdict.ACCEPTED)

    def show_reading(self, state: ReadingState, say: Say) -> None:
        """Rows as far as they are known, and how far reading is."""
        self._say = say
        is_judged = not state.is_reading
        self.model.show([looked_at(item, say, is_judged=is_judged) for item in state.items])
        self._work.setVisible(state.is_reading)
        self._bar.setRange(0, state.total)
        self._bar.setValue(state.done)
        self._count.setText(progress_text(state))
        is_used = bool(state.items) or state.is_reading
        self._foot.setVisible(is_used)
        if is_used:
            self.detail.let_read_again(is_on=not state.is_taking_in)
        self._stack.setCurrentWidget(self.table if is_used else self._empty)

    def _ask_for_files(self) -> None:
        ask_for_files(self, self.tr("Chọn gói"), "*.xlsx", self.dropped.emit)

    def _fill(self, row: LookedAt) -> None:
        if self._say is not None and row.item is not self._filled:
            self._filled = row.item
            self.detail.show_detail(detail_of(row.item, self._say))

    def _made_work(self) -> QFrame:
        work = QFrame()
        self._count = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setAccessibleName(self.tr("Đã đọc"))
        self.stop = button(self.tr("&Dừng"), role="small")
        self.stop.clicked.connect(self.stopped)
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._bar)
        row.addWidget(self._count, 1)
        row.addWidget(self.stop)
        work.hide()
        return work

    def _lay_out(self) -> None:
        self._foot = paragraph(
            self.tr("Nhập rồi vẫn rút lại được từng gói. Gói bị từ chối không để lại số liệu gì."),
            "small",
        )
        self._empty = EmptyState("box")
        self._empty.say(
            self.tr("Chưa có gói nào chờ xử lý"),
            self.tr("Gói của đơn vị khác hiện ở đây sau khi đọc: mỗi tệp một dòng, kèm kết luận."),
            self.tr("Chọn &tệp…"),
        )
        self._empty.started.connect(self._ask_for_files)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.margin, 12, SIZES.margin, 12)
        column.setSpacing(SIZES.unit)
        column.addWidget(self.drop)
        column.addWidget(self._work)
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self._empty)  # a stack without a parent would make a window of it
        column.addWidget(self._foot)


def progress_text(state: ReadingState) -> str:
    """How far reading is: "123 / 400 · còn khoảng 8 giây"."""
    said = tr("Đang đọc {0} / {1}")
    text = said.format(state.done, state.total)
    if state.seconds_left is None:
        return text
    left = tr("còn khoảng {0} giây")
    return f"{text} · {left.format(state.seconds_left)}"
