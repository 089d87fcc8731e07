"""The page of packages over real files: verdicts, taking in, the register, keys, sealing."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QPushButton

from tests.support.late_desk import LateDesk
from tests.support.screen import surroundings_of
from thidua_desktop.application.desks.package_desk import PackageDesk
from thidua_desktop.domain.reasons import FaultCode, KnownFault, Verdict
from thidua_desktop.exchange.press import Press
from thidua_desktop.gui.pages.packages.page import KEYS, REGISTER, PackagesPage
from thidua_desktop.gui.pages.packages.seal_texts import kinds_of
from thidua_desktop.wording.language import Language


def rows(page):
    return page._waiting.rows


def test_files_are_looked_at_and_nothing_is_written(page, fresh, year):
    before = fresh.history.standing().journal_length
    page._dropped([year.package("6T_E994_bao-cao"), year.package("6T_PTM_bao-cao")])
    assert [row.verdict for row in rows(page)] == [Verdict.ACCEPTED] * 2
    assert [row.unit for row in rows(page)] == ["Trung đoàn Bộ binh 994", "Phòng Tham mưu"]
    assert page._header.take_in.text() == "&Nhập 2 gói"
    assert fresh.history.standing().journal_length == before


def test_a_bad_file_is_told_and_stops_no_other(page, year, tmp_path):
    bad = tmp_path / "bao cao cuoi cung.xlsx"
    content = bytearray(year.package("6T_PHC_bao-cao").read_bytes())
    content[len(content) // 2] ^= 1
    bad.write_bytes(content)
    page._dropped([bad, year.package("6T_E994_bao-cao")])
    refused, good = rows(page)
    assert refused.verdict is Verdict.REFUSED
    assert refused.unit == "–"
    assert refused.package == bad.name
    assert refused.text
    assert good.is_importable
    assert page._header.take_in.text() == "&Nhập 1 gói"


def test_taking_in_fills_the_register_and_says_the_counts(qtbot, page, year):
    before = page._tabs.inside(REGISTER).table.items.rowCount()
    page._dropped([year.package("6T_E994_bao-cao"), year.package("6T_PTM_bao-cao")])
    with qtbot.waitSignal(page.noticed) as heard:
        page._header.take_in.click()
    assert "2 mới" in heard.args[0].text
    assert not page._header.take_in.isEnabled()
    assert {row.effect for row in rows(page)} == {"đã có trong sổ"}
    page._is_stale = True
    page.refresh()
    assert page._tabs.inside(REGISTER).table.items.rowCount() == before + 2


def test_the_list_can_be_put_away(page, year):
    page._dropped([year.package("6T_E994_bao-cao")])
    page._header.put_away.click()
    assert rows(page) == ()
    assert not page._header.take_in.isEnabled()


@pytest.fixture
def taking_in(qtbot, fresh, year, tmp_path):
    """A page with a wrapped file unfolded, while the other one is being taken in; and its desk."""
    desk = LateDesk(fresh)
    wrapped = Press().deliver(
        year.package("6T_PTM_bao-cao").read_bytes(), tmp_path, "kin.xlsx", passphrase="mot hai ba"
    )
    page = PackagesPage(replace(surroundings_of(fresh), desk=desk))
    qtbot.addWidget(page)
    page.show()
    page.show_period("NAM")
    page._dropped([wrapped, year.package("6T_E994_bao-cao")])
    desk.answer_all()
    page._waiting.table.choose(0)
    page._waiting.table.unfold(0)
    assert _again(page).isEnabled()
    page._header.take_in.click()
    return page, desk


def _again(page):
    """The button beside the passphrase; the one before it goes with the next turn of the loop."""
    return [b for b in page.findChildren(QPushButton) if b.text() == "Đọc &lại"][-1]


def test_while_packages_are_taken_in_nothing_is_read_again_taken_twice_or_put_away(taking_in):
    page, desk = taking_in
    for each in (_again(page), page._header.take_in, page._header.put_away):
        assert not each.isEnabled()
    desk.answer_all()
    assert _again(page).isEnabled()
    assert page._header.put_away.isEnabled()


def test_packages_that_cannot_be_taken_in_are_told_and_can_be_tried_again(
    taking_in, monkeypatch, qtbot
):
    page, desk = taking_in

    def full(_desk, _files, **_how):
        raise KnownFault(FaultCode.DISK_FULL)

    monkeypatch.setattr(PackageDesk, "take_in", full)
    with qtbot.waitSignal(page.noticed) as heard:
        desk.answer()
    assert "không đủ chỗ" in heard.args[0].text
    desk.answer_all()
    assert page._header.take_in.isEnabled()
    assert page._header.put_away.isEnabled()


def test_own_and_compared_keys_stand_with_their_digits(opened, services):
    page = opened(services)
    shown = page._tabs.inside(KEYS).rows
    assert shown[0].is_own
    assert all(len(row.fingerprint.replace(" ", "")) == 25 for row in shown)


def test_only_a_leader_may_seal_a_frame(services, leader_services):
    member = dict(kinds_of(services.queries.face(), Language.VIETNAMESE))
    leader = dict(kinds_of(leader_services.queries.face(), Language.VIETNAMESE))
    assert "frame" not in member
    assert {"frame", "result", "handover"} <= leader.keys()
