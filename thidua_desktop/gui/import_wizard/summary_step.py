"""Tổng kết: how many rows are new, stand there already, are dropped; then one operation."""

from dataclasses import dataclass

from thidua_desktop.application.entry_import import ImportPlan
from thidua_desktop.application.sheet_import import ImportValue, Subject
from thidua_desktop.gui.import_wizard.absent_box import AbsentBox
from thidua_desktop.gui.import_wizard.row_words import RowWords, row_words
from thidua_desktop.gui.import_wizard.state import ImportState, Stage
from thidua_desktop.gui.import_wizard.step import ImportStep
from thidua_desktop.gui.import_wizard.words import failure_words
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.widgets.texts import label, paragraph
from thidua_desktop.wording.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryRow:
    """A row that says something, in words, and whether the book says it already."""

    value: ImportValue
    said: RowWords
    is_new: bool


class SummaryStep(ImportStep):
    """Shows every row that can be written and those that stand in the book."""

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
        for part in (self.counts, self._what, self.absent, self._problem):
            self.column.addWidget(part)
        self.column.addWidget(self.table, 1)

    @property
    def onward(self) -> str:
        review = self.state.review
        count = len(review.plan.new) if review is not None else 0
        if gone := len(self.state.absent.codes):
            return self.tr("&Ghi {0} dòng, bỏ {1} mục").format(count, gone)
        return self.tr("&Ghi {0} dòng").format(count)

    def draw(self, before: ImportState, now: ImportState) -> None:
        failure = now.failure if now.stage is Stage.SUMMARY else None
        self._problem.setText(failure_words(failure, self._language) if failure else "")
        self._problem.setVisible(failure is not None)
        if now.review is not None:
            self.absent.show_absent(now.review.absent, is_dropped=now.drops_absent)
        if now.review is None or now.review is before.review:
            return
        plan = now.review.plan
        said = self.tr("{0} dòng: {1} mới, {2} trùng, {3} bỏ")
        counts = (plan.rows, len(plan.new), len(plan.duplicates), len(plan.dropped))
        self.counts.setText(said.format(*counts))
        self._what.setText(self._what_happens(plan))
        assert now.base is not None
        frame = now.base.context.frame
        rows = [
            SummaryRow(value=value, said=row_words(value, frame), is_new=is_new)
            for values, is_new in ((plan.new, True), (plan.duplicates, False))
            for value in values
        ]
        self.rows.show(sorted(rows, key=lambda row: row.value.place.row))

    def _what_happens(self, plan: ImportPlan) -> str:
        if not plan.new:
            return self.tr("Không có dòng nào mới để ghi. Sổ không thay đổi.")
        once = self.tr("Dòng mới được ghi một lần, hoàn tác được bằng Ctrl+Z.")
        same = self.tr("Dòng trùng đã có trong sổ: cùng chỉ tiêu, ngày và kết quả.")
        if self._subject is not Subject.PROGRESS:
            same = self.tr("Dòng trùng: khung đã ghi đúng như vậy.")
        return f"{once} {same}" if plan.duplicates else once

    def _columns(self) -> tuple[Column[SummaryRow], ...]:
        is_progress = self._subject is Subject.PROGRESS
        day: tuple[Column[SummaryRow], ...] = (
            Column(
                key="day",
                title=self.tr("Ngày"),
                text=lambda row: row.said.day,
                order=lambda row: row.said.order,
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
                text=lambda row: str(row.value.place.row),
                order=lambda row: row.value.place.row,
                width=64,
                kind=Kind.FIGURE,
            ),
            *(day if is_progress else ()),
            Column(key="code", title=self.tr("Mã"), text=lambda row: row.said.code, width=72),
            *(result if is_progress else ()),
            Column(key="note", title=self.tr("Nội dung"), text=lambda row: row.said.text),
            Column(
                key="state",
                title="",
                text=lambda row: self.tr("mới") if row.is_new else self.tr("trùng"),
                tone=lambda row: "good" if row.is_new else "plain",
                width=84,
                kind=Kind.TAG,
            ),
        )
