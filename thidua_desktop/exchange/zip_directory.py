"""The directory and the local headers of a zip, checked against each other without unpacking.

Each check is one function over all records, called in the order of the design (hostile inputs,
"Order of checks" 3); the first that fails decides.
"""

import stat
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.part_names import NameBudget, legal_names
from thidua_desktop.exchange.refusal import RefusedError, shown_name
from thidua_desktop.exchange.zip_end import Bytes, EndRecord, readable_end_record
from thidua_desktop.exchange.zip_format import (
    CENTRAL,
    CENTRAL_SIGNATURE,
    DEFLATED,
    LOCAL,
    LOCAL_SIGNATURE,
    STORED,
    Entry,
    directory,
    local_header,
    part_order,
)

_ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000
_DESCRIPTOR_FLAG = 0x0008
_AES_METHOD = 99
_NOT_A_FILE_ATTRIBUTES = 0x08 | 0x10 | 0x40 | 0x400  # volume, folder, device, reparse point
_ZIP64_EXTRA = 0x0001
_UNICODE_NAME_EXTRA = 0x7075
_NO_DISK = 0


class Record(Struct, frozen=True, kw_only=True):
    """One central record as it stands in the file; nothing in it is believed yet."""

    flags: int
    method: int
    crc: int
    packed_size: int
    size: int
    disk: int
    attributes: int
    offset: int
    raw_name: bytes
    extra: bytes
    comment: bytes


def listed_names(data: Bytes, *, most_entries: int) -> frozenset[str]:
    """What a readable directory lists, empty when it is not readable; for telling files apart."""
    end = readable_end_record(data)
    if end is None or end.count > most_entries:
        return frozenset()
    try:
        records = read_directory(data, end)
    except RefusedError:
        return frozenset()
    return frozenset(record.raw_name.decode("utf-8", "replace") for record in records)


def read_directory(data: Bytes, end: EndRecord) -> tuple[Record, ...]:
    """All central records; raises `RefusedError` ZIP_DAMAGED or ZIP_MISMATCH (false count)."""
    return _records(data, end.directory_offset, end.position, end.count)


def checked_names(records: Sequence[Record], budget: NameBudget) -> tuple[str, ...]:
    """Names of the records, in their order.

    Raises `RefusedError`: ZIP_DUP_NAME, ZIP_BAD_NAME, ZIP_NESTED, ZIP_NOT_A_FILE.
    """
    names = legal_names([record.raw_name for record in records], budget)
    for record, name in zip(records, names, strict=True):
        if _UNICODE_NAME_EXTRA in _extra_ids(record.extra):
            raise RefusedError(ReasonCode.ZIP_BAD_NAME, part=name)
        if name.endswith("/") or not _is_plain_file(record.attributes):
            raise RefusedError(ReasonCode.ZIP_NOT_A_FILE, part=name)
    return names


def refuse_unreadable(records: Sequence[Record]) -> None:
    """Raises `RefusedError`: ZIP_ENCRYPTED, ZIP_METHOD, ZIP_ZIP64, ZIP_SPLIT, ZIP_COMMENT."""
    for record in records:
        part = shown_name(record.raw_name)
        if record.flags & _ENCRYPTED_FLAGS or record.method == _AES_METHOD:
            raise RefusedError(ReasonCode.ZIP_ENCRYPTED, part=part)
        if record.method not in {STORED, DEFLATED}:
            raise RefusedError(ReasonCode.ZIP_METHOD, part=part, method=str(record.method))
        if _ZIP64_EXTRA in _extra_ids(record.extra):
            raise RefusedError(ReasonCode.ZIP_ZIP64, part=part)
        if record.disk != _NO_DISK:
            raise RefusedError(ReasonCode.ZIP_SPLIT, part=part)
        if record.comment:
            raise RefusedError(ReasonCode.ZIP_COMMENT, part=part)


def refuse_shared_bytes(records: Sequence[Record], directory_offset: int) -> None:
    """Raises `RefusedError` ZIP_OVERLAP when entries share bytes, from the directory alone."""
    spans = sorted((record.offset, record.packed_size, record.raw_name) for record in records)
    spans.append((directory_offset, 0, b""))
    for (offset, packed_size, raw_name), (next_offset, _, _) in pairwise(spans):
        if offset + LOCAL.size + packed_size > next_offset:
            raise RefusedError(ReasonCode.ZIP_OVERLAP, part=shown_name(raw_name))


def refuse_untiled(data: Bytes, records: Sequence[Record], directory_offset: int) -> None:
    """Local headers equal the directory's, and entries cover every byte before it exactly.

    Raises `RefusedError`: ZIP_OVERLAP, ZIP_DAMAGED, ZIP_MISMATCH, ZIP_PREFIX, ZIP_GAP.
    """
    offsets = [record.offset for record in records]
    if len(set(offsets)) != len(offsets):
        raise RefusedError(ReasonCode.ZIP_OVERLAP)
    spans = sorted((record.offset, _checked_local_end(data, record)) for record in records)
    if spans[0][0] != 0:
        raise RefusedError(ReasonCode.ZIP_PREFIX, bytes=str(spans[0][0]))
    spans.append((directory_offset, directory_offset))
    for (_, end), (next_offset, _) in pairwise(spans):
        if end > next_offset:
            raise RefusedError(ReasonCode.ZIP_OVERLAP, position=str(next_offset))
        if end < next_offset:
            raise RefusedError(ReasonCode.ZIP_GAP, position=str(end), bytes=str(next_offset - end))


def canonical_entries(
    data: Bytes, records: Sequence[Record], names: Sequence[str], directory_offset: int
) -> tuple[Entry, ...]:
    """The entries, after every header was rebuilt from them and found equal byte for byte.

    Raises `RefusedError` ZIP_NOT_CANON (hostile inputs Z24).
    """
    if list(names) != sorted(names, key=part_order):
        raise RefusedError(ReasonCode.ZIP_NOT_CANON, field="order")
    entries = tuple(
        Entry(
            name=name,
            method=record.method,
            crc=record.crc,
            packed_size=record.packed_size,
            size=record.size,
            offset=record.offset,
        )
        for name, record in zip(names, records, strict=True)
    )
    for entry in entries:
        if data[entry.offset : entry.data_offset] != local_header(entry):
            raise RefusedError(ReasonCode.ZIP_NOT_CANON, field="header", part=entry.name)
    if data[directory_offset:] != directory(entries, offset=directory_offset):
        raise RefusedError(ReasonCode.ZIP_NOT_CANON, field="directory")
    return entries


def _records(data: Bytes, start: int, stop: int, count: int) -> tuple[Record, ...]:
    records = []
    position = start
    for _ in range(count):
        if position == stop:
            raise RefusedError(ReasonCode.ZIP_MISMATCH, field="entries")
        record, position = _record_at(data, position, stop)
        records.append(record)
    if position != stop:
        raise RefusedError(ReasonCode.ZIP_MISMATCH, field="entries")
    return tuple(records)


def _record_at(data: Bytes, position: int, stop: int) -> tuple[Record, int]:
    names_at = position + CENTRAL.size
    if names_at > stop or data[position : position + 4] != CENTRAL_SIGNATURE:
        raise RefusedError(ReasonCode.ZIP_DAMAGED, position=str(position))
    fields = CENTRAL.unpack_from(data, position)
    extra_at = names_at + fields[10]
    comment_at = extra_at + fields[11]
    end = comment_at + fields[12]
    if end > stop:
        raise RefusedError(ReasonCode.ZIP_DAMAGED, position=str(position))
    record = Record(
        flags=fields[3],
        method=fields[4],
        crc=fields[7],
        packed_size=fields[8],
        size=fields[9],
        disk=fields[13],
        attributes=fields[15],
        offset=fields[16],
        raw_name=data[names_at:extra_at],
        extra=data[extra_at:comment_at],
        comment=data[comment_at:end],
    )
    return record, end


def _is_plain_file(attributes: int) -> bool:
    kind = stat.S_IFMT(attributes >> 16)
    return not attributes & _NOT_A_FILE_ATTRIBUTES and kind in {0, stat.S_IFREG}


def _extra_ids(extra: bytes) -> Iterator[int]:
    position = 0
    while position + 4 <= len(extra):
        yield int.from_bytes(extra[position : position + 2], "little")
        position += 4 + int.from_bytes(extra[position + 2 : position + 4], "little")


def _checked_local_end(data: Bytes, record: Record) -> int:
    """Where the entry ends in the file; its local header must say what the directory says."""
    if data[record.offset : record.offset + 4] != LOCAL_SIGNATURE:
        raise RefusedError(ReasonCode.ZIP_DAMAGED, part=shown_name(record.raw_name))
    fields = LOCAL.unpack_from(data, record.offset)
    name_size, extra_size = fields[9], fields[10]
    name_at = record.offset + LOCAL.size
    local = {
        "flags": fields[2],
        "method": fields[3],
        "crc": fields[6],
        "packed_size": fields[7],
        "size": fields[8],
        "name": data[name_at : name_at + name_size],
    }
    central = {
        "flags": record.flags,
        "method": record.method,
        "crc": record.crc,
        "packed_size": record.packed_size,
        "size": record.size,
        "name": record.raw_name,
    }
    # A streaming writer leaves these zero and adds a descriptor, which is a gap between entries.
    postponed = {"crc", "packed_size", "size"} if record.flags & _DESCRIPTOR_FLAG else set()
    for field, value in central.items():
        if local[field] != value and not (field in postponed and local[field] == 0):
            raise RefusedError(
                ReasonCode.ZIP_MISMATCH, field=field, part=shown_name(record.raw_name)
            )
    return name_at + int(name_size) + int(extra_size) + record.packed_size
