"""The desk of keys: this unit's own pair, and the keys of others that people compared."""

from datetime import date

from msgspec import Struct

from thidua_desktop.application.book_context import CLERK, BookContext
from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.operations import Done, OperationKind
from thidua_desktop.application.ports import ReadingUnit, WritingUnit
from thidua_desktop.application.use_cases.confirm_key import (
    confirm_key,
    confirmed_key,
    release_pending,
    revoke_key,
)
from thidua_desktop.application.use_cases.signing import create_key, living_key, unlock_key
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.roster import ConfirmedHow, TrustedKey
from thidua_desktop.domain.text.bloc_time import day_of
from thidua_desktop.domain.text.storable import storable


class KeyItem(Struct, frozen=True, kw_only=True):
    """A key as people see it: fingerprint in five groups of five digits, public key, state."""

    unit: UnitCode
    fingerprint: str
    public_key: str
    confirmed: bool
    revoked_on: date | None = None


class KeyDesk(Struct, frozen=True):
    """Keys of one book."""

    book: BookContext

    def create(self, passphrase: str) -> Done[KeyItem]:
        """Makes this unit's key and its accounts; a unit that has a key keeps it."""
        outside = self.book.outside

        def verb(uow: WritingUnit) -> KeyItem:
            key = living_key(uow) or create_key(
                uow, outside.forge, outside.vault, random=outside.random, passphrase=passphrase
            )
            return self._own(uow, key.public_key)

        return self.book.operations.run(OperationKind.CREATE_KEY, CLERK, verb)

    def own(self) -> KeyItem:
        """The unit's own key. Raises NotAllowedError(NO_KEY)."""
        with self.book.storage.read() as uow:
            key = living_key(uow)
            if key is None:
                raise NotAllowedError(ReasonCode.NO_KEY)
            return self._own(uow, key.public_key)

    def of_others(self) -> tuple[KeyItem, ...]:
        """Trusted keys, then those that wait for confirmation."""
        forge = self.book.outside.forge
        with self.book.storage.read() as uow:
            own = living_key(uow)
            items = [
                self._trusted(key)
                for key in uow.trusted_keys
                if own is None or key.public_key != own.public_key
            ]
            items += [
                KeyItem(
                    unit=unit,
                    fingerprint=forge.fingerprint(public_key),
                    public_key=public_key,
                    confirmed=False,
                )
                for unit, public_key in uncompared(uow)
            ]
        return tuple(items)

    def confirmed(self, unit: UnitCode, fingerprint: str) -> KeyItem | None:
        """The key of a unit that was trusted before, None where one waits or there is none.

        Raises NotAllowedError(FINGERPRINT_DIFFERS).
        """
        forge = self.book.outside.forge
        with self.book.storage.read() as uow:
            key = confirmed_key(uow, unit, fingerprint, forge=forge)
        return None if key is None else self._trusted(key)

    def confirm(
        self,
        unit: UnitCode,
        fingerprint: str,
        *,
        how: ConfirmedHow = ConfirmedHow.IN_PERSON,
        on: date | None = None,
    ) -> Done[KeyItem]:
        """Trusts a key compared on a day (today by default), then takes in what waited for it.

        Raises UnknownNameError where no key of the unit waits, NotAllowedError
        (FINGERPRINT_DIFFERS).
        """
        outside = self.book.outside

        def verb(uow: WritingUnit) -> KeyItem:
            key = confirm_key(uow, unit, fingerprint, forge=outside.forge, how=how, on=on)
            if key is None:
                raise UnknownNameError("key", unit)
            release_pending(uow, outside.press, ids=outside.ids, memory=self.book.memory)
            return self._trusted(key)

        return self.book.operations.run(OperationKind.CONFIRM_KEY, CLERK, verb)

    def trust_own(self, *, on: date | None = None) -> Done[None]:
        """Puts the leader's own key on the roster it is about to seal."""

        def verb(uow: WritingUnit) -> None:
            key = living_key(uow)
            if key is None:
                raise NotAllowedError(ReasonCode.NO_KEY)
            unit = uow.identity.unit.code
            if any(known.public_key == key.public_key for known in uow.trusted_keys):
                return
            uow.put_trusted_key(
                TrustedKey(
                    unit=unit,
                    key_id=key.key_id,
                    public_key=key.public_key,
                    confirmed_by=unit,
                    confirmed_how=ConfirmedHow.IN_PERSON,
                    confirmed_on=on or day_of(uow.stamp.at),
                )
            )

        return self.book.operations.run(OperationKind.CONFIRM_KEY, CLERK, verb)

    def revoke(self, unit: UnitCode, reason: str) -> Done[None]:
        """Revokes the living key of a unit; the journal keeps why.

        Raises UnknownNameError, ValueError without a reason.
        """
        said = storable(reason)
        if not said:
            raise ValueError("a revocation has a reason")

        def verb(uow: WritingUnit) -> None:
            living = [k for k in uow.trusted_keys if k.unit == unit and k.revoked_on is None]
            if not living:
                raise UnknownNameError("key", unit)
            revoke_key(uow, living[0])
            uow.say_why_revoked(living[0].key_id, said)

        return self.book.operations.run(OperationKind.REVOKE_KEY, CLERK, verb)

    def qr(self, text: str) -> str:
        """A QR code of the text as an SVG picture, for people who scan instead of reading."""
        return self.book.outside.forge.qr(text)

    def public_key_file(self) -> bytes:
        """Minisign's two-line file of this unit's public key."""
        own = self.own()
        return self.book.outside.forge.public_key_file(own.public_key, f"thidua {own.unit}")

    def secret_key_file(self, passphrase: str) -> bytes:
        """Minisign's unencrypted secret key file; whoever has it can seal in the unit's name.

        Raises NotAllowedError(NO_KEY), KnownFault(PASS_WRONG).
        """
        with self.book.storage.read() as uow:
            pair = unlock_key(uow, self.book.outside.vault, passphrase)
            unit = uow.identity.unit.code
        return self.book.outside.forge.secret_key_file(pair, f"thidua {unit}")

    def _own(self, uow: ReadingUnit, public_key: str) -> KeyItem:
        return KeyItem(
            unit=uow.identity.unit.code,
            fingerprint=self.book.outside.forge.fingerprint(public_key),
            public_key=public_key,
            confirmed=True,
        )

    def _trusted(self, key: TrustedKey) -> KeyItem:
        return KeyItem(
            unit=key.unit,
            fingerprint=self.book.outside.forge.fingerprint(key.public_key),
            public_key=key.public_key,
            confirmed=key.revoked_on is None,
            revoked_on=key.revoked_on,
        )


def uncompared(uow: ReadingUnit) -> tuple[tuple[UnitCode, str], ...]:
    """Units, each with a public key that it sent and nobody compared yet."""
    return tuple(
        (pending.unit, pending.public_key)
        for pending in uow.packages.pending()
        if pending.unit is not None and pending.public_key is not None
    )
