"""A small bloc, its keys and its packages; and packages that are wrong in exactly one point.

`resealed` signs again with the genuine key, so that only the check meant by a test can object.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from msgspec.structs import replace

from thidua_desktop.application.ports_sealing import KeyPair, SealRequest
from thidua_desktop.domain.appraisal import Appraisal, Question
from thidua_desktop.domain.ballot import Ballot, BallotBase, CandidateVotes, Comparison
from thidua_desktop.domain.bloc import Bloc, BlocKind, EmulationYear, Unit
from thidua_desktop.domain.book import FrameRevision
from thidua_desktop.domain.canonical import digest_of, digest_of_bytes
from thidua_desktop.domain.criterion import (
    Banded,
    BandPoint,
    Binary,
    BonusPenalty,
    Checklist,
    ChecklistItem,
    CriteriaGroup,
    Criterion,
    Level,
    LevelRatio,
    Manual,
    Part,
    PerCount,
    Proportional,
    StepBonus,
)
from thidua_desktop.domain.crosscheck import (
    CrossCheckAssignment,
    CrossCheckBody,
    CrossCheckStage,
    CrossScore,
)
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.limitation import Directive, Limitation
from thidua_desktop.domain.package import (
    Body,
    CountedPackage,
    EnrolmentBody,
    Envelope,
    FrameBody,
    HandoverBody,
    JournalPoint,
    JournalStamp,
    Mode,
    Original,
    PackageKind,
    Paper,
    PeriodState,
    QuestionBody,
    Renderer,
    ResultBody,
    RollupBody,
)
from thidua_desktop.domain.pact import Pact, PactClause, PactKind
from thidua_desktop.domain.period import Period, ReviewKind
from thidua_desktop.domain.progress import (
    MET,
    NOTHING_TO_REPORT,
    Evidence,
    EvidenceKind,
    EvidenceRef,
    ProgressEntry,
    level_result,
    number_result,
)
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.record import (
    AcknowledgedGap,
    Approval,
    Initiative,
    InitiativeKind,
    RecordBody,
    SelfScore,
)
from thidua_desktop.domain.review import (
    Attendance,
    Ceiling,
    Disqualification,
    LeaderFacts,
    ManualEntry,
    Meeting,
    QuotaDecision,
    Statement,
)
from thidua_desktop.domain.roster import ConfirmedHow, Roster, TrustedKey
from thidua_desktop.domain.scoring.results import (
    BlocScores,
    Completeness,
    CriterionScore,
    TraceCode,
    TraceStep,
    UnitScores,
)
from thidua_desktop.domain.scoring_table import (
    Band,
    BandCondition,
    ComponentWeights,
    Quota,
    ScoringTable,
    Target,
    TieBreaker,
    TieBreakKind,
)
from thidua_desktop.domain.seal import BookTrust
from thidua_desktop.exchange.container import write_container
from thidua_desktop.exchange.ed25519_keys import SecretKey
from thidua_desktop.exchange.forge import Forge
from thidua_desktop.exchange.key_text import key_id_bytes
from thidua_desktop.exchange.minisign import sign
from thidua_desktop.exchange.payload import PAYLOAD_PART, read_payload
from thidua_desktop.exchange.press import Press
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.sums import digests_of, write_sums
from thidua_desktop.exchange.trusted_comment import parse_comment, write_comment
from thidua_desktop.exchange.view.sheets import render_view
from thidua_desktop.exchange.zip_format import SEAL_PARTS, SIGNATURE_PART, SUMS_PART

BLOC_UID = "5f0c1f9e-6a57-4d65-9b1c-1f6f2f6f0a01"
OTHER_UID = "5f0c1f9e-6a57-4d65-9b1c-1f6f2f6f0a02"
LEADER, STAFF, REGIMENT = "PCT", "PTM", "E994"
SEALED_AT = datetime(2022, 6, 21, 2, 30, tzinfo=UTC)
NO_HEAD = "0" * 64
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PRESS = Press()


@dataclass(slots=True)
class Seeded:
    """Randomness that repeats: SHA-256 over a seed and a counter."""

    seed: str
    drawn: int = 0

    def token(self, size: int) -> bytes:
        drawn = b""
        while len(drawn) < size:
            self.drawn += 1
            drawn += hashlib.sha256(f"{self.seed}/{self.drawn}".encode()).digest()
        return drawn[:size]


def key_of(name: str) -> KeyPair:
    """The key pair of that unit; any other name gives a key that nobody knows."""
    return Forge().new_pair(Seeded(seed=name))


def roster_line(unit: str, **changes: Any) -> TrustedKey:
    key = key_of(unit)
    line = TrustedKey(
        unit=unit,
        key_id=key.key_id,
        public_key=key.public_key,
        confirmed_by=LEADER,
        confirmed_how=ConfirmedHow.IN_PERSON,
        confirmed_on=date(2022, 1, 5),
    )
    return replace(line, **changes)


ROSTER = Roster(keys=tuple(roster_line(unit) for unit in (REGIMENT, LEADER, STAFF)))


def criteria() -> tuple[Criterion, ...]:
    def row(code: str, part: Part, rule: Any, **more: Any) -> Criterion:
        group = code.split(".", maxsplit=1)[0]
        return Criterion(
            code=code, group=group, title=f"Tiêu chí {code}", part=part, rule=rule, **more
        )

    content = Part.CONTENT
    levels = (
        LevelRatio(name="Tốt", ratio=Decimal(1)),
        LevelRatio(name="Khá", ratio=Decimal("0.8")),
    )
    items = tuple(ChecklistItem(name=name, weight=Decimal(1)) for name in ("Nội vụ", "Vệ sinh"))
    step_bonus = StepBonus(k=Decimal("0.5"), bonus_max=Decimal(3))
    sudden = BonusPenalty(b=Decimal(1), p=Decimal(2), low=Decimal(-5), high=Decimal(3))
    bands = Banded(bands=(BandPoint(bound=Decimal(90), points=Decimal(5)),))
    return (
        row("I.1", content, Proportional(), max_points=Decimal(20), target=Decimal(50),
            evidence_required=True, lead_unit=LEADER, coordinating_units=(STAFF,)),
        row("I.2", content, Manual(), max_points=Decimal(10)),
        row("I.3", content, step_bonus, max_points=Decimal(10), target=Decimal(90)),
        row("II.1", content, Level(levels=levels), max_points=Decimal(15)),
        row("II.2", content, Checklist(items=items), max_points=Decimal(10), moved_to="I.2"),
        row("II.3", content, bands, max_points=Decimal(5)),
        row("II.4", content, Binary(), max_points=Decimal(5)),
        row("III.1", Part.BONUS, PerCount(k=Decimal(2), cap=Decimal(6))),
        row("III.2", Part.BONUS, sudden),
    )  # fmt: skip


def table() -> ScoringTable:
    return ScoringTable(
        version=1,
        groups=tuple(CriteriaGroup(code=c, title=f"Nhóm {c}") for c in ("I", "II", "III")),
        criteria=criteria(),
        bonus_cap=Decimal(10),
        component_weights=ComponentWeights(self_weight=Decimal("0.5"), cross_weight=Decimal("0.5")),
        tie_breakers=(
            TieBreaker(kind=TieBreakKind.LESS_PENALTY),
            TieBreaker(kind=TieBreakKind.GROUP, group="II"),
        ),
        bands=(
            Band(
                name="Xuất sắc",
                min_percent=Decimal(90),
                conditions=(BandCondition(min_percent=Decimal(50)),),
            ),
            Band(name="Tốt", min_percent=Decimal(80)),
        ),
        top_quota=Quota(percent=Decimal(25), at_least_one=True),
    )


def frame(**changes: Any) -> Frame:
    names = {LEADER: "Phòng Chính trị", STAFF: "Phòng Tham mưu", REGIMENT: "Trung đoàn Bộ binh 994"}
    day = date
    built = Frame(
        bloc=Bloc(code="CUM3", uid=BLOC_UID, kind=BlocKind.CLUSTER, name="Cụm thi đua số 3"),
        year=EmulationYear(
            code="2022", start=day(2022, 1, 1), end=day(2022, 11, 30), leader_unit=LEADER,
            deputy_unit=STAFF, next_leader=STAFF, motto="Đoàn kết, quyết thắng",
        ),
        units=tuple(
            Unit(code=code, name=name, order=order, headcount=40)
            for order, (code, name) in enumerate(names.items(), start=1)
        ),
        periods=(
            Period(code="6T", name="Sơ kết 6 tháng", kind=ReviewKind.MID_YEAR,
                   start=day(2022, 1, 1), end=day(2022, 6, 20), cutoff=day(2022, 6, 20)),
            Period(code="NAM", name="Tổng kết năm", kind=ReviewKind.YEAR_END,
                   start=day(2022, 1, 1), end=day(2022, 11, 15), cutoff=day(2022, 11, 15)),
        ),
        pact=Pact(kind=PactKind.PACT, number="01/GU-CTĐ3", signed_on=day(2022, 1, 14),
                  clauses=(PactClause(number="1", text="Đoàn kết;\nkỷ luật."),)),
        table=table(),
        targets=(Target(unit=STAFF, criterion="II.4", not_applicable=True, reason="Không có"),),
    )  # fmt: skip
    return replace(built, **changes)


FRAME = frame()
FRAME_DIGEST = digest_of(FRAME)


def revision(
    rules: Frame = FRAME, number: int = 1, in_force_from: date = date(2022, 1, 1)
) -> FrameRevision:
    return FrameRevision(
        digest=digest_of(rules),
        revision=number,
        in_force_from=in_force_from,
        frame=rules,
        roster=ROSTER,
    )


def trust(own_unit: str = LEADER, **changes: Any) -> BookTrust:
    """What the book of that unit knows once the frame is in it."""
    known = BookTrust(
        own_unit=own_unit,
        mode=Mode.OFFICIAL,
        bloc_code="CUM3",
        bloc_uid=BLOC_UID,
        frames=(revision(),),
        roster=ROSTER.keys,
        leaders={"2022": LEADER},
    )
    return replace(known, **changes)


def envelope(kind: PackageKind, author: str, **changes: Any) -> Envelope:
    has_period = kind not in {PackageKind.ENROLMENT, PackageKind.FRAME, PackageKind.HANDOVER}
    is_enrolment = kind is PackageKind.ENROLMENT
    built = Envelope(
        format=1,
        min_reader=1,
        kind=kind,
        bloc_id="CUM3",
        bloc_uid=None if is_enrolment else BLOC_UID,
        year_id="2022",
        period_id="6T" if has_period else None,
        author_unit_id=author,
        for_unit_id=REGIMENT if kind is PackageKind.QUESTION else None,
        revision=1,
        previous_digest=None,
        frame_digest=None if is_enrolment else FRAME_DIGEST,
        roster_digest=digest_of(ROSTER) if kind is PackageKind.RECORD else None,
        mode=Mode.OFFICIAL,
        classification="noi_bo",
        created_at=SEALED_AT,
        journal=JournalStamp(length=3, head="a" * 64),
        renderer=Renderer(layout="", openpyxl="", xml=""),
    )
    return replace(built, **changes)


def entry(number: int, criterion: str, **changes: Any) -> ProgressEntry:
    built = ProgressEntry(
        id=f"01900000-0000-7000-8000-{number:012d}",
        criterion=criterion,
        occurred_on=date(2022, 5, 4),
        recorded_at=datetime(2022, 5, 5, 1, 0, tzinfo=UTC),
        result=number_result(Decimal(45)),
    )
    return replace(built, **changes)


def record_body(**changes: Any) -> RecordBody:
    digest = digest_of_bytes(PDF)
    proof = EvidenceRef(sha256=digest, name="quyet-dinh.pdf")
    first = entry(1, "I.1", evidence=(proof,), note="Quý I;\nquý II")
    built = RecordBody(
        entries=(
            first,
            entry(2, "I.1", result=number_result(Decimal("47.5")), corrects=first.id),
            entry(3, "II.1", result=level_result("Tốt")),
            entry(4, "II.2", result=MET, component="Nội vụ"),
            entry(5, "III.1", result=NOTHING_TO_REPORT),
            entry(6, "I.3", result=None, corrects=entry(7, "I.3").id, withdrawn=True),
            entry(7, "I.3", note='=cmd|"/c calc"!A0'),
        ),
        self_scores=(SelfScore(criterion="I.2", points=Decimal("8.5"), reason="Phối hợp tốt"),),
        gaps=(AcknowledgedGap(criterion="III.2"),),
        initiatives=(
            Initiative(
                id="01900000-0000-7000-8000-000000000100", kind=InitiativeKind.MODEL,
                title="Mỗi tối một câu hỏi", recorded_on=date(2022, 3, 1), adopted_by=(STAFF,),
            ),
        ),
        evidence=(Evidence(sha256=digest, kind=EvidenceKind.PDF, size=len(PDF)),),
        approval=Approval(digest="b" * 64, approved_at=SEALED_AT, position="Trung đoàn trưởng"),
    )  # fmt: skip
    return replace(built, **changes)


PAIRS = (
    CrossCheckAssignment(scorer=STAFF, unit=REGIMENT),
    CrossCheckAssignment(scorer=REGIMENT, unit=LEADER),
)


def crosscheck_body(**changes: Any) -> CrossCheckBody:
    rows = (CrossScore(unit=REGIMENT, criterion="I.2", points=Decimal(8), reason="Khá"),)
    built = CrossCheckBody(stage=CrossCheckStage.OPEN, assignments=PAIRS, scores=rows)
    return replace(built, **changes)


def question_body(**changes: Any) -> QuestionBody:
    asked = Question(
        id="01900000-0000-7000-8000-000000000200", unit=REGIMENT, criterion="I.1",
        entry=entry(1, "I.1").id, text="Giải trình số liệu", asked_on=date(2022, 6, 21),
    )  # fmt: skip
    return replace(QuestionBody(questions=(asked,), assignments=PAIRS), **changes)


def leader_facts(**changes: Any) -> LeaderFacts:
    built = LeaderFacts(
        meeting=Meeting(
            kind=ReviewKind.MID_YEAR, held_on=date(2022, 6, 24), starts="07:30", chair_unit=LEADER,
            agenda=("Báo cáo",), attendance=(Attendance(unit=REGIMENT, called=7, present=6),),
            statements=(Statement(speaker="Cấp trên", text="Đồng ý."),), conclusions=("Nhất trí",),
        ),
        appraisals=(Appraisal(unit=REGIMENT, criterion="I.2", points=Decimal(8), reason="Đúng"),),
        ballots=(
            Ballot(
                id="01900000-0000-7000-8000-000000000300", award="Cờ thi đua",
                base=BallotBase.ALL_MEMBERS, members=28, threshold="2/3",
                comparison=Comparison.AT_LEAST, issued=27, returned=27, valid=26,
                candidates=(CandidateVotes(unit=REGIMENT, yes=19, no=6, blank=1),),
            ),
        ),
        ceilings=(Ceiling(unit=REGIMENT, max_class="Tốt", reason="Vi phạm kỷ luật"),),
        not_considered=(Disqualification(unit=STAFF, reason="Chưa nộp"),),
        limitations=(
            Limitation(id="01900000-0000-7000-8000-000000000400", text="Chỉ tiêu chưa rõ",
                       criterion="I.1", owner=LEADER, raised_in="6T"),
        ),
        directives=(
            Directive(id="01900000-0000-7000-8000-000000000500", text="Phối hợp chặt chẽ",
                      assigned=(LEADER, REGIMENT), raised_in="6T"),
        ),
        quota_decision=QuotaDecision(keep=(REGIMENT,), reason="Kết quả huấn luyện"),
        manual_entries=(
            ManualEntry(
                unit=STAFF, paper_number="12/BC", paper_date=date(2022, 6, 18),
                entries=(
                    ProgressEntry(
                        id="01900000-0000-7000-8000-000000000600", criterion="I.3",
                        occurred_on=date(2022, 5, 4), result=number_result(Decimal(45)),
                        recorded_at=datetime(2022, 6, 20, 2, 0, tzinfo=UTC), note="Bản giấy",
                    ),
                ),
                self_scores=(SelfScore(criterion="I.2", points=Decimal("7.50"), reason="Khá"),),
            ),
        ),
        lot_seed="123456",
    )  # fmt: skip
    return replace(built, **changes)


def bloc_scores(**changes: Any) -> BlocScores:
    step = TraceStep(code=TraceCode.TYPED, values={"points": "8", "amount": "8"}, entries=())
    points = CriterionScore(
        criterion="I.2", applicable=True, missing=False, actual=None, self_points=Decimal("8.50"),
        cross_points=None, appraised_points=Decimal("8.00"), final=Decimal("8.00"),
        in_total=Decimal("8.00"), trace=(step,),
    )  # fmt: skip
    unit = UnitScores(
        unit=REGIMENT, criteria=(points,), content=Decimal("8.00"), bonus=Decimal("0.00"),
        penalty=Decimal("0.00"), total=Decimal("8.00"), classification=None, rank=1, tied=False,
        considered=True, completeness=Completeness(present=1, applicable=9), trace=(),
    )  # fmt: skip
    built = BlocScores(period="6T", scale=Decimal("75.00"), units=(unit,), quota=None)
    return replace(built, **changes)


def result_body(**changes: Any) -> ResultBody:
    counted = CountedPackage(
        unit=REGIMENT, kind=PackageKind.RECORD, revision=1, digest="c" * 64, payload_digest="d" * 64
    )
    built = ResultBody(
        facts=leader_facts(),
        scores=bloc_scores(),
        counted=(counted,),
        papers=(Paper(type="minutes", number="05", content_digest="e" * 64),),
        state_digest="f" * 64,
        journal=JournalPoint(length=20, head="1" * 64),
        program_version="1.0",
        concluded_on=date(2022, 6, 24),
        next_leader=STAFF,
    )
    return replace(built, **changes)


def frame_body(rules: Frame = FRAME, **changes: Any) -> FrameBody:
    built = FrameBody(frame=rules, roster=ROSTER, in_force_from=date(2022, 1, 1))
    return replace(built, **changes)


def handover_body(**changes: Any) -> HandoverBody:
    facts = leader_facts()
    original = Original(
        digest="2" * 64, kind=PackageKind.RECORD, unit=REGIMENT, period="6T", revision=1
    )
    built = HandoverBody(
        to_unit=STAFF,
        roster=ROSTER,
        states=(PeriodState(period="6T", state_digest="3" * 64, result_digest="4" * 64),),
        limitations=facts.limitations,
        directives=facts.directives,
        originals=(original,),
    )
    return replace(built, **changes)


def enrolment_body(unit: str = REGIMENT, **changes: Any) -> EnrolmentBody:
    member = Unit(code=unit, name="Trung đoàn Bộ binh 994", order=3)
    return replace(EnrolmentBody(unit=member, public_key=key_of(unit).public_key), **changes)


def rollup_body() -> RollupBody:
    return RollupBody(bloc=FRAME.bloc, year=FRAME.year, units=FRAME.units, result=result_body())


AUTHORS: Mapping[PackageKind, str] = {
    PackageKind.ENROLMENT: REGIMENT,
    PackageKind.FRAME: LEADER,
    PackageKind.RECORD: REGIMENT,
    PackageKind.CROSSCHECK: STAFF,
    PackageKind.QUESTION: LEADER,
    PackageKind.RESULT: LEADER,
    PackageKind.HANDOVER: LEADER,
    PackageKind.ROLLUP: LEADER,
}
READERS: Mapping[PackageKind, str] = {
    PackageKind.ENROLMENT: LEADER,
    PackageKind.FRAME: REGIMENT,
    PackageKind.RECORD: LEADER,
    PackageKind.CROSSCHECK: LEADER,
    PackageKind.QUESTION: REGIMENT,
    PackageKind.RESULT: REGIMENT,
    PackageKind.HANDOVER: STAFF,
}
BODIES: Mapping[PackageKind, Callable[[], Body]] = {
    PackageKind.ENROLMENT: enrolment_body,
    PackageKind.FRAME: frame_body,
    PackageKind.RECORD: record_body,
    PackageKind.CROSSCHECK: crosscheck_body,
    PackageKind.QUESTION: question_body,
    PackageKind.RESULT: result_body,
    PackageKind.HANDOVER: handover_body,
    PackageKind.ROLLUP: rollup_body,
}


def request_of(
    kind: PackageKind, body: Body | None = None, key: KeyPair | None = None, **changes: Any
) -> SealRequest:
    author = changes.pop("author", AUTHORS[kind])
    return SealRequest(
        envelope=envelope(kind, author, **changes),
        body=BODIES[kind]() if body is None else body,
        evidence={digest_of_bytes(PDF): PDF},
        key=key or key_of(author),
    )


def sealed_parts_of(
    kind: PackageKind, body: Body | None = None, **changes: Any
) -> dict[str, bytes]:
    """All parts of a genuine package, sealed by its author."""
    if body is None and not changes:
        return dict(_plain_parts(kind))
    return dict(PRESS.seal(request_of(kind, body, **changes)).content.parts)


@cache
def _plain_parts(kind: PackageKind) -> Mapping[str, bytes]:
    return PRESS.seal(request_of(kind)).content.parts


def genuine(kind: PackageKind, body: Body | None = None, **changes: Any) -> bytes:
    """A genuine package's file."""
    return write_container(sealed_parts_of(kind, body, **changes))


def signed_again(parts: Mapping[str, bytes], key: KeyPair, comment: str | None = None) -> bytes:
    """A file whose sums and signature fit the parts as they are now; the container too.

    The comment stays that of the parts' old signature unless one is given.
    """
    kept = {name: content for name, content in parts.items() if name not in SEAL_PARTS}
    sums = write_sums(digests_of(kept))
    line = comment if comment is not None else comment_in(parts)
    signer = SecretKey(key_id=key_id_bytes(key.key_id), seed=key.seed)
    signature = sign(sums, line, signer)
    return write_container({**kept, SUMS_PART: sums, SIGNATURE_PART: signature})


def comment_in(parts: Mapping[str, bytes]) -> str:
    line = parts[SIGNATURE_PART].split(b"\n")[2]
    return line.removeprefix(b"trusted comment: ").decode()


def canonical(value: Any) -> bytes:
    """Canonical JSON by a second implementation than the product's."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def resealed(
    kind: PackageKind,
    edit: Callable[[dict[str, Any]], None],
    *,
    body: Body | None = None,
    key: KeyPair | None = None,
    **changes: Any,
) -> bytes:
    """A package whose payload was edited as parsed JSON, then signed again by its author.

    The comment follows the payload where it still can be read; so does the view.
    """
    parts = sealed_parts_of(kind, body, **changes)
    value = json.loads(parts[PAYLOAD_PART])
    edit(value)
    return resealed_bytes(parts, canonical(value), key or key_of(AUTHORS[kind]))


def resealed_bytes(parts: Mapping[str, bytes], payload: bytes, key: KeyPair) -> bytes:
    """A package with these payload bytes, signed again; view and comment follow if they can."""
    changed = {**parts, PAYLOAD_PART: payload}
    try:
        envelope_now, body_now = read_payload(payload)
    except RefusedError:
        comment = _comment_of_json(payload, comment_in(parts))
        return signed_again(changed, key, comment)
    view = render_view(envelope_now, body_now)
    sealed = {name: content for name, content in changed.items() if name.startswith("thidua/")}
    return signed_again({**view, **sealed}, key, write_comment(envelope_now, body_now))


def _comment_of_json(payload: bytes, fallback: str) -> str:
    """The comment that follows a payload no reader takes, as far as the line has words for it."""
    try:
        value = json.loads(payload)
    except (ValueError, RecursionError):
        return fallback
    if not isinstance(value, dict):
        return fallback
    words = {
        "package": "format", "kind": "kind", "bloc": "bloc_id", "year": "year_id",
        "period": "period_id", "unit": "author_unit_id", "revision": "revision", "mode": "mode",
    }  # fmt: skip
    line = " ".join(f"{word}={value.get(name) or '-'}" for word, name in words.items())
    key = fallback.partition(" key=")[2]
    written = f"thidua {line}" + (f" key={key}" if key else "")
    try:
        parse_comment(written)
    except RefusedError as refusal:
        return written if refusal.reason.code is ReasonCode.CODE_CHARS else fallback
    return written
