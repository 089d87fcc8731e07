"""Icons in one stroke style, tinted by role; drawn from `resources/icons`."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.resources import resource_text

_SCALES = (1, 2)


def icon(name: str, colour: str = COLOURS.muted) -> QIcon:
    """The icon `name` in a colour; greyed when its widget is disabled."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, colour, size=SIZES.icon * scale))
        made.addPixmap(
            pixmap(name, COLOURS.line_strong, size=SIZES.icon * scale), QIcon.Mode.Disabled
        )
    return made


def pixmap(name: str, colour: str = COLOURS.muted, *, size: int = SIZES.icon) -> QPixmap:
    """The icon as a picture of `size` × `size` pixels; drawn once, as tables ask at each paint."""
    key = f"icon {name} {colour} {size}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    made = _drawn(name, colour, size)
    QPixmapCache.insert(key, made)
    return made


def _drawn(name: str, colour: str, size: int) -> QPixmap:
    made = QPixmap(QSize(size, size))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(_svg(name, colour).encode())).render(painter, QRectF(made.rect()))
    painter.end()
    return made


@cache
def _svg(name: str, colour: str) -> str:
    return resource_text("icons", f"{name}.svg").replace("currentColor", colour)
