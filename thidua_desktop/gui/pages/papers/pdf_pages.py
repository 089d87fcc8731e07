"""The pages of a PDF as pictures."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap

_POINTS_PER_INCH = 72


def draw_pages(pdf: bytes, dots_per_inch: int) -> tuple[QImage, ...]:
    """Every page at that resolution, in order."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        return tuple(
            _picture(page.render(scale=dots_per_inch / _POINTS_PER_INCH, prefer_bgrx=True))
            for page in document
        )


def _picture(bitmap: "PdfBitmap") -> QImage:
    drawn = QImage(
        bytes(bitmap.buffer),
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_RGB32,
    )
    return drawn.copy()
