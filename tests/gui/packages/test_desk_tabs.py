"""What is owed, the register with its filter, taking imports back, keys, and the slips printed."""

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from tests.gui.packages.test_packages_page import rows
from tests.support.played_year import MOMENT, quick_program
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.gui.pages.packages.page import KEYS, MISSING, REGISTER
from thidua_desktop.gui.printing.pdf_pages import page_count
from thidua_desktop.gui.printing.print_dialog import PrintDialog
from thidua_desktop.gui.widgets.question import Caution
from thidua_desktop.wording.journal import JournalSpeech


@pytest.fixture
def leading(year, tmp_path):
    """The leader's book after the whole year, free to be written to."""
    path = tmp_path / "khoi-truong.thidua"
    path.write_bytes(year.book("PCT").read_bytes())
    with quick_program(MOMENT).open(path) as services:
        yield services


def notice_of(qtbot, page, act):
    with qtbot.waitSignal(page.noticed) as heard:
        act()
    return heard.args[0]


def printed(qtbot, page, path, press):
    """What comes out when the person presses, looks, then confirms in the system's dialog."""
    press()
    [looked_at] = page.findChildren(PrintDialog)
    seen = len(looked_at.preview._sheets)
    looked_at.print.click()
    [dialog] = looked_at.findChildren(QPrintDialog)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(path))
    notice = notice_of(qtbot, page, lambda: dialog.accepted.emit(dialog.printer()))
    dialog.done(0)
    pages = page_count(path.read_bytes())
    assert notice.text == f"Đã gửi {pages} trang tới máy in."
    assert seen == pages
    return pages


def taken_in(page, year, *names):
    page._dropped([year.package(name) for name in names])
    page._header.take_in.click()
    page._is_stale = True
    page.refresh()


def reloaded(page):
    page._is_stale = True
    page.refresh()


def test_a_member_is_told_what_it_owes_itself(page):
    owed = page._tabs.inside(MISSING).table.items.items
    assert {row.unit for row in owed} == {"Phòng Kỹ thuật"}
    assert all(row.item.from_here for row in owed)
    assert not page._tabs.inside(MISSING).print.isVisible()


def test_a_leader_misses_nothing_once_every_review_is_concluded(opened, leading):
    page = opened(leading)
    assert page._tabs.inside(MISSING).table.items.items == ()
    assert page._tabs.tabText(1) == "Còn thiếu (0)"


def test_a_leader_waits_for_what_was_withdrawn_and_prints_a_reminder(
    opened, leading, qtbot, tmp_path
):
    leading.review.reopen("NAM", "Thẩm định lại")
    record = leading.queries.picture("NAM").counting[0]
    leading.packages.withdraw(record.digest)
    page = opened(leading)
    [row] = [r for r in page._tabs.inside(MISSING).table.items.items if not r.item.from_here]
    assert row.item.days_late > 0
    assert row.item.unit == record.envelope.author_unit_id
    press = page._tabs.inside(MISSING).print.click
    assert printed(qtbot, page, tmp_path / "giay.pdf", press) == 1


def test_an_import_is_taken_back_and_the_notice_brings_it_again(page, fresh, year, qtbot):
    taken_in(page, year, "6T_E994_bao-cao")
    page._tabs.inside(REGISTER).table.choose(0)
    assert page._tabs.inside(REGISTER).take_back.isEnabled()
    notice = notice_of(qtbot, page, page._tabs.inside(REGISTER).take_back.click)
    assert notice.text == "Đã rút gói của Trung đoàn Bộ binh 994."
    assert fresh.queries.picture("6T").records == {}
    notice.action()
    assert set(fresh.queries.picture("6T").records) == {"E994"}


def test_a_withdrawn_import_is_called_so_and_may_be_counted_again(page, fresh, year):
    taken_in(page, year, "6T_E994_bao-cao")
    page._tabs.inside(REGISTER).table.choose(0)
    page._tabs.inside(REGISTER).take_back.click()
    reloaded(page)
    assert page._tabs.inside(REGISTER).table.currentIndex().row() == 0  # chosen all along
    assert page._tabs.inside(REGISTER).take_back.text() == "Tính &lại gói"
    page._tabs.inside(REGISTER).take_back.click()
    assert set(fresh.queries.picture("6T").records) == {"E994"}


def test_a_line_that_was_held_back_says_nothing_of_what_counts(opened, leading):
    shown = opened(leading)._tabs.inside(REGISTER).shown
    held = [row for row in shown if row.verdict is Verdict.QUARANTINED]
    enrolled = {row.unit for row in held}
    assert enrolled
    assert {row.state for row in held} == {None}
    taken = [row for row in shown if row.receipt.kind == "enrolment" and row not in held]
    assert {row.unit for row in taken if row.state is not None} == enrolled


def test_what_was_taken_in_waits_no_more_and_only_what_happened_is_told(page, year, qtbot):
    page._dropped([year.package("6T_E994_bao-cao")])
    assert page._tabs.tabText(0) == "Chờ xử lý (1)"
    notice = notice_of(qtbot, page, page._header.take_in.click)
    assert notice.text == "Đã đọc 1 tệp: 1 mới."
    assert page._tabs.tabText(0) == "Chờ xử lý (0)"


def test_keys_stand_in_the_order_of_the_frame(page):
    names = [row.unit for row in page._tabs.inside(KEYS).rows]
    assert names == [unit.name for unit in page._presenter.say.frame.units]


def test_nothing_of_a_concluded_review_is_taken_back(opened, services):
    page = opened(services)
    for row in range(page._tabs.inside(REGISTER).table.items.rowCount()):
        page._tabs.inside(REGISTER).table.choose(row)
        state = page._tabs.inside(REGISTER).shown[row].state
        assert page._tabs.inside(REGISTER).take_back.isEnabled() == (state in ("kept", "withdrawn"))


def test_the_register_is_filtered_and_printed_as_shown(opened, services, tmp_path, qtbot):
    page = opened(services)
    register = page._tabs.inside(REGISTER)
    everything = len(register.shown)
    register.way.setCurrentIndex(register.way.findText("Gửi đi"))
    register.way.activated.emit(register.way.currentIndex())
    assert 0 < len(register.shown) < everything
    assert register.asked == "Gửi đi"
    register.text.setText("bao cao")
    register.text.textEdited.emit("bao cao")
    assert {row.receipt.kind for row in register.shown} == {"record"}
    assert printed(qtbot, page, tmp_path / "so.pdf", register.print.click) > 0


def test_the_refusal_names_the_files_that_were_not_taken(page, year, qtbot, tmp_path):
    assert not page._header.refusal.isVisible()
    bad = tmp_path / "hong.xlsx"
    bad.write_bytes(b"not a package")
    page._dropped([bad, year.package("6T_E994_bao-cao")])
    assert page._header.refusal.isVisible()
    refused = [row for row in rows(page) if row.verdict is not Verdict.ACCEPTED]
    assert [row.file.name for row in refused] == ["hong.xlsx"]
    assert printed(qtbot, page, tmp_path / "bien-ban.pdf", page._header.refusal.click) == 1


def test_revoking_a_key_is_asked_with_its_consequence_and_done(opened, leading, qtbot):
    page = opened(leading)
    place = next(i for i, row in enumerate(page._tabs.inside(KEYS).rows) if row.code == "PTM")
    page._tabs.inside(KEYS).table.choose(place)
    page._tabs.inside(KEYS).revoke.click()
    [question] = page.findChildren(Caution)
    assert not question.accepting.isDefault()
    assert not question.accepting.isEnabled()
    assert question.focusWidget() is question.reason
    qtbot.keyClicks(question.reason, "  ")
    assert not question.accepting.isEnabled()
    qtbot.keyClicks(question.reason, "mat USB giu khoa")
    notice = notice_of(qtbot, page, question.accepting.click)
    newest = leading.history.items(1)[0]
    told = [JournalSpeech().change(c) for c in leading.history.changes(newest.seq)]
    [why] = [each for each in told if each.title == "Lý do thu hồi khoá – thêm"]
    assert "Lý do: mat USB giu khoa" in why.lines
    assert "Phòng Tham mưu" in notice.text
    reloaded(page)
    [row] = [row for row in page._tabs.inside(KEYS).rows if row.code == "PTM"]
    assert row.revoked_on is not None
    page._tabs.inside(KEYS).table.choose(place)
    assert not page._tabs.inside(KEYS).revoke.isEnabled()


def test_an_own_key_is_neither_compared_nor_revoked(opened, leading):
    page = opened(leading)
    page._tabs.inside(KEYS).table.choose(0)
    assert page._tabs.inside(KEYS).rows[0].is_own
    assert not page._tabs.inside(KEYS).compare.isEnabled()
    assert not page._tabs.inside(KEYS).revoke.isEnabled()


def test_ctrl_p_prints_the_keys_where_they_are_seen(opened, services):
    page = opened(services)
    page._tabs.setCurrentIndex(KEYS)
    page.print_shown()
    [dialog] = page.findChildren(PrintDialog)
    assert "Khoá và đơn vị" in dialog.windowTitle()
    assert len(dialog.preview._sheets) == 1
    dialog.reject()


def test_ctrl_p_says_so_where_nothing_waits(page, qtbot):
    notice = notice_of(qtbot, page, page.print_shown)
    assert notice.text == "Ở đây chưa có bảng nào để in."


def test_an_empty_filter_says_so_and_is_taken_back(opened, services):
    register = opened(services)._tabs.inside(REGISTER)
    everything = register.shown
    register.text.setText("qwzx")
    register.text.textEdited.emit("qwzx")
    assert not register.shown
    assert register._stack.currentWidget() is register._empty
    register._empty.started.emit()
    assert register.shown == everything
