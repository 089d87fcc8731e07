"""Large scans before they are attached: which ones can be smaller, and what was chosen."""

from collections.abc import Sequence
from pathlib import PurePath

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.desks.evidence_desk import Stock
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.ports_evidence import (
    EvidenceGate,
    ExaminedFile,
    PictureProblem,
    Smaller,
    Studio,
)
from thidua_desktop.application.use_cases.attach_evidence import Attachment
from thidua_desktop.domain.evidence_limits import LARGEST_PIECE, WORTH_SHRINKING, RefusedFile
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.progress import EvidenceKind
from thidua_desktop.gui.evidence.giving import Giving

DRAWN_KINDS = frozenset({EvidenceKind.PDF, EvidenceKind.PNG, EvidenceKind.JPG})


class Offer(Struct, frozen=True, kw_only=True):
    """A file and the smaller one that was made of it."""

    file: ExaminedFile
    smaller: ExaminedFile

    @property
    def needs_it(self) -> bool:
        """Whether the file cannot be attached as it is."""
        return self.file.size > LARGEST_PIECE

    @property
    def saved_percent(self) -> int:
        return round(100 - 100 * self.smaller.size / self.file.size)


class Pending(Struct, frozen=True, kw_only=True):
    """Files that wait for a decision; `refused` were left out before."""

    giving: Giving
    wanted: tuple[Attachment, ...]
    refused: tuple[RefusedFile, ...]
    offers: tuple[Offer, ...]
    stock: Stock
    studio: Studio

    def chosen(self, small: frozenset[Digest]) -> tuple[Attachment, ...]:
        """What is attached when these originals are replaced by smaller ones."""
        smaller = {each.file.sha256: each.smaller for each in self.offers}

        def taken(file: ExaminedFile) -> ExaminedFile:
            return smaller[file.sha256] if file.sha256 in small else file

        return tuple(
            replace(each, files=tuple(taken(file) for file in each.files)) for each in self.wanted
        )

    def weighed(self, small: frozenset[Digest]) -> tuple[int, int]:
        """How many files go in then, and the bytes of the record's package with them."""
        files = [file for each in self.chosen(small) for file in each.files]
        going = [file for file in files if file.size <= LARGEST_PIECE]
        sizes = {file.sha256: file.size for file in going if file.sha256 not in self.stock.known}
        return len(going), self.stock.room.size + sum(sizes.values())


def candidates(wanted: Sequence[Attachment]) -> dict[Digest, ExaminedFile]:
    """Files that are worth a try."""
    return {
        file.sha256: file
        for each in wanted
        for file in each.files
        if file.size >= WORTH_SHRINKING and file.kind in DRAWN_KINDS
    }


def make_offers(
    studio: Studio, gate: EvidenceGate, files: Sequence[ExaminedFile], job: JobContext
) -> tuple[Offer, ...]:
    """Smaller ones of the files that can be smaller. Raises CancelledError."""
    found: list[Offer] = []
    easel = studio.easel()
    try:
        for file in files:
            pages = easel.lay(file.kind, file.content, job)
            made = None if isinstance(pages, PictureProblem) else easel.shrink(job)
            smaller = _examined(gate, file, made) if isinstance(made, Smaller) else None
            if smaller is not None:
                found.append(Offer(file=file, smaller=smaller))
    finally:
        easel.close()
    return tuple(found)


def _examined(gate: EvidenceGate, file: ExaminedFile, made: Smaller) -> ExaminedFile | None:
    ending = PurePath(file.name).suffix if made.kind is file.kind else f".{made.kind.value}"
    found = gate.examine(PurePath(file.name).stem + ending, made.content)
    if isinstance(found, RefusedFile) or found.size > LARGEST_PIECE:
        return None
    return found
