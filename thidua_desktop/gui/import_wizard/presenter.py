"""Leads through an import: reads aside, remembers what a person decided, writes one operation."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Protocol, TypeVar

from msgspec.structs import replace

from thidua_desktop.application.entry_import import ImportBase
from thidua_desktop.application.job import JobContext, Progress
from thidua_desktop.application.sheet_import import (
    Heads,
    Meaning,
    OpenSheets,
    ReadOrder,
    RowRead,
    Seen,
    Subject,
    TablePlace,
)
from thidua_desktop.application.sheets import SheetResult
from thidua_desktop.gui.import_wizard.lectern_stand import LecternStand
from thidua_desktop.gui.import_wizard.memory import ColumnMemory
from thidua_desktop.gui.import_wizard.review import (
    Decisions,
    Line,
    Review,
    review,
)
from thidua_desktop.gui.import_wizard.state import WRITING, ImportState, Stage, Stop
from thidua_desktop.gui.import_wizard.turns import Turns
from thidua_desktop.gui.jobs.desk import BookDesk, Failure
from thidua_desktop.wording.names import names_of

T = TypeVar("T")

_NOTHING_YET = Progress(done=0, total=0, step="open")


class ImportView(Protocol):
    def show_state(self, state: ImportState) -> None: ...

    def opened(self) -> None:
        """The file can be gone through."""

    def go_back_to(self, stage: Stage) -> None:
        """Reading for a later step was stopped."""

    def written(self, count: int, file: str, *, refused: int = 0) -> None:
        """So many rows are in the book, so many the book did not take any more."""


class ImportPresenter:
    """A machine of frozen states; `enter` is called with each step that is shown."""

    def __init__(
        self, desk: BookDesk, view: ImportView, memory: ColumnMemory, subject: Subject
    ) -> None:
        self._desk = desk
        self._view = view
        self._memory = memory
        self._subject = subject
        self.stand = LecternStand(desk)
        self._turns = Turns(desk)
        self._unread: frozenset[int] = frozenset()
        self.state = ImportState()

    def close(self) -> None:
        """Nothing is asked any more; the reader ends, whatever it does, and the rows go."""
        self._turns.stop()
        self.stand.close()
        self.state = ImportState()

    def choose_file(self, path: Path) -> None:
        """Opens a file; what was known of another one is forgotten."""
        self.stop_reading()
        self.stand.lying = None
        self._show(ImportState(file=path, progress=_NOTHING_YET))

        def asked(base: ImportBase | None) -> None:
            if base is None:
                is_own = self._subject is Subject.PROGRESS
                stop = Stop.NOT_A_MEMBER if is_own else Stop.NOT_THE_LEADER
                self._show(replace(self.state, progress=None, stop=stop))
                return
            self._show(replace(self.state, base=base, terms=names_of(base.context.frame)))
            lectern = self.stand.lectern
            self._aside(lambda job: lectern.open(path, base.context, job), self._opened)

        subject = self._subject
        only = self._turns.only
        self._desk.ask(
            lambda s: s.queries.import_base(subject),
            only(asked),
            failed=only(self._fail),
        )

    def enter(self, stage: Stage) -> None:
        """A step is shown; what it needs and is not known yet is read."""
        self._show(replace(self.state, stage=stage, failure=None))
        if stage is Stage.SHEET and self.state.glance is None:
            self.look()
        elif stage is Stage.COLUMNS and self.state.heads is None:
            place, sheets = self.state.place, self.stand.sheets
            assert place is not None
            self._aside(lambda job: sheets.heads(place, job), self._matched)
        elif stage is Stage.PROBLEMS and self.state.review is None:
            assert self.state.heads is not None
            self._memory.keep(self.state.heads, self.state.columns)
            self._decide(self.state.decisions, None)

    def look(self, sheet: int | None = None) -> None:
        """A sheet of the file; at first the one that fits best."""
        sheets = self.stand.sheets
        self._show(replace(self.state, glance=None, place=None, failure=None))

        def work(job: JobContext) -> Seen:
            return sheets.glance(sheets.best_sheet(job) if sheet is None else sheet, job)

        self._aside(work, self._looked)

    def choose_header(self, row: int) -> None:
        """The last row of the header."""
        if self.state.place is not None and row != self.state.place.header_row:
            self._place(replace(self.state.place, header_row=row))

    def include_hidden(self, *, is_on: bool) -> None:
        """Whether hidden rows and columns are read as well."""
        if self.state.place is not None:
            self._place(replace(self.state.place, include_hidden=is_on))

    def match(self, meaning: Meaning, column: int | None) -> None:
        """Which column of the file means what; None for none."""
        columns = {known: at for known, at in self.state.columns.items() if known is not meaning}
        if column is not None:
            columns[meaning] = column
        self._forget_rows(replace(self.state, columns=columns, is_remembered=False))

    def spread(self, *, is_on: bool) -> None:
        """Whether each month has a column of its own, in place of days and results."""
        layout = self.state.layout
        gone = layout.instead if is_on else layout.months
        columns = {known: at for known, at in self.state.columns.items() if known not in gone}
        now = replace(self.state, columns=columns, is_remembered=False, by_month=is_on)
        self._forget_rows(now)

    def fix(self, line: Line, text: str, *, everywhere: bool = False) -> None:
        """What stands in the cell instead; everywhere in the cells that say the same."""
        assert self.state.review is not None
        wanted = [line, *(self.state.review.alike(line) if everywhere else ())]
        self._decide(self.state.decisions.with_fix(wanted, text), {one.row for one in wanted})

    def leave(self, line: Line) -> None:
        """Takes a fix back: the cell says again what the file says."""
        self._decide(self.state.decisions.without_fix(line), {line.row})

    def drop(self, line: Line) -> None:
        """Leaves the row out, or takes it back in."""
        before = self.state.decisions
        self._decide(replace(before, dropped=before.dropped ^ {line.row}), ())

    def drop_absent(self, *, is_on: bool) -> None:
        """Whether what the file leaves out goes out of the frame; nothing does by itself."""
        review = self.state.review
        is_sure = review is not None and review.absent.is_sure
        self._show(replace(self.state, drops_absent=is_on and is_sure))

    def want(self, rows: frozenset[int]) -> None:
        """Which of the rows are written that the book corrected or withdrew since."""
        if rows != self.state.decisions.wanted:
            self._decide(replace(self.state.decisions, wanted=rows), ())

    def stop_reading(self) -> None:
        """Whatever is read now is no longer waited for."""
        self._turns.stop()
        if self.state.progress is None:
            return
        self._show(replace(self.state, progress=None))
        if self._unread:
            self._unread = frozenset()
            self._show(replace(self.state, review=None))
        stage, now = self.state.stage, self.state
        if stage is Stage.SHEET and now.glance is None:
            self._view.go_back_to(Stage.FILE)
        elif stage is Stage.COLUMNS and now.heads is None:
            self._view.go_back_to(Stage.SHEET)
        elif stage is Stage.PROBLEMS and now.review is None:
            self._view.go_back_to(Stage.COLUMNS)

    def write(self) -> None:
        """All new rows as one operation."""
        now = self.state
        assert now.review is not None
        assert now.file is not None
        plan, file = now.review.plan, now.file.name
        writing = Progress(done=0, total=0, step=WRITING)
        self._show(replace(now, progress=writing, failure=None))

        def done(count: int, refused: int = 0) -> None:
            self._show(replace(self.state, progress=None))
            self._view.written(count - refused, file, refused=refused)

        if self._subject is Subject.PROGRESS:
            self._desk.do(
                lambda s: s.record.record_progress(plan.entries, imported=True),
                lambda outcome: done(len(plan.new), len(outcome.refused)),
                failed=self._fail,
            )
        else:
            rows, absent = plan.frame_rows, now.absent
            self._desk.do(
                lambda s: s.review.amend_frame(rows, absent),
                lambda _nothing: done(len(rows)),
                failed=self._fail,
            )

    def _opened(self, result: SheetResult[OpenSheets]) -> None:
        if result.value is None:
            self._show(replace(self.state, progress=None, failure=result.refusal))
            return
        sheets = result.value
        stop = None if sheets.names else Stop.NO_SHEETS
        stop = Stop.PACKAGE if sheets.is_package else stop
        self.stand.lying = sheets
        self._show(replace(self.state, progress=None, names=sheets.names, stop=stop))
        if stop is None:
            self._view.opened()

    def _looked(self, seen: Seen) -> None:
        glance = seen.glance
        if glance is None:
            self._show(replace(self.state, progress=None, failure=seen.refusal))
            return
        first = glance.preview[0].row if glance.preview else 1
        place = TablePlace(sheet=glance.sheet, header_row=glance.header_row or first)
        state = replace(self.state, progress=None, failure=None, glance=glance)
        self._place(place, state)

    def _place(self, place: TablePlace, state: ImportState | None = None) -> None:
        """What lies behind the sheet is read anew."""
        now = state or self.state
        self._forget_rows(replace(now, place=place, heads=None, columns={}, is_remembered=False))

    def _matched(self, heads: Heads) -> None:
        known = self._memory.recall(heads, self.state.layout)
        said = {head.meaning: head.column for head in heads.heads if head.meaning is not None}
        columns = said if known is None else known
        self._show(
            replace(
                self.state,
                progress=None,
                heads=heads,
                columns=columns,
                by_month=any(month in columns for month in self.state.layout.months),
                is_remembered=known is not None,
            )
        )

    def _decide(self, decisions: Decisions, again: Collection[int] | None) -> None:
        """Reads the rows of `again` anew, all where it is None, and counts."""
        self._show(replace(self.state, decisions=decisions))
        now, base, sheets = self.state, self.state.base, self.stand.sheets
        assert now.place is not None
        assert now.heads is not None
        assert base is not None
        heads = now.heads
        fixes = {spot: fix.text for spot, fix in decisions.fixes.items()}
        order = ReadOrder(place=now.place, columns=now.columns, fixes=fixes)
        before = now.review.rows if now.review is not None else ()
        self._unread = self._unread.union(again or ())
        only = None if again is None else self._unread

        def work(job: JobContext) -> Review:
            rows = sheets.read(order, job, only=only)
            if only is not None:
                rows = _put_in(before, rows)
            has_links = sheets.has_external_links
            return review(rows, base, decisions, heads, has_links=has_links)

        def counted(found: Review) -> None:
            self._unread = frozenset()
            self._show(replace(self.state, progress=None, review=found, drops_absent=False))

        self._aside(work, counted)

    def _forget_rows(self, state: ImportState) -> None:
        self._show(replace(state, review=None, decisions=Decisions(), drops_absent=False))

    def _aside(self, work: Callable[[JobContext], T], done: Callable[[T], None]) -> None:
        def told(progress: Progress) -> None:
            if self.state.progress is not None:
                self._show(replace(self.state, progress=progress))

        self._show(replace(self.state, progress=self.state.progress or _NOTHING_YET))
        self._turns.run(work, done, failed=self._fail, progressed=told)

    def _fail(self, failure: Failure) -> None:
        self._show(replace(self.state, progress=None, failure=failure))

    def _show(self, state: ImportState) -> None:
        self.state = state
        self._view.show_state(state)


def _put_in(before: tuple[RowRead, ...], again: tuple[RowRead, ...]) -> tuple[RowRead, ...]:
    anew = {row.row: row for row in again}
    return tuple(anew.get(row.row, row) for row in before)
