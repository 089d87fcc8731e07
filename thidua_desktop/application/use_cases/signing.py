"""The unit's own key: made under a passphrase, unlocked for one sealing."""

from thidua_desktop.application.ports import Randomness, ReadingUnit, WritingUnit
from thidua_desktop.application.ports_sealing import KeyForge, KeyPair, PassphraseVault
from thidua_desktop.domain.book import Account, AccountRole, SigningKey
from thidua_desktop.domain.reasons import FaultCode, KnownFault, NotAllowedError, ReasonCode


def living_key(uow: ReadingUnit) -> SigningKey | None:
    """The key in use, None before the unit has one."""
    return next((key for key in uow.signing_keys if key.retired_at is None), None)


def create_key(
    uow: WritingUnit,
    forge: KeyForge,
    vault: PassphraseVault,
    *,
    random: Randomness,
    passphrase: str,
) -> SigningKey:
    """Makes the key pair, and the accounts of clerk and commander under one passphrase.

    The commander replaces his by his own at the first approval (`accounts.shares_passphrase`).
    """
    pair = forge.new_pair(random)
    key = SigningKey(
        key_id=pair.key_id,
        public_key=pair.public_key,
        locked_secret=vault.lock(pair.seed, passphrase),
        created_at=uow.stamp.at,
    )
    uow.put_signing_key(key)
    verifier = vault.verifier(passphrase)
    for role in (AccountRole.CLERK, AccountRole.COMMANDER):
        uow.put_account(Account(role=role, name=role.value, verifier=verifier))
    return key


def unlock_key(uow: ReadingUnit, vault: PassphraseVault, passphrase: str) -> KeyPair:
    """Raises NotAllowedError(NO_KEY) without a key, KnownFault(PASS_WRONG) for a wrong word."""
    key = living_key(uow)
    if key is None:
        raise NotAllowedError(ReasonCode.NO_KEY)
    seed = vault.unlock(key.locked_secret, passphrase)
    return KeyPair(key_id=key.key_id, public_key=key.public_key, seed=seed)


def check_commander(uow: ReadingUnit, vault: PassphraseVault, passphrase: str) -> None:
    """Raises NotAllowedError(NO_KEY) without accounts, KnownFault(PASS_WRONG) otherwise."""
    commander = next((a for a in uow.accounts if a.role is AccountRole.COMMANDER), None)
    if commander is None:
        raise NotAllowedError(ReasonCode.NO_KEY)
    if not vault.matches(commander.verifier, passphrase):
        raise KnownFault(FaultCode.PASS_WRONG)
