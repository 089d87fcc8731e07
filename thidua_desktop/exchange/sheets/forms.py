"""The sheets a clerk fills in: their names and the header texts of their columns, folded."""

from enum import StrEnum

from msgspec import Struct


class Role(StrEnum):
    """What a column holds, whatever its header is called."""

    CODE = "Mã"
    TITLE = "Nội dung, tiêu chí"
    MEASURE = "ĐVT"
    TARGET = "Chỉ tiêu"
    MAX_POINTS = "Điểm chuẩn"
    PART = "Loại"
    RULE = "Cách tính"
    PARAMS = "Tham số"
    AGGREGATION = "Gộp"
    DIRECTION = "Chiều"
    EVIDENCE = "Minh chứng"
    DUE = "Thời hạn"
    NA_REASON = "Lý do không áp dụng"
    DATE = "Ngày"
    COMPONENT = "Thành phần"
    RESULT = "Kết quả"
    NOTE = "Nội dung"
    POINTS = "Điểm"
    REASON = "Lý do"
    SCORER = "Đơn vị chấm"
    UNIT = "Đơn vị"
    ROW_ID = "Mã dòng"
    UNIT_CODE = "Mã đơn vị"
    UNIT_NAME = "Tên đơn vị"
    UNIT_KIND = "Loại đơn vị"
    HEADCOUNT = "Quân số"
    HEAD = "Thủ trưởng"


class Form(Struct, frozen=True, kw_only=True):
    """A sheet's title and columns; header texts are folded and without punctuation.

    `hidden` are columns of ours that nobody is meant to see.
    """

    title: str
    required: tuple[Role, ...]
    optional: tuple[Role, ...] = ()
    hidden: tuple[Role, ...] = ()

    @property
    def roles(self) -> tuple[Role, ...]:
        return self.required + self.optional + self.hidden


NAMES: dict[Role, tuple[str, ...]] = {
    Role.CODE: ("ma", "ma tieu chi", "ma so", "ma tc"),
    Role.TITLE: ("noi dung tieu chi", "noi dung", "tieu chi", "ten tieu chi"),
    Role.MEASURE: ("dvt", "don vi tinh"),
    Role.TARGET: ("chi tieu", "chi tieu giao", "chi tieu chung"),
    Role.MAX_POINTS: ("diem chuan", "diem toi da"),
    Role.PART: ("loai", "phan"),
    Role.RULE: ("cach tinh", "quy tac"),
    Role.PARAMS: ("tham so",),
    Role.AGGREGATION: ("gop", "cach gop"),
    Role.DIRECTION: ("chieu",),
    Role.EVIDENCE: ("minh chung", "ten minh chung", "tep minh chung", "tai lieu minh chung"),
    Role.DUE: ("thoi han", "han", "thoi gian hoan thanh"),
    Role.NA_REASON: ("ly do khong ap dung", "ly do", "li do khong ap dung"),
    Role.DATE: ("ngay", "ngay thang", "ngay thang nam", "thoi gian", "thang"),
    Role.COMPONENT: ("thanh phan", "muc", "noi dung thanh phan"),
    Role.RESULT: ("ket qua", "ket qua thuc hien"),
    Role.NOTE: ("noi dung", "ghi chu", "dien giai"),
    Role.POINTS: ("diem", "so diem", "diem cham", "diem tu cham", "diem tham dinh"),
    Role.REASON: ("ly do", "li do", "ghi chu", "can cu"),
    Role.SCORER: ("don vi cham", "don vi cham cheo"),
    Role.UNIT: ("don vi", "don vi duoc cham"),
    Role.ROW_ID: ("ma dong",),
    Role.UNIT_CODE: ("ma don vi", "ma", "ky hieu", "ki hieu"),
    Role.UNIT_NAME: ("ten don vi", "don vi", "ten", "don vi thanh vien"),
    Role.UNIT_KIND: ("loai don vi", "loai", "loai hinh"),
    Role.HEADCOUNT: ("quan so", "quan so bien che", "quan so hien co"),
    Role.HEAD: ("thu truong", "chuc vu", "nguoi dung dau", "chuc vu nguoi dung dau"),
}

TABLE = Form(
    title="Bảng điểm",
    required=(Role.CODE, Role.TITLE, Role.MAX_POINTS, Role.PART, Role.RULE),
    optional=(
        *(Role.MEASURE, Role.TARGET, Role.PARAMS, Role.AGGREGATION),
        *(Role.DIRECTION, Role.EVIDENCE, Role.DUE),
    ),
)
TARGETS = Form(title="Chỉ tiêu đơn vị", required=(Role.CODE,), optional=(Role.NA_REASON,))
PROGRESS = Form(
    title="Tiến độ",
    required=(Role.DATE, Role.CODE, Role.RESULT),
    optional=(Role.COMPONENT, Role.NOTE, Role.EVIDENCE),
)
ANY_ENTRIES = Form(
    title="Tiến độ",
    required=(Role.DATE, Role.CODE, Role.RESULT),
    optional=(Role.COMPONENT, Role.NOTE, Role.UNIT),
)
UNITS = Form(
    title="Đơn vị",
    required=(Role.UNIT_CODE, Role.UNIT_NAME),
    optional=(Role.UNIT_KIND, Role.HEADCOUNT, Role.HEAD),
)
SELF_SCORES = Form(title="Tự chấm", required=(Role.CODE, Role.POINTS), optional=(Role.REASON,))
CROSS_SCORES = Form(
    title="Chấm chéo",
    required=(Role.SCORER, Role.UNIT, Role.CODE, Role.POINTS),
    optional=(Role.REASON,),
)
APPRAISALS = Form(
    title="Thẩm định",
    required=(Role.UNIT, Role.CODE, Role.POINTS),
    optional=(Role.REASON,),
)
FILL_IN = Form(
    title="Số liệu",
    required=(Role.CODE, Role.DATE, Role.RESULT),
    optional=(Role.COMPONENT, Role.EVIDENCE, Role.NOTE),
    hidden=(Role.ROW_ID,),
)
