"""Draws the sheet: group rows, KPS, rings for months that wait, corners for several entries."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from thidua_desktop.domain.pace import LagKind
from thidua_desktop.gui.pages.progress.looks import CellLook, Face, Sign
from thidua_desktop.gui.pages.progress.model import ProgressModel
from thidua_desktop.gui.table.kept_text import KeptText
from thidua_desktop.gui.table.typed_cell import TypedCellDelegate
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS, SIZES

_KPS_HEIGHT = 16
_RING = 3.0
_CORNER = 8.0
_CLIP = 14
_LAG = 8.0
_CHOSEN = QStyle.StateFlag.State_Selected.value
"""As a number: joining flags costs as much as painting a cell."""

Index = QModelIndex | QPersistentModelIndex


class ProgressDelegate(TypedCellDelegate):
    """Draws every cell of all three parts itself, each pixel of it."""

    def __init__(self, model: ProgressModel) -> None:
        super().__init__(model, model)
        self._sheet = model
        self._faces: dict[Face, KeptText] = {}
        self._colours = {name: QColor(colour) for name, colour in COLOURS.by_name().items()}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, column = index.row(), index.column()
        look = self._sheet.look(row, column)
        rect = option.rect
        view = option.widget
        current = view.currentIndex() if isinstance(view, QAbstractItemView) else QModelIndex()
        is_current = current.row() == row
        self._paint_ground(painter, rect, look, self._ground(option, look, is_current=is_current))
        if is_current and current.column() == column:
            painter.setPen(QPen(self._colours["accent"], 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        if look.sign is not Sign.NONE:
            self._paint_sign(painter, option, look)
        elif look.text:
            self._paint_text(painter, option, look)
        if look.has_corner:
            self._paint_corner(painter, rect)
        if look.lag is not None:
            self._paint_lag(painter, rect, look.lag)

    def _ground(self, option: QStyleOptionViewItem, look: CellLook, *, is_current: bool) -> QColor:
        name = "paper"
        if look.can_be_chosen and option.state.value & _CHOSEN:
            name = "accent_soft"
        elif look.is_shaded:
            name = "ground"
        elif is_current:
            name = "current_row"
        return self._colours[name]

    def _paint_ground(self, painter: QPainter, rect: QRect, look: CellLook, ground: QColor) -> None:
        """The ground and the lines below and at the right of it, as bars of one pixel."""
        left, top, wide, high = rect.x(), rect.y(), rect.width() - 1, rect.height() - 1
        painter.fillRect(left, top, wide, high, ground)
        line, soft = self._colours[look.line], self._colours["line_soft"]
        painter.fillRect(left, top + high, wide, 1, line)
        painter.fillRect(left + wide, top, 1, high + 1, soft)

    def _paint_sign(self, painter: QPainter, option: QStyleOptionViewItem, look: CellLook) -> None:
        rect = option.rect
        if look.sign is Sign.CLIP:
            top = rect.center().y() - _CLIP // 2
            clip = pixmap("clip", COLOURS.muted, size=_CLIP * 2)
            painter.drawPixmap(QRect(rect.right() - _CLIP - 6, top, _CLIP, _CLIP), clip)
            self._draw(painter, option, look, rect.adjusted(0, 0, -_CLIP, 0))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if look.sign is Sign.DUE:
            painter.setPen(QPen(self._colours["slow"], 1.5))
            painter.drawEllipse(QPointF(rect.right() - 14, rect.center().y()), _RING, _RING)
        else:
            self._paint_kps(painter, option, look.text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_kps(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        painter.setFont(sized(option.font, POINTS.hint))
        width = painter.fontMetrics().horizontalAdvance(text) + 8
        top = option.rect.center().y() - _KPS_HEIGHT / 2
        box = QRectF(option.rect.right() - width - 7.5, top + 0.5, width, _KPS_HEIGHT)
        painter.setPen(self._colours["line_strong"])
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(self._colours["muted"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_corner(self, painter: QPainter, rect: QRect) -> None:
        corner = QPointF(rect.right(), rect.top())
        ends = (corner - QPointF(_CORNER, 0), corner + QPointF(0, _CORNER))
        self._fill(painter, "accent", (corner, *ends))

    def _paint_lag(self, painter: QPainter, rect: QRect, kind: LagKind) -> None:
        """A triangle that points where the figure lies: below what is needed, above what may be."""
        half, middle = _LAG / 2, QPointF(rect.right() - SIZES.unit, rect.center().y() + 0.5)
        tip = -half if kind is LagKind.OVER else half
        corners = [QPointF(-half, -tip * 0.8), QPointF(half, -tip * 0.8), QPointF(0, tip * 0.8)]
        self._fill(painter, "warning", [middle + corner for corner in corners])

    def _fill(self, painter: QPainter, colour: str, corners: Sequence[QPointF]) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours[colour])
        painter.drawPolygon(QPolygonF(corners))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, look: CellLook) -> None:
        rect = option.rect
        if look.stays_seen:
            rect = rect.intersected(painter.viewport())
        elif look.room:
            rect = rect.adjusted(0, 0, -look.room, 0)
        self._draw(painter, option, look, rect)

    def _draw(
        self, painter: QPainter, option: QStyleOptionViewItem, look: CellLook, rect: QRect
    ) -> None:
        kept = self._faces.get(look.face)
        if kept is None:
            kept = self._faces[look.face] = KeptText(_font(look.face, option.font))
        painter.setPen(self._colours[look.ink])
        place = rect.adjusted(SIZES.unit, 0, -SIZES.unit, 0)
        if look.can_break and not kept.fits(place, look.text):
            kept.draw_broken(painter, place, look.flags, look.text)
        else:
            kept.draw(painter, place, look.flags, look.text)


def _font(face: Face, body: QFont) -> QFont:
    if face is Face.BOLD:
        return sized(body, body.pointSizeF(), weight=QFont.Weight.DemiBold)
    return sized(body, POINTS.small) if face is Face.SMALL else body
