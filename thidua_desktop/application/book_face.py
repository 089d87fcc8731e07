"""What the frame of every window shows of the open book: whose it is, its year and periods."""

from dataclasses import dataclass

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.use_cases.signing import living_key
from thidua_desktop.application.year_view import year_view
from thidua_desktop.domain.bloc import Bloc
from thidua_desktop.domain.book import BookIdentity
from thidua_desktop.domain.ids import YearCode
from thidua_desktop.domain.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class BookFace:
    """`bloc` is None and `periods` empty as long as no frame is known; periods in time's order."""

    identity: BookIdentity
    bloc: Bloc | None
    years: tuple[YearCode, ...]
    periods: tuple[Period, ...]
    is_led_here: bool
    has_key: bool
    journal_length: int


def book_face(book: BookContext) -> BookFace:
    """The book's face at this moment."""
    with book.storage.read() as uow:
        view = year_view(uow, book.memory)
        return BookFace(
            identity=uow.identity,
            bloc=view.newest_frame.frame.bloc if view else None,
            years=uow.frames.years(),
            periods=view.periods if view else (),
            is_led_here=view is not None and view.is_led_here,
            has_key=living_key(uow) is not None,
            journal_length=uow.journal.head().length,
        )
