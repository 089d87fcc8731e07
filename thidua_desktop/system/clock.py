"""The port `Clock`: the computer's time, or one moment given beforehand."""

from dataclasses import dataclass
from datetime import UTC, datetime


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - the one place where the time comes from


@dataclass(frozen=True, slots=True)
class FixedClock:
    """Time stands still at `moment`, so that a run can be repeated exactly."""

    moment: datetime

    def __post_init__(self) -> None:
        if self.moment.tzinfo is None:
            raise ValueError("a moment needs its offset from UTC")

    def now(self) -> datetime:
        return self.moment.astimezone(UTC)
