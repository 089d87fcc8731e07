"""Runs command lines in this process, with cheap locks and papers that are quick to print."""

import io
import json
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.papers import PaperFacts, PaperFormat, PrintedPaper
from thidua_desktop.application.program import Program
from thidua_desktop.application.slips import Slip
from thidua_desktop.application.table_papers import TablePaper
from thidua_desktop.bootstrap import make_program
from thidua_desktop.cli.command import Assembly
from thidua_desktop.cli.main import run
from thidua_desktop.documents.press import Press
from thidua_desktop.domain.canonical import digest_of
from thidua_desktop.domain.ids import Digest

AT = "2022-06-20T08:00:00+07:00"


class QuickPapers:
    """The port `DocumentPress`, its papers without fonts: one is its type and its blanks."""

    def content_digest(self, facts: PaperFacts) -> Digest:
        return digest_of(facts)

    def render(self, facts: PaperFacts, form: PaperFormat) -> PrintedPaper:
        text = f"{form.value} {facts.type.value} {facts.number}"
        blanks = () if facts.number else ("số văn bản",)
        content = text.encode()
        if form is PaperFormat.PDF:
            content = _EMPTY_PAGE + b"%" + content + b"\n%%EOF\n"
        return PrintedPaper(content=content, blanks=blanks)

    def render_slip(self, slip: Slip, form: PaperFormat) -> PrintedPaper:
        """Slips are small enough to be printed in earnest."""
        return Press().render_slip(slip, form)

    def render_table(self, paper: TablePaper) -> bytes:
        """As it is printed in earnest."""
        return Press().render_table(paper)


_EMPTY_PAGE = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
"""


class Ran(Struct, frozen=True):
    """What one command line left: status, stdout, stderr."""

    line: tuple[str, ...]
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on stdout."""
        return json.loads(self.out)

    def expect(self, status: int) -> Any:
        """The JSON document of a run that had to end so."""
        assert self.status == status, (self.line, self.status, self.out, self.err)
        return self.json


@dataclass(slots=True)
class CommandLine:
    """A shell for tests; every program draws from another seed, so no two units share a key."""

    crashes: Path
    seeds: Iterator[int] = field(default_factory=count)
    errors: list[Exception] = field(default_factory=list)

    def make_program(self, at: datetime | None = None, seed: bytes | None = None) -> Program:
        program = make_program(at, seed or str(next(self.seeds)).encode())
        return Program(replace(program.outside, papers=QuickPapers()))

    def __call__(self, *words: object, json: bool = True, at: str = AT) -> Ran:
        line = (*map(str, words), *(["--json"] if json else []), "--at", at)
        return self.plain(*line)

    def plain(self, *words: object) -> Ran:
        """The line as it is, without further options."""
        line = tuple(map(str, words))
        assembly = Assembly(make_program=self.make_program, write_crash_file=self._crash)
        with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
            status = run(line, assembly)
        return Ran(line, int(status), out.getvalue(), err.getvalue())

    def _crash(self, error: Exception) -> Path:
        self.errors.append(error)
        path = self.crashes / "crash.txt"
        path.write_text(type(error).__name__, encoding="utf-8")
        return path
