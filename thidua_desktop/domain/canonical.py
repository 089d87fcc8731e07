"""Canonical bytes of facts: UTF-8 JSON with sorted keys, no spaces, decimals and dates as text.

Everything that is hashed or sealed goes through here: payloads, frames, approvals, journal,
state digest (packages §1).
"""

import hashlib
from datetime import UTC, datetime
from typing import TypeVar

import msgspec

from thidua_desktop.domain.criterion import RULE_TYPES, Rule, RuleCode
from thidua_desktop.domain.ids import Digest

T = TypeVar("T")

_encoder = msgspec.json.Encoder(order="sorted", decimal_format="string")


def canonical_bytes(fact: object) -> bytes:
    """The one byte form of a fact: structs, tuples, dicts, text, numbers, dates."""
    return _encoder.encode(fact)


def digest_of_bytes(data: bytes) -> Digest:
    return Digest(hashlib.sha256(data).hexdigest())


def digest_of(fact: object) -> Digest:
    """SHA-256 over the canonical bytes."""
    return digest_of_bytes(canonical_bytes(fact))


def _read_rule(kind: type, value: object) -> object:
    if kind is not Rule:
        raise TypeError(f"no reading known for {kind}")
    if not isinstance(value, dict) or value.get("code") not in RULE_TYPES:
        raise ValueError("rule code")
    rule_type = RULE_TYPES[RuleCode(value["code"])]
    return msgspec.convert(value, rule_type)


def read_canonical(data: bytes, kind: type[T]) -> T:
    """Facts from their bytes. Raises `msgspec.MsgspecError` where they do not fit `kind`."""
    return msgspec.json.decode(data, type=kind, dec_hook=_read_rule)


def read_body(payload: bytes, kind: type[T]) -> T:
    """The body of a payload that was checked before. Raises `msgspec.MsgspecError`."""
    fields = msgspec.json.decode(payload, type=dict[str, msgspec.Raw])
    return read_canonical(bytes(fields["body"]), kind)


def read_rows(payload: bytes, name: str) -> bytes:
    """A list of the body of a payload that was checked before, as it stands there."""
    fields = msgspec.json.decode(payload, type=dict[str, msgspec.Raw])
    body = msgspec.json.decode(fields["body"], type=dict[str, msgspec.Raw])
    return bytes(body[name])


def rows_lost(before: bytes, now: bytes) -> tuple[bytes, ...]:
    """Rows of a canonical list that another one does not have in exactly the same form."""
    if now.startswith(before[:-1]):  # rows are objects, so a common beginning ends with one
        return ()
    kept = {bytes(row) for row in msgspec.json.decode(now, type=list[msgspec.Raw])}
    rows = (bytes(row) for row in msgspec.json.decode(before, type=list[msgspec.Raw]))
    return tuple(row for row in rows if row not in kept)


def from_builtins(value: object, kind: type[T]) -> T:
    """Facts from parsed JSON. Raises `msgspec.ValidationError` where they do not fit `kind`."""
    return msgspec.convert(value, type=kind, dec_hook=_read_rule, builtin_types=())


def utc_text(moment: datetime) -> str:
    """A moment as it stands in canonical JSON: UTC with Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
