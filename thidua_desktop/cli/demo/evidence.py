"""Small real files in place of the evidence a scenario only names."""

import struct
import zlib
from pathlib import PurePath

from thidua_desktop.application.use_cases.record_progress import NewEvidence
from thidua_desktop.domain.progress import EvidenceKind

_PICTURES = frozenset({".png", ".jpg", ".jpeg"})
_SIDE = 24
"""Pixels of the made-up pictures."""


def sample_evidence(name: str, subject: str) -> NewEvidence:
    """A valid PNG under a picture's name, else a valid PDF of one page; no two subjects alike."""
    if PurePath(name.lower()).suffix in _PICTURES:
        return NewEvidence(name=name, kind=EvidenceKind.PNG, content=_picture(subject))
    return NewEvidence(name=name, kind=EvidenceKind.PDF, content=_page(f"{subject} {name}"))


def _page(text: str) -> bytes:
    """One PDF page that shows the text's ASCII part (PDF 32000-1, 7.5)."""
    shown = text.encode("ascii", "replace").translate(None, b"()\\").decode()
    drawing = f"BT /F1 14 Tf 40 100 Td ({shown}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 200] /Contents 4 0 R"
            b" /Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ]
    body = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n"
        % (
            count,
            table,
            count,
        )
        + b"startxref\n%d\n%%%%EOF\n" % len(body)
    )


def _picture(subject: str) -> bytes:
    """A grey PNG whose pattern follows the subject (PNG specification, chunks IHDR IDAT IEND)."""
    pattern = subject.encode() or b"\0"
    rows = b"".join(
        b"\0" + bytes(pattern[(row * _SIDE + column) % len(pattern)] for column in range(_SIDE))
        for row in range(_SIDE)
    )
    header = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
