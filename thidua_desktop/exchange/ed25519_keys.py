"""Ed25519 keys with minisign's key ids, and the strict rules for what counts as a signature.

Another crypto provider replaces `SecretKey` and `PublicKey` by fulfilling `Signer` and `Verifier`.
Strictness: RFC 8032, and K. Chalkias et al., "Taming the Many EdDSAs", SSR 2020.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from msgspec import Struct

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.refusal import RefusedError

KEY_ID_BYTES = 8
POINT_BYTES = 32
SEED_BYTES = 32
SIGNATURE_BYTES = 64

Randomness = Callable[[int], bytes]
"""Gives that many unpredictable bytes."""

_P = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_SIGN_BIT = 1 << 255


class Signer(Protocol):
    """Whoever can sign for one key id."""

    @property
    def key_id(self) -> bytes: ...

    def sign(self, message: bytes) -> bytes:
        """64 bytes."""


class Verifier(Protocol):
    """Whoever can check signatures of one key id."""

    @property
    def key_id(self) -> bytes: ...

    def is_signed(self, message: bytes, signature: bytes) -> bool:
        """False for anything but the one canonical form of a valid signature."""


class PublicKey(Struct, frozen=True, kw_only=True):
    """A key as it stands on the roster: its id and the 32 bytes of its point."""

    key_id: bytes
    point: bytes

    def __post_init__(self) -> None:
        if len(self.key_id) != KEY_ID_BYTES or len(self.point) != POINT_BYTES:
            raise ValueError("a public key is an id of 8 bytes and a point of 32")

    def is_signed(self, message: bytes, signature: bytes) -> bool:
        if len(signature) != SIGNATURE_BYTES or is_weak_point(self.point):
            return False
        scalar = int.from_bytes(signature[32:], "little")
        if scalar >= _ORDER or not _is_canonical(signature[:32]):
            return False
        try:
            Ed25519PublicKey.from_public_bytes(self.point).verify(signature, message)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretKey:
    """A unit's key pair; the seed never shows in a representation."""

    key_id: bytes
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.key_id) != KEY_ID_BYTES or len(self.seed) != SEED_BYTES:
            raise ValueError("a secret key is an id of 8 bytes and a seed of 32")

    @property
    def public(self) -> PublicKey:
        point = Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw()
        return PublicKey(key_id=self.key_id, point=point)

    def sign(self, message: bytes) -> bytes:
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(message)


def make_key(randomness: Randomness) -> SecretKey:
    """A new key pair; draws the seed, then the key id."""
    seed = randomness(SEED_BYTES)
    return SecretKey(seed=seed, key_id=randomness(KEY_ID_BYTES))


def refuse_weak_key(key: PublicKey) -> None:
    """Raises `RefusedError` KEY_WEAK for a key under which anybody can make signatures."""
    if is_weak_point(key.point):
        raise RefusedError(ReasonCode.KEY_WEAK)


def is_weak_point(point: bytes) -> bool:
    """True for encodings that are not canonical, not on the curve or of small order."""
    if not _is_canonical(point):
        return True
    number = int.from_bytes(point, "little")
    y = number % _SIGN_BIT
    y_squared = y * y % _P
    # x squared from the curve's equation; its root is only needed to know that there is one.
    x_squared = (y_squared - 1) * pow(_D * y_squared + 1, -1, _P) % _P
    if x_squared == 0 or pow(x_squared, (_P - 1) // 2, _P) != 1:
        return True
    return _has_small_order(x_squared, y_squared)


def _is_canonical(encoded: bytes) -> bool:
    return int.from_bytes(encoded, "little") % _SIGN_BIT < _P


def _has_small_order(x_squared: int, y_squared: int) -> bool:
    """Whether eight times the point is the neutral one, which is so when four times has x = 0.

    Doubling gives x' = 2xy / (1 + d x²y²) and y' = (y² + x²) / (1 - d x²y²), so that both squares
    follow from both squares and no root is taken.
    """
    for _ in range(2):
        product = _D * x_squared * y_squared % _P
        doubled_x = 4 * x_squared * y_squared * pow(1 + product, -2, _P) % _P
        sum_of_squares = (y_squared + x_squared) ** 2
        y_squared = sum_of_squares * pow(1 - product, -2, _P) % _P
        x_squared = doubled_x
    return x_squared == 0
