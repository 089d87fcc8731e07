"""Points the book did not take: back in their cell; kept and told where that is not free."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.open_texts import OpenText
from thidua_desktop.gui.pages.self_score.presenter import SelfScorePresenter, TypedPoints
from thidua_desktop.gui.pages.self_score.score_table import ScoreTable
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.widgets.notice import Notice


class _Page(Protocol):
    """As much of the page as this needs."""

    surroundings: Surroundings
    presenter: SelfScorePresenter
    table: ScoreTable


class RefusedPoints(QObject):
    """What stands typed on the page and is not in the book; `noticed(Notice)` tells of it."""

    noticed = Signal(object)

    def __init__(self, page: _Page, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._kept: dict[CriterionCode, tuple[TypedPoints, str]] = {}
        page.surroundings.open_texts.watch(self.find)

    def begin(self, typed: TypedPoints) -> None:
        self._kept.pop(typed.criterion, None)

    def tell_points(self, typed: TypedPoints, why: Failure | None) -> None:
        reason = tr("Điểm ngoài khung của tiêu chí.") if why is None else self._words(why)
        if self._give_back(typed, reason):
            return
        self._kept[typed.criterion] = (typed, reason)
        said = tr("{0}: điểm {1} chưa ghi. {2}").format(typed.criterion, typed.points, reason)
        if not typed.points:
            said = tr("{0}: chưa bỏ được điểm tự chấm. {1}").format(typed.criterion, reason)
        go = partial(self._go_to, typed, reason)
        self.noticed.emit(Notice(text=said, action_text=tr("Tới ô này"), action=go, stays=True))

    def tell_answer(self, criterion: CriterionCode, why: Failure | None) -> None:
        reason = "" if why is None else self._words(why)
        said = tr("{0}: câu trả lời chưa ghi, vẫn giữ ở câu hỏi đó. {1}")
        self.noticed.emit(Notice(text=said.format(criterion, reason).strip(), stays=True))

    def find(self) -> list[OpenText]:
        """The open cell, what was refused, answers that are begun."""
        opened = self._page.table.open_text()
        points, answer = tr("Tự chấm, {0}: “{1}”"), tr("Tự chấm, câu trả lời cho {0}: “{1}”")
        return [
            *(() if opened is None else (opened,)),
            *(
                OpenText(page="self-score", said=points.format(code, typed.points), why=reason)
                for code, (typed, reason) in self._kept.items()
            ),
            *(
                OpenText(page="self-score", said=answer.format(code, text))
                for code, text in self._page.presenter.begun.items()
            ),
        ]

    def take_up(self) -> None:
        """The keyboard goes to the first of them."""
        table, begun = self._page.table, self._page.presenter.begun
        if table.open_text() is not None:
            table.take_up()
        elif self._kept:
            self._go_to(*next(iter(self._kept.values())))
        elif begun:
            table.choose(next(iter(begun)))

    def _go_to(self, typed: TypedPoints, reason: str) -> None:
        self._page.table.choose(typed.criterion)
        if self._give_back(typed, reason):
            self._kept.pop(typed.criterion, None)

    def _give_back(self, typed: TypedPoints, reason: str) -> bool:
        """Not into the cell of another period, whose points it is not."""
        state = self._page.presenter.state
        is_here = state is not None and typed.period in (None, state.sheet.period.code)
        return is_here and self._page.table.give_back(typed.criterion, typed.points, reason)

    def _words(self, why: Failure) -> str:
        return failure_text(why, self._page.surroundings.language)
