"""Before a block is written: old beside new, the unreadable with reason and fix."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.progress_sheet import ProgressSheet
from thidua_desktop.gui.pages.progress.pasting import (
    Fixed,
    PastedCell,
    PastePlan,
    entries_of,
    pasted,
)
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph, tag

_SIZE = (983, 560)
_FIX_WIDTH = 90


class PasteDialog(QDialog):
    """`accepted_entries(tuple)` carries all cells of one operation."""

    accepted_entries = Signal(object)

    def __init__(self, sheet: ProgressSheet, plan: PastePlan, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet, self._plan = sheet, plan
        self._fixed = Fixed()
        self.setWindowTitle(self.tr("Dán vào Tiến độ"))
        self.resize(*_SIZE)
        title = self.tr("Dán {0} ô vào Tiến độ").format(len(plan.cells))
        self.write = button("", role="primary")
        self.write.clicked.connect(self._write)
        column = QVBoxLayout()
        column.setContentsMargins(SIZES.margin, 16, SIZES.margin, 16)
        column.setSpacing(SIZES.unit)
        column.addWidget(label(title, "section"))
        column.addWidget(label(self.tr("Chưa ghi gì vào sổ."), "muted"))
        column.addLayout(self._tags())
        column.addWidget(self._table(), 1)
        for cell in plan.bad:
            column.addLayout(self._fix_line(cell))
        column.addWidget(paragraph(self._remark(), "muted"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(column, 1)
        whole.addWidget(self._foot())
        self._count()

    def _tags(self) -> QHBoxLayout:
        row = QHBoxLayout()
        changes = sum(cell.is_change for cell in self._plan.cells)
        fresh = len(self._plan.good) - changes
        for count, text, tone in (
            (fresh, self.tr("{0} ô mới"), "good"),
            (changes, self.tr("{0} ô ghi bản sửa"), "info"),
            (len(self._plan.bad), self.tr("{0} ô không đọc được"), "danger"),
            (self._plan.outside, self.tr("{0} ô nằm ngoài bảng"), "warning"),
        ):
            if count:
                row.addWidget(tag(text.format(count), tone))
        row.addStretch(1)
        return row

    def _table(self) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(SIZES.unit)
        grid.setVerticalSpacing(6)
        for column, month in enumerate(self._plan.months, start=2):
            head = label(f"T{self._sheet.months[month].month}", "small")
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
        for row, criterion in enumerate(self._plan.criteria, start=1):
            grid.addWidget(label(criterion.code, "muted"), row, 0)
            grid.addWidget(paragraph(criterion.title), row, 1)
            for column, month in enumerate(self._plan.months, start=2):
                cell = self._plan.at(criterion, month)
                if cell is not None:
                    grid.addWidget(_shown(cell), row, column, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(self._plan.criteria) + 1, 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        return area

    def _fix_line(self, cell: PastedCell) -> QHBoxLayout:
        month = self._sheet.months[cell.key.month].month
        fix = QLineEdit()
        fix.setFixedWidth(_FIX_WIDTH)
        fix.setAccessibleName(self.tr("Sửa ô {0}, tháng {1}").format(cell.key.criterion, month))
        reason = paragraph(cell.problem)
        fix.textEdited.connect(self._fixer(cell, fix, reason))
        row = QHBoxLayout()
        row.addWidget(label(f"{cell.key.criterion} · T{month}", "strong"))
        row.addWidget(label(f"“{cell.text}”", "danger"))
        row.addWidget(reason, 1)
        row.addWidget(fix)
        return row

    def _fixer(self, cell: PastedCell, fix: QLineEdit, reason: QLabel) -> Callable[[str], None]:
        def read(text: str) -> None:
            row = self._sheet.row(cell.key.criterion)
            again = pasted(row, cell.key.month, text) if row is not None and text else None
            typed = None if again is None else again.typed
            self._fixed.pop(cell.key, None)
            if typed is not None:
                self._fixed[cell.key] = typed
            reason.setText("" if typed else again.problem if again else cell.problem)
            give_role(fix, "field", state="error" if again is not None and not typed else "")
            self._count()

        return read

    def _remark(self) -> str:
        left = self.tr("Ô để trống phần sửa sẽ bị bỏ qua.") if self._plan.bad else ""
        changes = any(cell.is_change for cell in self._plan.cells)
        kept = self.tr("Số mới được ghi thành bản sửa, số cũ vẫn còn trong nhật ký.")
        return " ".join(filter(None, (left, kept if changes else "")))

    def _foot(self) -> QFrame:
        foot = QFrame()
        give_role(foot, "dialog-foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(SIZES.margin, 12, SIZES.margin, 12)
        row.addWidget(label(self.tr("Một thao tác, hoàn tác được bằng Ctrl+Z."), "muted"), 1)
        leave = button(self.tr("&Không dán"))
        leave.clicked.connect(self.reject)
        row.addWidget(leave)
        row.addWidget(self.write)
        return foot

    def _count(self) -> None:
        count = len(self._plan.good) + len(self._fixed)
        self.write.setText(self.tr("&Ghi {0} ô").format(count))
        self.write.setAccessibleName(self.write.text().replace("&", ""))
        self.write.setEnabled(count > 0)

    def _write(self) -> None:
        self.accepted_entries.emit(entries_of(self._sheet, self._plan, self._fixed))
        self.accept()


def _shown(cell: PastedCell) -> QLabel:
    """The new value; beside it the struck old one, or red where it cannot be read."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText)
    new, old = escape(cell.new), escape(cell.old)
    if cell.typed is None:
        give_role(made, "tag", tone="danger")
        made.setText(f"⚠ {new}")
    elif cell.old:
        give_role(made, "tag", tone="info")
        quiet = QColor(COLOURS.muted).name()
        made.setText(f'<s style="color:{quiet}">{old}</s>&nbsp; {new}')
    else:
        made.setText(new)
    made.setAccessibleName(f"{cell.old} {cell.new}".strip())
    return made
