"""The roster of keys: who may seal in whose name, confirmed by comparison (packages §3)."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.ids import Digest, UnitCode


class ConfirmedHow(StrEnum):
    """How two people compared the fingerprint."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    PAPER = "paper"


class TrustedKey(Struct, frozen=True, kw_only=True):
    """One confirmed key of one unit.

    `public_key` is minisign's one-line text, `key_id` its 16 hex digits. `accepted` lists the
    packages taken in under a key before it was revoked; they stay valid.
    """

    unit: UnitCode
    key_id: str
    public_key: str
    confirmed_by: UnitCode
    confirmed_how: ConfirmedHow
    confirmed_on: date
    revoked_on: date | None = None
    accepted: tuple[Digest, ...] = ()


class Roster(Struct, frozen=True, kw_only=True):
    """All keys of the year, the revoked ones too; sorted by unit and key id."""

    keys: tuple[TrustedKey, ...] = ()

    def by_key_id(self, key_id: str) -> TrustedKey | None:
        return next((key for key in self.keys if key.key_id == key_id), None)

    def living(self, unit: UnitCode) -> TrustedKey | None:
        return next((k for k in self.keys if k.unit == unit and k.revoked_on is None), None)
