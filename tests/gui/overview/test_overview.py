"""The overview over real books: what is due and where it is done, points, packages."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.support.played_year import quick_program
from tests.support.screen import surroundings_of
from tests.support.sealing import FRAME, LEADER, REGIMENT
from tests.support.small_bloc import SmallBloc, founded_bloc
from thidua_desktop.application.package_map import MarkState
from thidua_desktop.application.tasks import TaskKind
from thidua_desktop.gui.pages.overview.page import OverviewPage

IN_AUTUMN = datetime(2022, 10, 20, 3, tzinfo=UTC)
AUTUMN_DAY = IN_AUTUMN.date()
AFTER_THE_CUTOFF = datetime(2022, 12, 1, 3, tzinfo=UTC)


@pytest.fixture(scope="module")
def founded(tmp_path_factory) -> SmallBloc:
    return founded_bloc(tmp_path_factory.mktemp("overview") / "bloc", FRAME)


@pytest.fixture
def bloc(founded, tmp_path) -> SmallBloc:
    return founded.copied_to(tmp_path / "bloc")


def page_of(qtbot, services):
    page = OverviewPage(surroundings_of(services))
    qtbot.addWidget(page)
    page.resize(1166, 640)
    page.show()
    return page


def look(qtbot, page, period="NAM"):
    """Shows a period, until every column is there."""
    page.show_period(period)
    qtbot.waitUntil(page.updatesEnabled)


def said(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def overview_of(services, period="NAM", today=AUTUMN_DAY):
    return services.queries.overview(period, today)


def kinds(found):
    return [task.kind for task in found.tasks]


def test_a_unit_that_wrote_nothing_is_told_what_is_missing_and_by_when(bloc):
    with bloc.open(REGIMENT) as services:
        found = overview_of(services)
    assert {TaskKind.MISSING, TaskKind.RECORD} <= set(kinds(found))
    missing = next(task for task in found.tasks if task.kind is TaskKind.MISSING)
    assert missing.due == found.period.due or found.period.cutoff
    assert missing.criteria
    assert found.points.total is not None


def test_the_leader_sees_who_owes_a_record(bloc):
    bloc.take_in(LEADER, bloc.seal_record(REGIMENT, 90, period="NAM"))
    with bloc.open(LEADER) as services:
        found = overview_of(services)
    states = {row.unit: row.marks[-1].state for row in found.packages}
    assert states[REGIMENT] is MarkState.RECEIVED
    assert MarkState.MISSING in states.values()
    tasks = {task.period: task for task in found.tasks if task.kind is TaskKind.PACKAGES}
    assert (tasks["6T"].done, tasks["NAM"].done) == (0, 1)
    assert tasks["NAM"].of == len(states) - 1


def test_work_of_the_whole_year_shows_whichever_period_is_looked_at(bloc):
    with bloc.open(REGIMENT) as services:
        seen = [overview_of(services, period=code).tasks for code in ("6T", "NAM")]
    assert seen[0] == seen[1]
    assert {task.period for task in seen[0]} == {"6T", "NAM"}


def test_what_comes_within_a_week_is_told_from_what_is_overdue(bloc):
    due = FRAME.period("NAM").due or FRAME.period("NAM").cutoff
    with bloc.open(REGIMENT) as services:
        early = overview_of(services, today=due - timedelta(8))
        near = overview_of(services, today=due - timedelta(7))
        late = overview_of(services, today=due + timedelta(1))
    kind = TaskKind.RECORD
    assert [kind in [task.kind for task in each.due_within(7)] for each in (early, near, late)] == [
        False,
        True,
        False,
    ]


def test_before_a_period_begins_nobody_owes_anything_for_it(bloc):
    with bloc.open(LEADER) as services:
        later = services.queries.frame().frame.period("NAM").start
        found = overview_of(services, today=later.replace(year=later.year - 1))
    assert {mark.state for row in found.packages for mark in row.marks} == {MarkState.EARLY}
    assert TaskKind.PACKAGES not in kinds(found)


def test_a_member_waits_for_the_result_once_the_cutoff_passed(bloc):
    with bloc.open(REGIMENT) as services:
        early = overview_of(services, period="6T", today=FRAME.period("6T").cutoff)
        late = overview_of(services, period="6T")
    assert TaskKind.RESULT not in kinds(early)
    assert TaskKind.RESULT in kinds(late)


def test_a_concluded_review_leaves_no_work_on_the_record_and_shows_official_points(services):
    found = overview_of(services)
    assert found.points.is_concluded
    official = services.queries.picture("NAM").official_scores.unit("PKT")
    assert found.points.total == official.total
    assert found.points.rank == official.rank
    frame = services.queries.frame().frame
    finals = {group.code: Decimal(0) for group in frame.table.groups}
    for row in frame.table.criteria:
        finals[row.group] += row.part.sign * official.criterion(row.code).final
    assert {group.code: group.points for group in found.points.groups} == finals
    assert found.points.outlook is None
    assert not {TaskKind.RECORD, TaskKind.MONTH, TaskKind.MISSING} & set(kinds(found))


def test_what_lacks_evidence_and_what_the_next_class_needs_is_told(bloc):
    bloc.write(REGIMENT, 90)
    with bloc.open(REGIMENT) as services:
        found = overview_of(services).points
    outlook = found.outlook
    assert outlook.low <= found.total + outlook.held_back <= outlook.high
    assert bool(outlook.unproven) == bool(outlook.held_back)
    bounds = [band.name for band in FRAME.table.bands]
    assert outlook.next_class in bounds
    assert outlook.missing > 0


def test_groups_stand_against_an_even_pace_towards_the_top_class(services):
    group = overview_of(services, today=datetime(2023, 1, 1, tzinfo=UTC).date()).points.groups[0]
    assert group.most == Decimal(25)
    assert group.needed == Decimal("22.5")
    assert group.is_behind == (group.points < group.needed)


def test_the_page_shows_what_the_book_says(qtbot, leader_services):
    page = page_of(qtbot, leader_services)
    look(qtbot, page)
    qtbot.waitUntil(lambda: said(page).count("đã nhận") == 8)
    words = said(page)
    assert "91,11" in words
    assert "0/6 đã đóng" in words
    assert "chậm" in page.points.bars.accessibleDescription()


def test_enter_on_a_task_goes_where_it_is_done(qtbot, bloc):
    with quick_program(IN_AUTUMN).open(bloc.path(REGIMENT)) as services:
        page = page_of(qtbot, services)
        look(qtbot, page)
        places = []
        page.left_for.connect(places.append)
        for row in page.tasks.rows:
            row.setFocus()
            qtbot.keyClick(row, Qt.Key.Key_Space)
        assert {"progress", "self-score"} <= {place.page for place in places}
        assert {place.period for place in places} == {"6T", "NAM"}


def test_a_book_without_a_frame_says_what_will_be_here(qtbot, services):
    page = page_of(qtbot, services)
    page.show_period(None)
    page.show_nothing()
    assert "Chưa có khung của khối, cụm" in said(page)


def test_a_narrow_window_puts_the_right_column_below(qtbot, leader_services):
    page = page_of(qtbot, leader_services)
    look(qtbot, page)
    page.resize(711, 420)
    left, middle, right = page._columns
    qtbot.waitUntil(lambda: right.y() > max(left.y(), middle.y()))
    page.resize(1166, 640)
    qtbot.waitUntil(lambda: right.y() == left.y())


def test_tab_goes_through_the_tasks_before_the_points_and_the_packages(qtbot, bloc):
    with bloc.open(REGIMENT) as services:
        page = page_of(qtbot, services)
        look(qtbot, page)
        with qtbot.waitActive(page):
            page.activateWindow()
        rows = page.tasks.rows
        assert len(rows) > 1
        rows[0].setFocus()
        met = []
        for _ in range(len(rows)):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            met.append(QApplication.focusWidget())
        assert met == [*rows[1:], page.points.bars]


def test_the_page_is_printed_column_by_column(qtbot, leader_services):
    page = page_of(qtbot, leader_services)
    look(qtbot, page)
    table = page.shown_table()
    heads = [row.cells[0].text for row in table.rows if row.is_head]
    assert [head.split(" · ")[0] for head in heads] == [
        "Việc cần làm",
        "Điểm đến nay",
        "Gói dữ liệu",
        "Hạn chế, chỉ đạo",
    ]
    assert "91,11" in heads[1]
    rows = [[cell.text for cell in row.cells] for row in table.rows if not row.is_head]
    assert {"12,19 / 20 · nhịp cần 18,00 · chậm"} <= {said for _, _, said in rows}
    assert [name for _, name, said in rows if "Tổng kết năm: đã nhận" in said]
    assert sum(len(row.cells) == 1 for row in table.rows) == len(heads)


def test_a_page_without_a_frame_has_nothing_to_print(qtbot, services):
    page = page_of(qtbot, services)
    page.show_period(None)
    assert page.shown_table() is None


def test_after_the_cutoff_no_pace_is_spoken_of(qtbot, bloc):
    with quick_program(AFTER_THE_CUTOFF).open(bloc.path(REGIMENT)) as services:
        page = page_of(qtbot, services)
        look(qtbot, page)
        words = page.points._outlook.text()
        assert words.startswith("Đã qua ngày chốt; ghi nốt số liệu còn thiếu")
        assert "nhịp" not in words


def test_the_stand_breaks_between_its_parts_alone(qtbot, leader_services):
    page = page_of(qtbot, leader_services)
    look(qtbot, page)
    qtbot.waitUntil(lambda: "hạng" in page.points._stand.text())
    parts = page.points._stand.text().split(" · ")
    assert len(parts) == 3
    assert not any(" " in part for part in parts)


def test_the_button_that_begins_has_the_keyboard_and_printing_stands_before_it(qtbot, bloc):
    with bloc.open(REGIMENT) as services:
        page = page_of(qtbot, services)
        look(qtbot, page)
        assert page.favourite is page._start
        names = [made.text() for made in page._header.findChildren(QPushButton)]
        assert names == ["&In trang này", "&Ghi tiến độ"]
