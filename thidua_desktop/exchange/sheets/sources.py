"""Where grids come from: the sheets of a workbook, or the one sheet of a .csv."""

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Protocol

from thidua_desktop.exchange.file_kinds import FileKind, kind_of_file
from thidua_desktop.exchange.sheets.csv_file import SUFFIXES, read_csv
from thidua_desktop.exchange.sheets.sheet_xml import Grid, Lookups, read_grid, unwatched
from thidua_desktop.exchange.sheets.workbook_file import WorkbookFile, read_file
from thidua_desktop.exchange.sheets.workbook_parts import (
    SheetEntry,
    read_index,
    read_strings,
    read_styles,
)

_SEALED = "thidua/SHA256SUMS"


class Source(Protocol):
    """`is_single` says that the file knows no sheets, so that none can have a wrong name."""

    is_single: bool
    is_package: bool
    has_external_links: bool
    entries: tuple[SheetEntry, ...]

    def grid(self, entry: SheetEntry, watch: Callable[[int], None] = unwatched) -> Grid:
        """The sheet's cells; `watch` hears the number of each row and may raise."""


class XlsxSource:
    """The worksheets of a workbook, read one by one when they are asked for."""

    is_single = False

    def __init__(self, content: bytes) -> None:
        self._file = WorkbookFile(content)
        index = read_index(self._file)
        self._lookups = Lookups(
            strings=read_strings(self._file),
            styles=read_styles(self._file),
            date1904=index.date1904,
        )
        self.entries = index.sheets
        self.has_external_links = self._file.has_external_links
        self.is_package = self._file.has(_SEALED)

    def grid(self, entry: SheetEntry, watch: Callable[[int], None] = unwatched) -> Grid:
        return read_grid(self._file, entry, self._lookups, watch)


class CsvSource:
    """A text file; its sheet bears the file's name."""

    is_single = True
    is_package = False
    has_external_links = False

    def __init__(self, content: bytes, name: str) -> None:
        self._grid = read_csv(content, name)
        self.entries: tuple[SheetEntry, ...] = (SheetEntry(name=name, part="", hidden=False),)

    def grid(self, _entry: SheetEntry, _watch: Callable[[int], None] = unwatched) -> Grid:
        return self._grid


def open_source(path: Path) -> Source:
    """Raises KnownFault (FILE_MISSING, FILE_LOCKED, FILE_IO), RefusedError."""
    return source_of(read_file(path), path.name)


def source_of(content: bytes, name: str) -> Source:
    """What the file really is decides; a text is read only where its name says so.

    Raises RefusedError.
    """
    path = PurePath(name)
    is_text = kind_of_file(content) is FileKind.TEXT or content.startswith((b"\xff\xfe",))
    if is_text and path.suffix.casefold() in SUFFIXES:
        return CsvSource(content, path.stem)
    return XlsxSource(content)
