"""The leader's workbook for a new frame: goals, table and units as offices keep them."""

from pathlib import Path

from openpyxl import Workbook

GOALS = (
    ("TT", "Mã", "Nội dung", "Phòng Tham mưu", "PHC", "PKT", "Lý do"),
    (None, "I", "CÔNG TÁC THAM MƯU", None, None, None, None),
    (1, "I.1", "Quân số tham gia huấn luyện", 97, 96.5, "9O", None),
    (2, "I,2", "Kiểm tra đột xuất", 3, None, 3, None),
    (3, "II.1", "Bắn súng", "KAD", None, 80, "không tổ chức bắn"),
    ("Tổng cộng", None, None, 100, 96.5, 83, None),
)
TABLE = (
    ("Mã", "Nội dung, tiêu chí", "Điểm chuẩn", "Loại", "Cách tính", "Tham số"),
    ("IX", "NỘI DUNG MỚI", None, None, None, None),
    ("IX.1", "Văn hoá, thể thao", 10, "nội dung", "manual", None),
    ("IX.2", "Kỷ luật giao thông", "mười", "nội dung", "manual", None),
    ("IX.3", "Vệ sinh doanh trại", 5, "nội dung", "bằng mắt", None),
)
UNITS = (
    ("TT", "Mã đơn vị", "Tên đơn vị", "Quân số", "Thủ trưởng"),
    (1, "PKT", "Phòng Kỹ thuật", 46, "Trưởng phòng"),
    (2, "TT1", "Trạm sửa chữa 1", "3O", "Trạm trưởng"),
    (3, "TT2", "Trạm sửa chữa 2", 25, "Trạm trưởng"),
)


def leader_file(folder: Path) -> Path:
    """Three sheets, one for each subject, behind a cover."""
    book = Workbook()
    book.worksheets[0].append(("Khung thi đua năm tới",))
    for name, rows in (("Chỉ tiêu", GOALS), ("Bảng điểm", TABLE), ("Đơn vị", UNITS)):
        sheet = book.create_sheet(name)
        sheet.append((name.upper(),))
        for row in rows:
            sheet.append(row)
    path = folder / "khung moi.xlsx"
    book.save(path)
    return path
