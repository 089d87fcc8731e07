"""What the ranking page knows: the order of a period, and why a unit stands where it does."""

from dataclasses import dataclass
from typing import Protocol

from thidua_desktop.application.period_picture import PeriodPicture
from thidua_desktop.domain.ids import PeriodCode, UnitCode
from thidua_desktop.gui.jobs.desk import BookDesk, Latest
from thidua_desktop.gui.pages.ranking.model import RankingRow, ranking_rows
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.ranking import why_paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingState:
    """`is_concluded` tells whether the order may still change."""

    period_name: str
    is_concluded: bool
    rows: tuple[RankingRow, ...]


class RankingView(Protocol):
    def show_state(self, state: RankingState) -> None: ...

    def show_why(self, unit: str, paragraph: str) -> None: ...


class RankingPresenter:
    """Asks for the picture of one period; the page draws it."""

    def __init__(self, desk: BookDesk, view: RankingView, language: Language) -> None:
        self._desk = desk
        self._view = view
        self._language = language
        self._latest = Latest()
        self._picture: PeriodPicture | None = None

    def load(self, period: PeriodCode | None) -> None:
        self._desk.ask(lambda s: s.queries.picture(period), self._latest.only(self._show))

    def explain(self, unit: UnitCode) -> None:
        """Why the unit has its rank, in sentences."""
        if self._picture is None:
            return
        frame = self._picture.frame.frame
        paragraph = why_paragraph(self._picture.official_scores, unit, frame, self._language)
        member = frame.unit(unit)
        self._view.show_why(member.name if member else unit, paragraph)

    def _show(self, picture: PeriodPicture) -> None:
        self._picture = picture
        state = RankingState(
            period_name=picture.period.name,
            is_concluded=picture.is_concluded,
            rows=ranking_rows(picture),
        )
        self._view.show_state(state)
