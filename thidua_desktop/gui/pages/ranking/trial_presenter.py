"""Thử thay đổi: what was tried, and the ranking the real scoring makes of it; never written."""

from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from thidua_desktop.application.period_picture import PeriodPicture
from thidua_desktop.application.recount import recount_input
from thidua_desktop.domain.ids import CriterionCode, GroupCode, UnitCode
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.limits import ScoreProblem, out_of_bounds
from thidua_desktop.domain.scoring.results import BlocScores
from thidua_desktop.domain.scoring.sandbox import Tried, TriedPoints, TriedWeight, altered
from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.domain.text.numbers import Amount, parse_amount
from thidua_desktop.gui.jobs.desk import BookDesk, Latest
from thidua_desktop.gui.kept_trials import Changes, KeptTrials, Place
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import number_sentence
from thidua_desktop.gui.pages.ranking.model import RankingRow, tried_rows
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import names_of
from thidua_desktop.wording.problems import problem

_MOST_PERCENT = Decimal(1000)


class TrialKind(StrEnum):
    """What can be altered."""

    POINTS = "points"
    CRITERION = "criterion"
    GROUP = "group"


class Choice(Struct, frozen=True, kw_only=True):
    """One thing to choose: its code, and its name in words."""

    code: str
    name: str


class TrialState(Struct, frozen=True, kw_only=True):
    """What may be chosen, what was tried in words, and the ranking it gives."""

    units: tuple[Choice, ...]
    criteria: tuple[Choice, ...]
    groups: tuple[Choice, ...]
    tried: tuple[str, ...]
    rows: tuple[RankingRow, ...]


class TrialView(Protocol):
    def show_trial(self, state: TrialState) -> None: ...

    def show_trial_problem(self, text: str) -> None:
        """What is wrong with the typed figure; empty where it could be taken."""


class TrialPresenter:
    """Holds the trial of one period; every change is scored beside the window.

    What was tried is kept for the period, in or out of the trial, until it is dropped.
    """

    def __init__(
        self, desk: BookDesk, view: TrialView, language: Language, kept: KeptTrials
    ) -> None:
        self._desk = desk
        self._view = view
        self._language = language
        self._kept = kept
        self._latest = Latest()
        self._picture: PeriodPicture | None = None
        self._tried: Changes = ()

    @property
    def is_on(self) -> bool:
        return self._picture is not None

    def begin(self, picture: PeriodPicture) -> None:
        """With what was tried of this period before, counted anew."""
        self._picture = picture
        self._try(self._kept.of(_place_of(picture)))

    def count(self, picture: PeriodPicture) -> int:
        """How many changes wait for the trial of this period."""
        return len(self._kept.of(_place_of(picture)))

    def go_on(self, picture: PeriodPicture) -> bool:
        """The book changed: tries the same on its new figures; False in another period."""
        if self._picture is None or picture.period.code != self._picture.period.code:
            return False
        self._picture = picture
        self._try(self._tried)
        return True

    def leave(self) -> None:
        """Answers still on their way are not shown."""
        self._picture, self._tried = None, ()
        self._latest.only(_unheard)

    def present(self, kind: TrialKind, unit: UnitCode, code: str) -> str:
        """What holds now for that choice, in words."""
        if self._picture is None:
            return ""
        names = names_of(self._picture.frame.frame)
        if kind is TrialKind.GROUP:
            return names.groups.get(code, code)
        title = names.criteria.get(code, code)
        scores = self._picture.official_scores.unit(unit)
        score = None if scores is None else scores.criterion(CriterionCode(code))
        if kind is TrialKind.CRITERION or score is None:
            return title
        if not score.applicable:
            return tr("{0} · không áp dụng cho đơn vị này").format(title)
        return tr("{0} · hiện {1} điểm").format(title, format_points(score.final))

    def try_change(self, kind: TrialKind, unit: UnitCode, code: str, text: str) -> None:
        """Takes the typed figure, in place of one tried before for the same; says what is wrong."""
        if self._picture is None:
            return
        amount = parse_amount(text.strip())
        if not isinstance(amount, Amount):
            self._view.show_trial_problem(number_sentence(text, amount))
            return
        change: Tried = TriedPoints(unit=unit, criterion=CriterionCode(code), points=amount.value)
        if kind is TrialKind.CRITERION:
            change = TriedWeight(criterion=CriterionCode(code), percent=amount.value)
        elif kind is TrialKind.GROUP:
            change = TriedWeight(group=GroupCode(code), percent=amount.value)
        refused = self._problem(change)
        self._view.show_trial_problem(refused)
        if not refused:
            rest = tuple(each for each in self._tried if _place(each) != _place(change))
            self._try((*rest, change))

    def take_back(self, place: int) -> None:
        """Without one of the changes."""
        self._try((*self._tried[:place], *self._tried[place + 1 :]))

    def drop_all(self) -> Changes:
        """Without any change; those there were, for whoever wants them back."""
        dropped = self._tried
        self._try(())
        return dropped

    def restore(self, changes: Changes) -> None:
        """What was dropped, beneath what was tried since."""
        new = {_place(each) for each in self._tried}
        self._try((*(each for each in changes if _place(each) not in new), *self._tried))

    def _try(self, changes: Changes) -> None:
        """What the period knows; a change it does not allow any more falls away."""
        if self._picture is None:
            return
        self._tried = tuple(each for each in changes if not self._problem(each))
        self._kept.keep(_place_of(self._picture), self._tried)
        self._score()

    def _problem(self, change: Tried) -> str:
        assert self._picture is not None
        if isinstance(change, TriedWeight):
            if 0 <= change.percent <= _MOST_PERCENT:
                return ""
            return tr("Hệ số từ 0 đến {0} %.").format(format_amount(_MOST_PERCENT))
        frame = self._picture.frame.frame
        criterion = frame.criterion(change.criterion)
        target = frame.target(change.unit, change.criterion)
        if criterion is None or (target is not None and target.not_applicable):
            return tr("Tiêu chí này không áp dụng cho đơn vị đã chọn.")
        facts = out_of_bounds(criterion, change.points)
        if facts is None:
            return ""
        return problem(ScoreProblem.OUT_OF_BOUNDS, facts, self._language)

    def _score(self) -> None:
        picture, tried = self._picture, self._tried
        if picture is None:
            return
        self._desk.aside(
            lambda _job: score_bloc(altered(recount_input(picture), tried)),
            self._latest.only(self._show),
        )

    def _show(self, scores: BlocScores) -> None:
        if self._picture is None:
            return
        frame = self._picture.frame.frame
        real = self._picture.official_scores
        self._view.show_trial(
            TrialState(
                units=tuple(Choice(code=unit.code, name=unit.name) for unit in frame.units),
                criteria=tuple(
                    Choice(code=row.code, name=row.title) for row in frame.table.criteria
                ),
                groups=tuple(
                    Choice(code=each.code, name=each.title) for each in frame.table.groups
                ),
                tried=tuple(self._said(each) for each in self._tried),
                rows=tried_rows(frame, scores, real, self._language),
            )
        )

    def _said(self, change: Tried) -> str:
        assert self._picture is not None
        names = names_of(self._picture.frame.frame)
        if isinstance(change, TriedPoints):
            unit = names.units.get(change.unit, change.unit)
            points = format_points(change.points)
            return tr("{0} · {1}: {2} điểm").format(unit, change.criterion, points)
        percent = format_amount(change.percent)
        if change.group is not None:
            return tr("Hệ số nhóm {0}: {1} %").format(change.group, percent)
        return tr("Hệ số tiêu chí {0}: {1} %").format(change.criterion, percent)


def _place_of(picture: PeriodPicture) -> Place:
    return (picture.frame.frame.year.code, picture.period.code)


def _unheard(_scores: BlocScores) -> None:
    """Nobody waits for the last answer any more."""


def _place(change: Tried) -> tuple[str | None, ...]:
    """What a change alters, whatever figure it gives."""
    if isinstance(change, TriedPoints):
        return ("points", change.unit, change.criterion)
    return ("weight", change.criterion, change.group)
