"""Sheets of what the leader fixes and hands on: frame, roster of keys, follow-up, originals."""

from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.limitation import Directive, Limitation
from thidua_desktop.domain.package import FrameBody, HandoverBody
from thidua_desktop.domain.roster import Roster
from thidua_desktop.domain.scoring_table import Band, BandCondition, ScoringTable
from thidua_desktop.exchange.view.record_sheets import (
    CRITERION,
    DIGEST,
    REASON,
    UNIT,
    Lines,
)
from thidua_desktop.exchange.view.spec import Cell, Column, SheetSpec
from thidua_desktop.exchange.view.words import KINDS, flag, joined, parameters, word

_TEXT = Column(title="Nội dung", width=40)
_CODE_SHORT = Column(title="Mã", width=10, centred=True)
_STATE = Column(title="Tình trạng", width=16, centred=True)


def frame_lines(body: FrameBody) -> Lines:
    frame, table = body.frame, body.frame.table
    year = frame.year
    return (
        ("Có hiệu lực từ ngày", body.in_force_from),
        ("Tên khối, cụm", frame.bloc.name),
        ("Cấp trên", frame.bloc.superior),
        ("Năm thi đua từ ngày", year.start),
        ("Năm thi đua đến ngày", year.end),
        ("Khối trưởng, cụm trưởng", year.leader_unit),
        ("Khối phó, cụm phó", year.deputy_unit),
        ("Chủ đề", year.motto),
        ("Bảng điểm: phiên bản", table.version),
        ("Bảng điểm: thang điểm riêng", table.scale),
        ("Trần điểm thưởng", table.bonus_cap),
        ("Trần điểm phạt", table.penalty_cap),
        ("Được vượt điểm tối đa", flag(table.allow_over_max)),
        ("Xử lý tiêu chí không áp dụng", word(table.na_policy)),
        ("Trọng số tự chấm", table.component_weights.self_weight),
        ("Trọng số chấm chéo", table.component_weights.cross_weight),
        ("Phân định đồng hạng", _tie_breakers(table)),
        ("Tỷ lệ loại cao nhất (%)", table.top_quota.percent if table.top_quota else None),
        ("Chấm chéo kín", flag(table.blind_cross_check)),
    )


def frame_sheets(body: FrameBody) -> tuple[SheetSpec, ...]:
    frame = body.frame
    return (
        unit_sheet(frame.units),
        _period_sheet(frame),
        _group_sheet(frame),
        _criterion_sheet(frame),
        _target_sheet(frame),
        _band_sheet(frame),
        _pact_sheet(frame),
        roster_sheet(body.roster),
    )


def handover_lines(body: HandoverBody) -> Lines:
    return (("Bàn giao cho đơn vị", body.to_unit), ("Số bản gốc", len(body.originals)))


def handover_sheets(body: HandoverBody) -> tuple[SheetSpec, ...]:
    period = Column(title="Kỳ", width=10, centred=True)
    states = SheetSpec(
        title="Trạng thái các kỳ",
        heading="MÃ TRẠNG THÁI CÁC KỲ ĐÃ KẾT LUẬN",
        columns=(period, DIGEST, Column(title="Mã gói kết quả", width=66)),
        rows=[(row.period, row.state_digest, row.result_digest) for row in body.states],
    )
    originals = SheetSpec(
        title="Bản gốc",
        heading="CÁC BẢN GỐC ĐÃ NIÊM PHONG",
        columns=(
            Column(title="Loại gói", width=30),
            UNIT,
            period,
            Column(title="Gửi cho", width=11, centred=True),
            Column(title="Lần", width=6, centred=True),
            DIGEST,
            Column(title="Thiếu", width=7, centred=True),
        ),
        rows=[
            (KINDS[r.kind], r.unit, r.period, r.for_unit, r.revision, r.digest, flag(r.missing))
            for r in body.originals
        ],
    )
    follow_up = follow_up_sheets(body.limitations, body.directives)
    return (roster_sheet(body.roster), states, originals, *follow_up)


def unit_sheet(units: tuple[Unit, ...]) -> SheetSpec:
    return SheetSpec(
        title="Đơn vị",
        heading="ĐƠN VỊ THÀNH VIÊN",
        columns=(
            Column(title="Thứ tự", width=8, centred=True),
            UNIT,
            Column(title="Tên đơn vị", width=40),
            Column(title="Loại", width=16),
            Column(title="Quân số", width=10, centred=True),
            Column(title="Chức danh chỉ huy", width=26),
            Column(title="Tên gọi khác", width=28),
        ),
        rows=[
            (u.order, u.code, u.name, u.kind, u.headcount, u.head_position, joined(u.aliases))
            for u in units
        ],
    )


def roster_sheet(roster: Roster) -> SheetSpec:
    return SheetSpec(
        title="Danh bạ khóa",
        heading="DANH BẠ KHÓA",
        columns=(
            UNIT,
            Column(title="Mã khóa", width=19, centred=True),
            Column(title="Khóa công khai", width=32),
            Column(title="Đối chiếu bởi", width=12, centred=True),
            Column(title="Cách đối chiếu", width=17),
            Column(title="Ngày đối chiếu", width=14, centred=True),
            Column(title="Hủy từ ngày", width=13, centred=True),
            Column(title="Gói vẫn giữ giá trị", width=20),
        ),
        rows=[
            (
                line.unit,
                line.key_id,
                line.public_key,
                line.confirmed_by,
                word(line.confirmed_how),
                line.confirmed_on,
                line.revoked_on,
                joined(line.accepted),
            )
            for line in roster.keys
        ],
    )


def follow_up_sheets(
    limitations: tuple[Limitation, ...], directives: tuple[Directive, ...]
) -> tuple[SheetSpec, SheetSpec]:
    due = Column(title="Hạn", width=12, centred=True)
    period = Column(title="Nêu ở kỳ", width=11, centred=True)
    carried = Column(title="Chuyển từ kỳ", width=13, centred=True)
    return (
        SheetSpec(
            title="Hạn chế",
            heading="HẠN CHẾ CẦN KHẮC PHỤC",
            columns=(
                _TEXT,
                CRITERION,
                UNIT,
                Column(title="Nguyên nhân", width=24),
                Column(title="Biện pháp", width=26),
                due,
                _STATE,
                period,
                carried,
            ),
            rows=[_limitation_row(row) for row in limitations],
        ),
        SheetSpec(
            title="Chỉ đạo",
            heading="NỘI DUNG CHỈ ĐẠO",
            columns=(
                _TEXT,
                Column(title="Đơn vị thực hiện", width=30),
                due,
                _STATE,
                period,
                carried,
            ),
            rows=[
                (r.text, joined(r.assigned), r.due, word(r.state), r.raised_in, r.carried_from)
                for r in directives
            ],
        ),
    )


def _limitation_row(row: Limitation) -> tuple[Cell, ...]:
    return (
        row.text,
        row.criterion,
        row.owner,
        row.cause,
        row.remedy,
        row.due,
        word(row.state),
        row.raised_in,
        row.carried_from,
    )


def _period_sheet(frame: Frame) -> SheetSpec:
    return SheetSpec(
        title="Kỳ",
        heading="CÁC KỲ TRONG NĂM",
        columns=(
            _CODE_SHORT,
            Column(title="Tên kỳ", width=40),
            Column(title="Hội nghị", width=12, centred=True),
            Column(title="Từ ngày", width=12, centred=True),
            Column(title="Đến ngày", width=12, centred=True),
            Column(title="Chốt số liệu", width=13, centred=True),
            Column(title="Hạn nộp", width=12, centred=True),
        ),
        rows=[
            (p.code, p.name, word(p.kind), p.start, p.end, p.cutoff, p.due) for p in frame.periods
        ],
    )


def _group_sheet(frame: Frame) -> SheetSpec:
    return SheetSpec(
        title="Nhóm tiêu chí",
        heading="NHÓM TIÊU CHÍ",
        columns=(
            _CODE_SHORT,
            Column(title="Tên nhóm", width=60),
            Column(title="Điểm ghi", width=10, centred=True),
            Column(title="Sàn", width=8, centred=True),
            Column(title="Trần", width=8, centred=True),
        ),
        rows=[(g.code, g.title, g.stated_points, g.floor, g.cap) for g in frame.table.groups],
    )


def _criterion_sheet(frame: Frame) -> SheetSpec:
    return SheetSpec(
        title="Bảng điểm",
        heading="BẢNG ĐIỂM",
        columns=(
            CRITERION,
            Column(title="Nội dung, tiêu chí", width=36),
            Column(title="Phần", width=9, centred=True),
            Column(title="Điểm tối đa", width=8, centred=True),
            Column(title="Đơn vị tính", width=10, centred=True),
            Column(title="Chỉ tiêu", width=9, centred=True),
            Column(title="Cách tính", width=30),
            Column(title="Gộp, chiều", width=16),
            Column(title="Minh chứng", width=18),
            Column(title="Thời hạn", width=11, centred=True),
            Column(title="Chủ trì, phối hợp", width=12),
            Column(title="Chuyển điểm về", width=9, centred=True),
        ),
        rows=[_criterion_row(row) for row in frame.table.criteria],
    )


def _criterion_row(row: Criterion) -> tuple[Cell, ...]:
    needed = "Bắt buộc" if row.evidence_required else None
    return (
        row.code,
        row.title,
        word(row.part),
        row.max_points,
        row.unit_of_measure,
        row.target,
        _in_lines(word(row.rule.code), parameters(row)),
        _in_lines(word(row.aggregation), word(row.direction)),
        _in_lines(needed, row.evidence_hint),
        row.due,
        _in_lines(row.lead_unit, joined(row.coordinating_units)),
        row.moved_to,
    )


def _in_lines(*texts: str | None) -> str | None:
    return "\n".join(text for text in texts if text) or None


def _target_sheet(frame: Frame) -> SheetSpec:
    return SheetSpec(
        title="Chỉ tiêu riêng",
        heading="CHỈ TIÊU RIÊNG TỪNG ĐƠN VỊ",
        columns=(
            UNIT,
            CRITERION,
            Column(title="Chỉ tiêu", width=12, centred=True),
            Column(title="Không áp dụng", width=14, centred=True),
            REASON,
        ),
        rows=[
            (t.unit, t.criterion, t.goal, flag(t.not_applicable), t.reason) for t in frame.targets
        ],
        landscape=False,
    )


def _band_sheet(frame: Frame) -> SheetSpec:
    return SheetSpec(
        title="Xếp loại",
        heading="CÁC MỨC XẾP LOẠI",
        columns=(
            Column(title="Loại", width=20),
            Column(title="Từ % thang điểm", width=16, centred=True),
            Column(title="Điều kiện", width=50),
        ),
        rows=[(band.name, band.min_percent, _conditions(band)) for band in frame.table.bands],
        landscape=False,
    )


def _pact_sheet(frame: Frame) -> SheetSpec:
    pact = frame.pact
    signed = f"Số {pact.number or '…'}"
    return SheetSpec(
        title="Giao ước, quy chế",
        heading="GIAO ƯỚC, QUY CHẾ",
        notes=(signed,),
        columns=(Column(title="Điều", width=10, centred=True), Column(title="Nội dung", width=90)),
        rows=[
            ("Ngày ký", pact.signed_on),
            *((clause.number, clause.text) for clause in pact.clauses),
        ],
        landscape=False,
    )


def _tie_breakers(table: ScoringTable) -> str:
    return joined(
        tuple(
            f"{word(breaker.kind)} {breaker.group or ''}".rstrip() for breaker in table.tie_breakers
        )
    )


def _conditions(band: Band) -> str:
    return joined(tuple(_condition(condition) for condition in band.conditions))


def _condition(condition: BandCondition) -> str:
    if condition.violation is not None:
        return f"không có vi phạm: {condition.violation}"
    group = f"nhóm {condition.group}" if condition.group else "mọi nhóm"
    return f"{group} từ {condition.min_percent} %"
