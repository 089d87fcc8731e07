"""What the pages offer to Ctrl+K: a name, the key that does the same, and where it is done."""

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP

from thidua_desktop.gui.surroundings import Place


class PageCommand(Struct, frozen=True, kw_only=True):
    """Pressing `press` of a page (its `offered`), after going to `item` there.

    Without `press` going there is all. `title` is a source text of the context `Pages`.
    """

    page: str
    title: str
    item: str | None = None
    press: str | None = None
    keys: str = ""

    @property
    def place(self) -> Place:
        return Place(page=self.page, item=self.item, press=self.press)


COMMANDS: tuple[PageCommand, ...] = (
    PageCommand(
        page="progress",
        title=str(QT_TRANSLATE_NOOP("Pages", "Ghi tiến độ tháng này")),
        press="write",
    ),
    PageCommand(
        page="progress",
        title=str(QT_TRANSLATE_NOOP("Pages", "Nhập số liệu từ Excel, csv")),
        press="import",
    ),
    PageCommand(
        page="progress",
        title=str(QT_TRANSLATE_NOOP("Pages", "Dán số liệu từ Excel")),
        press="paste",
        keys="Ctrl+V",
    ),
    PageCommand(
        page="progress",
        title=str(QT_TRANSLATE_NOOP("Pages", "Đính kèm minh chứng vào ô")),
        press="attach",
        keys="Ctrl+E",
    ),
    PageCommand(
        page="self-score",
        title=str(QT_TRANSLATE_NOOP("Pages", "Trình, duyệt, gửi bảng tự chấm: bước tiếp theo")),
        press="next",
    ),
    PageCommand(
        page="self-score",
        title=str(QT_TRANSLATE_NOOP("Pages", "In bảng tự chấm")),
        press="print",
        keys="Ctrl+P",
    ),
    PageCommand(
        page="packages",
        title=str(QT_TRANSLATE_NOOP("Pages", "Niêm phong gói dữ liệu")),
        press="seal",
    ),
    PageCommand(
        page="packages",
        title=str(QT_TRANSLATE_NOOP("Pages", "Nhập gói dữ liệu từ tệp")),
        item="waiting",
        press="choose",
    ),
    PageCommand(
        page="packages",
        title=str(QT_TRANSLATE_NOOP("Pages", "Tìm gói dữ liệu trên USB")),
        item="waiting",
        press="usb",
    ),
    PageCommand(
        page="packages",
        title=str(QT_TRANSLATE_NOOP("Pages", "In giấy đôn đốc gói còn thiếu")),
        item="missing",
        press="print",
    ),
    PageCommand(
        page="packages",
        title=str(QT_TRANSLATE_NOOP("Pages", "In sổ giao nhận")),
        item="register",
        press="print",
    ),
    PageCommand(
        page="packages",
        title=str(QT_TRANSLATE_NOOP("Pages", "Xem khoá của các đơn vị")),
        item="keys",
    ),
    PageCommand(
        page="ranking",
        title=str(QT_TRANSLATE_NOOP("Pages", "Thử thay đổi điểm, trọng số")),
        press="try",
    ),
    PageCommand(
        page="ranking",
        title=str(QT_TRANSLATE_NOOP("Pages", "In bảng xếp hạng")),
        press="print",
        keys="Ctrl+P",
    ),
    PageCommand(
        page="papers",
        title=str(QT_TRANSLATE_NOOP("Pages", "In văn bản")),
        press="print",
        keys="Ctrl+P",
    ),
    PageCommand(
        page="papers",
        title=str(QT_TRANSLATE_NOOP("Pages", "Lưu văn bản thành tệp PDF")),
        press="pdf",
    ),
    PageCommand(
        page="papers",
        title=str(QT_TRANSLATE_NOOP("Pages", "Lưu văn bản thành tệp Word")),
        press="word",
    ),
    PageCommand(
        page="papers",
        title=str(QT_TRANSLATE_NOOP("Pages", "Lưu tất cả văn bản của kỳ vào thư mục")),
        press="all",
    ),
    PageCommand(
        page="admin",
        title=str(QT_TRANSLATE_NOOP("Pages", "Sao lưu ngay")),
        item="backups",
        press="backup",
    ),
    PageCommand(
        page="admin",
        title=str(QT_TRANSLATE_NOOP("Pages", "Khôi phục bản sao lưu thành sổ mới")),
        item="backups",
        press="restore",
    ),
    PageCommand(
        page="admin",
        title=str(QT_TRANSLATE_NOOP("Pages", "Kiểm tra sổ")),
        item="health",
        press="check",
    ),
    PageCommand(
        page="admin",
        title=str(QT_TRANSLATE_NOOP("Pages", "Xem danh sách đơn vị thành viên")),
        item="units",
    ),
)
