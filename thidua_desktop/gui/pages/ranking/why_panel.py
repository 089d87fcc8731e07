"""Why a unit stands where it does: one sentence under the other, scrolling where it is long."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.gui.pages.ranking.model import RankingRow
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import paragraph, rule

_LEAST_HEIGHT = 120


class WhyPanel(QScrollArea):
    """Shows `show_sentences`; nothing before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Vì sao xếp như vậy"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.text = ""
        self._title = ""

    def show_sentences(self, row: RankingRow, sentences: Sequence[str]) -> None:
        """A title and the sentences, a thin line under each; the same ones stay as they are."""
        title = self.tr("Vì sao {0} hạng {1}").format(row.name, row.rank)
        if row.rank is None:
            title = self.tr("Vì sao {0} không xếp hạng").format(row.name)
        text = "\n".join(sentences)
        if (title, text) == (self._title, self.text):
            return
        self._title, self.text = title, text
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, SIZES.unit, SIZES.unit, 0)
        column.setSpacing(SIZES.unit)
        column.addWidget(paragraph(title, "section"))
        for sentence in sentences:
            column.addWidget(rule())
            column.addWidget(paragraph(sentence))
        column.addStretch(1)
        self.setWidget(inside)
