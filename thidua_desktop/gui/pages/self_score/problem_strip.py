"""The strip at the left: what is to be settled, and below it the total so far."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from thidua_desktop.application.self_sheet import ProblemKind, SelfSheet, SheetProblem
from thidua_desktop.domain.bloc import Bloc
from thidua_desktop.domain.text.number_format import format_points
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.leader_word import leader_first, leader_word
from thidua_desktop.gui.pages.self_score.model import signed
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import icon
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph, rule, tag

Index = QModelIndex | QPersistentModelIndex
_BESIDE_TEXT = 60
"""The border, paddings and the icon of a row, as the sheet and the style set them."""

_ABOVE_AND_BELOW = 14
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ICONS = {
    ProblemKind.QUESTION: ("info", "info"),
    ProblemKind.GAP: ("warning", "danger"),
    ProblemKind.MISSING: ("warning", "warning"),
    ProblemKind.NO_EVIDENCE: ("clip", "warning"),
    ProblemKind.TENTATIVE: ("clock", "warning"),
    ProblemKind.MONTH: ("info", "warning"),
    ProblemKind.OVER_TARGET: ("info", "warning"),
}


def problem_text(problem: SheetProblem, bloc: Bloc | None) -> str:
    """Two lines: criterion and matter, then what to do."""
    title, hint = _words(problem, bloc)
    return f"{problem.criterion} · {title}\n{hint}"


def _words(problem: SheetProblem, bloc: Bloc | None) -> tuple[str, str]:
    if problem.question is not None:
        return tr("{0} hỏi lại").format(leader_first(bloc)), problem.question.text
    return {
        ProblemKind.GAP: (tr("Chưa có số liệu"), tr("Ghi, hoặc bấm Ctrl+0 (KPS)")),
        ProblemKind.MISSING: (tr("Chưa có kết quả"), tr("Không chặn niêm phong, tính 0 điểm")),
        ProblemKind.NO_EVIDENCE: (tr("Thiếu minh chứng"), tr("Không có minh chứng thì 0 điểm")),
        ProblemKind.TENTATIVE: (tr("Tạm tính"), tr("Còn chờ số liệu đơn vị dẫn đầu")),
        ProblemKind.MONTH: (tr("Tháng này chưa ghi"), tr("Không chặn việc niêm phong")),
        ProblemKind.OVER_TARGET: (
            tr("Vượt hai lần chỉ tiêu"),
            tr("Xem lại số; không chặn niêm phong"),
        ),
    }[problem.kind]


class ProblemStrip(QFrame):
    """`chose` on moving, `opened` on Enter or double click; `gaps_accepted` by the button."""

    chose = Signal(object)
    opened = Signal(object)
    gaps_accepted = Signal()

    def __init__(self, bloc: Bloc | None) -> None:
        super().__init__()
        self._bloc = bloc
        give_role(self, "ground")
        self.setFixedWidth(SIZES.strip)
        self._problems: tuple[SheetProblem, ...] = ()
        self._count = tag("", "danger")
        self.list = _ProblemList()
        self.list.setAccessibleName(self.tr("Vấn đề cần xử lý"))
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemDoubleClicked.connect(lambda _item: self._open())
        self.list.entered_row.connect(self._open)
        self.open = button(self.tr("Mở &chỗ ghi"), role="small")
        self.open.clicked.connect(self._open)
        self.gaps = button(self.tr("Để trống có chủ ý"), role="small")
        self.gaps.clicked.connect(self.gaps_accepted)
        self._none = paragraph(self.tr("Không còn việc phải xử lý."), "muted")
        self.late = paragraph(_late_text(bloc), "warning")
        self.late.hide()
        self._caption = label("", "small")
        self.total = label("", "figure")
        self._parts = paragraph("", "small")
        self.recount(is_on=False)
        self._lay_out()

    @property
    def current(self) -> SheetProblem | None:
        place = self.list.currentRow()
        return self._problems[place] if 0 <= place < len(self._problems) else None

    def show_state(self, state: SelfSheet) -> None:
        kept = self.current
        self._problems = state.problems
        self._fill(state.problems)
        if kept in state.problems:
            self.list.setCurrentRow(state.problems.index(kept))
        self._count.setText(str(state.blocking))
        self._count.setVisible(state.blocking > 0)
        self.late.setVisible(state.is_too_late)
        has_any = bool(state.problems)
        self.list.setVisible(has_any)
        self._none.setVisible(not has_any)
        self.open.setVisible(has_any)
        self.gaps.setVisible(bool(state.gaps))
        total = state.scores.total
        self.total.setText("\u2013" if total is None else format_points(total))
        self._parts.setText(_parts(state))

    def recount(self, *, is_on: bool) -> None:
        """Whether the total is being counted anew."""
        old, now = self.tr("Tổng tự chấm (đang tính lại)"), self.tr("Tổng tự chấm (tạm tính)")
        self._caption.setText(old if is_on else now)
        give_role(self.total, "figure", state="quiet" if is_on else "")
        said = self.tr("{0}, đang tính lại") if is_on else "{0}"
        self.total.setAccessibleName(said.format(self.total.text()))

    def _fill(self, problems: Sequence[SheetProblem]) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for problem in problems:
                words = problem_text(problem, self._bloc)
                name, colour = _ICONS[problem.kind]
                mark = icon(name, getattr(COLOURS, colour))
                self.list.addItem(QListWidgetItem(mark, words))

    def _choose(self, _row: int) -> None:
        if self.current is not None:
            self.chose.emit(self.current)

    def _open(self) -> None:
        found = self.current or next(iter(self._problems), None)
        if found is not None:
            self.opened.emit(found)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, SIZES.unit, 16, 0)
        head.addWidget(label(self.tr("Vấn đề cần xử lý"), "strong"), 1)
        head.addWidget(self._count)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, SIZES.unit, 16, 16)
        foot.setSpacing(4)
        for widget in (self.open, self.gaps, rule(), self._caption, self.total, self._parts):
            foot.addWidget(widget)
        self.late.setContentsMargins(16, SIZES.unit, 16, SIZES.unit)
        self._none.setContentsMargins(16, 0, 16, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.late)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        column.addStretch(0)


def _late_text(bloc: Bloc | None) -> str:
    """What is wrong with writing on after the conclusion, what is safe, what to do."""
    said = tr(
        "Hội nghị đã kết luận, {0} sẽ không nhận bản mới. Kết quả và các bản đã gửi vẫn nguyên. "
        "Cần thay đổi thì xin {0} mở lại hội nghị trước."
    )
    return said.format(leader_word(bloc))


def _parts(state: SelfSheet) -> str:
    scores, before = state.scores, state.before
    lines = [
        tr("Nội dung {0} · thưởng {1}").format(
            format_points(scores.content), format_points(scores.bonus)
        ),
        tr("Điểm trừ {0}").format(format_points(scores.penalty)),
    ]
    if before is not None and before.total is not None and scores.total is not None:
        change = signed(scores.total - before.total)
        lines.append(tr("Kỳ trước {0} · {1}").format(format_points(before.total), change))
    return "\n".join(lines)


class _ProblemList(QListWidget):
    """Wraps its texts; Enter opens."""

    entered_row = Signal()

    def __init__(self) -> None:
        super().__init__()
        give_role(self, "strip")
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setItemDelegate(_WrappedItems(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)


class _WrappedItems(QStyledItemDelegate):
    """Qt measures lines without the sheet's padding, and cuts the last word for it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, QListWidget)
        space = QRect(0, 0, max(1, view.viewport().width() - _BESIDE_TEXT), 10_000)
        wrapped = Qt.TextFlag.TextWordWrap.value
        needed = option.fontMetrics.boundingRect(space, wrapped, str(index.data()))
        return QSize(space.width(), needed.height() + _ABOVE_AND_BELOW)
