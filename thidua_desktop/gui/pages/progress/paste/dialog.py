"""Before a block is written: old beside new, the unreadable with reason and fix in the list."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.progress_sheet import ProgressSheet
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.pages.progress.paste.fix import PasteFix
from thidua_desktop.gui.pages.progress.paste.plan import PastePlan
from thidua_desktop.gui.pages.progress.paste.review import PasteReview
from thidua_desktop.gui.pages.progress.paste.table import PasteModel, PasteTable
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.keeping_dialog import KeepingDialog
from thidua_desktop.gui.widgets.texts import label, paragraph, tag

_SIZE = (983, 620)
_MOST_LINES = 200
_LINE = 38
_LINES_SEEN = 4


class PasteDialog(KeepingDialog):
    """`accepted_entries(tuple)` carries all cells of one operation."""

    accepted_entries = Signal(object)

    def __init__(self, sheet: ProgressSheet, plan: PastePlan, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.review = PasteReview(sheet, plan)
        self.setWindowTitle(self.tr("Dán vào Tiến độ"))
        self.resize(*_SIZE)
        self._model = PasteModel(self.review, self)
        self.table = PasteTable(self._model)
        self.fixes = [PasteFix(self.review, cell) for cell in self.review.to_look_at[:_MOST_LINES]]
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Lý do chung của các bản sửa"))
        self.reason.setPlaceholderText(self.tr("Lý do chung, ví dụ: theo bảng thống kê của ban"))
        self._tags = {tone: tag("", tone) for tone in ("good", "info", "danger", "plain")}
        self._kept = paragraph("", "muted")
        self.write = button("", role="primary")
        self.write.clicked.connect(self._write)
        self.loses = self._has_answers
        for fix in self.fixes:
            fix.answered.connect(self._show_counts)
        self._lay_out()
        self._show_counts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self.table, self.table.fit_rows)

    def _has_answers(self) -> bool:
        return any(field.text().strip() for field in (self.reason, *(f.field for f in self.fixes)))

    def _show_counts(self) -> None:
        review, plan = self.review, self.review.plan
        fresh = review.count - review.changes
        for tone, text, count in (
            ("good", self.tr("{0} ô mới"), fresh),
            ("info", self.tr("{0} ô ghi bản sửa"), review.changes),
            ("danger", self.tr("{0} ô không đọc được"), review.unread),
            ("plain", self.tr("{0} ô nằm ngoài bảng"), plan.outside),
        ):
            self._tags[tone].setText(text.format(count))
            self._tags[tone].setVisible(count > 0)
        kept = self.tr("{0} ô đã có số liệu: số cũ vẫn còn trong nhật ký.")
        self._kept.setText(kept.format(review.changes))
        self._kept.setVisible(review.changes > 0)
        self.reason.setVisible(review.changes > 0)
        self.write.setText(self.tr("&Ghi {0} ô").format(review.count))
        self.write.setAccessibleName(self.write.text().replace("&", ""))
        self.write.setEnabled(review.count > 0)
        self._model.changed()

    def _write(self) -> None:
        self.accepted_entries.emit(self.review.entries(self.reason.text()))
        self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(SIZES.margin, 16, SIZES.margin, 16)
        column.setSpacing(SIZES.unit)
        title = self.tr("Dán {0} ô vào Tiến độ").format(len(self.review.plan.cells))
        column.addWidget(label(title, "section"))
        column.addWidget(paragraph(self._about(), "muted"))
        column.addLayout(self._tag_row())
        column.addWidget(self.table, 1)
        if self.fixes:
            many = self.tr("{0} ô cần xem lại").format(len(self.review.to_look_at))
            column.addWidget(label(many, "strong"))
            column.addWidget(self._fix_list())
            left = self.tr("Ô không đọc được mà để trống phần sửa sẽ bị bỏ qua.")
            column.addWidget(paragraph(left, "small"))
        column.addWidget(self._kept)
        column.addWidget(self.reason)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(column, 1)
        whole.addWidget(self._foot())

    def _about(self) -> str:
        sheet, plan = self.review.sheet, self.review.plan
        months = [sheet.months[month] for month in plan.months]
        said = self.tr("{0} chỉ tiêu × tháng {1}. Chưa ghi gì vào sổ.")
        span = f"{months[0].month}–{months[-1].month}/{months[-1].year}"
        if len(months) == 1:
            span = f"{months[0].month}/{months[0].year}"
        return said.format(len(plan.criteria), span)

    def _tag_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for made in self._tags.values():
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self._days())
        return row

    def _days(self) -> QLabel:
        sheet = self.review.sheet
        day = sheet.entry_day(sheet.month)
        said = self.tr("Ngày ghi: ngày cuối mỗi tháng")
        if sheet.month in self.review.plan.months and day == sheet.day:
            this = self.tr("Ngày ghi: ngày cuối mỗi tháng, riêng tháng {0} là {1}")
            said = this.format(day.month, format_date(day))
        return label(said, "small")

    def _fix_list(self) -> QScrollArea:
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, SIZES.unit, 0)
        lines.setSpacing(0)
        for fix in self.fixes:
            lines.addWidget(fix)
        lines.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFixedHeight(min(len(self.fixes), _LINES_SEEN) * _LINE + 4)
        return area

    def _foot(self) -> QFrame:
        foot = QFrame()
        give_role(foot, "dialog-foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(SIZES.margin, 12, SIZES.margin, 12)
        row.addWidget(label(self.tr("Một thao tác, hoàn tác được bằng Ctrl+Z."), "muted"), 1)
        leave = button(self.tr("&Không dán"))
        leave.clicked.connect(self.drop)  # it says itself that nothing is pasted
        row.addWidget(leave)
        row.addWidget(self.write)
        return foot
