"""Sealing step by step, over real books and folders that play the stick."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel

from tests.support.late_desk import LateDesk
from tests.support.screen import surroundings_of
from tests.support.window_checks import shared_mnemonics
from thidua_desktop.application.desks.package_desk import PackageDesk
from thidua_desktop.application.ports_desktop import Drive
from thidua_desktop.application.tasks import TaskKind
from thidua_desktop.domain.appraisal import Question
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.domain.record import SelfScore
from thidua_desktop.gui.pages.overview.model import place_of, task_text
from thidua_desktop.gui.pages.packages.detail_text import detail_of
from thidua_desktop.gui.pages.packages.page import PackagesPage
from thidua_desktop.gui.pages.packages.seal_wizard import SealWizard
from thidua_desktop.gui.surroundings import Place
from thidua_desktop.gui.widgets.wizard import StepState
from thidua_desktop.wording.language import Language

PASSPHRASE = "thi-dua-demo"
DAY = date(2022, 3, 1)
WHAT, PROBLEMS, PAGES, WORD, WHERE, DONE = range(6)


class Plugged(Struct, frozen=True):
    """Folders that play sticks."""

    sticks: tuple[Path, ...]

    def present(self):
        return tuple(Drive(path=path, label=path.name) for path in self.sticks)

    def packages_on(self, drive):
        return tuple(sorted(drive.path.glob("*.xlsx")))

    def free_bytes(self, _folder):
        return 3_650_722_202


@pytest.fixture
def stick(tmp_path):
    path = tmp_path / "KINGSTON"
    path.mkdir()
    return path


@pytest.fixture
def page(opened, services, stick):
    return opened(replace(services, drives=Plugged((stick,))))


def wizard_of(page, item="seal"):
    page.go_to(item)
    desk = page.surroundings.desk
    if isinstance(desk, LateDesk):
        desk.waiting.pop()()  # what was typed stands in the book
    [wizard] = page.findChildren(SealWizard)
    return wizard


def walked_to(page, place):
    wizard = wizard_of(page)
    while wizard.place < min(place, WORD):
        wizard.next.click()
    if place > WORD:
        type_word(wizard, PASSPHRASE)
    return wizard


def type_word(wizard, word):
    wizard.word.form.show_values({"word": word})
    wizard.next.click()


def test_the_first_step_says_what_is_in_the_package(page):
    wizard = wizard_of(page)
    assert wizard.what.kind is PackageKind.RECORD
    said = wizard.what._lines.text()
    assert "ghi chép" in said
    assert "Bản gần nhất là bản" in said


def test_a_record_is_sealed_onto_the_stick_and_read_back(page, stick, year, qtbot):
    wizard = walked_to(page, WHERE)
    assert wizard.place == WHERE
    assert wizard.where.places.item(0).text() == "KINGSTON · còn trống 3,4 GB"
    assert wizard.next.text() == "&Niêm phong và lưu"
    with qtbot.waitSignal(page.noticed):
        wizard.next.click()
    assert wizard.place == DONE
    [written] = stick.iterdir()
    assert written.read_bytes() == year.package("NAM_PKT_bao-cao").read_bytes()
    assert len(wizard.end.digits.accessibleName().replace(" ", "")) == 25
    assert not wizard.end._qr.pixmap().isNull()
    assert not wizard.back.isVisible()
    assert wizard._state(DONE) is StepState.DONE
    wizard.next.click()
    assert not wizard.isVisible()


def test_a_stick_may_be_pulled_once_all_is_written(page, qtbot):
    wizard = walked_to(page, WHERE)
    with qtbot.waitSignal(page.noticed) as heard:
        wizard.next.click()
    assert wizard.end._head.text() == "Có thể rút USB"
    assert heard.args[0].text.endswith("Đã đọc lại và khớp, có thể rút USB.")


def test_of_a_folder_of_the_computer_nobody_is_told_to_pull_a_stick(page, tmp_path, qtbot):
    wizard = walked_to(page, WHERE)
    folder = tmp_path / "tren-may"
    folder.mkdir()
    wizard.where.take_folder(folder)
    with qtbot.waitSignal(page.noticed) as heard:
        wizard.next.click()
    assert wizard.end._head.text() == "Đã ghi và kiểm tra xong"
    assert heard.args[0].text.endswith("Đã đọc lại và khớp.")


def test_both_ends_read_the_same_digits(page, fresh, stick, opened):
    wizard = walked_to(page, WHERE)
    wizard.next.click()
    reading = opened(fresh)
    reading._dropped(list(stick.iterdir()))
    reading._waiting.table.unfold(0)
    item = reading._waiting.rows[0].item
    told = dict(detail_of(item, reading._presenter.say).envelope)
    assert told["Mã gói"] == wizard.end.digits.accessibleName()


def test_every_letter_of_the_wizard_presses_one_thing(page):
    wizard = walked_to(page, WHERE)
    wizard.show()
    for place in (WHAT, PROBLEMS, PAGES, WORD, WHERE):
        wizard.go_to(place)
        assert shared_mnemonics(wizard) == []


def test_who_tries_a_sample_year_is_told_its_passphrase(page):
    hint = walked_to(page, WORD).word.form.findChildren(QLabel)
    assert any(PASSPHRASE in each.text() for each in hint)


def test_a_unit_that_never_sent_its_key_is_told_and_led_to_send_it(opened, fresh, stick):
    def told():
        return [t for t in fresh.queries.overview("NAM", DAY).tasks if t.kind is TaskKind.ENROL]

    [task] = told()
    assert (task.due, task.period) == (DAY, None)
    found = fresh.queries.overview("NAM", DAY)
    assert task_text(task, found, Language.VIETNAMESE).title.startswith("Gửi gói ghi danh khoá")
    place = place_of(task, found)
    assert place.page == "packages"
    fresh.keys.create(PASSPHRASE)
    wizard = wizard_of(opened(fresh), place.item)
    assert wizard.what.kind is PackageKind.ENROLMENT
    sealed = fresh.packages.seal(PackageKind.ENROLMENT, passphrase=PASSPHRASE).value
    fresh.packages.deliver(sealed, stick)
    assert told() == []


def test_once_a_folder_is_chosen_enter_goes_on(page, stick):
    wizard = walked_to(page, WHERE)
    wizard.where.take_folder(stick)
    assert wizard.focusWidget() is wizard.next


def test_the_pages_of_the_record_are_shown(page):
    wizard = walked_to(page, PAGES)
    assert wizard.pages.preview._sheets


def test_only_pages_near_the_view_are_held_in_memory(page):
    """A record of a full year has dozens of pages, the computer maybe 4 GB."""
    wizard = walked_to(page, PAGES)
    [pdf] = page.surroundings.desk.services.sealing.preview(wizard._draft)
    wizard.show_pages((pdf,) * 30)
    preview = wizard.pages.preview
    assert len(preview._sheets) == 30
    drawn = [at for at, sheet in enumerate(preview._sheets) if not sheet.pixmap().isNull()]
    assert drawn == list(preview._near)
    assert 0 < len(drawn) < 10


def test_a_wrong_passphrase_is_told_at_its_step_and_writes_nothing(page, stick):
    wizard = walked_to(page, WORD)
    type_word(wizard, "sai mat khau")
    assert wizard.place == WORD
    assert wizard.word.form._problems["word"].text()
    assert list(stick.iterdir()) == []


def test_a_stick_that_was_pulled_is_told_and_another_place_gets_the_same_package(
    page, stick, tmp_path, year
):
    wizard = walked_to(page, WHERE)
    stick.rmdir()
    wizard.next.click()
    assert wizard.place == WHERE
    assert wizard.where._problem.text()
    other = tmp_path / "khac"
    other.mkdir()
    wizard.where.take_folder(other)
    wizard.next.click()
    assert wizard.place == DONE
    [written] = other.iterdir()
    assert written.read_bytes() == year.package("NAM_PKT_bao-cao").read_bytes()


def test_an_unapproved_record_cannot_go_on_and_leads_to_where_it_is_approved(
    opened, fresh, qtbot, stick
):
    fresh.keys.create(PASSPHRASE)
    page = opened(replace(fresh, drives=Plugged((stick,))))
    wizard = wizard_of(page)
    wizard.next.click()
    assert wizard.place == PROBLEMS
    assert not wizard.next.isEnabled()
    with qtbot.waitSignal(page.left_for) as heard:
        wizard.problems._go.click()
    assert heard.args[0] == Place(page="self-score", period="NAM")
    assert not wizard.isVisible()


def test_looking_what_would_be_sealed_leaves_the_book_as_it_was(services):
    before = services.history.standing().journal_length
    draft = services.sealing.draft(PackageKind.RECORD, "NAM")
    assert draft.counts["entries"] > 0
    assert services.history.standing().journal_length == before


def test_a_link_to_sealing_waits_for_the_names_of_the_book(leader_services, qtbot):
    desk = LateDesk(leader_services)
    page = PackagesPage(replace(surroundings_of(leader_services), desk=desk))
    qtbot.addWidget(page)
    page.show()
    page.show_period("NAM")
    page.go_to("seal")
    assert page.findChildren(SealWizard) == []
    desk.answer()  # the names
    desk.answer()  # what was typed stands in the book
    [wizard] = page.findChildren(SealWizard)
    assert wizard.what._period.text() == "Kỳ: Tổng kết năm"
    assert "unit" in wizard.what.form.values()


def test_a_leader_chooses_to_whom_questions_go(opened, leader_services, stick):
    page = opened(replace(leader_services, drives=Plugged((stick,))))
    wizard = wizard_of(page)
    wizard.choose("question")
    assert len(wizard.what.units) == 4
    wizard.what.form.show_values({"unit": "PTM"})
    assert wizard.what.units == ("PTM",)
    wizard.choose("result")
    assert wizard.what.units == ()


def test_a_stick_that_fails_half_way_is_told_and_the_next_press_writes_what_is_missing(
    opened, leader_services, stick, monkeypatch
):
    for unit in ("PTM", "PHC", "PKT", "E994"):
        question = Question(
            id=unit, unit=unit, criterion="I.1", text="Vì sao?", asked_on=date(2022, 11, 15)
        )
        leader_services.review.ask("NAM", question)
    page = opened(replace(leader_services, drives=Plugged((stick,))))
    wizard = wizard_of(page)
    wizard.choose("question")
    while wizard.place < WORD:
        wizard.next.click()
    type_word(wizard, PASSPHRASE)
    deliver, delivered = PackageDesk.deliver, []

    def pulled_at_the_third(desk, sealed, folder, **more):
        if len(delivered) == 2:
            delivered.append(None)
            raise KnownFault(FaultCode.USB_GONE, file=sealed.name)
        delivered.append(deliver(desk, sealed, folder, **more))
        return delivered[-1]

    monkeypatch.setattr(PackageDesk, "deliver", pulled_at_the_third)
    wizard.next.click()
    assert wizard.place == WHERE
    said = wizard.where._problem.text()
    assert "Đã ghi 2 trên 4 gói" in said
    assert {path.name for path in delivered[:2]} <= set(said.split("\n"))
    wizard.next.click()
    assert wizard.place == DONE
    assert len(list(stick.iterdir())) == 4
    with leader_services.queries.book.storage.read() as uow:
        kept = [package.envelope for package in uow.packages.list("2022")]
    sealed = [e for e in kept if (e.kind, e.period_id) == (PackageKind.QUESTION, "NAM")]
    assert sorted(envelope.revision for envelope in sealed) == [1, 1, 1, 1, 2, 2, 2, 2]
    assert wizard.end._facts[0].text().startswith("4 gói, 4 gói có nội dung mới")


def test_questions_to_all_units_are_sealed_in_one_go(opened, leader_services, stick, qtbot):
    page = opened(replace(leader_services, drives=Plugged((stick,))))
    wizard = wizard_of(page)
    wizard.choose("question")
    while wizard.place < WORD:
        wizard.next.click()
    type_word(wizard, PASSPHRASE)
    with qtbot.waitSignal(page.noticed) as heard:
        wizard.next.click()
    assert heard.args[0].text.startswith("Đã niêm phong 4 gói.")
    names = sorted(file.name for file in stick.iterdir())
    assert len(names) == 4
    assert not wizard.end._phone.isVisible()
    shown = wizard.end.list.toPlainText()
    assert all(name in shown for name in names)


def test_packages_are_found_on_the_stick_and_read(opened, fresh, year, stick, qtbot):
    page = opened(replace(fresh, drives=Plugged((stick,))))
    with qtbot.waitSignal(page.noticed) as heard:
        page._waiting.search.click()
    assert heard.args[0].text == "USB KINGSTON không có gói nào."
    source = year.package("6T_E994_bao-cao")
    (stick / source.name).write_bytes(source.read_bytes())
    page._waiting.search.click()
    assert [row.unit for row in page._waiting.rows] == ["Trung đoàn Bộ binh 994"]


def test_the_first_step_says_what_differs_from_the_last_sealed_revision(page, services):
    changed = SelfScore(criterion="V.1", points=Decimal("4.25"))
    services.record.score_self("NAM", [changed])
    services.record.approve("NAM", PASSPHRASE)
    wizard = wizard_of(page)
    said = wizard.what._lines.text()
    assert "Bản 2 sắp niêm phong khác bản 1: 1 sửa." in said
    assert "sửa: V.1 · điểm chấm · 4,5 → 4,25" in said


@pytest.fixture
def sealing(services, stick, qtbot):
    """A wizard that seals, over a book that has not answered yet; and its page and desk."""
    desk = LateDesk(replace(services, drives=Plugged((stick,))))
    page = PackagesPage(replace(surroundings_of(services), desk=desk))
    qtbot.addWidget(page)
    page.show()
    page.show_period("NAM")
    desk.answer_all()
    wizard = wizard_of(page)
    desk.answer_all()
    while wizard.place < WORD:
        wizard.next.click()
        desk.answer_all()
    type_word(wizard, PASSPHRASE)
    desk.answer_all()
    wizard.next.click()
    return wizard, page, desk


def test_a_wizard_that_is_sealing_cannot_be_left(sealing, qtbot):
    wizard, page, desk = sealing
    assert not wizard.cancel.isEnabled()
    assert not wizard.back.isEnabled()
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    wizard.close()
    assert wizard.isVisible()
    with qtbot.waitSignal(page.noticed):
        desk.answer()
    assert wizard.place == DONE


def test_a_wizard_whose_stick_failed_can_be_left_again(sealing, stick):
    wizard, _page, desk = sealing
    stick.rmdir()
    desk.answer()
    assert wizard.where._problem.text()
    wizard.cancel.click()
    assert not wizard.isVisible()


def test_after_sealing_the_passphrase_stands_nowhere(sealing):
    wizard, _page, desk = sealing
    assert wizard._presenter._passphrase == PASSPHRASE
    desk.answer()
    assert wizard.word.form.values() == {"word": ""}
    assert wizard._presenter._passphrase == ""


def test_a_sealing_wizard_that_was_left_is_gone_and_hears_no_late_answer(services, qtbot):
    desk = LateDesk(services)
    page = PackagesPage(replace(surroundings_of(services), desk=desk))
    qtbot.addWidget(page)
    page.show()
    page.show_period("NAM")
    desk.answer_all()
    wizard_of(page).reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.findChildren(SealWizard) == []
    desk.answer_all()
