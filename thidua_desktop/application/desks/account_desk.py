"""The desk of accounts: who works in the book, under which position and passphrase."""

from msgspec import Struct

from thidua_desktop.application.book_context import CLERK, BookContext
from thidua_desktop.application.operations import Done, OperationKind
from thidua_desktop.application.ports import WritingUnit
from thidua_desktop.application.use_cases.accounts import (
    change_passphrase,
    rename_account,
    reset_commander_passphrase,
    shares_passphrase,
)
from thidua_desktop.domain.book import Account, AccountRole


class AccountItem(Struct, frozen=True, kw_only=True):
    """`position` is empty as long as nobody gave the account one.

    `sets_passphrase` says that the commander sets one of his own at the next approval.
    """

    role: AccountRole
    position: str
    sets_passphrase: bool


class AccountDesk(Struct, frozen=True):
    """Accounts of one book; none before its key was made."""

    book: BookContext

    def items(self) -> tuple[AccountItem, ...]:
        """The clerk first."""
        order = tuple(AccountRole)
        with self.book.storage.read() as uow:
            found = sorted(uow.accounts, key=lambda account: order.index(account.role))
            shares = shares_passphrase(uow)
            return tuple(_item(account, shares=shares) for account in found)

    def rename(self, role: AccountRole, position: str) -> Done[AccountItem]:
        """Gives an account its position. Raises NotAllowedError(NO_KEY)."""

        def verb(uow: WritingUnit) -> AccountItem:
            renamed = rename_account(uow, role, position)
            return _item(renamed, shares=shares_passphrase(uow))

        return self.book.operations.run(OperationKind.RENAME_ACCOUNT, role.value, verb)

    def change_passphrase(self, role: AccountRole, *, old: str, new: str) -> Done[None]:
        """Another passphrase for an account. Raises as `use_cases.accounts.change_passphrase`."""
        vault = self.book.outside.vault

        def verb(uow: WritingUnit) -> None:
            change_passphrase(uow, vault, role, old=old, new=new)

        return self.book.operations.run(OperationKind.CHANGE_PASSPHRASE, role.value, verb)

    def reset_commander(self, clerks: str) -> Done[None]:
        """For a forgotten passphrase. Raises as `use_cases.accounts.reset_commander_passphrase`."""
        vault = self.book.outside.vault

        def verb(uow: WritingUnit) -> None:
            reset_commander_passphrase(uow, vault, clerks)

        return self.book.operations.run(OperationKind.RESET_PASSPHRASE, CLERK, verb)


def _item(account: Account, *, shares: bool) -> AccountItem:
    """Accounts are made under the name of their role, which is no position."""
    is_named = account.name != account.role.value
    return AccountItem(
        role=account.role,
        position=account.name if is_named else "",
        sets_passphrase=shares and account.role is AccountRole.COMMANDER,
    )
