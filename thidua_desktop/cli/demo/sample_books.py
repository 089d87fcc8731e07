"""Books of a played sample year for pictures: a member's, the leader's, and fresh ones."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from msgspec import Struct

from thidua_desktop.application.program import Founding, Program
from thidua_desktop.cli.demo.player import MakeProgram, Staging, begin, play_year
from thidua_desktop.cli.demo.scenario import Scenario
from thidua_desktop.cli.demo.stage import PASSPHRASE, Stage
from thidua_desktop.cli.files import make_folder
from thidua_desktop.domain.appraisal import Question
from thidua_desktop.domain.ids import CriterionCode, FactId, UnitCode
from thidua_desktop.domain.package import Mode, PackageKind
from thidua_desktop.resources import resource_path

SCENARIO = "cum-thi-dua-so-3"
_AT = datetime(2022, 12, 1, 1, 0, tzinfo=UTC)
_MEMBER = UnitCode("PKT")
_NEWCOMER = UnitCode("PTM")
_ASKED = CriterionCode("I.2")
_QUESTION = "Kết quả kiểm tra nhận thức lấy từ biên bản nào? Ghi số và ngày của biên bản."
_ASKED_ON = date(2022, 11, 30)


class SampleYear(Struct, frozen=True):
    """`books` by the words `member`, `leader`, `fresh`, `incoming`; `folder` holds the packages.

    `newcomer` is an enrolment whose key nobody compared yet, `sticks` an empty folder for what is
    plugged in. `at` is the moment at which all stand, `digits` are those of the leader's key,
    `passphrase` is that of all keys.
    """

    books: Mapping[str, Path]
    folder: Path
    newcomer: Path
    sticks: Path
    digits: str
    at: datetime = _AT
    passphrase: str = PASSPHRASE


def play_sample_books(make_program: MakeProgram, out: Path) -> SampleYear:
    """A year played to its end, a member that has just joined, a leader who waits for packages."""
    folder = resource_path("scenarios", SCENARIO)
    staging = Staging(folder=folder, out=out / "nam", at=_AT, say=_unheard)
    stage, scenario = play_year(make_program, staging)
    _ask_everybody(stage, scenario)
    early_staging = Staging(folder=folder, out=out / "dau-nam", at=_AT, say=_unheard)
    early, _scenario = begin(make_program, early_staging)
    new = make_folder(out / "moi")
    fresh = new / f"{_MEMBER}.thidua"
    program, key = make_program(_AT, b"fresh"), _leader_key(stage, scenario)
    _found_fresh(program, stage, fresh, key)
    books = {
        "member": stage.book_path(_MEMBER),
        "leader": stage.book_path(scenario.leader),
        "fresh": fresh,
        "incoming": early.book_path(scenario.leader),
    }
    return SampleYear(
        books=books,
        folder=stage.folder("packages"),
        sticks=make_folder(out / "usb"),
        newcomer=_enrol_anew(make_program(_AT, b"newcomer"), scenario, new),
        digits=program.outside.forge.fingerprint(key),
    )


def _leader_key(stage: Stage, scenario: Scenario) -> str:
    key_file = stage.folder("keys") / f"{scenario.leader}.pub"
    return key_file.read_text("utf-8").splitlines()[1]


def _found_fresh(program: Program, stage: Stage, book: Path, key: str) -> None:
    frame = next(each.path for each in stage.crossings if "_khung_" in each.path.name)
    with program.found_from_frame(book, frame, _MEMBER, leader_key=key, mode=Mode.REHEARSAL):
        pass


def _ask_everybody(stage: Stage, scenario: Scenario) -> None:
    """The leader returns a cell to every other unit; it has reached one of them."""
    last = max(scenario.frame.periods, key=lambda period: period.cutoff)
    with stage.book(scenario.leader) as services:
        for unit in scenario.frame.units:
            if unit.code != scenario.leader:
                question = Question(
                    id=FactId(f"hoi-{unit.code}"),
                    unit=unit.code,
                    criterion=_ASKED,
                    text=_QUESTION,
                    asked_on=_ASKED_ON,
                )
                services.review.ask(last.code, question)
        sealed = services.packages.seal(
            PackageKind.QUESTION, period=last.code, for_unit=_MEMBER, passphrase=PASSPHRASE
        )
        crossing = stage.hand_over(services, sealed.value)
    with stage.book(_MEMBER) as services:
        services.packages.take_in([crossing.path])


def _enrol_anew(program: Program, scenario: Scenario, folder: Path) -> Path:
    """A unit makes another key, as after its computer was lost, and enrols it."""
    frame = scenario.frame
    unit = frame.unit(_NEWCOMER)
    assert unit is not None, "the scenario has this unit"
    founding = Founding(
        unit=unit, bloc_code=frame.bloc.code, year=frame.year.code, mode=Mode.REHEARSAL
    )
    with program.found(folder / f"{_NEWCOMER}.thidua", founding) as services:
        services.keys.create(PASSPHRASE)
        sealed = services.packages.seal(PackageKind.ENROLMENT, passphrase=PASSPHRASE).value
        return services.packages.deliver(sealed, folder)


def _unheard(_line: str) -> None:
    """Pictures are taken in silence."""
