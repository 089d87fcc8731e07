"""The canonical zip of a sealed package: written one way only, read only when written that way.

Reading is steps 2 to 5 of the order of checks: kind of file, directory, part names, then every
part streamed once under budgets. Nothing here knows what the parts mean.
"""

import hashlib
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from msgspec import Struct

from thidua_desktop.domain.evidence_limits import LARGEST_PIECE
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.file_kinds import FileKind, kind_of_file, kind_of_zip
from thidua_desktop.exchange.part_content import is_searched, refuse_hostile_xml
from thidua_desktop.exchange.part_names import NameBudget, is_evidence, refuse_foreign_parts
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.zip_directory import (
    canonical_entries,
    checked_names,
    listed_names,
    read_directory,
    refuse_unreadable,
    refuse_untiled,
)
from thidua_desktop.exchange.zip_end import Bytes, ends_as_archive, final_end_record
from thidua_desktop.exchange.zip_format import (
    DEFLATED,
    LOCAL_SIGNATURE,
    SEAL_PARTS,
    STORED,
    SUMS_PART,
    Entry,
    directory,
    local_header,
    part_order,
)

_MIB = 1024 * 1024
_LEVEL = 6
_CHUNK = 256 * 1024
_RAW_DEFLATE = -15
_PACKING_SLACK = 1024  # bytes a deflate stream may be longer than its content, and one eighth


class Budgets(Struct, frozen=True, kw_only=True):
    """What one container may cost; sizes in bytes (source: hostile inputs, default budgets)."""

    entries: int = 4096
    all_parts: int = 512 * _MIB
    ratio: int = 200
    ratio_from: int = _MIB
    workbook_part: int = 64 * _MIB
    payload: int = 32 * _MIB
    evidence: int = LARGEST_PIECE
    seal_part: int = 2 * _MIB
    names: NameBudget = NameBudget()

    def of_part(self, name: str) -> int:
        if name in SEAL_PARTS:
            return self.seal_part
        if name == "thidua/payload.json":
            return self.payload
        return self.evidence if is_evidence(name) else self.workbook_part

    def of_archive(self, archive_size: int) -> int:
        if archive_size <= self.ratio_from:
            return self.all_parts
        return min(self.all_parts, self.ratio * archive_size)


DEFAULT_BUDGETS = Budgets()


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """A container that passed every check; parts are unpacked again when asked for.

    `digests` is the SHA-256 of every part, lower-case hex, in the order of the container.
    """

    data: Bytes = field(repr=False)
    entries: Mapping[str, Entry]
    digests: Mapping[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.entries)

    def size_of(self, name: str) -> int:
        """Unpacked bytes of a part."""
        return self.entries[name].size

    def read(self, name: str) -> bytes:
        """One part, unpacked; `KeyError` for a part that is not there."""
        return b"".join(_unpacked(self.data, self.entries[name]))

    def parts(self) -> dict[str, bytes]:
        """All parts at once; costs the sum of their sizes in memory."""
        return {name: self.read(name) for name in self.entries}


def write_container(parts: Mapping[str, bytes]) -> bytes:
    """The one container of these parts: the same parts give the same bytes (packages §1).

    Raises `ValueError` for a part that no package holds.
    """
    try:
        refuse_foreign_parts(list(parts))
    except RefusedError as refusal:
        raise ValueError(str(refusal)) from refusal
    entries: list[Entry] = []
    pieces: list[bytes] = []
    offset = 0
    for name in sorted(parts, key=part_order):
        method, packed = _packed(name, parts[name])
        entry = Entry(
            name=name,
            method=method,
            crc=zlib.crc32(parts[name]),
            packed_size=len(packed),
            size=len(parts[name]),
            offset=offset,
        )
        pieces += [local_header(entry), packed]
        offset = entry.data_offset + len(packed)
        entries.append(entry)
    return b"".join([*pieces, directory(entries, offset=offset)])


def open_container(data: Bytes, budgets: Budgets = DEFAULT_BUDGETS) -> Container:
    """Checks a file completely (steps 2 to 5) and gives access to its parts.

    Raises `RefusedError` with NOT_A_PACKAGE, SEAL_RESAVED, ZIP_*, PART_FORBIDDEN, XML_DTD or
    OOXML_BAD. An encrypted workbook is NOT_A_PACKAGE here: it is to be unwrapped before.
    """
    _refuse_other_kinds(data, budgets)
    entries = _checked_entries(data, budgets)
    refuse_foreign_parts([entry.name for entry in entries])
    left = budgets.of_archive(len(data))
    digests: dict[str, str] = {}
    for entry in entries:
        digests[entry.name] = _checked_digest(data, entry, budgets, left)
        left -= entry.size
    by_name = {entry.name: entry for entry in entries}
    return Container(data=data, entries=by_name, digests=digests)


def _packed(name: str, content: bytes) -> tuple[int, bytes]:
    # Evidence is mostly packed already; stored, it also has no padding bits a flip could hide in.
    if is_evidence(name):
        return STORED, content
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW_DEFLATE)
    return DEFLATED, packer.compress(content) + packer.flush()


def _refuse_other_kinds(data: Bytes, budgets: Budgets) -> None:
    kind = kind_of_file(data)
    if kind is FileKind.ZEROS:
        raise RefusedError(ReasonCode.FILE_EMPTY)
    if kind is FileKind.SPLIT_ZIP:
        raise RefusedError(ReasonCode.ZIP_SPLIT)
    if kind is not FileKind.ZIP:
        if ends_as_archive(data):
            raise RefusedError(ReasonCode.ZIP_PREFIX, kind=kind.value)
        raise RefusedError(ReasonCode.NOT_A_PACKAGE, kind=kind.value)
    names = listed_names(data, most_entries=budgets.entries)
    if "xl/workbook.xml" in names and SUMS_PART not in names:
        raise RefusedError(ReasonCode.SEAL_RESAVED)
    kind = kind_of_zip(names)
    if kind is not FileKind.ZIP:
        raise RefusedError(ReasonCode.NOT_A_PACKAGE, kind=kind.value)


def _checked_entries(data: Bytes, budgets: Budgets) -> tuple[Entry, ...]:
    end = final_end_record(data, most_entries=budgets.entries)
    if end.count == 0:
        raise RefusedError(ReasonCode.ZIP_GAP, position="0", bytes=str(end.position))
    records = read_directory(data, end)
    names = checked_names(records, budgets.names)
    refuse_unreadable(records)
    refuse_untiled(data, records, end.directory_offset)
    return canonical_entries(data, records, names, end.directory_offset)


def _checked_digest(data: Bytes, entry: Entry, budgets: Budgets, left: int) -> str:
    """Unpacks one part under its budgets; SHA-256 of its content, lower-case hex."""
    budget = min(budgets.of_part(entry.name), left)
    searched = bytearray()
    digest = hashlib.sha256()
    crc = size = 0
    for chunk in _unpacked(data, entry):
        size += len(chunk)
        if size > budget:
            raise RefusedError(ReasonCode.ZIP_BUDGET, part=entry.name, limit=str(budget))
        if size == len(chunk) and chunk.startswith(LOCAL_SIGNATURE) and not is_evidence(entry.name):
            raise RefusedError(ReasonCode.ZIP_NESTED, part=entry.name)
        digest.update(chunk)
        crc = zlib.crc32(chunk, crc)
        if is_searched(entry.name):
            searched += chunk
    if size != entry.size:
        raise RefusedError(ReasonCode.ZIP_SIZE_LIE, part=entry.name)
    if crc != entry.crc:
        raise RefusedError(ReasonCode.ZIP_DAMAGED, part=entry.name)
    if is_searched(entry.name):
        refuse_hostile_xml(entry.name, bytes(searched))
    return digest.hexdigest()


def _unpacked(data: Bytes, entry: Entry) -> Iterator[bytes]:
    """The part's content in chunks; raises `RefusedError` ZIP_DAMAGED or ZIP_SIZE_LIE."""
    start, stop = entry.data_offset, entry.data_offset + entry.packed_size
    if entry.method == STORED:
        for position in range(start, stop, _CHUNK):
            yield data[position : min(position + _CHUNK, stop)]
        return
    yield from _inflated(data, entry, start, stop)


def _inflated(data: Bytes, entry: Entry, start: int, stop: int) -> Iterator[bytes]:
    inflater = zlib.decompressobj(_RAW_DEFLATE)
    position, made, pending = start, 0, b""
    while not inflater.eof:
        if not pending:
            pending = data[position : min(position + _CHUNK, stop)]
            position += len(pending)
        try:
            chunk = inflater.decompress(pending, min(_CHUNK, entry.size + 1 - made))
        except zlib.error:
            raise RefusedError(ReasonCode.ZIP_DAMAGED, part=entry.name) from None
        is_stuck = not pending and not chunk
        pending = inflater.unconsumed_tail
        made += len(chunk)
        if made > entry.size:
            raise RefusedError(ReasonCode.ZIP_SIZE_LIE, part=entry.name)
        # Millions of empty blocks cost time and say nothing: no packer writes them.
        is_padded = position - start - len(pending) > made + made // 8 + _PACKING_SLACK
        if is_padded or (is_stuck and not inflater.eof):
            raise RefusedError(ReasonCode.ZIP_DAMAGED, part=entry.name)
        yield chunk
    if inflater.unused_data or position != stop:
        raise RefusedError(ReasonCode.ZIP_DAMAGED, part=entry.name)
