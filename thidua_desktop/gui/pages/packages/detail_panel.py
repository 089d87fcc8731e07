"""What an opened row unfolds: envelope, checks, and the plan with its effect, side by side."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.domain.record_changes import ChangeKind
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.packages.detail_text import (
    ChangeLine,
    CheckLine,
    CheckState,
    Detail,
)
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.form import Editor, Field, Form
from thidua_desktop.gui.widgets.texts import label, paragraph, plain_tip

_MARK = 16
_NARROW = 720
_ROWS_SEEN = 5
_LABEL_WIDTH = 92
_MARKS = {
    CheckState.PASSED: ("check", "accent", ""),
    CheckState.FAILED: ("close", "danger", "danger"),
    CheckState.SKIPPED: ("minus", "muted", "small"),
    CheckState.OPEN: ("minus", "line_strong", "small"),
}
_TONES = {ChangeKind.NEW: "good", ChangeKind.CORRECTED: "info", ChangeKind.WITHDRAWN: "warning"}


class DetailPanel(QFrame):
    """`passphrase_given(str)` asks to read again what needs one."""

    passphrase_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "unfolded")
        self.setAccessibleName(self.tr("Chi tiết gói"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 10, 12, 14)
        self._row.setSpacing(SIZES.margin)
        self._parts: list[QWidget] = []
        self._again: QPushButton | None = None
        self._may_read_again = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the parts stand below each other."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def let_read_again(self, *, is_on: bool) -> None:
        """Not while the files are being taken in: one of them would be read and written at once."""
        self._may_read_again = is_on
        if self._again is not None:
            self._again.setEnabled(is_on)

    def show_detail(self, detail: Detail) -> None:
        """Replaces what was shown."""
        self._again = None
        for part in self._parts:
            self._row.removeWidget(part)
            part.deleteLater()
        self._parts = [self._envelope(detail)]
        if detail.checks:
            self._parts.append(self._checks(detail))
        self._parts.append(self._outcome(detail))
        for part, stretch in zip(self._parts, (4, 4, 7), strict=False):
            self._row.addWidget(part, stretch)
            part.show()

    def _envelope(self, detail: Detail) -> QWidget:
        part, column = _part(self.tr("Phong bì"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SIZES.unit)
        grid.setVerticalSpacing(3)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        lines = [(name, paragraph(_breakable(text))) for name, text in detail.envelope]
        if detail.digits:
            lines.append((self.tr("Dấu khoá"), paragraph(detail.digits, "strong")))
        for row, (name, value) in enumerate(lines):
            grid.addWidget(paragraph(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        column.addLayout(grid)
        if detail.compared:
            column.addWidget(paragraph(detail.compared, "muted"))
        column.addStretch(1)
        return part

    def _checks(self, detail: Detail) -> QWidget:
        passed = sum(line.state is CheckState.PASSED for line in detail.checks)
        whole = all(line.state is not CheckState.FAILED for line in detail.checks)
        title = (
            self.tr("{0} phép kiểm tra đạt") if whole else self.tr("{0} phép kiểm tra đạt, 1 không")
        )
        part, column = _part(title.format(passed))
        for line in detail.checks:
            column.addWidget(_check_row(line))
        column.addStretch(1)
        return part

    def _outcome(self, detail: Detail) -> QWidget:
        changes = len(detail.changes)
        title = self.tr("{0} mục đổi").format(changes) if changes else self.tr("Vì sao")
        part, column = _part(title if changes or detail.why else self.tr("Nội dung"))
        if detail.why is not None:
            for text in (detail.why.happened, detail.why.safe, detail.why.todo):
                if text:
                    column.addWidget(paragraph(text))
        elif not changes:
            column.addWidget(paragraph(self.tr("Gói nguyên vẹn, đúng chữ ký.")))
        if detail.needs_passphrase:
            column.addLayout(self._passphrase())
        if changes:
            column.addWidget(_changes_table(detail.changes))
        if detail.effects:
            column.addLayout(_effects(detail.effects))
        column.addStretch(1)
        return part

    def _passphrase(self) -> QVBoxLayout:
        form = Form((Field(key="word", label=self.tr("Mật khẩu mở &tệp"), editor=Editor.HIDDEN),))
        go = self._again = button(self.tr("Đọc &lại"), role="small")
        go.setEnabled(self._may_read_again)
        go.clicked.connect(lambda: self.passphrase_given.emit(form.values()["word"]))
        column = QVBoxLayout()
        column.addWidget(form)
        column.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        return column


def _part(title: str) -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label(title, "strong"))
    return part, column


def _check_row(line: CheckLine) -> QWidget:
    name, colour, role = _MARKS[line.state]
    said = {
        CheckState.PASSED: tr("đạt"),
        CheckState.FAILED: tr("không đạt"),
        CheckState.SKIPPED: tr("không xét trên máy này"),
        CheckState.OPEN: tr("chưa xét tới"),
    }
    mark = QLabel()
    mark.setPixmap(pixmap(name, getattr(COLOURS, colour), size=_MARK))
    mark.setAccessibleName(said[line.state])
    row = QWidget()
    row.setToolTip(plain_tip(said[line.state]))
    inside = QHBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(SIZES.unit)
    inside.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    inside.addWidget(paragraph(line.text, role), 1)
    return row


class _Changes(DataTable):
    """A few of many lines are seen at a time."""

    FITTED_AT_ONCE: ClassVar[int] = _ROWS_SEEN


def _changes_table(lines: tuple[ChangeLine, ...]) -> DataTable:
    columns: tuple[Column[ChangeLine], ...] = (
        Column(
            key="kind",
            title=tr("Loại"),
            text=lambda row: row.word,
            tone=lambda row: _TONES[row.kind],
            kind=Kind.TAG,
            width=56,
        ),
        Column(key="code", title=tr("Mục"), text=lambda row: row.criterion, width=52),
        Column(key="day", title=tr("Ngày"), text=lambda row: row.day, width=60),
        Column(
            key="title",
            title=tr("Nội dung"),
            text=lambda row: row.title,
            tip=lambda row: row.title,
        ),
        Column(
            key="figure",
            title=tr("Kết quả"),
            text=lambda row: row.figure,
            kind=Kind.FIGURE,
            width=88,
        ),
    )
    model: ItemModel[ChangeLine] = ItemModel(columns)
    table = _Changes(model, tr("Các mục sẽ nhập"))
    model.setParent(table)
    model.show(lines)
    table.horizontalHeader().hide()
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().setDefaultSectionSize(SIZES.tall_row)
    table.setFixedHeight(min(len(lines), _ROWS_SEEN) * SIZES.tall_row + 2)
    return table


def _effects(lines: tuple[tuple[str, str], ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SIZES.margin)
    for place, (name, text) in enumerate(lines, start=1):
        is_last = place == len(lines)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(name, "small"))
        column.addWidget(paragraph(text, "strong") if is_last else label(text, "strong"))
        column.addStretch(1)
        row.addLayout(column, 1 if is_last else 0)
    return row


def _breakable(text: str) -> str:
    """Long names may break after an underscore."""
    return text.replace("_", "_\u200b")
