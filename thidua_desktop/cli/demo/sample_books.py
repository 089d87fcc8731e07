"""Books of a played sample year for pictures: a member's, the leader's, and fresh ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from thidua_desktop.application.program import Program
from thidua_desktop.cli.demo.player import MakeProgram, Played, Staging, begin, play
from thidua_desktop.cli.demo.stage import PASSPHRASE
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.package import Mode
from thidua_desktop.resources import resource_path

SCENARIO = "cum-thi-dua-so-3"
_AT = datetime(2022, 12, 1, 1, 0, tzinfo=UTC)
_MEMBER = UnitCode("PKT")


@dataclass(frozen=True, slots=True)
class SampleYear:
    """`books` by the words `member`, `leader`, `fresh`, `incoming`; `folder` holds the packages.

    `at` is the moment at which all stand, `digits` are those of the leader's key, `passphrase` is
    that of all keys.
    """

    books: Mapping[str, Path]
    folder: Path
    digits: str
    at: datetime = _AT
    passphrase: str = PASSPHRASE


def play_sample_books(make_program: MakeProgram, out: Path) -> SampleYear:
    """A year played to its end, a member that has just joined, a leader who waits for packages."""
    folder = resource_path("scenarios", SCENARIO)
    played = play(make_program, Staging(folder=folder, out=out / "nam", at=_AT, say=_unheard))
    early = Staging(folder=folder, out=out / "dau-nam", at=_AT, say=_unheard)
    stage, scenario = begin(make_program, early)
    fresh = out / "moi" / f"{_MEMBER}.thidua"
    fresh.parent.mkdir()
    program, key = make_program(_AT, b"fresh"), _leader_key(played)
    _found_fresh(program, played, fresh, key)
    books = {
        "member": played.out / "books" / f"{_MEMBER}.thidua",
        "leader": played.out / played.leader_book,
        "fresh": fresh,
        "incoming": stage.book_path(scenario.leader),
    }
    return SampleYear(books, played.out / "packages", program.outside.forge.fingerprint(key))


def _leader_key(played: Played) -> str:
    leader = Path(played.leader_book).stem
    return (played.out / "keys" / f"{leader}.pub").read_text("utf-8").splitlines()[1]


def _found_fresh(program: Program, played: Played, book: Path, key: str) -> None:
    frame = next(path for path in played.packages if "_khung_" in path)
    with program.found_from_frame(
        book, played.out / frame, _MEMBER, leader_key=key, mode=Mode.REHEARSAL
    ):
        pass


def _unheard(_line: str) -> None:
    """Pictures are taken in silence."""
