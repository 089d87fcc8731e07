"""Real evidence files made in memory: pages, scans, pictures, damaged and hostile ones."""

import random
import struct
import zlib
from io import BytesIO

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


def pdf(*pages: str, password: str | None = None) -> bytes:
    """A PDF with a line of text on each page."""
    out = BytesIO()
    lock = StandardEncryption(password) if password else None
    canvas = Canvas(out, pagesize=A4, invariant=True, encrypt=lock)
    for text in pages or ("minh chung",):
        canvas.drawString(100, 700, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def endless() -> bytes:
    """A PDF of some kilobytes whose only page is filled again and again: minutes of drawing."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=True)
    canvas.setFillAlpha(0.5)
    for _ in range(20_000):
        canvas.rect(0, 0, *A4, stroke=0, fill=1)
    canvas.save()
    return out.getvalue()


def noise(width: int, height: int) -> Image.Image:
    """A picture that packs badly, like a photograph."""
    content = random.Random(7).randbytes(width * height * 3)
    return Image.frombytes("RGB", (width, height), content)


def scan(pages: int = 1, *, width: int = 900, height: int = 1270) -> bytes:
    """A PDF whose pages are one large picture each."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=True)
    picture = BytesIO()
    noise(width, height).save(picture, "JPEG", quality=100)
    for _ in range(pages):
        picture.seek(0)
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def png(width: int = 40, height: int = 30, colour: str = "green") -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


def jpg(width: int = 40, height: int = 30, colour: str = "navy") -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG")
    return out.getvalue()


def bomb(width: int = 30_000, height: int = 30_000) -> bytes:
    """A PNG of some kilobytes that wants gigabytes."""
    row = zlib.compressobj(9)
    packed = row.compress(bytes(width // 8 + 1) * 2000) + row.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
