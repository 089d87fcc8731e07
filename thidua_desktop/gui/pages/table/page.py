"""The scoring table to read: tree, one criterion with its calculator, goals, clarity, versions."""

from decimal import Decimal
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.table_item import TableItem
from thidua_desktop.application.try_out import TriedOut
from thidua_desktop.domain.book import FrameRevision
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.number_format import format_percent
from thidua_desktop.domain.text.numbers import Ambiguous, NumberProblem
from thidua_desktop.gui.import_wizard.door import FrameImportDoor
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.pages.table import lists
from thidua_desktop.gui.pages.table.criterion_panel import CriterionPanel
from thidua_desktop.gui.pages.table.goals_tab import GoalsTab
from thidua_desktop.gui.pages.table.model import TableTree, group_items
from thidua_desktop.gui.pages.table.presenter import CriterionState, TablePresenter
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.table.wrapping_delegate import WrappingDelegate
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.page_header import PageHeader

_TREE_WIDTH = 520


class TablePage(Page):
    """Shows what `TablePresenter` found."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset({Topic.FRAME, Topic.PACKAGES})

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._presenter = TablePresenter(surroundings.desk, self)
        self._header = PageHeader(self.tr("Bảng điểm"))
        self.add_print_button(self._header)
        if surroundings.face.is_led_here:
            self.importing = FrameImportDoor(surroundings, self, self._header)
            self.importing.noticed.connect(self.noticed)
        self._model = TableTree((self.tr("Mã"), self.tr("Nội dung, tiêu chí"), self.tr("Điểm")))
        self._tree = QTreeView()
        self._panel = CriterionPanel(surroundings.language)
        self._tabs = QTabWidget()
        self._unseen: dict[int, partial[None]] = {}
        self._findings = DataTable(
            ItemModel(lists.finding_columns()), self.tr("Độ rõ nét"), edge=True
        )
        self._findings.opened.connect(self._open_finding)
        self._build_tree()
        self.favourite = self._tree
        self._panel.typed.connect(self._presenter.try_number)
        self._panel.marked.connect(self._presenter.try_mark)
        self._lay_out()

    def reload(self) -> None:
        self._presenter.load(self.period)

    def go_to(self, item: str) -> None:
        self._tabs.setCurrentIndex(0)
        place = self._model.place_of(item)
        if place.isValid():
            self._tree.setCurrentIndex(place)
            self._tree.scrollTo(place)

    def show_state(self, state: TableItem) -> None:
        """The tree with its first criterion, and the other tabs."""
        self.paint_late()
        chosen = self._model.criterion(self._tree.currentIndex())
        revision = state.revision
        line = self.tr("Khung bản {0}, có hiệu lực từ {1} · độ rõ nét {2} · chỉ đọc")
        if state.draft is not None:
            line = self.tr(
                "Khung bản {0}, có hiệu lực từ {1} · độ rõ nét {2} · chỉ đọc. "
                "Bản nháp chưa niêm phong: {3}."
            )
        since = format_date(revision.in_force_from)
        clear = format_percent(state.clarity.percent)
        if unclear := len(state.clarity.findings):
            clear = self.tr("{0} (còn {1} điều nên làm rõ)").format(clear, unclear)
        changed = ""
        if state.draft is not None:
            changed = lists.differences(state.revisions[-1].frame, state.draft)
        self._header.set_line(line.format(revision.revision, since, clear, changed))
        self._model.show(group_items(revision.frame))
        self._tree.expandAll()
        first = revision.frame.table.criteria[0].code
        self.show_tabs(state)
        self._choose(chosen.code if chosen is not None else first)

    def show_tabs(self, state: TableItem) -> None:
        """Goals, findings and versions, each when somebody looks at it."""
        findings = len(state.clarity.findings)
        self._tabs.setTabText(2, self.tr("Độ rõ nét ({0})").format(findings))
        self._unseen = {
            1: partial(self._show_goals, state.revision.frame),
            2: partial(self._show_findings, state),
            3: partial(self._show_versions, state.revisions),
        }
        self._show_tab(self._tabs.currentIndex())

    def _show_tab(self, place: int) -> None:
        if (show := self._unseen.pop(place, None)) is not None:
            show()

    def _show_goals(self, frame: Frame) -> None:
        """The columns are the frame's units."""
        goals = GoalsTab(frame)
        self.remember("goals", goals.table)
        self._replace_tab(1, goals)

    def _show_findings(self, state: TableItem) -> None:
        self._findings.items.show(lists.finding_rows(state, self.surroundings.language))

    def _show_versions(self, revisions: tuple[FrameRevision, ...]) -> None:
        versions = ItemModel(lists.version_columns(lists.changed_words(revisions)))
        versions.show(revisions)
        table = DataTable(versions, self.tr("Các bản khung"), edge=True)
        self.remember("versions", table)
        self._replace_tab(3, table)

    def show_criterion(self, state: CriterionState) -> None:
        self._panel.show_criterion(state)

    def show_tried(self, tried: TriedOut, result: Decimal | None = None) -> None:
        self._panel.show_tried(tried, result)

    def show_problem(self, problem: NumberProblem | Ambiguous | None) -> None:
        """What cannot be read stays as it was typed."""
        if problem is None:
            self._panel.show_problem("")
        elif isinstance(problem, Ambiguous):
            self._panel.show_problem(
                self.tr("Dấu chấm, dấu phẩy chưa rõ nghĩa. Gõ lại, ví dụ 1.234,5.")
            )
        else:
            self._panel.show_problem(self.tr("Chưa đọc được số này. Gõ lại, ví dụ 90,5."))

    def _choose(self, code: CriterionCode) -> None:
        """Moving there shows it; there already, it may have changed."""
        place = self._model.place_of(code)
        if place == self._tree.currentIndex():
            self._presenter.choose(code)
        self._tree.setCurrentIndex(place)

    def _current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        criterion = self._model.criterion(index)
        if criterion is not None:
            self._presenter.choose(criterion.code)

    def _open_finding(self, row: lists.FindingRow) -> None:
        self.go_to(row.criterion)

    def _replace_tab(self, place: int, made: QWidget) -> None:
        title, seen = self._tabs.tabText(place), self._tabs.currentIndex()
        old = self._tabs.widget(place)
        with QSignalBlocker(self._tabs):  # no other tab is looked at meanwhile
            self._tabs.removeTab(place)
            self._tabs.insertTab(place, made, title)
            self._tabs.setCurrentIndex(seen)
        if old is not None:
            old.deleteLater()

    def _build_tree(self) -> None:
        self._tree.setModel(self._model)
        self._tree.setAccessibleName(self.tr("Cây tiêu chí"))
        self._tree.setItemDelegate(WrappingDelegate(self._tree))
        self._tree.setWordWrap(True)
        give_role(self._tree, "edge")
        head = self._tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.resizeSection(0, 96)
        head.resizeSection(2, 72)
        self._tree.selectionModel().currentChanged.connect(self._current_changed)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tabs.setAccessibleName(self.tr("Các phần của bảng điểm"))
        scroll.setWidget(self._panel)
        scroll.setWidgetResizable(True)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._tree)
        split.addWidget(scroll)
        split.setSizes([_TREE_WIDTH, SIZES.panel * 2])
        split.setChildrenCollapsible(False)
        self.remember("split", split)
        self.remember("findings", self._findings)
        self._tabs.addTab(split, self.tr("Nội dung và quy tắc"))
        self._tabs.addTab(QWidget(), self.tr("Chỉ tiêu từng đơn vị"))
        self._tabs.addTab(self._findings, self.tr("Độ rõ nét"))
        self._tabs.addTab(QWidget(), self.tr("Phiên bản"))
        self._tabs.currentChanged.connect(self._show_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._tabs, 1)
