"""Files that wait to be taken in: read one by one beside the book, judged together, taken in."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.file_look import FileReader, LookedFile
from thidua_desktop.application.import_plan import LookedItem, first_look
from thidua_desktop.application.import_run import ImportCounts, ImportRun
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.ports import Clock
from thidua_desktop.application.services import Services
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.domain.text.collation import collation_key
from thidua_desktop.gui.jobs.desk import BookDesk, Failure
from thidua_desktop.gui.pages.packages.stick_search import find_on_sticks

T = TypeVar("T")

_SUFFIX = ".xlsx"
_OF_EXCEL = "~$"
_SECONDS_WORTH_SAYING = 2


class ReadingState(Struct, frozen=True, kw_only=True):
    """`items` in the order of the files; before they are judged only their own verdict is known.

    `seconds_left` is None as long as nobody can tell.
    """

    items: tuple[LookedItem, ...] = ()
    done: int = 0
    total: int = 0
    seconds_left: int | None = None
    is_reading: bool = False
    is_taking_in: bool = False


class ReadingView(Protocol):
    def show_reading(self, state: ReadingState) -> None: ...

    def found_nothing(self, sticks: tuple[str, ...]) -> None:
        """No package lies on these sticks."""

    def imported(self, counts: ImportCounts) -> None: ...

    def stopped(self, why: Failure | None) -> None:
        """Taking in ended between two files: a person stopped it, or it could not go on."""


class FileReading:
    """Each file is one short job aside, so that everything else goes on between two of them."""

    def __init__(self, desk: BookDesk, view: ReadingView, clock: Clock) -> None:
        self._desk, self._view, self._clock = desk, view, clock
        self._looked: list[LookedFile] = []
        self._queue: list[Path] = []
        self._asked: set[Path] = set()
        self._judged: dict[Path, LookedItem] = {}
        self._kept: set[Path] = set()
        self._taken: set[Path] = set()
        self._passphrase: str | None = None
        self._read_now = 0
        self._began = clock.now()
        self._is_reading = False
        self._is_taking_in = False
        self._round = 0

    @property
    def waiting(self) -> int:
        """How many files were given that the book would take and has not; unread ones may be."""
        known = (self._judged.get(file) for file in self._asked)
        return sum(1 for item in known if item is None or item.row.is_importable)

    def look_at(self, paths: Sequence[Path]) -> None:
        """Reads files, and those in folders, beside those that wait already; writes nothing."""
        wanted = tuple(paths)
        self._desk.aside(lambda _job: tuple(packages_among(wanted)), self._enqueue)

    def find_on_sticks(self) -> None:
        """Reads the packages on the sticks that are plugged in."""

        def found(sticks: tuple[str, ...], files: tuple[Path, ...]) -> None:
            if files:
                self.look_at(files)
            else:
                self._view.found_nothing(sticks)

        find_on_sticks(self._desk, found)

    def look_again(self, passphrase: str) -> None:
        """Reads anew what could not be read, with a passphrase for wrapped files."""
        self._passphrase = passphrase
        unread = [looked.file for looked in self._looked if looked.inspection is None]
        self._looked = [looked for looked in self._looked if looked.inspection is not None]
        for file in unread:
            self._judged.pop(file, None)
            self._asked.discard(file)
            self._taken.discard(file)
        self._enqueue(tuple(unread))

    def stop(self) -> None:
        """Reads no further file; those that were read stay."""
        self._asked.difference_update(self._queue)
        self._queue.clear()

    def put_away(self) -> None:
        """Forgets the files that were looked at."""
        self._round += 1
        self._forget()
        self._queue.clear()
        self._is_reading = False
        self._show()

    def take_in(self) -> None:
        """Takes in what waits, one transaction each; a bad file stops no other.

        What was held back or refused before is told in the register already.
        """
        waiting = (i.row for i in self._judged.values() if not i.row.already)
        files = tuple(row.file for row in waiting if row.file not in self._taken)
        if not files:
            return
        passphrase = self._passphrase

        def work(services: Services, job: JobContext) -> ImportRun | None:
            try:
                return services.packages.take_in(files, passphrase=passphrase, job=job)
            except CancelledError:
                return None

        def ended(run: ImportRun | None) -> None:
            self._is_taking_in = False
            if run is None:  # some of them may be in the book by now
                self.read_anew()
                self._view.stopped(None)
            else:
                self._taken_in(run)

        def failed(failure: Failure) -> None:
            self._is_taking_in = False
            self.read_anew()
            self._show()
            self._view.stopped(failure)

        self._is_taking_in = True
        self._show()
        self._desk.carry_out(work, ended, failed=failed)

    def read_anew(self) -> None:
        """Reads every file of the list once more, since the book became another."""
        if not self._is_reading:
            files = tuple(looked.file for looked in self._looked)
            self._forget()
            self._enqueue(files)

    def _forget(self) -> None:
        for known in (self._looked, self._asked, self._judged, self._kept, self._taken):
            known.clear()

    def _enqueue(self, files: tuple[Path, ...]) -> None:
        fresh = [file for file in dict.fromkeys(files) if file not in self._asked]
        self._asked.update(fresh)
        self._queue += fresh
        starts = bool(fresh) and not self._is_reading
        if starts:
            self._is_reading, self._read_now = True, 0
            self._began = self._clock.now()
        self._show()
        if starts:
            self._desk.ask(lambda s: s.reading.reader(), self._of_this_round(self._next))

    def _next(self, reader: FileReader) -> None:
        if not self._queue:
            looked = tuple(self._looked)
            self._desk.ask(lambda s: s.reading.judge(looked), self._of_this_round(self._settle))
            return
        path, passphrase = self._queue.pop(0), self._passphrase

        def look(_job: JobContext) -> LookedFile:
            return reader.look(path, passphrase=passphrase)

        def read(looked: LookedFile) -> None:
            self._looked.append(looked)
            self._read_now += 1
            self._show()
            self._next(reader)

        self._desk.aside(look, self._of_this_round(read))

    def _settle(self, items: tuple[LookedItem, ...]) -> None:
        self._judged = {item.row.file: self._marked(item) for item in items}
        if self._queue:
            self._desk.ask(lambda s: s.reading.reader(), self._of_this_round(self._next))
            return
        self._is_reading = False
        self._show()

    def _taken_in(self, run: ImportRun) -> None:
        for row in run.rows:
            item = self._judged.get(row.file)
            if row.keeps:
                self._kept.add(row.file)
            if row.fault is None:
                self._taken.add(row.file)
            if item is not None:  # else it is just being read once more
                self._judged[row.file] = self._marked(replace(item, row=row))
        self._show()
        self._view.imported(run.counts)

    def _marked(self, item: LookedItem) -> LookedItem:
        """A file that was taken in since it was read is in the book, however it is judged anew."""
        row = item.row
        already = row.already or row.file in self._kept
        is_held = row.file in self._taken and row.verdict is Verdict.QUARANTINED
        return replace(item, row=replace(row, already=already, is_new=row.is_new and not is_held))

    def _of_this_round(self, heard: Callable[[T], None]) -> Callable[[T], None]:
        """Deaf once the list was put away."""
        mine = self._round

        def hear(result: T) -> None:
            if mine == self._round:
                heard(result)

        return hear

    def _show(self) -> None:
        left = len(self._queue)
        state = ReadingState(
            items=tuple(self._judged.get(x.file) or first_look(x) for x in self._looked),
            done=self._read_now,
            total=self._read_now + left,
            seconds_left=self._seconds_left(left),
            is_reading=self._is_reading,
            is_taking_in=self._is_taking_in,
        )
        self._view.show_reading(state)

    def _seconds_left(self, files: int) -> int | None:
        if not (self._is_reading and self._read_now and files):
            return None
        passed = (self._clock.now() - self._began).total_seconds()
        seconds = round(passed / self._read_now * files)
        return seconds if seconds >= _SECONDS_WORTH_SAYING else None


def packages_among(paths: Sequence[Path]) -> Iterator[Path]:
    """The files themselves, and the workbooks in folders with all below them, in order of name.

    Folders that cannot be read, on a stick that was pulled out, have none.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = [Path(folder, name) for folder, _, names in os.walk(path) for name in names]
        for file in sorted(found, key=lambda file: collation_key(str(file))):
            if file.suffix.lower() == _SUFFIX and not file.name.startswith(_OF_EXCEL):
                yield file
