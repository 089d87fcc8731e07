"""Thử thay đổi: a band that says nothing is saved, the fields of a change, and what was tried."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.gui.pages.ranking.trial_presenter import Choice, TrialKind, TrialState
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph, plain_tip

_FIGURE_WIDTH = 96


class TrialBand(QFrame):
    """Stands over the table for as long as something is tried; `left()` goes back to what counts.

    `dropped()` asks for the ranking without any change.
    """

    left = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "trial")
        text = paragraph(
            self.tr(
                "Đang thử: bảng chỉ để xem, không ghi vào sổ. Thay đổi được giữ tới khi đóng sổ."
            ),
            "warning",
        )
        self.drop = button("", icon_name="close", role="small")
        self.drop.clicked.connect(self.dropped)
        self.drop.hide()
        self.leave = button(self.tr("&Về bảng thật"), icon_name="undo", role="small")
        self.leave.setToolTip(plain_tip(self.tr("Về bảng thật, giữ các thay đổi (Esc)")))
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.unit, 4, SIZES.unit, 4)
        row.addWidget(text, 1)
        row.addWidget(self.drop)
        row.addWidget(self.leave)

    def show_count(self, count: int) -> None:
        """So many changes are tried."""
        self.drop.setVisible(count > 0)
        self.drop.setText(self.tr("&Bỏ hết {0} thay đổi").format(count))
        self.drop.setAccessibleName(self.drop.text().replace("&", ""))


class TrialPanel(QWidget):
    """`wanted(kind, unit, code, text)` asks to try, `dropped(place)` to take one change back.

    `looked(kind, unit, code)` tells which choice stands in the fields.
    """

    wanted = Signal(object, str, str, str)
    dropped = Signal(int)
    looked = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.unit, self.code = QComboBox(), QComboBox(), QComboBox()
        for box in (self.kind, self.unit, self.code):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.figure = QLineEdit()
        self.figure.setFixedWidth(_FIGURE_WIDTH)
        self.go = button(self.tr("&Thử"), icon_name="check")
        self.present = paragraph("", "small")
        self.problem = paragraph("", "danger")
        self._unit_label = QLabel(self.tr("Đơn vị"))
        self._figure_label = QLabel(self.tr("Điểm"))
        self._criteria: tuple[Choice, ...] = ()
        self._groups: tuple[Choice, ...] = ()
        self._list = QScrollArea()
        self._list.setAccessibleName(self.tr("Những thay đổi đang thử"))
        self._list.setWidgetResizable(True)
        self._fill_kinds()
        self._lay_out()
        self._connect()

    @property
    def tried_kind(self) -> TrialKind:
        return TrialKind(str(self.kind.currentData()))

    def show_trial(self, state: TrialState) -> None:
        """Choices stay as they are chosen."""
        self._criteria, self._groups = state.criteria, state.groups
        _fill(self.unit, [(each.code, each.name) for each in state.units])
        self._show_codes()
        self._show_tried(state.tried)

    def choose_unit(self, unit: str) -> None:
        """The unit that is looked at is the first to be tried."""
        self.unit.setCurrentIndex(max(self.unit.findData(unit), 0))
        self._look()

    def show_present(self, text: str) -> None:
        """What holds now for the choice in the fields."""
        self.present.setText(text)

    def show_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        give_role(self.figure, "field", state="error" if text else "")
        if not text:
            self.figure.clear()

    def _fill_kinds(self) -> None:
        self.kind.addItem(self.tr("Điểm của đơn vị"), TrialKind.POINTS.value)
        self.kind.addItem(self.tr("Hệ số tiêu chí"), TrialKind.CRITERION.value)
        self.kind.addItem(self.tr("Hệ số nhóm"), TrialKind.GROUP.value)

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(SIZES.unit)
        fields.setVerticalSpacing(2)
        for place, (caption, widget) in enumerate(
            (
                (QLabel(self.tr("Thay đổi")), self.kind),
                (self._unit_label, self.unit),
                (QLabel(self.tr("Mã")), self.code),
                (self._figure_label, self.figure),
            )
        ):
            caption.setBuddy(widget)
            give_role(caption, "small")
            widget.setAccessibleName(caption.text())
            fields.addWidget(caption, 0, place)
            fields.addWidget(widget, 1, place)
        fields.addWidget(self.go, 1, 4)
        fields.setColumnStretch(5, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SIZES.unit, 0, 0)
        column.setSpacing(SIZES.unit)
        column.addLayout(fields)
        column.addWidget(self.present)
        column.addWidget(self.problem)
        column.addWidget(self._list, 1)
        self.problem.hide()

    def _connect(self) -> None:
        self.kind.activated.connect(self._show_codes)
        self.unit.activated.connect(self._look)
        self.code.activated.connect(self._look)
        self.figure.returnPressed.connect(self._want)
        self.go.clicked.connect(self._want)

    def _show_codes(self) -> None:
        """Criteria or groups to choose from, as the kind asks; a unit for points alone."""
        kind = self.tried_kind
        is_points = kind is TrialKind.POINTS
        choices = self._groups if kind is TrialKind.GROUP else self._criteria
        _fill(self.code, [(each.code, each.code) for each in choices])
        self.unit.setVisible(is_points)
        self._unit_label.setVisible(is_points)
        self._figure_label.setText(self.tr("Điểm") if is_points else self.tr("Hệ số, %"))
        self.figure.setAccessibleName(self._figure_label.text())
        self._look()

    def _look(self) -> None:
        unit, code = str(self.unit.currentData() or ""), str(self.code.currentData() or "")
        self.looked.emit(self.tried_kind, unit, code)

    def _want(self) -> None:
        unit, code = str(self.unit.currentData() or ""), str(self.code.currentData() or "")
        self.wanted.emit(self.tried_kind, unit, code, self.figure.text())

    def _show_tried(self, tried: Sequence[str]) -> None:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        if not tried:
            rows.addWidget(paragraph(self.tr("Chưa thử thay đổi nào."), "muted"))
        for place, text in enumerate(tried):
            rows.addLayout(self._tried_row(place, text))
        rows.addStretch(1)
        self._list.setWidget(inside)

    def _tried_row(self, place: int, text: str) -> QHBoxLayout:
        drop = button(self.tr("Bỏ"), icon_name="close", role="small")
        drop.setAccessibleName(self.tr("Bỏ thay đổi: {0}").format(text))
        drop.clicked.connect(lambda: self.dropped.emit(place))
        row = QHBoxLayout()
        row.addWidget(label(text, "strong"))
        row.addWidget(drop)
        row.addStretch(1)
        return row


def _fill(box: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """The choices, the one chosen before kept where it is among them."""
    chosen = box.currentData()
    box.clear()
    for code, words in choices:
        box.addItem(words, code)
    box.setCurrentIndex(max(box.findData(chosen), 0))
