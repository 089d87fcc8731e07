"""What longer work is doing, in words for the status bar."""

from thidua_desktop.application.job import Progress
from thidua_desktop.gui.language import tr


def work_text(progress: Progress) -> str:
    """The step in words and how far it is; without a total only how many are done."""
    words = {
        "evidence": tr("Đọc tệp minh chứng"),
        "thumbnails": tr("Vẽ ảnh nhỏ"),
        "shrink": tr("Thu nhỏ bản quét, trang"),
        "export": tr("Xuất minh chứng"),
        "printing": tr("In"),
        "saving": tr("Lưu văn bản"),
        "reading": tr("Đọc gói"),
        "importing": tr("Nhập gói"),
    }.get(progress.step, "")
    count = tr("{0} / {1}").format(progress.done, progress.total)
    return f"{words} {count if progress.total else progress.done}".strip()
