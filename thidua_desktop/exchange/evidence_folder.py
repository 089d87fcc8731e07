"""The evidence of a period as a folder of plain files, with an index that names every one.

The folder is written under a name of its own and renamed at the end: stopped or failed, nothing of
it is left.
"""

import contextlib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath
from urllib.parse import quote

from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.ports_evidence import (
    ExportedPiece,
    ExportPlan,
    LeftBehindError,
    ReadContent,
)
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.nfc import to_nfc
from thidua_desktop.exchange.container import write_container
from thidua_desktop.exchange.delivery import SYSTEM_FILES, SystemFiles
from thidua_desktop.exchange.disk_faults import fault_of_writing
from thidua_desktop.exchange.part_names import DEVICES
from thidua_desktop.exchange.refusal import shown_name
from thidua_desktop.exchange.steady_book import steady_parts

_INDEX = "Muc luc minh chung.xlsx"
_SHEET = "Mục lục"
_COLUMNS = (
    *(("STT", 6), ("Mã", 9), ("Tiêu chí", 44), ("Ngày", 12), ("Tệp", 52)),
    *(("Dung lượng (byte)", 18), ("SHA-256", 68)),
)
_FILE_COLUMN = 5
_HEAD_ROW = 3
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|]')
_LONGEST = 90
_FONT = "Times New Roman"


class PlainEvidenceFolder:
    """The port `EvidenceFolder`."""

    def __init__(self, files: SystemFiles = SYSTEM_FILES) -> None:
        self._files = files

    def write(self, place: Path, plan: ExportPlan, read: ReadContent, job: JobContext) -> Path:
        target = self._free(place / safe_name(plan.name))
        work = place / f"~{target.name}"
        with self._faults(place, target):
            self._refuse_full(place, plan)
            self._files.make_folder(work)
        try:
            with self._faults(place, target):
                self._fill(work, plan, read, job)
                job.commit_point()
                self._files.rename(work, target)
        except CancelledError:
            self._take_away(work)
            if self._files.exists(work):
                raise LeftBehindError(work) from None
            raise
        finally:
            self._take_away(work)
        return target

    def _take_away(self, work: Path) -> None:
        with contextlib.suppress(OSError):
            self._files.remove_folder(work)

    def _fill(self, work: Path, plan: ExportPlan, read: ReadContent, job: JobContext) -> None:
        names = file_names(plan.pieces)
        for number, (piece, name) in enumerate(zip(plan.pieces, names, strict=True)):
            job.step(number, len(names), "export")
            path = work / name
            if not self._files.is_folder(path.parent):
                self._files.make_folder(path.parent)
            self._files.create(path, read(piece.evidence.sha256))
        self._files.create(work / _INDEX, index_workbook(plan, names))

    def _free(self, wanted: Path) -> Path:
        found, number = wanted, 1
        while self._files.exists(found) or self._files.exists(found.with_name(f"~{found.name}")):
            number += 1
            found = wanted.with_name(f"{wanted.name} ({number})")
        return found

    def _refuse_full(self, place: Path, plan: ExportPlan) -> None:
        missing = plan.size - self._files.free_bytes(place)
        if missing > 0:
            file = shown_name(plan.name)
            raise KnownFault(FaultCode.DISK_FULL, file=file, missing=str(missing))

    @contextmanager
    def _faults(self, place: Path, target: Path) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            is_there = self._files.is_folder(place)
            raise fault_of_writing(error, target, is_folder_there=is_there) from error


def safe_name(name: str) -> str:
    """A name every file system takes, its ending kept."""
    pure = PurePath(_FORBIDDEN.sub("_", to_nfc(name)).strip(" .") or "_")
    stem = pure.stem[: _LONGEST - len(pure.suffix)].strip(" .") or "_"
    if stem.casefold() in DEVICES:
        stem = f"_{stem}"
    return stem + pure.suffix


def file_names(pieces: Sequence[ExportedPiece]) -> tuple[str, ...]:
    """Where each piece lies in the folder, with slashes; no two alike on any system."""
    taken: set[str] = set()
    found: list[str] = []
    for piece in pieces:
        folder = safe_name(piece.criterion)
        pure = PurePath(safe_name(f"T{piece.day.month:02} {piece.name}"))
        name, number = f"{folder}/{pure.name}", 1
        while name.casefold() in taken:
            number += 1
            name = f"{folder}/{pure.stem} ({number}){pure.suffix}"
        taken.add(name.casefold())
        found.append(name)
    return tuple(found)


def index_workbook(plan: ExportPlan, names: Sequence[str]) -> bytes:
    """Every file with its criterion, day, size and digest; the names lead to the files."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = _SHEET
    sheet.append([plan.heading])
    sheet.append([])
    sheet.append([title for title, _width in _COLUMNS])
    for number, (piece, name) in enumerate(zip(plan.pieces, names, strict=True), start=1):
        evidence, day = piece.evidence, format_date(piece.day)
        about: tuple[int | str, ...] = (number, piece.criterion, piece.title, day, name)
        about = (*about, evidence.size, evidence.sha256)
        for column, value in enumerate(about, start=1):
            cell = sheet.cell(_HEAD_ROW + number, column, value)
            cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.cell(_HEAD_ROW + number, _FILE_COLUMN).hyperlink = quote(name)
    for row, cells in enumerate(sheet.iter_rows(), start=1):
        for shown in cells:
            shown.font = Font(name=_FONT, size=12, bold=row <= _HEAD_ROW)
            if isinstance(shown.value, str):
                shown.data_type = "s"  # a text that begins with = stays a text
    for column, (_title, width) in enumerate(_COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = f"A{_HEAD_ROW + 1}"
    sheet.page_setup.orientation = "landscape"
    return write_container(steady_parts(book, dated=plan.dated))
