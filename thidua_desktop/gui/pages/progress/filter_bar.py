"""Over the sheet: filters with their counts at the left, what the signs mean at the right."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.theme.icons import icon
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.texts import label

_SEARCH = 150


class FilterBar(QWidget):
    """`typed(str)`, `due_only(bool)`, `lacking_only(bool)`, `side_asked()` for the closed panel."""

    typed = Signal(str)
    due_only = Signal(bool)
    lacking_only = Signal(bool)
    side_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Lọc chỉ tiêu"))
        self.search.setAccessibleName(self.tr("Lọc chỉ tiêu"))
        self.search.setFixedWidth(_SEARCH)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textEdited.connect(self.typed)
        self.due = self._switch()
        self.due.toggled.connect(self.due_only)
        self.lacking = self._switch()
        self.lacking.toggled.connect(self.lacking_only)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.margin, 0, SIZES.margin, 12)
        for widget in (self.search, self.due, self.lacking):
            row.addWidget(widget)
        row.addStretch(1)
        signs = self.tr(
            "○ đến hạn, chưa ghi   KPS không phát sinh   ◥ nhiều lần ghi   ▼ chậm, chưa đạt"
        )
        self._signs = label(signs, "small")
        self._signs.hide()
        row.addWidget(self._signs)
        self.side = button(self.tr("&Bảng bên"), icon_name="left", role="filter")
        self.side.clicked.connect(self.side_asked)
        self.side.hide()
        row.addWidget(self.side)
        self.show_counts(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_signs()

    def minimumSizeHint(self) -> QSize:
        """The signs give way, so they ask for no room."""
        least = super().minimumSizeHint()
        signs = 0 if self._signs.isHidden() else self._signs.sizeHint().width()
        return QSize(least.width() - signs, least.height())

    def offer_side(self, *, is_offered: bool) -> None:
        """Whether the button stands there that opens the panel."""
        self.side.setVisible(is_offered)
        self._show_signs()

    def _show_signs(self) -> None:
        """Only where they are whole."""
        beside = [w for w in (self.due, self.lacking, self.side) if not w.isHidden()]
        taken = sum(widget.sizeHint().width() + SIZES.unit for widget in (*beside, self._signs))
        self._signs.setVisible(self.width() >= _SEARCH + taken + 2 * SIZES.margin)

    @property
    def words(self) -> str:
        """What is filtered for, empty where everything shows."""
        said = [switch.text() for switch in (self.due, self.lacking) if switch.isChecked()]
        if self.search.text().strip():
            said.append(f"“{self.search.text().strip()}”")
        return self.tr("Chỉ hiện: {0}").format(" · ".join(said)) if said else ""

    def clear(self) -> None:
        """Everything shows again."""
        self.search.clear()
        self.typed.emit("")
        for switch in (self.due, self.lacking):
            switch.setChecked(False)

    def show_counts(self, due: int, lacking: int) -> None:
        """How many rows each switch would leave."""
        for switch, text, count in (
            (self.due, self.tr("Chưa ghi tháng này  {0}"), due),
            (self.lacking, self.tr("Thiếu minh chứng  {0}"), lacking),
        ):
            switch.setText(text.format(count))
            switch.setAccessibleName(text.format(count))

    def _switch(self) -> QPushButton:
        made = button("", role="filter")
        made.setCheckable(True)
        return made


def none_found() -> EmptyState:
    """What stands in place of the sheet where the filters leave no row."""
    made = EmptyState("search")
    made.say(
        tr("Không có chỉ tiêu nào khớp"),
        tr("Bỏ bớt điều kiện lọc, hoặc lọc bằng từ khác."),
        tr("Bỏ lọc"),
    )
    return made
