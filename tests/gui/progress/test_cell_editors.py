"""Rules that are not numbers: chosen, ticked and counted in the cell, by the keyboard alone."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from tests.gui.progress.sheet_keys import cell_of, entries_of_cell, to_cell
from thidua_desktop.domain.text.collation import fold_search
from thidua_desktop.gui.pages.progress.cell_editors import (
    ChecklistEditor,
    ChoiceEditor,
    FiguresEditor,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key
LEVEL, CHECKLIST, BINARY, COUNT, VIOLATIONS = "VI.1", "I.4", "VI.2", "VI.3", "III.1"


def _open(qtbot, page, kind, *, key=KEY.Key_F2):
    qtbot.keyClick(page.view.grid.middle, key)
    [editor] = page.view.findChildren(kind)
    return editor


def _rule(page, code):
    return page.presenter.sheet.row(code).criterion.rule


def _gone(qtbot, page, kind):
    qtbot.waitUntil(lambda: page.view.findChildren(kind) == [])
    return page.view.grid.middle.hasFocus()


def test_a_level_is_chosen_with_arrows_and_enter_and_the_cell_below_is_next(qtbot, page):
    to_cell(page, LEVEL, 3)
    row = page.view.grid.current.row()
    editor = _open(qtbot, page, ChoiceEditor)
    names = [level.name for level in _rule(page, LEVEL).levels]
    assert [editor.lines.item(i).text() for i in range(editor.lines.count())] == names
    qtbot.keyClick(editor.lines, KEY.Key_Down)
    qtbot.keyClick(editor.lines, KEY.Key_Return)
    assert cell_of(page, LEVEL, 3) == names[1]
    assert page.view.grid.current.row() == row + 1
    assert _gone(qtbot, page, ChoiceEditor)


def test_typing_opens_the_levels_at_the_name_that_begins_so(qtbot, page):
    names = [level.name for level in _rule(page, LEVEL).levels]
    typed = fold_search(names[-1])
    to_cell(page, LEVEL, 3)
    editor = _open(qtbot, page, ChoiceEditor, key=typed[0])
    qtbot.keyClicks(editor.lines, typed[1:])
    assert editor.lines.currentItem().text() == names[-1]
    qtbot.keyClick(editor.lines, KEY.Key_Tab)
    assert cell_of(page, LEVEL, 3) == names[-1]


def test_escape_leaves_a_choice_unmade(qtbot, page):
    to_cell(page, LEVEL, 3)
    editor = _open(qtbot, page, ChoiceEditor)
    before = page.presenter.sheet
    qtbot.keyClick(editor.lines, KEY.Key_Escape)
    assert page.presenter.sheet is before
    assert _gone(qtbot, page, ChoiceEditor)


def test_a_mark_chosen_again_corrects_the_one_that_stands(qtbot, page):
    to_cell(page, BINARY, 1)
    [old] = entries_of_cell(page, BINARY, 1)
    editor = _open(qtbot, page, ChoiceEditor)
    assert editor.lines.currentItem().text() == cell_of(page, BINARY, 1)
    qtbot.keyClick(editor.lines, KEY.Key_Down)
    qtbot.keyClick(editor.lines, KEY.Key_Return)
    [new] = entries_of_cell(page, BINARY, 1)
    assert (new.corrects, new.result.kind) == (old.id, "not_met")


def test_a_list_is_ticked_with_the_space_bar_and_written_as_one_operation(qtbot, page, services):
    to_cell(page, CHECKLIST, 6)
    before = services.history.standing().journal_length
    editor = _open(qtbot, page, ChecklistEditor)
    standing = sum(editor.met.values())
    first = next(iter(editor.met.values()))
    qtbot.keyClick(editor.lines, KEY.Key_Space)
    count = standing + (-1 if first else 1)
    assert editor._count.text() == f"Đạt {count} / {len(editor.met)} mục"
    total = len(editor.met)
    qtbot.keyClick(editor.lines, KEY.Key_Return)
    assert cell_of(page, CHECKLIST, 6) == f"{count}/{total}"
    assert services.history.standing().journal_length == before + 1


def test_a_list_that_nobody_touched_writes_nothing(qtbot, page):
    to_cell(page, CHECKLIST, 6)
    before = page.presenter.sheet
    editor = _open(qtbot, page, ChecklistEditor)
    qtbot.keyClick(editor.lines, KEY.Key_Return)
    assert page.presenter.sheet is before


def test_ticking_again_corrects_only_the_items_that_changed(qtbot, page):
    to_cell(page, CHECKLIST, 5)
    before = {e.component: e.id for e in entries_of_cell(page, CHECKLIST, 5)}
    editor = _open(qtbot, page, ChecklistEditor)
    changed = next(iter(editor.met))
    qtbot.keyClick(editor.lines, KEY.Key_Space)
    qtbot.keyClick(editor.lines, KEY.Key_Return)
    after = {e.component: e for e in entries_of_cell(page, CHECKLIST, 5)}
    assert after[changed].corrects == before[changed]
    assert {n: e.id for n, e in after.items() if n != changed} == {
        name: kept for name, kept in before.items() if name != changed
    }


def test_going_to_another_cell_keeps_what_was_ticked(qtbot, page):
    to_cell(page, CHECKLIST, 6)
    editor = _open(qtbot, page, ChecklistEditor)
    qtbot.keyClick(editor.lines, KEY.Key_Space)
    page.view.go_to("IV.1")
    assert "/" in cell_of(page, CHECKLIST, 6)


def test_plus_counts_one_more_and_enter_writes_it(qtbot, page):
    to_cell(page, COUNT, 6)
    editor = _open(qtbot, page, FiguresEditor, key="+")
    [field] = editor.fields
    assert field.text() == "1"
    qtbot.keyClicks(field, "++-")
    assert field.text() == "2"
    qtbot.keyClick(field, KEY.Key_Return)
    assert cell_of(page, COUNT, 6) == "2"


def test_a_count_may_be_typed_and_zero_is_not_blank(qtbot, page):
    to_cell(page, COUNT, 6)
    editor = _open(qtbot, page, FiguresEditor, key="0")
    qtbot.keyClick(editor.fields[0], KEY.Key_Return)
    assert cell_of(page, COUNT, 6) == "0"
    assert [e.result.number for e in entries_of_cell(page, COUNT, 6)] == [Decimal(0)]


def test_going_to_another_cell_keeps_figures_that_were_typed(qtbot, page):
    to_cell(page, VIOLATIONS, 5)
    editor = _open(qtbot, page, FiguresEditor)
    qtbot.keyClicks(editor.fields[0], "2")
    page.view.grid.middle.setFocus()
    to_cell(page, "IV.1", 5)
    [entry] = entries_of_cell(page, VIOLATIONS, 5)
    assert entry.result.number == Decimal(2)
    assert _gone(qtbot, page, FiguresEditor)


def test_a_figure_that_cannot_be_read_is_not_left_behind_either(qtbot, page):
    to_cell(page, COUNT, 6)
    editor = _open(qtbot, page, FiguresEditor)
    qtbot.keyClicks(editor.fields[0], "2o")
    to_cell(page, "IV.1", 6)
    assert editor.isVisible()
    qtbot.waitUntil(lambda: page.view.key_at(page.view.grid.current).criterion == COUNT)
    qtbot.keyClick(editor.fields[0], KEY.Key_Backspace)
    qtbot.keyClick(editor.fields[0], KEY.Key_Return)
    assert cell_of(page, COUNT, 6) == "2"


def test_each_kind_of_violation_has_its_line_and_its_buttons(qtbot, page):
    kinds = [kind.name for kind in _rule(page, VIOLATIONS).kinds]
    to_cell(page, VIOLATIONS, 5)
    editor = _open(qtbot, page, FiguresEditor)
    assert [field.accessibleName() for field in editor.fields] == kinds
    second = kinds[1]
    plus = next(
        b for b in editor.findChildren(QPushButton) if b.accessibleName() == f"Thêm một: {second}"
    )
    qtbot.mouseClick(plus, Qt.MouseButton.LeftButton)
    qtbot.keyClick(editor.fields[0], KEY.Key_Return)
    [entry] = entries_of_cell(page, VIOLATIONS, 5)
    assert (entry.component, entry.result.number) == (second, 1)


def test_a_count_that_replaces_a_lone_kps_corrects_it(qtbot, page):
    to_cell(page, VIOLATIONS, 4)
    qtbot.keyClick(page.view.grid.middle, KEY.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert cell_of(page, VIOLATIONS, 4) == "KPS"
    [nothing] = entries_of_cell(page, VIOLATIONS, 4)
    editor = _open(qtbot, page, FiguresEditor, key="+")
    qtbot.keyClick(editor.fields[0], KEY.Key_Return)
    [entry] = entries_of_cell(page, VIOLATIONS, 4)
    assert (entry.corrects, entry.result.number) == (nothing.id, 1)


def test_a_figure_that_cannot_be_read_keeps_its_editor_open(qtbot, page):
    to_cell(page, COUNT, 6)
    editor = _open(qtbot, page, FiguresEditor)
    qtbot.keyClicks(editor.fields[0], "2o")
    qtbot.keyClick(editor.fields[0], KEY.Key_Return)
    assert editor.isVisible()
    assert "“2o” có chữ “o”" in editor._problem.text()
    assert not cell_of(page, COUNT, 6)


def test_numbers_are_still_typed_into_the_cell(qtbot, page):
    to_cell(page, "IV.1", 6)
    qtbot.keyClick(page.view.grid.middle, KEY.Key_F2)
    editor = page.view.grid.middle.viewport().findChild(QLineEdit)
    assert editor.text() == cell_of(page, "IV.1", 6)
