"""Confirming a key that two people compared, and revoking one that was lost (packages §3)."""

from datetime import date

from msgspec.structs import replace

from thidua_desktop.application.ports import Ids, ReadingUnit, WritingUnit
from thidua_desktop.application.ports_sealing import KeyForge, PackagePress
from thidua_desktop.application.shelf import ShelfMemory
from thidua_desktop.application.use_cases.take_in import all_years, book_trust, take_in
from thidua_desktop.domain.book import PendingPackage
from thidua_desktop.domain.ids import Digest, UnitCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.roster import ConfirmedHow, TrustedKey
from thidua_desktop.domain.text.bloc_time import day_of
from thidua_desktop.domain.text.digit_groups import same_digits


def pending_key_of(uow: ReadingUnit, unit: UnitCode) -> PendingPackage | None:
    """The held file that offers a key of `unit`; the newest where there are several."""
    offers = [
        p
        for p in uow.packages.pending()
        if p.unit == unit
        and p.public_key is not None
        and p.kind in (PackageKind.ENROLMENT, PackageKind.FRAME)
    ]
    return offers[-1] if offers else None


def confirm_key(
    uow: WritingUnit,
    unit: UnitCode,
    fingerprint: str,
    *,
    forge: KeyForge,
    how: ConfirmedHow = ConfirmedHow.IN_PERSON,
    on: date | None = None,
) -> TrustedKey | None:
    """Trusts the offered key whose fingerprint was compared; None where nothing is offered.

    `on` is the day people compared it, today where nobody says otherwise.

    A living key of the same unit is revoked from today on; what was accepted under it stays valid.
    Raises NotAllowedError(FINGERPRINT_DIFFERS), and then nothing is trusted.
    """
    offer = pending_key_of(uow, unit)
    if offer is None or offer.public_key is None:
        return None
    _compare(offer.public_key, fingerprint, unit, forge)
    for old in uow.trusted_keys:
        if old.unit == unit and old.revoked_on is None and old.public_key != offer.public_key:
            revoke_key(uow, old)
    key = TrustedKey(
        unit=unit,
        key_id=forge.key_id(offer.public_key),
        public_key=offer.public_key,
        confirmed_by=uow.identity.unit.code,
        confirmed_how=how,
        confirmed_on=on or day_of(uow.stamp.at),
    )
    uow.put_trusted_key(key)
    return key


def confirmed_key(
    uow: ReadingUnit, unit: UnitCode, fingerprint: str, *, forge: KeyForge
) -> TrustedKey | None:
    """The living trusted key of a unit that offers no other, compared once more.

    Raises NotAllowedError(FINGERPRINT_DIFFERS).
    """
    if pending_key_of(uow, unit) is not None:
        return None
    living = (key for key in uow.trusted_keys if key.unit == unit and key.revoked_on is None)
    key = next(living, None)
    if key is not None:
        _compare(key.public_key, fingerprint, unit, forge)
    return key


def revoke_key(uow: WritingUnit, key: TrustedKey) -> None:
    """From today on the key speaks only for what was accepted under it (packages §3)."""
    accepted: set[Digest] = set()
    for year in {*uow.frames.years(), uow.identity.year}:
        accepted |= {p.digest for p in uow.packages.list(year) if p.key_id == key.key_id}
    today = day_of(uow.stamp.at)
    uow.put_trusted_key(replace(key, revoked_on=today, accepted=tuple(sorted(accepted))))


def release_pending(uow: WritingUnit, press: PackagePress, *, ids: Ids, memory: ShelfMemory) -> int:
    """Looks again at held files now that more is known; returns how many were taken in."""
    released = 0
    for pending in uow.packages.pending():
        file = uow.packages.pending_file(pending.file_digest)
        trust = book_trust(uow, all_years(uow, memory))
        inspection = press.inspect_bytes(file, pending.file_name, trust)
        if inspection.content is None and not inspection.already:
            continue
        uow.packages.release(pending.file_digest)
        take_in(uow, inspection, ids=ids, memory=memory)
        released += 1
    return released


def _compare(public_key: str, fingerprint: str, unit: UnitCode, forge: KeyForge) -> None:
    if not same_digits(fingerprint, forge.fingerprint(public_key)):
        raise NotAllowedError(ReasonCode.FINGERPRINT_DIFFERS, unit=unit)
