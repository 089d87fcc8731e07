"""Draws a PDF for a preview, beside the book: sizes first, then the pages near the view."""

from PySide6.QtGui import QImage

from thidua_desktop.gui.jobs.desk import BookDesk, Latest
from thidua_desktop.gui.printing.pdf_pages import draw_some, page_sizes
from thidua_desktop.gui.printing.preview import PageSize, Preview


class PageDrawing:
    """One job at a time: pages that were scrolled past meanwhile are never drawn."""

    def __init__(self, desk: BookDesk, preview: Preview) -> None:
        self._desk, self._preview = desk, preview
        self._latest = Latest()
        self._pdf = b""
        self._is_drawing = False
        preview.wanted.connect(self._draw)

    def show(self, pdf: bytes) -> None:
        """Another PDF, or the same one printed anew."""
        self._is_drawing = True  # until its sizes are known

        def lay(sizes: tuple[PageSize, ...]) -> None:
            self._pdf, self._is_drawing = pdf, False
            self._preview.lay(sizes)

        self._desk.aside(lambda _job: page_sizes(pdf), self._latest.only(lay))

    def close(self) -> None:
        """Nobody looks any more."""
        self._latest.only(self._preview.lay)
        self._is_drawing = True

    def _draw(self) -> None:
        numbers = self._preview.missing
        if self._is_drawing or not numbers:
            return
        pdf, dots = self._pdf, self._preview.dots_per_inch
        self._is_drawing = True

        def show(pages: dict[int, QImage]) -> None:
            self._is_drawing = False
            self._preview.show_drawn(pages, dots)
            self._draw()

        self._desk.aside(lambda _job: draw_some(pdf, numbers, dots), self._latest.only(show))
