"""Drawn pixels as pictures of the screen; nothing is decoded here."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from thidua_desktop.application.ports_evidence import Picture
from thidua_desktop.gui.theme.tokens import COLOURS

_BYTES = 3


def image_of(picture: Picture) -> QImage:
    """A copy that owns its pixels."""
    row = picture.width * _BYTES
    form = QImage.Format.Format_RGB888
    return QImage(picture.pixels, picture.width, picture.height, row, form).copy()


def framed(pixmap: QPixmap, side: int) -> QPixmap:
    """In the middle of a square, with a line around: white paper is seen on white ground."""
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setPen(QColor(COLOURS.line_strong))
    sheet = QRect(QPoint(0, 0), pixmap.size())
    sheet.moveCenter(made.rect().center())
    painter.drawPixmap(sheet.topLeft(), pixmap)
    painter.drawRect(sheet.adjusted(0, 0, -1, -1))
    painter.end()
    return made


def pixmap_of(picture: Picture, scale: float = 1.0) -> QPixmap:
    """As the screen shows it; `scale` drawn pixels stand for one of the window."""
    made = QPixmap.fromImage(image_of(picture))
    made.setDevicePixelRatio(scale)
    return made
