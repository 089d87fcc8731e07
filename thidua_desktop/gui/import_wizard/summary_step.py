"""Tổng kết: how many rows are new, stand there already, are dropped; then one operation."""

from collections import Counter

from PySide6.QtCore import Qt, Signal

from thidua_desktop.application.entry_import import ImportPlan
from thidua_desktop.application.sheet_import import Subject
from thidua_desktop.application.sheets import EntryRow
from thidua_desktop.gui.import_wizard.absent_box import AbsentBox
from thidua_desktop.gui.import_wizard.review import Review
from thidua_desktop.gui.import_wizard.revised_list import RevisedList
from thidua_desktop.gui.import_wizard.state import ImportState, Stage
from thidua_desktop.gui.import_wizard.step import ImportStep
from thidua_desktop.gui.import_wizard.summary_rows import RowState, SummaryRow, rows_said_again
from thidua_desktop.gui.import_wizard.words import failure_words
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.widgets.texts import label, paragraph
from thidua_desktop.wording.language import Language

_TONES = {RowState.NEW: "good", RowState.CHANGED: "info", RowState.REVISED: "warning"}

_SHOWN = 200


class SummaryStep(ImportStep):
    """Shows every row that can be written and those that stand in the book.

    `wanted(frozenset)`: rows to be written although the book corrected or withdrew them.
    """

    wanted = Signal(object)

    def __init__(self, language: Language, subject: Subject) -> None:
        super().__init__(Stage.SUMMARY, "")
        self.title = self.tr("Tổng kết")
        self._language = language
        self._subject = subject
        self.counts = label("", "section")
        self._what = paragraph("", "muted")
        self._problem = paragraph("", "danger")
        self.absent = AbsentBox(subject)
        self.rows = ItemModel(self._columns())
        self.table = DataTable(self.rows, self.tr("Các dòng sẽ ghi và các dòng đã có"))
        self.revised = RevisedList()
        self._revised_text = paragraph("", "muted")
        over = (self.counts, self._what, self.absent, self._problem)
        for part in (*over, self._revised_text, self.revised):
            self.column.addWidget(part)
        self.column.addWidget(self.table, 1)
        queued = Qt.ConnectionType.QueuedConnection  # the list has ticked all it ticks by then
        self.revised.ticked.connect(self.wanted, queued)

    @property
    def onward(self) -> str:
        review = self.state.review
        count = len(review.plan.new) if review is not None else 0
        if review is not None and review.plan.is_of_months:
            return self.tr("&Ghi {0} ô").format(count)
        if gone := len(self.state.absent.codes):
            return self.tr("&Ghi {0} dòng, bỏ {1} mục").format(count, gone)
        return self.tr("&Ghi {0} dòng").format(count)

    def forget(self) -> None:
        super().forget()
        self.rows.show(())

    def draw(self, before: ImportState, now: ImportState) -> None:
        failure = now.failure if now.stage is Stage.SUMMARY else None
        self._problem.setText(failure_words(failure, self._language) if failure else "")
        self._problem.setVisible(failure is not None)
        if now.review is not None:
            self.absent.show_absent(now.review.absent, is_dropped=now.drops_absent)
        if now.review is None or now.review is before.review:
            return
        plan = now.review.plan
        self.counts.setText(self._counts(now.review))
        self._what.setText(self._what_happens(plan))
        self.rows.show(now.review.listed)
        self._offer(now.review, now.decisions.wanted)

    def _counts(self, review: Review) -> str:
        """Changed rows and those the book revised never come together: they are of two kinds."""
        found, plan = Counter(row.state for row in review.listed), review.plan
        if plan.is_of_months:
            said = self.tr("{0} ô có kết quả: {1} mới, {2} trùng, {3} khác sổ; {4} dòng bỏ")
            new, same, other = (found[s] for s in (RowState.NEW, RowState.KNOWN, RowState.REVISED))
            return said.format(len(review.listed), new, same, other, len(plan.dropped))
        said = self.tr("{0} dòng: {1} mới, {2} trùng, {3} bỏ")
        beside = 0
        if plan.revised:
            beside = len(plan.revised)
            said = self.tr("{0} dòng: {1} mới, {2} trùng, {4} đã sửa hoặc rút trong sổ, {3} bỏ")
        elif found[RowState.CHANGED]:
            beside = found[RowState.CHANGED]
            said = self.tr("{0} dòng: {1} mới, {4} sửa, {2} trùng, {3} bỏ")
        new, same = found[RowState.NEW], found[RowState.KNOWN]
        return said.format(plan.rows, new, same, len(plan.dropped), beside)

    def _offer(self, review: Review, wanted: frozenset[int]) -> None:
        """The rows the book revised; what was ticked stays in the list."""
        plan = review.plan
        rows = rows_said_again(plan, review.listed)
        self.revised.show_rows(rows, wanted)
        said = self.tr(
            "Sau lần nhập trước, {0} dòng này đã được sửa hoặc rút trong sổ nên không ghi lại. "
            "Đánh dấu dòng vẫn muốn ghi thêm:"
        )
        if plan.is_of_months:
            said = self.tr(
                "{0} dòng này có tháng mà sổ đã ghi số khác, nên tháng đó không ghi. "
                "Đánh dấu dòng vẫn muốn ghi thêm vào số trong sổ:"
            )
        self._revised_text.setText(said.format(len(rows)))
        for part in (self._revised_text, self.revised):
            part.setVisible(bool(rows))

    def _what_happens(self, plan: ImportPlan) -> str:
        if not plan.new:
            return self.tr("Không có dòng nào mới để ghi. Sổ không thay đổi.")
        once = self.tr("Các dòng được ghi trong một lần, hoàn tác được bằng Ctrl+Z.")
        same = self.tr("Dòng trùng đã có trong sổ: cùng chỉ tiêu, ngày và kết quả.")
        if plan.is_of_months:
            same = self.tr("Ô trùng đã có trong sổ: cùng chỉ tiêu, tháng và kết quả.")
        if self._subject is not Subject.PROGRESS:
            same = self.tr("Dòng trùng: khung đã ghi đúng như vậy.")
        return f"{once} {same}" if plan.duplicates else once

    def _state_text(self, row: SummaryRow) -> str:
        is_of_month = isinstance(row.value, EntryRow) and row.value.of_month
        return {
            RowState.NEW: self.tr("mới"),
            RowState.CHANGED: self.tr("sửa"),
            RowState.KNOWN: self.tr("trùng"),
            RowState.REVISED: self.tr("khác sổ") if is_of_month else self.tr("đã sửa, rút"),
        }[row.state]

    def _columns(self) -> tuple[Column[SummaryRow], ...]:
        is_progress = self._subject is Subject.PROGRESS
        day: tuple[Column[SummaryRow], ...] = (
            Column(
                key="day",
                title=self.tr("Ngày"),
                text=lambda row: row.said.day,
                order=lambda row: row.day,
                width=104,
            ),
        )
        result: tuple[Column[SummaryRow], ...] = (
            Column(
                key="result",
                title=self.tr("Kết quả"),
                text=lambda row: row.said.result,
                width=110,
                kind=Kind.FIGURE,
            ),
        )
        return (
            Column(
                key="row",
                title=self.tr("Dòng"),
                text=lambda row: str(row.number),
                order=lambda row: row.number,
                width=64,
                kind=Kind.FIGURE,
            ),
            *(day if is_progress else ()),
            Column(key="code", title=self.tr("Mã"), text=lambda row: row.said.code, width=72),
            *(result if is_progress else ()),
            Column(key="note", title=self.tr("Nội dung"), text=lambda row: _short(row.said.text)),
            Column(
                key="state",
                title="",
                text=self._state_text,
                tone=lambda row: _TONES.get(row.state, "plain"),
                width=104,
                kind=Kind.TAG,
            ),
        )


def _short(text: str) -> str:
    """A cell can hold 32 000 letters; a row of the list is there to be known again."""
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
