"""Sheets of what units write: enrolments, records, cross-checks, and questions put to them."""

from thidua_desktop.domain.appraisal import Question
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.crosscheck import CrossCheckAssignment, CrossCheckBody
from thidua_desktop.domain.package import EnrolmentBody, QuestionBody
from thidua_desktop.domain.progress import EvidenceRef, ProgressEntry
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.exchange.fingerprint import fingerprint
from thidua_desktop.exchange.minisign import parse_public_key
from thidua_desktop.exchange.view.spec import Cell, Column, SheetSpec
from thidua_desktop.exchange.view.words import flag, joined, result_cell, word

Lines = tuple[tuple[str, Cell], ...]

CRITERION = Column(title="Mã tiêu chí", width=10, centred=True)
UNIT = Column(title="Mã đơn vị", width=11, centred=True)
POINTS = Column(title="Điểm", width=10, centred=True)
NUMBER = Column(title="STT", width=6, centred=True)
DAY = Column(title="Ngày", width=12, centred=True)
REASON = Column(title="Lý do", width=50)
CODE = Column(title="Mã ghi nhận", width=38)
DIGEST = Column(title="SHA-256", width=66)

_ENTRY_COLUMNS = (
    NUMBER,
    CRITERION,
    DAY,
    Column(title="Nội dung, loại", width=18),
    Column(title="Kết quả", width=11, centred=True),
    Column(title="Ghi chú", width=34),
    Column(title="Minh chứng", width=26),
    Column(title="Ghi lúc", width=16, centred=True),
    Column(title="Đính chính STT", width=10, centred=True),
    Column(title="Rút", width=6, centred=True),
)


def enrolment_lines(body: EnrolmentBody) -> Lines:
    return (
        *unit_lines(body.unit),
        ("Khóa công khai (minisign)", body.public_key),
        ("Vân tay khóa", _fingerprint(body.public_key)),
    )


def unit_lines(unit: Unit) -> Lines:
    return (
        ("Tên đơn vị", unit.name),
        ("Loại đơn vị", unit.kind),
        ("Thứ tự", unit.order),
        ("Quân số", unit.headcount),
        ("Chức danh chỉ huy", unit.head_position),
        ("Tên gọi khác", joined(unit.aliases)),
    )


def record_lines(body: RecordBody) -> Lines:
    approval = body.approval
    if approval is None:
        return (("Thủ trưởng duyệt", "Chưa duyệt"),)
    return (
        ("Thủ trưởng duyệt lúc", approval.approved_at),
        ("Chức vụ người duyệt", approval.position),
        ("Mã nội dung đã duyệt", approval.digest),
    )


def record_sheets(body: RecordBody) -> tuple[SheetSpec, ...]:
    return (
        SheetSpec(
            title="Tiến độ",
            heading="KẾT QUẢ THỰC HIỆN ĐÃ GHI NHẬN",
            columns=_ENTRY_COLUMNS,
            rows=_entry_rows(body.entries),
        ),
        SheetSpec(
            title="Tự chấm",
            heading="ĐIỂM ĐƠN VỊ TỰ CHẤM (TIÊU CHÍ CHẤM TRỰC TIẾP)",
            columns=(CRITERION, POINTS, REASON),
            rows=[(row.criterion, row.points, row.reason) for row in body.self_scores],
            landscape=False,
        ),
        SheetSpec(
            title="Không có số liệu",
            heading="TIÊU CHÍ ĐƠN VỊ XÁC NHẬN KHÔNG CÓ GHI NHẬN",
            columns=(NUMBER, CRITERION),
            rows=[(number, gap.criterion) for number, gap in enumerate(body.gaps, start=1)],
            landscape=False,
        ),
        _initiative_sheet(body),
        SheetSpec(
            title="Minh chứng",
            heading="TỆP MINH CHỨNG KÈM THEO",
            columns=(
                NUMBER,
                DIGEST,
                Column(title="Loại tệp", width=10, centred=True),
                Column(title="Số byte", width=14, centred=True),
            ),
            rows=[
                (number, row.sha256, row.kind.value, row.size)
                for number, row in enumerate(body.evidence, start=1)
            ],
        ),
    )


def crosscheck_lines(body: CrossCheckBody) -> Lines:
    return (
        ("Hình thức chấm chéo", word(body.stage)),
        ("Mã cam kết", body.commitment),
        ("Số ngẫu nhiên đã dùng", body.nonce),
    )


def crosscheck_sheets(body: CrossCheckBody) -> tuple[SheetSpec, ...]:
    scores = SheetSpec(
        title="Chấm chéo",
        heading="ĐIỂM CHẤM CHÉO",
        columns=(UNIT, CRITERION, POINTS, REASON),
        rows=[(row.unit, row.criterion, row.points, row.reason) for row in body.scores],
        landscape=False,
    )
    return (scores, assignment_sheet(body.assignments))


def question_sheets(body: QuestionBody) -> tuple[SheetSpec, ...]:
    questions = SheetSpec(
        title="Yêu cầu giải trình",
        heading="NỘI DUNG TRẢ LẠI, YÊU CẦU GIẢI TRÌNH",
        columns=(NUMBER, UNIT, CRITERION, DAY, Column(title="Nội dung", width=50), CODE),
        rows=[_question_row(number, row) for number, row in enumerate(body.questions, start=1)],
    )
    return (questions, assignment_sheet(body.assignments))


def assignment_sheet(pairs: tuple[CrossCheckAssignment, ...]) -> SheetSpec:
    return SheetSpec(
        title="Phân công chấm chéo",
        heading="PHÂN CÔNG CHẤM CHÉO",
        columns=(
            Column(title="Đơn vị chấm", width=18, centred=True),
            Column(title="Đơn vị được chấm", width=18, centred=True),
        ),
        rows=[(pair.scorer, pair.unit) for pair in pairs],
        landscape=False,
    )


def _entry_rows(entries: tuple[ProgressEntry, ...]) -> list[tuple[Cell, ...]]:
    """On paper an entry is called by its number in this list."""
    numbers = {entry.id: number for number, entry in enumerate(entries, start=1)}
    return [
        (
            number,
            entry.criterion,
            entry.occurred_on,
            entry.component,
            result_cell(entry.result),
            entry.note,
            _names(entry.evidence),
            entry.recorded_at,
            None if entry.corrects is None else numbers.get(entry.corrects),
            flag(entry.withdrawn),
        )
        for number, entry in enumerate(entries, start=1)
    ]


def _names(evidence: tuple[EvidenceRef, ...]) -> str | None:
    return joined(tuple(piece.name for piece in evidence)) or None if evidence else None


def _question_row(number: int, row: Question) -> tuple[Cell, ...]:
    return (number, row.unit, row.criterion, row.asked_on, row.text, row.entry)


def _initiative_sheet(body: RecordBody) -> SheetSpec:
    return SheetSpec(
        title="Mô hình, sáng kiến",
        heading="MÔ HÌNH, SÁNG KIẾN",
        columns=(
            Column(title="Loại", width=14, centred=True),
            Column(title="Tên", width=56),
            DAY,
            Column(title="Quyết định công nhận", width=30),
            Column(title="Đơn vị áp dụng", width=24),
        ),
        rows=[
            (word(r.kind), r.title, r.recorded_on, r.recognition_act, joined(r.adopted_by))
            for r in body.initiatives
        ],
    )


def _fingerprint(public_key: str) -> str | None:
    try:
        return fingerprint(parse_public_key(public_key))
    except ValueError:
        return None
