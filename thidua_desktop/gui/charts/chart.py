"""What every chart is: drawn from frozen figures, told in words, copied and saved as a picture.

A chart draws the same on the screen, on a picture and into an SVG file.
"""

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPaintDevice,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QMenu, QWidget

from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS
from thidua_desktop.gui.widgets.file_dialogs import ask_for_new_file
from thidua_desktop.gui.widgets.texts import plain_tip

_PICTURE_SCALE = 2
"""Pictures are twice as fine as the screen, so that they print well."""

_SVG_DOTS = 96


class ChartFile(Struct, frozen=True, kw_only=True):
    """A chart as a file that is to be written."""

    path: Path
    content: bytes


class Chart(QWidget):
    """`file_made(ChartFile)` asks for a picture to be written; `file_name` proposes its name."""

    file_made = Signal(object)

    def __init__(self, name: str, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file_name = file_name
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(self.tr("Chuột phải để chép hoặc lưu hình")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """The whole chart into an area."""
        raise NotImplementedError

    def picture(self) -> QImage:
        """The chart on paper."""
        image = QImage(self.size() * _PICTURE_SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_PICTURE_SCALE)
        image.fill(QColor(COLOURS.paper))
        self._draw_on(image)
        return image

    def png(self) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        # The stub knows the format as bytes, the call takes text.
        self.picture().save(buffer, "PNG")  # type: ignore[call-overload]
        return _bytes_of(buffer)

    def svg(self) -> bytes:
        """The chart as lines and texts, sharp at every size."""
        buffer = QBuffer()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(_SVG_DOTS)
        generator.setSize(self.size())
        generator.setViewBox(self.rect())
        generator.setTitle(self.accessibleName())
        generator.setDescription(self.accessibleDescription())
        self._draw_on(generator)
        return _bytes_of(buffer)

    def copy(self) -> None:
        """The picture to the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())

    def menu(self) -> QMenu:
        """What can be done with the chart; the caller shows it."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copying = made.addAction(self.tr("&Chép hình"), self.copy)
        copying.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copying.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        made.addAction(self.tr("Lưu hình &PNG…"), self._save_png)
        made.addAction(self.tr("Lưu hình &SVG…"), self._save_svg)
        return made

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._draw_on(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # long names take more lines where it is narrow

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _draw_on(self, device: QPaintDevice) -> None:
        painter = QPainter(device)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self.draw(painter, QRectF(self.rect()))
        if device is self and self.hasFocus():
            painter.setPen(QPen(QColor(COLOURS.accent), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _save_png(self) -> None:
        self._ask_where("png", self.png())

    def _save_svg(self) -> None:
        self._ask_where("svg", self.svg())

    def _ask_where(self, ending: str, content: bytes) -> None:
        def made(path: Path) -> None:
            self.file_made.emit(ChartFile(path=path, content=content))

        proposed = f"{self.file_name}.{ending}"
        ask_for_new_file(self, self.tr("Lưu hình"), f"*.{ending}", made, proposed=proposed)


def small_font(font: QFont, *, bold: bool = False) -> QFont:
    """The font of axes and short remarks."""
    return sized(font, POINTS.hint, weight=QFont.Weight.DemiBold if bold else None)


def width_of(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def _bytes_of(buffer: QBuffer) -> bytes:
    held: QByteArray = buffer.data()
    return bytes(held.data())
