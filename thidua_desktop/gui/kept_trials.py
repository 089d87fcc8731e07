"""What was tried out of a ranking, for as long as the book is open; never written anywhere."""

from thidua_desktop.domain.ids import PeriodCode, YearCode
from thidua_desktop.domain.scoring.sandbox import Tried

Place = tuple[YearCode, PeriodCode]
Changes = tuple[Tried, ...]


class KeptTrials:
    """The tried changes of each period, in the order they were tried."""

    def __init__(self) -> None:
        self._kept: dict[Place, Changes] = {}

    def of(self, place: Place) -> Changes:
        """Nothing where nothing was tried."""
        return self._kept.get(place, ())

    def keep(self, place: Place, changes: Changes) -> None:
        """In place of what was kept before."""
        self._kept[place] = changes
