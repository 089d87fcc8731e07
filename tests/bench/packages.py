"""Packages of the large bloc, made by the real sealer with keys that repeat."""

import random
import struct
import zlib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from tests.bench.bloc import LEADER, PERIOD, entries
from tests.support.sealing import PRESS, envelope, key_of, roster_line
from thidua_desktop.application.ports_sealing import SealRequest
from thidua_desktop.domain.canonical import digest_of, digest_of_bytes
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import (
    Body,
    Envelope,
    FrameBody,
    JournalPoint,
    JournalStamp,
    PackageKind,
    file_name,
)
from thidua_desktop.domain.progress import Evidence, EvidenceKind, EvidenceRef, ProgressEntry
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.roster import Roster
from thidua_desktop.domain.seal import SealedPackage

_OPERATIONS_PER_SEAL = 3


def save_frame(rules: Frame, folder: Path) -> Path:
    """The leader's frame with everybody's keys, as a file."""
    body = FrameBody(frame=rules, roster=_roster(rules), in_force_from=date(2022, 1, 1))
    header = envelope(PackageKind.FRAME, LEADER, frame_digest=digest_of(rules))
    return _save(_sealed(header, body, {}), folder)


def save_records(
    unit: str, rules: Frame, folder: Path, *, revisions: int, count: int
) -> tuple[Path, ...]:
    """Revisions of one unit's record, each with one entry more, the last one with `count`."""
    written = entries(unit, rules, count)
    packages = _chain(unit, rules, written, revisions)
    return tuple(_save(package, folder) for package in packages)


def _chain(
    unit: str, rules: Frame, written: tuple[ProgressEntry, ...], revisions: int
) -> Iterator[SealedPackage]:
    header = record_envelope(unit, rules)
    sealed_before = header.journal.point  # the leader's frame, the others' enrolments
    previous: Digest | None = None
    seals: tuple[JournalPoint, ...] = (sealed_before,)
    first = len(written) - revisions
    for revision in range(1, revisions + 1):
        length = sealed_before.length + _OPERATIONS_PER_SEAL * revision
        head = digest_of_bytes(f"{unit}/{length}".encode())
        stamp = JournalStamp(length=length, head=head, seals=seals)
        made = _sealed(
            replace(
                header,
                revision=revision,
                previous_digest=previous,
                journal=stamp,
                created_at=header.created_at + timedelta(hours=revision),
            ),
            RecordBody(entries=written[: first + revision]),
            {},
        )
        previous = made.content.payload_digest
        seals = (*seals, stamp.point)
        yield made


def record_envelope(unit: str, rules: Frame) -> Envelope:
    """The address of a unit's first record."""
    return envelope(
        PackageKind.RECORD,
        unit,
        period_id=PERIOD,
        frame_digest=digest_of(rules),
        roster_digest=_roster_digest(rules),
    )


def request_with_evidence(unit: str, rules: Frame, *, files: int, size: int) -> SealRequest:
    """A record to seal whose entries carry so many files of `size` bytes that no packer shrinks."""
    contents = [_file(number, size) for number in range(files)]
    listed = [
        Evidence(sha256=digest_of_bytes(content), kind=kind, size=len(content))
        for kind, content in contents
    ]
    written = tuple(
        replace(entry, evidence=(EvidenceRef(sha256=proof.sha256, name=f"mc.{proof.kind}"),))
        for entry, proof in zip(entries(unit, rules, files), listed, strict=True)
    )
    body = RecordBody(
        entries=written, evidence=tuple(sorted(listed, key=lambda proof: proof.sha256))
    )
    return SealRequest(
        envelope=record_envelope(unit, rules),
        body=body,
        evidence={digest_of_bytes(content): content for _, content in contents},
        key=key_of(unit),
    )


def _file(number: int, size: int) -> tuple[EvidenceKind, bytes]:
    noise = random.Random(number).randbytes(size)
    if number % 2:
        return EvidenceKind.PDF, b"%PDF-1.4\n" + noise + b"\n%%EOF\n"
    header = struct.pack(">II5B", 1000, 1000, 8, 2, 0, 0, 0)
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", noise), _chunk(b"IEND", b""))
    return EvidenceKind.PNG, b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@cache
def _roster_digest(rules: Frame) -> Digest:
    return digest_of(_roster(rules))


def _roster(rules: Frame) -> Roster:
    codes = [unit.code for unit in rules.units]
    return Roster(keys=tuple(roster_line(code, confirmed_by=LEADER) for code in codes))


def _sealed(header: Envelope, body: Body, evidence: Mapping[Digest, bytes]) -> SealedPackage:
    key = key_of(header.author_unit_id)
    return PRESS.seal(SealRequest(envelope=header, body=body, evidence=evidence, key=key))


def _save(package: SealedPackage, folder: Path) -> Path:
    path = folder / file_name(package.content.envelope)
    path.write_bytes(package.file)
    return path
