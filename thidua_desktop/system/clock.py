"""The port `Clock`: the computer's time, or one moment given beforehand."""

from datetime import UTC, datetime

from msgspec import Struct


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - the one place where the time comes from


class FixedClock(Struct, frozen=True):
    """Time stands still at `moment`, so that a run can be repeated exactly."""

    moment: datetime

    def __post_init__(self) -> None:
        if self.moment.tzinfo is None:
            raise ValueError("a moment needs its offset from UTC")

    def now(self) -> datetime:
        return self.moment.astimezone(UTC)
