"""The line at the bottom: what is saved, how old the backup is, the journal, the stick."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from thidua_desktop.domain.text.bloc_time import BLOC_TIME
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.shell.status_presenter import StatusState
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import plain_tip

_HOUR = 60
_DAY = 24 * _HOUR


class StatusBar(QFrame):
    """Parts are shown as long as they have a text; longer work takes the right end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "status-bar")
        self.setFixedHeight(SIZES.status_bar)
        self.setAccessibleName(self.tr("Trạng thái sổ"))
        self.saved, self.backup, self.journal, self.stick, self.work = (
            QLabel(self) for _ in range(5)
        )
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.stop = button(self.tr("Dừng"), role="link", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        for part in (self.saved, self.backup, self.journal, self.stick):
            row.addWidget(part)
            part.hide()
        row.addStretch(1)
        for working in (self.work, self.bar, self.stop):
            row.addWidget(working)
        row.addWidget(QLabel(self.tr("F1 Trợ giúp"), self))
        self.show_rest()

    def show_status(self, state: StatusState) -> None:
        """What is saved, how old the backup is, how long the journal is."""
        saved = state.saved_at
        said = saved.astimezone(BLOC_TIME).strftime("%H:%M:%S") if saved else ""
        self._say(self.saved, self.tr("✓ Đã lưu {0}").format(said) if saved else "")
        age = state.backup_age
        self._say(self.backup, self._backup(age) if age is not None else self.tr("Chưa sao lưu"))
        length = format_amount(Decimal(state.journal_length))
        self._say(self.journal, self.tr("Nhật ký {0} thao tác").format(length))

    def clear(self) -> None:
        """No book is open."""
        for part in (self.saved, self.backup, self.journal):
            self._say(part, "")

    def show_sticks(self, names: Sequence[str]) -> None:
        """The stick that is plugged in; of several the first and how many more there are."""
        more = f" +{len(names) - 1}" if len(names) > 1 else ""
        self._say(self.stick, self.tr("USB: {0}").format(names[0] + more) if names else "")
        self.stick.setToolTip(plain_tip("\n".join(names)))

    def _backup(self, age: timedelta) -> str:
        minutes = int(age.total_seconds() // 60)
        if minutes < 1:
            return self.tr("Vừa sao lưu")
        if minutes < _HOUR:
            return self.tr("Sao lưu {0} phút trước").format(minutes)
        if minutes < _DAY:
            return self.tr("Sao lưu {0} giờ trước").format(minutes // _HOUR)
        return self.tr("Sao lưu {0} ngày trước").format(minutes // _DAY)

    def _say(self, part: QLabel, text: str) -> None:
        part.setText(text)
        part.setVisible(bool(text))
        told = [p for p in (self.saved, self.backup, self.journal, self.stick) if p.text()]
        for place, each in enumerate(told):
            give_role(each, "part", place="after" if place else "first")

    def show_work(self, done: int, total: int, text: str) -> None:
        """How far longer work is; `total` 0 where nobody knows."""
        self.work.setText(text)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        for part in (self.work, self.bar, self.stop):
            part.show()

    def show_rest(self) -> None:
        for part in (self.work, self.bar, self.stop):
            part.hide()
