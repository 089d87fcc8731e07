"""Secrets at rest: the key's seed under a passphrase, and passphrases of accounts as hashes.

Argon2id (RFC 9106) and ChaCha20-Poly1305 (RFC 8439). Costs and salts are stored beside every
secret, so that a later version may raise the cost without locking anybody out.
"""

import base64
import binascii
import hmac
import re
import unicodedata
from dataclasses import dataclass, field
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from msgspec import Struct

from thidua_desktop.domain.reasons import FaultCode, KnownFault

SALT_BYTES = 16
NONCE_BYTES = 12

_KEY_BYTES = 32
_TAG_BYTES = 16
_LOCKED = "locked-argon2id-chacha20poly1305"
_HASHED = "argon2id"
_COST = re.compile(r"m=([1-9][0-9]{0,7}),t=([1-9][0-9]?),p=([1-9])")
_MOST_MEMORY_KIB = 1024 * 1024


class DerivationCost(Struct, frozen=True, kw_only=True):
    """What one guess at a passphrase costs: KiB of memory, passes over it, lanes."""

    memory_kib: int
    passes: int
    lanes: int = 1

    def __post_init__(self) -> None:
        if not (8 * self.lanes <= self.memory_kib <= _MOST_MEMORY_KIB and self.passes >= 1):
            raise ValueError("a derivation cost out of bounds")

    def __str__(self) -> str:
        return f"m={self.memory_kib},t={self.passes},p={self.lanes}"

    @classmethod
    def parse(cls, text: str) -> Self:
        match = _COST.fullmatch(text)
        if match is None:
            raise ValueError("not a derivation cost")
        memory, passes, lanes = (int(number) for number in match.groups())
        return cls(memory_kib=memory, passes=passes, lanes=lanes)


# Half a second on a two-core PC with 4 GB, and memory that such a PC still has.
STANDARD_COST = DerivationCost(memory_kib=32 * 1024, passes=3)
CHEAP_COST = DerivationCost(memory_kib=64, passes=1)
"""For tests and rehearsal books, whose passphrase is printed anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedSecret:
    """A secret that only its passphrase opens; `str` and `parse` are its stored form."""

    cost: DerivationCost
    salt: bytes
    nonce: bytes
    box: bytes = field(repr=False)

    def __str__(self) -> str:
        return "$".join((_LOCKED, str(self.cost), *map(_text, (self.salt, self.nonce, self.box))))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises `ValueError` for anything that `str` does not write."""
        cost, (salt, nonce, box) = _fields(text, _LOCKED, 3)
        if len(salt) != SALT_BYTES or len(nonce) != NONCE_BYTES or len(box) < _TAG_BYTES:
            raise ValueError("not a stored secret")
        return cls(cost=cost, salt=salt, nonce=nonce, box=box)


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseHash:
    """What is kept of an account's passphrase; `str` and `parse` are its stored form."""

    cost: DerivationCost
    salt: bytes
    digest: bytes = field(repr=False)

    def __str__(self) -> str:
        return "$".join((_HASHED, str(self.cost), _text(self.salt), _text(self.digest)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises `ValueError` for anything that `str` does not write."""
        cost, (salt, digest) = _fields(text, _HASHED, 2)
        if len(salt) != SALT_BYTES or len(digest) != _KEY_BYTES:
            raise ValueError("not a stored secret")
        return cls(cost=cost, salt=salt, digest=digest)


def lock_secret(
    secret: bytes, passphrase: str, *, salt: bytes, nonce: bytes, cost: DerivationCost
) -> LockedSecret:
    """Encrypts a secret; salt (16 bytes) and nonce (12) must be fresh random bytes each time."""
    empty = LockedSecret(cost=cost, salt=salt, nonce=nonce, box=b"")
    box = _cipher(empty, passphrase).encrypt(nonce, secret, _bound(empty))
    return LockedSecret(cost=cost, salt=salt, nonce=nonce, box=box)


def unlock_secret(locked: LockedSecret, passphrase: str) -> bytes:
    """The secret; `KnownFault` PASS_WRONG (a damaged box cannot be told from that)."""
    try:
        return _cipher(locked, passphrase).decrypt(locked.nonce, locked.box, _bound(locked))
    except InvalidTag:
        raise KnownFault(FaultCode.PASS_WRONG) from None


def hash_passphrase(passphrase: str, *, salt: bytes, cost: DerivationCost) -> PassphraseHash:
    """What to store for an account; salt: 16 fresh random bytes."""
    return PassphraseHash(cost=cost, salt=salt, digest=_derived(passphrase, salt, cost))


def is_passphrase(passphrase: str, stored: PassphraseHash) -> bool:
    digest = _derived(passphrase, stored.salt, stored.cost)
    return hmac.compare_digest(digest, stored.digest)


def _cipher(locked: LockedSecret, passphrase: str) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(_derived(passphrase, locked.salt, locked.cost))


def _bound(locked: LockedSecret) -> bytes:
    """The readable part of the stored form, which the box authenticates."""
    return f"{_LOCKED}${locked.cost}".encode()


def _derived(passphrase: str, salt: bytes, cost: DerivationCost) -> bytes:
    kdf = Argon2id(
        salt=salt,
        length=_KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    # The same words typed with another input method must be the same passphrase.
    return kdf.derive(unicodedata.normalize("NFC", passphrase).encode("utf-8"))


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _fields(text: str, form: str, count: int) -> tuple[DerivationCost, tuple[bytes, ...]]:
    found, _, rest = text.partition("$")
    cost, *encoded = rest.split("$")
    if found != form or len(encoded) != count:
        raise ValueError("not a stored secret")
    try:
        raw = tuple(base64.b64decode(piece, validate=True) for piece in encoded)
    except binascii.Error:
        raise ValueError("not a stored secret") from None
    return DerivationCost.parse(cost), raw
