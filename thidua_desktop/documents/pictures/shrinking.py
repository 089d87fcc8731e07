"""Scans in fewer bytes: every page drawn anew as a JPEG of the sharpness paper needs."""

from io import BytesIO
from typing import TYPE_CHECKING

from thidua_desktop.application.ports_evidence import Smaller
from thidua_desktop.documents.pictures.drawing import MOST_DRAWN, PdfSheets, Sheets
from thidua_desktop.domain.progress import EvidenceKind

if TYPE_CHECKING:
    from PIL.Image import Image

_DOTS_PER_INCH = 150
_POINTS_PER_INCH = 72
_LONGEST_SIDE = 2200
_QUALITY = 70
_MOST_PAGES = 300
_WORTH = 0.7
_COVERED = 0.5
_COLOUR_SPREAD = 24
_SAMPLE = (200, 200)


def smaller(sheets: Sheets, kind: EvidenceKind, size: int) -> Smaller | None:
    """The document in at most 70 % of its bytes; None where it is no scan or cannot be so."""
    if isinstance(sheets, PdfSheets):
        made = _pdf(sheets) if _is_scan(sheets) else None
        kind = EvidenceKind.PDF
    else:
        made = _jpeg(_reduced(sheets))
        kind = EvidenceKind.JPG
    if made is None or len(made) > size * _WORTH:
        return None
    return Smaller(kind=kind, content=made)


def _is_scan(sheets: PdfSheets) -> bool:
    """Whether every page is mostly one picture."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    if len(sheets.sizes) > _MOST_PAGES:
        return False
    for number, size in enumerate(sheets.sizes):
        page = sheets.document[number]
        areas = [
            (right - left) * (top - bottom)
            for found in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=3)
            for left, bottom, right, top in [found.get_bounds()]
        ]
        if sum(areas) < _COVERED * size.width * size.height:
            return False
    return True


def _pdf(sheets: PdfSheets) -> bytes:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, invariant=True, pageCompression=1)
    for number, size in enumerate(sheets.sizes):
        scale = _DOTS_PER_INCH / _POINTS_PER_INCH
        scale = min(scale, (MOST_DRAWN / (size.width * size.height)) ** 0.5)
        page = _jpeg(sheets.image(number, scale, 0))
        canvas.setPageSize((size.width, size.height))
        canvas.drawImage(ImageReader(BytesIO(page)), 0, 0, size.width, size.height)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _reduced(sheets: Sheets) -> "Image":
    size = sheets.sizes[0]
    return sheets.image(0, min(1.0, _LONGEST_SIDE / max(size.width, size.height)), 0)


def _jpeg(picture: "Image") -> bytes:
    out = BytesIO()
    shown = picture.convert("L") if _is_grey(picture) else picture
    shown.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def _is_grey(picture: "Image") -> bool:
    """Whether a small copy shows no colour; a red stamp is colour."""
    from PIL import ImageChops

    sample = picture.copy()
    sample.thumbnail(_SAMPLE)
    red, green, blue = sample.convert("RGB").split()
    return all(
        max(ImageChops.difference(one, other).tobytes()) <= _COLOUR_SPREAD
        for one, other in ((red, green), (green, blue))
    )
