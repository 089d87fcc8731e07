"""Questions to a book: results, why, clarity, state, journal. They read and never write."""

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua_desktop.application.book_context import BookContext, find_period
from thidua_desktop.application.book_face import BookFace, book_face
from thidua_desktop.application.deliveries import DeliveryItem, deliveries_of
from thidua_desktop.application.overview import Overview, overview
from thidua_desktop.application.period_picture import (
    PeriodPicture,
    concluded_result,
    period_picture,
)
from thidua_desktop.application.ports import JournalItem, ReadingUnit
from thidua_desktop.application.progress_sheet import ProgressSheet, progress_sheet
from thidua_desktop.application.self_sheet import SelfSheet, self_sheet
from thidua_desktop.application.why import WhyItem, why
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.book import BookIdentity, FrameRevision, PackageReceipt
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, Digest, PeriodCode, UnitCode, YearCode
from thidua_desktop.domain.package import JournalPoint
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.domain.scoring.clarity import ClarityReport, clarity
from thidua_desktop.domain.text.bloc_time import day_of

if TYPE_CHECKING:
    from thidua_desktop.application.course_of_totals import CourseStep
    from thidua_desktop.application.entry_import import ImportBase
    from thidua_desktop.application.search import Searchable
    from thidua_desktop.application.sheet_import import Subject
    from thidua_desktop.application.table_item import TableItem
    from thidua_desktop.application.waiting import Waiting


class StateItem(Struct, frozen=True, kw_only=True):
    """What two books compare to know that they hold the same."""

    state_digest: Digest
    period: PeriodCode
    year: YearCode
    journal: JournalPoint
    records: int
    crosschecks: int
    quarantined: int


class Queries(Struct, frozen=True):
    """Read models of one book; those of pages that come later are imported when they are asked."""

    book: BookContext

    def identity(self) -> BookIdentity:
        with self.book.storage.read() as uow:
            return uow.identity

    def face(self) -> BookFace:
        """Whose book it is, its year and periods."""
        return book_face(self.book)

    def frame(self) -> FrameRevision:
        """The newest frame of the present year. Raises UnknownNameError before the first."""
        with self.book.storage.read() as uow:
            return self.book.view(uow).newest_frame

    def newest_frame(self) -> Frame | None:
        """The rules of the year that is looked at; None before the first frame."""
        with self.book.storage.read() as uow:
            view = self.book.known_view(uow)
            return None if view is None else view.newest_frame.frame

    def picture(self, period: PeriodCode | None = None) -> PeriodPicture:
        """One period, the latest by default. Raises UnknownNameError."""
        with self.book.storage.read() as uow:
            view = self.book.view(uow)
            return period_picture(uow, view, find_period(view, period))

    def pictures(self) -> tuple[PeriodPicture, ...]:
        """All periods of the year, the earliest first."""
        with self.book.storage.read() as uow:
            view = self.book.view(uow)
            return tuple(period_picture(uow, view, period) for period in view.periods)

    def course(self) -> "tuple[CourseStep, ...]":
        """Totals from period to period, through all years the book knows."""
        from thidua_desktop.application.course_of_totals import course_of_totals

        return course_of_totals(self.book)

    def why(
        self,
        unit: UnitCode,
        criterion: CriterionCode | None = None,
        period: PeriodCode | None = None,
    ) -> WhyItem:
        """The trace of a total or of one score. Raises UnknownNameError."""
        return why(self.book, unit, criterion, period)

    def table(self, period: PeriodCode | None = None) -> "TableItem":
        """The scoring table of a period with its clarity. Raises UnknownNameError."""
        from thidua_desktop.application.table_item import table_item

        return table_item(self.book, period)

    def progress(self, period: PeriodCode | None, today: date) -> ProgressSheet | None:
        """The own unit's sheet of a period. Raises UnknownNameError."""
        return progress_sheet(self.book, period, today)

    def self_sheet(self, period: PeriodCode | None, today: date) -> SelfSheet | None:
        """The own unit's self-score of a period. Raises UnknownNameError."""
        return self_sheet(self.book, period, today)

    def overview(self, period: PeriodCode | None, today: date) -> Overview:
        """What waits, where the points stand. Raises UnknownNameError before the first frame."""
        return overview(self.book, period, today)

    def waiting(self, period: PeriodCode, today: date) -> "Waiting | None":
        """How much waits on each page; None where no frame has the period."""
        from thidua_desktop.application.waiting import waiting

        return waiting(self.book, period, today)

    def clarity(self) -> ClarityReport:
        """The clarity check of the frame in force, or of the leader's draft before that."""
        with self.book.storage.read() as uow:
            draft = uow.frames.draft(uow.identity.year)
            if draft is not None and not uow.frames.list(uow.identity.year):
                return clarity(draft.frame)
            return clarity(self.book.view(uow).newest_frame.frame)

    def state(self, period: PeriodCode | None = None) -> StateItem:
        """The latest concluded period by default, else the latest."""
        with self.book.storage.read() as uow:
            view = self.book.view(uow)
            found = find_period(view, period) if period else _latest_concluded(uow, view)
            picture = period_picture(uow, view, found)
            return StateItem(
                state_digest=picture.state_digest,
                period=found.code,
                year=view.year,
                journal=uow.journal.head(),
                records=len(view.standing.records.get(found.code, {})),
                crosschecks=len(view.standing.crosschecks.get(found.code, {})),
                quarantined=_quarantined(view) + len(uow.packages.pending()),
            )

    def journal(self, limit: int) -> tuple[JournalItem, ...]:
        """The last operations, the newest last."""
        with self.book.storage.read() as uow:
            return tuple(sorted(uow.journal.last(limit), key=lambda item: item.seq))

    def import_base(self, subject: "Subject | None" = None) -> "ImportBase | None":
        """What rows of a foreign file are held against, by default those of progress.

        Raises UnknownNameError.
        """
        from thidua_desktop.application.entry_import import import_base
        from thidua_desktop.application.sheet_import import Subject

        return import_base(self.book, subject or Subject.PROGRESS)

    def searchables(self) -> "tuple[Searchable, ...]":
        """Everything in the book that can be found by text."""
        from thidua_desktop.application.search import searchables

        return searchables(self.book)

    def deliveries(self) -> tuple[DeliveryItem, ...]:
        """Expected against received, in the present year."""
        with self.book.storage.read() as uow:
            view = self.book.known_view(uow)
            if view is None:
                return ()
            return deliveries_of(uow, view, day_of(self.book.outside.clock.now()))

    def receipts(self) -> tuple[PackageReceipt, ...]:
        """The register of packages in and out."""
        with self.book.storage.read() as uow:
            return uow.packages.receipts()


def _latest_concluded(uow: ReadingUnit, view: YearView) -> Period:
    """Concluded by the leader's package, or by this book's own conclusion; else the latest."""
    concluded = [p for p in view.periods if concluded_result(uow, view, p) is not None]
    return (concluded or view.periods)[-1]


def _quarantined(view: YearView) -> int:
    verdicts = (view.standing.verdict(digest) for digest in view.standing.reasons)
    return sum(1 for verdict in verdicts if verdict is Verdict.QUARANTINED)
