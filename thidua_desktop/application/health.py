"""The health check of a book: its file, its keys, and the newest automatic backup beside it."""

from pathlib import Path

from thidua_desktop.application.book_context import Outside
from thidua_desktop.application.ports import HealthItem, ReadingUnit
from thidua_desktop.application.ports_sealing import KeyForge
from thidua_desktop.domain.reasons import KnownFault


def check_book(outside: Outside, path: Path) -> tuple[HealthItem, ...]:
    """All findings in a fixed order. Raises KnownFault where the file cannot be read at all."""
    found = outside.files.check(path)
    return (*found, _keys(outside, path), _backups(outside, path))


def _keys(outside: Outside, path: Path) -> HealthItem:
    """Every key of the book is a usable public key and bears its own id."""
    try:
        storage = outside.files.open(path, read_only=True)
    except KnownFault as fault:
        return HealthItem(name="keys", ok=False, facts={"fault": fault.code.value})
    try:
        with storage.read() as uow:
            broken = _first_broken_key(uow, outside.forge)
    finally:
        outside.files.close(storage)
    return HealthItem(name="keys", ok=broken is None, facts={"first": broken} if broken else {})


def _first_broken_key(uow: ReadingUnit, forge: KeyForge) -> str | None:
    keys = [(key.public_key, key.key_id) for key in uow.signing_keys]
    keys += [(key.public_key, key.key_id) for key in uow.trusted_keys]
    for public_key, key_id in keys:
        try:
            sound = forge.key_id(public_key) == key_id
        except ValueError:
            sound = False
        if not sound:
            return key_id
    return None


def _backups(outside: Outside, path: Path) -> HealthItem:
    """The newest automatic backup is sound; a book without one is not ill."""
    backups = outside.files.backups(path)
    if not backups:
        return HealthItem(name="backups", ok=True, facts={})
    newest = backups[-1]
    facts = {"file": newest.name, "count": str(len(backups))}
    try:
        ok = all(item.ok for item in outside.files.check(newest) if item.name != "free_space")
    except KnownFault as fault:
        ok, facts["fault"] = False, fault.code.value
    return HealthItem(name="backups", ok=ok, facts=facts)
