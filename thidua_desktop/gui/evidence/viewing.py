"""What the viewer knows: the file, its pages, the one that is seen, how large and how turned."""

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from thidua_desktop.application.desks.evidence_desk import EvidencePiece
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.ports_evidence import (
    Easel,
    PageSize,
    Picture,
    PictureProblem,
    Studio,
)
from thidua_desktop.domain.progress import EvidenceKind
from thidua_desktop.gui.jobs.desk import BookDesk, Latest

ZOOMS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_SCREEN_DOTS = 96
_POINTS = 72
_TALLEST = 20_000
_SMALL = 96
_MOST_SMALL = 60
_QUARTER = 90
_WHOLE = 360


class Wish(Struct, frozen=True, kw_only=True):
    """A page to be drawn; `width` in pixels of the screen, `shown` in those of the window."""

    page: int
    width: int
    shown: float
    turned: int

    def drawn_on(self, easel: Easel, job: JobContext) -> Picture | PictureProblem:
        try:
            return easel.draw(
                self.page, width=self.width, height=_TALLEST, turned=self.turned, job=job
            )
        except CancelledError:  # by the person, who sees why there is no page
            return PictureProblem.STOPPED


class ViewerView(Protocol):
    def show_file(self, piece: EvidencePiece, place: int, count: int) -> None: ...

    def show_pages(self, count: int) -> None:
        """The file was opened."""

    def show_small(self, page: int, picture: Picture) -> None: ...

    def show_page(self, page: int, zoom: float, shown: float, picture: Picture) -> None:
        """A drawn page; `shown` is its width in the window."""

    def show_problem(self, problem: PictureProblem) -> None: ...


class ViewingPresenter:
    """Turns pages, zooms and turns; every drawing is done beside the book by one easel."""

    def __init__(
        self, desk: BookDesk, view: ViewerView, pieces: Sequence[EvidencePiece], place: int
    ) -> None:
        self._desk = desk
        self._view = view
        self.pieces = tuple(pieces)
        self.place = place
        self._latest = Latest()
        self._file = Latest()
        self._asked = 0
        self._easel: Easel | None = None
        self._sizes: tuple[PageSize, ...] = ()
        self._room, self._ratio = 800, 1.0
        self._zoom: float | None = None
        self.page, self.turned = 0, 0

    def open(self) -> None:
        """The file at `place`."""
        piece = self.pieces[self.place]
        self.page, self.turned, self._sizes = 0, 0, ()
        self._view.show_file(piece, self.place, len(self.pieces))
        sha256, kind = piece.evidence.sha256, piece.evidence.kind

        def got(found: tuple[bytes, Studio]) -> None:
            easel = self._easel = self._easel or found[1].easel()

            def lay(job: JobContext) -> tuple[PageSize, ...] | PictureProblem:
                try:
                    return easel.lay(kind, found[0], job)
                except CancelledError:  # by the person, who sees why there is no page
                    return PictureProblem.STOPPED

            self._desk.aside(lay, self._file.only(self._laid))

        self._desk.ask(
            lambda s: (s.evidence.content(sha256), s.evidence.studio), self._file.only(got)
        )

    def close(self) -> None:
        """The window goes, and with it the process that drew; no answer is heard any more."""
        self._asked += 1
        self._sizes = ()
        for heard in (self._latest, self._file):
            heard.only(_unheard)
        if self._easel is not None:
            self._easel.close()

    def go_to_file(self, place: int) -> None:
        if 0 <= place < len(self.pieces):
            self.place = place
            self.open()

    def go_to(self, page: int) -> None:
        """Another page; before the first and after the last one there is nothing."""
        if 0 <= page < len(self._sizes) and page != self.page:
            self.page = page
            self.draw()

    def fit(self, width: int, ratio: float) -> None:
        """The room for a page in pixels of the window, and how many of the screen each has."""
        if (width, ratio) != (self._room, self._ratio):
            self._room, self._ratio = max(width, 100), ratio
            if self._zoom is None:
                self.draw()

    def fit_width(self) -> None:
        self._zoom = None
        self.draw()

    def zoom_in(self) -> None:
        self._zoom = next((zoom for zoom in ZOOMS if zoom > self.zoom + 0.01), ZOOMS[-1])
        self.draw()

    def zoom_out(self) -> None:
        smaller = [zoom for zoom in ZOOMS if zoom < self.zoom - 0.01]
        self._zoom = smaller[-1] if smaller else ZOOMS[0]
        self.draw()

    def turn(self) -> None:
        """A quarter clockwise."""
        self.turned = (self.turned + _QUARTER) % _WHOLE
        self.draw()

    @property
    def zoom(self) -> float:
        """The present size; 1 is as large as on paper, or a pixel for a pixel."""
        if self._zoom is not None or not self._sizes:
            return self._zoom or 1.0
        return self._room / self._width

    @property
    def _width(self) -> float:
        """The page's width in the window at 100 %."""
        size = self._sizes[self.page]
        width = size.height if self.turned % (2 * _QUARTER) else size.width
        is_paper = self.pieces[self.place].evidence.kind is EvidenceKind.PDF
        return width * _SCREEN_DOTS / _POINTS if is_paper else width

    def draw(self) -> None:
        """The present page anew; what was asked before and is not drawn yet is left out."""
        easel = self._easel
        if easel is None or not self._sizes:
            return
        self._asked += 1
        mine, zoom = self._asked, self.zoom
        shown = self._width * zoom
        wish = Wish(
            page=self.page, width=round(shown * self._ratio), shown=shown, turned=self.turned
        )

        def work(job: JobContext) -> Picture | PictureProblem | None:
            if mine != self._asked:
                return None
            return wish.drawn_on(easel, job)

        def drawn(found: Picture | PictureProblem | None) -> None:
            if isinstance(found, PictureProblem):
                self._view.show_problem(found)
            elif found is not None:
                self._view.show_page(wish.page, zoom, wish.shown, found)

        self._desk.aside(work, self._latest.only(drawn))

    def _laid(self, found: tuple[PageSize, ...] | PictureProblem) -> None:
        if isinstance(found, PictureProblem):
            self._view.show_pages(0)
            self._view.show_problem(found)
            return
        self._sizes = found
        self._view.show_pages(len(found))
        self.draw()
        if len(found) > 1:
            self._draw_small(0)

    def _draw_small(self, page: int) -> None:
        """One small page after the other, so that a large one never waits long."""
        easel, sizes = self._easel, self._sizes
        if easel is None or page >= min(len(sizes), _MOST_SMALL):
            return

        def drawn(found: Picture | PictureProblem) -> None:
            if sizes is self._sizes and isinstance(found, Picture):
                self._view.show_small(page, found)
                self._draw_small(page + 1)

        self._desk.aside(lambda job: easel.draw(page, width=_SMALL, height=_SMALL, job=job), drawn)


def _unheard(_answer: object) -> None:
    """For answers that come after the end."""
