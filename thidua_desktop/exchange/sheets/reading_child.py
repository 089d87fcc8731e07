"""The reading process: takes a foreign file's bytes, answers with what they say.

Its first act is to give up memory, time and files; a file may end it, never the program.
"""

from typing import IO

from thidua_desktop.apart.serving import limit_itself, listened, pipes
from thidua_desktop.apart.wire import Said, send
from thidua_desktop.application.job import JobContext, Progress
from thidua_desktop.application.sheet_import import ImportContext, TablePlace
from thidua_desktop.domain.canonical import canonical_bytes, read_canonical
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.sheets.open_file import OpenFile
from thidua_desktop.exchange.sheets.row_wire import heads_as_bytes, order_of, pieces_of
from thidua_desktop.exchange.sheets.sources import source_of

MOST_MEMORY = 1024 * 1024 * 1024
MOST_SECONDS = 1800
"""Of its whole life, in which a person may look at one large file after the other."""


def serve() -> int:
    """Answers until its input ends; the exit status."""
    wishes, answers = pipes()
    limit_itself(memory=MOST_MEMORY, seconds=MOST_SECONDS)
    waiting = listened(wishes)
    desk = _Desk(answers)
    while True:
        said, content = waiting.get()
        try:
            desk.answer(said, content)
        except RefusedError as refused:
            send(answers, {"told": "refused"}, canonical_bytes(refused.reason))
        except MemoryError:
            send(answers, {"told": "died", "cause": "memory"})
            return 1


class _Desk:
    """The file that lies open."""

    def __init__(self, answers: IO[bytes]) -> None:
        self._answers = answers
        self._job = JobContext(self._report)
        self._context: ImportContext | None = None
        self._file: OpenFile | None = None

    def answer(self, said: Said, content: bytes) -> None:
        """Raises RefusedError."""
        match said["wish"]:
            case "context":
                self._context = read_canonical(content, ImportContext)
                return
            case "open":
                assert self._context is not None
                self._file = None  # two files at once would need twice the memory
                source = source_of(content, str(said["name"]))
                self._file = OpenFile(source, self._context)
                self._tell_opened(self._file)
            case wish:
                assert self._file is not None
                self._look(self._file, str(wish), said, content)

    def _look(self, file: OpenFile, wish: str, said: Said, content: bytes) -> None:
        match wish:
            case "best-sheet":
                self._end({"sheet": file.best_sheet(self._job)})
            case "glance":
                seen = file.glance(int(str(said["sheet"])), self._job)
                self._end({}, canonical_bytes(seen))
            case "heads":
                heads = file.heads(read_canonical(content, TablePlace), self._job)
                self._end({}, heads_as_bytes(heads))
            case _:
                order, only = order_of(content)
                for piece in pieces_of(file.read(order, self._job, only=only)):
                    send(self._answers, {"told": "rows"}, piece)
                self._end({})

    def _tell_opened(self, file: OpenFile) -> None:
        about = {"is_package": file.is_package, "has_links": file.has_external_links}
        self._end(about, canonical_bytes(file.names))

    def _end(self, said: Said, content: bytes = b"") -> None:
        send(self._answers, {"told": "end", **said}, content)

    def _report(self, progress: Progress) -> None:
        how_far = {"done": progress.done, "total": progress.total, "step": progress.step}
        send(self._answers, {"told": "progress", **how_far})
