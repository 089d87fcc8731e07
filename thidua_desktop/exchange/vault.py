"""Passphrases over secrets: the port `PassphraseVault` with the program's own costs."""

from thidua_desktop.application.ports import Randomness
from thidua_desktop.exchange.key_vault import (
    NONCE_BYTES,
    SALT_BYTES,
    STANDARD_COST,
    DerivationCost,
    LockedSecret,
    PassphraseHash,
    hash_passphrase,
    is_passphrase,
    lock_secret,
    unlock_secret,
)


class Vault:
    """Salts and nonces come from `random`; `cost` is what every new lock is worth."""

    def __init__(self, random: Randomness, *, cost: DerivationCost = STANDARD_COST) -> None:
        self._random = random
        self._cost = cost

    def lock(self, secret: bytes, passphrase: str) -> str:
        salt, nonce = self._random.token(SALT_BYTES), self._random.token(NONCE_BYTES)
        return str(lock_secret(secret, passphrase, salt=salt, nonce=nonce, cost=self._cost))

    def unlock(self, locked: str, passphrase: str) -> bytes:
        """Raises `KnownFault` PASS_WRONG."""
        return unlock_secret(LockedSecret.parse(locked), passphrase)

    def verifier(self, passphrase: str) -> str:
        salt = self._random.token(SALT_BYTES)
        return str(hash_passphrase(passphrase, salt=salt, cost=self._cost))

    def matches(self, verifier: str, passphrase: str) -> bool:
        return is_passphrase(passphrase, PassphraseHash.parse(verifier))
