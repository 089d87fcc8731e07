"""The book's place through its tab and window: facts, a copy, a move that keeps key and journal."""

import os

import pytest
from PySide6.QtWidgets import QLabel

from tests.gui.admin.shown_tab import shown_tab
from tests.support.played_year import MOMENT, quick_program
from tests.support.protected_place import protected
from tests.support.screen import desktop_of
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.gui.app import Application
from thidua_desktop.gui.pages.admin.place.tab import PlaceTab
from thidua_desktop.gui.recent_books import recent_books
from thidua_desktop.wording.language import Language

PASSPHRASE = "thi-dua-demo"


@pytest.fixture
def tab(qtbot, services):
    return shown_tab(PlaceTab, qtbot, services)


def facts(tab):
    return [label.accessibleName() for label in tab.findChildren(QLabel) if label.accessibleName()]


def test_the_facts_of_unit_bloc_and_year_stand_there(tab, services):
    said = facts(tab)
    assert "Tên đơn vị: Phòng Kỹ thuật" in said
    assert "Cụm trưởng: Phòng Chính trị" in said
    assert any(text.startswith("Năm thi đua: 2022 (") for text in said)
    assert any(", chốt số liệu " in text for text in said)
    assert str(services.path) in tab._path.text()


def test_a_copy_is_a_whole_book(qtbot, tab, services, tmp_path):
    target = tmp_path / "USB" / "ban chep.thidua"
    target.parent.mkdir()
    with qtbot.waitSignal(tab.noticed) as heard:
        tab._presenter.copy(target)
    assert "Chỉ ghi tiếp vào một sổ" in heard.args[0].text
    with quick_program(MOMENT).open(target, read_only=True) as copy:
        assert copy.history.chain() == services.history.chain()


@pytest.mark.parametrize("name", ["da-co.thidua", "khong-co/ban.thidua"])
def test_a_copy_that_cannot_be_is_told(qtbot, tab, tmp_path, name):
    (tmp_path / "da-co.thidua").write_bytes(b"somebody else's")
    with qtbot.waitSignal(tab.noticed) as heard:
        tab._presenter.copy(tmp_path / name)
    assert "Đã chép" not in heard.args[0].text
    assert (tmp_path / "da-co.thidua").read_bytes() == b"somebody else's"


@pytest.fixture
def application(qtbot, book, tmp_path):
    made = Application(desktop_of(tmp_path), Language.VIETNAMESE)
    qtbot.addWidget(made.window)
    made.window.show()
    open_in(qtbot, made, book("PKT"))
    yield made
    made.close_book()


def open_in(qtbot, application, path):
    application.open_book(path)
    wait_for(qtbot, application, path)


def wait_for(qtbot, application, path):
    qtbot.waitUntil(
        lambda: (
            application.window.seen_page is not None
            and application._session is not None
            and application._session.path == path
            and application.is_idle
        ),
        timeout=20_000,
    )


def move(qtbot, application, target, *, to):
    application.window.open_page("admin")
    application.window.seen_page.go_to("place")
    application.window.seen_page.move_wanted.emit(target)
    qtbot.waitUntil(lambda: bool(application.window.notices.shown), timeout=20_000)
    wait_for(qtbot, application, to)
    assert application.window.isEnabled()
    return application.window.notices.shown


def test_a_moved_book_opens_in_its_new_place_and_its_key_still_seals(qtbot, application, tmp_path):
    old = application._session.path
    target = tmp_path / "USB của đơn vị" / "so.thidua"
    target.parent.mkdir()
    said = move(qtbot, application, target, to=target)
    assert "Đã chuyển sổ tới “USB của đơn vị”" in said
    assert not old.exists()
    assert recent_books(application._desktop.settings) == (target,)
    assert application.window.seen_key == "admin"
    application.close_book()
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    with quick_program(MOMENT).open(target) as services:
        assert services.packages.seal(PackageKind.ENROLMENT, passphrase=PASSPHRASE).value
        assert services.history.chain().first_broken is None


def test_a_book_is_not_moved_over_another_file(qtbot, application, tmp_path):
    old = application._session.path
    taken = tmp_path / "da-co.thidua"
    taken.write_bytes(b"somebody else's")
    said = move(qtbot, application, taken, to=old)
    assert "sổ vẫn ở chỗ cũ" in said
    assert "Đã có sẵn tệp “da-co.thidua”" in said
    assert taken.read_bytes() == b"somebody else's"


def test_a_stick_that_is_gone_leaves_the_book_open_where_it_was(qtbot, application, tmp_path):
    old = application._session.path
    said = move(qtbot, application, tmp_path / "E" / "so.thidua", to=old)
    assert "USB hoặc thư mục đích không còn nữa" in said


@pytest.mark.skipif(os.name == "nt", reason="folders of Windows know no such mode")
def test_a_book_is_not_moved_into_a_protected_place(book, tmp_path):
    path, folder = book("PKT"), tmp_path / "chi-doc"
    folder.mkdir()
    path.chmod(0o666)
    program = quick_program(MOMENT)
    with protected(folder), pytest.raises(KnownFault) as caught:
        program.move(path, folder / "so.thidua")
    assert caught.value.code is FaultCode.USB_READONLY
    assert path.exists()
