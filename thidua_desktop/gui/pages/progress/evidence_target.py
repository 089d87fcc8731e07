"""Which entry evidence belongs to: the last one of a month."""

from thidua_desktop.application.progress_sheet import ProgressRow, ProgressSheet
from thidua_desktop.gui.evidence.presenter import Target
from thidua_desktop.gui.evidence.scanning import ScanField
from thidua_desktop.gui.language import tr


def target_of(sheet: ProgressSheet, row: ProgressRow, month: int | None) -> Target:
    """A month of a criterion; without one the month being written, else the last one written."""
    code = row.criterion.code
    place = sheet.month if month is None else month
    if month is None and not row.cells[place].entries:
        written = [number for number, cell in enumerate(row.cells) if cell.entries]
        place = written[-1] if written else place
    entries = row.cells[place].entries
    words = tr("{0} tháng {1}").format(code, sheet.months[place].month)
    entry = entries[-1].id if entries else None
    return Target(criterion=code, entry=entry, place=words, cutoff=sheet.period.cutoff)


def field_of(sheet: ProgressSheet) -> ScanField:
    """All cells of the sheet that have an entry, for files that are assigned by their names."""
    rows = [row for row in sheet.rows if not row.is_exempt]
    return ScanField(
        criteria=tuple((row.criterion.code, row.criterion.title) for row in rows),
        months=sheet.months,
        entries={
            (row.criterion.code, month): cell.entries[-1].id
            for row in rows
            for month, cell in enumerate(row.cells)
            if cell.entries
        },
    )
