"""The sheet without a window: what a typed cell becomes, and what stays as it was."""

from datetime import date
from decimal import Decimal

import pytest

from tests.support.screen import InlineDesk
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.progress import number_result
from thidua_desktop.domain.text.numbers import parse_amount
from thidua_desktop.gui.pages.progress.cells import number_sentence
from thidua_desktop.gui.pages.progress.presenter import ProgressPresenter
from thidua_desktop.gui.pages.progress.stating import CellKey
from thidua_desktop.wording.language import Language


class View:
    def __init__(self):
        self.states, self.changed, self.refusals = [], [], []

    def show_state(self, state):
        self.states.append(state)

    def show_rows(self, state, changed):
        self.states.append(state)
        self.changed.append(changed)

    def show_waiting(self, texts):
        self.waiting = texts

    def show_refusal(self, cell, text, sentence):
        self.refusals.append((cell, text, sentence))


@pytest.fixture
def view():
    return View()


@pytest.fixture
def presenter(services, view, afternoon):
    made = ProgressPresenter(InlineDesk(services), view, afternoon, Language.VIETNAMESE)
    made.load("NAM")
    return made


def _month(presenter, month):
    return [each.month for each in presenter.sheet.months].index(month)


def test_the_points_are_those_of_the_engine(presenter, services):
    own = services.queries.picture("NAM").scores.unit("PKT")
    computed = {score.criterion: score.self_points for score in own.criteria if score.applicable}
    rows = [row for row in presenter.sheet.rows if not row.is_exempt and row.points is not None]
    assert len(rows) > 10
    own_best = {row.criterion.code for row in rows if row.criterion.rule.code == "half_plus_leader"}
    for row in rows:
        if row.criterion.code not in own_best:
            assert row.points == computed[row.criterion.code]


def test_a_typed_number_is_dated_today_in_this_month_and_else_on_its_last_day(presenter):
    assert presenter.sheet.entry_day(_month(presenter, 6)) == date(2022, 6, 17)
    assert presenter.sheet.entry_day(_month(presenter, 2)) == date(2022, 2, 28)


def test_what_was_typed_stands_in_the_sheet_and_in_the_book(presenter, view):
    cell = CellKey(criterion="IV.1", month=_month(presenter, 6))
    before = len(presenter.sheet.row("IV.1").written)
    presenter.type_text(cell, "90,5")
    assert view.refusals == []
    assert view.changed == [frozenset({"IV.1"})]
    shown = presenter.sheet
    presenter.load("NAM")
    assert presenter.sheet == shown
    assert len(presenter.sheet.row("IV.1").written) == before + 1


def test_a_letter_in_a_number_is_named_and_nothing_is_written(presenter, view):
    before = presenter.sheet
    cell = CellKey(criterion="IV.1", month=_month(presenter, 6))
    presenter.type_text(cell, "9o,5")
    [(where, text, sentence)] = view.refusals
    assert (where, text) == (cell, "9o,5")
    assert sentence.startswith("“9o,5” có chữ “o”.")
    assert sentence.endswith("Gõ lại, ví dụ 90,5.")
    assert presenter.sheet is before


def test_typing_over_one_entry_corrects_it_and_keeps_its_day_and_evidence(presenter):
    row = next(
        row
        for row in presenter.sheet.rows
        for cell in row.cells
        if len(cell.entries) == 1
        and cell.entries[0].evidence
        and cell.result
        and cell.result.number is not None
    )
    month = next(
        m for m, c in enumerate(row.cells) if len(c.entries) == 1 and c.entries[0].evidence
    )
    [old] = row.cells[month].entries
    presenter.type_text(CellKey(criterion=row.criterion.code, month=month), "1")
    [new] = presenter.sheet.row(row.criterion.code).cells[month].entries
    assert (new.corrects, new.occurred_on, new.evidence) == (old.id, old.occurred_on, old.evidence)


def test_a_withdrawn_entry_leaves_its_month_blank_and_keeps_the_reason(presenter):
    row = next(r for r in presenter.sheet.rows if any(len(c.entries) == 1 for c in r.cells))
    month = next(m for m, c in enumerate(row.cells) if len(c.entries) == 1)
    presenter.withdraw(row, row.cells[month].entries, "gõ nhầm ô")
    after = presenter.sheet.row(row.criterion.code)
    assert after.cells[month].entries == ()
    assert after.written[-1].note == "gõ nhầm ô"


def test_filters_leave_the_rows_they_name(presenter, view):
    presenter.filter(text="van ban xu ly")
    codes = [line.criterion.code for line in view.states[-1].lines if hasattr(line, "criterion")]
    assert codes == ["IV.1"]
    presenter.filter(text="", only_due=True)
    shown = [line for line in view.states[-1].lines if hasattr(line, "criterion")]
    assert len(shown) == view.states[-1].due


@pytest.mark.parametrize("text", ["1.234", "1,250", "12.500"])
def test_each_reading_of_an_unclear_number_is_offered_so_that_it_can_be_typed(text):
    unclear = parse_amount(text)
    words = number_sentence(text, unclear).split("ví dụ ")[1].removesuffix(".").split(" hoặc ")
    assert [parse_amount(each).value for each in words] == [
        unclear.as_thousands,
        unclear.as_decimal,
    ]


def test_a_large_block_is_gone_through_once(presenter):
    """Going through it once for each of its cells held the screen for a minute."""
    looked_up, cell_of = [], presenter._cell
    presenter._cell = lambda *entry: looked_up.append(entry) or cell_of(*entry)
    result = number_result(Decimal(80))
    block = [
        NewEntry(criterion="IV.1", occurred_on=first, result=result)
        for first in presenter.sheet.months
    ]
    presenter.record(block, CellKey(criterion="IV.1", month=0), "80")
    assert len(looked_up) == len(block) > 1
