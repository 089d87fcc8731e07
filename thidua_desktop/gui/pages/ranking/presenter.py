"""What the ranking page knows: the order of a period, and why a unit stands where it does."""

from dataclasses import dataclass, replace
from typing import Protocol

from thidua_desktop.application.period_picture import PeriodPicture
from thidua_desktop.application.recount import recount_input
from thidua_desktop.domain.ids import PeriodCode, UnitCode
from thidua_desktop.domain.scoring.classes import class_limits
from thidua_desktop.domain.scoring.firmness import Firmness, firmness
from thidua_desktop.domain.scoring.group_shares import longest_bar
from thidua_desktop.gui.jobs.desk import BookDesk, Latest
from thidua_desktop.gui.pages.ranking.model import (
    GroupKey,
    RankingRow,
    Scale,
    group_keys,
    ranking_rows,
)
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.ranking import firmness_sentences, why_paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingState:
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

    def show_why(self, row: RankingRow, sentences: tuple[str, ...]) -> None: ...


class RankingPresenter:
    """Asks for the picture of one period; the page draws it."""

    def __init__(self, desk: BookDesk, view: RankingView, language: Language) -> None:
        self._desk = desk
        self._view = view
        self._language = language
        self._latest = Latest()
        self._picture: PeriodPicture | None = None
        self._state: RankingState | None = None

    def load(self, period: PeriodCode | None) -> None:
        self._desk.ask(lambda s: s.queries.picture(period), self._latest.only(self._show))

    def explain(self, unit: UnitCode) -> None:
        """Why the unit has its rank, in sentences."""
        if self._picture is None or self._state is None:
            return
        row = next(row for row in self._state.rows if row.unit == unit)
        frame, language = self._picture.frame.frame, self._language
        said = [why_paragraph(self._picture.official_scores, unit, frame, language)]
        said += [*row.ceilings, *row.quotas]
        if row.firmness is not None:
            said += firmness_sentences(row.firmness, frame, language)
        self._view.show_why(row, tuple(said))

    def _show(self, picture: PeriodPicture) -> None:
        self._picture = picture
        frame, scores = picture.frame.frame, picture.official_scores
        scale = Scale(most=longest_bar(scores), limits=class_limits(frame.table, scores.scale))
        self._state = RankingState(
            period_name=picture.period.name,
            is_concluded=picture.is_concluded,
            groups=group_keys(frame, scores),
            scale=scale,
            rows=ranking_rows(picture, scale, {}, self._language),
        )
        self._view.show_state(self._state)
        given = recount_input(picture)
        self._desk.aside(lambda _job: firmness(given), self._latest.only(self._show_firmness))

    def _show_firmness(self, found: tuple[Firmness, ...]) -> None:
        if self._picture is None or self._state is None:
            return
        firm = {each.unit: each for each in found}
        rows = ranking_rows(self._picture, self._state.scale, firm, self._language)
        self._state = replace(self._state, rows=rows)
        self._view.show_firmness(self._state)
