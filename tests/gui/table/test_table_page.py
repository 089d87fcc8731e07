"""The scoring table's page: tree, calculator by keyboard, findings that lead to their criterion."""

from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from tests.support.screen import InlineDesk, surroundings_of
from thidua_desktop.gui.pages.table.goals_tab import GoalsTab
from thidua_desktop.gui.pages.table.model import TableTree, group_items
from thidua_desktop.gui.pages.table.page import TablePage
from thidua_desktop.gui.pages.table.presenter import TablePresenter


@pytest.fixture
def page(qtbot, services):
    made = TablePage(surroundings_of(services))
    qtbot.addWidget(made)
    made.resize(1166, 700)
    made.show()
    made.show_period("NAM")
    return made


def test_the_tree_keeps_qts_promises(services, qtmodeltester):
    model = TableTree(("Mã", "Nội dung", "Điểm"))
    model.show(group_items(services.queries.frame().frame))
    qtmodeltester.check(model)


def test_every_criterion_stands_under_its_group(services):
    model = TableTree(("Mã", "Nội dung", "Điểm"))
    frame = services.queries.frame().frame
    model.show(group_items(frame))
    for criterion in frame.table.criteria:
        place = model.place_of(criterion.code)
        assert model.criterion(place) == criterion
        assert place.parent().data() == criterion.group


def test_the_first_criterion_is_shown_with_its_rule(page):
    assert page._panel._title.text().startswith("I.1 · ")
    assert "5 điểm" in page._panel._rule.text()


def test_a_typed_result_shows_points_and_why(qtbot, page):
    qtbot.keyClicks(page._panel._number, "96,2")
    assert page._panel._points.text() == "4,00 điểm"
    assert page._panel._trace.text()


def test_a_typed_result_is_marked_on_the_curve_as_long_as_it_stands_there(qtbot, page):
    curve = page._panel._curve
    qtbot.keyClicks(page._panel._number, "96")
    assert curve._tried == (Decimal(96), Decimal(4))
    page._panel._number.selectAll()
    qtbot.keyClick(page._panel._number, Qt.Key.Key_Delete)
    assert curve._tried is None


def test_what_cannot_be_read_keeps_its_text_and_is_told(qtbot, page):
    qtbot.keyClicks(page._panel._number, "9o,5")
    assert page._panel._number.text() == "9o,5"
    assert "Gõ lại" in page._panel._trace.text()
    assert page._panel._points.text() == ""


def test_another_criterion_starts_with_an_empty_calculator(qtbot, page):
    qtbot.keyClicks(page._panel._number, "96")
    page.go_to("IV.2")
    assert page._panel._title.text().startswith("IV.2 · ")
    assert page._panel._number.text() == ""


def test_a_mark_is_chosen_and_not_typed(page):
    page.go_to("VI.1")
    assert page._panel._mark.count() > 1
    assert not page._panel._number.isVisible()


def test_the_mark_that_is_shown_says_its_points(page):
    page.go_to("I.4")
    assert page._panel._mark.currentText() == "Đạt"
    assert page._panel._points.text() == "1,00 điểm"
    assert page._panel._trace.text()


def test_a_finding_leads_to_its_criterion(page):
    page._tabs.setCurrentIndex(2)
    table = page._findings
    row = next(place for place, each in enumerate(table.items.items) if each.criterion == "IV.2")
    table.choose(row)
    table.opened.emit(table.items.item(row))
    assert page._tabs.currentIndex() == 0
    assert page._panel._title.text().startswith("IV.2 · ")


def test_goals_stand_per_unit_with_what_does_not_apply(page, services):
    page._tabs.setCurrentIndex(1)
    grid = page._tabs.widget(1).table
    frame = services.queries.frame().frame
    titles = [column.title for column in grid.items.columns]
    assert titles[3:] == [unit.name for unit in frame.units]
    exempt = [t for t in frame.targets if t.not_applicable]
    texts = [[c.text(row) for c in grid.items.columns] for row in grid.items.items]
    assert sum(row.count("KAD") for row in texts) == len(exempt)


def test_a_chosen_row_of_the_goals_says_whom_it_does_not_concern_and_why(page, services):
    page._tabs.setCurrentIndex(1)
    goals = page._tabs.widget(1)
    frame = services.queries.frame().frame
    exempt = next(t for t in frame.targets if t.not_applicable)
    codes = [row.code for row in goals.table.items.items]
    goals.table.choose(codes.index(exempt.criterion))
    assert goals.note.text().startswith(f"{exempt.criterion} không áp dụng (KAD) với ")
    assert frame.unit(exempt.unit).name in goals.note.text()
    assert exempt.reason in goals.note.text()
    everyones = next(
        code
        for code in codes
        if code not in {t.criterion for t in frame.targets if t.not_applicable}
    )
    goals.table.choose(codes.index(everyones))
    assert goals.note.text() == f"{everyones} áp dụng với mọi đơn vị."


def test_what_stands_behind_the_first_tab_is_made_when_it_is_looked_at(page):
    assert not page._findings.items.items
    assert not page.findChildren(GoalsTab)
    page._tabs.setCurrentIndex(3)
    assert page._tabs.currentIndex() == 3
    page._tabs.setCurrentIndex(1)
    (goals,) = page.findChildren(GoalsTab)
    assert goals is page._tabs.currentWidget()
    assert not page._findings.items.items, "its tab was not looked at"
    page._tabs.setCurrentIndex(2)
    assert f"({len(page._findings.items.items)})" in page._tabs.tabText(2)


def test_the_tab_that_is_looked_at_follows_a_new_state(page):
    page._tabs.setCurrentIndex(1)
    before = page._tabs.currentWidget()
    page.reload()
    assert isinstance(page._tabs.currentWidget(), GoalsTab)
    assert page._tabs.currentWidget() is not before


def test_a_group_is_gone_to_as_a_criterion_is(page):
    page.go_to("IV")
    assert page._tree.currentIndex().data() == "IV"


def test_units_that_lead_and_coordinate_a_criterion_are_named(services):
    revision = services.queries.frame()
    units = revision.frame.units
    table = revision.frame.table
    first = replace(table.criteria[0], lead_unit=units[1].code, coordinating_units=(units[2].code,))
    frame = replace(revision.frame, table=replace(table, criteria=(first, *table.criteria[1:])))
    shown = []
    presenter = TablePresenter(InlineDesk(services), Shown(shown))
    presenter._state = replace(
        services.queries.table("NAM"), revision=replace(revision, frame=frame)
    )
    presenter.choose(first.code)
    assert (shown[0].lead, shown[0].beside) == (units[1].name, units[2].name)


class Shown:
    """A page that keeps the criteria it is told."""

    def __init__(self, shown):
        self.show_criterion = shown.append
