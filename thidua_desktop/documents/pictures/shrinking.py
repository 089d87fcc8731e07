"""Scans in fewer bytes: every page drawn anew as a JPEG of the sharpness paper needs."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from thidua_desktop.application.ports_evidence import DOTS_PER_INCH, Smaller
from thidua_desktop.documents.pictures.drawing import MOST_DRAWN, PdfSheets, Sheets
from thidua_desktop.domain.progress import EvidenceKind

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS = 72  # to an inch
_LONGEST_SIDE = 2200
_QUALITY = 70
_MOST_PAGES = 300
_WORTH = 0.7
_COVERED = 0.5
_COLOUR_SPREAD = 24
_SAMPLE = (200, 200)


class Shrinking:
    """A document on its way: `pages` are to be added before it is made; 0 where it is no scan."""

    def __init__(self, sheets: Sheets, kind: EvidenceKind, size: int) -> None:
        self._sheets = sheets
        self._kind = kind
        self._size = size
        self._done: list[bytes] = []
        is_left = isinstance(sheets, PdfSheets) and not _is_scan(sheets)
        self.pages = 0 if is_left else len(sheets.sizes)

    def add(self) -> None:
        """The next page."""
        self._done.append(_jpeg(_reduced(self._sheets, len(self._done))))

    def made(self) -> Smaller | None:
        """The document in at most 70 % of its bytes; None where it is no scan or cannot be so."""
        if not self._done or len(self._done) < self.pages:
            return None
        is_paper = self._kind is EvidenceKind.PDF
        content = _pdf(self._sheets, self._done) if is_paper else self._done[0]
        if len(content) > self._size * _WORTH:
            return None
        return Smaller(kind=self._kind if is_paper else EvidenceKind.JPG, content=content)


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


def _pdf(sheets: Sheets, pages: Sequence[bytes]) -> bytes:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, invariant=True, pageCompression=1)
    for size, page in zip(sheets.sizes, pages, strict=True):
        canvas.setPageSize((size.width, size.height))
        canvas.drawImage(ImageReader(BytesIO(page)), 0, 0, size.width, size.height)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _reduced(sheets: Sheets, page: int) -> "Image":
    size = sheets.sizes[page]
    if isinstance(sheets, PdfSheets):
        scale = min(DOTS_PER_INCH / _POINTS, (MOST_DRAWN / (size.width * size.height)) ** 0.5)
    else:
        scale = min(1.0, _LONGEST_SIDE / max(size.width, size.height))
    return sheets.image(page, scale, 0)


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
