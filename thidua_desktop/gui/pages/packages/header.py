"""The head of the page of packages: what can be done now with the files that wait."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.gui.pages.packages.looked_row import LookedAt
from thidua_desktop.gui.pages.packages.reading import ReadingState
from thidua_desktop.gui.widgets.page_header import PageHeader


class PackagesHeader(PageHeader):
    """The page connects the buttons; which of them are there depends on the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Gói dữ liệu"))
        self.refusal = self.add_button(self.tr("In &biên bản từ chối"), icon_name="printer")
        self.seal = self.add_button(self.tr("Niêm &phong…"), icon_name="lock")
        self.put_away = self.add_button(self.tr("Bỏ &danh sách"))
        self.take_in = self.add_button(self.tr("&Nhập"), icon_name="download", primary=True)

    def show_rows(self, rows: Sequence[LookedAt], state: ReadingState) -> None:
        """The primary button counts what can be taken in."""
        importable = sum(1 for row in rows if row.is_importable)
        held = sum(1 for row in rows if row.verdict is not Verdict.ACCEPTED)
        is_busy = state.is_reading or state.is_taking_in
        is_ready = importable > 0 and not is_busy
        self.take_in.setEnabled(is_ready)
        self.take_in.setText(
            self.tr("&Nhập {0} gói").format(importable) if is_ready else self.tr("&Nhập")
        )
        self.refusal.setVisible(held > 0 and not state.is_reading)
        self.put_away.setVisible(bool(rows) or state.is_reading)
        self.put_away.setEnabled(not state.is_taking_in)
        self.set_line(self._said(rows, state))

    def _said(self, rows: Sequence[LookedAt], state: ReadingState) -> str:
        if state.is_taking_in:
            return self.tr("Đang nhập vào sổ; danh sách chờ đến khi nhập xong")
        if state.is_reading:
            return self.tr("Đang đọc; tệp chỉ được đọc, chưa nhập gì vào sổ")
        if rows:
            verdicts = [row.verdict for row in rows]
            counts = (
                (self.tr("{0} nhận"), verdicts.count(Verdict.ACCEPTED)),
                (self.tr("{0} cách ly"), verdicts.count(Verdict.QUARANTINED)),
                (self.tr("{0} từ chối"), verdicts.count(Verdict.REFUSED)),
            )
            said = ", ".join(text.format(count) for text, count in counts if count)
            return self.tr("Đọc xong {0} tệp: {1}").format(len(rows), said)
        return self.tr("Nhận gói của đơn vị khác, niêm phong gói của đơn vị mình")
