"""Attaching without a window: what goes in, what is refused, what can be taken back."""

from datetime import date

import pytest

from tests.support import evidence_files as files
from tests.support.late_desk import LateDesk
from tests.support.screen import InlineDesk
from thidua_desktop.application.desks.evidence_desk import ExportStopped
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.ports_evidence import Picture, PictureProblem
from thidua_desktop.application.use_cases.undo import UndoOutcome
from thidua_desktop.domain.evidence_limits import LARGEST_RECORD, FileProblem
from thidua_desktop.gui.evidence import words
from thidua_desktop.gui.evidence.presenter import EvidencePresenter
from thidua_desktop.gui.pages.progress.evidence_target import target_of
from thidua_desktop.wording.language import Language

VI = Language.VIETNAMESE


class View:
    def __init__(self):
        self.sheets, self.thumbnails, self.attached, self.removed = [], {}, [], []
        self.saved, self.exported, self.offers, self.gone = [], [], [], []

    def show_sheet(self, target, sheet):
        self.sheets.append((target, sheet))

    def show_thumbnail(self, sha256, drawn):
        self.thumbnails[sha256] = drawn

    def show_attached(self, attached):
        self.attached.append(attached)

    def show_offers(self, pending):
        self.offers.append(pending)

    def show_removed(self, piece):
        self.removed.append(piece)

    def show_gone(self, piece):
        self.gone.append(piece)

    def show_saved(self, path):
        self.saved.append(path)

    def show_exported(self, exported):
        self.exported.append(exported)


@pytest.fixture
def view():
    return View()


@pytest.fixture
def presenter(services, view):
    return EvidencePresenter(InlineDesk(services), view)


@pytest.fixture
def place(services):
    """The target of a criterion and month."""

    def find(code, month):
        sheet = services.queries.progress("NAM", date(2022, 6, 17))
        months = [each.month for each in sheet.months]
        return target_of(sheet, sheet.row(code), months.index(month))

    return find


def _write(folder, **contents):
    paths = []
    for name, content in contents.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(content)
        paths.append(path)
    return paths


def _names(services, code):
    return [piece.name for piece in services.evidence.sheet(code).pieces]


def test_good_files_go_in_and_each_bad_one_has_its_sentence(
    presenter, view, services, place, tmp_path
):
    target = place("IV.2", 3)
    presenter.show(target)
    paths = _write(
        tmp_path, a_pdf=files.pdf(), gia_pdf=b"MZ" + bytes(90), b_png=files.png(), c_bmp=b"BM12"
    )
    presenter.attach(target, paths)
    (attached,) = view.attached
    assert attached.count == 2
    assert {each.code for each in attached.refused} == {
        FileProblem.OTHER_CONTENT,
        FileProblem.NOT_A_KIND,
    }
    said = words.refusal_texts(attached.refused, VI)
    assert "đuôi .pdf nhưng nội dung không phải PDF" in said[0]
    assert _names(services, "IV.2") == ["a.pdf", "b.png"]
    assert words.attached_text(attached) == "Đã đính kèm 2 tệp vào IV.2 tháng 3."
    assert services.history.items(1)[0].kind == OperationKind.ATTACH_EVIDENCE


def test_files_attached_together_are_taken_back_together(presenter, services, place, tmp_path):
    before = services.queries.progress("NAM", date(2022, 6, 17)).row("IV.2").cells
    target = place("IV.2", 3)
    presenter.attach(target, _write(tmp_path, a_pdf=files.pdf(), b_png=files.png()))
    assert services.history.undo(services.history.items(1)[0]).value is UndoOutcome.UNDONE
    assert _names(services, "IV.2") == []
    after = services.queries.progress("NAM", date(2022, 6, 17)).row("IV.2").cells
    assert [cell.result for cell in after] == [cell.result for cell in before]


def test_the_result_and_the_day_of_an_entry_stay_when_a_file_comes_in(
    presenter, services, place, tmp_path
):
    target = place("IV.1", 3)
    row = services.queries.progress("NAM", date(2022, 6, 17)).row("IV.1")
    (before,) = [entry for entry in row.written if entry.id == target.entry]
    presenter.attach(target, _write(tmp_path, a_pdf=files.pdf()))
    pieces = [p for p in services.evidence.sheet("IV.1").pieces if p.name == "a.pdf"]
    now = pieces[0].entry
    assert (now.result, now.occurred_on, now.note) == (
        before.result,
        before.occurred_on,
        before.note,
    )
    assert set(before.evidence) < set(now.evidence)


def test_a_file_that_is_attached_elsewhere_is_told(presenter, view, place, tmp_path):
    paths = _write(tmp_path, a_pdf=files.pdf("mot"))
    presenter.attach(place("IV.2", 3), paths)
    presenter.attach(place("IV.2", 4), paths)
    assert words.seen_texts(view.attached[1]) == ("“a.pdf”: tệp này đã đính kèm ở IV.2 tháng 3.",)
    assert view.attached[1].count == 1
    assert view.attached[0].room == view.attached[1].room
    presenter.attach(place("IV.2", 4), paths)
    assert [each.code for each in view.attached[2].refused] == [FileProblem.HERE_ALREADY]


def test_files_given_one_right_after_the_other_all_go_to_the_same_entry(
    presenter, services, place, tmp_path
):
    target = place("IV.2", 3)
    presenter.attach(target, _write(tmp_path, a_pdf=files.pdf("mot")))
    presenter.attach(target, _write(tmp_path, b_pdf=files.pdf("hai")))
    assert _names(services, "IV.2") == ["a.pdf", "b.pdf"]


def test_what_readers_will_remark_about_a_file_is_told_at_once(presenter, view, place, tmp_path):
    presenter.attach(
        place("IV.2", 3), _write(tmp_path, a_jpg=files.jpg() + b"them", b_pdf=files.pdf())
    )
    (said,) = words.noted_texts(view.attached[0], VI)
    assert said.startswith("“a.jpg”: ")
    assert view.attached[0].count == 2


def test_a_month_without_a_result_takes_no_file(presenter, view, place, tmp_path):
    presenter.attach(place("II.2", 3), _write(tmp_path, a_pdf=files.pdf()))
    assert [each.code for each in view.attached[0].refused] == [FileProblem.NO_ENTRY]
    assert view.attached[0].count == 0


def test_the_room_of_the_package_is_counted_and_kept(presenter, view, place, tmp_path, monkeypatch):
    presenter.show(place("IV.2", 3))
    before = view.sheets[-1][1].room
    content = files.pdf("to")
    presenter.attach(place("IV.2", 3), _write(tmp_path, a_pdf=content))
    assert view.sheets[-1][1].room.size == before.size + len(content)
    assert words.room_text(before, VI).endswith("/ 192\u00a0MB · mỗi tệp ≤\u00a025\u00a0MB")
    monkeypatch.setattr(
        "thidua_desktop.application.use_cases.attach_evidence.LARGEST_RECORD",
        before.size + len(content) + 10,
    )
    presenter.attach(place("IV.2", 4), _write(tmp_path, b_png=files.png()))
    assert [each.code for each in view.attached[1].refused] == [FileProblem.NO_ROOM]
    assert before.size < LARGEST_RECORD


def test_a_file_is_taken_off_and_put_back(presenter, view, services, place, tmp_path):
    target = place("IV.2", 3)
    presenter.show(target)
    presenter.attach(target, _write(tmp_path, a_pdf=files.pdf(), b_png=files.png()))
    presenter.remove(view.sheets[-1][1].pieces[0])
    assert _names(services, "IV.2") == ["b.png"]
    assert [piece.name for piece in view.removed] == ["a.pdf"]
    assert services.history.items(1)[0].kind == OperationKind.DETACH_EVIDENCE
    services.history.undo(services.history.items(1)[0])
    assert _names(services, "IV.2") == ["a.pdf", "b.png"]


def test_a_file_is_taken_off_the_entry_as_it_was_corrected_meanwhile(
    presenter, view, services, place, tmp_path
):
    target = place("IV.2", 3)
    presenter.show(target)
    presenter.attach(target, _write(tmp_path, a_pdf=files.pdf(), b_png=files.png()))
    seen = view.sheets[-1][1].pieces
    presenter.remove(seen[0])
    presenter.remove(seen[1])
    assert _names(services, "IV.2") == []
    assert view.removed == list(seen)


def test_taking_off_what_is_gone_is_not_said_to_be_done(presenter, view, place, tmp_path):
    target = place("IV.2", 3)
    presenter.show(target)
    presenter.attach(target, _write(tmp_path, a_pdf=files.pdf()))
    [piece] = view.sheets[-1][1].pieces
    presenter.remove(piece)
    presenter.remove(piece)
    assert view.removed == [piece]
    assert view.gone == [piece]


def test_first_pages_are_drawn_once_and_a_broken_file_is_a_problem(
    presenter, view, place, tmp_path
):
    target = place("IV.2", 3)
    presenter.show(target)
    paths = _write(tmp_path, a_pdf=files.pdf(), b_png=files.bomb(), c_pdf=files.pdf(password="x"))
    presenter.attach(target, paths)
    drawn = {
        piece.name: view.thumbnails[piece.evidence.sha256] for piece in view.sheets[-1][1].pieces
    }
    assert isinstance(drawn["a.pdf"], Picture)
    assert drawn["b.png"] is PictureProblem.HUGE
    assert drawn["c.pdf"] is PictureProblem.LOCKED


def test_first_pages_of_many_files_are_read_ten_at_a_time_and_not_after_the_cursor_left(
    services, view, place, tmp_path
):
    desk = LateDesk(services)
    presenter = EvidencePresenter(desk, view)
    many = {f"t{number}_pdf": files.pdf(f"so {number}") for number in range(25)}
    target = place("IV.2", 3)
    presenter.show(target)
    presenter.attach(target, _write(tmp_path, **many))
    while len(view.thumbnails) < 10:
        desk.answer()
    assert len(view.thumbnails) == 10
    presenter.show(place("IV.1", 3))
    desk.answer_all()
    seen = {piece.evidence.sha256 for _target, sheet in view.sheets[:-1] for piece in sheet.pieces}
    assert len(seen & view.thumbnails.keys()) < 25
    presenter.show(target)
    desk.answer_all()
    assert len(seen & view.thumbnails.keys()) == 25


def test_a_piece_is_saved_under_a_free_name(presenter, view, place, tmp_path):
    target = place("IV.2", 3)
    presenter.show(target)
    content = files.pdf("luu")
    presenter.attach(target, _write(tmp_path, a_pdf=content))
    other = tmp_path / "ra.pdf"
    other.write_bytes(b"cua nguoi khac")
    presenter.save(view.sheets[-1][1].pieces[0], other)
    assert view.saved[0].read_bytes() == content
    assert other.read_bytes() == b"cua nguoi khac"


def test_a_pasted_picture_is_a_file_like_any_other(presenter, services, place):
    presenter.attach_made(place("IV.2", 3), "IV.2 2022-06-17 140000.png", files.png)
    assert _names(services, "IV.2") == ["IV.2 2022-06-17 140000.png"]


class Impatient(InlineDesk):
    """Somebody presses Dừng after the first file."""

    def carry_out(self, work, done, *, failed=None):
        job = JobContext(lambda progress: job.cancel() if progress.done == 1 else None)
        self._run(lambda: work(self.services, job), done, failed)


def test_an_export_that_is_stopped_says_that_nothing_is_left_of_it(services, view, tmp_path):
    (tmp_path / "ra").mkdir()
    EvidencePresenter(Impatient(services), view).export("NAM", tmp_path / "ra")
    assert view.exported == [ExportStopped(place=tmp_path / "ra")]
    assert "“ra” không thêm tệp nào" in words.exported_text(view.exported[0])
    assert list((tmp_path / "ra").iterdir()) == []


def test_the_evidence_of_a_period_is_written_out(presenter, view, place, tmp_path):
    (tmp_path / "vao").mkdir()
    (tmp_path / "ra").mkdir()
    presenter.attach(place("IV.2", 3), _write(tmp_path / "vao", a_pdf=files.pdf("rieng")))
    presenter.export("NAM", tmp_path / "ra")
    (exported,) = view.exported
    written = [path for path in exported.path.rglob("*") if path.is_file()]
    assert len(written) == exported.count + 1
    assert (exported.path / "IV.2" / "T03 a.pdf").read_bytes() == files.pdf("rieng")
    assert exported.path.parent == tmp_path / "ra"
    assert "PKT" in exported.path.name
