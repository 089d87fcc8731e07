"""Zips as an attacker or an accident makes them: every header field can be forged.

Without any forging the result is the canonical container of the same parts (a test says so).
"""

import struct
import zlib
from collections.abc import Iterable, Mapping
from itertools import count

from msgspec import Struct, field

from thidua_desktop.exchange import minisign, sums
from thidua_desktop.exchange.container import write_container
from thidua_desktop.exchange.ed25519_keys import SecretKey

LOCAL = struct.Struct("<4sHHHHHIIIHH")
CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
END = struct.Struct("<4sHHHHIIH")

_LOCAL_FIELDS = (
    *("signature", "needed", "flags", "method", "time", "date"),
    *("crc", "packed_size", "size", "name_size", "extra_size"),
)
_CENTRAL_FIELDS = (
    *("signature", "made_by", "needed", "flags", "method", "time", "date"),
    *("crc", "packed_size", "size", "name_size", "extra_size", "comment_size"),
    *("disk", "internal", "external", "offset"),
)
_END_FIELDS = (
    *("signature", "disk", "directory_disk", "count_here", "count"),
    *("directory_size", "directory_offset", "comment_size"),
)


class Forged(Struct, frozen=True, kw_only=True):
    """One entry; `local` and `central` replace fields by name, after all honest values are set."""

    name: bytes
    content: bytes = b""
    method: int = 8
    packed: bytes | None = None
    local: Mapping[str, object] = field(default_factory=dict)
    central: Mapping[str, object] = field(default_factory=dict)
    local_name: bytes | None = None
    local_extra: bytes = b""
    central_extra: bytes = b""
    comment: bytes = b""
    behind: bytes = b""
    listed: bool = True

    @property
    def packed_bytes(self) -> bytes:
        if self.packed is not None:
            return self.packed
        return deflated(self.content) if self.method == 8 else self.content

    def both(self) -> dict[str, object]:
        return {
            "method": self.method,
            "crc": zlib.crc32(self.content),
            "packed_size": len(self.packed_bytes),
            "size": len(self.content),
            "needed": 20,
            "date": 0x21,
        }


def deflated(content: bytes, level: int = 6) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def forge(
    entries: Iterable[Forged],
    *,
    prefix: bytes = b"",
    offsets_know_prefix: bool = False,
    before_end: bytes = b"",
    comment: bytes = b"",
    suffix: bytes = b"",
    end: Mapping[str, object] | None = None,
) -> bytes:
    """The bytes of such a zip; `before_end` stands between the directory and the end record."""
    body, directory, listed = b"", b"", 0
    shift = len(prefix) if offsets_know_prefix else 0
    for entry in entries:
        offset = len(body) + shift
        body += _local(entry) + entry.packed_bytes + entry.behind
        if entry.listed:
            directory += _central(entry, offset)
            listed += 1
    fields = {
        "signature": b"PK\x05\x06",
        "count_here": listed,
        "count": listed,
        "directory_size": len(directory),
        "directory_offset": len(body) + shift,
        "comment_size": len(comment),
    }
    record = _packed(END, _END_FIELDS, fields | dict(end or {}))
    return prefix + body + directory + before_end + record + comment + suffix


def honest(parts: Mapping[str, bytes]) -> list[Forged]:
    """Entries that give the canonical container when nothing is forged."""
    seal = ("thidua/SHA256SUMS", "thidua/SHA256SUMS.minisig")
    return [
        Forged(
            name=name.encode(),
            content=parts[name],
            method=0 if name.startswith("thidua/evidence/") else 8,
        )
        for name in sorted(parts, key=lambda name: (name in seal, name.encode()))
    ]


def counted_randomness(start: int = 1):
    """Repeatable bytes in the place of the system's randomness."""
    numbers = count(start)
    return lambda size: bytes((next(numbers) * 37 + 11) % 256 for _ in range(size))


PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PDF_NAME = "thidua/evidence/" + sums.digests_of({"": PDF})[""] + ".pdf"


def plain_parts() -> dict[str, bytes]:
    """The parts of a small package before it is sealed."""
    return {
        "[Content_Types].xml": b'<?xml version="1.0" encoding="UTF-8"?><Types/>',
        "_rels/.rels": b'<?xml version="1.0" encoding="UTF-8"?><Relationships/>',
        "xl/workbook.xml": b"<workbook><sheets><sheet/></sheets></workbook>",
        "xl/worksheets/sheet1.xml": b"<worksheet><sheetData/></worksheet>",
        "thidua/payload.json": '{"unit":"Phòng Kỹ thuật"}'.encode(),
        PDF_NAME: PDF,
    }


def sealed_parts(
    key: SecretKey, parts: Mapping[str, bytes] | None = None, comment: str = "thidua package=1"
) -> dict[str, bytes]:
    """Parts with their sums and signature."""
    chosen = dict(plain_parts() if parts is None else parts)
    lines = sums.write_sums(sums.digests_of(chosen))
    chosen["thidua/SHA256SUMS"] = lines
    chosen["thidua/SHA256SUMS.minisig"] = minisign.sign(lines, comment, key)
    return chosen


def sealed_package(key: SecretKey, parts: Mapping[str, bytes] | None = None) -> bytes:
    return write_container(sealed_parts(key, parts))


def full_overlap(entries: int, kernel: bytes) -> bytes:
    """A bomb in which every central record names the one and only local header."""
    first = Forged(name=b"xl/worksheets/sheet1.xml", content=kernel)
    whole = forge([first])
    one_entry = len(_local(first)) + len(first.packed_bytes)
    directory = b"".join(_central(_renamed(first, number), 0) for number in range(1, entries + 1))
    fields = {
        "signature": b"PK\x05\x06",
        "count_here": entries,
        "count": entries,
        "directory_size": len(directory),
        "directory_offset": one_entry,
    }
    return whole[:one_entry] + directory + _packed(END, _END_FIELDS, fields)


def quoted_overlap(entries: int, kernel: bytes) -> bytes:
    """A bomb in which each entry quotes the next local headers in stored blocks of its stream."""
    packed = deflated(kernel)
    content, chain = kernel, []
    tail = b""
    for number in range(entries, 0, -1):
        entry = Forged(name=b"xl/worksheets/sheet%d.xml" % number, content=content, packed=packed)
        chain.insert(0, entry)
        header = _local(entry)
        block = b"\0" + struct.pack("<HH", len(header), len(header) ^ 0xFFFF)
        tail = header + packed
        packed = block + tail
        content = header + content
    body = tail
    directory, offset = b"", 0
    for entry in chain:
        directory += _central(entry, offset)
        offset += len(_local(entry)) + 5
    fields = {
        "signature": b"PK\x05\x06",
        "count_here": entries,
        "count": entries,
        "directory_size": len(directory),
        "directory_offset": len(body),
    }
    return body + directory + _packed(END, _END_FIELDS, fields)


def zip_bomb(layers: int, width: int) -> bytes:
    """Zips in zips in zips; the innermost holds zeros."""
    content, name = bytes(100_000), b"0.dll"
    for layer in range(layers):
        entries = [
            Forged(name=b"%d%s" % (number, name[-4:]), content=content) for number in range(width)
        ]
        content, name = forge(entries), b"lib%d.zip" % layer
    return content


def _renamed(entry: Forged, number: int) -> Forged:
    return Forged(name=b"xl/worksheets/sheet%d.xml" % number, content=entry.content)


def _local(entry: Forged) -> bytes:
    name = entry.name if entry.local_name is None else entry.local_name
    fields = {
        **entry.both(),
        "signature": b"PK\x03\x04",
        "name_size": len(name),
        "extra_size": len(entry.local_extra),
        **entry.local,
    }
    return _packed(LOCAL, _LOCAL_FIELDS, fields) + name + entry.local_extra


def _central(entry: Forged, offset: int) -> bytes:
    fields = {
        **entry.both(),
        "signature": b"PK\x01\x02",
        "made_by": 0x0314,
        "external": 0o600 << 16,
        "name_size": len(entry.name),
        "extra_size": len(entry.central_extra),
        "comment_size": len(entry.comment),
        "offset": offset,
        **entry.central,
    }
    record = _packed(CENTRAL, _CENTRAL_FIELDS, fields)
    return record + entry.name + entry.central_extra + entry.comment


def _packed(form: struct.Struct, names: tuple[str, ...], fields: Mapping[str, object]) -> bytes:
    unknown = fields.keys() - set(names)
    assert not unknown, f"no such field: {unknown}"
    return form.pack(*(fields.get(name, 0) for name in names))
