"""The reading port: a path in, rows and problems out; hostile files become a refusal."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from thidua_desktop.application.fill_in import FillInForm
from thidua_desktop.application.sheets import (
    Answers,
    EntryContext,
    ProgressSheet,
    ScoreSheet,
    SheetResult,
    TableContext,
    TableSheet,
)
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.sheets.entry_sheets import read_entries
from thidua_desktop.exchange.sheets.filled_form import read_filled_form
from thidua_desktop.exchange.sheets.score_sheets import (
    read_appraisals,
    read_cross_scores,
    read_self_scores,
)
from thidua_desktop.exchange.sheets.table_sheet import read_criteria
from thidua_desktop.exchange.sheets.target_sheet import read_targets
from thidua_desktop.exchange.sheets.workbook import Workbook

T = TypeVar("T")


class ExcelSheetReader:
    """Fulfils `SheetReader`; knows nothing between two calls."""

    def read_scoring_table(self, path: Path, context: TableContext) -> SheetResult[TableSheet]:
        def read(book: Workbook) -> TableSheet:
            groups, criteria = read_criteria(book, context)
            targets = read_targets(book, criteria, context)
            return TableSheet(groups=groups, criteria=criteria, targets=targets)

        return _result(path, context.answers, read)

    def read_progress(
        self, path: Path, unit: UnitCode, context: EntryContext
    ) -> SheetResult[ProgressSheet]:
        def read(book: Workbook) -> ProgressSheet:
            entries = read_entries(book, context)
            return ProgressSheet(entries=entries, self_scores=read_self_scores(book, unit, context))

        return _result(path, context.answers, read)

    def read_filled_form(
        self, path: Path, form: FillInForm, answers: Answers
    ) -> SheetResult[ProgressSheet]:
        context = EntryContext(frame=form.frame, answers=answers)
        return _result(path, answers, lambda book: read_filled_form(book, form, context))

    def read_scores(self, path: Path, context: EntryContext) -> SheetResult[ScoreSheet]:
        def read(book: Workbook) -> ScoreSheet:
            cross = read_cross_scores(book, context)
            return ScoreSheet(cross=cross, appraisals=read_appraisals(book, context))

        return _result(path, context.answers, read)


def _result(path: Path, answers: Answers, read: Callable[[Workbook], T]) -> SheetResult[T]:
    try:
        book = Workbook(path, answers)
        value = read(book)
    except RefusedError as refused:
        return SheetResult(value=None, refusal=refused.reason)
    return SheetResult(value=value, problems=book.problems.listed())
