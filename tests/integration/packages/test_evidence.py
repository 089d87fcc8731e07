"""Step 10 for evidence: listed, present and referred to are one set; what each piece really is."""

import struct
import zlib

import pytest
from msgspec.structs import replace

from tests.support.sealing import (
    LEADER,
    PDF,
    PRESS,
    REGIMENT,
    envelope,
    key_of,
    record_body,
    resealed,
    sealed_parts_of,
    signed_again,
    trust,
)
from thidua_desktop.application.ports_sealing import SealRequest
from thidua_desktop.domain.canonical import digest_of_bytes
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.progress import Evidence, EvidenceKind, EvidenceRef
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.seal import Inspection
from thidua_desktop.exchange.container import open_container

R = ReasonCode
PDF_PART = f"thidua/evidence/{digest_of_bytes(PDF)}.pdf"


def inspected(content: bytes) -> Inspection:
    return PRESS.inspect_bytes(content, "a.xlsx", trust(LEADER))


def code_of(content: bytes) -> ReasonCode | None:
    reason = inspected(content).reason
    return None if reason is None else reason.code


def body_with(content: bytes, kind: EvidenceKind):
    digest = digest_of_bytes(content)
    body = record_body()
    first, *rest = body.entries
    proof = replace(first, evidence=(EvidenceRef(sha256=digest, name="anh"),))
    listed = (Evidence(sha256=digest, kind=kind, size=len(content)),)
    return replace(body, entries=(proof, *rest), evidence=listed)


def sealed_with(content: bytes, kind: EvidenceKind) -> bytes:
    request = SealRequest(
        envelope=envelope(PackageKind.RECORD, REGIMENT),
        body=body_with(content, kind),
        evidence={digest_of_bytes(content): content},
        key=key_of(REGIMENT),
    )
    return PRESS.seal(request).file


def test_a_listed_piece_that_is_missing_is_refused():
    parts = sealed_parts_of(PackageKind.RECORD)
    del parts[PDF_PART]
    assert code_of(signed_again(parts, key_of(REGIMENT))) is R.EVIDENCE_SET


def test_a_present_piece_that_is_not_listed_is_refused():
    parts = sealed_parts_of(PackageKind.RECORD)
    parts[f"thidua/evidence/{digest_of_bytes(b'x')}.txt"] = b"x"
    assert code_of(signed_again(parts, key_of(REGIMENT))) is R.EVIDENCE_SET


def test_a_piece_whose_content_is_not_its_name_is_refused():
    parts = sealed_parts_of(PackageKind.RECORD)
    parts[PDF_PART] = PDF.replace(b"1.4", b"1.5")
    assert code_of(signed_again(parts, key_of(REGIMENT))) is R.EVIDENCE_SET


def test_only_records_carry_evidence():
    parts = sealed_parts_of(PackageKind.RESULT)
    parts[PDF_PART] = PDF
    found = PRESS.inspect_bytes(signed_again(parts, key_of(LEADER)), "a", trust(REGIMENT))
    assert found.reason is not None
    assert found.reason.code is R.EVIDENCE_SET


def _other_size(payload):
    payload["body"]["evidence"][0]["size"] += 1


def _listed_twice(payload):
    payload["body"]["evidence"] *= 2


def _unused(payload):
    payload["body"]["entries"][0]["evidence"] = []


def _unlisted(payload):
    payload["body"]["entries"][2]["evidence"] = [{"name": "a", "sha256": "0" * 64}]


@pytest.mark.parametrize("edit", [_other_size, _listed_twice, _unused, _unlisted])
def test_a_list_that_does_not_fit_is_refused(edit):
    assert code_of(resealed(PackageKind.RECORD, edit)) is R.EVIDENCE_SET


def test_one_content_is_listed_under_one_kind():
    def edit(payload):
        (listed,) = payload["body"]["evidence"]
        payload["body"]["evidence"] = [listed, {**listed, "kind": "txt"}]

    parts = open_container(resealed(PackageKind.RECORD, edit)).parts()
    parts[PDF_PART.replace(".pdf", ".txt")] = PDF
    assert code_of(signed_again(parts, key_of(REGIMENT))) is R.EVIDENCE_SET


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
    return start + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


ACTIVE = PDF.replace(b"/Type/Catalog", b"/OpenAction<</S/JavaScript/JS(1)>>")


@pytest.mark.parametrize(
    ("content", "kind", "note"),
    [
        (PDF, EvidenceKind.PDF, None),
        (ACTIVE, EvidenceKind.PDF, R.EVIDENCE_ACTIVE),
        (png(10, 10), EvidenceKind.PNG, None),
        (png(50_000, 50_000), EvidenceKind.PNG, R.EVIDENCE_HUGE),
        ("Kết quả".encode(), EvidenceKind.TXT, None),
    ],
)
def test_evidence_that_may_be_kept_is_accepted_with_its_note(content, kind, note):
    found = inspected(sealed_with(content, kind))
    assert found.reason is None
    assert [one.code for one in found.notes] == ([] if note is None else [note])
    assert all(one.facts["evidence"] == digest_of_bytes(content) for one in found.notes)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"MZ" + bytes(100), EvidenceKind.PDF),
        (b"<html></html>", EvidenceKind.JPG),
        (png(10, 10) + b"tail", EvidenceKind.PNG),
        (PDF, EvidenceKind.DOCX),
    ],
)
def test_evidence_of_another_kind_than_its_name_is_refused(content, kind):
    """The sealer refuses it first, so the genuine author has to sign it by hand."""
    with pytest.raises(NotAllowedError) as refused:
        sealed_with(content, kind)
    assert refused.value.reason.code is R.EVIDENCE_MAGIC
    digest = digest_of_bytes(content)

    def edit(payload):
        listed = {"sha256": digest, "kind": kind.value, "size": len(content)}
        payload["body"]["evidence"] = [listed]
        payload["body"]["entries"][0]["evidence"] = [{"sha256": digest, "name": "anh"}]

    parts = open_container(resealed(PackageKind.RECORD, edit)).parts()
    del parts[PDF_PART]
    parts[f"thidua/evidence/{digest}.{kind.value}"] = content
    found = inspected(signed_again(parts, key_of(REGIMENT)))
    assert found.reason is not None
    assert found.reason.code is R.EVIDENCE_MAGIC
    assert found.reason.facts["evidence"] == digest
