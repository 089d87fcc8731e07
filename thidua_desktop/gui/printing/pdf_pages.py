"""The pages of a PDF of our own making as pictures."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_POINTS_PER_INCH = 72


def draw_some(pdf: bytes, numbers: Iterable[int], dots_per_inch: float) -> dict[int, QImage]:
    """The pages of these numbers, counted from 0."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        return {number: _picture(document[number], dots_per_inch) for number in numbers}


def draw_page(pdf: bytes, number: int, dots_per_inch: float) -> QImage:
    """One page, counted from 0."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        return _picture(document[number], dots_per_inch)


def page_count(pdf: bytes) -> int:
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        return len(document)


def page_size(pdf: bytes, number: int) -> tuple[float, float]:
    """Width and height in points."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        width, height = document[number].get_size()
    return float(width), float(height)


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of every page, in points."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        return tuple(document.get_page_size(at) for at in range(len(document)))


def _picture(page: "PdfPage", dots_per_inch: float) -> QImage:
    bitmap = page.render(scale=dots_per_inch / _POINTS_PER_INCH, prefer_bgrx=True)
    drawn = QImage(
        bytes(bitmap.buffer),
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_RGB32,
    )
    return drawn.copy()
