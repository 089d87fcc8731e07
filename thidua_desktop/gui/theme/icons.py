"""Icons in one stroke style, tinted by role; drawn from `resources/icons`."""

from functools import cache
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.resources import resource_text

_WORD_ICON = 16
BESIDE_WORDS = QSize(_WORD_ICON + 4, _WORD_ICON)
"""An icon left of words: the style leaves 4 px between both, the grid wants 8."""


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon `name` in a colour, else muted; greyed when its widget is disabled."""
    made = QIcon()
    for scale in _scales():
        made.addPixmap(_kept(name, colour or COLOURS.muted, SIZES.icon * scale, 1))
        grey = _kept(name, COLOURS.off_ground, SIZES.icon * scale, 1)
        made.addPixmap(grey, QIcon.Mode.Disabled)
    return made


def word_icon(name: str, colour: str, off: str) -> QIcon:
    """The icon for a button with words, shown at `BESIDE_WORDS`; `off` while it is disabled."""
    made = QIcon()
    for scale in _scales():
        for tint, mode in ((colour, QIcon.Mode.Normal), (off, QIcon.Mode.Disabled)):
            made.addPixmap(_with_room(name, tint, scale), mode)
    return made


def pixmap(name: str, colour: str | None = None, *, size: int = SIZES.icon) -> QPixmap:
    """The icon as a picture of `size` × `size`, as fine as the finest screen there is."""
    return _kept(name, colour or COLOURS.muted, size, _finest())


def _finest() -> float:
    """The pixels to a dot of the finest screen there is."""
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1


def _scales() -> range:
    """What no screen shows is not drawn."""
    return range(1, ceil(_finest()) + 1)


def _with_room(name: str, colour: str, scale: int) -> QPixmap:
    key = f"word icon {name} {colour} {scale}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    made = QPixmap(BESIDE_WORDS * scale)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.drawPixmap(0, 0, _kept(name, colour, _WORD_ICON * scale, 1))
    painter.end()
    QPixmapCache.insert(key, made)
    return made


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
