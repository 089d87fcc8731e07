"""What facts of a package may point at: the units, criteria and periods of its frame."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Self

from msgspec import Struct

from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, PeriodCode, UnitCode
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.refusal import RefusedError


class KnownNames(Struct, frozen=True, kw_only=True):
    """Codes of frames of one year; the methods raise `RefusedError` REF_UNKNOWN with the place."""

    units: frozenset[UnitCode]
    criteria: Mapping[CriterionCode, Criterion]
    periods: frozenset[PeriodCode]
    classes: frozenset[str]

    @classmethod
    def of(cls, *frames: Frame) -> Self:
        """Of several revisions, newest first, the newest says what a code means."""
        return cls(
            units=frozenset(unit.code for frame in frames for unit in frame.units),
            criteria={row.code: row for frame in frames[::-1] for row in frame.table.criteria},
            periods=frozenset(period.code for frame in frames for period in frame.periods),
            classes=frozenset(band.name for frame in frames for band in frame.table.bands),
        )

    def unit(self, code: UnitCode | None, place: str) -> None:
        if code is not None and code not in self.units:
            raise RefusedError(ReasonCode.REF_UNKNOWN, place=place, unit=code)

    def criterion(self, code: CriterionCode | None, place: str) -> None:
        if code is not None and code not in self.criteria:
            raise RefusedError(ReasonCode.REF_UNKNOWN, place=place, criterion=code)

    def period(self, code: PeriodCode, place: str) -> None:
        if code not in self.periods:
            raise RefusedError(ReasonCode.REF_UNKNOWN, place=place, period=code)


def refuse_repeated(keys: Iterable[str], place: str) -> None:
    """Raises `RefusedError` ID_CLASH for the first key that stands twice (hostile inputs M6)."""
    repeated = [key for key, count in Counter(keys).items() if count > 1]
    if repeated:
        raise RefusedError(ReasonCode.ID_CLASH, place=place, id=repeated[0])


def out_of_range(place: str, **facts: str) -> RefusedError:
    return RefusedError(ReasonCode.VALUE_RANGE, place=place, **facts)
