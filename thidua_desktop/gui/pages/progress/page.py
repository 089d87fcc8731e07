"""The clerk's main page: a grid that works like the spreadsheet it replaces, a panel beside it."""

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.application.table_papers import ShownTable
from thidua_desktop.domain.changes import ChangeSet, Topic
from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.charts.saving import ChartSaving
from thidua_desktop.gui.evidence.dropping import FileDrops
from thidua_desktop.gui.evidence.panel import EvidencePanel
from thidua_desktop.gui.evidence.presenter import Target
from thidua_desktop.gui.import_wizard.door import ImportDoor
from thidua_desktop.gui.jobs.desk import Latest
from thidua_desktop.gui.open_texts import OPEN_TEXT
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.pages.progress.evidence_menu import EvidenceMenu
from thidua_desktop.gui.pages.progress.evidence_target import target_of
from thidua_desktop.gui.pages.progress.filter_bar import FilterBar, none_found
from thidua_desktop.gui.pages.progress.forecast_text import forecast_lines
from thidua_desktop.gui.pages.progress.keys import ProgressKeys
from thidua_desktop.gui.pages.progress.lag_words import lag_legend
from thidua_desktop.gui.pages.progress.left_open import LeftOpen
from thidua_desktop.gui.pages.progress.opening import CellOpening
from thidua_desktop.gui.pages.progress.panel import ProgressPanel
from thidua_desktop.gui.pages.progress.paste.dialog import PasteDialog
from thidua_desktop.gui.pages.progress.paste.plan import plan_paste
from thidua_desktop.gui.pages.progress.presenter import ProgressPresenter, ProgressState
from thidua_desktop.gui.pages.progress.reason_dialog import ReasonDialog
from thidua_desktop.gui.pages.progress.refusals import Refusals
from thidua_desktop.gui.pages.progress.sheet_columns import FIRST_MONTH
from thidua_desktop.gui.pages.progress.sheet_view import SheetView
from thidua_desktop.gui.pages.progress.side_room import SideRoom
from thidua_desktop.gui.pages.progress.stating import CellKey
from thidua_desktop.gui.printing.printed_table import printed
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.local_files import local_files
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.page_header import PageHeader


class ProgressPage(Page):
    """Shows what `ProgressPresenter` found; the grid asks for edits, the book makes them."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset({Topic.FRAME, Topic.PACKAGES, Topic.RECORD})

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        language = surroundings.language
        self.presenter = ProgressPresenter(surroundings.desk, self, surroundings.clock, language)
        self._header = PageHeader(self.tr("Tiến độ"))
        self._filters = FilterBar()
        self.view = SheetView()
        self.favourite = self.view.grid.middle
        self.panel = ProgressPanel(language)
        self.evidence = EvidencePanel(surroundings)
        self.saving = ChartSaving(surroundings.desk, self)
        self.saving.watch(self.panel.course)
        self.panel.addTab(self.evidence, self.tr("Minh chứng"))
        self._empty, self._none_found = EmptyState("grid"), none_found()
        self._foretold = Latest()
        self.keys = ProgressKeys(self, self)
        self.opening = CellOpening(self, self)
        self._refusals = Refusals(self, self)
        self._left_open = LeftOpen(self, self._refusals)
        self._refusals.noticed.connect(self.noticed)
        self.add_print_button(self._header)
        proof = self._header.add_button(self.tr("&Minh chứng"), icon_name="clip")
        EvidenceMenu(proof, self, self.evidence, self)
        self._paste = self._header.add_button(self.tr("&Dán từ Excel"), icon_name="table")
        self._paste.clicked.connect(self.open_paste)
        self.importing = ImportDoor(surroundings, self, self._header)
        self._write = self._header.add_button(
            self.tr("Ghi tháng này"), icon_name="plus", primary=True
        )
        self._write.clicked.connect(self._go_to_due)
        self.offers = {
            "write": self._write,
            "paste": self._paste,
            "import": self.importing.button,
            "attach": self.keys.attach,
        }
        self._left = QWidget()
        self.side = SideRoom(self._left, self.panel, self._filters)
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        self.presenter.load(self.period)

    def heard(self, changes: ChangeSet) -> None:
        """Its own writing brings its rows along; everything else is read anew, after it."""
        writing = self.presenter.writing
        if writing.is_on and not changes.touches(Topic.FRAME, Topic.PACKAGES):
            writing.hear()
        else:
            super().heard(changes)

    @property
    def is_typed_into(self) -> bool:
        return self.view.is_typed_into

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the sheet comes first."""
        super().resizeEvent(event)
        self.side.fit(self.width())

    def shown_table(self) -> ShownTable | None:
        """The sheet as it is filtered, whichever part of it is seen."""
        title, line = self._header.texts
        sheet = self.presenter.sheet
        if sheet is None:
            return None
        marks = lag_legend() if any(row.lag for row in sheet.rows) else ""
        return printed(title, (line, self._filters.words, marks), self.view.grid.parts)

    def go_to(self, item: str) -> None:
        """A criterion, or one of its entries as `criterion/entry`; filters that hide it go."""
        if item == OPEN_TEXT:
            self._left_open.take_up()
        else:
            code, _, entry = item.partition("/")
            criterion = CriterionCode(code)
            if self.view.model.place_of(criterion) is None:
                self._filters.clear()
            self.view.go_to(criterion, self.presenter.month_of(criterion, entry))

    def show_state(self, state: ProgressState) -> None:
        self.paint_late(self.view.fit)
        sheet = state.sheet
        self._shown.setCurrentIndex(0 if sheet is not None else 1)
        self._empty.say(
            self.tr("Chưa có chỉ tiêu để ghi"),
            self.tr("Tiến độ hiện ở đây khi đơn vị có tên trong khung của khối, cụm."),
        )
        if sheet is not None:
            self._show_header(state)
            self.view.show_state(state)
            self._show_found(state)
            self._follow(self.view.grid.current)

    def show_rows(self, state: ProgressState, _changed: frozenset[CriterionCode]) -> None:
        self._show_header(state)
        self.view.show_rows(state)
        self._show_found(state)
        self._follow(self.view.grid.current)

    def _show_found(self, state: ProgressState) -> None:
        is_found = bool(state.lines)
        self.view.setVisible(is_found)
        self._none_found.setVisible(not is_found)
        self.panel.setEnabled(is_found)

    def show_waiting(self, texts: Mapping[CellKey, str]) -> None:
        for cell in texts:
            self._refusals.forget(cell)
        self.view.show_waiting(texts)

    def show_refusal(self, cell: CellKey, text: str, sentence: str, given: str = "") -> None:
        self._refusals.show(cell, text, sentence, given)

    def _show_header(self, state: ProgressState) -> None:
        sheet = state.sheet
        assert sheet is not None
        month = sheet.months[sheet.month].month
        line = self.tr("{0} · tháng {1} còn {2} chỉ tiêu chưa ghi · chốt {3} · điểm tạm tính")
        cutoff = format_date(sheet.period.cutoff)
        said = line.format(sheet.period.name, month, state.due, cutoff)
        if sheet.is_concluded:
            line = self.tr("{0} · đã kết luận, sửa ở đây không đổi kết quả · chốt {1}")
            said = line.format(sheet.period.name, cutoff)
        self._header.set_line(said)
        self._write.setText(self.tr("Ghi tháng {0}").format(month))
        self._filters.show_counts(state.due, state.lacking)

    def _follow(self, index: QModelIndex) -> None:
        row, sheet = self.view.model.row_at(index), self.presenter.sheet
        if row is not None and sheet is not None:
            month = self.view.model.month_at(index)
            self.panel.show_cell(sheet, row, month)
            self.evidence.show_target(target_of(sheet, row, month))

    def _foretell(self) -> None:
        row, sheet = self.view.model.row_at(self.view.grid.current), self.presenter.sheet
        if row is None or sheet is None:
            return
        self.surroundings.desk.aside(
            lambda _job: forecast_lines(sheet, row),
            self._foretold.only(lambda lines: self.panel.show_forecast(sheet, row, lines)),
        )

    def _edit(self, row: int, column: int, text: str) -> None:
        cell = self.view.key_at(self.view.model.index(row, column))
        if cell is not None:
            self.presenter.type_text(cell, text)

    def ask_reason(self, row: ProgressRow, entries: tuple[ProgressEntry, ...]) -> None:
        """Why entries are taken back; without a reason nothing happens."""
        dialog = ReasonDialog(row, entries, self)
        dialog.given.connect(lambda reason: self.presenter.withdraw(row, entries, reason))
        dialog.open()

    def open_paste(self) -> None:
        """Shows what the block of the clipboard would change, from the current cell on."""
        sheet, cell = self.presenter.sheet, self.view.key_at(self.view.grid.current)
        if sheet is None or cell is None:
            return
        rows = self.view.rows_from(self.view.grid.current.row())
        if self.presenter.writing.is_on:
            text = self.tr("Số vừa gõ đang ghi vào sổ. Chờ một chút rồi dán lại.")
            self.noticed.emit(Notice(text=text))
            return
        plan = plan_paste(sheet, rows, cell.month, QGuiApplication.clipboard().text())
        if not plan.cells:
            text = self.tr("Bảng tạm không có số liệu mới cho Tiến độ. Chưa ghi gì vào sổ.")
            self.noticed.emit(Notice(text=text))
            return
        dialog = PasteDialog(sheet, plan, self)
        given = self.tr("{0} ô vừa dán")
        dialog.accepted_entries.connect(
            lambda found: self.presenter.record(found, cell, given.format(len(found)))
        )
        dialog.open()

    def choose_files(self) -> None:
        """Attaches files to the last entry of the current cell."""
        target = self._target_at(self.view.grid.current)
        if target is None or target.entry is None:
            text = self.tr("Ghi kết quả của tháng trước, rồi đính kèm minh chứng.")
            self.noticed.emit(Notice(text=text))
            return
        self.evidence.choose_files()

    def paste(self) -> None:
        """Pictures and files become evidence of the current cell, a block of cells is shown first.

        Cells copied in a spreadsheet bring a picture of themselves along.
        """
        data = QGuiApplication.clipboard().mimeData()
        is_block = bool(data.text().strip()) and not local_files(data)
        if is_block or not self.evidence.paste():
            self.open_paste()

    def _target_at(self, index: QModelIndex) -> Target | None:
        """The month under an index; beside the months the one being written, or the last one."""
        row, sheet = self.view.model.row_at(index), self.presenter.sheet
        if row is None or sheet is None:
            return None
        month = self.view.model.month_at(index)
        return target_of(sheet, row, month)

    def _take_dropped(self, index: QPersistentModelIndex, files: list[Path]) -> None:
        target = self._target_at(self.view.model.index(index.row(), index.column()))
        if target is not None:
            self.view.go_to(target.criterion)
            self.evidence.presenter.attach(target, files)

    def _go_to_due(self) -> None:
        sheet = self.presenter.sheet
        if sheet is not None and sheet.due:
            code = sheet.due[0].criterion.code
            self.go_to(code)
            self.view.go_to(code, sheet.month)
        elif sheet is not None and self.view.grid.current.isValid():
            self.view.grid.go(self.view.grid.current.row(), FIRST_MONTH + sheet.month)
        self.view.grid.middle.setFocus()

    def _connect(self) -> None:
        self.importing.noticed.connect(self.noticed)
        self.view.grid.moved.connect(self._follow)
        self.view.typing_ended.connect(self.refresh)
        self.view.model.edit_requested.connect(self._edit)
        self.panel.entered.connect(self._refusals.enter)
        self.panel.foretelling_asked.connect(self._foretell)
        self.panel.taken_back.connect(self.keys.take_back_one)
        self.panel.closed.connect(self.side.close)
        self.panel.closed.connect(self.view.grid.middle.setFocus)
        self._filters.side_asked.connect(self.side.open)
        self._none_found.started.connect(self._filters.clear)
        self._none_found.started.connect(self._filters.search.setFocus)
        self.evidence.noticed.connect(self.noticed)
        self.saving.noticed.connect(self.noticed)
        drops = FileDrops(self.view.grid.parts, self)
        drops.dropped.connect(self._take_dropped)
        self._filters.typed.connect(lambda text: self.presenter.filter(text=text))
        self._filters.due_only.connect(lambda on: self.presenter.filter(only_due=on))
        self._filters.lacking_only.connect(lambda on: self.presenter.filter(only_lacking=on))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._filters):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        column.addWidget(self._none_found, 1)
        self._none_found.hide()
        split = QSplitter()
        split.addWidget(self._left)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([10_000, SIZES.panel - SIZES.column_gap])
        self.paint_apart(*self.view.grid.parts)
        self.remember("split", split)
        self.remember("months", self.view.grid)
        self._shown = QStackedLayout(self)
        self._shown.addWidget(split)
        self._shown.addWidget(self._empty)
