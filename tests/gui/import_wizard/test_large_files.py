"""Thirty thousand rows are shown in less than a blink of the screen's own work."""

import time
from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.gui.import_wizard.foreign_book import SmallBook
from thidua_desktop.application.sheet_import import (
    Heads,
    ImportColumn,
    LeftOut,
    RowProblem,
    RowRead,
    Subject,
)
from thidua_desktop.application.sheets import CellProblem, EntryRow, Place, SheetProblemCode
from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.progress import number_result
from thidua_desktop.gui.import_wizard.problems_step import ProblemsStep
from thidua_desktop.gui.import_wizard.review import Decisions, review
from thidua_desktop.gui.import_wizard.state import ImportState, Stage
from thidua_desktop.gui.import_wizard.summary_step import SummaryStep
from thidua_desktop.wording.language import Language

ROWS = 30_000
BLINK = 0.05


def _good(row):
    value = EntryRow(
        place=Place(sheet="Tháng 8", row=row),
        occurred_on=date(2022, 1, 1) + timedelta(days=row % 330),
        criterion=CriterionCode("I.1"),
        result=number_result(Decimal(row)),
        note=f"Lần {row}",
    )
    return RowRead(row=row, value=value)


def _bad(row):
    found = CellProblem(
        sheet="Tháng 8", cell=f"B{row}", code=SheetProblemCode.UNKNOWN_CODE, raw="IX.9"
    )
    problem = RowProblem(column=ImportColumn.CODE, found=found)
    return RowRead(row=row, left_out=LeftOut.PROBLEM, problems=(problem,))


def _state(make, stage, count=ROWS):
    base = SmallBook().import_base()
    rows = tuple(map(make, range(2, count + 2)))
    found = review(rows, base, Decisions(), Heads(heads=(), shape=""), has_links=False)
    return ImportState(stage=stage, base=base, review=found)


def _work(act):
    begun = time.thread_time()
    act()
    return time.thread_time() - begun


@pytest.mark.parametrize("make", [_good, _bad])
@pytest.mark.parametrize("step", [ProblemsStep, SummaryStep])
def test_a_counted_file_is_shown_in_a_blink(qtbot, step, make):
    shown = (
        step(Language.VIETNAMESE)
        if step is ProblemsStep
        else step(Language.VIETNAMESE, Subject.PROGRESS)
    )
    qtbot.addWidget(shown)
    shown.resize(900, 500)
    shown.show()
    state = _state(make, shown.stage)
    shown.show_state(replace(state, review=None))
    assert _work(lambda: shown.show_state(state)) < BLINK


def test_walking_through_ten_thousands_of_problems_counts_nothing_anew(qtbot):
    step = ProblemsStep(Language.VIETNAMESE)
    qtbot.addWidget(step)
    step.show()
    step.show_state(_state(_bad, Stage.PROBLEMS))
    assert _work(lambda: step.table.choose(ROWS // 2)) < BLINK


def _wordy(row):
    good = _good(row)
    return replace(good, value=replace(good.value, note="Chữ rất dài " * 2_700))


def test_notes_as_long_as_a_cell_can_be_are_shown_in_a_few_lines(qtbot):
    step = SummaryStep(Language.VIETNAMESE, Subject.PROGRESS)
    qtbot.addWidget(step)
    step.resize(900, 500)
    step.show()
    state, table = _state(_wordy, step.stage, 60), step.table

    def show():
        step.show_state(state)
        qtbot.waitUntil(lambda: table.rowHeight(0) > table.verticalHeader().defaultSectionSize())

    assert _work(show) < 4 * BLINK
    assert table.rowHeight(0) < table.height()
