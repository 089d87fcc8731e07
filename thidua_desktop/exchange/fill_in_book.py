"""The workbook a unit without the program fills in: instructions, then one row per result."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from thidua_desktop.application.fill_in import FillInForm
from thidua_desktop.domain.criterion import Criterion, Level
from thidua_desktop.domain.package import Mode
from thidua_desktop.domain.scoring.limits import MARK_RULES, points_bounds
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.exchange.container import write_container
from thidua_desktop.exchange.sheets.fill_in_rows import FillInRow, fill_in_rows
from thidua_desktop.exchange.sheets.forms import FILL_IN
from thidua_desktop.exchange.steady_book import steady_parts

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.styles import Alignment
    from openpyxl.worksheet.worksheet import Worksheet

_FONT = "Times New Roman"
_PAPER_A4 = 9
_GUIDE = "Hướng dẫn"
_KPS = "KPS"
_COLUMNS = (
    *(("Mã", 9), ("Nội dung tiêu chí", 44), ("ĐVT", 10), ("Chỉ tiêu", 10), ("Thành phần", 18)),
    *(("Ngày", 12), ("Kết quả", 13), ("Minh chứng (số, ngày, tên văn bản)", 26)),
    *(("Ghi chú", 26), ("Mã dòng", 12)),
)
_CODE, _COMPONENT, _DATE, _RESULT, _EVIDENCE, _NOTE, _ROW_ID = 1, 5, 6, 7, 8, 9, 10
_HEADER = 4
_LINE_POINTS = 16
_FIRST = _HEADER + 1
_INPUTS = (_DATE, _RESULT, _EVIDENCE, _NOTE)
_SPARE_INPUTS = (_CODE, _COMPONENT, *_INPUTS)
_INPUT_COLOUR = "FFFFF8DC"
_HEAD_COLOUR = "FFE7E6E6"
_GUIDANCE = (
    "1. Chỉ điền vào ô nền vàng của trang “Số liệu”; các ô khác đã khoá để khỏi sửa nhầm.",
    "2. Điền mọi kết quả từ ngày {start} đến hết ngày {cutoff}, kể cả kết quả đã báo kỳ trước.",
    "3. Ngày ghi dạng ngày/tháng/năm, là ngày có kết quả, không phải ngày lập biểu.",
    "4. Kết quả là con số, hoặc chọn trong danh sách của ô. Không phát sinh thì ghi KPS.",
    "5. Dòng có ĐVT “điểm” là điểm đơn vị tự chấm; cột ghi chú ghi lý do, không cần ngày.",
    (
        "6. Tiêu chí có nhiều kết quả thì mỗi kết quả một dòng; thiếu dòng thì dùng các dòng trống "
        "cuối trang, ghi mã tiêu chí (và thành phần nếu có)."
    ),
    (
        "7. Minh chứng: ghi số, ngày, tên văn bản; bản sao gửi kèm bản giấy. "
        "Tiêu chí cần minh chứng mà bỏ trống thì không có điểm."
    ),
    "8. Không chèn cột, không đổi mã, không dùng công thức.",
    (
        "9. In biểu, thủ trưởng đơn vị ký, lấy số và ngày văn bản; gửi cả bản giấy và tệp này cho "
        "{leader}. Thiếu số, ngày của bản giấy đã ký thì số liệu không được nhập."
    ),
    (
        "10. Số liệu này được đánh dấu “nhập tay” trên mọi văn bản. Khi đơn vị gửi gói niêm phong "
        "thì gói niêm phong thay cho biểu này."
    ),
)


class FillInBook:
    """Fulfils `FillInPress`."""

    def write(self, form: FillInForm) -> bytes:
        """Sheet protection has no password: it is there against slips, nothing else."""
        from openpyxl import Workbook

        book = Workbook()
        book.remove(book.worksheets[0])
        rows = fill_in_rows(form)
        choices = _fill_guide(book, form, rows)
        _fill_rows(book, form, rows, choices)
        return write_container(steady_parts(book, dated=form.period.cutoff))


def _fill_guide(
    book: "Workbook", form: FillInForm, rows: tuple[FillInRow, ...]
) -> Mapping[str, str]:
    """Instructions and lists to choose from; per criterion the place of its list."""
    sheet = book.create_sheet(_GUIDE)
    frame = form.frame
    leader = frame.unit(frame.year.leader_unit)
    facts = {
        "start": format_date(frame.year.start),
        "cutoff": format_date(form.period.cutoff),
        "leader": leader.name if leader else frame.year.leader_unit,
    }
    _put(sheet, 1, 1, f"HƯỚNG DẪN ĐIỀN BIỂU - {form.unit.name}", bold=True)
    _put(sheet, 2, 1, _whose(form))
    for number, line in enumerate(_GUIDANCE, start=3):
        cell = _put(sheet, number, 1, line.format(**facts))
        cell.alignment = _wrapped()
        sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=8)
        sheet.row_dimensions[number].height = 36
    first = 4 + len(_GUIDANCE)
    _put(sheet, first, 1, "Danh sách để chọn", bold=True)
    places: dict[str, str] = {}
    criteria = {row.criterion.code: row.criterion for row in rows if row.criterion}
    for code, criterion in criteria.items():
        names = _choices(criterion)
        if names:
            first += 1
            for column, name in enumerate((code, *names), start=1):
                _put(sheet, first, column, name)
            last = sheet.cell(first, len(names) + 1).coordinate
            places[code] = f"'{_GUIDE}'!$B${first}:${last.rstrip('0123456789')}${first}"
    for letter in "ABCDEFGH":
        sheet.column_dimensions[letter].width = 11
    _lay_out(sheet, landscape=False)
    return places


def _choices(criterion: Criterion) -> tuple[str, ...]:
    if isinstance(criterion.rule, Level):
        return (*(level.name for level in criterion.rule.levels), _KPS)
    return ("Đạt", "Không đạt", _KPS) if isinstance(criterion.rule, MARK_RULES) else ()


def _whose(form: FillInForm) -> str:
    rehearsed = "DIỄN TẬP. " if form.mode is Mode.REHEARSAL else ""
    bloc, year = form.frame.bloc.name, form.frame.year.code
    return f"{rehearsed}{form.unit.name}; {form.period.name}, năm thi đua {year}; {bloc}"


def _fill_rows(
    book: "Workbook", form: FillInForm, rows: tuple[FillInRow, ...], choices: Mapping[str, str]
) -> None:
    sheet = book.create_sheet(FILL_IN.title)
    _put(sheet, 1, 1, "BIỂU SỐ LIỆU THI ĐUA", bold=True)
    _put(sheet, 1, _ROW_ID, form.mark)
    _put(sheet, 2, 1, _whose(form))
    for column, (title, width) in enumerate(_COLUMNS, start=1):
        head = _put(sheet, _HEADER, column, title, bold=True, framed=True)
        _paint(head, _HEAD_COLOUR)
        sheet.column_dimensions[head.column_letter].width = width
    sheet.column_dimensions["J"].hidden = True
    sheet.row_dimensions[_HEADER].height = 48
    for number, row in enumerate(rows, start=_FIRST):
        _fill_row(sheet, number, row, form)
    last = _FIRST + len(rows) - 1
    _validate(sheet, rows, form, choices)
    _put(sheet, last + 2, 5, "Số: ............... ngày ...... tháng ...... năm ..........")
    _put(sheet, last + 3, 2, "NGƯỜI LẬP BIỂU", bold=True)
    _put(sheet, last + 3, 5, "THỦ TRƯỞNG ĐƠN VỊ (ký, ghi rõ họ tên, đóng dấu)", bold=True)
    sheet.freeze_panes = f"A{_FIRST}"
    sheet.print_title_rows = f"{_HEADER}:{_HEADER}"
    sheet.print_area = f"A1:I{last + 9}"
    _lay_out(sheet, landscape=True)


def _fill_row(sheet: "Worksheet", number: int, row: FillInRow, form: FillInForm) -> None:
    criterion = row.criterion
    texts: tuple[str | None, ...] = (None,) * _COMPONENT
    if criterion is not None:
        goal = form.frame.goal(form.unit.code, criterion)
        low, high = points_bounds(criterion)
        measure = criterion.unit_of_measure
        target = None if goal is None else format_amount(goal)
        if row.typed:
            measure, target = "điểm", f"{format_amount(low)}-{format_amount(high)}"
        texts = (criterion.code, criterion.title, measure, target, row.component)
    lines = max(
        _lines(text or "", width) for text, (_, width) in zip(texts, _COLUMNS, strict=False)
    )
    if lines > 1:
        sheet.row_dimensions[number].height = lines * _LINE_POINTS
    inputs: tuple[int, ...] = _SPARE_INPUTS if criterion is None else _INPUTS
    if row.typed:
        inputs = (_RESULT, _NOTE)
    for column, text in enumerate((*texts, *(None,) * len(_INPUTS), row.id), start=1):
        cell = _put(sheet, number, column, text, framed=True)
        if column in (_CODE, _COMPONENT, _ROW_ID):
            cell.number_format = "@"
        if column == _DATE:
            cell.number_format = "dd/mm/yyyy"
        if column in inputs:
            _open(cell)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column; not every program makes rows higher by itself."""
    return -(-len(text) // (width - 2))


def _validate(
    sheet: "Worksheet", rows: tuple[FillInRow, ...], form: FillInForm, choices: Mapping[str, str]
) -> None:
    """Lists and bounds stop slips while typing; what counts is checked again on import."""
    from openpyxl.worksheet.datavalidation import DataValidation

    year, cutoff = form.frame.year, form.period.cutoff
    dates = DataValidation(
        type="date",
        operator="between",
        formula1=f"DATE({year.start.year},{year.start.month},{year.start.day})",
        formula2=f"DATE({cutoff.year},{cutoff.month},{cutoff.day})",
        errorStyle="warning",
        error="Ngày ngoài kỳ, hoặc không viết dạng ngày/tháng/năm.",
    )
    found: dict[str, DataValidation] = {}
    for number, row in enumerate(rows, start=_FIRST):
        if not row.typed:
            dates.add(sheet.cell(number, _DATE).coordinate)
        if row.criterion is None:
            continue
        code = row.criterion.code
        rule = found.get(code)
        if rule is None and row.typed:
            low, high = points_bounds(row.criterion)
            rule = DataValidation(
                type="decimal", operator="between", formula1=f"{low:f}", formula2=f"{high:f}"
            )
        elif rule is None and code in choices:
            rule = DataValidation(type="list", formula1=choices[code])
        if rule is not None:
            rule.add(sheet.cell(number, _RESULT).coordinate)
            found[code] = rule
    for rule in (dates, *found.values()):
        rule.allow_blank = rule.showErrorMessage = True
        sheet.add_data_validation(rule)


def _put(
    sheet: "Worksheet",
    row: int,
    column: int,
    text: str | None,
    *,
    bold: bool = False,
    framed: bool = False,
) -> "Cell":
    from openpyxl.cell.cell import Cell
    from openpyxl.styles import Border, Font, Side

    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.font = Font(name=_FONT, size=12, bold=bold)
    if text is not None:
        cell.value = text
        cell.data_type = "s"  # a text that begins with = or + stays a text
    if framed:
        cell.alignment = _wrapped()
        line = Side(style="thin")
        cell.border = Border(left=line, right=line, top=line, bottom=line)
    return cell


def _wrapped() -> "Alignment":
    from openpyxl.styles import Alignment

    return Alignment(vertical="center", wrap_text=True)


def _open(cell: "Cell") -> None:
    from openpyxl.styles import Protection

    cell.protection = Protection(locked=False)
    _paint(cell, _INPUT_COLOUR)


def _paint(cell: "Cell", colour: str) -> None:
    from openpyxl.styles import PatternFill

    cell.fill = PatternFill("solid", fgColor=colour)


def _lay_out(sheet: "Worksheet", *, landscape: bool) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.paperSize = _PAPER_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
