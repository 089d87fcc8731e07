"""The tab of the journal: filters, the long table, and beside it one record in words."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QStackedWidget, QWidget

from thidua_desktop.application.desks.history_desk import ChainState
from thidua_desktop.application.ports import JournalRow
from thidua_desktop.application.table_papers import ShownTable
from thidua_desktop.gui.leader_word import leader_word
from thidua_desktop.gui.pages.admin.journal.columns import journal_columns, told_text
from thidua_desktop.gui.pages.admin.journal.filter_bar import FilterBar
from thidua_desktop.gui.pages.admin.journal.presenter import JournalPresenter, ToldOperation
from thidua_desktop.gui.pages.admin.tab import AdminTab
from thidua_desktop.gui.printing.printed_table import printed
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.paged_model import PagedModel
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.notice import Notice

_NARROW = 900
_SHOWN_OF_HEAD = 16


class JournalTab(AdminTab):
    """Shows what `JournalPresenter` found."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._presenter = JournalPresenter(surroundings, self)
        self._model = PagedModel(journal_columns(lambda: self._presenter.speech))
        self._table = DataTable(self._model, self.tr("Nhật ký"))
        self._table.setSortingEnabled(False)
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setAccessibleName(self.tr("Chi tiết của thao tác"))
        self._told: ToldOperation | None = None
        self._undo = self.add_button(self.tr("&Hoàn tác việc này"), icon_name="undo")
        self._copy = self.add_button(self.tr("&Chép thao tác này"), icon_name="document")
        self.filter = FilterBar(surroundings.language)
        self._empty = EmptyState("history")
        self._stack = QStackedWidget()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self.remember("journal", self._table)
        self._connect()
        self._lay_out()

    def reload(self) -> None:
        self._presenter.load()

    def shown_table(self) -> ShownTable | None:
        """The rows that were shown so far, with the filter and the state of the chain."""
        lines = [self._line.text()]
        if self.filter.asked:
            lines.append(self.tr("Chỉ gồm: {0}.").format(self.filter.asked))
        if self._model.has_more:
            count = self._model.rowCount()
            lines.append(self.tr("{0} thao tác mới nhất; còn thao tác cũ hơn.").format(count))
        return printed(self._table.accessibleName(), lines, [self._table])

    def show_units(self, units: Mapping[str, str]) -> None:
        self.filter.show_units(units)

    def show_rows(self, rows: Sequence[JournalRow], *, is_filtered: bool) -> None:
        self._model.show(rows)
        self._details.clear()
        self._told = None
        for each in (self._undo, self._copy):
            each.setEnabled(False)
        self._say_empty(is_filtered=is_filtered)

    def add_rows(self, rows: Sequence[JournalRow], *, has_more: bool) -> None:
        is_first = self._model.rowCount() == 0
        self._model.extend(rows, has_more=has_more)
        is_there = self._model.rowCount() > 0
        self._stack.setCurrentIndex(1 if is_there or has_more else 0)
        if is_first and is_there:
            self._table.choose(0)

    def show_operation(self, told: ToldOperation) -> None:
        self._told = told
        self._details.setPlainText(told_text(told))
        self._copy.setEnabled(True)
        self._undo.setEnabled(told.may_be_undone)

    def undone(self, kind: str) -> None:
        said = self.tr("Đã hoàn tác: {0}. Việc hoàn tác là dòng đầu nhật ký, cũng hoàn tác được.")
        self.noticed.emit(Notice(text=said.format(kind)))

    def not_undone(self, kind: str) -> None:
        said = self.tr(
            "Không hoàn tác được việc “{0}”: số liệu đó đã được sửa tiếp. "
            "Số liệu hiện tại vẫn nguyên. Hãy sửa trực tiếp ở ô đó."
        )
        self.noticed.emit(Notice(text=said.format(kind), stays=True))

    def show_chain(self, state: ChainState | None) -> None:
        if state is None:
            self.set_line(self.tr("Đang đối chiếu chuỗi nhật ký…"))
        elif state.first_broken is None:
            said = self.tr("Chuỗi liền mạch: {0} thao tác, mã đầu chuỗi {1}…")
            self.set_line(said.format(state.point.length, state.point.head[:_SHOWN_OF_HEAD]))
        else:
            said = self.tr(
                "Chuỗi bị đứt từ thao tác số {0}: sổ đã bị sửa bằng phần mềm khác. "
                "Báo {1}; khôi phục bản sao lưu trước lúc bị sửa."
            )
            self.set_line(said.format(state.first_broken, leader_word(self.surroundings.face.bloc)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        self.filter.fit(is_narrow=is_narrow)
        self._split.setOrientation(
            Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        )

    def _tell(self, row: JournalRow) -> None:
        self._presenter.tell(row.item)

    def _take_back(self) -> None:
        if self._told is not None:
            self._presenter.undo(self._told)

    def _read(self, _row: JournalRow) -> None:
        self._details.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText() + "\n")
        self.noticed.emit(Notice(text=self.tr("Đã chép thao tác; dán vào nơi cần gửi.")))

    def _say_empty(self, *, is_filtered: bool) -> None:
        if is_filtered:
            self._empty.say(
                self.tr("Không có thao tác nào khớp"),
                self.tr("Bỏ bớt điều kiện lọc, hoặc tìm bằng từ khác."),
                self.tr("Bỏ lọc"),
            )
        else:
            self._empty.say(
                self.tr("Nhật ký còn trống"),
                self.tr("Mỗi việc làm trong sổ là một dòng ở đây, không xoá hay sửa được."),
            )

    def _connect(self) -> None:
        self.filter.chosen.connect(self._presenter.choose)
        self._empty.started.connect(self.filter.clear)
        self._model.wanted.connect(self._presenter.more)
        self._table.chose.connect(self._tell)
        self._table.opened.connect(self._read)
        self._undo.clicked.connect(self._take_back)
        self._copy.clicked.connect(self._copy_text)

    def _lay_out(self) -> None:
        self._split.addWidget(self._table)
        self._split.addWidget(self._details)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setChildrenCollapsible(False)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._split)
        self.column.addWidget(self.filter)
        self.column.addWidget(self._stack, 1)
