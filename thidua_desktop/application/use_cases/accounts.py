"""Accounts of the book: the position each bears, and its passphrase.

The clerk's passphrase also locks the unit's key: both change together, or neither does.
"""

from collections.abc import Iterable
from enum import StrEnum

from msgspec.structs import replace

from thidua_desktop.application.ports import ReadingUnit, WritingUnit
from thidua_desktop.application.ports_sealing import PassphraseVault
from thidua_desktop.application.use_cases.signing import living_key
from thidua_desktop.domain.book import Account, AccountRole
from thidua_desktop.domain.reasons import FaultCode, KnownFault, NotAllowedError, ReasonCode
from thidua_desktop.domain.text.storable import mended, storable

SHORTEST_PASSPHRASE = 8


class PassphraseProblem(StrEnum):
    """What is wrong with a new passphrase before anybody tries it."""

    SHORT = "short"
    DIFFERENT = "different"
    SAME = "same"


_APART = (AccountRole.CLERK, AccountRole.COMMANDER)


def passphrase_problem(new: str, again: str, *, old: str = "") -> PassphraseProblem | None:
    """Why a new passphrase, typed twice, will not do."""
    if len(new) < SHORTEST_PASSPHRASE:
        return PassphraseProblem.SHORT
    if new != again:
        return PassphraseProblem.DIFFERENT
    return PassphraseProblem.SAME if new == old else None


def rename_account(uow: WritingUnit, role: AccountRole, position: str) -> Account:
    """The position under which an account is known. Raises NotAllowedError(NO_KEY)."""
    account = replace(account_of(uow, role), name=storable(position))
    uow.put_account(account)
    return account


def change_passphrase(
    uow: WritingUnit, vault: PassphraseVault, role: AccountRole, *, old: str, new: str
) -> None:
    """Another passphrase for one account; the commander's goes along until it is set apart.

    Raises NotAllowedError: NO_KEY without accounts, PASS_SHARED if it is the other account's;
    KnownFault(PASS_WRONG) for a wrong `old`.
    """
    account = account_of(uow, role)
    if not vault.matches(account.verifier, old):
        raise KnownFault(FaultCode.PASS_WRONG)
    if role is AccountRole.CLERK:
        _lock_key_anew(uow, vault, old, new)
        if shares_passphrase(uow):
            _put_verifier(uow, vault, _APART, new)
            return
    _refuse_known(uow, vault, role, new)
    _put_verifier(uow, vault, [role], new)


def set_commander_passphrase(uow: WritingUnit, vault: PassphraseVault, new: str) -> None:
    """The commander's own passphrase in place of the one that the accounts were made with.

    Raises NotAllowedError: NO_KEY without accounts, PASS_SHARED if it is the clerk's;
    KnownFault(PASS_WRONG) where the commander has one already, which must be said then.
    """
    account_of(uow, AccountRole.COMMANDER)
    if not shares_passphrase(uow):
        raise KnownFault(FaultCode.PASS_WRONG)
    _refuse_known(uow, vault, AccountRole.COMMANDER, new)
    _put_verifier(uow, vault, [AccountRole.COMMANDER], new)


def reset_commander_passphrase(uow: WritingUnit, vault: PassphraseVault, clerks: str) -> None:
    """A commander who forgot his passphrase sets a new one at the next approval; the journal tells.

    Raises NotAllowedError(NO_KEY) without accounts, KnownFault(PASS_WRONG) unless `clerks` is the
    clerk's.
    """
    clerk = account_of(uow, AccountRole.CLERK)
    if not vault.matches(clerk.verifier, clerks):
        raise KnownFault(FaultCode.PASS_WRONG)
    commander = account_of(uow, AccountRole.COMMANDER)
    uow.put_account(replace(commander, verifier=clerk.verifier))


def shares_passphrase(uow: ReadingUnit) -> bool:
    """Whether the commander still has the clerk's passphrase, as both accounts were made."""
    verifiers = [a.verifier for a in uow.accounts if a.role in _APART]
    return len(verifiers) == len(_APART) and len(set(verifiers)) == 1


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
            return mended(account.name)
    position = uow.identity.unit.head_position
    return None if position is None else mended(position)


def _refuse_known(
    uow: ReadingUnit, vault: PassphraseVault, role: AccountRole, passphrase: str
) -> None:
    """Who knows the other's passphrase could act in the other's name."""
    for other in uow.accounts:
        if other.role is not role and vault.matches(other.verifier, passphrase):
            raise NotAllowedError(ReasonCode.PASS_SHARED)


def _put_verifier(
    uow: WritingUnit, vault: PassphraseVault, roles: Iterable[AccountRole], passphrase: str
) -> None:
    verifier = vault.verifier(passphrase)
    for role in roles:
        uow.put_account(replace(account_of(uow, role), verifier=verifier))


def _lock_key_anew(uow: WritingUnit, vault: PassphraseVault, old: str, new: str) -> None:
    key = living_key(uow)
    if key is None:
        raise NotAllowedError(ReasonCode.NO_KEY)
    seed = vault.unlock(key.locked_secret, old)
    uow.put_signing_key(replace(key, locked_secret=vault.lock(seed, new)))
