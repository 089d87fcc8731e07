"""Draws PDFs for a preview, beside the book: sizes first, then the pages near the view."""

from collections.abc import Mapping, Sequence
from itertools import chain

from PySide6.QtGui import QImage

from thidua_desktop.gui.jobs.desk import BookDesk, Latest
from thidua_desktop.gui.printing.pdf_pages import draw_some, page_sizes
from thidua_desktop.gui.printing.preview import PageSize, Preview

Page = tuple[int, int]
"""Of which PDF, and the page in it, both counted from 0."""


class PageDrawing:
    """One job at a time: pages that were scrolled past meanwhile are never drawn."""

    def __init__(self, desk: BookDesk, preview: Preview) -> None:
        self._desk, self._preview = desk, preview
        self._latest = Latest()
        self._pdfs: tuple[bytes, ...] = ()
        self._pages: tuple[Page, ...] = ()
        self._is_drawing = False
        preview.wanted.connect(self._draw)

    def show(self, *pdfs: bytes) -> None:
        """Other PDFs one behind the other, or the same printed anew."""
        self._is_drawing = True  # until the sizes are known

        def lay(sizes: tuple[tuple[PageSize, ...], ...]) -> None:
            self._pdfs, self._is_drawing = pdfs, False
            self._pages = tuple((of, at) for of, own in enumerate(sizes) for at in range(len(own)))
            self._preview.lay(tuple(chain.from_iterable(sizes)))

        self._desk.aside(lambda _job: tuple(map(page_sizes, pdfs)), self._latest.only(lay))

    def close(self) -> None:
        """Nobody looks any more."""
        self._latest.only(self._preview.lay)
        self._is_drawing = True

    def _draw(self) -> None:
        numbers = self._preview.missing
        if self._is_drawing or not numbers:
            return
        pdfs, dots = self._pdfs, self._preview.dots_per_inch
        wanted = {self._pages[number]: number for number in numbers}
        self._is_drawing = True

        def show(pages: dict[int, QImage]) -> None:
            self._is_drawing = False
            self._preview.show_drawn(pages, dots)
            self._draw()

        self._desk.aside(lambda _job: _drawn(pdfs, wanted, dots), self._latest.only(show))


def _drawn(pdfs: Sequence[bytes], wanted: Mapping[Page, int], dots: float) -> dict[int, QImage]:
    """Each document is read once."""
    found: dict[int, QImage] = {}
    for of in sorted({of for of, _at in wanted}):
        pages = draw_some(pdfs[of], [at for each, at in wanted if each == of], dots)
        found.update((wanted[of, at], page) for at, page in pages.items())
    return found
