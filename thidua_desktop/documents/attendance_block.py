"""Who was called and who came, by unit with totals; what nobody wrote down is a gap."""

from collections.abc import Sequence

from thidua_desktop.documents.content import (
    Align,
    Cell,
    Column,
    Node,
    Para,
    Rich,
    Row,
    RowKind,
    Table,
)
from thidua_desktop.documents.paper_source import DASH, PaperSource
from thidua_desktop.domain.attendance import QUORUM, presence_of
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.review import Attendance


def attendance_table(source: PaperSource) -> Table:
    """One row per unit in protocol order, then the totals of what is fully known."""
    given = {line.unit: line for line in source.meeting.attendance}
    lines = [(unit, given.get(unit.code, Attendance(unit=unit.code))) for unit in source.units]
    rows = tuple(_row(source, number, *line) for number, line in enumerate(lines, start=1))
    counted = [line for _, line in lines]
    total = Row(
        cells=(
            Cell(content=source.text("attendance.total"), columns=2),
            *(
                _figure(source, _sum(column), blank)
                for column, blank in (
                    ([line.called for line in counted], "called"),
                    ([line.present for line in counted], "present"),
                    ([_absent(line) for line in counted], "absent"),
                )
            ),
            "",
        ),
        kind=RowKind.TOTAL,
    )
    return Table(
        columns=(
            Column(width_mm=11, align=Align.CENTER),
            Column(),
            *(Column(width_mm=20, align=Align.CENTER) for _ in range(3)),
            Column(width_mm=42),
        ),
        header=(source.head("attendance.head"),),
        rows=(*rows, total),
    )


def quorum_note(source: PaperSource) -> tuple[Node, ...]:
    """Whether enough of the called people came; silent where a figure is missing."""
    presence = presence_of(source.meeting)
    quorate = presence.is_quorate()
    if quorate is None or presence.units < len(source.units):
        return ()
    key = "attendance.quorate" if quorate else "attendance.not_quorate"
    quorum = f"{QUORUM.numerator}/{QUORUM.denominator}"
    counts = f"{presence.present}/{presence.called}"
    return (Para(content=source.text(key, counts=counts, quorum=quorum)),)


def _row(source: PaperSource, number: int, unit: Unit, line: Attendance) -> Row:
    absent = _absent(line)
    return Row(
        cells=(
            str(number),
            unit.name,
            _figure(source, line.called, "called"),
            _figure(source, line.present, "present"),
            _figure(source, absent, "absent"),
            _reason(source, line, absent),
        )
    )


def _reason(source: PaperSource, line: Attendance, absent: int | None) -> Rich:
    if line.absence_reason:
        return line.absence_reason
    return DASH if absent == 0 else source.cell_blank("absence_reason")


def _absent(line: Attendance) -> int | None:
    if line.called is None or line.present is None:
        return None
    return max(line.called - line.present, 0)


def _sum(column: Sequence[int | None]) -> int | None:
    known = [number for number in column if number is not None]
    return sum(known) if len(known) == len(column) else None


def _figure(source: PaperSource, number: int | None, blank: str) -> Rich:
    return source.cell_blank(blank) if number is None else str(number)
