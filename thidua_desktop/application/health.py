"""The health check of a book: its file, its keys, and the newest automatic backup beside it."""

from collections.abc import Sequence
from pathlib import Path

from thidua_desktop.application.book_context import Outside
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.ports import Begun, HealthItem, ReadingUnit, Storage
from thidua_desktop.application.ports_sealing import KeyForge
from thidua_desktop.domain.reasons import KnownFault


class _Steps:
    """Tells a job how far the check is, finding by finding."""

    def __init__(self, job: JobContext, total: int) -> None:
        self._job, self._total, self._done = job, total, 0

    def __call__(self, name: str) -> None:
        self._job.step(self._done, self._total, name)
        self._done += 1


def check_book(
    outside: Outside,
    path: Path,
    *,
    storage: Storage | None = None,
    job: JobContext | None = None,
) -> tuple[HealthItem, ...]:
    """All findings in a fixed order; `storage` is the book where it is open here.

    Raises KnownFault where the file cannot be read at all.
    """
    files, backups = outside.files, outside.files.backups(path)
    begun = _Steps(job or JobContext(), len(files.checks) * (2 if backups else 1) + 2)
    found = files.check(path, begun)
    begun("keys")
    keys = _keys(storage, outside.forge) if storage else _closed_keys(outside, path)
    begun("backups")
    return (*found, keys, _backups(outside, backups, begun))


def check_backup(
    outside: Outside, backup: Path, job: JobContext | None = None
) -> tuple[HealthItem, ...]:
    """Opens a backup and looks at everything in it; room on the disk is no matter of its own.

    Raises KnownFault where the file cannot be read at all.
    """
    begun = _Steps(job or JobContext(), len(outside.files.checks))
    found = outside.files.check(backup, begun)
    return tuple(item for item in found if item.name != "free_space")


def _closed_keys(outside: Outside, path: Path) -> HealthItem:
    try:
        storage = outside.files.open(path, read_only=True)
    except KnownFault as fault:
        return HealthItem(name="keys", ok=False, facts={"fault": fault.code.value})
    try:
        return _keys(storage, outside.forge)
    finally:
        outside.files.close(storage)


def _keys(storage: Storage, forge: KeyForge) -> HealthItem:
    """Every key of the book is a usable public key and bears its own id."""
    with storage.read() as uow:
        broken = _first_broken_key(uow, forge)
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


def _backups(outside: Outside, backups: Sequence[Path], begun: Begun) -> HealthItem:
    """The newest automatic backup is sound; a book without one is not ill."""
    if not backups:
        return HealthItem(name="backups", ok=True, facts={})
    newest = backups[-1]
    facts = {"file": newest.name, "count": str(len(backups))}
    try:
        ok = all(
            item.ok for item in outside.files.check(newest, begun) if item.name != "free_space"
        )
    except KnownFault as fault:
        ok, facts["fault"] = False, fault.code.value
    return HealthItem(name="backups", ok=ok, facts=facts)
