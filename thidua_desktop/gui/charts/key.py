"""The key of a chart: names beside their marks, in one line or, where they are long, in several."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from thidua_desktop.gui.theme.tokens import COLOURS, SIZES

_LINE, _BESIDE = 20, 6
_HIGHEST = 10_000
_WRAPS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class KeyName(Struct, frozen=True, kw_only=True):
    """A name and where it stands; its mark begins at `mark`, in the middle of the first line."""

    name: str
    mark: QPointF
    box: QRectF


def key_names(
    names: Sequence[str], font: QFont, width: float, *, mark: float
) -> tuple[KeyName, ...]:
    """Places from 0, 0 on, for marks of that width; no name is cut."""
    said = [name for name in names if name]
    metrics, before = QFontMetricsF(font), mark + _BESIDE
    wides = [metrics.horizontalAdvance(name) + 2 for name in said]
    between = 2 * SIZES.unit
    is_room = sum(wides) + before * len(said) + between * (len(said) - 1) <= width
    found: list[KeyName] = []
    left = top = 0.0
    for name, wide in zip(said, wides, strict=True):
        box = QRectF(left + before, top, wide if is_room else max(width - before, 1), _LINE)
        if is_room:
            left = box.right() + between
        else:
            box.setHeight(max(_LINE, _height(name, metrics, box.width())))
            top = box.bottom()
        found.append(KeyName(name=name, mark=QPointF(box.left() - before, box.top()), box=box))
    return tuple(found)


def key_height(names: Sequence[KeyName]) -> float:
    return max((each.box.bottom() for each in names), default=0.0)


def draw_key_name(painter: QPainter, each: KeyName, at: QPointF) -> QPointF:
    """The name, in the painter's font; where the middle of its mark's left side is."""
    painter.setPen(QColor(COLOURS.muted))
    painter.drawText(each.box.translated(at), _WRAPS, each.name)
    return at + each.mark + QPointF(0, _LINE / 2)


def text_height(text: str, font: QFont, width: float) -> float:
    """What the lines of a text need at that width."""
    return _height(text, QFontMetricsF(font), width)


def _height(text: str, metrics: QFontMetricsF, width: float) -> float:
    space = QRectF(0, 0, max(width, 1), _HIGHEST)
    return metrics.boundingRect(space, _WRAPS, text).height()
