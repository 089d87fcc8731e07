"""Clocks give aware UTC moments."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from thidua_desktop.system.clock import FixedClock, SystemClock


def test_the_computers_clock_is_aware_and_in_utc():
    assert SystemClock().now().tzinfo is UTC


def test_a_fixed_clock_stands_still_and_speaks_utc():
    moment = datetime(2022, 12, 5, 8, 0, tzinfo=timezone(timedelta(hours=7)))
    clock = FixedClock(moment)
    assert clock.now() == clock.now() == datetime(2022, 12, 5, 1, 0, tzinfo=UTC)
    assert clock.now().tzinfo is UTC


def test_a_moment_without_offset_is_no_moment():
    with pytest.raises(ValueError, match="offset"):
        FixedClock(datetime(2022, 12, 5, 8, 0))  # noqa: DTZ001 - what is refused here
