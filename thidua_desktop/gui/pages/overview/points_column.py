"""The middle of the overview: total, completeness, groups against their pace, the outlook."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from thidua_desktop.application.overview import GroupStand, Outlook, PointsNow
from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.gui.charts.pace_bar import PaceBar
from thidua_desktop.gui.charts.ring import Ring
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import label, paragraph


class PointsColumn(QWidget):
    """Shows `PointsNow`; where the unit is no member it says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total = label("", "figure")
        self._stand = paragraph("", "small")
        self._ring = Ring()
        self._groups = QGridLayout()
        self._groups.setHorizontalSpacing(SIZES.unit)
        self._groups.setVerticalSpacing(2)
        self._groups.setColumnStretch(1, 1)
        self._legend = label(self.tr("▏ nhịp cần để đạt loại cao nhất"), "small")
        self._outlook = paragraph("")
        give_role(self._outlook, "outlook")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SIZES.unit, 0, 0)
        column.setSpacing(SIZES.unit)
        column.addLayout(self._head())
        column.addLayout(self._groups)
        column.addWidget(self._legend)
        column.addWidget(self._outlook)
        column.addStretch(1)

    def show_points(self, points: PointsNow | None) -> None:
        self._clear_groups()
        self._ring.setVisible(points is not None)
        self._outlook.hide()
        self._legend.setVisible(points is not None and any(g.needed for g in points.groups))
        if points is None:
            self._total.setText("–")
            self._stand.setText(self.tr("Đơn vị này không có tên trong khung của khối, cụm."))
            return
        self._total.setText("–" if points.total is None else format_points(points.total))
        self._stand.setText(self._stand_text(points))
        done = points.completeness
        self._ring.show_count(done.present, done.applicable)
        for place, group in enumerate(points.groups):
            self._add_group(place, group)
        if points.outlook is not None:
            self._outlook.setText(self._outlook_text(points.outlook))
            self._outlook.show()

    def _stand_text(self, points: PointsNow) -> str:
        if not points.is_concluded:
            return self.tr("điểm tự tính đến nay")
        parts = [self.tr("điểm chính thức")]
        if points.rank is not None:
            parts.append(self.tr("hạng {0} trong {1} đơn vị").format(points.rank, points.ranked))
        if points.classification:
            parts.append(points.classification)
        return " · ".join(parts)

    def _outlook_text(self, outlook: Outlook) -> str:
        low, high = format_points(outlook.low), format_points(outlook.high)
        said = [self.tr("Nếu giữ nhịp này, cuối kỳ đạt khoảng {0}–{1} điểm.").format(low, high)]
        if outlook.low == outlook.high:
            said = [self.tr("Nếu giữ nhịp này, cuối kỳ đạt khoảng {0} điểm.").format(low)]
        if outlook.top_class and outlook.missing:
            missing = format_points(outlook.missing)
            line = self.tr("Hiện còn thiếu {0} điểm tới mức «{1}».")
            said.append(line.format(missing, outlook.top_class))
        if outlook.best is not None:
            best = outlook.best
            more = " ".join(filter(None, (format_amount(best.gain.missing), best.measure)))
            line = self.tr("Gần nhất: {0} thêm {1} được {2} điểm.")
            said.append(line.format(best.criterion, more, format_points(best.gain.points)))
        return " ".join(said)

    def _add_group(self, place: int, group: GroupStand) -> None:
        title = paragraph(group.title)
        points = label(format_points(group.points), "strong" if not group.is_behind else "behind")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addStretch(1)
        row.addWidget(points)
        if group.most is not None:
            row.addWidget(label(f"/ {format_amount(group.most)}", "muted"))
        if group.is_behind:
            row.insertWidget(1, label(self.tr("chậm"), "warning-small"))
        line = place * 2
        self._groups.addWidget(label(str(group.code), "muted"), line, 0)
        self._groups.addWidget(title, line, 1)
        self._groups.addLayout(row, line, 2)
        if group.most is not None:
            bar = PaceBar()
            bar.show_pace(group.points, group.most, group.needed, is_behind=group.is_behind)
            self._groups.addWidget(bar, line + 1, 0, 1, 3)

    def _clear_groups(self) -> None:
        for widget in self.findChildren(QWidget):
            if self._groups.indexOf(widget) >= 0 or isinstance(widget, PaceBar):
                widget.deleteLater()
        while (item := self._groups.takeAt(0)) is not None:
            inner = item.layout()
            while inner is not None and (part := inner.takeAt(0)) is not None:
                if (old := part.widget()) is not None:
                    old.deleteLater()

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
