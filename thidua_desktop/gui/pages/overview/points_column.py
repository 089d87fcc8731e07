"""The middle of the overview: total, completeness, groups against their pace, the outlook."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from thidua_desktop.application.overview import GroupStand, Outlook, PointsNow
from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.gui.charts.group_bars import GroupBar, GroupBars
from thidua_desktop.gui.charts.ring import Ring
from thidua_desktop.gui.pages.overview.model import stand_parts
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import label, paragraph, whole_parts


class PointsColumn(QWidget):
    """Shows `PointsNow`; where the unit is no member it says so.

    `opened(str)`: the first criterion of the group that was asked for.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total = label("", "figure")
        self._stand = paragraph("", "small")
        self._ring = Ring()
        self._firsts: dict[str, str] = {}
        self.bars = GroupBars()
        self.bars.activated.connect(self._open_group)
        self._outlook = paragraph("")
        give_role(self._outlook, "outlook")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SIZES.unit, 0, 0)
        column.setSpacing(SIZES.unit)
        column.addLayout(self._head())
        column.addWidget(self.bars)
        column.addWidget(self._outlook)
        column.addStretch(1)

    def show_points(self, points: PointsNow | None, *, is_over: bool = False) -> None:
        """`is_over`: the cutoff has passed, so that no pace leads anywhere any more."""
        self._ring.setVisible(points is not None)
        self._outlook.hide()
        self.bars.setVisible(points is not None)
        if points is None:
            self._total.setText("–")
            self._stand.setText(self.tr("Đơn vị này không có tên trong khung của khối, cụm."))
            return
        self._total.setText("–" if points.total is None else format_points(points.total))
        self._stand.setText(whole_parts(stand_parts(points)))
        done = points.completeness
        self._ring.show_count(done.present, done.applicable)
        self._firsts = {str(group.code): str(group.first) for group in points.groups}
        self.bars.show_bars([_bar(group) for group in points.groups], self._needed_name(points))
        if points.outlook is not None:
            said = self._outlook_text(points.outlook, is_over=is_over)
            self._outlook.setText(said)
            self._outlook.setVisible(bool(said))

    def _needed_name(self, points: PointsNow) -> str:
        if points.top_class is None:
            return self.tr("nhịp cần")
        return self.tr("nhịp cần để đạt “{0}”").format(points.top_class)

    def _outlook_text(self, outlook: Outlook, *, is_over: bool) -> str:
        said = self._late_text(outlook) if is_over else self._pace_text(outlook)
        if outlook.next_class and outlook.missing:
            missing = format_points(outlook.missing)
            line = self.tr("Hiện còn thiếu {0} điểm tới mức “{1}”.")
            said.append(line.format(missing, outlook.next_class))
        if outlook.held_back:
            line = self.tr("Bổ sung minh chứng cho {0} chỉ tiêu thì được thêm {1} điểm.")
            said.append(line.format(outlook.unproven, format_points(outlook.held_back)))
        if outlook.best is not None:
            best = outlook.best
            more = " ".join(filter(None, (format_amount(best.gain.missing), best.measure)))
            line = self.tr("Bước lợi nhất: {0} thêm {1} được {2} điểm.")
            said.append(line.format(best.criterion, more, format_points(best.gain.points)))
        return " ".join(said)

    def _pace_text(self, outlook: Outlook) -> list[str]:
        low, high = format_points(outlook.low), format_points(outlook.high)
        said = [self.tr("Nếu giữ nhịp này, cuối kỳ đạt khoảng {0}–{1} điểm.").format(low, high)]
        if outlook.low == outlook.high:
            said = [self.tr("Nếu giữ nhịp này, cuối kỳ đạt khoảng {0} điểm.").format(low)]
        if outlook.high_class:
            said.append(self._class_text(outlook.low_class, outlook.high_class))
        return said

    def _late_text(self, outlook: Outlook) -> list[str]:
        """What is still to be written is all that can change the points."""
        if outlook.low == outlook.high:
            return []
        line = self.tr("Đã qua ngày chốt; ghi nốt số liệu còn thiếu thì được nhiều nhất {0} điểm.")
        said = [line.format(format_points(outlook.high))]
        if outlook.high_class:
            said.append(self._class_text(None, outlook.high_class))
        return said

    def _class_text(self, low: str | None, high: str) -> str:
        """What the points alone would reach; conditions of a class are another matter."""
        if low == high:
            return self.tr("Số điểm đó ở mức “{0}”.").format(high)
        if low is None:
            return self.tr("Cao nhất thì tới mức “{0}”.").format(high)
        return self.tr("Số điểm đó từ mức “{0}” đến “{1}”.").format(low, high)

    def _open_group(self, code: str) -> None:
        if code in self._firsts:
            self.opened.emit(self._firsts[code])

    def _head(self) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._total)
        texts.addWidget(self._stand)
        note = QLabel(self.tr("chỉ tiêu\nđủ số liệu"))
        note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        give_role(note, "small")
        row = QHBoxLayout()
        row.addLayout(texts, 1)
        row.addWidget(note)
        row.addWidget(self._ring)
        return row


def _bar(group: GroupStand) -> GroupBar:
    return GroupBar(
        code=str(group.code),
        title=group.title,
        value=group.points,
        most=group.most,
        needed=group.needed,
        is_behind=group.is_behind,
    )
