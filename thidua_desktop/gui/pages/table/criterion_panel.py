"""One criterion to read: content, rule as a sentence, what goes with it; and below, trying out."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from thidua_desktop.application.try_out import TriedOut
from thidua_desktop.domain.criterion import Criterion, Direction, Manual
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.gui.pages.table.curve import PointsCurve
from thidua_desktop.gui.pages.table.presenter import CriterionState
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import label, paragraph, rule
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.rules import rule_sentence
from thidua_desktop.wording.trace import why_steps
from thidua_desktop.wording.words import word_of


class CriterionPanel(QWidget):
    """Signals: `typed(str, str)` and `marked(str, str)`: the result and its component, if any."""

    typed = Signal(str, str)
    marked = Signal(str, str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "paper")
        self._language = language
        self._measure: str | None = None
        self._title = paragraph("", "section")
        self._rule = paragraph("")
        self._facts = paragraph("", "muted")
        self._exempt = paragraph("", "warning")
        self._build_calculator()
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.margin, SIZES.unit * 2, SIZES.margin, SIZES.unit * 2)
        column.setSpacing(SIZES.unit)
        for text in (self._title, self._rule, self._facts, self._exempt):
            column.addWidget(text)
        column.addWidget(rule())
        column.addWidget(label(self.tr("Nhập thử"), "section"))
        column.addLayout(self._calculator)
        column.addWidget(self._points)
        column.addWidget(self._trace)
        column.addWidget(self._curve)
        column.addStretch(1)

    def show_criterion(self, state: CriterionState) -> None:
        """Everything about one criterion; the calculator starts empty, or at the first mark."""
        criterion = state.criterion
        self._measure = criterion.unit_of_measure
        self._title.setText(f"{criterion.code} · {criterion.title}")
        self._rule.setText(rule_sentence(criterion, self._language))
        self._facts.setText(" · ".join(self._said(state)))
        exempt = self.tr("Không áp dụng với đơn vị này: {0}").format(state.exempt_reason or "")
        self._exempt.setText(exempt if state.is_exempt else "")
        self._exempt.setVisible(state.is_exempt)
        self._fill(self._component, state.components)
        self._fill(self._mark, state.marks)
        self._number.clear()
        is_typed = isinstance(criterion.rule, Manual)
        self._number.setVisible(not state.marks and not is_typed)
        self._number.setPlaceholderText(criterion.unit_of_measure or "")
        by_hand = self.tr("Tiêu chí này do người chấm cho điểm, không tính từ kết quả.")
        self._say("", by_hand if is_typed else "")
        self._curve.show_curve(state.curve, state.goal)
        if state.marks:
            self._try()  # what a choice shows already cannot be chosen

    def show_tried(self, tried: TriedOut, result: Decimal | None = None) -> None:
        points = "" if tried.points is None else format_points(tried.points)
        lines = why_steps(tried.trace, self._language, measure=self._measure)
        said = self.tr("{0} điểm").format(points) if points else ""
        self._say(said, "\n".join(line.text for line in lines))
        if result is not None and tried.points is not None:
            self._curve.mark(result, tried.points)

    def show_problem(self, text: str) -> None:
        """A sentence on the typed number, empty to take points and problem away."""
        give_role(self._number, "field", state="error" if text else "")
        self._say("", text)

    def _say(self, points: str, text: str) -> None:
        self._points.setText(points)
        self._points.setVisible(bool(points))
        self._trace.setText(text)
        self._curve.unmark()
        if points:
            give_role(self._number, "field", state="")

    def _said(self, state: CriterionState) -> list[str]:
        criterion = state.criterion
        most = criterion.max_points
        said = [
            "" if most is None else self.tr("tối đa {0} điểm").format(format_amount(most)),
            "" if state.goal is None else self._goal(criterion, state),
            word_of(criterion.aggregation, self._language),
            criterion.evidence_hint
            or (self.tr("cần minh chứng") if criterion.evidence_required else ""),
            "" if criterion.due is None else self.tr("hạn {0}").format(format_date(criterion.due)),
            self.tr("chủ trì {0}").format(state.lead) if state.lead else "",
            self.tr("phối hợp {0}").format(state.beside) if state.beside else "",
        ]
        return [part for part in said if part]

    def _goal(self, criterion: Criterion, state: CriterionState) -> str:
        assert state.goal is not None
        sign = "≤" if criterion.direction is Direction.LOWER else "≥"
        amount = f"{sign} {format_amount(state.goal)} {criterion.unit_of_measure or ''}"
        return self.tr("chỉ tiêu {0}").format(amount.strip())

    def _fill(self, box: QComboBox, words: tuple[str, ...]) -> None:
        box.clear()
        box.addItems(list(words))
        box.setVisible(bool(words))

    def _build_calculator(self) -> None:
        self._component, self._mark = QComboBox(), QComboBox()
        self._number = QLineEdit()
        self._component.setAccessibleName(self.tr("Thành phần"))
        self._mark.setAccessibleName(self.tr("Mức đạt"))
        self._number.setAccessibleName(self.tr("Kết quả thử"))
        self._component.activated.connect(self._try)
        self._mark.activated.connect(self._try)
        self._number.textEdited.connect(self._try)
        self._points = label("", "figure")
        self._trace = paragraph("", "muted")
        self._curve = PointsCurve()
        self._calculator = QFormLayout()
        self._calculator.setContentsMargins(0, 0, 0, 0)
        for editor in (self._component, self._mark, self._number):
            self._calculator.addRow(editor)

    def _try(self) -> None:
        component = self._component.currentText()
        if self._mark.count():
            self.marked.emit(self._mark.currentText(), component)
        else:
            self.typed.emit(self._number.text(), component)
