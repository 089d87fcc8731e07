"""Paints one paper of the list: its name, number and day under it, its state as a word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from thidua_desktop.gui.pages.papers.model import PaperRow, detail_line, state_word
from thidua_desktop.gui.table.cell_delegate import draw_tag, tag_width
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS, SIZES

PAPER = Qt.ItemDataRole.UserRole
_TEXT_LEFT = SIZES.margin + SIZES.icon + 10
_RIGHT = 12
_ABOVE = 7
_HEADING = 36
_MARK = 3
_MANY = 10_000

Index = QModelIndex | QPersistentModelIndex


class PaperDelegate(QStyledItemDelegate):
    """Items without a paper are the headings of periods."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(PAPER)
        if not isinstance(row, PaperRow):
            return QSize(0, _HEADING)
        place = QRect(0, 0, self._view.viewport().width(), 0)
        name = _name_box(option.font, place, row)
        below = _detail_box(option.font, place, name, row)
        return QSize(0, name.height() + below.height() + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, place = index.data(PAPER), option.rect
        painter.save()
        if isinstance(row, PaperRow):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_paper(painter, QRect(place), row, font=option.font, is_chosen=is_chosen)
        else:
            painter.setFont(sized(option.font, POINTS.small))
            painter.setPen(QColor(COLOURS.muted))
            room = place.adjusted(SIZES.margin, 0, -_RIGHT, -SIZES.unit // 2)
            sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(room, sides, index.data())
        painter.restore()


def _paint_paper(
    painter: QPainter, place: QRect, row: PaperRow, *, font: QFont, is_chosen: bool
) -> None:
    if is_chosen:
        painter.fillRect(place, QColor(COLOURS.accent_soft))
        painter.fillRect(place.adjusted(0, 0, _MARK - place.width(), 0), QColor(COLOURS.accent))
    name = _name_box(font, place, row)
    line = QFontMetrics(font).height()
    top = name.top() + (line - SIZES.icon) // 2
    painter.drawPixmap(SIZES.margin, top, pixmap("document"))
    painter.setFont(font)
    painter.setPen(QColor(COLOURS.ink))
    painter.drawText(name, Qt.TextFlag.TextWordWrap, row.kind)
    small = sized(font, POINTS.small)
    painter.setFont(small)
    word, tone = state_word(row), "plain" if row.is_draft else "good"
    left = place.right() - _RIGHT - tag_width(QFontMetrics(small), word)
    first = QRect(left, name.top(), place.right() - left, line)
    draw_tag(painter, first, word, tone, on_tint=is_chosen)
    painter.setPen(QColor(COLOURS.muted))
    below = _detail_box(font, place, name, row)
    painter.drawText(below, Qt.TextFlag.TextWordWrap, detail_line(row))


def _name_box(font: QFont, place: QRect, row: PaperRow) -> QRect:
    """Where the name stands, as high as its lines, beside the word of its state."""
    small = QFontMetrics(sized(font, POINTS.small))
    taken = tag_width(small, state_word(row)) + _RIGHT + SIZES.unit
    space = QRect(0, 0, max(1, place.width() - _TEXT_LEFT - taken), _MANY)
    needed = QFontMetrics(font).boundingRect(space, Qt.TextFlag.TextWordWrap, row.kind)
    return QRect(_TEXT_LEFT, place.top() + _ABOVE, space.width(), needed.height())


def _detail_box(font: QFont, place: QRect, name: QRect, row: PaperRow) -> QRect:
    """Where the line under the name stands; without height if there is none."""
    said = detail_line(row)
    small = QFontMetrics(sized(font, POINTS.small))
    space = QRect(0, 0, max(1, place.width() - _TEXT_LEFT - _RIGHT), _MANY)
    needed = small.boundingRect(space, Qt.TextFlag.TextWordWrap, said).height() if said else 0
    return QRect(_TEXT_LEFT, name.top() + name.height() + 1, space.width(), needed)
