"""Sheets of a concluded review: ranking, points, facts of the meeting, what was counted."""

from collections.abc import Iterator

from thidua_desktop.domain.ballot import Ballot, CandidateVotes
from thidua_desktop.domain.package import ResultBody, RollupBody
from thidua_desktop.domain.review import LeaderFacts
from thidua_desktop.domain.scoring.results import UnitScores
from thidua_desktop.exchange.view.frame_sheets import follow_up_sheets, unit_sheet
from thidua_desktop.exchange.view.record_sheets import (
    CRITERION,
    DAY,
    DIGEST,
    POINTS,
    REASON,
    UNIT,
    Lines,
)
from thidua_desktop.exchange.view.spec import Cell, Column, SheetSpec
from thidua_desktop.exchange.view.words import KINDS, flag, joined, result_cell, word

HAND_TYPED = {False: "Nhập tay", True: "Nhập tay, đã có gói thay"}


def result_lines(body: ResultBody) -> Lines:
    meeting = body.facts.meeting
    return (
        ("Hội nghị", word(meeting.kind)),
        ("Kết luận ngày", body.concluded_on),
        ("Địa điểm", meeting.place),
        ("Mã trạng thái (state digest)", body.state_digest),
        ("Nhật ký trước kết luận: số thao tác", body.journal.length),
        ("Nhật ký trước kết luận: mã", body.journal.head),
        ("Phiên bản chương trình", body.program_version),
        ("Thang điểm", body.scores.scale),
        ("Số bốc thăm", body.facts.lot_seed),
        ("Khối trưởng, cụm trưởng năm sau", body.next_leader),
    )


def result_sheets(body: ResultBody) -> tuple[SheetSpec, ...]:
    facts = body.facts
    return (
        _ranking_sheet(body),
        _points_sheet(body),
        SheetSpec(
            title="Thẩm định",
            heading="ĐIỂM THẨM ĐỊNH",
            columns=(UNIT, CRITERION, POINTS, REASON),
            rows=[(row.unit, row.criterion, row.points, row.reason) for row in facts.appraisals],
            landscape=False,
        ),
        _decision_sheet(facts),
        _meeting_sheet(facts),
        _ballot_sheet(facts),
        *follow_up_sheets(facts.limitations, facts.directives),
        _counted_sheet(body),
        *_hand_typed_sheets(facts),
    )


def rollup_lines(body: RollupBody) -> Lines:
    bloc = (("Tên khối, cụm", body.bloc.name), ("Cấp trên", body.bloc.superior))
    return (*bloc, *result_lines(body.result))


def rollup_sheets(body: RollupBody) -> tuple[SheetSpec, ...]:
    return (unit_sheet(body.units), *result_sheets(body.result))


def _ranking_sheet(body: ResultBody) -> SheetSpec:
    return SheetSpec(
        title="Xếp hạng",
        heading="KẾT QUẢ XẾP HẠNG",
        columns=(
            Column(title="Hạng", width=8, centred=True),
            UNIT,
            Column(title="Nội dung", width=12, centred=True),
            Column(title="Thưởng", width=10, centred=True),
            Column(title="Phạt", width=10, centred=True),
            Column(title="Tổng điểm", width=12, centred=True),
            Column(title="Xếp loại", width=18, centred=True),
            Column(title="Đồng hạng", width=11, centred=True),
            Column(title="Không xét", width=11, centred=True),
        ),
        rows=[_ranking_row(scores) for scores in body.scores.units],
    )


def _ranking_row(scores: UnitScores) -> tuple[Cell, ...]:
    return (
        scores.rank,
        scores.unit,
        scores.content,
        scores.bonus,
        scores.penalty,
        scores.total,
        scores.classification,
        flag(scores.tied),
        flag(not scores.considered),
    )


def _points_sheet(body: ResultBody) -> SheetSpec:
    return SheetSpec(
        title="Điểm từng tiêu chí",
        heading="ĐIỂM TỪNG TIÊU CHÍ",
        columns=(
            UNIT,
            CRITERION,
            Column(title="Kết quả", width=14, centred=True),
            Column(title="Tự chấm", width=10, centred=True),
            Column(title="Chấm chéo", width=11, centred=True),
            Column(title="Thẩm định", width=11, centred=True),
            Column(title="Điểm cuối", width=11, centred=True),
            Column(title="Tính vào tổng", width=14, centred=True),
            Column(title="Không áp dụng", width=12, centred=True),
            Column(title="Thiếu số liệu", width=12, centred=True),
        ),
        rows=[
            (
                scores.unit,
                row.criterion,
                row.actual,
                row.self_points,
                row.cross_points,
                row.appraised_points,
                row.final,
                row.in_total,
                flag(not row.applicable),
                flag(row.missing),
            )
            for scores in body.scores.units
            for row in scores.criteria
        ],
    )


def _decision_sheet(facts: LeaderFacts) -> SheetSpec:
    rows: list[tuple[Cell, ...]] = [
        ("Khống chế mức", row.unit, row.max_class or "hạ một mức", row.reason)
        for row in facts.ceilings
    ]
    rows += [("Không xét", row.unit, None, row.reason) for row in facts.not_considered]
    rows += [
        (HAND_TYPED[row.superseded], row.unit, row.paper_number, row.paper_date)
        for row in facts.manual_entries
    ]
    if facts.quota_decision is not None:
        kept = facts.quota_decision
        rows.append(("Giữ loại cao nhất", joined(kept.keep), None, kept.reason))
    return SheetSpec(
        title="Khống chế, không xét",
        heading="KHỐNG CHẾ MỨC, KHÔNG XÉT, NHẬP TAY",
        columns=(
            Column(title="Việc", width=20),
            Column(title="Mã đơn vị", width=18, centred=True),
            Column(title="Mức, số văn bản", width=24),
            Column(title="Lý do, ngày", width=60),
        ),
        rows=rows,
    )


def _meeting_sheet(facts: LeaderFacts) -> SheetSpec:
    return SheetSpec(
        title="Hội nghị",
        heading="HỘI NGHỊ",
        columns=(Column(title="Mục", width=30), Column(title="Nội dung", width=80)),
        rows=list(_meeting_rows(facts)),
        landscape=False,
    )


def _meeting_rows(facts: LeaderFacts) -> Iterator[tuple[Cell, ...]]:
    meeting = facts.meeting
    yield ("Ngày", meeting.held_on)
    yield ("Bắt đầu, kết thúc", f"{meeting.starts or '…'} – {meeting.ends or '…'}")
    yield ("Đơn vị chủ trì", meeting.chair_unit)
    yield ("Đơn vị thư ký", meeting.secretary_unit)
    for row in meeting.attendance:
        called, present = _known(row.called), _known(row.present)
        text = f"triệu tập {called}, có mặt {present}"
        yield (f"Thành phần {row.unit}", f"{text}. {row.absence_reason or ''}".strip())
    for title, texts in (
        ("Chương trình", meeting.agenda),
        ("Ưu điểm", meeting.strengths),
        ("Kết luận", meeting.conclusions),
    ):
        yield from ((title, text) for text in texts)
    yield from ((f"Phát biểu: {row.speaker}", row.text) for row in meeting.statements)


def _known(number: int | None) -> str:
    return "…" if number is None else str(number)


def _ballot_sheet(facts: LeaderFacts) -> SheetSpec:
    return SheetSpec(
        title="Bỏ phiếu",
        heading="KẾT QUẢ BỎ PHIẾU",
        columns=(
            Column(title="Nội dung bỏ phiếu", width=30),
            Column(title="Ngưỡng", width=24),
            Column(title="Phát ra", width=9, centred=True),
            Column(title="Thu về", width=9, centred=True),
            Column(title="Hợp lệ", width=9, centred=True),
            UNIT,
            Column(title="Đồng ý", width=9, centred=True),
            Column(title="Không đồng ý", width=10, centred=True),
            Column(title="Phiếu trắng", width=10, centred=True),
        ),
        rows=[
            _ballot_row(ballot, candidate)
            for ballot in facts.ballots
            for candidate in ballot.candidates
        ],
    )


def _ballot_row(ballot: Ballot, candidate: CandidateVotes) -> tuple[Cell, ...]:
    base = f"{word(ballot.base)} ({ballot.members})"
    return (
        ballot.award,
        f"{word(ballot.comparison)} {ballot.threshold}, {base}",
        ballot.issued,
        ballot.returned,
        ballot.valid,
        candidate.unit,
        candidate.yes,
        candidate.no,
        candidate.blank,
    )


def _counted_sheet(body: ResultBody) -> SheetSpec:
    rows: list[tuple[Cell, ...]] = [
        (KINDS[row.kind], row.unit, row.revision, row.digest) for row in body.counted
    ]
    rows += [
        (HAND_TYPED[row.superseded], row.unit, row.paper_number, None)
        for row in body.facts.manual_entries
    ]
    rows += [(f"Văn bản: {row.type}", None, row.number, row.content_digest) for row in body.papers]
    return SheetSpec(
        title="Gói đã tính, văn bản",
        heading="CÁC GÓI ĐÃ TÍNH VÀ VĂN BẢN KÈM THEO",
        columns=(
            Column(title="Loại", width=34),
            UNIT,
            Column(title="Lần, số", width=16, centred=True),
            DIGEST,
        ),
        rows=rows,
    )


def _hand_typed_sheets(facts: LeaderFacts) -> tuple[SheetSpec, ...]:
    """What was typed from papers, where anything was: figures, then points."""
    rows: list[tuple[Cell, ...]] = []
    for typed in facts.manual_entries:
        rows += [
            (
                typed.unit,
                row.criterion,
                row.occurred_on,
                row.component,
                result_cell(row.result),
                row.note,
                row.recorded_at,
            )
            for row in typed.entries
        ]
        rows += [
            (typed.unit, row.criterion, None, "Điểm tự chấm", row.points, row.reason, None)
            for row in typed.self_scores
        ]
    if not rows:
        return ()
    sheet = SheetSpec(
        title="Nhập tay",
        heading="SỐ LIỆU NHẬP TAY TỪ BẢN GIẤY",
        columns=(
            UNIT,
            CRITERION,
            DAY,
            Column(title="Nội dung, loại", width=18),
            Column(title="Kết quả", width=11, centred=True),
            Column(title="Ghi chú", width=40),
            Column(title="Ghi lúc", width=16, centred=True),
        ),
        rows=rows,
    )
    return (sheet,)
