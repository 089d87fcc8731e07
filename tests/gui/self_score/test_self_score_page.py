"""Tự chấm with real keys: typing, submitting, approving, sealing ahead, and taking back."""

import time
from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.support.screen import surroundings_of
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.record_life import LifeStep
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.progress import number_result
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.domain.record import SelfScore
from thidua_desktop.domain.record_changes import ChangeKind, RecordChange
from thidua_desktop.gui.pages.self_score.change_texts import change_lines, figure_text
from thidua_desktop.gui.pages.self_score.model import (
    COMPUTED,
    TYPED,
    SelfScoreModel,
    lines_of,
    total_line,
)
from thidua_desktop.gui.pages.self_score.page import SelfScorePage
from thidua_desktop.gui.pages.self_score.problem_strip import ProblemStrip
from thidua_desktop.gui.pages.self_score.steps_row import line_between, step_texts
from thidua_desktop.gui.theme.tokens import SIZES

PASSPHRASE = "thi-dua-demo"
TURN = 0.05
"""Seconds of work after which a window feels stuck."""
OWN = "cum rieng cua truong phong"


@pytest.fixture
def page(qtbot, services):
    made = SelfScorePage(surroundings_of(services))
    made.unapproved = set()
    made.places = []
    made.left_for.connect(made.places.append)
    qtbot.addWidget(made)
    made.resize(1166, 640)
    made.show()
    made.show_period("NAM")
    return made


def hear(page):
    """What the shell does after each operation."""
    for changes in page.surroundings.desk.heard:
        page.heard(changes)
        page.unapproved |= changes.unapproved
    page.surroundings.desk.heard.clear()


def type_points(qtbot, page, code, text):
    page.table.type_at(code)
    editor = page.table.rows.viewport().focusWidget() or page.focusWidget()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    hear(page)


def state_of(page):
    return page.presenter.state


def test_the_model_keeps_qts_promises(page, qtmodeltester):
    model = SelfScoreModel()
    model.show(lines_of(state_of(page)))
    qtmodeltester.check(model)


def test_rows_stand_in_the_order_of_the_form_with_their_points(page, services):
    codes = [line.code for line in lines_of(state_of(page)) if line.code]
    assert codes == [c.code for c in services.queries.frame().frame.table.criteria]
    assert total_line(state_of(page)).texts[COMPUTED] == "91,87"
    assert page.strip.total.text() == "91,87"


def test_an_untouched_sealed_record_has_all_steps_done(page):
    assert state_of(page).life.next_step is None
    assert state_of(page).life.changes.count == 0
    page.next.click()
    assert page.places[-1].page == "packages"


def test_a_sealed_and_sent_record_says_so_and_its_steps_are_joined(page):
    assert page.header.texts[1] == "Tổng kết năm · chốt 15/11/2022 · đã niêm phong và gửi"
    words, after = page.steps.steps[0].words, page.steps.steps[1].geometry()
    line = line_between(words, after)
    assert words.right() < line.left() < line.right() < after.left()
    assert line_between(words, words.translated(words.width() + 2 * SIZES.unit, 0)).isEmpty()


def test_nobody_has_approved_what_is_only_written(page):
    life = state_of(page).life
    fresh = replace(life, marks=tuple(replace(m, done=False, at=None) for m in life.marks))
    page.show_state(replace(state_of(page), life=fresh))
    assert page.header.texts[1].endswith("chưa ghi số liệu nào")
    scored = replace(fresh.marks[0], done=True)
    first, *_others = step_texts(replace(fresh, marks=(scored, *fresh.marks[1:])), None)
    assert (first.done, first.note) == (True, "")


def test_the_words_of_the_total_stand_on_one_line(page):
    assert page.table.total.rowHeight(0) == SIZES.row
    [said] = [cell.text for cell in page.shown_table().rows[-1].cells if "Tổng" in cell.text]
    assert said == "Tổng điểm, đã quy đổi phần không áp dụng"


def test_the_result_says_that_the_own_revision_was_counted(page):
    assert page.outcome.verdict.text() == "Đã tính đúng bản 1 của đơn vị."
    rows = {row.criterion: row for row in page.outcome.table.items.items}
    assert (rows["V.1"].own, rows["V.1"].final) == (Decimal("4.50"), Decimal("4.32"))
    assert (
        page.outcome._total.text()
        == "Tổng điểm cuối 91,67 · Xuất sắc · 1 tiêu chí khác điểm tự chấm"
    )
    table = page.outcome.table.items
    exempt = [column.text(rows["II.2"]) for column in table.columns]
    assert exempt[2:] == ["–", "–", "–", "Không áp dụng"]


def test_typed_points_take_the_approval_back(qtbot, page):
    type_points(qtbot, page, "V.1", "4,25")
    assert not state_of(page).life.mark(LifeStep.APPROVED).done
    [change] = state_of(page).life.changes.items
    assert change.criterion == "V.1"
    assert page.unapproved == {"NAM"}
    assert page.next.text() == "Trình thủ trưởng"


def empty_by_typing(qtbot, page, code):
    page.table.type_at(code)
    editor = page.table.rows.viewport().focusWidget() or page.focusWidget()
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    hear(page)


def empty_by_delete(qtbot, page, code):
    page.table.choose(code)
    page.table.rows.setFocus()
    qtbot.keyClick(page.table.rows, Qt.Key.Key_Delete)
    hear(page)


@pytest.mark.parametrize("empty", [empty_by_typing, empty_by_delete])
def test_an_emptied_cell_takes_the_points_back_and_undo_brings_them_again(
    qtbot, page, services, empty
):
    notices = []
    page.noticed.connect(notices.append)
    typed = state_of(page).sheet.row("V.1").typed
    empty(qtbot, page, "V.1")
    assert state_of(page).sheet.row("V.1").typed is None
    assert not state_of(page).life.mark(LifeStep.APPROVED).done
    [line] = [line for line in lines_of(state_of(page)) if line.code == "V.1"]
    assert (line.texts[TYPED], line.texts[-1]) == ("", "Chấm điểm")
    assert [notice.text for notice in notices] == ["Đã bỏ điểm tự chấm của V.1."]
    [newest] = services.history.items(1)
    assert newest.kind == OperationKind.WITHDRAW_SELF_SCORE
    page.surroundings.desk.do(lambda s: s.history.undo(newest), lambda _done: None)
    hear(page)
    assert state_of(page).sheet.row("V.1").typed == typed
    [undone] = services.history.items(1)
    page.surroundings.desk.do(lambda s: s.history.undo(undone), lambda _done: None)
    hear(page)
    assert state_of(page).sheet.row("V.1").typed is None


def test_an_empty_cell_has_nothing_to_take_back(qtbot, page, services):
    empty_by_delete(qtbot, page, "V.1")
    [newest] = services.history.items(1)
    empty_by_delete(qtbot, page, "V.1")
    empty_by_typing(qtbot, page, "V.1")
    [now] = services.history.items(1)
    assert now == newest


def test_delete_beside_the_typed_cells_changes_nothing(qtbot, page, services):
    [newest] = services.history.items(1)
    empty_by_delete(qtbot, page, "I.1")
    [now] = services.history.items(1)
    assert now == newest


def test_points_that_could_not_be_taken_back_are_told_in_their_cell(qtbot, page, monkeypatch):
    def full(*_given, **_more):
        raise KnownFault(FaultCode.DISK_FULL)

    monkeypatch.setattr(type(page.surroundings.desk.services.record), "withdraw_self_scores", full)
    empty_by_delete(qtbot, page, "V.1")
    assert state_of(page).sheet.row("V.1").typed is not None
    assert page.table.open_text() is not None
    assert page.table.bubble.shown


def test_before_the_book_has_answered_nothing_is_said_to_come_too_late(qtbot):
    strip = ProblemStrip(None)
    qtbot.addWidget(strip)
    strip.show()
    assert not strip.late.isVisible()


def test_what_is_written_after_the_conclusion_is_said_to_come_too_late(qtbot, page):
    assert page.strip.late.isHidden()
    type_points(qtbot, page, "V.1", "4,25")
    assert page.strip.late.isVisible()
    assert "cụm trưởng sẽ không nhận bản mới" in page.strip.late.text()
    assert "mở lại hội nghị trước" in page.strip.late.text()


def test_what_differs_from_the_last_sealed_revision_is_listed(qtbot, page):
    assert not page.tabs.isTabVisible(2)
    type_points(qtbot, page, "V.1", "4,25")
    page.surroundings.desk.do(
        lambda s: s.record.record_progress([figure("98.5"), figure("97")]), lambda _: None
    )
    hear(page)
    assert page.tabs.tabText(2) == "Khác bản 1 (3)"
    page.tabs.setCurrentIndex(2)
    assert "bản 1" in page.changes.line.text()
    assert page.changes.line.text().endswith("2 mục mới, 1 sửa.")
    rows = [
        (row.word, row.criterion, row.before, row.after) for row in page.changes.table.items.items
    ]
    assert rows == [
        ("mới", "I.1", "", "98,5"),
        ("mới", "I.1", "", "97"),
        ("sửa", "V.1", "4,5", "4,25"),
    ]
    assert page.shown_table().title == "Khác bản đã niêm phong"


def test_points_with_another_reason_are_said_to_have_another_reason(page):
    typed = state_of(page).sheet.row("V.1").typed
    desk = page.surroundings.desk
    reasoned = replace(typed, reason="Theo biên bản phối hợp.")
    desk.do(lambda s: s.record.score_self("NAM", [reasoned]), lambda _: None)
    hear(page)
    [row] = page.changes.table.items.items
    assert (row.word, row.before, row.after) == ("bổ sung", "4,5", "như cũ")
    assert row.title.endswith(" · đổi lý do")
    [line] = change_lines(state_of(page).life.changes)
    assert line == "bổ sung: V.1 · điểm chấm · 4,5, đổi lý do"


def test_an_entry_with_another_note_is_said_to_have_another_note(page):
    row = state_of(page).sheet.row("I.1")
    desk, last = page.surroundings.desk, row.total.entries[-1]
    noted = NewEntry(
        criterion="I.1",
        occurred_on=last.occurred_on,
        result=last.result,
        note="Đã đối chiếu sổ quân số.",
        corrects=last.id,
        keeps_evidence=True,
    )
    desk.do(lambda s: s.record.record_progress([noted]), lambda _: None)
    hear(page)
    [shown] = page.changes.table.items.items
    assert (shown.word, shown.after) == ("bổ sung", "như cũ")
    assert shown.title.endswith(" · đổi ghi chú")


def test_figures_that_round_to_the_same_are_told_in_full():
    change = RecordChange(
        kind=ChangeKind.CORRECTED,
        criterion="I.1",
        occurred_on=None,
        before=number_result(Decimal("4.501")),
        after=number_result(Decimal("4.502")),
    )
    assert figure_text(change) == "4,501 → 4,502"


def test_the_commander_reads_what_differs_before_approving(qtbot, page):
    type_points(qtbot, page, "V.1", "4,25")
    page.next.click()
    hear(page)
    page.next.click()
    assert "Khác bản 1 đã niêm phong: 1 sửa." in page.approval.findChildren(QLabel)[1].text()


def test_points_beyond_the_maximum_stay_in_the_editor(qtbot, page):
    place = page.table.model.index(page.table.model.place_of("V.1"), TYPED)
    type_points(qtbot, page, "V.1", "7")
    assert page.table.bubble.shown == "Điểm tự chấm từ 0 đến 5. Gõ lại."
    assert place.data() == "4,50"


def ask_approval(qtbot, page):
    """A change is laid before the commander, who is asked to approve."""
    type_points(qtbot, page, "V.1", "4,25")
    page.next.click()
    hear(page)
    assert page.next.text() == "Ghi ý kiến thủ trưởng duyệt"
    page.next.click()
    assert not page.approval.accepting.isEnabled()
    return page.approval


def give(qtbot, dialog, **typed):
    for key, text in typed.items():
        editor = dialog.form.editor(key)
        editor.clear()
        qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_the_first_approval_sets_the_commanders_own_passphrase(qtbot, page, services):
    dialog = ask_approval(qtbot, page)
    give(qtbot, dialog, new="ngan", again="ngan")
    assert dialog.problem == "Cụm mật khẩu cần ít nhất 8 ký tự."
    give(qtbot, dialog, new=OWN, again=OWN[:-1])
    assert dialog.problem == "Hai lần gõ không giống nhau."
    give(qtbot, dialog, new=PASSPHRASE, again=PASSPHRASE)
    assert "tài khoản kia" in dialog.problem, "it is the clerk's"
    give(qtbot, dialog, new=OWN, again=OWN)
    hear(page)
    assert page.approval is None
    assert page.next.text() == "Niêm phong và gửi"
    [item] = services.history.items(1)
    assert (item.kind, item.actor) == (OperationKind.APPROVE_RECORD, "commander")
    assert services.keys.secret_key_file(PASSPHRASE), "the key stays the clerk's"
    with pytest.raises(KnownFault) as caught:
        services.record.approve("NAM", PASSPHRASE)
    assert caught.value.code is FaultCode.PASS_WRONG


def test_the_commander_approves_with_the_right_passphrase_only(qtbot, page, services):
    services.record.approve_first("NAM", OWN)
    dialog = ask_approval(qtbot, page)
    give(qtbot, dialog, passphrase=PASSPHRASE)
    assert dialog.isVisible()
    assert dialog.problem
    give(qtbot, dialog, passphrase=OWN)
    hear(page)
    assert page.approval is None
    assert page.next.text() == "Niêm phong và gửi"
    assert state_of(page).life.mark(LifeStep.APPROVED).position


def test_a_change_after_the_submission_asks_for_another(page):
    desk = page.surroundings.desk
    desk.do(lambda s: s.record.score_self("NAM", [score("4.1")]), lambda _: None)
    desk.do(lambda s: s.record.submit("NAM"), lambda _: None)
    hear(page)
    assert state_of(page).life.next_step is LifeStep.APPROVED
    desk.do(lambda s: s.record.score_self("NAM", [score("4.2")]), lambda _: None)
    hear(page)
    assert state_of(page).life.changed_since_submission
    assert page.steps.steps[1].note.text() == "đã sửa sau khi trình"


def test_submitting_twice_is_one_submission(services):
    services.record.score_self("NAM", [score("4.1")])
    first = services.record.submit("NAM")
    again = services.record.submit("NAM")
    assert first.value == again.value
    assert again.seq is None


def figure(number):
    return NewEntry(
        criterion="I.1", occurred_on=date(2022, 11, 10), result=number_result(Decimal(number))
    )


def score(points):
    return SelfScore(criterion="V.1", points=Decimal(points))


def test_five_hundred_criteria_never_hold_the_screen_up(qtbot, page):
    many = replace(state_of(page), groups=state_of(page).groups * 20)
    table = page.table

    def seconds():
        table._heights.clear()
        begun = time.thread_time()
        table.show_state(many)
        return time.thread_time() - begun

    assert min(seconds() for _ in range(4)) < TURN
    last = table.model.rowCount() - 1
    qtbot.waitUntil(lambda: table.rows.rowHeight(last) == table._height(last))
