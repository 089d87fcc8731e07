"""The Vietnamese words of the readable workbook; changing one changes its layout version."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.ballot import BallotBase, Comparison
from thidua_desktop.domain.criterion import Aggregation, Criterion, Direction, Part, RuleCode
from thidua_desktop.domain.crosscheck import CrossCheckStage
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.package import Classification, Mode, PackageKind
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.progress import Result, ResultKind
from thidua_desktop.domain.record import InitiativeKind
from thidua_desktop.domain.roster import ConfirmedHow
from thidua_desktop.domain.scoring_table import NaPolicy, TieBreakKind

YES = "x"

KINDS: Mapping[PackageKind, str] = {
    PackageKind.ENROLMENT: "Ghi danh khóa",
    PackageKind.FRAME: "Khung thi đua",
    PackageKind.RECORD: "Báo cáo thi đua của đơn vị",
    PackageKind.CROSSCHECK: "Chấm chéo",
    PackageKind.QUESTION: "Trả lại, yêu cầu giải trình",
    PackageKind.RESULT: "Kết quả thi đua",
    PackageKind.HANDOVER: "Bàn giao khối trưởng",
    PackageKind.ROLLUP: "Tổng hợp gửi cấp trên",
}
MODES: Mapping[Mode, str] = {
    Mode.OFFICIAL: "Chính thức",
    Mode.REHEARSAL: "DIỄN TẬP, không có giá trị",
}
_WORDS: Mapping[StrEnum, str] = {
    Classification.PUBLIC: "Công khai",
    Classification.INTERNAL: "Lưu hành nội bộ",
    ResultKind.MET: "Đạt",
    ResultKind.NOT_MET: "Không đạt",
    ResultKind.NOTHING: "KPS",
    InitiativeKind.MODEL: "Mô hình",
    InitiativeKind.INNOVATION: "Sáng kiến",
    InitiativeKind.MASS_WORK: "Dân vận khéo",
    Part.CONTENT: "Nội dung",
    Part.BONUS: "Thưởng",
    Part.PENALTY: "Phạt",
    Direction.HIGHER: "Càng cao càng tốt",
    Direction.LOWER: "Càng thấp càng tốt",
    Aggregation.SUM: "Tổng",
    Aggregation.LATEST: "Mới nhất",
    Aggregation.MEAN: "Trung bình",
    Aggregation.MAX: "Lớn nhất",
    Aggregation.MIN: "Nhỏ nhất",
    Aggregation.COUNT: "Số lần",
    ReviewKind.MID_YEAR: "Sơ kết",
    ReviewKind.YEAR_END: "Tổng kết",
    ConfirmedHow.IN_PERSON: "Gặp trực tiếp",
    ConfirmedHow.PHONE: "Qua điện thoại",
    ConfirmedHow.PAPER: "Trên giấy",
    FollowUpState.NEW: "Mới",
    FollowUpState.IN_PROGRESS: "Đang khắc phục",
    FollowUpState.CLOSING: "Đề nghị đóng",
    FollowUpState.CLOSED: "Đã đóng",
    BallotBase.ALL_MEMBERS: "Tất cả thành viên",
    BallotBase.PRESENT: "Có mặt",
    BallotBase.ISSUED: "Phiếu phát ra",
    BallotBase.RETURNED: "Phiếu thu về",
    BallotBase.VALID: "Phiếu hợp lệ",
    Comparison.AT_LEAST: "Từ",
    Comparison.MORE_THAN: "Quá",
    CrossCheckStage.OPEN: "Công khai",
    CrossCheckStage.COMMITMENT: "Cam kết (bản kín)",
    CrossCheckStage.REVEAL: "Mở bản kín",
    NaPolicy.NORMALIZE: "Quy đổi theo các tiêu chí còn lại",
    NaPolicy.FULL: "Được đủ điểm",
    NaPolicy.BLOC_AVERAGE: "Lấy bình quân của khối, cụm",
    NaPolicy.MOVED: "Chuyển điểm sang tiêu chí khác",
    TieBreakKind.LESS_PENALTY: "Ít điểm phạt hơn",
    TieBreakKind.MORE_BONUS: "Nhiều điểm thưởng hơn",
    TieBreakKind.GROUP: "Điểm nhóm",
    TieBreakKind.MORE_INITIATIVES: "Nhiều mô hình, sáng kiến hơn",
    TieBreakKind.PREVIOUS_REVIEW: "Kết quả kỳ trước",
    TieBreakKind.BALLOT: "Số phiếu bầu",
    TieBreakKind.LOT: "Bốc thăm",
    RuleCode.PROPORTIONAL: "Theo tỷ lệ",
    RuleCode.HALF_PLUS_LEADER: "Một nửa và so với đơn vị dẫn đầu",
    RuleCode.STEP_PENALTY: "Trừ theo bậc",
    RuleCode.STEP_BONUS: "Cộng theo bậc",
    RuleCode.BANDED: "Theo mức",
    RuleCode.BINARY: "Đạt, không đạt",
    RuleCode.LEVEL: "Theo xếp loại",
    RuleCode.CHECKLIST: "Danh mục kiểm",
    RuleCode.PER_COUNT: "Theo số lần",
    RuleCode.BONUS_PENALTY: "Cộng, trừ theo việc",
    RuleCode.DEDUCT_FROM_MAX: "Trừ từ điểm tối đa",
    RuleCode.WEIGHTED_KPI: "Nhiều chỉ số có trọng số",
    RuleCode.MANUAL: "Chấm trực tiếp",
}


def word(value: StrEnum | None) -> str | None:
    """The word for a value; values without one stand for themselves."""
    return None if value is None else _WORDS.get(value, value.value)


def flag(value: bool) -> str | None:  # noqa: FBT001 - a cell's value, not a switch
    return YES if value else None


def result_cell(result: Result | None) -> str | Decimal | None:
    """What stands in the cell of a result."""
    if result is None:
        return None
    if result.number is not None:
        return result.number
    return result.level or word(result.kind)


def joined(values: object) -> str:
    """A list in one cell."""
    return "; ".join(str(value) for value in values) if isinstance(values, tuple) else str(values)


def parameters(criterion: Criterion) -> str:
    """The parameters of a criterion's rule as `name=value`, nested rows in brackets."""
    named = {name: getattr(criterion.rule, name) for name in _field_names(criterion.rule)}
    shown = ((name, value) for name, value in named.items() if name != "code" and value is not None)
    return "; ".join(f"{name}={_parameter(value)}" for name, value in shown)


def _field_names(value: object) -> tuple[str, ...]:
    return value.__struct_fields__ if isinstance(value, Struct) else ()


def _parameter(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(f"({_parameter(item)})" for item in value)
    names = _field_names(value)
    if names:
        return " ".join(_parameter(getattr(value, name)) for name in names)
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    if isinstance(value, bool):
        return YES if value else "-"
    return str(value)
