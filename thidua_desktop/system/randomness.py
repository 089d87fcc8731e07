"""The port `Randomness`: the system's generator, or a stream that its seed determines."""

import hashlib
import secrets


class SystemRandomness:
    """Unpredictable bytes of the operating system."""

    def token(self, size: int) -> bytes:
        return secrets.token_bytes(size)


class SeededRandomness:
    """The same bytes in the same order for the same seed: SHAKE-256 over seed and block number.

    For demos alone: whoever knows the seed knows every key made from it.
    """

    _BLOCK = 4096

    def __init__(self, seed: bytes) -> None:
        # The length keeps seed and block number apart.
        self._prefix = len(seed).to_bytes(8, "big") + seed
        self._blocks = 0
        self._left = b""

    def token(self, size: int) -> bytes:
        while len(self._left) < size:
            number = self._blocks.to_bytes(8, "big")
            self._left += hashlib.shake_256(self._prefix + number).digest(self._BLOCK)
            self._blocks += 1
        taken, self._left = self._left[:size], self._left[size:]
        return taken
