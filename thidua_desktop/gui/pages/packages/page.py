"""The page of sealed packages: files to look at and take in, the register, keys, sealing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from thidua_desktop.application.import_run import ImportCounts
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.gui.pages.packages import columns
from thidua_desktop.gui.pages.packages.confirm_dialog import ConfirmDialog
from thidua_desktop.gui.pages.packages.model import KeyRow
from thidua_desktop.gui.pages.packages.presenter import PackagesPresenter, PackagesState, Sent
from thidua_desktop.gui.pages.packages.reading import FileReading, ReadingState
from thidua_desktop.gui.pages.packages.seal_dialog import SealDialog, kinds_of
from thidua_desktop.gui.pages.packages.waiting_tab import WaitingTab
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.table.columns import Column
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.file_dialogs import ask_for_files
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.page_header import PageHeader

SEAL = "seal"
"""The item that opens sealing; any other shows the register."""


class PackagesPage(Page):
    """Shows what `PackagesPresenter` found."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.PACKAGES, Topic.RECEIPTS, Topic.KEYS, Topic.FRAME}
    )

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        language = surroundings.language
        self._presenter = PackagesPresenter(surroundings.desk, self, language)
        self._header = PageHeader(self.tr("Gói dữ liệu"))
        self._reading = FileReading(surroundings.desk, self, surroundings.clock)
        self._waiting = WaitingTab(language)
        self._register = _table(columns.register_columns(language), self.tr("Sổ giao nhận"))
        self._keys = _table(columns.key_columns(), self.tr("Khoá và đơn vị"))
        self._keys.opened.connect(self._confirm)
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(self.tr("Các phần của gói dữ liệu"))
        self._build_buttons()
        self._lay_out()
        self.show_reading(ReadingState())

    def reload(self) -> None:
        self._presenter.load()

    def go_to(self, item: str) -> None:
        if item == SEAL:
            self._seal_now()
        else:
            self._tabs.setCurrentWidget(self._register)

    def show_state(self, state: PackagesState) -> None:
        self._register.items.show(state.register)
        self._keys.items.show(state.keys)
        waiting = sum(1 for row in state.keys if not (row.is_own or row.is_confirmed))
        self._tabs.setTabText(1, self.tr("Sổ giao nhận ({0})").format(len(state.register)))
        self._tabs.setTabText(2, self.tr("Khoá && đơn vị ({0})").format(len(state.keys)))
        self.counted.emit(waiting)

    def show_reading(self, state: ReadingState) -> None:
        """Verdicts of the files; the button counts what can be taken in."""
        self._waiting.show_reading(state, self._presenter.say)
        rows = self._waiting.rows
        importable = sum(1 for row in rows if row.is_importable)
        is_ready = importable > 0 and not state.is_reading
        self._take_in.setEnabled(is_ready)
        self._take_in.setText(
            self.tr("&Nhập {0} gói").format(importable) if is_ready else self.tr("&Nhập")
        )
        self._put_away.setEnabled(bool(rows) or state.is_reading)
        self._tabs.setTabText(0, self.tr("Chờ xử lý ({0})").format(len(rows)))
        self._say_line(state)

    def _say_line(self, state: ReadingState) -> None:
        rows = self._waiting.rows
        held = sum(1 for row in rows if row.verdict is not Verdict.ACCEPTED)
        if state.is_reading:
            line = self.tr("đang đọc; tệp chỉ được đọc, chưa nhập gì vào sổ")
        elif rows:
            line = self.tr("đọc xong {0} tệp, {1} tệp không nhận").format(len(rows), held)
        else:
            line = self.tr("nhận gói của đơn vị khác, niêm phong gói của đơn vị mình")
        self._header.set_line(line)

    def imported(self, counts: ImportCounts) -> None:
        said = self.tr("Đã đọc {0} tệp: {1} mới, {2} đã có, {3} cách ly, {4} từ chối.")
        numbers = (counts.read, counts.new, counts.same, counts.quarantined, counts.refused)
        self.noticed.emit(Notice(text=said.format(*numbers)))

    def confirmed(self, unit: str) -> None:
        self.noticed.emit(Notice(text=self.tr("Đã tin dùng khoá của {0}.").format(unit)))

    def sent(self, sent: Sent) -> None:
        said = self.tr("Đã niêm phong bản {0}: {1}. Đã đọc lại và khớp, có thể rút USB.")
        self.noticed.emit(Notice(text=said.format(sent.revision, sent.file.name), stays=True))

    def _confirm(self, row: KeyRow) -> None:
        if not (row.is_own or row.is_confirmed):
            ConfirmDialog(row, self._presenter, self.surroundings.language, self).open()

    def _seal_now(self) -> None:
        face = self.surroundings.face
        kinds = kinds_of(face, self.surroundings.language)
        SealDialog(self._presenter, kinds, self.surroundings, period=self.period, over=self).open()

    def _ask_for_files(self) -> None:
        ask_for_files(self, self.tr("Chọn gói"), "*.xlsx", self._reading.look_at)

    def _dropped(self, files: Sequence[Path]) -> None:
        self._tabs.setCurrentIndex(0)
        self._reading.look_at(files)

    def _build_buttons(self) -> None:
        self._seal = self._header.add_button(self.tr("Niêm &phong…"), icon_name="lock")
        self._put_away = self._header.add_button(self.tr("&Bỏ danh sách"))
        self._take_in = self._header.add_button(
            self.tr("&Nhập"), icon_name="download", primary=True
        )
        self._seal.clicked.connect(self._seal_now)
        self._put_away.clicked.connect(self._reading.put_away)
        self._take_in.clicked.connect(self._reading.take_in)

    def _lay_out(self) -> None:
        self._waiting.dropped.connect(self._dropped)
        self._waiting.asked.connect(self._ask_for_files)
        self._waiting.stopped.connect(self._reading.stop)
        self._waiting.passphrase_given.connect(self._reading.look_again)
        for made, title in (
            (self._waiting, self.tr("Chờ xử lý")),
            (self._register, self.tr("Sổ giao nhận")),
            (self._keys, self.tr("Khoá && đơn vị")),
        ):
            self._tabs.addTab(made, title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._tabs, 1)


def _table(made: Sequence[Column[Any]], name: str) -> DataTable:
    table = DataTable(ItemModel(made), name, edge=True)
    table.verticalHeader().setDefaultSectionSize(SIZES.tall_row)
    return table
