"""The journal through its tab: pages, filters, one record in words, the chain, copying."""

import json
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.gui.admin.shown_tab import shown_tab
from tests.support.played_year import MOMENT, quick_program
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.ports import JournalQuery
from thidua_desktop.gui.pages.admin.journal.presenter import Span
from thidua_desktop.gui.pages.admin.journal.tab import JournalTab

MANY = 20_000


@pytest.fixture
def tab(qtbot, services):
    return shown_tab(JournalTab, qtbot, services)


def kinds(tab):
    return {row.item.kind for row in tab._model.items}


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_everything_done_stands_in_the_table_the_newest_first(tab, services):
    length = services.history.standing().journal_length
    assert [row.item.seq for row in tab._model.items] == list(range(length, 0, -1))
    assert not tab._model.canFetchMore(tab._table.rootIndex())
    assert f"Chuỗi liền mạch: {length} thao tác" in tab._line.text()


def test_a_record_is_told_in_words_without_codes(tab):
    place = [row.item.kind for row in tab._model.items].index(OperationKind.SCORE_SELF)
    tab._table.choose(place)
    said = tab._details.toPlainText()
    assert "Tự chấm điểm" in said
    assert "Điểm tự chấm – thêm" in said
    assert "Tiêu chí: V.1 " in said
    assert "Điểm: " in said
    assert tab._model.item(place).item.digest in said


def test_a_deed_of_long_ago_is_taken_back_and_done_again(tab, services):
    place = [row.item.kind for row in tab._model.items].index(OperationKind.SCORE_SELF)
    tab._table.choose(place)
    tab._undo.click()
    tab.reload()
    assert tab._model.item(0).item.kind == OperationKind.UNDO
    tab._table.choose(0)
    tab._undo.click()
    assert [item.kind for item in services.history.items(2)] == [OperationKind.UNDO] * 2


def test_what_was_sealed_offers_no_undoing(tab):
    place = [row.item.kind for row in tab._model.items].index(OperationKind.SEAL_PACKAGE)
    tab._table.choose(place)
    assert not tab._undo.isEnabled()


def test_what_was_changed_since_is_said_and_stays(tab):
    said = []
    tab.noticed.connect(lambda notice: said.append(notice.text))
    place = [row.item.kind for row in tab._model.items].index(OperationKind.SCORE_SELF)
    tab._table.choose(place)
    tab._undo.click()
    tab._undo.click()
    assert said[0].startswith("Đã hoàn tác")
    assert said[1].startswith("Không hoàn tác được")


def test_no_secret_is_told_of_the_making_of_the_key(tab):
    place = [row.item.kind for row in tab._model.items].index(OperationKind.CREATE_KEY)
    tab._table.choose(place)
    said = tab._details.toPlainText()
    assert "Mật khẩu: không hiện" in said
    assert "argon2" not in said


def test_a_kind_of_work_is_filtered(tab):
    choose(tab.filter.kind, OperationKind.SEAL_PACKAGE)
    assert kinds(tab) == {OperationKind.SEAL_PACKAGE}


def test_a_span_of_time_is_filtered(tab):
    everything = tab._model.rowCount()
    choose(tab.filter.span, Span.DAY)
    assert tab._model.rowCount() == everything, "the year was played at one moment"


def test_texts_are_found_without_marks_in_words_and_in_facts(qtbot, tab):
    qtbot.keyClicks(tab.filter.text, "tu cham")
    qtbot.keyClick(tab.filter.text, Qt.Key.Key_Return)
    assert OperationKind.SCORE_SELF in kinds(tab)
    tab.filter.clear()
    qtbot.keyClicks(tab.filter.text, "ky ket giao uoc")
    qtbot.keyClick(tab.filter.text, Qt.Key.Key_Return)
    assert kinds(tab) == {OperationKind.IMPORT_PROGRESS}


def test_a_unit_is_found_by_its_name(qtbot, tab):
    qtbot.keyClicks(tab.filter.text, "phong tham muu")
    qtbot.keyClick(tab.filter.text, Qt.Key.Key_Return)
    assert OperationKind.SCORE_CROSS in kinds(tab)
    assert OperationKind.SCORE_SELF not in kinds(tab)


def touched_by(tab, kind):
    touched = [column.key for column in tab._model.columns].index("touched")
    found = [row for row in tab._model.items if row.item.kind == kind]
    return [tab._model.columns[touched].text(row) for row in found]


def test_packages_name_the_unit_they_came_from_or_went_to(qtbot, leader_services):
    tab = shown_tab(JournalTab, qtbot, leader_services)
    imports = touched_by(tab, OperationKind.IMPORT_PACKAGE)
    assert "Trung đoàn Bộ binh 994 · Gói dữ liệu" in " | ".join(imports)
    units = {said.split(" · ")[0] for said in imports}
    assert units <= set(tab._presenter.speech.names.units.values())
    qtbot.keyClicks(tab.filter.text, "trung doan bo binh 994")
    qtbot.keyClick(tab.filter.text, Qt.Key.Key_Return)
    found = touched_by(tab, OperationKind.IMPORT_PACKAGE)
    assert found == [said for said in imports if said.startswith("Trung đoàn Bộ binh 994")]


def test_a_unit_is_chosen_from_the_list_and_goes_with_the_other_filters(qtbot, leader_services):
    tab = shown_tab(JournalTab, qtbot, leader_services)
    named = [tab.filter.unit.itemText(place) for place in range(tab.filter.unit.count())]
    assert named[0] == "Mọi đơn vị"
    assert "Trung đoàn Bộ binh 994" in named
    choose(tab.filter.kind, OperationKind.IMPORT_PACKAGE)
    everything = tab._model.rowCount()
    choose(tab.filter.unit, "E994")
    assert {"E994"} == {unit for row in tab._model.items for unit in row.units}
    assert 0 < tab._model.rowCount() < everything
    assert "Trung đoàn Bộ binh 994" in tab.filter.asked
    tab.reload()
    assert tab.filter.unit.currentData() == "E994"
    tab.filter.clear()
    assert tab._model.rowCount() > everything


def test_a_narrow_window_leaves_room_to_type_what_to_look_for(qtbot, tab):
    for width in (1110, 640):
        tab.resize(width, 400)
        text, placeholder = tab.filter.text, tab.filter.text.placeholderText()
        needed = text.fontMetrics().horizontalAdvance(placeholder)
        qtbot.waitUntil(lambda text=text, needed=needed: text.width() > needed)


def test_a_package_withdrawn_later_names_whose_it_was(qtbot, leader_services):
    packages = leader_services.packages
    digest = next(iter(packages.imports()))
    author = next(r.unit for r in leader_services.queries.receipts() if r.digest == digest)
    packages.withdraw(digest)
    tab = shown_tab(JournalTab, qtbot, leader_services)
    assert tab._model.item(0).units == (author,)


def test_nothing_found_says_so_and_offers_to_show_all(qtbot, tab):
    qtbot.keyClicks(tab.filter.text, "khong he co dau")
    qtbot.keyClick(tab.filter.text, Qt.Key.Key_Return)
    assert tab._stack.currentWidget() is tab._empty
    tab._empty.started.emit()
    assert tab._model.rowCount() > 0


def test_a_record_is_copied_as_text(qtbot, tab):
    with qtbot.waitSignal(tab.noticed):
        qtbot.mouseClick(tab._copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("Thao tác số ")


@pytest.fixture
def long_journal(book):
    """A book with tens of thousands of records; they do not follow from the chain."""
    path = book("PKT")
    with closing(sqlite3.connect(path)) as raw:
        (first,) = raw.execute("SELECT max(seq) + 1 FROM operation").fetchone()
        (at,) = raw.execute("SELECT at FROM operation WHERE seq = 1").fetchone()
        numbers = range(first, first + MANY)
        raw.executemany(
            "INSERT INTO operation VALUES (?, 'score_self', 'clerk', ?, ?, ?)",
            [(n, at, f"{n - 1:064x}", f"{n:064x}") for n in numbers],
        )
        fact = json.dumps(
            {"criterion": "V.1", "points": "4", "reason": "dòng thường"}, ensure_ascii=False
        )
        raw.executemany(
            "INSERT INTO change VALUES (?, 0, 'self_score', '2022', 'NAM', 'V.1', NULL, ?)",
            [(n, fact if n > first else fact.replace("thường", "cần tìm")) for n in numbers],
        )
        raw.commit()
    with quick_program(MOMENT).open(path) as services:
        yield services


def test_ten_thousands_of_records_come_page_by_page(qtbot, long_journal):
    tab = shown_tab(JournalTab, qtbot, long_journal)
    first = tab._model.rowCount()
    assert 100 <= first < 1000
    assert tab._model.canFetchMore(tab._table.rootIndex())
    bar = tab._table.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: tab._model.rowCount() > first)
    seqs = [row.item.seq for row in tab._model.items]
    assert seqs == sorted(seqs, reverse=True)
    assert "Chuỗi bị đứt từ thao tác số" in tab._line.text()


def test_one_record_is_found_among_ten_thousands(qtbot, long_journal):
    tab = shown_tab(JournalTab, qtbot, long_journal)
    qtbot.keyClicks(tab.filter.text, "can tim")
    qtbot.keyClick(tab.filter.text, Qt.Key.Key_Return)
    assert tab._model.rowCount() == 1


def test_a_stretch_is_short_however_rare_what_is_wanted(long_journal):
    page = long_journal.history.page(JournalQuery(needles=("khong he co",)))
    assert page.rows == ()
    assert page.next_before is not None


def test_a_paged_model_keeps_to_the_rules_of_models(qtmodeltester, tab):
    qtmodeltester.check(tab._model)


def test_the_filtered_journal_is_printed_with_its_filter(tab):
    choose(tab.filter.kind, OperationKind.SCORE_SELF.value)
    tab.filter.text.setText("V.1")
    shown = tab.shown_table()
    assert "Chỉ gồm: Tự chấm điểm · “V.1”." in shown.about
    assert len(shown.rows) == tab._model.rowCount() > 0
    assert shown.columns[0].title == "Số"
