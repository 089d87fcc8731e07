"""Periods of an emulation year: each ends in a review."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thidua_desktop.domain.ids import PeriodCode


class ReviewKind(StrEnum):
    """The two meetings of a year: sơ kết and tổng kết."""

    MID_YEAR = "mid_year"
    YEAR_END = "year_end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A part of the year; entries up to and including `cutoff` count (scoring §1)."""

    code: PeriodCode
    name: str
    kind: ReviewKind
    start: date
    end: date
    cutoff: date
    due: date | None = None
