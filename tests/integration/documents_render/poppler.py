"""A PDF as poppler sees it: a second program that is not ours."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec import Struct

MM = 72 / 25.4
WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>'
)

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler-utils is not installed"
)


class Word(Struct, frozen=True, kw_only=True):
    left_mm: float
    top_mm: float
    right_mm: float
    bottom_mm: float
    text: str


class Pdf(Struct, frozen=True, kw_only=True):
    path: Path

    def _run(self, tool: str, *options: str) -> str:
        target = ("-",) if tool == "pdftotext" else ()
        command = [tool, *options, str(self.path), *target]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode()

    def pages(self, *, layout: bool = True) -> list[str]:
        text = self._run("pdftotext", "-layout" if layout else "-raw")
        return text.split("\f")[:-1]

    def words(self, page: int) -> list[Word]:
        text = self._run("pdftotext", "-bbox", "-f", str(page), "-l", str(page))
        return [
            Word(
                left_mm=float(left) / MM,
                top_mm=float(top) / MM,
                right_mm=float(right) / MM,
                bottom_mm=float(bottom) / MM,
                text=word,
            )
            for left, top, right, bottom, word in WORD.findall(text)
        ]

    def fonts(self) -> list[list[str]]:
        return [line.split() for line in self._run("pdffonts").splitlines()[2:]]

    def info(self) -> dict[str, str]:
        lines = (line.partition(":") for line in self._run("pdfinfo").splitlines())
        return {key: value.strip() for key, _, value in lines}


def saved(raw: bytes, folder: Path) -> Pdf:
    path = folder / "paper.pdf"
    path.write_bytes(raw)
    return Pdf(path=path)


def body_lines(page: str) -> list[str]:
    """The lines between the page number and the foot, without empty ones."""
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    foot = next(at for at, line in enumerate(lines) if re.search(r"Trang \d+/\d+$", line))
    return [line for line in lines[:foot] if not line.isdigit()]
