"""Attendance and quorum of a review: who was called, who came, whether the meeting may decide."""

from fractions import Fraction

from msgspec import Struct

from thidua_desktop.domain.review import Meeting

QUORUM = Fraction(2, 3)
"""Share of the called people who must be there; operating rules of blocs may say otherwise."""


class Presence(Struct, frozen=True, kw_only=True):
    """Sums over all units on the list; None where one of them has no figure."""

    units: int
    called: int | None
    present: int | None

    @property
    def absent(self) -> int | None:
        if self.called is None or self.present is None:
            return None
        return max(self.called - self.present, 0)

    def is_quorate(self, quorum: Fraction = QUORUM) -> bool | None:
        """Whether enough of the called people came; None where that cannot be told."""
        if not self.called or self.present is None:
            return None
        return Fraction(self.present, self.called) >= quorum


def presence_of(meeting: Meeting) -> Presence:
    """The sums of a meeting's attendance list."""
    return Presence(
        units=len(meeting.attendance),
        called=_sum([line.called for line in meeting.attendance]),
        present=_sum([line.present for line in meeting.attendance]),
    )


def _sum(counts: list[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known and len(known) == len(counts) else None
