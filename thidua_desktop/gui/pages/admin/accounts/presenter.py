"""Accounts: the list, another position, another passphrase, and the first key of a new book."""

from collections.abc import Callable
from typing import Protocol

from thidua_desktop.application.desks.account_desk import AccountItem
from thidua_desktop.application.desks.key_desk import KeyItem
from thidua_desktop.application.services import Services
from thidua_desktop.domain.book import AccountRole
from thidua_desktop.gui.jobs.desk import BookDesk, Failed, Latest


class AccountsView(Protocol):
    def show_accounts(self, accounts: tuple[AccountItem, ...], key: KeyItem | None) -> None:
        """Empty, without a key, in a book whose key was not made yet."""

    def renamed(self, account: AccountItem) -> None: ...

    def passphrase_changed(self, role: AccountRole) -> None: ...

    def commander_reset(self) -> None: ...

    def key_made(self, fingerprint: str) -> None: ...


class AccountsPresenter:
    """`done` closes the dialog that asked; a failure stays in it."""

    def __init__(self, desk: BookDesk, view: AccountsView) -> None:
        self._desk = desk
        self._view = view
        self._latest = Latest()

    def load(self) -> None:
        def read(services: Services) -> tuple[tuple[AccountItem, ...], KeyItem | None]:
            accounts = services.accounts.items()
            return accounts, services.keys.own() if accounts else None

        self._desk.ask(read, self._latest.only(lambda found: self._view.show_accounts(*found)))

    def rename(
        self, role: AccountRole, position: str, *, done: Callable[[], None], failed: Failed
    ) -> None:
        def renamed(account: AccountItem) -> None:
            done()
            self._view.renamed(account)

        wanted = " ".join(position.split())
        self._desk.do(lambda s: s.accounts.rename(role, wanted), renamed, failed=failed)

    def change_passphrase(
        self,
        role: AccountRole,
        *,
        old: str,
        new: str,
        done: Callable[[], None],
        failed: Failed,
    ) -> None:
        def changed(_nothing: None) -> None:
            done()
            self._view.passphrase_changed(role)

        self._desk.do(
            lambda s: s.accounts.change_passphrase(role, old=old, new=new), changed, failed=failed
        )

    def reset_commander(self, clerks: str, *, done: Callable[[], None], failed: Failed) -> None:
        """The commander forgot his passphrase: he sets another at his next approval."""

        def reset(_nothing: None) -> None:
            done()
            self._view.commander_reset()

        self._desk.do(lambda s: s.accounts.reset_commander(clerks), reset, failed=failed)

    def make_key(self, passphrase: str, *, done: Callable[[], None], failed: Failed) -> None:
        """The unit's key and both accounts under one passphrase, in a book that has none."""

        def made(fingerprint: str) -> None:
            done()
            self._view.key_made(fingerprint)

        self._desk.do(
            lambda s: s.keys.create(passphrase),
            lambda key: made(key.fingerprint),
            failed=failed,
        )
