"""Small facts and a whole book's beginning for the tests of any storage."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from msgspec.structs import replace

from thidua_desktop.application.ports import OperationStamp, Scope
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.bloc import Bloc, BlocKind, EmulationYear, Unit
from thidua_desktop.domain.book import (
    BookIdentity,
    FrameRevision,
    PackageReceipt,
    PendingPackage,
    StoredPackage,
    Way,
)
from thidua_desktop.domain.canonical import digest_of, digest_of_bytes
from thidua_desktop.domain.criterion import Banded, BandPoint, CriteriaGroup, Criterion, Part
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import (
    BlocCode,
    CriterionCode,
    Digest,
    FactId,
    GroupCode,
    PeriodCode,
    UnitCode,
    YearCode,
)
from thidua_desktop.domain.package import (
    Envelope,
    JournalPoint,
    JournalStamp,
    Mode,
    PackageKind,
    Renderer,
)
from thidua_desktop.domain.pact import Pact, PactClause, PactKind
from thidua_desktop.domain.period import Period, ReviewKind
from thidua_desktop.domain.progress import EvidenceRef, ProgressEntry, number_result
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.domain.roster import Roster
from thidua_desktop.domain.scoring_table import ComponentWeights, ScoringTable, Target

YEAR = YearCode("2026")
MID = PeriodCode("6T")
SCOPE = Scope(year=YEAR, period=MID)
WHOLE_YEAR = Scope(year=YEAR)
NOON = datetime(2026, 6, 1, 5, 0, tzinfo=UTC)
UNIT = UnitCode("P1")
CRITERION = CriterionCode("1.2")

IDENTITY = BookIdentity(
    uid="0190-book",
    unit=Unit(code=UNIT, name="Phòng Một", order=1, aliases=("P. 1",)),
    bloc_code=BlocCode("CUM3"),
    year=YEAR,
    mode=Mode.REHEARSAL,
    created_at=NOON,
)


def stamp(kind: str = "record_progress", *, minutes: int = 0) -> OperationStamp:
    return OperationStamp(kind=kind, actor="clerk", at=NOON + timedelta(minutes=minutes))


def appraisal(unit: str = "P1", points: str = "9.50") -> Appraisal:
    return Appraisal(unit=UnitCode(unit), criterion=CRITERION, points=Decimal(points))


def entry(number: int = 1, *, evidence: tuple[EvidenceRef, ...] = ()) -> ProgressEntry:
    return ProgressEntry(
        id=FactId(f"0190-{number:08d}"),
        criterion=CRITERION,
        occurred_on=date(2026, 5, 19),
        recorded_at=NOON,
        result=number_result(Decimal(number)),
        evidence=evidence,
    )


def frame(year: YearCode = YEAR) -> Frame:
    banded = Banded(bands=(BandPoint(bound=Decimal("0.0"), points=Decimal(5)),))
    rows = (
        Criterion(
            code=CRITERION,
            group=GroupCode("1"),
            title="Chấp hành kỷ luật",
            part=Part.CONTENT,
            rule=banded,
            max_points=Decimal("10.00"),
        ),
    )
    table = ScoringTable(
        version=1,
        groups=(CriteriaGroup(code=GroupCode("1"), title="Chính trị"),),
        criteria=rows,
        component_weights=ComponentWeights(self_weight=Decimal(1), cross_weight=Decimal(1)),
    )
    return Frame(
        bloc=Bloc(code=BlocCode("CUM3"), uid="0190-bloc", kind=BlocKind.CLUSTER, name="Cụm số 3"),
        year=EmulationYear(
            code=year, start=date(2025, 12, 1), end=date(2026, 11, 30), leader_unit=UNIT
        ),
        units=(IDENTITY.unit, replace(IDENTITY.unit, code=UnitCode("E994"), order=2)),
        periods=(
            Period(
                code=MID,
                name="Sơ kết",
                kind=ReviewKind.MID_YEAR,
                start=date(2025, 12, 1),
                end=date(2026, 5, 31),
                cutoff=date(2026, 5, 31),
            ),
        ),
        pact=Pact(kind=PactKind.PACT, clauses=(PactClause(number="1", text="Thi đua"),)),
        table=table,
        targets=(Target(unit=UNIT, criterion=CRITERION, goal=Decimal("95.0")),),
    )


def revision(number: int = 1, rules: Frame | None = None) -> FrameRevision:
    rules = rules or frame()
    return FrameRevision(
        digest=digest_of(rules),
        revision=number,
        in_force_from=date(2026, 1, number),
        frame=rules,
        roster=Roster(),
    )


def parts(payload: bytes = b"{}", evidence: bytes = b"%PDF-1.7 minh chung") -> dict[str, bytes]:
    return {
        "xl/workbook.xml": b"<workbook/>",
        "thidua/payload.json": payload,
        f"thidua/evidence/{digest_of_bytes(evidence)}.pdf": evidence,
        "thidua/SHA256SUMS": b"sums",
    }


def package(number: int = 1, *, sent: bool = False, payload: bytes = b"{}") -> StoredPackage:
    head = Digest(f"{number:064x}")
    return StoredPackage(
        digest=Digest(f"{number:064x}"),
        payload_digest=digest_of_bytes(payload),
        key_id="E7620F1842B4E81F",
        sent=sent,
        envelope=Envelope(
            format=1,
            min_reader=1,
            kind=PackageKind.RECORD,
            bloc_id=BlocCode("CUM3"),
            bloc_uid="0190-bloc",
            year_id=YEAR,
            period_id=MID,
            author_unit_id=UNIT,
            for_unit_id=None,
            revision=number,
            previous_digest=None,
            frame_digest=Digest("f" * 64),
            roster_digest=None,
            mode=Mode.REHEARSAL,
            classification="noi_bo",
            created_at=NOON,
            journal=JournalStamp(
                length=number, head=head, seals=(JournalPoint(length=0, head=Digest("0" * 64)),)
            ),
            renderer=Renderer(layout="1", openpyxl="3.1.5", xml="lxml"),
        ),
    )


def pending(content: bytes) -> PendingPackage:
    return PendingPackage(
        file_digest=digest_of_bytes(content),
        file_name="la.xlsx",
        key_id=None,
        unit=None,
        kind=None,
    )


def receipt(number: int = 1) -> PackageReceipt:
    return PackageReceipt(
        id=FactId(f"0191-{number:08d}"),
        at=NOON,
        way=Way.IN,
        file_name="goi.xlsx",
        verdict=Verdict.ACCEPTED,
    )
