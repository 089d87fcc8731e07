"""Accounts of the book: the position each bears, and its passphrase.

The clerk's passphrase also locks the unit's key: both change together, or neither does.
"""

from dataclasses import replace

from thidua_desktop.application.ports import ReadingUnit, WritingUnit
from thidua_desktop.application.ports_sealing import PassphraseVault
from thidua_desktop.application.use_cases.signing import living_key
from thidua_desktop.domain.book import Account, AccountRole
from thidua_desktop.domain.reasons import FaultCode, KnownFault, NotAllowedError, ReasonCode

SHORTEST_PASSPHRASE = 8


def rename_account(uow: WritingUnit, role: AccountRole, position: str) -> Account:
    """The position under which an account is known. Raises NotAllowedError(NO_KEY)."""
    account = replace(account_of(uow, role), name=position)
    uow.put_account(account)
    return account


def change_passphrase(
    uow: WritingUnit, vault: PassphraseVault, role: AccountRole, *, old: str, new: str
) -> None:
    """Raises NotAllowedError(NO_KEY) without accounts, KnownFault(PASS_WRONG) for a wrong `old`."""
    account = account_of(uow, role)
    if not vault.matches(account.verifier, old):
        raise KnownFault(FaultCode.PASS_WRONG)
    if role is AccountRole.CLERK:
        _lock_key_anew(uow, vault, old, new)
    uow.put_account(replace(account, verifier=vault.verifier(new)))


def account_of(uow: ReadingUnit, role: AccountRole) -> Account:
    """Raises NotAllowedError(NO_KEY) in a book whose key and accounts were not made yet."""
    account = next((each for each in uow.accounts if each.role is role), None)
    if account is None:
        raise NotAllowedError(ReasonCode.NO_KEY)
    return account


def head_position(uow: ReadingUnit) -> str | None:
    """Who approves for this unit: the commander's account if it bears a position, else the frame's.

    The frame gave its word when the book was founded; None where neither says anything.
    """
    for account in uow.accounts:
        if account.role is AccountRole.COMMANDER and account.name != account.role.value:
            return account.name
    return uow.identity.unit.head_position


def _lock_key_anew(uow: WritingUnit, vault: PassphraseVault, old: str, new: str) -> None:
    key = living_key(uow)
    if key is None:
        raise NotAllowedError(ReasonCode.NO_KEY)
    seed = vault.unlock(key.locked_secret, old)
    uow.put_signing_key(replace(key, locked_secret=vault.lock(seed, new)))
