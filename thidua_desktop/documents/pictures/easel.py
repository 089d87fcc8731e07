"""The program's side of the drawing process: starts it, waits no longer than it may take."""

from threading import Lock
from typing import TYPE_CHECKING

from thidua_desktop.apart.process import ended, started
from thidua_desktop.apart.watch import Watch
from thidua_desktop.apart.wire import Said, TornError, receive, send
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.ports_evidence import (
    Easel,
    PageSize,
    Picture,
    PictureProblem,
    Smaller,
)
from thidua_desktop.domain.progress import EvidenceKind

if TYPE_CHECKING:
    from subprocess import Popen

PATIENCE_SECONDS = 15.0
SHRINKING_SECONDS = 60.0


class ChildStudio:
    """The port `Studio`; `word` makes this program a drawing process."""

    def __init__(self, word: str, *, patience: float = PATIENCE_SECONDS) -> None:
        self._word = word
        self._patience = patience

    def easel(self) -> Easel:
        return ChildEasel(self._word, self._patience)


class ChildEasel:
    """The port `Easel`. The process is started with the first document, and again after its end."""

    def __init__(self, word: str, patience: float) -> None:
        self._word = word
        self._patience = patience
        self._alone = Lock()
        self._process: Popen[bytes] | None = None
        self._is_closed = False

    def lay(
        self, kind: EvidenceKind, content: bytes, job: JobContext
    ) -> tuple[PageSize, ...] | PictureProblem:
        job.check()
        if self._process is None and not self._is_closed:
            self._start()
        found = self._asked({"wish": "lay", "kind": kind.value}, content, self._patience, job)
        if isinstance(found, PictureProblem):
            return found
        pages = found[0].get("pages")
        if not isinstance(pages, list):
            return PictureProblem.STOPPED
        return tuple(PageSize(width=float(w), height=float(h)) for w, h in pages)

    def draw(
        self, page: int, *, width: int, height: int, job: JobContext, turned: int = 0
    ) -> Picture | PictureProblem:
        wish = {"wish": "draw", "page": page, "width": width, "height": height, "turned": turned}
        found = self._asked(wish, b"", self._patience, job)
        if isinstance(found, PictureProblem):
            return found
        said, pixels = found
        wide, high = said.get("width"), said.get("height")
        if not (isinstance(wide, int) and isinstance(high, int)) or wide * high * 3 != len(pixels):
            return PictureProblem.STOPPED
        return Picture(width=wide, height=high, pixels=pixels)

    def shrink(self, job: JobContext) -> Smaller | PictureProblem | None:
        begun = self._asked({"wish": "shrink"}, b"", SHRINKING_SECONDS, job)
        if isinstance(begun, PictureProblem):
            return begun
        pages = begun[0].get("pages")
        if not isinstance(pages, int):
            return PictureProblem.STOPPED
        for page in range(pages):
            job.step(page, pages, "shrink")
            done = self._asked({"wish": "shrink-page"}, b"", self._patience, job)
            if isinstance(done, PictureProblem):
                return done
        found = self._asked({"wish": "shrunk"}, b"", SHRINKING_SECONDS, job)
        if isinstance(found, PictureProblem):
            return found
        said, content = found
        return Smaller(kind=EvidenceKind(str(said["kind"])), content=content) if content else None

    def close(self) -> None:
        """Also while another thread waits for an answer: that one hears STOPPED."""
        with self._alone:
            self._is_closed = True
        self._end()

    def _start(self) -> None:
        """Nobody waits for a lock while it starts; closed meanwhile, it is ended at once."""
        try:
            process = started(self._word)
        except OSError:  # no memory for it, or not allowed on this computer
            return
        with self._alone:
            is_wanted = not self._is_closed
            if is_wanted:
                self._process = process
        if not is_wanted:
            ended(process)

    def _end(self) -> None:
        with self._alone:
            process, self._process = self._process, None
        if process is not None:
            ended(process)

    def _asked(
        self, wish: Said, content: bytes, seconds: float, job: JobContext
    ) -> tuple[Said, bytes] | PictureProblem:
        process = self._process
        if process is None:
            return PictureProblem.STOPPED
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            with Watch(process, lambda: job.is_stopped, seconds):
                send(process.stdin, wish, content)
                said, answer = receive(process.stdout)
        except (OSError, ValueError, TornError):  # ValueError: closed by another thread
            self._end()
            job.check()
            return PictureProblem.STOPPED
        if "problem" in said:
            return PictureProblem(str(said["problem"]))
        return said, answer
