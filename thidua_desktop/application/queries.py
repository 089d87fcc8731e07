"""Questions to a book: results, why, clarity, state, journal. They read and never write."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thidua_desktop.application.book_context import BookContext, find_period
from thidua_desktop.application.book_face import BookFace, book_face
from thidua_desktop.application.course_of_totals import CourseStep, course_of_totals
from thidua_desktop.application.deliveries import DeliveryItem, deliveries
from thidua_desktop.application.entry_import import ImportBase, import_base
from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.overview import Overview, overview
from thidua_desktop.application.period_picture import (
    PeriodPicture,
    concluded_result,
    period_picture,
)
from thidua_desktop.application.ports import JournalItem, ReadingUnit
from thidua_desktop.application.progress_sheet import ProgressSheet, progress_sheet
from thidua_desktop.application.search import Searchable, searchables
from thidua_desktop.application.self_sheet import SelfSheet, self_sheet
from thidua_desktop.application.sheet_import import Subject
from thidua_desktop.application.table_item import TableItem, table_item
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.book import BookIdentity, FrameRevision, PackageReceipt
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, Digest, FactId, PeriodCode, UnitCode, YearCode
from thidua_desktop.domain.package import JournalPoint, PackageKind
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.domain.scoring.clarity import ClarityReport, clarity
from thidua_desktop.domain.scoring.results import TraceCode, TraceStep


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyStep:
    """One step of a trace with the entries behind it and who sealed them."""

    step: TraceStep
    entries: tuple[ProgressEntry, ...]
    signer: UnitCode | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyItem:
    """Why a unit has its points, in one criterion or in total (`criterion` None)."""

    unit: UnitCode
    criterion: CriterionCode | None
    period: PeriodCode
    points: Decimal | None
    steps: tuple[WhyStep, ...]
    picture: PeriodPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class StateItem:
    """What two books compare to know that they hold the same."""

    state_digest: Digest
    period: PeriodCode
    year: YearCode
    journal: JournalPoint
    records: int
    crosschecks: int
    quarantined: int


@dataclass(frozen=True, slots=True)
class Queries:
    """Read models of one book."""

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

    def course(self) -> tuple[CourseStep, ...]:
        """Totals from period to period, through all years the book knows."""
        return course_of_totals(self.book)

    def why(
        self,
        unit: UnitCode,
        criterion: CriterionCode | None = None,
        period: PeriodCode | None = None,
    ) -> WhyItem:
        """The trace of a total or of one score. Raises UnknownNameError."""
        with self.book.storage.read() as uow:
            view = self.book.view(uow)
            picture = period_picture(uow, view, find_period(view, period))
            signers = {
                p.envelope.author_unit_id
                for p in picture.counting
                if p.envelope.kind is PackageKind.RECORD
            }
        return _why(picture, unit, criterion, signer=unit if unit in signers else None)

    def table(self, period: PeriodCode | None = None) -> TableItem:
        """The scoring table of a period with its clarity. Raises UnknownNameError."""
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

    def import_base(self, subject: Subject = Subject.PROGRESS) -> ImportBase | None:
        """What rows of a foreign file are held against. Raises UnknownNameError."""
        return import_base(self.book, subject)

    def searchables(self) -> tuple[Searchable, ...]:
        """Everything in the book that can be found by text."""
        return searchables(self.book)

    def deliveries(self) -> tuple[DeliveryItem, ...]:
        """Expected against received, in the present year."""
        return deliveries(self.book)

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


def _why(
    picture: PeriodPicture,
    unit: UnitCode,
    criterion: CriterionCode | None,
    *,
    signer: UnitCode | None,
) -> WhyItem:
    scores = picture.scores.unit(unit)
    if scores is None:
        raise UnknownNameError("unit", unit)
    points, trace = scores.total, scores.trace
    if criterion is not None:
        score = scores.criterion(criterion)
        if score is None:
            raise UnknownNameError("criterion", criterion)
        points, trace = score.final, score.trace
    typed = picture.facts.hand_typed.get(unit) if picture.facts else None
    if typed is not None:
        values = {"number": typed.paper_number, "day": typed.paper_date.isoformat()}
        trace = (TraceStep(code=TraceCode.HAND_TYPED, values=values), *trace)
    record = picture.records.get(unit)
    entries = {entry.id: entry for entry in record.entries} if record else {}
    return WhyItem(
        unit=unit,
        criterion=criterion,
        period=picture.period.code,
        points=points,
        steps=tuple(_why_step(step, entries, signer) for step in trace),
        picture=picture,
    )


def _why_step(
    step: TraceStep, entries: Mapping[FactId, ProgressEntry], signer: UnitCode | None
) -> WhyStep:
    found = tuple(entries[entry] for entry in step.entries if entry in entries)
    is_written = bool(found) or step.code is TraceCode.TYPED
    return WhyStep(step=step, entries=found, signer=signer if is_written else None)
