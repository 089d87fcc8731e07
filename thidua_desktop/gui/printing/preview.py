"""The middle: real pages on their bed, turned and zoomed, as sharp as the screen near the view."""

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, plain_tip

PageSize = tuple[float, float]
"""Width and height in points."""

SCREEN_DOTS = 96
_POINTS_PER_INCH = 72
_EDGE = 1
"""Pixels of the line around a page."""
_STEPS = (30, 50, 70, 85, 100, 125, 150, 200)
_FIRST = 70
_CLOSE = 2
"""Percent by which a page may miss the width before it is drawn anew."""


class Preview(QWidget):
    """Blank sheets of the right size; `wanted()` when some near the view are `missing`."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.percent = _FIRST
        self._fits = True
        self._sizes: tuple[PageSize, ...] = ()
        self._sheets: list[QLabel] = []
        self._drawn: dict[int, float] = {}
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
        bar.valueChanged.connect(self._moved)
        bar.rangeChanged.connect(self._moved)
        for keys, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda by=steps: self.zoom_by(by))
        QShortcut(QKeySequence("Ctrl+0"), self, self.fit)

    @property
    def dots_per_inch(self) -> float:
        """What the pages have to be drawn at to be sharp on this screen."""
        return SCREEN_DOTS * self.percent / 100 * self.devicePixelRatioF()

    @property
    def missing(self) -> tuple[int, ...]:
        """The pages near the view that are not drawn at `dots_per_inch`."""
        dots = self.dots_per_inch
        return tuple(at for at in self._near if self._drawn.get(at) != dots)

    def lay(self, sizes: Sequence[PageSize]) -> None:
        """Other pages, none of them drawn yet; the place that is read stays."""
        share = self._share
        for old in self._sheets:
            old.deleteLater()
        self._sizes, self._drawn = tuple(sizes), {}
        self._sheets = [self._sheet(number) for number in range(len(sizes))]
        for sheet in self._sheets:
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._resize_sheets(share)
        if self._fits:
            self.fit()

    def show_drawn(self, pages: Mapping[int, QImage], dots: float) -> None:
        """Pages drawn at so many dots per inch; those that are no longer near are left blank."""
        near = self._near
        for at, page in pages.items():
            if at in near:
                page.setDevicePixelRatio(self.devicePixelRatioF())
                self._sheets[at].setScaledContents(False)  # dot by dot, as it was drawn
                self._sheets[at].setPixmap(QPixmap.fromImage(page))
                self._drawn[at] = dots

    def zoom_by(self, steps: int) -> None:
        self._fits = False
        nearest = min(range(len(_STEPS)), key=lambda at: abs(_STEPS[at] - self.percent))
        self._zoom_to(_STEPS[min(max(nearest + steps, 0), len(_STEPS) - 1)])

    def fit(self) -> None:
        """As wide as the room; stays so until the person zooms."""
        self._fits = True
        if self._sheets:
            whole = self._sizes[0][0] * SCREEN_DOTS / _POINTS_PER_INCH
            room = self._area.viewport().width() - 2 * SIZES.margin
            wanted = min(max(int(room * 100 / whole), _STEPS[0]), _STEPS[-1])
            if abs(wanted - self.percent) > _CLOSE:
                self._zoom_to(wanted)

    def turn(self, pages: int) -> None:
        """To the page before or after the one that is seen."""
        if self._sheets:
            wanted = min(max(self._seen + pages, 0), len(self._sheets) - 1)
            self._area.verticalScrollBar().setValue(self._tops[wanted] - SIZES.unit)

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
        self._moved()

    @property
    def _seen(self) -> int:
        """The page over the middle of the view."""
        middle = self._area.verticalScrollBar().value() + self._area.viewport().height() // 2
        above = [at for at, top in enumerate(self._tops) if top <= middle]
        return above[-1] if above else 0

    @property
    def _near(self) -> range:
        """The pages that are seen, and those within one view above and below."""
        height = self._area.viewport().height()
        first = self._area.verticalScrollBar().value() - height
        near = [
            at
            for at, (top, sheet) in enumerate(zip(self._tops, self._sheets, strict=True))
            if top + sheet.height() > first and top < first + 3 * height
        ]
        return range(near[0], near[-1] + 1) if near else range(0)

    @property
    def _tops(self) -> list[int]:
        """Where each page begins; told by the sizes, as a layout may not have been made yet."""
        tops = [self._column.contentsMargins().top()]
        for sheet in self._sheets:
            tops.append(tops[-1] + sheet.height() + self._column.spacing())
        return tops[:-1]

    @property
    def _share(self) -> float:
        """How far down the person has read."""
        bar = self._area.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def _sheet(self, number: int) -> QLabel:
        made = QLabel()
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        give_role(made, "sheet")
        made.setAccessibleName(self.tr("Trang {0}/{1}").format(number + 1, len(self._sizes)))
        return made

    def _resize_sheets(self, share: float) -> None:
        scale = SCREEN_DOTS * self.percent / 100 / _POINTS_PER_INCH
        for sheet, (width, height) in zip(self._sheets, self._sizes, strict=True):
            around = QSize(2 * _EDGE, 2 * _EDGE)
            sheet.setScaledContents(True)  # what was drawn before stands in until it is drawn anew
            sheet.setFixedSize(QSize(ceil(width * scale), ceil(height * scale)) + around)
        self._bed.adjustSize()
        bar = self._area.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))
        self._moved()

    def _zoom_to(self, percent: int) -> None:
        if percent != self.percent:
            share = self._share
            self.percent = percent
            self._zoom.setText(f"{percent} %")
            self._resize_sheets(share)

    def _moved(self, *_place: int) -> None:
        """Pages that went out of sight are let go, those that came near are asked for."""
        said = self.tr("Trang {0}/{1}").format(self._seen + 1, len(self._sheets))
        self._count.setText(said if self._sheets else "")
        near = self._near
        for at in [at for at in self._drawn if at not in near]:
            self._sheets[at].clear()
            del self._drawn[at]
        if self.missing:
            self.wanted.emit()

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
            made_button.setToolTip(plain_tip(name))
            made_button.setAccessibleName(name)
        before.clicked.connect(lambda: self.turn(-1))
        after.clicked.connect(lambda: self.turn(1))
        smaller.clicked.connect(lambda: self.zoom_by(-1))
        larger.clicked.connect(lambda: self.zoom_by(1))
        for part in (self._count, before, after, smaller, self._zoom, larger):
            row.addWidget(part)
        row.addStretch(1)
        return made
