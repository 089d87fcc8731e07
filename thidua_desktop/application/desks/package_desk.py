"""The desk of sealed packages: sealing, inspecting, taking in, withdrawing."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from thidua_desktop.application.backups import backup_mark
from thidua_desktop.application.book_context import (
    CLERK,
    BookContext,
    find_period,
)
from thidua_desktop.application.desks.reading_desk import ReadingDesk
from thidua_desktop.application.import_run import FileRow, ImportRun, fault_row, finding_row
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.operations import Done, OperationKind
from thidua_desktop.application.ports import ReadingUnit, WritingUnit
from thidua_desktop.application.use_cases.compose import (
    WITHOUT_PERIOD,
    SealOrder,
    compose_body,
)
from thidua_desktop.application.use_cases.seal_package import (
    SealedFile,
    Sealing,
    seal_package,
)
from thidua_desktop.application.use_cases.signing import unlock_key
from thidua_desktop.application.use_cases.take_in import (
    all_years,
    book_trust,
    take_in,
)
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.ids import Digest, PeriodCode, UnitCode, YearCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import (
    KnownFault,
    NotAllowedError,
    ReasonCode,
)
from thidua_desktop.domain.seal import Inspection

READING = "reading"
IMPORTING = "importing"
"""Steps told to whoever watches."""

_WAITS_FOR_FRAME = frozenset(
    {
        ReasonCode.KEY_UNKNOWN,
        ReasonCode.FRAME_OTHER,
        ReasonCode.WRONG_YEAR,
        ReasonCode.WRONG_PERIOD,
        ReasonCode.ROLE,
    }
)
"""A frame or result of the same run may end these, so such files are looked at once more."""


class ImportState(StrEnum):
    """Taken in, withdrawn again, or past withdrawing since its review is concluded."""

    KEPT = "kept"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class PackageDesk(Struct, frozen=True):
    """Packages in and out of one book."""

    book: BookContext

    def seal(
        self,
        kind: PackageKind,
        *,
        period: PeriodCode | None = None,
        for_unit: UnitCode | None = None,
        passphrase: str,
    ) -> Done[SealedFile]:
        """Seals a package of `kind` from what the book holds now.

        Raises NotAllowedError (NO_KEY, NOT_LEADER, NOT_APPROVED, GAPS_OPEN, NOT_CONCLUDED),
        KnownFault (PASS_WRONG, REV_BURNT), UnknownNameError.
        """
        outside = self.book.outside

        def verb(uow: WritingUnit) -> SealedFile:
            key = unlock_key(uow, outside.vault, passphrase)
            view = self.book.known_view(uow)
            order = seal_order(view, kind, period=period, for_unit=for_unit)
            body = compose_body(uow, view, order, random=outside.random)
            sealing = Sealing(press=outside.press, ids=outside.ids, key=key, view=view)
            return seal_package(uow, order, body, sealing)

        return self.book.operations.run(OperationKind.SEAL_PACKAGE, CLERK, verb)

    def deliver(self, sealed: SealedFile, folder: Path, *, passphrase: str | None = None) -> Path:
        """Writes a sealed file safely to a folder or stick; the path it has there.

        With a passphrase Excel asks for it; digest and seal stay those of the package inside.
        """
        press = self.book.outside.press
        return press.deliver(sealed.content, folder, sealed.name, passphrase=passphrase)

    def verify(
        self, files: Sequence[Path], *, passphrase: str | None = None, job: JobContext | None = None
    ) -> ImportRun:
        """Judges files together as if they were taken in; writes nothing.

        Raises CancelledError where `job` was stopped between two files.
        """
        watch = job or JobContext()
        reading = ReadingDesk(self.book)
        reader = reading.reader()
        looked = []
        for place, path in enumerate(files):
            watch.step(place, len(files), READING)
            looked.append(reader.look(path, passphrase=passphrase))
        judged = reading.judge(looked, planned=False)
        return ImportRun(rows=tuple(item.row for item in judged))

    def take_in(
        self, files: Sequence[Path], *, passphrase: str | None = None, job: JobContext | None = None
    ) -> ImportRun:
        """Inspects and takes in files, one transaction each; one bad file stops no other.

        Raises CancelledError where `job` was stopped between two files; those before are in.
        """
        rows: dict[int, FileRow] = {}
        waiting: list[int] = []
        watch = job or JobContext()
        self._back_up()
        for place, path in enumerate(files):
            watch.step(place, len(files), IMPORTING)
            row = self._take_one(path, passphrase, may_wait=True)
            if row is None:
                waiting.append(place)
            else:
                rows[place] = row
        for place in waiting:
            watch.step(len(rows), len(files), IMPORTING)
            row = self._take_one(files[place], passphrase, may_wait=False)
            assert row is not None
            rows[place] = row
        return self._judged_together([rows[place] for place in range(len(files))])

    def withdraw(self, digest: Digest) -> Done[None]:
        """Takes back an import as long as its review is not concluded.

        Raises UnknownNameError; NotAllowedError(REVIEW_CLOSED).
        """

        def verb(uow: WritingUnit) -> None:
            self._own_import(uow, digest)
            uow.packages.set_withdrawn(digest, withdrawn=True)

        return self.book.operations.run(OperationKind.WITHDRAW_IMPORT, CLERK, verb)

    def _inspect(
        self, uow: ReadingUnit, path: Path, passphrase: str | None
    ) -> Inspection | KnownFault:
        trust = book_trust(uow, all_years(uow, self.book.memory))
        try:
            return self.book.outside.press.inspect(path, trust, passphrase=passphrase)
        except KnownFault as fault:
            return fault

    def restore(self, digest: Digest) -> Done[None]:
        """Counts a withdrawn import again. Raises as `withdraw` does."""

        def verb(uow: WritingUnit) -> None:
            self._own_import(uow, digest)
            uow.packages.set_withdrawn(digest, withdrawn=False)

        return self.book.operations.run(OperationKind.IMPORT_PACKAGE, CLERK, verb)

    def imports(self) -> Mapping[Digest, ImportState]:
        """Where every package stands that the present year took in from others."""
        with self.book.storage.read() as uow:
            view = self.book.known_view(uow)
            if view is None:
                return {}
            closed = view.standing.closed
            return {
                p.digest: _import_state(p, is_closed=p.envelope.period_id in closed)
                for p in view.packages
                if not p.sent
            }

    def _own_import(self, uow: ReadingUnit, digest: Digest) -> None:
        package = uow.packages.get(digest)
        if package is None or package.sent:
            raise UnknownNameError("package", digest)
        period = package.envelope.period_id
        if period is not None and period in self.book.view(uow).standing.closed:
            raise NotAllowedError(ReasonCode.REVIEW_CLOSED, period=period)

    def _take_one(self, path: Path, passphrase: str | None, *, may_wait: bool) -> FileRow | None:
        outside = self.book.outside
        with self.book.storage.read() as uow:
            outcome = self._inspect(uow, path, passphrase)
        if isinstance(outcome, KnownFault):
            return fault_row(path, outcome)
        waits = outcome.reason is not None and outcome.reason.code in _WAITS_FOR_FRAME
        if may_wait and waits:
            return None
        done = self.book.operations.run(
            OperationKind.IMPORT_PACKAGE,
            CLERK,
            lambda uow: take_in(uow, outcome, ids=outside.ids, memory=self.book.memory),
        )
        return finding_row(path, done.value)

    def _judged_together(self, rows: list[FileRow]) -> ImportRun:
        """Verdicts as they stand after the whole run: later files change earlier ones."""
        final: list[FileRow] = []
        with self.book.storage.read() as uow:
            views = {view.year: view for view in all_years(uow, self.book.memory)}
            for row in rows:
                view = views.get(YearCode(row.year)) if row.year else None
                final.append(row.judged_by(view))
        return ImportRun(rows=tuple(final))

    def _back_up(self) -> None:
        """One automatic backup per run; a book that did not change since has its backup already."""
        with self.book.storage.read() as uow:
            length = uow.journal.head().length
        mark = backup_mark(self.book.outside.clock.now(), length)
        self.book.outside.files.keep_backup(self.book.path, mark)


def _import_state(package: StoredPackage, *, is_closed: bool) -> ImportState:
    if package.withdrawn:
        return ImportState.WITHDRAWN
    return ImportState.CLOSED if is_closed else ImportState.KEPT


def seal_order(
    view: YearView | None,
    kind: PackageKind,
    *,
    period: PeriodCode | None,
    for_unit: UnitCode | None,
) -> SealOrder:
    """What is asked for, in the terms of the year. Raises UnknownNameError."""
    if view is None or kind in WITHOUT_PERIOD:
        return SealOrder(kind=kind)
    found = find_period(view, period)
    if kind is not PackageKind.QUESTION:
        return SealOrder(kind=kind, period=found)
    if for_unit is None or view.newest_frame.frame.unit(for_unit) is None:
        raise UnknownNameError("unit", for_unit or "")
    return SealOrder(kind=kind, period=found, for_unit=for_unit)
