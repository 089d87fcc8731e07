"""The program's side of the reading process: hands it a file's bytes, hears rows, ends it.

Always a process, also for a small file: what a file does to its reader is not known before, and
reading in this process kept the window from the interpreter for up to a third of a second.
"""

from collections.abc import Callable, Collection
from pathlib import Path
from subprocess import Popen
from threading import Lock
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct

from thidua_desktop.apart.process import ended, started
from thidua_desktop.apart.watch import Watch
from thidua_desktop.apart.wire import Said, TornError, receive, send
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.sheet_import import (
    Heads,
    ImportContext,
    Lectern,
    OpenSheets,
    ReadOrder,
    RowRead,
    Seen,
    SheetName,
    TablePlace,
)
from thidua_desktop.application.sheets import SheetResult
from thidua_desktop.domain.canonical import canonical_bytes, read_canonical
from thidua_desktop.domain.reasons import NotAllowedError, Reason, ReasonCode
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.sheets.row_wire import heads_of, order_as_bytes, rows_of
from thidua_desktop.exchange.sheets.workbook_file import read_file

PATIENCE_SECONDS = 240.0
"""For one answer; a slow computer takes a minute for the largest sheet that is read at all."""

MOST_ANSWERED = 256 * 1024 * 1024

T = TypeVar("T")

Wish = tuple[Said, bytes]


class ChildReadingRoom:
    """The port `ReadingRoom`; `word` makes this program a reading process."""

    def __init__(self, word: str, *, patience: float = PATIENCE_SECONDS) -> None:
        self._word = word
        self._patience = patience

    def lectern(self) -> Lectern:
        return ChildLectern(self._word, self._patience)


class _Sheaf(Struct, frozen=True, kw_only=True, eq=False):
    """A file as it is handed over, as often as a process has to begin with it."""

    name: str
    content: bytes
    context: bytes


class _About(Struct, frozen=True, kw_only=True):
    """What is known of a file as soon as it lies open."""

    names: tuple[SheetName, ...]
    is_package: bool
    has_external_links: bool


class _Hearing(Struct, Generic[T], frozen=True):
    """What is made of an answer: of its rows as they come, and of its end."""

    end: Callable[[Said, bytes], T]
    rows: Callable[[tuple[RowRead, ...]], None] | None = None


class ChildLectern:
    """The port `Lectern`. A process that was ended is started anew with the next question."""

    def __init__(self, word: str, patience: float) -> None:
        self._word = word
        self._patience = patience
        self._alone = Lock()
        self._process: Popen[bytes] | None = None
        self._lying: _Sheaf | None = None
        self._is_closed = False

    def get_ready(self) -> None:
        """A process is there in a third of a second, long before a person has found the file."""
        self._running()

    def open(self, path: Path, context: ImportContext, job: JobContext) -> SheetResult[OpenSheets]:
        try:
            content = read_file(path)
            said = canonical_bytes(context)
            sheaf = _Sheaf(name=path.name, content=content, context=said)
            return SheetResult(value=_ApartSheets(self, sheaf, self.lay(sheaf, job)))
        except RefusedError as refused:
            return SheetResult(value=None, refusal=refused.reason)

    def close(self) -> None:
        with self._alone:
            self._is_closed = True
            process, self._process = self._process, None
        if process is not None:
            ended(process)

    def lay(self, sheaf: _Sheaf, job: JobContext) -> _About:
        """Takes the file up in place of the one before. Raises RefusedError and as `asked`."""
        process = self._running()
        self._lying = None
        opening = {"wish": "open", "name": sheaf.name}
        wishes = (({"wish": "context"}, sheaf.context), (opening, sheaf.content))
        about = self._told(process, wishes, job, _Hearing(_about))
        self._lying = sheaf
        return about

    def asked(self, sheaf: _Sheaf, wish: Wish, job: JobContext, hearing: "_Hearing[T]") -> T:
        """What it says about a file. Raises CancelledError, NotAllowedError (SANDBOX_DIED)."""
        process = self._running()
        if self._lying is not sheaf:
            self.lay(sheaf, job)
        return self._told(process, (wish,), job, hearing)

    def _running(self) -> Popen[bytes]:
        with self._alone:
            if self._is_closed:
                raise CancelledError
            if self._process is None:
                self._lying = None
                try:
                    self._process = started(self._word)
                except OSError:
                    raise NotAllowedError(ReasonCode.SANDBOX_DIED) from None
            return self._process

    def _told(
        self,
        process: Popen[bytes],
        wishes: Collection[Wish],
        job: JobContext,
        hearing: "_Hearing[T]",
    ) -> T:
        assert process.stdin is not None
        watch = Watch(process, lambda: job.is_stopped, self._patience)
        try:
            with watch:
                for said, content in wishes:
                    send(process.stdin, said, content)
                return _answer(process, job, hearing)
        except CancelledError:
            self._end(process)
            raise
        except (OSError, ValueError, KeyError, TornError, msgspec.MsgspecError, _DiedError) as end:
            self._end(process)  # ValueError: also a pipe that another thread closed
            if self._is_closed:
                raise CancelledError from None
            job.check()
            said_so = end.cause if isinstance(end, _DiedError) else "crash"
            cause = "time" if watch.was_too_long else said_so
            raise NotAllowedError(ReasonCode.SANDBOX_DIED, cause=cause) from None

    def _end(self, process: Popen[bytes]) -> None:
        with self._alone:
            if self._process is process:
                self._process = None
        ended(process)


class _ApartSheets:
    """Fulfils `OpenSheets`; keeps the bytes, so that a process that was ended can begin anew."""

    def __init__(self, lectern: ChildLectern, sheaf: _Sheaf, about: _About) -> None:
        self._lectern = lectern
        self._sheaf = sheaf
        self.names = about.names
        self.is_package = about.is_package
        self.has_external_links = about.has_external_links

    def best_sheet(self, job: JobContext) -> int:
        return self._asked({"wish": "best-sheet"}, b"", job, _Hearing(_sheet))

    def glance(self, sheet: int, job: JobContext) -> Seen:
        return self._asked({"wish": "glance", "sheet": sheet}, b"", job, _Hearing(_seen))

    def heads(self, place: TablePlace, job: JobContext) -> Heads:
        return self._asked({"wish": "heads"}, canonical_bytes(place), job, _Hearing(_heads))

    def read(
        self, order: ReadOrder, job: JobContext, *, only: Collection[int] | None = None
    ) -> tuple[RowRead, ...]:
        found: list[RowRead] = []
        hearing = _Hearing(lambda _said, _content: tuple(found), rows=found.extend)
        return self._asked({"wish": "read"}, order_as_bytes(order, only), job, hearing)

    def _asked(self, said: Said, content: bytes, job: JobContext, hearing: "_Hearing[T]") -> T:
        try:
            return self._lectern.asked(self._sheaf, (said, content), job, hearing)
        except RefusedError as refused:
            raise NotAllowedError(refused.reason.code, **refused.reason.facts) from None


def _about(said: Said, names: bytes) -> _About:
    return _About(
        names=read_canonical(names, tuple[SheetName, ...]),
        is_package=said["is_package"] is True,
        has_external_links=said["has_links"] is True,
    )


def _sheet(said: Said, _content: bytes) -> int:
    return int(str(said["sheet"]))


def _seen(_said: Said, seen: bytes) -> Seen:
    return read_canonical(seen, Seen)


def _heads(_said: Said, heads: bytes) -> Heads:
    return heads_of(heads)


class _DiedError(Exception):
    """The process says itself why it ends."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


def _answer(process: Popen[bytes], job: JobContext, hearing: _Hearing[T]) -> T:
    """Waits for the end of an answer. Raises TornError, RefusedError, CancelledError."""
    assert process.stdout is not None
    size = 0
    while True:
        said, content = receive(process.stdout)
        size += len(content)
        if size > MOST_ANSWERED:
            raise TornError
        match said.get("told"):
            case "progress":
                done, total = int(str(said["done"])), int(str(said["total"]))
                job.step(done, total, str(said["step"]))
            case "rows" if hearing.rows is not None:
                hearing.rows(rows_of(content))
            case "end":
                return hearing.end(said, content)
            case "refused":
                reason = read_canonical(content, Reason)
                raise RefusedError(reason.code, **reason.facts)
            case "died":
                raise _DiedError(str(said.get("cause")))
            case _:
                raise TornError
