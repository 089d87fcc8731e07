"""The program without a book open: founding, opening, safeguarding books, checking by key."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua_desktop.application.book_context import CLERK, BookContext, Outside
from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.operations import OperationKind, Operations
from thidua_desktop.application.ports import HealthItem, OperationStamp, Storage
from thidua_desktop.application.services import Services, services_of
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.book import BookIdentity
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import BlocCode, UnitCode, YearCode
from thidua_desktop.domain.package import FrameBody, Mode
from thidua_desktop.domain.reasons import KnownFault, NotAllowedError, ReasonCode
from thidua_desktop.domain.seal import Inspection, KeyTrust
from thidua_desktop.domain.text.storable import mended_throughout

if TYPE_CHECKING:
    from thidua_desktop.application.import_run import FileRow, ImportRun


class Founding(Struct, frozen=True, kw_only=True):
    """Whose book is founded."""

    unit: Unit
    bloc_code: BlocCode
    year: YearCode
    mode: Mode


class OfferedFrame(Struct, frozen=True, kw_only=True):
    """A whole frame, signed by the leader's key that it brings along.

    It is not to be trusted before its fingerprint was compared (packages §3).
    """

    file: Path
    frame: Frame
    mode: Mode
    leader_key: str
    fingerprint: str


class Program(Struct, frozen=True):
    """Books come and go; the outside world stays. Opening one reads nothing about packages."""

    outside: Outside

    @contextmanager
    def found(self, path: Path, founding: Founding) -> Iterator[Services]:
        """A new book, open while the block runs. Raises KnownFault where it cannot be written."""
        outside = self.outside
        now = outside.clock.now()
        identity = BookIdentity(
            uid=outside.ids.new(),
            unit=mended_throughout(founding.unit),
            bloc_code=founding.bloc_code,
            year=founding.year,
            mode=founding.mode,
            created_at=now,
        )
        stamp = OperationStamp(kind=OperationKind.FOUND_BOOK.value, actor=CLERK, at=now)
        storage = outside.files.create(path, identity, stamp)
        try:
            yield services_of(self._context(path, storage))
        finally:
            outside.files.close(storage)

    @contextmanager
    def open(self, path: Path, *, read_only: bool = False) -> Iterator[Services]:
        """An existing book. Raises KnownFault: missing, damaged, newer, in use, read-only."""
        storage = self.outside.files.open(path, read_only=read_only)
        try:
            yield services_of(self._context(path, storage))
        finally:
            self.outside.files.close(storage)

    @contextmanager
    def found_from_frame(
        self,
        path: Path,
        frame_file: Path,
        unit: UnitCode,
        *,
        leader_key: str,
        mode: Mode,
        passphrase: str | None = None,
    ) -> Iterator[Services]:
        """A member's book from a frame whose leader key was compared by people (cli: `new`).

        Raises NotAllowedError with the reason why the frame cannot be believed, MODE where it is
        of the other mode, UnknownNameError for a unit that is not in it.
        """
        from thidua_desktop.application.use_cases.take_in import take_in

        body, inspection = self._believed_frame(frame_file, leader_key, passphrase)
        content = inspection.content
        assert content is not None
        if content.envelope.mode is not mode:
            raise NotAllowedError(ReasonCode.MODE, mode=content.envelope.mode.value)
        member = body.frame.unit(unit)
        if member is None:
            raise UnknownNameError("unit", unit)
        founding = Founding(
            unit=member,
            bloc_code=body.frame.bloc.code,
            year=body.frame.year.code,
            mode=mode,
        )
        with self.found(path, founding) as services:
            book = services.queries.book
            book.operations.run(
                OperationKind.IMPORT_PACKAGE,
                CLERK,
                lambda uow: take_in(uow, inspection, ids=self.outside.ids, memory=book.memory),
            )
            yield services

    def _believed_frame(
        self, file: Path, leader_key: str, passphrase: str | None
    ) -> tuple[FrameBody, Inspection]:
        trust = KeyTrust(public_keys=(leader_key,))
        inspection = self.outside.press.inspect(file, trust, passphrase=passphrase)
        if inspection.reason is not None:
            raise NotAllowedError(inspection.reason.code, **inspection.reason.facts)
        assert inspection.content is not None
        body = inspection.content.body
        if not isinstance(body, FrameBody):
            raise NotAllowedError(ReasonCode.NOT_FOR_US)
        return body, inspection

    def offered_frame(self, file: Path, passphrase: str | None = None) -> OfferedFrame:
        """A frame nobody was asked to trust yet, with the fingerprint that people compare first.

        Raises NotAllowedError with the reason where the file is no whole frame, KnownFault.
        """
        seen = self.outside.press.inspect(file, KeyTrust(public_keys=()), passphrase=passphrase)
        if seen.enrolled_key is None:
            assert seen.reason is not None, "without keys nothing is accepted"
            is_other = seen.reason.code is ReasonCode.KEY_UNKNOWN
            raise NotAllowedError(ReasonCode.NOT_FOR_US if is_other else seen.reason.code)
        body, inspection = self._believed_frame(file, seen.enrolled_key, passphrase)
        assert inspection.content is not None
        return OfferedFrame(
            file=file,
            frame=body.frame,
            mode=inspection.content.envelope.mode,
            leader_key=seen.enrolled_key,
            fingerprint=self.outside.forge.fingerprint(seen.enrolled_key),
        )

    def verify_by_keys(
        self, files: Sequence[Path], public_keys: Sequence[str], *, passphrase: str | None = None
    ) -> "ImportRun":
        """Checks packages against public keys alone, without any book."""
        from thidua_desktop.application.import_run import ImportRun, fault_row, finding_row
        from thidua_desktop.application.use_cases.take_in import Finding

        trust = KeyTrust(public_keys=tuple(public_keys))
        rows: list[FileRow] = []
        for file in files:
            try:
                inspection = self.outside.press.inspect(file, trust, passphrase=passphrase)
            except KnownFault as fault:
                rows.append(fault_row(file, fault))
                continue
            reason = inspection.reason or next(iter(inspection.notes), None)
            finding = Finding(inspection=inspection, reason=reason, is_new=True)
            rows.append(finding_row(file, finding))
        return ImportRun(rows=tuple(rows))

    def check(self, path: Path) -> tuple[HealthItem, ...]:
        """The health check of a book (cli: `doctor`)."""
        from thidua_desktop.application.health import check_book

        return check_book(self.outside, path)

    def backup(self, path: Path, folder: Path) -> Path:
        """A verified copy in `folder`, named by the moment it was made."""
        stamp = self.outside.clock.now().strftime("%Y%m%d-%H%M%S")
        target = folder / f"{path.stem}_{stamp}{path.suffix}"
        self.outside.files.backup(path, target)
        return target

    def restore(self, backup: Path, target: Path) -> None:
        """A backup becomes a book under a new name; nothing is ever overwritten."""
        self.outside.files.backup(backup, target)

    def keep(self, content: bytes, path: Path) -> Path:
        """A file that was made, written safely, never over another; its path. Raises KnownFault."""
        return self.outside.press.deliver(content, path.parent, path.name)

    def move(self, book: Path, target: Path) -> None:
        """A closed book goes to another place, under a name nobody bears there.

        Its backups stay where they are. Raises KnownFault; then the book lies where it was.
        """
        self.outside.files.move(book, target)

    def _context(self, path: Path, storage: Storage) -> BookContext:
        operations = Operations(storage, self.outside.clock)
        return BookContext(path=path, storage=storage, operations=operations, outside=self.outside)
