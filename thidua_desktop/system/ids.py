"""The port `Ids`: UUIDs of version 7, each later than the one before whatever the clock does.

Source: RFC 9562, sections 5.7 and 6.2 (monotonic random, method 2).
"""

import uuid

from thidua_desktop.application.ports import Clock, Randomness
from thidua_desktop.domain.ids import FactId

_VERSION_7 = 0x7
_VARIANT = 0b10
_TAIL_BITS = 74
_HIGH_BITS = 12
_LOW_BITS = 62
_STEP_BYTES = 4


class UuidIds:
    """Ids of one run of the program; when the clock stands or goes back, the tail counts on."""

    def __init__(self, clock: Clock, random: Randomness) -> None:
        self._clock = clock
        self._random = random
        self._millisecond = -1
        self._tail = 0

    def new(self) -> FactId:
        """A new id as text; later ones sort later."""
        now = int(self._clock.now().timestamp() * 1000)
        if now > self._millisecond:
            self._start(now)
        else:
            self._tail += 1 + int.from_bytes(self._random.token(_STEP_BYTES), "big")
            if self._tail >> _TAIL_BITS:
                self._start(self._millisecond + 1)
        return FactId(str(uuid.UUID(int=self._number())))

    def _start(self, millisecond: int) -> None:
        """A fresh tail whose highest bit is free, so that there is room to count on."""
        self._millisecond = millisecond
        size = (_TAIL_BITS + 7) // 8
        self._tail = int.from_bytes(self._random.token(size), "big") >> (size * 8 - _TAIL_BITS + 1)

    def _number(self) -> int:
        high, low = self._tail >> _LOW_BITS, self._tail & ((1 << _LOW_BITS) - 1)
        number = self._millisecond
        number = number << 4 | _VERSION_7
        number = number << _HIGH_BITS | high
        number = number << 2 | _VARIANT
        return number << _LOW_BITS | low
