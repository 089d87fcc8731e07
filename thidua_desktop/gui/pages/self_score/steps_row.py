"""The record's way as a row of five steps: a circle, a name, who and when under it."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from thidua_desktop.application.record_life import LifeMark, LifeStep, RecordLife
from thidua_desktop.domain.text.bloc_time import BLOC_TIME
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.texts import paragraph

_GAP, _SHORTEST = 12, 24
"""Air around the line between two steps, and what is worth drawing."""


class StepText(Struct, frozen=True, kw_only=True):
    """One step in words; `waits` is the one whose turn it is."""

    name: str
    note: str
    done: bool
    waits: bool


def step_texts(life: RecordLife, due: str | None) -> tuple[StepText, ...]:
    """The five steps; `due` is the day the package is to be with the leader."""
    return tuple(
        StepText(
            name=_name(mark.step),
            note=_note(mark, life, due),
            done=mark.done,
            waits=mark.step is life.next_step,
        )
        for mark in life.marks
    )


def _name(step: LifeStep) -> str:
    return {
        LifeStep.WRITTEN: tr("Ghi xong"),
        LifeStep.SUBMITTED: tr("Trình thủ trưởng"),
        LifeStep.APPROVED: tr("Thủ trưởng duyệt"),
        LifeStep.SEALED: tr("Niêm phong"),
        LifeStep.SENT: tr("Đã gửi"),
    }[step]


def _note(mark: LifeMark, life: RecordLife, due: str | None) -> str:
    if mark.done:
        if mark.at is None:
            return tr("đã có ý kiến duyệt") if mark.step is LifeStep.SUBMITTED else ""
        moment = mark.at.astimezone(BLOC_TIME)
        when = f"{format_date(moment.date())[:5]} {moment:%H:%M}"
        return tr("{0} · {1}").format(when, mark.position or _whose(mark.step))
    if mark.step is LifeStep.SUBMITTED and life.changed_since_submission:
        return tr("đã sửa sau khi trình")
    if mark.step is LifeStep.SENT and due:
        return tr("hạn {0}").format(due)
    if mark.step is LifeStep.SEALED and life.revisions and life.changes is not None:
        return tr("khác bản {0}: {1} mục").format(life.revisions[-1].revision, life.changes.count)
    return tr("đang chờ") if mark.step is life.next_step else ""


def _whose(step: LifeStep) -> str:
    """Whose step it is where no position was given."""
    return tr("Thủ trưởng đơn vị") if step is LifeStep.APPROVED else tr("Văn thư")


class StepsRow(QWidget):
    """Shows `step_texts`, joined by lines where there is room; nothing here is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Các bước của báo cáo"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIZES.margin, 0, SIZES.margin, SIZES.unit * 2)
        self._row.setSpacing(SIZES.unit)
        self.steps = [_Step() for _ in LifeStep]
        for step in self.steps:
            self._row.addWidget(step, 1, Qt.AlignmentFlag.AlignTop)

    def show_steps(self, texts: Sequence[StepText]) -> None:
        for step, text in zip(self.steps, texts, strict=True):
            step.show_text(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for step, after in pairwise(self.steps):
            colour = COLOURS.accent if step.is_done else COLOURS.line_strong
            painter.fillRect(line_between(step.words, after.geometry()), QColor(colour))


def line_between(words: QRect, after: QRect) -> QRect:
    """The thin line from the words of a step to the next one, empty where they lie close."""
    left, right = words.right() + _GAP, after.left() - _GAP
    if right - left < _SHORTEST:
        return QRect()
    return QRect(left, words.top() + SIZES.icon // 2, right - left, 1)


class _Step(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.is_done = False
        self._mark = QLabel()
        self._mark.setFixedSize(SIZES.icon, SIZES.icon)
        self.name = paragraph("", "muted")
        self.note = paragraph("", "small")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.name)
        texts.addWidget(self.note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.unit)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    @property
    def words(self) -> QRect:
        """What its mark and its texts take of its place."""
        needed = max(
            each.fontMetrics().horizontalAdvance(each.text()) for each in (self.name, self.note)
        )
        taken = min(SIZES.icon + SIZES.unit + needed, self.width())
        return QRect(self.x(), self.y(), taken, self.height())

    def show_text(self, text: StepText) -> None:
        """Done: a ticked circle; the next one: a clock and a warm note; later ones: pale."""
        self.is_done = text.done
        icon, colour = (
            ("circle-check", COLOURS.accent) if text.done else ("circle", COLOURS.line_strong)
        )
        if text.waits:
            icon, colour = "clock", COLOURS.warning
        self._mark.setPixmap(pixmap(icon, colour))
        self.name.setText(text.name)
        give_role(self.name, "strong" if text.waits else ("" if text.done else "muted"))
        self.note.setText(text.note)
        give_role(self.note, "warning-small" if text.waits else "small")
