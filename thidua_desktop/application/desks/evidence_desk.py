"""The desk of evidence: what is attached where, how much room is left, attaching, taking off."""

from collections.abc import Collection, Sequence
from pathlib import Path

from msgspec import Struct

from thidua_desktop.application.book_context import CLERK, BookContext, find_period
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.operations import Done, OperationKind
from thidua_desktop.application.ports_evidence import EvidenceGate, Studio
from thidua_desktop.application.use_cases.attach_evidence import (
    Attached,
    Attachment,
    UsedRoom,
    attach_evidence,
    detach_evidence,
    used_room,
)
from thidua_desktop.application.use_cases.export_evidence import export_plan
from thidua_desktop.domain.ids import CriterionCode, Digest, FactId, PeriodCode
from thidua_desktop.domain.last_words import standing
from thidua_desktop.domain.progress import Evidence, ProgressEntry


class EvidencePiece(Struct, frozen=True, kw_only=True):
    """A file at an entry, under the name it has there."""

    name: str
    evidence: Evidence
    entry: ProgressEntry


class EvidenceSheet(Struct, frozen=True, kw_only=True):
    """The pieces of one criterion by day, and the room in the record's package."""

    pieces: tuple[EvidencePiece, ...]
    room: UsedRoom


class Stock(Struct, frozen=True, kw_only=True):
    """The room that is used, and which of the files that were asked for take it already."""

    room: UsedRoom
    known: frozenset[Digest]


class Exported(Struct, frozen=True, kw_only=True):
    """A folder of evidence that was written."""

    path: Path
    count: int


class ExportStopped(Struct, frozen=True, kw_only=True):
    """Nothing was added to `place` but, where it is not empty, the begun folder `left`."""

    place: Path
    left: str = ""


class EvidenceDesk(Struct, frozen=True):
    """Evidence of the own record. `gate` and `studio` need no book and may be used beside it."""

    book: BookContext

    @property
    def gate(self) -> EvidenceGate:
        return self.book.outside.gate

    @property
    def studio(self) -> Studio:
        return self.book.outside.studio

    def sheet(self, criterion: CriterionCode) -> EvidenceSheet:
        """What is attached to a criterion now."""
        with self.book.storage.read() as uow:
            entries = uow.entries.list(self.book.view(uow).year)
            pieces = [
                EvidencePiece(name=ref.name, evidence=evidence, entry=entry)
                for entry in sorted(standing(entries), key=lambda e: e.occurred_on)
                if entry.criterion == criterion
                for ref in entry.evidence
                if (evidence := uow.evidence.get(ref.sha256)) is not None
            ]
            return EvidenceSheet(pieces=tuple(pieces), room=used_room(uow, entries))

    def stock(self, asked: Collection[Digest] = ()) -> Stock:
        """What of these files is in the record, and how much room is used."""
        with self.book.storage.read() as uow:
            entries = uow.entries.list(self.book.view(uow).year)
            there = {ref.sha256 for entry in entries for ref in entry.evidence}
            return Stock(room=used_room(uow, entries), known=frozenset(there.intersection(asked)))

    def content(self, sha256: Digest) -> bytes:
        """The file's bytes."""
        with self.book.storage.read() as uow:
            return uow.evidence.read(sha256)

    def save(self, sha256: Digest, path: Path) -> Path:
        """A copy outside the book; where the name is taken the next free one. Raises KnownFault."""
        return self.book.outside.press.deliver(self.content(sha256), path.parent, path.name)

    def export(self, period: PeriodCode | None, place: Path, job: JobContext) -> Exported | None:
        """The evidence of a period as a folder with an index; None where there is no evidence.

        Raises KnownFault, CancelledError, LeftBehindError.
        """
        with self.book.storage.read() as uow:
            view = self.book.view(uow)
            found = find_period(view, period)
            plan = export_plan(uow, view.frame_of(found).frame, found)
            if not plan.pieces:
                return None
            folder = self.book.outside.evidence_folder
            path = folder.write(place, plan, uow.evidence.read, job)
        return Exported(path=path, count=len(plan.pieces))

    def attach(self, wanted: Sequence[Attachment]) -> Done[Attached]:
        """All files as one operation; refused ones come back with reasons."""
        ids = self.book.outside.ids
        return self.book.operations.run(
            OperationKind.ATTACH_EVIDENCE,
            CLERK,
            lambda uow: attach_evidence(uow, ids, self.book.view(uow), wanted),
        )

    def detach(self, entry: FactId, sha256: Digest) -> Done[tuple[ProgressEntry, ...]]:
        """Takes a file off an entry; it stays in the journal and with the earlier word."""
        ids = self.book.outside.ids
        return self.book.operations.run(
            OperationKind.DETACH_EVIDENCE,
            CLERK,
            lambda uow: detach_evidence(uow, ids, self.book.view(uow), entry=entry, sha256=sha256),
        )
