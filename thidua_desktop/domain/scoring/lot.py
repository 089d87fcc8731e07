"""Drawing lots so that everybody can repeat it (scoring §4)."""

import unicodedata
from collections.abc import Iterable
from hashlib import sha256

from thidua_desktop.domain.ids import Digest, UnitCode


def lot_digest(payload_digests: Iterable[Digest], seed: str) -> Digest:
    """SHA-256 over the sorted digests that count, a line feed after each, then the seed in NFC.

    `payload_digests` are those of the period's records and cross-checks that count, lower-case hex.
    """
    lines = "".join(f"{digest}\n" for digest in sorted(payload_digests))
    text = lines + unicodedata.normalize("NFC", seed)
    return Digest(sha256(text.encode()).hexdigest())


def lot_number(digest: str, unit: UnitCode) -> str:
    """The unit's number as lower-case hex; the smallest one wins."""
    return sha256(f"{digest}{unit}".encode()).hexdigest()


def lot_order(digest: str, units: Iterable[UnitCode]) -> tuple[UnitCode, ...]:
    """The units in the order of their lots."""
    return tuple(sorted(units, key=lambda unit: lot_number(digest, unit)))
