"""One kind of quotation marks in all that people read: “…”, as administrative papers write them."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import PACKAGE, ROOT
from tests.architecture.window_texts import source_texts

OTHERS = "«»‹›„‟"
LETTERS_OF_OLD_FONTS = f"{PACKAGE}/domain/text/legacy_detection.py"
"""There these signs are letters of TCVN3 and VNI, not quotation marks."""

TEXTS = {".py", ".toml", ".md", ".ts", ".txt"}
WORKBOOKS = {".xlsx", ".docx"}


def written() -> Iterator[tuple[str, str]]:
    """Every file of the product with words in it, and these."""
    files = [path for top in (PACKAGE, "resources", "i18n") for path in (ROOT / top).rglob("*")]
    for path in (*files, ROOT / "README.md", ROOT / "CHANGELOG.md"):
        if path.suffix in TEXTS:
            yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")
        elif path.suffix in WORKBOOKS:
            yield path.relative_to(ROOT).as_posix(), _words_of(path)


def _words_of(workbook: Path) -> str:
    with zipfile.ZipFile(workbook) as parts:
        names = [name for name in parts.namelist() if name.endswith(".xml")]
        return "".join(parts.read(name).decode("utf-8") for name in names)


def test_nothing_is_quoted_in_another_way():
    found = {place: text for place, text in written() if place != LETTERS_OF_OLD_FONTS}
    assert {Path(place).suffix for place in found} == {
        ".py",
        ".toml",
        ".md",
        ".ts",
        ".txt",
        ".xlsx",
    }
    assert [place for place, text in found.items() if set(text) & set(OTHERS)] == []


def test_no_text_of_the_windows_has_marks_of_a_typewriter():
    assert [text for text in source_texts() if '"' in text] == []


def test_marks_come_in_pairs_in_the_texts_of_the_windows():
    assert [text for text in source_texts() if text.count("“") != text.count("”")] == []
