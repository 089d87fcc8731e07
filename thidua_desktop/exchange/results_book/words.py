"""The Vietnamese words of the results workbook."""

from collections.abc import Mapping

from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.scoring_table import NaPolicy, TieBreakKind

PARTS: Mapping[Part, str] = {
    Part.CONTENT: "Nội dung",
    Part.BONUS: "Thưởng",
    Part.PENALTY: "Phạt",
}
POLICIES: Mapping[NaPolicy, str] = {
    NaPolicy.NORMALIZE: "quy đổi theo phần áp dụng",
    NaPolicy.FULL: "cho đủ điểm",
    NaPolicy.BLOC_AVERAGE: "lấy bình quân của khối",
    NaPolicy.MOVED: "chuyển điểm sang tiêu chí khác",
}
TIE_BREAKERS: Mapping[TieBreakKind, str] = {
    TieBreakKind.LESS_PENALTY: "ít điểm trừ hơn",
    TieBreakKind.MORE_BONUS: "nhiều điểm thưởng hơn",
    TieBreakKind.GROUP: "điểm nhóm",
    TieBreakKind.MORE_INITIATIVES: "nhiều mô hình, sáng kiến hơn",
    TieBreakKind.PREVIOUS_REVIEW: "điểm kỳ trước",
    TieBreakKind.BALLOT: "phiếu bầu",
    TieBreakKind.LOT: "bốc thăm",
}
TABLE = "Bảng điểm"
SETTINGS = "Thông số"
POINTS = "Điểm"
WORKINGS = "Tính toán"
SUMMARY = "Tổng hợp"
YES, NO = "có", "không"
