"""The drawing process: reads documents and wishes from its input, answers with pixels.

Its first act is to give up memory, time and files; a document may end it, never the program.
"""

from thidua_desktop.apart.serving import limit_itself, listened, pipes
from thidua_desktop.apart.wire import Said, send
from thidua_desktop.application.ports_evidence import PictureProblem
from thidua_desktop.documents.pictures.drawing import NoPictureError, Sheets, fitted, opened
from thidua_desktop.documents.pictures.shrinking import Shrinking
from thidua_desktop.domain.progress import EvidenceKind

MOST_MEMORY = 1024 * 1024 * 1024
MOST_SECONDS = 600

Answer = tuple[Said, bytes]


def serve() -> int:
    """Answers until its input ends; the exit status."""
    wishes, answers = pipes()
    limit_itself(memory=MOST_MEMORY, seconds=MOST_SECONDS)
    waiting, desk = listened(wishes), _Desk()
    while True:
        send(answers, *desk.answer(*waiting.get()))


class _Desk:
    """The document that lies open."""

    def __init__(self) -> None:
        self._sheets: Sheets | None = None
        self._shrinking: Shrinking | None = None
        self._kind = EvidenceKind.PDF
        self._size = 0

    def answer(self, said: Said, content: bytes) -> Answer:
        try:
            return self._carried_out(said, content)
        except NoPictureError as error:
            return {"problem": error.problem.value}, b""
        except MemoryError:
            return {"problem": PictureProblem.HUGE.value}, b""

    def _carried_out(self, said: Said, content: bytes) -> Answer:
        if said["wish"] == "lay":
            self._sheets = self._shrinking = None
            self._kind, self._size = EvidenceKind(str(said["kind"])), len(content)
            self._sheets = opened(self._kind, content)
            return {"pages": [[s.width, s.height] for s in self._sheets.sizes]}, b""
        if self._sheets is None:
            raise NoPictureError(PictureProblem.BROKEN)
        if said["wish"] == "draw":
            page, width, height, turned = (
                int(str(said[key])) for key in ("page", "width", "height", "turned")
            )
            drawn = fitted(self._sheets, page, (width, height), turned)
            return {"width": drawn.width, "height": drawn.height}, drawn.pixels
        return self._shrunk(said, self._sheets)

    def _shrunk(self, said: Said, sheets: Sheets) -> Answer:
        """Pages one by one, so that whoever asked can stop in between."""
        if said["wish"] == "shrink":
            self._shrinking = Shrinking(sheets, self._kind, self._size)
            return {"pages": self._shrinking.pages}, b""
        shrinking = self._shrinking
        if shrinking is None:
            raise NoPictureError(PictureProblem.BROKEN)
        if said["wish"] == "shrink-page":
            shrinking.add()
            return {}, b""
        self._shrinking = None
        made = shrinking.made()
        return ({}, b"") if made is None else ({"kind": made.kind.value}, made.content)
