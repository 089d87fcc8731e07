"""Vấn đề: each cell that cannot be read, fixed in the list or its row dropped; then remarks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from thidua_desktop.gui.import_wizard.fix_table import FixTable
from thidua_desktop.gui.import_wizard.review import Line, LineState, Review
from thidua_desktop.gui.import_wizard.state import ImportState, Stage
from thidua_desktop.gui.import_wizard.step import ImportStep
from thidua_desktop.gui.import_wizard.words import failure_words, problem_words, remark_words
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph
from thidua_desktop.wording.language import Language

_OFFERED = 2
_REMARKS = 6


class ProblemsStep(ImportStep):
    """`fixed(Line, str, bool)`: the text, and whether all like cells; `dropped`, `left` a Line."""

    fixed = Signal(object, str, bool)
    dropped = Signal(object)
    left = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__(Stage.PROBLEMS, "")
        self.title = self.tr("Vấn đề")
        self._language = language
        self.said = label("", "section")
        self._how = paragraph(
            self.tr("Gõ giá trị đúng ngay trong danh sách; phím Delete bỏ cả dòng."), "muted"
        )
        self._problem = paragraph("", "danger")
        self.table = FixTable(self._words)
        self.remarks = paragraph("", "muted")
        for part in (self.said, self._how, self._problem):
            self.column.addWidget(part)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(self._answers())
        self.column.addWidget(self.remarks)
        self.column.addStretch(0)
        self._connect()

    @property
    def onward(self) -> str:
        rows = self.state.review.open_rows if self.state.review is not None else 0
        return self.tr("&Bỏ {0} dòng, tiếp tục").format(rows) if rows else ""

    def forget(self) -> None:
        super().forget()
        self.table.show_lines(())

    def draw(self, before: ImportState, now: ImportState) -> None:
        failure = now.failure if now.stage is Stage.PROBLEMS else None
        self._problem.setText(failure_words(failure, self._language) if failure else "")
        self._problem.setVisible(failure is not None)
        if now.review is None or now.review is before.review:
            return
        review = now.review
        self.said.setText(self._summary(review))
        has_lines = bool(review.lines)
        for part in (self._how, self.table, *self._parts):
            part.setVisible(has_lines)
        self.table.show_lines(review.lines)
        self._follow()
        self.remarks.setText(self._remark_text(review))
        self.remarks.setVisible(bool(review.remarks))
        if has_lines:
            self.table.take_keyboard()

    def _summary(self, review: Review) -> str:
        if not review.rows:
            return self.tr("Dưới đầu cột không có dòng nào.")
        if not review.open_cells:
            said = self.tr("Đọc được {0} dòng, không còn ô nào cần sửa.")
            return said.format(len(review.rows))
        said = self.tr("{0} ô cần sửa ở {1} dòng")
        return said.format(review.open_cells, review.open_rows)

    def _remark_text(self, review: Review) -> str:
        terms = self.state.terms
        said = [remark_words(one, self._language, terms) for one in review.remarks]
        more = len(said) - _REMARKS
        shown = said[:_REMARKS]
        if more > 0:
            shown.append(self.tr("Và {0} ghi chú khác.").format(more))
        return "\n".join(shown)

    def _words(self, line: Line) -> str:
        return problem_words(line.found, self._language, self.state.terms)

    def _follow(self) -> None:
        """The answers that fit the present line."""
        line = self.table.line
        proposals = line.proposals if line is not None and line.column is not None else ()
        waits = line is not None and line.state is LineState.OPEN
        for at, take in enumerate(self.takes):
            take.setVisible(waits and at < len(proposals))
            if take.isVisibleTo(self):
                use = self.tr("Dùng “{0}”").format(proposals[at])
                take.setText(use if proposals[at] else self.tr("Để trống ô"))
                take.setAccessibleName(take.text())
        alike = len(self.state.review.alike(line)) if self.state.review and line else 0
        self.everywhere.setVisible(alike > 0)
        self.everywhere.setText(self.tr("Sửa &cả {0} ô giống vậy").format(alike + 1))
        is_fixed = line is not None and line.state is LineState.FIXED
        self.put_back.setVisible(is_fixed)
        if line is not None:
            back = line.state is LineState.DROPPED
            text = self.tr("&Lấy lại dòng {0}") if back else self.tr("Bỏ &dòng {0}")
            self.drop.setText(text.format(line.row))
            self.drop.setAccessibleName(self.drop.text().replace("&", ""))

    def _typed(self, line: Line, text: str) -> None:
        self.fixed.emit(line, text, self.everywhere.isChecked() and line is self.table.line)

    def _take(self, at: int) -> None:
        line = self.table.line
        if line is not None and at < len(line.proposals):
            self._typed(line, line.proposals[at])

    def _drop(self) -> None:
        if self.table.line is not None:
            self.dropped.emit(self.table.line)

    def _leave(self) -> None:
        if self.table.line is not None:
            self.left.emit(self.table.line)

    def _answers(self) -> QHBoxLayout:
        self.takes = [button("", role="small") for _ in range(_OFFERED)]
        self.everywhere = QCheckBox()
        self.put_back = button(self.tr("&Trả lại như trong tệp"), role="small")
        self.drop = button("", role="small")
        self._parts: tuple[QWidget, ...] = (*self.takes, self.everywhere, self.put_back, self.drop)
        row = QHBoxLayout()
        row.setSpacing(SIZES.unit)
        for take in self.takes:
            row.addWidget(take)
        row.addWidget(self.everywhere)
        row.addStretch(1)
        row.addWidget(self.put_back)
        row.addWidget(self.drop)
        return row

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection  # the editor closes before the list changes
        self.table.lines.typed.connect(self._typed, queued)
        self.table.dropped.connect(self.dropped)
        self.table.chose.connect(lambda _line: self._follow())
        self.put_back.clicked.connect(self._leave)
        self.drop.clicked.connect(self._drop)
        first, second = self.takes
        first.clicked.connect(lambda: self._take(0))
        second.clicked.connect(lambda: self._take(1))
