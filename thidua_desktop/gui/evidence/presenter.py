"""What the panel of evidence knows: pieces of a criterion, room, thumbnails; what it has done."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from thidua_desktop.application.desks.evidence_desk import (
    EvidencePiece,
    EvidenceSheet,
    Exported,
    ExportStopped,
    Stock,
)
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.ports_evidence import (
    EvidenceGate,
    ExaminedFile,
    LeftBehindError,
    Picture,
    PictureProblem,
    Studio,
)
from thidua_desktop.application.services import Services
from thidua_desktop.application.use_cases.attach_evidence import Attached, Attachment, UsedRoom
from thidua_desktop.domain.evidence_limits import LARGEST_RECORD, FileProblem, RefusedFile
from thidua_desktop.domain.ids import CriterionCode, Digest, FactId, PeriodCode
from thidua_desktop.domain.progress import EvidenceKind, ProgressEntry
from thidua_desktop.gui.evidence.giving import Giving
from thidua_desktop.gui.evidence.scanning import FolderScan, ScanField, scan_folder, size_of
from thidua_desktop.gui.evidence.shrinking import (
    DRAWN_KINDS,
    Offer,
    Pending,
    candidates,
    make_offers,
)
from thidua_desktop.gui.given_files import GivenFiles
from thidua_desktop.gui.jobs.desk import BookDesk, Failure, Latest

THUMBNAIL = 112
_MOST_THUMBNAILS = 300
_QUICK = 6
_AT_ONCE = 10

Examined = ExaminedFile | RefusedFile


class Target(Struct, frozen=True, kw_only=True):
    """Where files go: the criterion that is looked at and the entry files are attached to.

    `entry` is None where nothing was written yet, `place` says it in words. What happened after
    `cutoff` is not in the period that is looked at.
    """

    criterion: CriterionCode
    entry: FactId | None
    place: str
    cutoff: date


class EvidenceView(Protocol):
    def show_sheet(self, target: Target, sheet: EvidenceSheet) -> None: ...

    def show_thumbnail(self, sha256: Digest, drawn: Picture | PictureProblem) -> None: ...

    def show_attached(self, attached: Attached) -> None:
        """What became of files that were given, the refused ones among them."""

    def show_scan(self, scan: FolderScan, field: ScanField, room: UsedRoom) -> None: ...

    def show_offers(self, pending: Pending) -> None:
        """Some files can be smaller; nothing is attached before `decide`."""

    def show_removed(self, piece: EvidencePiece) -> None: ...

    def show_gone(self, piece: EvidencePiece) -> None:
        """Nothing was taken off: the file stands there no longer."""

    def show_saved(self, path: Path) -> None: ...

    def show_exported(self, exported: Exported | ExportStopped | None) -> None: ...

    def show_not_attached(self, count: int, why: Failure | None) -> None:
        """Files were given and none of them went in; None where a person stopped it."""


class EvidencePresenter:
    """Asks for one criterion at a time; files are read and drawn beside the book."""

    def __init__(self, desk: BookDesk, view: EvidenceView, files: GivenFiles | None = None) -> None:
        self._desk = desk
        self._view = view
        self.files = files or GivenFiles()
        self._latest = Latest()
        self._drawn: dict[Digest, Picture | PictureProblem] = {}
        self.target: Target | None = None

    def show(self, target: Target) -> None:
        """Another criterion or month, or the same one after a change."""
        self.target = target
        criterion = target.criterion
        self._desk.ask(
            lambda s: (s.evidence.sheet(criterion), s.evidence.studio),
            self._latest.only(lambda found: self._show(target, *found)),
        )

    def attach(self, target: Target, paths: Sequence[Path]) -> None:
        """Files of this computer; every good one goes in, all in one operation."""
        chosen = tuple(paths)

        def read(gate: EvidenceGate, job: JobContext) -> tuple[Examined, ...]:
            return read_files(gate, chosen, job)

        self._examine(self._giving(len(chosen)), target, read)

    def attach_all(self, wanted: Sequence[tuple[FactId, Path]]) -> None:
        """Files for many entries, all in one operation."""
        chosen = tuple(wanted)
        giving = self._giving(len(chosen))

        def read(found: tuple[Examined, ...]) -> None:
            files = zip(chosen, found, strict=True)
            self._weigh(
                giving,
                [
                    Attachment(entry=entry, files=(file,))
                    for (entry, _path), file in files
                    if isinstance(file, ExaminedFile)
                ],
                tuple(file for file in found if isinstance(file, RefusedFile)),
            )

        def got(gate: EvidenceGate) -> None:
            paths = [path for _entry, path in chosen]
            giving.aside(lambda job: read_files(gate, paths, job), read)

        giving.ask(lambda s: s.evidence.gate, got)

    def export(self, period: PeriodCode | None, place: Path) -> None:
        """Writes all evidence of a period into a new folder with an index."""

        def work(services: Services, job: JobContext) -> Exported | ExportStopped | None:
            try:
                return services.evidence.export(period, place, job)
            except LeftBehindError as error:
                return ExportStopped(place=place, left=error.left.name)
            except CancelledError:
                return ExportStopped(place=place)

        self._desk.carry_out(work, self._view.show_exported)

    def scan(self, folder: Path, field: ScanField) -> None:
        """Looks through a folder for files that can be attached."""

        def got(stock: Stock) -> None:
            def found(scan: FolderScan) -> None:
                self._view.show_scan(scan, field, stock.room)

            self._desk.aside(lambda job: scan_folder(folder, field, job), found)

        self._desk.ask(lambda s: s.evidence.stock(), got)

    def attach_made(self, target: Target, name: str, make: Callable[[], bytes]) -> None:
        """A picture that is no file yet; `make` gives its bytes, beside the book."""
        self._examine(self._giving(1), target, lambda gate, _job: (gate.examine(name, make()),))

    def remove(self, piece: EvidencePiece) -> None:
        """Takes a file off its entry."""
        entry, sha256 = piece.entry.id, piece.evidence.sha256

        def done(entries: tuple[ProgressEntry, ...]) -> None:
            if entries:
                self._view.show_removed(piece)
            else:
                self._view.show_gone(piece)
            self._show_again()

        self._desk.do(lambda s: s.evidence.detach(entry, sha256), done)

    def save(self, piece: EvidencePiece, path: Path) -> None:
        """A copy outside the book, never over another file."""
        sha256 = piece.evidence.sha256
        self._desk.ask(lambda s: s.evidence.save(sha256, path), self._view.show_saved)

    def _giving(self, count: int) -> Giving:
        return Giving(self._desk, self._view, self.files, count)

    def _examine(
        self,
        giving: Giving,
        target: Target,
        read: Callable[[EvidenceGate, JobContext], tuple[Examined, ...]],
    ) -> None:
        def got(gate: EvidenceGate) -> None:
            giving.aside(
                lambda job: read(gate, job), lambda found: self._examined(giving, target, found)
            )

        giving.ask(lambda s: s.evidence.gate, got)

    def _examined(self, giving: Giving, target: Target, found: tuple[Examined, ...]) -> None:
        refused = tuple(each for each in found if isinstance(each, RefusedFile))
        files = tuple(each for each in found if isinstance(each, ExaminedFile))
        if target.entry is None:
            refused += tuple(_without_entry(file) for file in files)
            files = ()
        wanted = (Attachment(entry=target.entry or FactId(""), files=files),)
        self._weigh(giving, wanted if files else (), refused)

    def _weigh(
        self, giving: Giving, wanted: Sequence[Attachment], refused: tuple[RefusedFile, ...]
    ) -> None:
        """Offers smaller ones of large scans that are not in the record yet, or writes at once."""
        large = candidates(wanted)
        if not large:
            self._write(giving, wanted, refused)
            return

        def got(found: tuple[Stock, Studio, EvidenceGate]) -> None:
            stock, studio, gate = found
            new = [file for sha256, file in large.items() if sha256 not in stock.known]

            def made(offers: tuple[Offer, ...]) -> None:
                if not offers:
                    self._write(giving, wanted, refused)
                    return
                pending = Pending(
                    giving=giving,
                    wanted=tuple(wanted),
                    refused=refused,
                    offers=offers,
                    stock=stock,
                    studio=studio,
                )
                self._view.show_offers(pending)

            giving.aside(lambda job: make_offers(studio, gate, new, job), made)

        def question(services: Services) -> tuple[Stock, Studio, EvidenceGate]:
            desk = services.evidence
            return desk.stock(large), desk.studio, desk.gate

        giving.ask(question, got)

    def decide(self, pending: Pending, small: frozenset[Digest]) -> None:
        """Attaches what waited, the smaller ones of these files."""
        self._write(pending.giving, pending.chosen(small), pending.refused)

    def turn_down(self, pending: Pending) -> None:
        """Attaches nothing of what waited."""
        pending.giving.drop()

    def _write(
        self, giving: Giving, wanted: Sequence[Attachment], refused: tuple[RefusedFile, ...]
    ) -> None:
        """One operation for all that was found good; `refused` were left out before."""

        def done(attached: Attached) -> bool:
            outcome = attached.with_refused(refused)
            self._view.show_attached(outcome)
            self._show_again()
            return not outcome.refused

        giving.write(lambda s: s.evidence.attach(wanted), done)

    def _show_again(self) -> None:
        if self.target is not None:
            self.show(self.target)

    def _show(self, target: Target, sheet: EvidenceSheet, studio: Studio) -> None:
        self._view.show_sheet(target, sheet)
        wanted = {
            piece.evidence.sha256: piece
            for piece in sheet.pieces
            if piece.evidence.kind in DRAWN_KINDS
        }
        for sha256 in wanted.keys() & self._drawn.keys():
            self._view.show_thumbnail(sha256, self._drawn[sha256])
        missing = [piece for sha256, piece in wanted.items() if sha256 not in self._drawn]
        self._draw(target, missing, studio)

    def _draw(self, target: Target, pieces: Sequence[EvidencePiece], studio: Studio) -> None:
        """A few at a time, as long as nothing else is looked at; others may ask in between."""
        if not pieces or self.target is not target:
            return
        first, rest = pieces[:_AT_ONCE], pieces[_AT_ONCE:]
        kinds = {piece.evidence.sha256: piece.evidence.kind for piece in first}

        def keep(drawn: dict[Digest, Picture | PictureProblem]) -> None:
            self._keep(drawn)
            self._draw(target, rest, studio)

        def draw(contents: dict[Digest, bytes]) -> None:
            self._desk.aside(lambda job: draw_thumbnails(studio, kinds, contents, job), keep)

        self._desk.ask(lambda s: {key: s.evidence.content(key) for key in kinds}, draw)

    def _keep(self, drawn: dict[Digest, Picture | PictureProblem]) -> None:
        if len(self._drawn) > _MOST_THUMBNAILS:
            self._drawn.clear()
        self._drawn |= drawn
        for sha256, picture in drawn.items():
            self._view.show_thumbnail(sha256, picture)


def read_files(gate: EvidenceGate, paths: Sequence[Path], job: JobContext) -> tuple[Examined, ...]:
    """Every file in its turn. Raises CancelledError."""
    found: list[Examined] = []
    size = 0
    for number, path in enumerate(paths):
        job.step(number, len(paths), "evidence")
        if size > LARGEST_RECORD:  # whatever there is room for, it is not this one
            facts = {"file": path.name, "size": str(size_of(path)), "left": "0"}
            found.append(RefusedFile(name=path.name, code=FileProblem.NO_ROOM, facts=facts))
            continue
        file = gate.read(path)
        size += file.size if isinstance(file, ExaminedFile) else 0
        found.append(file)
    return tuple(found)


def draw_thumbnails(
    studio: Studio,
    kinds: dict[Digest, EvidenceKind],
    contents: dict[Digest, bytes],
    job: JobContext,
) -> dict[Digest, Picture | PictureProblem]:
    """First pages, small. Raises CancelledError."""
    drawn: dict[Digest, Picture | PictureProblem] = {}
    easel = studio.easel()
    try:
        for number, (sha256, kind) in enumerate(kinds.items()):
            if len(kinds) > _QUICK:  # a few are there before a bar could be read
                job.step(number, len(kinds), "thumbnails")
            pages = easel.lay(kind, contents[sha256], job)
            drawn[sha256] = (
                pages
                if isinstance(pages, PictureProblem)
                else easel.draw(0, width=THUMBNAIL, height=THUMBNAIL, job=job)
            )
    finally:
        easel.close()
    return drawn


def _without_entry(file: ExaminedFile) -> RefusedFile:
    return RefusedFile(name=file.name, code=FileProblem.NO_ENTRY, facts={"file": file.name})
