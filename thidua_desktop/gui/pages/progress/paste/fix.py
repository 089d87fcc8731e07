"""One line per cell to look at: the reason, the value to type, the proposals, "Bỏ ô này"."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import exact_text
from thidua_desktop.gui.pages.progress.paste.plan import PastedCell
from thidua_desktop.gui.pages.progress.paste.review import PasteReview, Verdict, proposal_words
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph

_FIELD = 76
_PLACE = 84
_SAID = 96
_ICON = 16


class PasteFix(QWidget):
    """`answered()` after every answer; the review holds it."""

    answered = Signal()

    def __init__(self, review: PasteReview, cell: PastedCell) -> None:
        super().__init__()
        self._review, self._cell = review, cell
        month = review.sheet.months[cell.key.month].month
        self.place = f"{cell.key.criterion} · T{month}"
        self.field = QLineEdit()
        self.field.setFixedWidth(_FIELD)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setAccessibleName(tr("Sửa ô {0}").format(self.place))
        self.field.textEdited.connect(self._put)
        self.uses = [self._use_button(words) for words in proposal_words(cell)]
        self.leave = button(tr("Bỏ ô này"), role="filter")
        self.leave.setCheckable(True)
        self.leave.setAccessibleName(tr("Bỏ ô {0}").format(self.place))
        self.leave.toggled.connect(self._leave_out)
        self._mark, self._reason = QLabel(), paragraph("")
        self._lay_out()
        self._show(review.verdict(cell.key))

    def _use_button(self, words: str) -> QWidget:
        made = button(tr("Dùng {0}").format(words), role="small")
        made.clicked.connect(lambda: self._use(words))
        return made

    def _use(self, words: str) -> None:
        self.field.setText(words)
        self._put(words)

    def _put(self, text: str) -> None:
        self._answer(self._review.put(self._cell.key, text))

    def _leave_out(self, left_out: bool) -> None:  # noqa: FBT001 - Qt's signature
        verdict = self._review.leave_out(self._cell.key, left_out=left_out)
        self.field.clear()
        self._answer(verdict)

    def _answer(self, verdict: Verdict) -> None:
        self._show(verdict)
        self.answered.emit()

    def _show(self, verdict: Verdict) -> None:
        has_text = bool(self.field.text().strip())
        is_wrong = verdict.typed is None and has_text
        give_role(self.field, "", state="error" if is_wrong else "")
        for widget in (self.field, *self.uses):
            widget.setEnabled(not verdict.is_left_out)
        if verdict.is_left_out:
            reason = tr("Ô này giữ như cũ, không ghi.")
        elif verdict.typed is not None and has_text:
            reason = tr("Sẽ ghi {0}.").format(exact_text(verdict.typed.result))
        else:
            reason = verdict.problem or self._cell.doubt
        self._reason.setText(reason)
        is_open = verdict.typed is None and not verdict.is_left_out
        is_doubt = bool(self._cell.doubt) and not has_text and not verdict.is_left_out
        colour = COLOURS.danger if is_open else COLOURS.warning if is_doubt else COLOURS.accent
        icon = "warning" if is_open or is_doubt else "check"
        self._mark.setPixmap(pixmap(icon, colour, size=_ICON))

    def _lay_out(self) -> None:
        place, said = label(self.place, "strong"), label(f"“{self._cell.text}”", "danger")
        place.setMinimumWidth(_PLACE)
        said.setMinimumWidth(_SAID)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(SIZES.unit)
        for said_first in (self._mark, place, said):
            row.addWidget(said_first)
        row.addWidget(self._reason, 1)
        for widget in (self.field, *self.uses, self.leave):
            row.addWidget(widget)
