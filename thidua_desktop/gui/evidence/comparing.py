"""What the look before and after knows: the file, its page, whole or close; two easels draw."""

from typing import Protocol

from msgspec import Struct

from thidua_desktop.application.job import JobContext
from thidua_desktop.application.ports_evidence import (
    DOTS_PER_INCH,
    PageSize,
    Picture,
    PictureProblem,
    Studio,
)
from thidua_desktop.domain.progress import EvidenceKind
from thidua_desktop.gui.evidence.shrinking import Offer
from thidua_desktop.gui.jobs.desk import BookDesk, Latest

_POINTS = 72
_TALLEST = 20_000

Drawn = Picture | PictureProblem


class Pair(Struct, frozen=True, kw_only=True):
    """A page of both files, equally large; `ratio` drawn pixels stand for one of the window."""

    page: int
    count: int
    before: Drawn
    after: Drawn
    ratio: float


class ComparingView(Protocol):
    def show_pair(self, pair: Pair) -> None: ...


class ComparingPresenter:
    """Draws the same page of original and smaller file, beside the book."""

    def __init__(self, desk: BookDesk, view: ComparingView, studio: Studio) -> None:
        self._desk = desk
        self._view = view
        self._before, self._after = studio.easel(), studio.easel()
        self._laying, self._latest = Latest(), Latest()
        self._asked = 0
        self._offer: Offer | None = None
        self._sizes: tuple[PageSize, ...] = ()
        self._room, self._ratio = (320, 320), 1.0
        self.page, self.is_close = 0, False

    def open(self, offer: Offer) -> None:
        """Another file, on its first page."""
        self._offer, self._sizes, self.page = offer, (), 0
        before, after = offer.file, offer.smaller
        self._asked += 1
        mine = self._asked

        def lay(job: JobContext) -> tuple[PageSize, ...]:
            if mine != self._asked:
                return ()
            self._before.lay(before.kind, before.content, job)
            found = self._after.lay(after.kind, after.content, job)
            return () if isinstance(found, PictureProblem) else found

        def laid(sizes: tuple[PageSize, ...]) -> None:
            self._sizes = sizes
            self.draw()

        self._desk.aside(lay, self._laying.only(laid))

    def close(self) -> None:
        """Ends both processes; no answer is heard any more."""
        self._asked += 1
        self._sizes = ()
        self._laying.only(_unheard)
        self._latest.only(_unheard)
        self._before.close()
        self._after.close()

    def fit(self, room: tuple[int, int], ratio: float) -> None:
        """The room for each page in pixels of the window, and how many of the screen each has."""
        if (room, ratio) != (self._room, self._ratio):
            self._room, self._ratio = (max(room[0], 80), max(room[1], 80)), ratio
            self.draw()

    def go_to(self, page: int) -> None:
        if 0 <= page < len(self._sizes) and page != self.page:
            self.page = page
            self.draw()

    def look(self, *, is_close: bool) -> None:
        """Close: every dot of the smaller one is a pixel."""
        self.is_close = is_close
        self.draw()

    def draw(self) -> None:
        """The present page of both."""
        if self._offer is None or not self._sizes:
            return
        self._asked += 1
        mine, page, ratio = self._asked, self.page, self._ratio
        width, height = self._box()

        def work(job: JobContext) -> tuple[Drawn, Drawn] | None:
            if mine != self._asked:
                return None
            first = self._before.draw(page, width=width, height=height, job=job)
            return first, self._after.draw(page, width=width, height=height, job=job)

        def drawn(found: tuple[Drawn, Drawn] | None) -> None:
            if found is not None:
                before, after = found
                count = len(self._sizes)
                pair = Pair(page=page, count=count, before=before, after=after, ratio=ratio)
                self._view.show_pair(pair)

        self._desk.aside(work, self._latest.only(drawn))

    def _box(self) -> tuple[int, int]:
        if not self.is_close:
            return round(self._room[0] * self._ratio), round(self._room[1] * self._ratio)
        assert self._offer is not None
        size = self._sizes[self.page].width
        is_paper = self._offer.smaller.kind is EvidenceKind.PDF
        return round(size * DOTS_PER_INCH / _POINTS if is_paper else size), _TALLEST


def _unheard(_found: object) -> None:
    """For answers nobody waits for any more."""
