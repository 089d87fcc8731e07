"""The health check: every way in which a book can be wrong, one finding each."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import text

from thidua_desktop.application.ports import Begun, HealthItem
from thidua_desktop.domain.canonical import digest_of_bytes
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.reasons import KnownFault
from thidua_desktop.storage.evidence import SqliteEvidenceReader
from thidua_desktop.storage.fact_tables import PACKAGES
from thidua_desktop.storage.faults import known_faults, sound_values
from thidua_desktop.storage.journal import SqliteJournal
from thidua_desktop.storage.packages import SqlitePackageReader
from thidua_desktop.storage.state import first_difference
from thidua_desktop.storage.transaction import Transaction

ROOM = 100 * 1024 * 1024
"""Bytes that must be free beside room for two more copies of the book."""

FREE_SPACE = "free_space"

Findings = dict[str, str]
Check = Callable[[Transaction], tuple[bool, Findings]]


def unheard(_name: str) -> None:
    """For a check that nobody watches."""


def health_of(transaction: Transaction, begun: Begun) -> Iterator[HealthItem]:
    """Findings over the content of an open book, in a fixed order."""
    for name, check in CHECKS.items():
        begun(name)
        yield _item(name, check, transaction)


def free_space(path: Path) -> HealthItem:
    """Whether a backup and one more copy of the book would fit beside it."""
    with known_faults(path):
        free, size = shutil.disk_usage(path.parent).free, path.stat().st_size
    facts = {"free": str(free), "size": str(size)}
    return HealthItem(name="free_space", ok=free >= 2 * size + ROOM, facts=facts)


def is_sound(transaction: Transaction) -> bool:
    """Whether journal and tables hold together, for a file that is to be trusted anew."""
    with sound_values(transaction.path):
        broken = SqliteJournal(transaction).first_broken()
        return broken is None and first_difference(transaction) is None


def _item(name: str, check: Check, transaction: Transaction) -> HealthItem:
    try:
        with sound_values(transaction.path):
            ok, facts = check(transaction)
    except KnownFault as fault:
        ok, facts = False, {"fault": fault.code.value}
    return HealthItem(name=name, ok=ok, facts=facts)


def _integrity(transaction: Transaction) -> tuple[bool, Findings]:
    findings = [
        row["integrity_check"] for row in transaction.rows(text("PRAGMA integrity_check(10)"))
    ]
    return findings == ["ok"], {} if findings == ["ok"] else {"first": findings[0]}


def _foreign_keys(transaction: Transaction) -> tuple[bool, Findings]:
    broken = transaction.rows(text("PRAGMA foreign_key_check"))
    return not broken, {"first": f"{broken[0]['table']} {broken[0]['rowid']}"} if broken else {}


def _journal(transaction: Transaction) -> tuple[bool, Findings]:
    journal = SqliteJournal(transaction)
    broken, head = journal.first_broken(), journal.head()
    facts = {"length": str(head.length), "head": str(head.head)}
    return broken is None, facts if broken is None else {**facts, "first": str(broken)}


def _seals(transaction: Transaction) -> tuple[bool, Findings]:
    """Every package this book sealed still points into its journal (hostile input D5)."""
    journal = SqliteJournal(transaction)
    for point in journal.seals():
        if journal.point(point.length) != point:
            return False, {"first": str(point.length)}
    return True, {}


def _facts(transaction: Transaction) -> tuple[bool, Findings]:
    difference = first_difference(transaction)
    return difference is None, {} if difference is None else {"first": difference}


def _evidence(transaction: Transaction) -> tuple[bool, Findings]:
    reader = SqliteEvidenceReader(transaction)
    digests = reader.digests()
    size = 0
    for sha256 in digests:
        content = reader.read(sha256)
        size += len(content)
        if digest_of_bytes(content) != sha256:
            return False, {"first": str(sha256)}
    return True, {"count": str(len(digests)), "size": str(size)}


def _packages(transaction: Transaction) -> tuple[bool, Findings]:
    reader = SqlitePackageReader(transaction)
    stored = [(row["digest"], row["payload_digest"]) for row in transaction.rows(PACKAGES.living())]
    for digest, payload_digest in stored:
        if _payload_digest(reader, digest) != payload_digest:
            return False, {"first": str(digest)}
    return True, {"count": str(len(stored))}


def _payload_digest(reader: SqlitePackageReader, digest: Digest) -> Digest | None:
    try:
        return digest_of_bytes(reader.payload(digest))
    except KeyError:
        return None


CHECKS: dict[str, Check] = {
    "integrity": _integrity,
    "foreign_keys": _foreign_keys,
    "journal": _journal,
    "seals": _seals,
    "facts": _facts,
    "evidence": _evidence,
    "packages": _packages,
}
