"""Whatever a clerk writes after the approval takes it back, and the window says so."""

from datetime import date
from decimal import Decimal

import pytest

from tests.support import evidence_files as files
from tests.support.screen import open_book
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.use_cases.attach_evidence import Attachment
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.ids import FactId
from thidua_desktop.domain.progress import NOTHING_TO_REPORT, number_result
from thidua_desktop.domain.record import Initiative, InitiativeKind, SelfScore

PASSPHRASE = "thi-dua-demo"
FALLEN = "ý kiến thủ trưởng duyệt đã được rút lại"


def entry(number="93", **more):
    result = NOTHING_TO_REPORT if number is None else number_result(Decimal(number))
    given = {"criterion": "IV.1", "occurred_on": date(2022, 11, 10), "result": result}
    return NewEntry(**{**given, **more})


class Clerk:
    """Writes in every way the windows have."""

    def __init__(self, services):
        self.services, self.record = services, services.record
        self.piece = None

    @property
    def last(self):
        return self.services.queries.progress("NAM", date(2022, 11, 12)).row("IV.1").written[-1].id

    def enter(self):
        return self.record.record_progress([entry()])

    def correct(self):
        return self.record.record_progress([entry("94", corrects=self.last)])

    def write_a_note(self):
        return self.record.record_progress([entry("94", note="xem lai", corrects=self.last)])

    def say_nothing_happened(self):
        return self.record.record_progress([entry(None, criterion="I.3")])

    def import_a_file(self):
        return self.record.record_progress([entry("95")], imported=True)

    def paste_a_block(self):
        return self.record.record_progress([entry(day) for day in ("91", "92", "93")])

    def attach(self):
        gate = self.services.evidence.gate
        file = gate.examine("to-trinh.pdf", files.pdf())
        self.piece = file.sha256
        return self.services.evidence.attach([Attachment(entry=self.last, files=(file,))])

    def detach(self):
        return self.services.evidence.detach(self.last, self.piece)

    def type_points(self):
        return self.record.score_self("NAM", [SelfScore(criterion="V.1", points=Decimal("1.5"))])

    def take_points_back(self):
        return self.record.withdraw_self_scores("NAM", ["V.1"])

    def give_a_reason(self):
        said = SelfScore(criterion="V.1", points=Decimal("1.5"), reason="da bo sung")
        return self.record.score_self("NAM", [said])

    def tell_of_a_model(self):
        return self.record.record_initiative(
            Initiative(
                id=FactId("ba-tot"),
                kind=InitiativeKind.MODEL,
                title="Ba tốt",
                recorded_on=date(2022, 11, 1),
            )
        )

    def undo(self):
        newest = self.services.history.items(9)
        written = next(item for item in newest if item.kind == OperationKind.SCORE_SELF)
        return self.services.history.undo(written)


WRITES = (
    Clerk.enter,
    Clerk.correct,
    Clerk.write_a_note,
    Clerk.say_nothing_happened,
    Clerk.import_a_file,
    Clerk.paste_a_block,
    Clerk.attach,
    Clerk.detach,
    Clerk.type_points,
    Clerk.take_points_back,
    Clerk.give_a_reason,
    Clerk.undo,
    Clerk.tell_of_a_model,
)


def test_every_write_of_a_clerk_tells_which_approval_fell(services):
    clerk = Clerk(services)
    for write in WRITES:
        services.record.approve("NAM", PASSPHRASE)
        assert write(clerk).changes.unapproved == {"NAM"}, write.__name__
        assert clerk.record.submit("NAM").changes.unapproved == set()


@pytest.fixture
def window(qtbot, application, book):
    open_book(qtbot, application, book("PKT"))
    shown = application.window
    shown.open_page("progress")
    qtbot.waitUntil(lambda: shown.seen_page.presenter.sheet is not None, timeout=10_000)
    return shown


def test_the_window_says_it_beside_what_was_done(qtbot, window, tmp_path):
    """Attaching tells of the file; that the approval fell stands with it, not in its place."""
    page = window.seen_page
    done = []
    page.surroundings.desk.do(lambda s: s.record.approve("NAM", PASSPHRASE), done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=10_000)
    path = tmp_path / "to-trinh.pdf"
    path.write_bytes(files.pdf())
    page.view.go_to("IV.1", month=4)
    page.evidence.presenter.attach(page._target_at(page.view.grid.current), [path])
    qtbot.waitUntil(lambda: FALLEN in window.notices.shown, timeout=10_000)
    assert "Đã đính kèm 1 tệp vào IV.1" in window.notices.shown


def test_a_change_before_any_approval_says_nothing_of_one(qtbot, window):
    page, written = window.seen_page, []
    page.surroundings.desk.do(lambda s: s.record.record_progress([entry()]), written.append)
    page.surroundings.desk.do(lambda s: s.record.record_progress([entry("90")]), written.append)
    qtbot.waitUntil(lambda: len(written) == 2, timeout=10_000)
    window.notices.hide()
    page.surroundings.desk.do(lambda s: s.record.record_progress([entry("91")]), written.append)
    qtbot.waitUntil(lambda: len(written) == 3, timeout=10_000)
    assert FALLEN not in window.notices.shown
