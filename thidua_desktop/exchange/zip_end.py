"""Finding the end record of a zip and, when it is not where it must be, saying what is wrong.

The only legal place is the last 22 bytes; every other finding ends in a refusal.
"""

from collections.abc import Iterator
from mmap import mmap

from msgspec import Struct

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.zip_format import (
    CENTRAL,
    CENTRAL_SIGNATURE,
    END,
    END_SIGNATURE,
    LOCAL,
    LOCAL_SIGNATURE,
    ZIP64_LOCATOR_SIGNATURE,
    ZIP64_LOCATOR_SIZE,
)

Bytes = bytes | mmap

_ZIP64 = 0xFFFFFFFF
_MOST_CANDIDATES = 64
_MOST_STEPS = 70_000


class EndRecord(Struct, frozen=True, kw_only=True):
    """What one end record says; `position` is where it stands. Numbers as found, not believed."""

    position: int
    disk: int
    directory_disk: int
    count_here: int
    count: int
    directory_size: int
    directory_offset: int
    comment_size: int

    @property
    def is_consistent(self) -> bool:
        """The directory it names ends exactly where it begins."""
        return self.directory_offset + self.directory_size == self.position

    @property
    def end(self) -> int:
        return self.position + END.size


def final_end_record(data: Bytes, *, most_entries: int) -> EndRecord:
    """The end record in the last 22 bytes, on one disk, without comment, directory before it.

    Raises `RefusedError`: ZIP_TRUNCATED, ZIP_COMMENT, ZIP_SUFFIX, ZIP_PREFIX, ZIP_ZIP64,
    ZIP_SPLIT, ZIP_TOO_MANY, ZIP_MISMATCH, ZIP_DAMAGED.
    """
    found = _end_record_at(data, len(data) - END.size)
    if found is None or found.comment_size != 0:
        raise _why_not_last(data)
    if _ZIP64 in {found.directory_offset, found.directory_size} or _has_zip64_locator(
        data, found.position
    ):
        raise RefusedError(ReasonCode.ZIP_ZIP64)
    if found.disk or found.directory_disk:
        raise RefusedError(ReasonCode.ZIP_SPLIT)
    if found.count > most_entries or found.count_here > most_entries:
        raise RefusedError(
            ReasonCode.ZIP_TOO_MANY, entries=str(found.count), limit=str(most_entries)
        )
    if found.count != found.count_here:
        raise RefusedError(ReasonCode.ZIP_MISMATCH, field="entries")
    if not found.is_consistent:
        raise _why_not_last(data)
    return found


def readable_end_record(data: Bytes) -> EndRecord | None:
    """The last end record whose directory stands right before it, where it says; None without one.

    For telling what a file is, never for trusting it: Excel, LibreOffice and plain zips pass, a
    zip inside another file does not.
    """
    for found in _candidates(data):
        if found.is_consistent and _is_at(data, found.directory_offset, CENTRAL_SIGNATURE):
            return found
    return None


def ends_as_archive(data: Bytes) -> bool:
    """Whether other programs would open the tail of these bytes as a zip, whatever comes first."""
    for found in _candidates(data):
        start = found.position - found.directory_size
        is_last = found.end + found.comment_size == len(data)
        if is_last and _is_at(data, start, CENTRAL_SIGNATURE):
            return True
    return False


def _why_not_last(data: Bytes) -> RefusedError:
    candidates = list(_candidates(data))
    # Before the guesses below: a half-copied file may well hold a whole zip as evidence.
    if _is_cut_off(data):
        return RefusedError(ReasonCode.ZIP_TRUNCATED)
    last = _end_record_at(data, len(data) - END.size)
    # Of two whole archives every reader opens the last.
    if last is not None and (shift := _shift(data, last)):
        return RefusedError(ReasonCode.ZIP_PREFIX, bytes=str(shift))
    for found in candidates:
        if found.is_consistent and found.position > 0:
            return _behind(data, found)
    for found in candidates:
        if shift := _shift(data, found):
            return RefusedError(ReasonCode.ZIP_PREFIX, bytes=str(shift))
    return RefusedError(ReasonCode.ZIP_DAMAGED if candidates else ReasonCode.ZIP_TRUNCATED)


def _shift(data: Bytes, found: EndRecord) -> int:
    """How many bytes stand before an archive that does not know of them; 0 where it is none."""
    start = found.position - found.directory_size
    shift = start - found.directory_offset
    is_whole = _is_at(data, start, CENTRAL_SIGNATURE) and _is_local(data, shift)
    return shift if shift > 0 and is_whole else 0


def _behind(data: Bytes, found: EndRecord) -> RefusedError:
    if found.comment_size:
        return RefusedError(ReasonCode.ZIP_COMMENT)
    return RefusedError(ReasonCode.ZIP_SUFFIX, bytes=str(len(data) - found.end))


def _candidates(data: Bytes) -> Iterator[EndRecord]:
    """End records from the last one backwards, a bounded number of them."""
    stop = len(data)
    for _ in range(_MOST_CANDIDATES):
        position = data.rfind(END_SIGNATURE, 0, stop)
        if position < 0:
            return
        found = _end_record_at(data, position)
        if found is not None:
            yield found
        stop = position + len(END_SIGNATURE) - 1


def _end_record_at(data: Bytes, position: int) -> EndRecord | None:
    if position < 0 or position + END.size > len(data):
        return None
    signature, disk, directory_disk, here, count, size, offset, comment = END.unpack_from(
        data, position
    )
    if signature != END_SIGNATURE:
        return None
    return EndRecord(
        position=position,
        disk=disk,
        directory_disk=directory_disk,
        count_here=here,
        count=count,
        directory_size=size,
        directory_offset=offset,
        comment_size=comment,
    )


def _has_zip64_locator(data: Bytes, end_position: int) -> bool:
    return _is_at(data, end_position - ZIP64_LOCATOR_SIZE, ZIP64_LOCATOR_SIGNATURE)


def _is_local(data: Bytes, position: int) -> bool:
    return _is_at(data, position, LOCAL_SIGNATURE)


def _is_at(data: Bytes, position: int, signature: bytes) -> bool:
    return position >= 0 and data[position : position + len(signature)] == signature


def _is_cut_off(data: Bytes) -> bool:
    """Walks from the first byte over whole records; True when the file ends inside or after one."""
    position = 0
    for _ in range(_MOST_STEPS):
        if _is_local(data, position):
            size = _local_span(data, position)
        elif _is_at(data, position, CENTRAL_SIGNATURE):
            size = _central_span(data, position)
        else:
            break
        position += size
        if position >= len(data):
            return True
    rest = data[position : position + END.size]
    signatures = (LOCAL_SIGNATURE, CENTRAL_SIGNATURE, END_SIGNATURE)
    if len(rest) < len(END_SIGNATURE):
        return any(signature.startswith(rest) for signature in signatures)
    return len(rest) < END.size and rest.startswith(END_SIGNATURE)


def _local_span(data: Bytes, position: int) -> int:
    """Bytes of a local header with its data; past the end of the file if the header is cut."""
    if position + LOCAL.size > len(data):
        return LOCAL.size
    fields = LOCAL.unpack_from(data, position)
    packed_size, name_size, extra_size = fields[7], fields[9], fields[10]
    return LOCAL.size + int(name_size) + int(extra_size) + int(packed_size)


def _central_span(data: Bytes, position: int) -> int:
    if position + CENTRAL.size > len(data):
        return CENTRAL.size
    fields = CENTRAL.unpack_from(data, position)
    return CENTRAL.size + int(fields[10]) + int(fields[11]) + int(fields[12])
