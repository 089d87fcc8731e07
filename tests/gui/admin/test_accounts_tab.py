"""Accounts through their tab: positions, passphrases that really lock, the first key."""

from datetime import date

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QPushButton

from tests.gui.admin.shown_tab import shown_tab
from tests.support.played_year import MOMENT, quick_program
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.domain.book import AccountRole
from thidua_desktop.domain.package import Mode, PackageKind
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.domain.record import Initiative, InitiativeKind
from thidua_desktop.gui.pages.admin.accounts.dialogs import (
    FirstKeyDialog,
    ForgottenDialog,
    PassphraseDialog,
    PositionDialog,
)
from thidua_desktop.gui.pages.admin.accounts.tab import AccountsTab

OLD, NEW = "thi-dua-demo", "mùa xuân năm ấy"
OWN = "cụm riêng của thủ trưởng"


@pytest.fixture
def tab(qtbot, services):
    return shown_tab(AccountsTab, qtbot, services)


def press(qtbot, tab, words, kind):
    [found] = [b for b in tab.findChildren(QPushButton) if b.accessibleName() == words]
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    return tab.findChildren(kind)[-1]


def reload(tab):
    """As after each operation: new cards, and the old ones gone."""
    tab.reload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def give(dialog, **values):
    dialog.form.show_values(values)
    dialog.accepting.click()


def problems(dialog):
    return [place.text() for place in dialog.form._problems.values() if place.text()]


def changing(qtbot, tab, word):
    return press(qtbot, tab, f"Đổi cụm mật khẩu… ({word})", PassphraseDialog)


def test_a_position_is_given_and_journaled(qtbot, tab, services):
    dialog = press(qtbot, tab, "Đổi chức vụ… (thủ trưởng)", PositionDialog)
    give(dialog, position="  Trưởng   phòng ")
    assert not dialog.isVisible()
    assert services.accounts.items()[1].position == "Trưởng phòng"
    [item] = services.history.items(1)
    assert (item.kind, item.actor) == (OperationKind.RENAME_ACCOUNT, "commander")


def test_the_commanders_position_stands_under_his_approval(services):
    services.accounts.rename(AccountRole.COMMANDER, "Quyền Trưởng phòng")
    services.record.record_initiative(
        Initiative(
            id=services.queries.book.outside.ids.new(),
            kind=InitiativeKind.MODEL,
            title="Kho xanh",
            recorded_on=date(2022, 11, 1),
        )
    )
    assert services.record.approve(None, OLD).value.position == "Quyền Trưởng phòng"


def test_an_empty_position_is_refused(qtbot, tab, services):
    before = services.history.standing().journal_length
    dialog = press(qtbot, tab, "Đổi chức vụ… (thủ trưởng)", PositionDialog)
    give(dialog, position="   ")
    assert problems(dialog) == ["Hãy ghi chức vụ."]
    assert services.history.standing().journal_length == before


def test_the_clerks_new_passphrase_opens_the_key_and_the_old_one_does_not(qtbot, tab, services):
    fingerprint = services.keys.own().fingerprint
    dialog = changing(qtbot, tab, "trợ lý, nhân viên")
    give(dialog, old=OLD, new=NEW, again=NEW)
    assert not dialog.isVisible()
    with pytest.raises(KnownFault) as caught:
        services.keys.secret_key_file(OLD)
    assert caught.value.code is FaultCode.PASS_WRONG
    assert services.keys.secret_key_file(NEW)
    assert services.keys.own().fingerprint == fingerprint
    assert services.history.items(1)[0].kind == OperationKind.CHANGE_PASSPHRASE
    services.packages.seal(PackageKind.ENROLMENT, passphrase=NEW)


def test_the_commander_has_a_passphrase_of_his_own(qtbot, tab, services):
    services.record.approve_first(None, OWN)
    reload(tab)
    dialog = changing(qtbot, tab, "thủ trưởng")
    give(dialog, old=OWN, new=NEW, again=NEW)
    with pytest.raises(KnownFault) as caught:
        services.record.approve(None, OWN)
    assert caught.value.code is FaultCode.PASS_WRONG
    assert services.record.approve(None, NEW).value is not None
    assert services.keys.secret_key_file(OLD), "the key is the clerk's"


def test_until_the_commander_has_a_passphrase_of_his_own_it_changes_with_the_clerks(
    qtbot, tab, services
):
    give(changing(qtbot, tab, "trợ lý, nhân viên"), old=OLD, new=NEW, again=NEW)
    assert services.record.approve(None, NEW).value is not None
    services.record.approve_first(None, OWN)
    with pytest.raises(KnownFault) as caught:
        services.record.approve_first(None, OWN + "!")
    assert caught.value.code is FaultCode.PASS_WRONG, "he has one already"


def test_a_commander_who_forgot_sets_another_passphrase(qtbot, tab, services):
    services.record.approve_first(None, OWN)
    reload(tab)
    dialog = press(qtbot, tab, "Quên cụm mật khẩu…", ForgottenDialog)
    give(dialog, clerks=OWN)
    assert "Mật khẩu không đúng." in problems(dialog)[0]
    give(dialog, clerks=OLD)
    assert not dialog.isVisible()
    [item] = services.history.items(1)
    assert (item.kind, item.actor) == (OperationKind.RESET_PASSPHRASE, "clerk")
    with pytest.raises(KnownFault):
        services.record.approve(None, OWN)
    assert services.record.approve_first(None, NEW).value is not None


@pytest.mark.parametrize(
    ("word", "old", "others"), [("thủ trưởng", OWN, OLD), ("trợ lý, nhân viên", OLD, OWN)]
)
def test_nobody_takes_the_others_passphrase(qtbot, tab, services, word, old, others):
    services.record.approve_first(None, OWN)
    reload(tab)
    dialog = changing(qtbot, tab, word)
    give(dialog, old=old, new=others, again=others)
    assert dialog.isVisible()
    assert "tài khoản kia" in problems(dialog)[0]


def test_a_wrong_old_passphrase_changes_nothing_and_stays_in_the_dialog(qtbot, tab, services):
    before = services.history.standing().journal_length
    dialog = changing(qtbot, tab, "trợ lý, nhân viên")
    give(dialog, old="không đúng", new=NEW, again=NEW)
    assert dialog.isVisible()
    assert "Mật khẩu không đúng." in problems(dialog)[0]
    assert services.history.standing().journal_length == before
    assert services.keys.secret_key_file(OLD)


@pytest.mark.parametrize(
    ("new", "again", "said"),
    [
        ("ngắn", "ngắn", "ít nhất 8 ký tự"),
        (NEW, NEW + "!", "không giống nhau"),
        (OLD, OLD, "giống hệt"),
    ],
)
def test_a_new_passphrase_that_will_not_do_is_told(qtbot, tab, new, again, said):
    dialog = changing(qtbot, tab, "trợ lý, nhân viên")
    give(dialog, old=OLD, new=new, again=again)
    assert said in problems(dialog)[0]


def test_a_changed_passphrase_survives_closing_and_moving_the_book(book, tmp_path):
    path = book("PKT")
    with quick_program(MOMENT).open(path) as services:
        services.accounts.change_passphrase(AccountRole.CLERK, old=OLD, new=NEW)
    moved = tmp_path / "noi khac" / "so.thidua"
    moved.parent.mkdir()
    path.rename(moved)
    with quick_program(MOMENT).open(moved) as services:
        assert services.keys.secret_key_file(NEW)


def test_a_book_without_key_says_so_and_makes_one(qtbot, year, tmp_path):
    key = year.key("PCT").read_text("utf-8").splitlines()[1]
    with quick_program(MOMENT).found_from_frame(
        tmp_path / "moi.thidua", year.package("_khung_"), "PKT", leader_key=key, mode=Mode.REHEARSAL
    ) as services:
        tab = shown_tab(AccountsTab, qtbot, services)
        assert tab._stack.currentWidget() is tab._empty
        tab._empty.started.emit()
        [dialog] = tab.findChildren(FirstKeyDialog)
        give(dialog, new=NEW, again=NEW)
        reload(tab)
        assert [item.role for item in services.accounts.items()] == [
            AccountRole.CLERK,
            AccountRole.COMMANDER,
        ]
        assert tab._stack.currentWidget() is not tab._empty


def test_the_sheet_of_the_key_is_printed_again_from_here(qtbot, tab, services):
    with qtbot.waitSignal(tab.print_wanted) as asked:
        [sheet] = [b for b in tab.findChildren(QPushButton) if "phiếu khôi phục" in b.text()]
        qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton)
    title, prepare = asked.args
    assert title == "Phiếu khôi phục"
    with pypdfium2.PdfDocument(prepare(services)()) as pages:
        said = pages[0].get_textpage().get_text_bounded()
    assert all(group in said for group in services.keys.own().fingerprint.split())
