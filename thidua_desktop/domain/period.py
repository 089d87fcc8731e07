"""Periods of an emulation year: each ends in a review."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.ids import PeriodCode


class ReviewKind(StrEnum):
    """The two meetings of a year: sơ kết and tổng kết."""

    MID_YEAR = "mid_year"
    YEAR_END = "year_end"


class Period(Struct, frozen=True, kw_only=True):
    """A part of the year; entries up to and including `cutoff` count (scoring §1)."""

    code: PeriodCode
    name: str
    kind: ReviewKind
    start: date
    end: date
    cutoff: date
    due: date | None = None
