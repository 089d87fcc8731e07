"""Attaching files to entries and taking them off again; the entry is said anew with its files."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.ports import Ids, ReadingUnit, WritingUnit
from thidua_desktop.application.ports_evidence import ExaminedFile
from thidua_desktop.application.use_cases.approve_record import take_back_approvals
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.evidence_limits import (
    LARGEST_PIECE,
    LARGEST_RECORD,
    MOST_PIECES,
    FileProblem,
    RefusedFile,
)
from thidua_desktop.domain.ids import Digest, FactId, YearCode
from thidua_desktop.domain.last_words import LastWords, standing
from thidua_desktop.domain.progress import EvidenceRef, ProgressEntry
from thidua_desktop.domain.reasons import Reason
from thidua_desktop.domain.text.storable import mended_throughout, storable


class Attachment(Struct, frozen=True, kw_only=True):
    """Files for one entry."""

    entry: FactId
    files: tuple[ExaminedFile, ...]


class UsedRoom(Struct, frozen=True, kw_only=True):
    """What the evidence of the record takes; a file counts once, however often it is named.

    Corrected and withdrawn entries stay in the record, and so do their files.
    """

    size: int = 0
    pieces: int = 0

    @property
    def left(self) -> int:
        return 0 if self.pieces >= MOST_PIECES else max(0, LARGEST_RECORD - self.size)


class SeenBefore(Struct, frozen=True, kw_only=True):
    """A file that was attached elsewhere already."""

    name: str
    entry: ProgressEntry


class Noted(Struct, frozen=True, kw_only=True):
    """A file that came in, and what every reader of the package will remark about it."""

    name: str
    note: Reason


class Attached(Struct, frozen=True, kw_only=True):
    """`entries` are the ones said anew; `count` files came in."""

    entries: tuple[ProgressEntry, ...]
    count: int
    refused: tuple[RefusedFile, ...]
    seen_before: tuple[SeenBefore, ...]
    noted: tuple[Noted, ...]
    room: UsedRoom

    def with_refused(self, others: tuple[RefusedFile, ...]) -> "Attached":
        """The same, told together with files that were refused before."""
        return replace(self, refused=(*others, *self.refused))


def used_room(uow: ReadingUnit, entries: Iterable[ProgressEntry]) -> UsedRoom:
    """The room all pieces of these entries take in a package."""
    found = {ref.sha256 for entry in entries for ref in entry.evidence}
    sizes = [piece.size for digest in found if (piece := uow.evidence.get(digest)) is not None]
    return UsedRoom(size=sum(sizes), pieces=len(sizes))


def attach_evidence(
    uow: WritingUnit, ids: Ids, view: YearView, wanted: Sequence[Attachment]
) -> Attached:
    """Takes every file for which there is an entry and room; the others come back with reasons."""
    year = view.newest_frame.frame.year.code
    entries = uow.entries.list(year)
    words = LastWords(entries)
    places = _places(standing(entries))
    intake = _Intake(uow, entries)
    seen: list[SeenBefore] = []
    said: list[ProgressEntry] = []
    for key in dict.fromkeys(attachment.entry for attachment in wanted):
        last = words.of(key)
        entry = None if last is None or last.withdrawn else last
        refs = intake.taken(entry, [f for each in wanted if each.entry == key for f in each.files])
        if entry is not None and refs:
            seen += [
                SeenBefore(name=ref.name, entry=places[ref.sha256])
                for ref in refs
                if ref.sha256 in places
            ]
            evidence = (*entry.evidence, *refs)
            said.append(replace(_again(uow, ids, entry), evidence=evidence))
    _write(uow, view, year, said)
    return Attached(
        entries=tuple(said),
        count=intake.count,
        refused=tuple(intake.refused),
        seen_before=tuple(seen),
        noted=tuple(intake.noted),
        room=intake.room,
    )


def detach_evidence(
    uow: WritingUnit, ids: Ids, view: YearView, *, entry: FactId, sha256: Digest
) -> tuple[ProgressEntry, ...]:
    """The last word on the entry said anew without one of its files; nothing where it is gone."""
    year = view.newest_frame.frame.year.code
    found = LastWords(uow.entries.list(year)).of(entry)
    if found is None or found.withdrawn or all(ref.sha256 != sha256 for ref in found.evidence):
        return ()
    left = tuple(ref for ref in found.evidence if ref.sha256 != sha256)
    said = replace(_again(uow, ids, found), evidence=left)
    _write(uow, view, year, [said])
    return (said,)


class _Intake:
    """Takes files one by one as long as there is room."""

    def __init__(self, uow: WritingUnit, entries: Sequence[ProgressEntry]) -> None:
        self._uow = uow
        self._known = {ref.sha256 for entry in entries for ref in entry.evidence}
        self.room = used_room(uow, entries)
        self.count = 0
        self.refused: list[RefusedFile] = []
        self.noted: list[Noted] = []

    def taken(
        self, entry: ProgressEntry | None, files: Sequence[ExaminedFile]
    ) -> tuple[EvidenceRef, ...]:
        refs: dict[Digest, EvidenceRef] = {}
        here = set() if entry is None else {ref.sha256 for ref in entry.evidence}
        for file in files:
            problem = self._problem(entry, file, here | refs.keys())
            if problem is not None:
                self.refused.append(problem)
                continue
            if file.sha256 not in self._known:
                self._known.add(file.sha256)
                size, pieces = self.room.size + file.size, self.room.pieces + 1
                self.room = UsedRoom(size=size, pieces=pieces)
            self._uow.evidence.add(file.content, file.kind)
            refs[file.sha256] = EvidenceRef(sha256=file.sha256, name=storable(file.name))
            self.noted += [Noted(name=file.name, note=note) for note in file.notes]
        self.count += len(refs)
        return tuple(refs.values())

    def _problem(
        self, entry: ProgressEntry | None, file: ExaminedFile, here: set[Digest]
    ) -> RefusedFile | None:
        facts = {"file": file.name}
        if entry is None:
            return RefusedFile(name=file.name, code=FileProblem.NO_ENTRY, facts=facts)
        if file.sha256 in here:
            return RefusedFile(name=file.name, code=FileProblem.HERE_ALREADY, facts=facts)
        if file.size > LARGEST_PIECE:
            facts |= {"size": str(file.size), "limit": str(LARGEST_PIECE)}
            return RefusedFile(name=file.name, code=FileProblem.TOO_LARGE, facts=facts)
        if file.sha256 not in self._known and file.size > self.room.left:
            facts |= {"size": str(file.size), "left": str(self.room.left)}
            return RefusedFile(name=file.name, code=FileProblem.NO_ROOM, facts=facts)
        return None


def _places(entries: Iterable[ProgressEntry]) -> dict[Digest, ProgressEntry]:
    """The first entry that names each file."""
    found: dict[Digest, ProgressEntry] = {}
    for entry in entries:
        for ref in entry.evidence:
            found.setdefault(ref.sha256, entry)
    return found


def _again(uow: WritingUnit, ids: Ids, entry: ProgressEntry) -> ProgressEntry:
    said = mended_throughout(entry)
    return replace(said, id=ids.new(), recorded_at=uow.stamp.at, corrects=entry.id)


def _write(uow: WritingUnit, view: YearView, year: YearCode, said: list[ProgressEntry]) -> None:
    if said:
        uow.entries.add(year, said)
        changed = [p for p in view.periods if any(e.occurred_on <= p.cutoff for e in said)]
        take_back_approvals(uow, year, changed)
