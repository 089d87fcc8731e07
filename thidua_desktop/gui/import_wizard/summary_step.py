"""Tổng kết: how many rows are new, stand there already, are dropped; then one operation."""

from dataclasses import dataclass

from thidua_desktop.application.entry_import import ImportPlan
from thidua_desktop.application.sheets import EntryRow
from thidua_desktop.domain.progress import Result
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.import_wizard.state import ImportState, Stage
from thidua_desktop.gui.import_wizard.step import ImportStep
from thidua_desktop.gui.import_wizard.words import failure_words
from thidua_desktop.gui.pages.progress.cells import result_text
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.widgets.texts import label, paragraph
from thidua_desktop.wording.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryRow:
    """A row that is an entry, and whether the book says it already."""

    entry: EntryRow
    is_new: bool


class SummaryStep(ImportStep):
    """Shows every row that can be written and those that stand in the book."""

    def __init__(self, language: Language) -> None:
        super().__init__(Stage.SUMMARY, "")
        self.title = self.tr("Tổng kết")
        self._language = language
        self.counts = label("", "section")
        self._what = paragraph("", "muted")
        self._problem = paragraph("", "danger")
        self.rows = ItemModel(self._columns())
        self.table = DataTable(self.rows, self.tr("Các dòng sẽ ghi và các dòng đã có"))
        for part in (self.counts, self._what, self._problem):
            self.column.addWidget(part)
        self.column.addWidget(self.table, 1)

    @property
    def onward(self) -> str:
        review = self.state.review
        count = len(review.plan.new) if review is not None else 0
        return self.tr("&Ghi {0} dòng").format(count)

    def draw(self, before: ImportState, now: ImportState) -> None:
        failure = now.failure if now.stage is Stage.SUMMARY else None
        self._problem.setText(failure_words(failure, self._language) if failure else "")
        self._problem.setVisible(failure is not None)
        if now.review is None or now.review is before.review:
            return
        plan = now.review.plan
        said = self.tr("{0} dòng: {1} mới, {2} trùng, {3} bỏ")
        counts = (plan.rows, len(plan.new), len(plan.duplicates), len(plan.dropped))
        self.counts.setText(said.format(*counts))
        self._what.setText(self._what_happens(plan))
        rows = [SummaryRow(entry=row, is_new=True) for row in plan.new]
        rows += [SummaryRow(entry=row, is_new=False) for row in plan.duplicates]
        self.rows.show(sorted(rows, key=lambda row: row.entry.place.row))
        self.table.fit_rows()

    def _what_happens(self, plan: ImportPlan) -> str:
        if not plan.new:
            return self.tr("Không có dòng nào mới để ghi. Sổ không thay đổi.")
        once = self.tr("Dòng mới được ghi một lần, hoàn tác được bằng Ctrl+Z.")
        same = self.tr("Dòng trùng đã có trong sổ: cùng chỉ tiêu, ngày và kết quả.")
        return f"{once} {same}" if plan.duplicates else once

    def _columns(self) -> tuple[Column[SummaryRow], ...]:
        return (
            Column(
                key="row",
                title=self.tr("Dòng"),
                text=lambda row: str(row.entry.place.row),
                order=lambda row: row.entry.place.row,
                width=64,
                kind=Kind.FIGURE,
            ),
            Column(
                key="day",
                title=self.tr("Ngày"),
                text=lambda row: format_date(row.entry.occurred_on),
                order=lambda row: row.entry.occurred_on,
                width=104,
            ),
            Column(key="code", title=self.tr("Mã"), text=lambda row: row.entry.criterion, width=72),
            Column(
                key="result",
                title=self.tr("Kết quả"),
                text=lambda row: _said(row.entry.result, row.entry.component),
                width=110,
                kind=Kind.FIGURE,
            ),
            Column(key="note", title=self.tr("Nội dung"), text=lambda row: row.entry.note or ""),
            Column(
                key="state",
                title="",
                text=lambda row: self.tr("mới") if row.is_new else self.tr("trùng"),
                tone=lambda row: "good" if row.is_new else "plain",
                width=84,
                kind=Kind.TAG,
            ),
        )


def _said(result: Result | None, component: str | None) -> str:
    return " · ".join(filter(None, (component, result_text(result))))
