"""The middle: real pages on their bed, turned and zoomed, drawn anew as sharp as the screen."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label

SCREEN_DOTS = 96
_STEPS = (30, 50, 70, 85, 100, 125, 150, 200)
_FIRST = 70
_CLOSE = 2
"""Percent by which a page may miss the width before it is drawn anew."""


class Preview(QWidget):
    """`zoomed(int)` asks for the pages at another percentage; `show_pages` shows them."""

    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.percent = _FIRST
        self._fits = True
        self._sheets: list[QLabel] = []
        self._count = label("", "muted")
        self._zoom = label(f"{_FIRST} %", "muted")
        self._bed = QWidget()
        give_role(self._bed, "page-bed")
        self._column = QVBoxLayout(self._bed)
        self._column.setSpacing(SIZES.unit * 2)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Bản xem trước"))
        self._area.setWidget(self._bed)
        give_role(self._area, "page-bed")
        self._area.viewport().installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._area, 1)
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(self._tell_page)
        bar.rangeChanged.connect(self._tell_page)
        for keys, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda by=steps: self.zoom_by(by))
        QShortcut(QKeySequence("Ctrl+0"), self, self.fit)

    @property
    def dots_per_inch(self) -> float:
        """What the pages have to be drawn at to be sharp on this screen."""
        return SCREEN_DOTS * self.percent / 100 * self.devicePixelRatioF()

    def show_pages(self, pages: tuple[QImage, ...]) -> None:
        """Pages drawn at `dots_per_inch`; the place that is read stays."""
        bar = self._area.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        for old in self._sheets:
            old.deleteLater()
        self._sheets = []
        for number, page in enumerate(pages, 1):
            sheet = QLabel()
            page.setDevicePixelRatio(self.devicePixelRatioF())
            sheet.setPixmap(QPixmap.fromImage(page))
            give_role(sheet, "sheet")
            sheet.setAccessibleName(self.tr("Trang {0}/{1}").format(number, len(pages)))
            self._sheets.append(sheet)
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._bed.adjustSize()
        bar.setValue(round(share * bar.maximum()))
        self._tell_page()
        if self._fits:
            self.fit()

    @property
    def sheet_count(self) -> int:
        return len(self._sheets)

    def zoom_by(self, steps: int) -> None:
        self._fits = False
        nearest = min(range(len(_STEPS)), key=lambda at: abs(_STEPS[at] - self.percent))
        self._zoom_to(_STEPS[min(max(nearest + steps, 0), len(_STEPS) - 1)])

    def fit(self) -> None:
        """As wide as the room; stays so until the person zooms."""
        self._fits = True
        if self._sheets:
            whole = self._sheets[0].pixmap().deviceIndependentSize().width() * 100 / self.percent
            room = self._area.viewport().width() - 2 * SIZES.margin
            wanted = min(max(int(room * 100 / whole), _STEPS[0]), _STEPS[-1])
            if abs(wanted - self.percent) > _CLOSE:
                self._zoom_to(wanted)

    def turn(self, pages: int) -> None:
        """To the page before or after the one that is seen."""
        if self._sheets:
            wanted = min(max(self._seen + pages, 0), len(self._sheets) - 1)
            self._area.verticalScrollBar().setValue(self._sheets[wanted].y() - SIZES.unit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    @property
    def _seen(self) -> int:
        """The page over the middle of the view."""
        middle = self._area.verticalScrollBar().value() + self._area.viewport().height() // 2
        above = [at for at, sheet in enumerate(self._sheets) if sheet.y() <= middle]
        return above[-1] if above else 0

    def _zoom_to(self, percent: int) -> None:
        if percent != self.percent:
            self.percent = percent
            self._zoom.setText(f"{percent} %")
            self.zoomed.emit(percent)

    def _tell_page(self, *_place: int) -> None:
        said = self.tr("Trang {0}/{1}").format(self._seen + 1, len(self._sheets))
        self._count.setText(said if self._sheets else "")

    def _bar(self) -> QFrame:
        made = QFrame()
        give_role(made, "tool-bar")
        row = QHBoxLayout(made)
        row.setContentsMargins(SIZES.unit * 2, 4, SIZES.unit * 2, 4)
        before = button("", icon_name="left", role="link")
        after = button("", icon_name="right", role="link")
        smaller = button("", icon_name="zoom-out", role="link")
        larger = button("", icon_name="zoom-in", role="link")
        for made_button, name in (
            (before, self.tr("Trang trước")),
            (after, self.tr("Trang sau")),
            (smaller, self.tr("Thu nhỏ (Ctrl+−)")),
            (larger, self.tr("Phóng to (Ctrl++)")),
        ):
            made_button.setToolTip(name)
            made_button.setAccessibleName(name)
        before.clicked.connect(lambda: self.turn(-1))
        after.clicked.connect(lambda: self.turn(1))
        smaller.clicked.connect(lambda: self.zoom_by(-1))
        larger.clicked.connect(lambda: self.zoom_by(1))
        for part in (self._count, before, after, smaller, self._zoom, larger):
            row.addWidget(part)
        row.addStretch(1)
        return made
