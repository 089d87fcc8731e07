"""Large scans: a smaller one is offered with a look before and after, the person decides."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.gui.evidence.test_evidence_presenter import View
from tests.support import evidence_files as files
from tests.support.screen import InlineDesk, surroundings_of
from thidua_desktop.domain.evidence_limits import FileProblem
from thidua_desktop.domain.progress import EvidenceKind
from thidua_desktop.gui.evidence import shrinking
from thidua_desktop.gui.evidence.presenter import EvidencePresenter
from thidua_desktop.gui.evidence.shrink_dialog import ShrinkDialog
from thidua_desktop.gui.pages.progress.evidence_target import target_of
from thidua_desktop.wording.problems import problem

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(scope="module")
def scan():
    return files.scan(1, width=1700, height=2400)


@pytest.fixture
def view():
    return View()


@pytest.fixture
def presenter(services, view):
    return EvidencePresenter(InlineDesk(services), view)


@pytest.fixture
def target(services):
    sheet = services.queries.progress("NAM", date(2022, 6, 17))
    return target_of(sheet, sheet.row("IV.2"), 3)


@pytest.fixture
def pending(presenter, view, target, tmp_path, scan):
    """A scan that can be smaller, beside a typed page that is left alone."""
    (tmp_path / "quet.pdf").write_bytes(scan)
    (tmp_path / "go.pdf").write_bytes(files.pdf())
    presenter.attach(target, [tmp_path / "quet.pdf", tmp_path / "go.pdf"])
    (pending,) = view.offers
    return pending


def _pieces(services):
    return {p.name: p.evidence.size for p in services.evidence.sheet("IV.2").pieces}


def test_nothing_is_attached_before_the_person_decides(pending, services, view, scan):
    assert (_pieces(services), view.attached) == ({}, [])
    (offer,) = pending.offers
    assert (offer.file.name, offer.file.size) == ("quet.pdf", len(scan))
    assert offer.smaller.kind is EvidenceKind.PDF
    assert offer.smaller.size < 0.7 * len(scan)
    assert not offer.needs_it


def test_the_smaller_one_comes_in_under_the_name_of_the_original(
    pending, presenter, services, view
):
    (offer,) = pending.offers
    small = frozenset({offer.file.sha256})
    count, size = pending.weighed(small)
    assert presenter.files.count == 2
    presenter.decide(pending, small)
    assert presenter.files.count == 0
    assert _pieces(services) == {"quet.pdf": offer.smaller.size, "go.pdf": len(files.pdf())}
    assert (view.attached[0].count, view.attached[0].room.size) == (count, size)


def test_what_is_turned_down_is_waited_for_no_more(pending, presenter, services):
    heard = []
    presenter.files.when_there(heard.append)
    presenter.turn_down(pending)
    assert (heard, presenter.files.count) == ([True], 0)
    assert _pieces(services) == {}


def test_the_original_is_kept_where_the_person_wants_it(pending, presenter, services, scan):
    presenter.decide(pending, frozenset())
    assert _pieces(services)["quet.pdf"] == len(scan)


def _elsewhere(services):
    sheet = services.queries.progress("NAM", date(2022, 6, 17))
    return target_of(sheet, sheet.row("IV.2"), 4)


def test_a_scan_that_is_in_the_record_already_is_not_offered_again(
    pending, presenter, services, view, tmp_path
):
    presenter.decide(pending, frozenset())
    presenter.attach(_elsewhere(services), [tmp_path / "quet.pdf"])
    assert len(view.offers) == 1
    assert view.attached[-1].count == 1


def test_a_scan_over_the_limit_goes_in_only_as_its_smaller_one(
    pending, presenter, services, view, monkeypatch
):
    (offer,) = pending.offers
    limit = offer.smaller.size + 1
    for module in (shrinking.__name__, "thidua_desktop.application.use_cases.attach_evidence"):
        monkeypatch.setattr(f"{module}.LARGEST_PIECE", limit)
    assert offer.needs_it
    assert pending.weighed(frozenset())[0] == 1
    presenter.decide(pending, frozenset())
    (refused,) = view.attached[0].refused
    assert refused.code is FileProblem.TOO_LARGE
    assert "quet.pdf" in problem(refused.code, refused.facts)
    assert list(_pieces(services)) == ["go.pdf"]


def test_the_window_shows_both_and_attaches_what_is_ticked(qtbot, pending, services):
    dialog = ShrinkDialog(surroundings_of(services), pending, None)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    decided = []
    dialog.decided.connect(lambda _pending, small: decided.append(small))
    dialog.show()
    before, after = dialog._before, dialog._after
    assert not before._sheet.pixmap().isNull()
    assert before._sheet.pixmap().size() == after._sheet.pixmap().size()
    assert before._sheet.pixmap().height() <= before.area.height()
    dialog.close_look.click()
    assert after._sheet.pixmap().width() == 1240
    bars = [pane.area.verticalScrollBar() for pane in (before, after)]
    qtbot.waitUntil(lambda: min(bar.maximum() for bar in bars) >= 90)
    bars[0].setValue(90)
    assert bars[1].value() == 90
    (offer,) = pending.offers
    assert dialog.files.small == {offer.file.sha256}
    heavy = dialog._room.text()
    dialog.files.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert dialog._room.text() != heavy
    assert dialog.attach.text() == "Đính kèm 2 &tệp"
    dialog.attach.click()
    assert decided == [frozenset()]
