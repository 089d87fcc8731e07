"""What the frame of every window shows of the open book: whose it is, its year and periods."""

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.use_cases.signing import living_key
from thidua_desktop.domain.bloc import Bloc
from thidua_desktop.domain.book import BookIdentity
from thidua_desktop.domain.ids import YearCode
from thidua_desktop.domain.period import Period


class BookFace(Struct, frozen=True, kw_only=True):
    """`year` is the one that is looked at.

    `bloc` is None and `periods` empty as long as no frame is known; periods in time's order.
    """

    identity: BookIdentity
    year: YearCode
    bloc: Bloc | None
    years: tuple[YearCode, ...]
    periods: tuple[Period, ...]
    is_led_here: bool
    has_key: bool
    journal_length: int

    def differs_from(self, other: "BookFace") -> bool:
        """Whether more than the journal's length is another."""
        return self != replace(other, journal_length=self.journal_length)


def book_face(book: BookContext) -> BookFace:
    """The book's face at this moment."""
    with book.storage.read() as uow:
        view = book.known_view(uow)
        return BookFace(
            identity=uow.identity,
            year=book.year or uow.identity.year,
            bloc=view.newest_frame.frame.bloc if view else None,
            years=uow.frames.years(),
            periods=view.periods if view else (),
            is_led_here=view is not None and view.is_led_here,
            has_key=living_key(uow) is not None,
            journal_length=uow.journal.head().length,
        )
