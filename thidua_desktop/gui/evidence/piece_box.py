"""One piece of evidence in the list: its first page small, what it is, what can be done with it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from thidua_desktop.application.desks.evidence_desk import EvidencePiece
from thidua_desktop.application.ports_evidence import Picture, PictureProblem
from thidua_desktop.gui.evidence.pixels import pixmap_of
from thidua_desktop.gui.evidence.presenter import THUMBNAIL
from thidua_desktop.gui.evidence.shrinking import DRAWN_KINDS
from thidua_desktop.gui.evidence.words import piece_text, problem_text
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import paragraph, plain_tip, rule
from thidua_desktop.wording.language import Language

_SIDE = 56


class PieceBox(QFrame):
    """`viewed`, `saved` and `removed` carry the piece."""

    viewed = Signal(object)
    saved = Signal(object)
    removed = Signal(object)

    def __init__(self, piece: EvidencePiece, language: Language) -> None:
        super().__init__()
        self.piece = piece
        self._small = QLabel()
        self._small.setFixedSize(_SIDE, _SIDE)
        self._small.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._small.setPixmap(pixmap("document", size=2 * SIZES.icon))
        give_role(self._small, "thumbnail")
        self._language = language
        self._about = paragraph("", "small")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(paragraph(piece.name))
        column.addWidget(self._about)
        column.addLayout(self._buttons())
        row = QHBoxLayout()
        row.setSpacing(SIZES.unit)
        row.addWidget(self._small, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SIZES.unit)
        whole.addLayout(row)
        whole.addWidget(rule())

    def tell(self, cutoff: date) -> None:
        """What it is; what happened after that day is not in the period that is looked at."""
        self._about.setText(piece_text(self.piece, self._language, cutoff))

    @property
    def said(self) -> str:
        return self._about.text()

    def show_drawn(self, drawn: Picture | PictureProblem) -> None:
        """The small picture; a problem is a warning sign that says why."""
        if isinstance(drawn, PictureProblem):
            self._small.setPixmap(pixmap("warning", size=SIZES.icon))
            self._small.setToolTip(plain_tip(problem_text(drawn)))
            return
        self._small.setPixmap(pixmap_of(drawn, THUMBNAIL / _SIDE))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * SIZES.unit)
        name = self.piece.name
        shown = (
            (self.tr("Xem"), self.tr("Xem {0}"), self.viewed),
            (self.tr("Lưu ra…"), self.tr("Lưu {0} ra ngoài"), self.saved),
            (self.tr("Gỡ"), self.tr("Gỡ {0}"), self.removed),
        )
        for text, spoken, signal in shown:
            if signal is self.viewed and self.piece.evidence.kind not in DRAWN_KINDS:
                continue
            made = button(text, role="link")
            made.setAccessibleName(spoken.format(name))
            made.clicked.connect(lambda _on=False, signal=signal: signal.emit(self.piece))
            row.addWidget(made)
        row.addStretch(1)
        return row
