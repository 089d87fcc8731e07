"""What the application asks of the outside about evidence: what a file is, and how it looks."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.domain.evidence_limits import RefusedFile
from thidua_desktop.domain.ids import CriterionCode, Digest
from thidua_desktop.domain.progress import Evidence, EvidenceKind
from thidua_desktop.domain.reasons import Reason


class ExaminedFile(Struct, frozen=True, kw_only=True):
    """A file that may be attached; `notes` are what a reader of the package would remark."""

    name: str
    kind: EvidenceKind
    content: bytes
    sha256: Digest
    notes: tuple[Reason, ...] = ()

    @property
    def size(self) -> int:
        return len(self.content)


class EvidenceGate(Protocol):
    """Tells by its bytes what a file is; nothing is decoded.

    A scan or picture may be as long as `LARGEST_SCAN`: only a smaller one of it can be attached.
    """

    def read(self, path: Path) -> ExaminedFile | RefusedFile:
        """A file of this computer, read once and no further than it may be long."""

    def examine(self, name: str, content: bytes) -> ExaminedFile | RefusedFile:
        """The same for bytes that are here already; `name` has the ending."""


class ExportedPiece(Struct, frozen=True, kw_only=True):
    """A file that is written out, and what it proves."""

    criterion: CriterionCode
    title: str
    day: date
    name: str
    evidence: Evidence


class ExportPlan(Struct, frozen=True, kw_only=True):
    """A folder of evidence: its name, the head of its index, the files in their order."""

    name: str
    heading: str
    dated: date
    pieces: tuple[ExportedPiece, ...]

    @property
    def size(self) -> int:
        return sum(piece.evidence.size for piece in self.pieces)


ReadContent = Callable[[Digest], bytes]


class EvidenceFolder(Protocol):
    """Writes evidence out as plain files with an index."""

    def write(self, place: Path, plan: ExportPlan, read: ReadContent, job: JobContext) -> Path:
        """The new folder inside `place`, whole or not at all.

        Raises KnownFault, CancelledError; LeftBehindError where what was begun could not be taken
        away again.
        """


class LeftBehindError(CancelledError):
    """Stopped, but a folder that was begun is still there: something else holds it."""

    def __init__(self, left: Path) -> None:
        super().__init__(str(left))
        self.left = left


class PictureProblem(StrEnum):
    """Why there is nothing to look at."""

    BROKEN = "broken"
    LOCKED = "locked"
    HUGE = "huge"
    STOPPED = "stopped"
    NOT_DRAWN = "not_drawn"


class PageSize(Struct, frozen=True, kw_only=True):
    """Points of a PDF's page, pixels of a picture."""

    width: float
    height: float


class Picture(Struct, frozen=True, kw_only=True):
    """Drawn pixels, three bytes each (red, green, blue), rows without padding."""

    width: int
    height: int
    pixels: bytes


DOTS_PER_INCH = 150
"""Of the pages of a scan that was made smaller."""


class Smaller(Struct, frozen=True, kw_only=True):
    """The same pages in fewer bytes."""

    kind: EvidenceKind
    content: bytes


class Easel(Protocol):
    """One document after the other, drawn in a process of its own under limits.

    Whatever a document does there, the answer is a picture or a problem. Work that is stopped
    raises CancelledError at once and ends the process. Not for two threads.
    """

    def lay(
        self, kind: EvidenceKind, content: bytes, job: JobContext
    ) -> tuple[PageSize, ...] | PictureProblem:
        """Takes a document up in place of the one before; the sizes of its pages."""

    def draw(
        self, page: int, *, width: int, height: int, job: JobContext, turned: int = 0
    ) -> Picture | PictureProblem:
        """A page as large as fits into the box; `turned` clockwise by 0, 90, 180 or 270 degrees."""

    def shrink(self, job: JobContext) -> Smaller | PictureProblem | None:
        """The document made of smaller pictures; None where it is no scan or nothing is gained."""

    def close(self) -> None:
        """Ends the process, on any thread; whoever waits for an answer hears STOPPED."""


class Studio(Protocol):
    """Where easels come from."""

    def easel(self) -> Easel: ...
