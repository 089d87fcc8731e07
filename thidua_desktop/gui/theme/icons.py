"""Icons in one stroke style, tinted by role; drawn from `resources/icons`."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.resources import resource_text

_SCALES = (1, 2)


def icon(name: str, colour: str = COLOURS.muted) -> QIcon:
    """The icon `name` in a colour; greyed when its widget is disabled."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(_kept(name, colour, SIZES.icon * scale, 1))
        grey = _kept(name, COLOURS.line_strong, SIZES.icon * scale, 1)
        made.addPixmap(grey, QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str = COLOURS.muted, *, size: int = SIZES.icon) -> QPixmap:
    """The icon as a picture of `size` × `size`, as fine as the finest screen there is."""
    application = QGuiApplication.instance()
    ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1
    return _kept(name, colour, size, ratio)


def _kept(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Drawn once, as tables ask at each paint."""
    key = f"icon {name} {colour} {size} {ratio:g}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    made = _drawn(name, colour, size, ratio)
    QPixmapCache.insert(key, made)
    return made


def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    made = QPixmap(QSize(size, size) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer = QSvgRenderer(QByteArray(_svg(name, colour).encode()))
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


@cache
def _svg(name: str, colour: str) -> str:
    return resource_text("icons", f"{name}.svg").replace("currentColor", colour)
