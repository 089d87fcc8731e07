"""Drawn pixels as pictures of the screen; nothing is decoded here."""

from PySide6.QtGui import QImage, QPixmap

from thidua_desktop.application.ports_evidence import Picture

_BYTES = 3


def image_of(picture: Picture) -> QImage:
    """A copy that owns its pixels."""
    row = picture.width * _BYTES
    form = QImage.Format.Format_RGB888
    return QImage(picture.pixels, picture.width, picture.height, row, form).copy()


def pixmap_of(picture: Picture, scale: float = 1.0) -> QPixmap:
    """As the screen shows it; `scale` drawn pixels stand for one of the window."""
    made = QPixmap.fromImage(image_of(picture))
    made.setDevicePixelRatio(scale)
    return made
