"""A clerk's workbook as it lies on a desk: other sheets, a title, an old font, odd cells."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook

from thidua_desktop.domain.text.legacy_fonts import TextEncoding, encode

HEADER = ("TT", "Ngày tháng", "Mã tiêu chí", "Kết quả thực hiện", "Đơn vị", "Diễn giải")
OLD_NOTES = (
    "Báo cáo kết quả huấn luyện quý ba",
    "Đơn vị hoàn thành tốt nhiệm vụ được giao",
    "Đã kiểm tra sổ sách của các phân đội",
)
ROWS = (
    (1, date(2022, 8, 8), "I.1", "98,5", "PKT", OLD_NOTES[0]),
    (2, "9/8/2022", "IV.1", 95, "PKT", OLD_NOTES[1]),
    (3, "10.08.2022", "IV.2", "1.234", "PKT", OLD_NOTES[2]),
    (4, "31/02/2022", "IV.1", 94, "PKT", ""),
    (5, date(2022, 8, 11), "IV,1", 96, "PKT", ""),
    (6, date(2022, 8, 12), "IV,1", 97, "PKT", ""),
    (7, date(2022, 8, 13), "II.4", "#REF!", "PKT", ""),
    (8, date(2022, 8, 14), "I.1", 99, "Phòng Chính trị", ""),
    (9, date(2022, 8, 15), "II.4", "5O", "PKT", ""),
    (10, date(2022, 8, 16), "II.1", 3, "Phòng Kỹ thuật", ""),
    (11, date(2022, 8, 16), "II.1", 3, "PKT", ""),
    (12, date(2022, 1, 25), "I.1", "98,5", "PKT", ""),
    ("Tổng cộng", None, None, 592, None, None),
)
"""Five of these rows are new as they stand, one is in the book, seven are dropped."""


def clerk_file(folder: Path, name: str = "so theo doi thang 8.xlsx") -> Path:
    """The table lies on the second sheet, its header on row 4, its notes in TCVN3."""
    book = Workbook()
    book.worksheets[0].title = "Bìa"
    book.worksheets[0].append(("Sổ theo dõi của Phòng Kỹ thuật",))
    sheet = book.create_sheet("Tháng 8")
    sheet.append(("SỔ THEO DÕI TIẾN ĐỘ THÁNG 8 NĂM 2022",))
    sheet.append(())
    sheet.append(("Người lập: trợ lý thi đua",))
    sheet.append(HEADER)
    for *cells, note in ROWS:
        old = encode(note, TextEncoding.TCVN3) if note in OLD_NOTES else note
        sheet.append((*cells, old))
    sheet.merge_cells("A1:F1")
    book.save(folder / name)
    return folder / name
