"""How each cell of the sheet looks, worked out once for each line; nothing is painted here."""

from collections.abc import Sequence
from datetime import date
from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt

from thidua_desktop.application.progress_sheet import CellState, MonthCell, ProgressRow
from thidua_desktop.domain.pace import LagKind
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.presenter import GroupLine, Line
from thidua_desktop.gui.pages.progress.sheet_columns import (
    FIRST_MONTH,
    GOAL,
    MEASURE,
    RESULTS,
    TITLE,
)
from thidua_desktop.gui.theme.tokens import SIZES

_LEFT = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft).value
_RIGHT = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight).value
_WRAPS = Qt.TextFlag.TextWordWrap.value
"""As numbers: joining flags costs as much as painting a cell."""


class Face(Enum):
    """The three fonts of the sheet."""

    BODY = auto()
    SMALL = auto()
    BOLD = auto()


class Sign(Enum):
    """What stands in a cell beside or instead of its text."""

    NONE = auto()
    DUE = auto()
    NOTHING = auto()
    CLIP = auto()


class CellLook(Struct, frozen=True, kw_only=True):
    """`is_shaded` cells keep their ground in the current row; `has_corner`: several entries.

    `stays_seen`: the text keeps to what is seen of a cell that is wider than the window.
    `can_break`: what a person made the column too narrow for. `lag` is marked beside the figure,
    in the `room` left free for it at the right.
    """

    text: str
    ink: str = "ink"
    flags: int = _RIGHT
    face: Face = Face.BODY
    sign: Sign = Sign.NONE
    line: str = "line_soft"
    is_shaded: bool = False
    can_be_chosen: bool = True
    has_corner: bool = False
    can_break: bool = False
    lag: LagKind | None = None
    room: int = 0
    stays_seen: bool = False


def looks_of(
    line: Line, texts: Sequence[str], months: tuple[date, ...], cutoff: date
) -> tuple[CellLook, ...]:
    """One look for each column, whose texts these are."""
    if isinstance(line, GroupLine):
        return tuple(_group_cell(column, text) for column, text in enumerate(texts))
    last = FIRST_MONTH + len(months)
    return (
        *(_head_cell(line, column, texts[column]) for column in range(FIRST_MONTH)),
        *(
            _exempt_cell(column, texts[column])
            if line.is_exempt
            else _month_cell(
                line.cells[column - FIRST_MONTH],
                texts[column],
                months[column - FIRST_MONTH],
                cutoff,
            )
            for column in range(FIRST_MONTH, last)
        ),
        *(_result_cell(line, result, texts[last + result]) for result in range(RESULTS)),
    )


def lacking_word() -> str:
    """Stands where evidence should be."""
    return tr("thiếu")


def is_late(cell: MonthCell, month: date, cutoff: date) -> bool:
    """Whether the month, or all that was written in it, lies after what the period counts."""
    if month > cutoff:
        return True
    return bool(cell.entries) and all(entry.occurred_on > cutoff for entry in cell.entries)


def _group_cell(column: int, text: str) -> CellLook:
    return CellLook(
        text=text,
        face=Face.BOLD,
        flags=_wrapped(column) if column < GOAL else _RIGHT,
        line="line",
        is_shaded=True,
        can_be_chosen=False,
    )


def _head_cell(row: ProgressRow, column: int, text: str) -> CellLook:
    is_quiet = row.is_exempt or column != TITLE
    return CellLook(
        text=text,
        ink="muted" if is_quiet else "ink",
        flags=_wrapped(column) if column < GOAL else _RIGHT,
    )


def _exempt_cell(column: int, text: str) -> CellLook:
    is_reason = column == FIRST_MONTH
    return CellLook(
        text=text,
        ink="muted",
        face=Face.SMALL,
        flags=_LEFT | _WRAPS if is_reason else _RIGHT,
        is_shaded=True,
        stays_seen=is_reason,
    )


def _month_cell(cell: MonthCell, text: str, month: date, cutoff: date) -> CellLook:
    late = is_late(cell, month, cutoff)
    signs = {CellState.DUE: Sign.DUE, CellState.NOTHING: Sign.NOTHING}
    return CellLook(
        text=text,
        ink="muted" if late else "ink",
        sign=signs.get(cell.state, Sign.NONE),
        is_shaded=late,
        can_break=True,
        has_corner=len(cell.entries) > 1,
    )


def _result_cell(row: ProgressRow, result: int, text: str) -> CellLook:
    look = CellLook(text=text, ink="muted" if row.is_exempt else "ink")
    if result == 0:
        room = SIZES.unit if text[:1].isdigit() else 0
        lag = None if row.lag is None else row.lag.kind
        return replace(look, can_break=True, room=room, lag=lag)
    if result == 1:
        return replace(look, face=Face.BOLD)
    if result == RESULTS - 1 and row.lacks_evidence:
        return replace(look, text=lacking_word(), ink="warning")
    if result == RESULTS - 1 and row.evidence:
        return replace(look, sign=Sign.CLIP)
    return look


def _wrapped(column: int) -> int:
    return _LEFT | _WRAPS if column in (TITLE, MEASURE) else _LEFT
