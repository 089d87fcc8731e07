"""What of the journal is shown: a kind of work, how far back, a unit, a text."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QWidget

from thidua_desktop.application.operations import OperationKind
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.text.collation import collation_key
from thidua_desktop.gui.pages.admin.journal.presenter import JournalFilter, Span
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.words import word_of

_PAUSE_MS = 250


class FilterBar(QWidget):
    """`chosen(JournalFilter)` comes at once for a list, after a short pause for typing."""

    chosen = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.span, self.unit = QComboBox(), QComboBox(), QComboBox()
        self.text = QLineEdit()
        self.kind.setAccessibleName(self.tr("Loại việc"))
        self.span.setAccessibleName(self.tr("Khoảng thời gian"))
        self.unit.setAccessibleName(self.tr("Đơn vị"))
        self.text.setAccessibleName(self.tr("Tìm trong nhật ký"))
        self.text.setPlaceholderText(self.tr("Tìm nội dung, đơn vị, tiêu chí…"))
        self.text.setClearButtonEnabled(True)
        self._fill(language)
        self.show_units({})
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        for box in (self.kind, self.span, self.unit):
            box.activated.connect(self._tell)
        self.text.textEdited.connect(self._typed)
        self.text.returnPressed.connect(self._tell)
        boxes = QHBoxLayout()
        boxes.setSpacing(SIZES.unit)
        for box in (self.kind, self.span, self.unit):
            boxes.addWidget(box)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SIZES.unit)
        self._row.addLayout(boxes)
        self._row.addWidget(self.text, 1)

    @property
    def asked(self) -> str:
        """The filter in words, empty where everything is shown."""
        boxes = (self.kind, self.span, self.unit)
        said = [box.currentText() for box in boxes if box.currentIndex() > 0]
        text = self.text.text().strip()
        return " · ".join([*said, f"“{text}”"] if text else said)

    def fit(self, *, is_narrow: bool) -> None:
        """Where there is little room the text stands below the lists."""
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(below if is_narrow else beside)

    def show_units(self, units: Mapping[str, str]) -> None:
        """The units of the frame, in its order; the chosen one stays."""
        chosen = self.unit.currentData()
        self.unit.clear()
        self.unit.addItem(self.tr("Mọi đơn vị"), None)
        for code, name in units.items():
            self.unit.addItem(name, code)
        self.unit.setCurrentIndex(max(0, self.unit.findData(chosen)))
        self.unit.setVisible(bool(units))
        if self.unit.currentData() != chosen:  # no unit of the frame any more
            self._tell()

    def clear(self) -> None:
        """Shows everything again."""
        for box in (self.kind, self.span, self.unit):
            box.setCurrentIndex(0)
        self.text.clear()
        self._tell()

    def _typed(self, text: str) -> None:
        if text:
            self._pause.start()
        else:  # the cross in the field, or the last letter taken back
            self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        kind, unit = self.kind.currentData(), self.unit.currentData()
        self.chosen.emit(
            JournalFilter(
                kind=OperationKind(kind) if kind else None,
                unit=UnitCode(unit) if unit else None,
                span=Span(self.span.currentData()),
                text=self.text.text().strip(),
            )
        )

    def _fill(self, language: Language) -> None:
        self.kind.addItem(self.tr("Mọi việc"), None)
        worded = sorted(
            ((word_of(kind, language), kind) for kind in OperationKind),
            key=lambda pair: collation_key(pair[0]),
        )
        for word, kind in worded:
            self.kind.addItem(word, kind.value)
        for span, word in (
            (Span.EVER, self.tr("Mọi lúc")),
            (Span.DAY, self.tr("24 giờ qua")),
            (Span.WEEK, self.tr("7 ngày qua")),
            (Span.MONTH, self.tr("30 ngày qua")),
            (Span.YEAR, self.tr("12 tháng qua")),
        ):
            self.span.addItem(word, span.value)
