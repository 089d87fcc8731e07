"""Draws the sheet: group rows, KPS, rings for months that wait, corners for several entries."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from thidua_desktop.application.progress_sheet import CellState, MonthCell, ProgressRow
from thidua_desktop.domain.pace import LagKind
from thidua_desktop.gui.pages.progress.model import (
    FIRST_MONTH,
    GOAL,
    MEASURE,
    TITLE,
    ProgressModel,
)
from thidua_desktop.gui.table.typed_cell import TypedCellDelegate
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS, SIZES

_KPS_HEIGHT = 16
_RING = 3.0
_CORNER = 8.0
_CLIP = 14
_LAG = 8.0
_ALWAYS_FITS = 4
"""Letters that no column of months is too narrow for."""
_LEFT = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft).value
_RIGHT = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight).value
_WRAPS = Qt.TextFlag.TextWordWrap.value
"""As numbers: joining flags costs as much as painting a cell."""

Index = QModelIndex | QPersistentModelIndex


class ProgressDelegate(TypedCellDelegate):
    """Draws every cell of all three parts itself."""

    def __init__(self, model: ProgressModel) -> None:
        super().__init__(model, model)
        self._sheet = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row = self._sheet.row_at(index)
        self._paint_ground(painter, option, index, row)
        if row is None:
            self._paint_text(painter, option.rect, index, _bold(option.font))
        else:
            self._paint_row(painter, option, index, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: ProgressRow | None
    ) -> None:
        rect = option.rect
        view = option.widget
        current = view.currentIndex() if isinstance(view, QTableView) else QModelIndex()
        is_current = current.row() == index.row()
        ground = COLOURS.paper
        if (
            row is None
            or self._sheet.is_after_cutoff(index)
            or (row.is_exempt and self._sheet.month_at(index) is not None)
        ):
            ground = COLOURS.ground
        elif is_current:
            ground = COLOURS.current_row
        if option.state & QStyle.StateFlag.State_Selected and row is not None:
            ground = COLOURS.accent_soft
        painter.fillRect(rect, QColor(ground))
        painter.setPen(QColor(COLOURS.line if row is None else COLOURS.line_soft))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(COLOURS.line_soft))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if is_current and current.column() == index.column():
            painter.setPen(QPen(QColor(COLOURS.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: ProgressRow
    ) -> None:
        month = self._sheet.month_at(index)
        result = index.column() - FIRST_MONTH - len(self._sheet.months)
        if month is not None and not row.is_exempt:
            self._paint_month(painter, option, index, row.cells[month])
        elif result == 0:
            self._paint_total(painter, option, index)
        elif result == 1:
            self._paint_text(painter, option.rect, index, _bold(option.font))
        elif result == 2:  # noqa: PLR2004 - the third result column
            self._paint_evidence(painter, option, index, row)
        else:
            font = QFont(option.font)
            if month is not None:
                font.setPointSizeF(POINTS.small)
            self._paint_text(painter, option.rect, index, font)

    def _paint_month(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: MonthCell
    ) -> None:
        rect = option.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell.state is CellState.DUE:
            painter.setPen(QPen(QColor(COLOURS.slow), 1.5))
            painter.drawEllipse(QPointF(rect.right() - 14, rect.center().y()), _RING, _RING)
        elif cell.state is CellState.NOTHING:
            self._paint_kps(painter, option, str(index.data()))
        elif cell.state is CellState.FILLED:
            self._paint_filled(painter, rect, index, option.font)
        if len(cell.entries) > 1:
            corner = QPointF(rect.right(), rect.top())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(COLOURS.accent))
            painter.drawPolygon(
                QPolygonF([corner, corner - QPointF(_CORNER, 0), corner + QPointF(0, _CORNER)])
            )

    def _paint_total(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Figures leave room for the mark, so that they stand one below the other."""
        is_figure = str(index.data() or "")[:1].isdigit()
        rect = option.rect.adjusted(0, 0, -SIZES.unit, 0) if is_figure else option.rect
        self._paint_filled(painter, rect, index, option.font)
        if lag := self._sheet.lag_at(index):
            _paint_lag(painter, option.rect, lag)

    def _paint_filled(self, painter: QPainter, rect: QRect, index: Index, font: QFont) -> None:
        """What a person made the column too narrow for breaks, or ends in dots; never its head."""
        text = str(index.data() or "")
        space = rect.adjusted(SIZES.unit, 0, -SIZES.unit, 0)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        if len(text) <= _ALWAYS_FITS or metrics.horizontalAdvance(text) <= space.width():
            self._paint_text(painter, rect, index, font)
            return
        is_late = self._sheet.is_after_cutoff(index)
        painter.setPen(QColor(COLOURS.muted if is_late else COLOURS.ink))
        parts = [
            metrics.elidedText(part, Qt.TextElideMode.ElideRight, space.width())
            for part in text.split()
        ]
        painter.drawText(space, _RIGHT | _WRAPS, " ".join(parts))

    def _paint_kps(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        font = QFont(option.font)
        font.setPointSizeF(POINTS.hint)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(text) + 8
        top = option.rect.center().y() - _KPS_HEIGHT / 2
        box = QRectF(option.rect.right() - width - 7.5, top + 0.5, width, _KPS_HEIGHT)
        painter.setPen(QColor(COLOURS.line_strong))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(COLOURS.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_evidence(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: ProgressRow
    ) -> None:
        rect = QRect(option.rect)
        if row.lacks_evidence:
            painter.setPen(QColor(COLOURS.warning))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect.adjusted(0, 0, -SIZES.unit, 0), side, self.tr("thiếu"))
        elif row.evidence:
            top = rect.center().y() - _CLIP // 2
            clip = pixmap("clip", COLOURS.muted, size=_CLIP * 2)
            painter.drawPixmap(QRect(rect.right() - _CLIP - 6, top, _CLIP, _CLIP), clip)
            self._paint_text(painter, rect.adjusted(0, 0, -_CLIP, 0), index, option.font)

    def _paint_text(self, painter: QPainter, rect: QRect, index: Index, font: QFont) -> None:
        text = str(index.data() or "")
        if not text:
            return
        row, column = self._sheet.row_at(index), index.column()
        is_left = column < GOAL or (row is not None and row.is_exempt and column == FIRST_MONTH)
        is_quiet = row is not None and (row.is_exempt or column in (0, MEASURE, GOAL))
        is_quiet = is_quiet or self._sheet.is_after_cutoff(index)
        painter.setFont(font)
        painter.setPen(QColor(COLOURS.muted if is_quiet else COLOURS.ink))
        flags = _LEFT if is_left else _RIGHT
        seen = rect if is_left and column < GOAL else rect.intersected(painter.viewport())
        space = (seen if is_left else rect).adjusted(SIZES.unit, 0, -SIZES.unit, 0)
        is_long = column in (TITLE, MEASURE) or (is_left and column >= FIRST_MONTH)
        painter.drawText(space, flags | _WRAPS if is_long else flags, text)


def _paint_lag(painter: QPainter, rect: QRect, kind: LagKind) -> None:
    """A triangle that points where the figure lies: below what is needed, above what may be."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(COLOURS.warning))
    half, middle = _LAG / 2, QPointF(rect.right() - SIZES.unit, rect.center().y() + 0.5)
    tip = -half if kind is LagKind.OVER else half
    corners = [QPointF(-half, -tip * 0.8), QPointF(half, -tip * 0.8), QPointF(0, tip * 0.8)]
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
