"""The scoring table as it is read: the frame a period is judged under, and how clear it is."""

from msgspec import Struct

from thidua_desktop.application.book_context import BookContext, find_period
from thidua_desktop.application.ports import ReadingUnit
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.book import FrameRevision
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import PeriodCode, UnitCode
from thidua_desktop.domain.scoring.clarity import ClarityReport, clarity


class TableItem(Struct, frozen=True, kw_only=True):
    """The revision in force, all revisions (oldest first) and whose goals are shown.

    `draft` is the leader's own frame where it differs from the newest sealed one.
    """

    revision: FrameRevision
    revisions: tuple[FrameRevision, ...]
    clarity: ClarityReport
    own_unit: UnitCode
    draft: Frame | None = None


def table_item(book: BookContext, period: PeriodCode | None) -> TableItem:
    """The table of a period, the latest by default. Raises UnknownNameError."""
    with book.storage.read() as uow:
        view = book.view(uow)
        revision = view.frame_of(find_period(view, period))
        return TableItem(
            revision=revision,
            revisions=tuple(sorted(view.revisions, key=lambda each: each.revision)),
            clarity=clarity(revision.frame),
            own_unit=uow.identity.unit.code,
            draft=_draft(uow, view),
        )


def _draft(uow: ReadingUnit, view: YearView) -> Frame | None:
    newest = view.newest_frame.frame
    draft = uow.frames.draft(newest.year.code) if view.is_led_here else None
    return None if draft is None or draft.frame == newest else draft.frame
