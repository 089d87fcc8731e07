"""Documents as pictures: runs in the drawing process alone, over bytes nobody vouches for."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Protocol

from thidua_desktop.application.ports_evidence import PageSize, Picture, PictureProblem
from thidua_desktop.domain.progress import EvidenceKind

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

MOST_PIXELS = 100_000_000
"""Of a picture that is decoded at all (hostile inputs S33)."""

MOST_DRAWN = 24_000_000
"""Pixels of one drawn page, whatever box was asked for."""

MOST_PAGES = 2000
_QUARTER = 90


class NoPictureError(Exception):
    """There is nothing to look at, and why."""

    def __init__(self, problem: PictureProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


class Sheets(Protocol):
    """An opened document."""

    @property
    def sizes(self) -> tuple[PageSize, ...]: ...

    def image(self, page: int, scale: float, turned: int) -> "Image":
        """A page in colours; `scale` pixels to a point, or to a pixel of the picture."""


def opened(kind: EvidenceKind, content: bytes) -> Sheets:
    """The document. Raises NoPictureError."""
    if kind is EvidenceKind.PDF:
        return PdfSheets(content)
    if kind in (EvidenceKind.PNG, EvidenceKind.JPG):
        return PictureSheet(content)
    raise NoPictureError(PictureProblem.NOT_DRAWN)


def fitted(sheets: Sheets, page: int, box: tuple[int, int], turned: int) -> Picture:
    """The page as large as fits into the box of pixels. Raises NoPictureError."""
    size = sheets.sizes[page]
    width, height = size.width, size.height
    if turned % (2 * _QUARTER):
        width, height = height, width
    scale = min(box[0] / width, box[1] / height)
    scale = min(scale, (MOST_DRAWN / (width * height)) ** 0.5)
    drawn = sheets.image(page, scale, turned)
    return Picture(width=drawn.width, height=drawn.height, pixels=drawn.tobytes())


class PdfSheets:
    """Pages of a PDF, through PDFium."""

    def __init__(self, content: bytes) -> None:
        with _pdf_problems():
            from pypdfium2 import PdfDocument

            self.document: PdfDocument = PdfDocument(content)
            count = min(len(self.document), MOST_PAGES)
            self._sizes = tuple(_page_size(self.document, page) for page in range(count))
        if not self._sizes:
            raise NoPictureError(PictureProblem.BROKEN)

    @property
    def sizes(self) -> tuple[PageSize, ...]:
        return self._sizes

    def image(self, page: int, scale: float, turned: int) -> "Image":
        with _pdf_problems():
            shown = self.document[page]
            size = self._sizes[page]
            scale = max(scale, 1.5 / min(size.width, size.height))
            bitmap = shown.render(scale=scale, rotation=turned)
            drawn: Image = bitmap.to_pil().convert("RGB")
            shown.close()
            return drawn


class PictureSheet:
    """A PNG or JPEG as one page, turned the way the camera was held."""

    def __init__(self, content: bytes) -> None:
        from PIL import Image, ImageOps

        Image.MAX_IMAGE_PIXELS = None  # counted here, before anything is decoded
        with _picture_problems(), Image.open(BytesIO(content), formats=("PNG", "JPEG")) as found:
            if found.width * found.height > MOST_PIXELS:
                raise NoPictureError(PictureProblem.HUGE)
            found.load()
            upright = ImageOps.exif_transpose(found)
            self._picture = _on_white(upright)

    @property
    def sizes(self) -> tuple[PageSize, ...]:
        return (PageSize(width=self._picture.width, height=self._picture.height),)

    def image(self, page: int, scale: float, turned: int) -> "Image":
        assert page == 0
        with _picture_problems():
            width = max(1, round(self._picture.width * scale))
            height = max(1, round(self._picture.height * scale))
            drawn = self._picture.resize((width, height))
            return drawn.rotate(-turned, expand=True) if turned else drawn


def _on_white(picture: "Image") -> "Image":
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    picture = picture.convert("RGBA")
    ground = Image.new("RGB", picture.size, "white")
    ground.paste(picture, mask=picture.getchannel("A"))
    return ground


def _page_size(document: "PdfDocument", page: int) -> PageSize:
    width, height = document.get_page_size(page)
    if not (width > 0 and height > 0):
        raise NoPictureError(PictureProblem.BROKEN)
    return PageSize(width=width, height=height)


@contextmanager
def _pdf_problems() -> Iterator[None]:
    from pypdfium2 import PdfiumError

    try:
        yield
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        problem = PictureProblem.LOCKED if locked else PictureProblem.BROKEN
        raise NoPictureError(problem) from error


@contextmanager
def _picture_problems() -> Iterator[None]:
    """Whatever Pillow's decoders say of bytes they cannot read."""
    try:
        yield
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise NoPictureError(PictureProblem.BROKEN) from error
