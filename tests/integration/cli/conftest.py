"""A tiny bloc of three units in real books, built through the command line itself."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import Struct, field

from tests.support.command_line import CommandLine
from thidua_desktop.application.program import Founding
from thidua_desktop.application.use_cases.record_progress import NewEntry, NewEvidence
from thidua_desktop.domain.bloc import Bloc, BlocKind, EmulationYear, Unit
from thidua_desktop.domain.criterion import (
    CriteriaGroup,
    Criterion,
    Manual,
    Part,
    PerCount,
    Proportional,
)
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.package import Mode
from thidua_desktop.domain.pact import Pact, PactKind
from thidua_desktop.domain.period import Period, ReviewKind
from thidua_desktop.domain.progress import EvidenceKind, number_result
from thidua_desktop.domain.record import SelfScore
from thidua_desktop.domain.scoring_table import Band, ComponentWeights, ScoringTable

PASSPHRASE = "mật khẩu thử"
LEADER, MEMBERS = "PCT", ("PTM", "E994")
UNITS = (LEADER, *MEMBERS)
NOW = datetime(2022, 6, 20, 1, 0, tzinfo=UTC)
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def a_frame() -> Frame:
    """One measured criterion with evidence, one scored by hand, one bonus that counts events."""
    return Frame(
        bloc=Bloc(
            code="CUM3",
            uid="5f0c1f9e-6a57-4d65-9b1c-1f6f2f6f0a01",
            kind=BlocKind.CLUSTER,
            name="Cụm thi đua số 3",
        ),
        year=EmulationYear(
            code="2022", start=date(2021, 12, 1), end=date(2022, 11, 30), leader_unit=LEADER
        ),
        units=tuple(
            Unit(code=code, name=f"Đơn vị {code}", order=order, head_position="Chỉ huy trưởng")
            for order, code in enumerate(UNITS, 1)
        ),
        periods=(
            _period("6T", ReviewKind.MID_YEAR, date(2022, 5, 31)),
            _period("NAM", ReviewKind.YEAR_END, date(2022, 11, 30)),
        ),
        pact=Pact(kind=PactKind.PACT, signed_on=date(2021, 12, 20)),
        table=_table(),
    )


def _period(code: str, kind: ReviewKind, cutoff: date) -> Period:
    return Period(
        code=code,
        name=f"Kỳ {code}",
        kind=kind,
        start=date(2021, 12, 1),
        end=cutoff,
        cutoff=cutoff,
    )


def _table() -> ScoringTable:
    measured = Criterion(
        code="I.1",
        group="I",
        title="Huấn luyện",
        part=Part.CONTENT,
        rule=Proportional(),
        max_points=Decimal(60),
        unit_of_measure="%",
        target=Decimal(80),
        evidence_required=True,
    )
    by_hand = Criterion(
        code="I.2",
        group="I",
        title="Nền nếp",
        part=Part.CONTENT,
        rule=Manual(),
        max_points=Decimal(40),
    )
    bonus = Criterion(
        code="T.1",
        group="T",
        title="Mô hình",
        part=Part.BONUS,
        rule=PerCount(k=Decimal(2), cap=Decimal(6)),
    )
    return ScoringTable(
        version=1,
        groups=(CriteriaGroup(code="I", title="Nội dung"), CriteriaGroup(code="T", title="Thưởng")),
        criteria=(measured, by_hand, bonus),
        component_weights=ComponentWeights(self_weight=Decimal(1), cross_weight=Decimal(1)),
        bands=(
            Band(name="Tốt", min_percent=Decimal(80)),
            Band(name="Khá", min_percent=Decimal(0)),
        ),
    )


class TinyBloc(Struct, frozen=True):
    """Books and packages of a bloc whose records lie ready to be imported."""

    folder: Path
    cli: CommandLine
    packages: dict[str, Path] = field(default_factory=dict)

    def book(self, unit: str) -> Path:
        return self.folder / "so" / f"{unit}.thidua"

    def key(self, unit: str) -> Path:
        return self.folder / f"{unit}.pub"

    @property
    def passphrase(self) -> tuple[str, Path]:
        return ("--passphrase-file", self.folder / "mat-khau.txt")

    def records(self) -> list[Path]:
        return [self.packages[f"record-{unit}"] for unit in UNITS]

    def seal(self, unit: str, kind: str, *more: object) -> Path:
        line = ("export", kind, "--book", self.book(unit), "--to", self.folder / "goi")
        path = Path(self.cli(*line, *self.passphrase, *more).expect(0)["file"])
        self.packages[f"{kind}-{unit}"] = path
        return path

    def moved(self, folder: Path) -> "TinyBloc":
        """The same bloc in files of its own, to be changed by one test."""
        target = folder / "khoi"
        shutil.copytree(self.folder, target)
        packages = {
            name: target / path.relative_to(self.folder) for name, path in self.packages.items()
        }
        return TinyBloc(target, self.cli, packages)


@pytest.fixture(scope="session")
def cli(tmp_path_factory) -> CommandLine:
    return CommandLine(tmp_path_factory.mktemp("loi"))


@pytest.fixture(scope="session")
def finished_bloc(tmp_path_factory, cli) -> TinyBloc:
    """Never changed by a test: see `bloc`."""
    bloc = TinyBloc(tmp_path_factory.mktemp("khoi"), cli)
    bloc.folder.joinpath("mat-khau.txt").write_text(PASSPHRASE + "\n", encoding="utf-8")
    bloc.folder.joinpath("so").mkdir()
    _found_leader(bloc)
    for unit in MEMBERS:
        _join(bloc, unit)
    frame = bloc.seal(LEADER, "frame")
    for unit in MEMBERS:
        cli("import", frame, "--book", bloc.book(unit)).expect(0)
    for unit in UNITS:
        _write_year(bloc, unit)
        cli("approve", "--period", "6T", "--book", bloc.book(unit), *bloc.passphrase).expect(0)
        bloc.seal(unit, "record", "--period", "6T")
    return bloc


@pytest.fixture
def bloc(finished_bloc, tmp_path) -> TinyBloc:
    return finished_bloc.moved(tmp_path)


@pytest.fixture
def merged(bloc) -> TinyBloc:
    """The leader's book holds every record of 6T."""
    bloc.cli("import", *bloc.records(), "--book", bloc.book(LEADER)).expect(0)
    return bloc


@pytest.fixture
def concluded(merged) -> TinyBloc:
    """The review of 6T is concluded; nothing was appraised."""
    with merged.cli.make_program(NOW).open(merged.book(LEADER)) as services:
        services.review.conclude("6T")
    return merged


@pytest.fixture
def passphrase_file(tmp_path) -> Callable[[bytes], Path]:
    def write(content: bytes) -> Path:
        path = tmp_path / "khac.txt"
        path.write_bytes(content)
        return path

    return write


def _found_leader(bloc: TinyBloc) -> None:
    frame = a_frame()
    founding = Founding(unit=frame.units[0], bloc_code="CUM3", year="2022", mode=Mode.OFFICIAL)
    book = bloc.book(LEADER)
    with bloc.cli.make_program(NOW).found(book, founding) as services:
        services.keys.create(PASSPHRASE)
        services.keys.trust_own()
        services.review.set_frame(frame)
    bloc.cli("keys", "export", "--book", book, "--to", bloc.key(LEADER)).expect(0)
    bloc.seal(LEADER, "frame")


def _join(bloc: TinyBloc, unit: str) -> None:
    """A member's book from the first frame, its enrolment, and the comparison of its key."""
    cli, book, leader = bloc.cli, bloc.book(unit), bloc.book(LEADER)
    first = next((bloc.folder / "goi").glob("*_khung_r01.xlsx"))
    line = ("new", "--frame", first, "--unit", unit, "--pubkey", bloc.key(LEADER))
    cli(*line, "--book", book).expect(0)
    enrolment = bloc.seal(unit, "enrolment")
    cli("import", enrolment, "--book", leader).expect(3)
    fingerprint = cli("keys", "show", "--book", book).expect(0)["fingerprint"]
    cli("keys", "confirm", unit, "--fingerprint", fingerprint, "--book", leader).expect(0)


def _write_year(bloc: TinyBloc, unit: str) -> None:
    """What a clerk types: a result with evidence, a self-score, a bonus left empty on purpose."""
    place = UNITS.index(unit)
    entry = NewEntry(
        criterion="I.1",
        occurred_on=date(2022, 3, 31),
        result=number_result(Decimal(80 - 20 * place)),
        note="Kiểm tra quý I",
        evidence=(NewEvidence(name="BC-01.pdf", kind=EvidenceKind.PDF, content=PDF),),
    )
    with bloc.cli.make_program(NOW).open(bloc.book(unit)) as services:
        assert not services.record.record_progress([entry]).value.refused
        score = SelfScore(criterion="I.2", points=Decimal(35))
        assert not services.record.score_self("6T", [score]).value
        services.record.acknowledge_gaps("6T")
