"""The zip structures of a sealed package, byte for byte: every header field is a constant.

Source: APPNOTE.TXT 6.3.10 (PKWARE) for the layout, packages §1 for the constants.
"""

import struct
from collections.abc import Iterable

from msgspec import Struct

LOCAL_SIGNATURE = b"PK\x03\x04"
CENTRAL_SIGNATURE = b"PK\x01\x02"
END_SIGNATURE = b"PK\x05\x06"
ZIP64_LOCATOR_SIGNATURE = b"PK\x06\x07"

LOCAL = struct.Struct("<4sHHHHHIIIHH")
CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
END = struct.Struct("<4sHHHHIIH")
ZIP64_LOCATOR_SIZE = 20

STORED = 0
DEFLATED = 8

SUMS_PART = "thidua/SHA256SUMS"
SIGNATURE_PART = "thidua/SHA256SUMS.minisig"
SEAL_PARTS = (SUMS_PART, SIGNATURE_PART)

_VERSION = 20
_MADE_BY = 3 << 8 | _VERSION  # Unix, so that the attributes are a file's mode
_ATTRIBUTES = 0o600 << 16  # what a plain zip library writes for a file of its owner
_TIME = 0
_DATE = 0x0021  # 1980-01-01, the first day a zip can say


class Entry(Struct, frozen=True, kw_only=True):
    """One part as the container lists it; sizes in bytes, `offset` of its local header."""

    name: str
    method: int
    crc: int
    packed_size: int
    size: int
    offset: int

    @property
    def data_offset(self) -> int:
        return self.offset + LOCAL.size + len(self.name)


def part_order(name: str) -> tuple[bool, bytes]:
    """Sort key of the parts: byte order of the names, the two seal parts last (packages §1)."""
    return name in SEAL_PARTS, name.encode("ascii")


def local_header(entry: Entry) -> bytes:
    name = entry.name.encode("ascii")
    return (
        LOCAL.pack(
            LOCAL_SIGNATURE,
            _VERSION,
            0,
            entry.method,
            _TIME,
            _DATE,
            entry.crc,
            entry.packed_size,
            entry.size,
            len(name),
            0,
        )
        + name
    )


def directory(entries: Iterable[Entry], *, offset: int) -> bytes:
    """Central directory and end record for entries that stand before `offset`."""
    records = [_central_header(entry) for entry in entries]
    size = sum(len(record) for record in records)
    end = END.pack(END_SIGNATURE, 0, 0, len(records), len(records), size, offset, 0)
    return b"".join(records) + end


def _central_header(entry: Entry) -> bytes:
    name = entry.name.encode("ascii")
    return (
        CENTRAL.pack(
            CENTRAL_SIGNATURE,
            _MADE_BY,
            _VERSION,
            0,
            entry.method,
            _TIME,
            _DATE,
            entry.crc,
            entry.packed_size,
            entry.size,
            len(name),
            0,
            0,
            0,
            0,
            _ATTRIBUTES,
            entry.offset,
        )
        + name
    )
