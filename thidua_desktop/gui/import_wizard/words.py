"""The import in words: why a file is not taken, what is wrong with a cell, what was remarked."""

from thidua_desktop.application.job import Progress
from thidua_desktop.application.sheet_import import (
    ImportColumn,
    LeftOut,
    Meaning,
    Subject,
    month_of,
    unit_of_goal,
)
from thidua_desktop.application.sheets import CellProblem, SheetProblemCode
from thidua_desktop.domain.reasons import KnownFault, Reason, ReasonCode
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.import_wizard.review import LineState, Remark
from thidua_desktop.gui.import_wizard.state import WRITING, Stop
from thidua_desktop.gui.jobs.desk import Crashed, Failure
from thidua_desktop.gui.language import tr
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import Names
from thidua_desktop.wording.problems import problem
from thidua_desktop.wording.reasons import sentence


def failure_words(failure: Failure, language: Language) -> str:
    """What the file is and what to do; a package's words would not fit here."""
    if isinstance(failure, Crashed):
        return failure_text(failure, language)
    said = sentence(failure, language)
    if isinstance(failure, KnownFault):
        return f"{said.happened} {said.todo}"
    return f"{said.happened} {_what_to_do(failure)}"


def _what_to_do(reason: Reason) -> str:
    if reason.code in (
        *(ReasonCode.SHEET_TOO_BIG, ReasonCode.FILE_TOO_BIG),
        ReasonCode.SANDBOX_DIED,
    ):
        return tr("Chép riêng phần số liệu sang một tệp Excel mới rồi chọn tệp đó.")
    match reason.facts.get("kind"):
        case "xls" | "odf" | "html":
            return tr("Mở tệp bằng Excel, lưu lại kiểu .xlsx rồi chọn tệp mới.")
        case "text":
            return tr("Nếu là tệp csv thì đổi đuôi tên tệp thành .csv rồi chọn lại.")
        case "encrypted-office":
            return tr("Mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại.")
        case _:
            return tr("Chưa ghi gì vào sổ; chọn tệp khác.")


def stop_words(stop: Stop) -> str:
    """Why a readable file is not imported here."""
    match stop:
        case Stop.PACKAGE:
            return tr("Đây là gói dữ liệu đã niêm phong. Mở gói ở trang Gói dữ liệu.")
        case Stop.NO_SHEETS:
            return tr("Tệp không có trang tính nào. Chọn tệp khác.")
        case Stop.NOT_A_MEMBER:
            return tr("Đơn vị của sổ không có tên trong khung của khối, cụm nên chưa nhập được.")
        case Stop.NOT_THE_LEADER:
            return tr("Khung do khối trưởng, cụm trưởng của năm này lập; sổ của đơn vị chỉ đọc.")


def title_words(subject: Subject) -> str:
    """What the wizard is called."""
    match subject:
        case Subject.PROGRESS:
            return tr("Nhập tiến độ từ Excel")
        case Subject.TARGETS:
            return tr("Nhập chỉ tiêu từng đơn vị từ Excel")
        case Subject.TABLE:
            return tr("Nhập bảng điểm từ Excel")
        case Subject.UNITS:
            return tr("Nhập danh sách đơn vị từ Excel")


def purpose_words(subject: Subject) -> str:
    """What the file is to hold, and what becomes of it."""
    match subject:
        case Subject.PROGRESS:
            return tr(
                "Nhập ghi chép tiến độ từ tệp Excel (.xlsx) hoặc csv. Tệp chỉ được đọc; "
                "sổ chỉ thay đổi ở bước cuối."
            )
        case Subject.TARGETS:
            return tr(
                "Mỗi dòng một tiêu chí, mỗi đơn vị một cột; KAD là không áp dụng. Chỉ tiêu vào "
                "bản nháp khung, có hiệu lực khi khung được niêm phong."
            )
        case Subject.TABLE:
            return tr(
                "Mỗi dòng một nhóm hoặc một tiêu chí với điểm chuẩn và cách tính. Bảng điểm vào "
                "bản nháp khung; tiêu chí không có trong tệp được giữ nguyên."
            )
        case Subject.UNITS:
            return tr(
                "Mỗi dòng một đơn vị với mã và tên. Danh sách vào bản nháp khung; đơn vị không "
                "có trong tệp được giữ nguyên."
            )


def column_words(column: Meaning, terms: Names) -> str:
    """What a column can mean."""
    month = month_of(column)
    if month is not None:
        return tr("Tháng {0}").format(f"{month.month}/{month.year}")
    unit = unit_of_goal(column)
    if unit is not None:
        return tr("Chỉ tiêu: {0}").format(terms.units.get(unit, unit))
    return {
        ImportColumn.DATE: tr("Ngày"),
        ImportColumn.CODE: tr("Mã tiêu chí"),
        ImportColumn.RESULT: tr("Kết quả"),
        ImportColumn.COMPONENT: tr("Thành phần"),
        ImportColumn.NOTE: tr("Nội dung"),
        ImportColumn.UNIT: tr("Đơn vị"),
        ImportColumn.TITLE: tr("Nội dung, tiêu chí"),
        ImportColumn.MAX_POINTS: tr("Điểm chuẩn"),
        ImportColumn.PART: tr("Loại dòng"),
        ImportColumn.RULE: tr("Cách tính"),
        ImportColumn.PARAMS: tr("Tham số"),
        ImportColumn.MEASURE: tr("Đơn vị tính"),
        ImportColumn.TARGET: tr("Chỉ tiêu chung"),
        ImportColumn.AGGREGATION: tr("Cách gộp"),
        ImportColumn.DIRECTION: tr("Chiều"),
        ImportColumn.EVIDENCE: tr("Minh chứng"),
        ImportColumn.DUE: tr("Thời hạn"),
        ImportColumn.NA_REASON: tr("Lý do không áp dụng"),
        ImportColumn.UNIT_CODE: tr("Mã đơn vị"),
        ImportColumn.NAME: tr("Tên đơn vị"),
        ImportColumn.KIND: tr("Loại đơn vị"),
        ImportColumn.HEADCOUNT: tr("Quân số"),
        ImportColumn.HEAD: tr("Thủ trưởng"),
    }[ImportColumn(column)]


def progress_words(progress: Progress) -> str:
    """What is being read, and how far."""
    if progress.step == WRITING:
        return tr("Đang ghi vào sổ…")
    if not progress.done:
        return tr("Đang đọc tệp…")
    if not progress.total:
        return tr("Đang đọc tệp, đã qua {0} dòng").format(progress.done)
    return tr("Đang đọc {0} / {1} dòng").format(progress.done, progress.total)


def problem_words(found: CellProblem, language: Language, names: Names) -> str:
    """What is wrong in a cell, in one sentence; what to do stands beside it as buttons."""
    if found.code is ReasonCode.CELL_FORMULA:
        return tr("Ô này là công thức, không có giá trị tính sẵn dùng được.")
    if isinstance(found.code, ReasonCode):
        return sentence(Reason(code=found.code, facts=found.facts), language, names).happened
    if found.code is SheetProblemCode.DUPLICATE:
        other = found.facts.get("other")
        if found.refused:
            return tr("Mã này đã có ở ô {0}; mỗi mã chỉ một dòng.").format(other)
        return tr("Giống hệt dòng {0}; cả hai được ghi.").format(other) if other else tr("Đã bỏ.")
    return problem(found.code, found.facts, language, names)


def state_words(state: LineState) -> str:
    """Whether a cell still waits."""
    return {
        LineState.OPEN: tr("cần sửa"),
        LineState.FIXED: tr("đã sửa"),
        LineState.DROPPED: tr("bỏ dòng"),
        LineState.TWICE: tr("để ý"),
    }[state]


def remark_words(remark: Remark, language: Language, names: Names) -> str:
    """One sentence for all places that say the same."""
    cells = "; ".join(remark.cells) + ("…" if remark.count > len(remark.cells) else "")
    if isinstance(remark.code, LeftOut):
        return _left_out(remark.code).format(remark.count, cells)
    if remark.code is ReasonCode.CELL_FORMULA:
        said = tr("{0} ô là công thức, đọc theo giá trị Excel tính lần cuối: {1}.")
        return said.format(remark.count, cells)
    if remark.found is None:
        return problem(remark.code, {}, language, names)
    return f"{cells}: {problem_words(remark.found, language, names)}"


def _left_out(why: LeftOut) -> str:
    return {
        LeftOut.HIDDEN: tr("{0} dòng ẩn, không đọc: dòng {1}."),
        LeftOut.HEADER: tr("{0} dòng lặp lại đầu cột: dòng {1}."),
        LeftOut.TOTAL: tr("{0} dòng cộng, không phải ghi chép: dòng {1}."),
        LeftOut.BLANK: tr("{0} dòng trống ở các cột đã chọn: dòng {1}."),
        LeftOut.GROUP: tr("{0} dòng tên nhóm: dòng {1}."),
        LeftOut.OTHER_UNIT: tr("{0} dòng của đơn vị khác: dòng {1}."),
    }[why]
