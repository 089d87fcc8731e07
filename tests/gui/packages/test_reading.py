"""Reading files one by one: what shows on the way, stopping, what a row says and would change."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.late_desk import LateDesk
from tests.support.played_year import MOMENT, quick_program
from tests.support.screen import InlineDesk
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.program import Founding
from thidua_desktop.domain.package import Mode, PackageKind
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.domain.record_changes import ChangeKind
from thidua_desktop.gui.pages.packages.detail_text import (
    CheckState,
    detail_of,
    plan_text,
    rank_text,
)
from thidua_desktop.gui.pages.packages.looked_row import looked_at
from thidua_desktop.gui.pages.packages.model import Say
from thidua_desktop.gui.pages.packages.reading import FileReading, packages_among
from thidua_desktop.gui.pages.packages.waiting_tab import progress_text
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import names_of


@dataclass
class Watch:
    """A clock that goes on by ten seconds whenever it is asked."""

    at: datetime = datetime(2022, 11, 16, tzinfo=UTC)

    def now(self):
        self.at += timedelta(seconds=10)
        return self.at


@dataclass
class Seen:
    """A view that keeps every state."""

    states: list = field(default_factory=list)
    counts: list = field(default_factory=list)
    has_stopped: bool = False

    def show_reading(self, state):
        self.states.append(state)

    def imported(self, counts):
        self.counts.append(counts)

    def stopped(self, why):
        self.has_stopped = why is None

    @property
    def items(self):
        return self.states[-1].items


@pytest.fixture
def seen():
    return Seen()


@pytest.fixture
def reading(fresh, seen):
    return FileReading(InlineDesk(fresh), seen, Watch())


@pytest.fixture
def say(fresh):
    frame = fresh.queries.frame().frame
    return Say(language=Language.VIETNAMESE, names=names_of(frame), frame=frame)


def records(year, *units):
    return [year.package(f"6T_{unit}_bao-cao") for unit in units]


def test_rows_appear_one_by_one_and_are_judged_at_the_end(reading, seen, year):
    reading.look_at(records(year, "E994", "PTM", "PHC"))
    grown = [len(state.items) for state in seen.states]
    assert sorted(set(grown)) == [0, 1, 2, 3]
    assert grown == sorted(grown)
    assert all(item.plan is None for state in seen.states[:-1] for item in state.items)
    assert not seen.states[-1].is_reading
    assert all(item.plan is not None for item in seen.items)


def test_how_long_it_will_take_is_told(reading, seen, year):
    reading.look_at(records(year, "E994", "PTM", "PHC"))
    told = [progress_text(state) for state in seen.states if state.seconds_left]
    assert told[0].startswith("Đang đọc 1 / 3 · còn khoảng ")


def test_stopping_reads_no_further_file_and_keeps_those_read(reading, seen, year, monkeypatch):
    show = seen.show_reading

    def stop_after_one(state):
        show(state)
        if state.done == 1:
            reading.stop()

    monkeypatch.setattr(seen, "show_reading", stop_after_one)
    reading.look_at(records(year, "E994", "PTM", "PHC"))
    assert len(seen.items) == 1
    assert seen.items[0].plan is not None
    reading.look_at(records(year, "PTM"))
    assert len(seen.items) == 2


class Impatient(InlineDesk):
    """Somebody presses Dừng as soon as the second step of longer work is told."""

    def carry_out(self, work, done, *, failed=None):
        def told(progress):
            if progress.done == 1:
                job.cancel()

        job = JobContext(told)
        self._run(lambda: work(self.services, job), done, failed)


def test_a_stopped_import_tells_what_is_in_the_book_and_what_still_waits(fresh, seen, year):
    reading = FileReading(Impatient(fresh), seen, Watch())
    reading.look_at(records(year, "E994", "PTM", "PHC"))
    reading.take_in()
    assert seen.has_stopped
    assert seen.counts == []
    assert [item.row.already for item in seen.items].count(True) == 2
    assert len(fresh.queries.picture("6T").records) == 2


def test_a_passphrase_given_while_packages_are_taken_in_reads_the_rest_once_more(
    fresh, seen, year, tmp_path
):
    wrapped = tmp_path / "stick pulled.xlsx"
    desk = LateDesk(fresh)
    reading = FileReading(desk, seen, Watch())
    reading.look_at([*records(year, "E994"), wrapped])
    desk.answer_all()
    reading.take_in()
    reading.look_again("thi-dua-demo")
    desk.answer_all()
    assert [item.row.file.name for item in seen.items][1:] == [wrapped.name]
    assert [item.row.already for item in seen.items] == [True, False]
    assert len(seen.counts) == 1


def test_what_was_taken_in_stays_so_when_more_files_are_read(reading, seen, year):
    reading.look_at(records(year, "E994"))
    reading.take_in()
    reading.look_at(records(year, "PTM"))
    assert [item.row.already for item in seen.items] == [True, False]


def test_putting_away_forgets_what_was_read(reading, seen, year):
    reading.look_at(records(year, "E994"))
    reading.put_away()
    assert seen.items == ()
    reading.look_at(records(year, "E994"))
    assert len(seen.items) == 1


def test_a_folder_gives_its_workbooks_and_not_the_locks_of_excel(tmp_path):
    for name in ("b.xlsx", "a.xlsx", "~$a.xlsx", "c.txt"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "d.xlsx").write_bytes(b"")
    names = [path.name for path in packages_among([tmp_path])]
    assert names == ["a.xlsx", "b.xlsx", "d.xlsx"]


def test_a_file_is_read_once_however_often_it_is_dropped(reading, seen, year):
    reading.look_at(records(year, "E994", "E994"))
    reading.look_at(records(year, "E994"))
    assert len(seen.items) == 1


def test_the_plan_of_a_first_record_is_all_new_and_moves_ranks(reading, seen, say, year):
    reading.look_at(records(year, "E994", "PTM", "PHC", "PCT"))
    item = seen.items[0]
    assert {change.kind for change in item.plan.changes} == {ChangeKind.NEW}
    assert plan_text(item) == f"{len(item.plan.changes)} mục mới"
    row = looked_at(item, say, is_judged=True)
    assert row.is_importable
    assert "điểm · hạng" in row.effect


def test_a_year_end_record_shows_only_what_came_since_mid_year(reading, seen, fresh, year):
    fresh.packages.take_in(records(year, "E994"))
    reading.look_at([year.package("NAM_E994_bao-cao")])
    [item] = seen.items
    mid = fresh.queries.picture("6T").records["E994"]
    since = [c for c in item.plan.changes if c.occurred_on is not None]
    assert since
    cutoff = fresh.queries.picture("6T").period.cutoff
    assert len(since) < len(mid.entries) + len(since)
    assert all(c.occurred_on > cutoff for c in since if c.kind is ChangeKind.NEW)


def test_an_opened_row_tells_envelope_signer_and_every_check(reading, seen, say, year):
    reading.look_at(records(year, "E994"))
    detail = detail_of(seen.items[0], say)
    told = dict(detail.envelope)
    assert told["Người ký"] == "Trung đoàn Bộ binh 994"
    assert told["Gói"] == "Báo cáo · 6T · bản 1"
    assert len(detail.digits.replace(" ", "")) == 25
    assert detail.compared.startswith("Đã đối chiếu")
    assert {line.state for line in detail.checks} == {CheckState.PASSED}
    assert detail.why is None
    assert dict(detail.effects)["Tổng điểm"]


def test_an_altered_file_shows_where_it_fell_and_nothing_of_its_content(
    reading, seen, say, year, tmp_path
):
    bad = tmp_path / "x.xlsx"
    content = bytearray(records(year, "PHC")[0].read_bytes())
    content[len(content) // 2] ^= 1
    bad.write_bytes(content)
    reading.look_at([bad])
    [item] = seen.items
    detail = detail_of(item, say)
    assert item.row.verdict is Verdict.REFUSED
    assert [line.state for line in detail.checks].count(CheckState.FAILED) == 1
    assert dict(detail.envelope) == {"Tệp": "x.xlsx"}
    assert detail.changes == ()
    assert detail.why.todo


def test_a_refused_file_goes_into_the_register_once(reading, seen, year, tmp_path):
    bad = tmp_path / "x.xlsx"
    bad.write_bytes(b"hello")
    reading.look_at([bad, *records(year, "PHC")])
    reading.take_in()
    reading.look_at(records(year, "E994"))
    reading.take_in()
    assert [counts.read for counts in seen.counts] == [2, 1]


def test_a_wrapped_file_is_read_again_with_its_passphrase(reading, seen, fresh, year, tmp_path):
    path = records(year, "E994")[0]
    press = fresh.packages.book.outside.press
    wrapped = press.deliver(path.read_bytes(), tmp_path, "kin.xlsx", passphrase="mot hai ba")
    reading.look_at([wrapped])
    assert seen.items[0].row.fault is not None
    reading.look_again("mot hai ba")
    [item] = seen.items
    assert item.row.verdict is Verdict.ACCEPTED
    reading.take_in()
    assert seen.counts[0].new == 1


def test_an_enrolment_nobody_compared_may_be_taken_in_to_wait(leader_services, tmp_path, seen):
    program = leader_services.packages.book.outside
    reading = FileReading(InlineDesk(leader_services), seen, program.clock)
    foreign = _enrolment_of_a_new_unit(leader_services, tmp_path)
    reading.look_at([foreign])
    [item] = seen.items
    assert item.row.verdict is Verdict.QUARANTINED
    assert item.row.is_new
    reading.take_in()
    assert seen.items[0].row.already is False
    assert not seen.items[0].row.is_new  # there is nothing more to take in
    reading.take_in()
    assert len(seen.counts) == 1
    assert any(not key.confirmed for key in leader_services.keys.of_others())


def _enrolment_of_a_new_unit(services, tmp_path):
    """A second key of a member: its unit lost the first one."""
    frame = services.queries.frame().frame
    founding = Founding(
        unit=next(unit for unit in frame.units if unit.code == "PTM"),
        bloc_code=frame.bloc.code,
        year=frame.year.code,
        mode=Mode.REHEARSAL,
    )
    with quick_program(MOMENT).found(tmp_path / "moi.thidua", founding) as other:
        other.keys.create("mat khau moi")
        sealed = other.packages.seal(PackageKind.ENROLMENT, passphrase="mat khau moi").value
        return other.packages.deliver(sealed, tmp_path)


def test_ranks_are_said_in_words(reading, seen, year):
    reading.look_at(records(year, "E994", "PTM", "PHC", "PCT"))
    effects = seen.items[0].plan.effects
    assert all(rank_text(effect).removeprefix("giữ ").startswith("hạng ") for effect in effects)


def test_workbooks_of_a_folder_are_read_in_the_order_of_vietnamese_letters(tmp_path):
    for name in ("Đơn vị", "E994", "dân quân", "Ban"):
        (tmp_path / f"{name}.xlsx").touch()
    found = [path.stem for path in packages_among([tmp_path])]
    assert found == ["Ban", "dân quân", "Đơn vị", "E994"]
