"""What the ranking page knows: the order of a period, and why a unit stands where it does."""

from functools import partial
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.course_of_totals import CourseStep
from thidua_desktop.application.period_picture import PeriodPicture
from thidua_desktop.application.recount import firmness_of
from thidua_desktop.domain.ids import PeriodCode, UnitCode
from thidua_desktop.domain.scoring.firmness import Firmness
from thidua_desktop.domain.scoring.results import UnitScores
from thidua_desktop.gui.jobs.desk import BookDesk, Latest, Wanted
from thidua_desktop.gui.pages.ranking.chart_items import ChartItem, chart_item
from thidua_desktop.gui.pages.ranking.model import (
    ComparisonItem,
    GroupKey,
    RankingRow,
    Scale,
    comparison_item,
    group_keys,
    ranking_rows,
    scale_of,
)
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.ranking import firmness_sentences, why_paragraph

_PAIR = 2


class RankingState(Struct, frozen=True, kw_only=True):
    """`is_concluded` tells whether the order may still change."""

    period_name: str
    is_concluded: bool
    groups: tuple[GroupKey, ...]
    scale: Scale
    rows: tuple[RankingRow, ...]


class RankingView(Protocol):
    def show_state(self, state: RankingState) -> None: ...

    def show_firmness(self, state: RankingState) -> None:
        """The same state, its rows with their firmness."""

    def show_marks(self, state: RankingState) -> None:
        """The same state, other units ticked."""

    def show_why(self, row: RankingRow, sentences: tuple[str, ...]) -> None: ...

    def show_comparison(self, item: ComparisonItem | None) -> None:
        """None where there is nobody to compare with."""

    def show_charts(self, item: ChartItem | None) -> None:
        """The same two units, group by group."""

    def show_course(self, steps: tuple[CourseStep, ...]) -> None: ...


class RankingPresenter:
    """Asks for the picture of one period; the page draws it."""

    def __init__(self, desk: BookDesk, view: RankingView, language: Language) -> None:
        self._desk = desk
        self._view = view
        self._language = language
        self._latest = Latest()
        self._latest_course = Latest()
        self._latest_firmness = Latest()
        self._wanted = Wanted()
        self._is_firm = False
        self._picture: PeriodPicture | None = None
        self._state: RankingState | None = None
        self._unit: UnitCode | None = None
        self._marked: tuple[UnitCode, ...] = ()
        self._selected: tuple[UnitCode, ...] = ()
        self._compared: tuple[UnitCode, UnitCode, bool] | None = None

    def load(self, period: PeriodCode | None) -> None:
        self._wanted.drop()
        self._desk.ask(lambda s: s.queries.picture(period), self._latest.only(self._show))

    @property
    def picture(self) -> PeriodPicture | None:
        """The period as it was last read."""
        return self._picture

    @property
    def state(self) -> RankingState | None:
        return self._state

    def explain(self, unit: UnitCode) -> None:
        """Why the unit has its rank, in sentences."""
        if self._picture is None or self._state is None:
            return
        row = next(row for row in self._state.rows if row.unit == unit)
        frame, language = self._picture.frame.frame, self._language
        said = [why_paragraph(self._picture.official_scores, unit, frame, language)]
        said += [*row.ceilings, *row.quotas]
        if row.firmness is not None:
            firm = replace(row.firmness, below=None) if row.shares_place else row.firmness
            said += firmness_sentences(firm, frame, language)
        self._view.show_why(row, tuple(said))
        self._unit = unit
        self._compare()

    def mark(self, unit: UnitCode) -> None:
        """Ticks a unit, the third tick in place of the oldest; takes away a tick that is there."""
        if self._state is None:
            return
        rest = tuple(each for each in self._marked if each != unit)
        self._marked = rest if unit in self._marked else (*rest, unit)[-_PAIR:]
        self._state = replace(self._state, rows=self._with_marks(self._state.rows))
        self._view.show_marks(self._state)
        self._compare()

    def select(self, units: tuple[UnitCode, ...]) -> None:
        """Two selected units are compared, whichever are ticked; any other number is not."""
        pair = units if len(units) == _PAIR else ()
        if pair != self._selected:
            self._selected = pair
            self._compare()

    def _with_marks(self, rows: tuple[RankingRow, ...]) -> tuple[RankingRow, ...]:
        return tuple(replace(row, is_marked=row.unit in self._marked) for row in rows)

    def _compare(self) -> None:
        """The two selected or ticked units as they rank, else the chosen one and the next.

        Nothing is made where they are shown already.
        """
        if self._picture is None:
            return
        units = self._picture.official_scores.units
        marked = [unit for unit in units if unit.unit in (self._selected or self._marked)]
        is_chosen = len(marked) == _PAIR
        pair = marked if is_chosen else self._neighbours()
        if len(pair) < _PAIR:
            self._compared = None
            self._view.show_comparison(None)
            self._view.show_charts(None)
            return
        first, second = pair
        wanted = (first.unit, second.unit, is_chosen)
        if wanted == self._compared:
            return
        self._compared = wanted
        item = comparison_item(self._picture, first, second, is_chosen=is_chosen)
        self._view.show_comparison(item)
        self._view.show_charts(chart_item(self._picture.frame.frame, first, second))

    def load_course(self) -> None:
        """Totals of all periods and years, for the line."""
        self._desk.ask(
            lambda s: s.queries.course(), self._latest_course.only(self._view.show_course)
        )

    def _neighbours(self) -> list[UnitScores]:
        """The chosen unit and the one below it; the last one with the one above."""
        if self._picture is None:
            return []
        units = self._picture.official_scores.units
        codes = [unit.unit for unit in units]
        place = codes.index(self._unit) if self._unit in codes else 0
        start = min(place, max(len(units) - _PAIR, 0))
        return list(units[start : start + _PAIR])

    def _show(self, picture: PeriodPicture) -> None:
        self._picture, self._compared = picture, None
        frame, scores = picture.frame.frame, picture.official_scores
        scale = scale_of(frame, scores)
        self._state = RankingState(
            period_name=picture.period.name,
            is_concluded=picture.is_concluded,
            groups=group_keys(frame, scores),
            scale=scale,
            rows=self._with_marks(ranking_rows(frame, scores, scale, {}, self._language)),
        )
        self._view.show_state(self._state)
        self._is_firm = False
        self._weigh()

    def leave(self) -> None:
        """Nobody looks any more: what is still being worked out stops."""
        self._wanted.drop()

    def come_back(self) -> None:
        """Somebody looks again: what was stopped is begun anew."""
        if not self._is_firm:
            self._weigh()

    def _weigh(self) -> None:
        if self._picture is not None:
            work = self._wanted.begin(partial(firmness_of, self._picture))
            self._desk.aside(work, self._latest_firmness.only(self._show_firmness))

    def _show_firmness(self, found: tuple[Firmness, ...]) -> None:
        if self._picture is None or self._state is None:
            return
        self._is_firm = True
        firm = {each.unit: each for each in found}
        frame, scores = self._picture.frame.frame, self._picture.official_scores
        rows = ranking_rows(frame, scores, self._state.scale, firm, self._language)
        self._state = replace(self._state, rows=self._with_marks(rows))
        self._view.show_firmness(self._state)
