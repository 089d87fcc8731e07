"""Saves a workbook of openpyxl so that equal content always gives equal bytes."""

import io
import re
import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

_CORE_PART = "docProps/core.xml"
_MODIFIED = re.compile(r"(<dcterms:modified [^>]*>)[^<]*(</dcterms:modified>)")


def steady_parts(book: "Workbook", *, dated: date) -> dict[str, bytes]:
    """The workbook's parts by path, as if it had been made at the beginning of that day."""
    moment = datetime.combine(dated, time())
    book.properties.creator = "thidua"
    book.properties.created = moment
    saved = io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    core = parts[_CORE_PART].decode("utf-8")
    stamp = f"{moment.isoformat(timespec='seconds')}Z"
    parts[_CORE_PART] = _MODIFIED.sub(rf"\g<1>{stamp}\g<2>", core).encode("utf-8")
    return parts
