"""The window that shows evidence: pages at the left, the page large, what can be done above."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.desks.evidence_desk import EvidencePiece
from thidua_desktop.application.ports_evidence import Picture, PictureProblem
from thidua_desktop.gui.evidence.pixels import framed, pixmap_of
from thidua_desktop.gui.evidence.viewing import ViewingPresenter
from thidua_desktop.gui.evidence.words import piece_text, problem_text
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.dialog_size import open_at
from thidua_desktop.gui.widgets.texts import label, paragraph, plain_tip

_SIZE = (1000, 680)
_STRIP = 132
_SMALL = QSize(96, 96)
_CELL = QSize(112, 128)
_EDGE = 32
_BARE = ("left", "right", "zoom-in", "zoom-out")


class EvidenceViewer(QDialog):
    """Esc closes; PgUp and PgDn turn pages, Ctrl +, − and 0 zoom, Ctrl+R turns the page."""

    def __init__(
        self,
        surroundings: Surroundings,
        pieces: Sequence[EvidencePiece],
        place: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_at(self, *_SIZE)
        self._language = surroundings.language
        self.presenter = ViewingPresenter(surroundings.desk, self, pieces, place)
        self.destroyed.connect(self.presenter.close)
        self._name, self._about = paragraph("", "strong"), paragraph("", "small")
        self._number, self._percent = label("", "muted"), label("", "muted")
        self._pages = QListWidget()
        self._sheet = QLabel()
        self._area = QScrollArea()
        self._problem = paragraph("")
        self._buttons: dict[str, QPushButton] = {}
        self._build()
        self._pages.currentRowChanged.connect(self.presenter.go_to)
        self.presenter.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def done(self, result: int) -> None:
        """However it is closed, nothing is drawn any more."""
        self.presenter.close()
        super().done(result)

    def show_file(self, piece: EvidencePiece, place: int, count: int) -> None:
        self.setWindowTitle(piece.name)
        self._name.setText(piece.name)
        self._about.setText(piece_text(piece, self._language))
        self._sheet.clear()
        self._problem.hide()
        for key, more in (("file-back", place > 0), ("file-on", place + 1 < count)):
            self._buttons[key].setVisible(count > 1)
            self._buttons[key].setEnabled(more)

    def show_pages(self, count: int) -> None:
        self._pages.clear()
        blank = QPixmap(_SMALL)
        blank.fill(Qt.GlobalColor.transparent)
        waiting = QIcon(blank)  # as large as the page that will be there
        for number in range(1, count + 1):
            item = QListWidgetItem(waiting, self.tr("Trang {0}").format(number))
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._pages.addItem(item)
        self._pages.setVisible(count > 1)
        self._pages.setCurrentRow(0)
        for key in ("back", "on"):
            self._buttons[key].setVisible(count > 1)
        self._number.setVisible(count > 1)
        self._fit()

    def show_small(self, page: int, picture: Picture) -> None:
        item = self._pages.item(page)
        if item is not None:
            item.setIcon(QIcon(framed(pixmap_of(picture), _SMALL.width())))

    def show_page(self, page: int, zoom: float, shown: float, picture: Picture) -> None:
        self._problem.hide()
        self._can_look(can=True)
        count = self._pages.count()
        self._sheet.setPixmap(pixmap_of(picture, picture.width / max(shown, 1.0)))
        said = self.tr("Trang {0} / {1}").format(page + 1, count)
        self._sheet.setAccessibleName(said)
        self._number.setText(said)
        self._percent.setText(self.tr("{0} %").format(round(100 * zoom)))
        self._pages.setCurrentRow(page)
        self._buttons["back"].setEnabled(page > 0)
        self._buttons["on"].setEnabled(page + 1 < count)
        self._area.verticalScrollBar().setValue(0)

    def show_problem(self, problem: PictureProblem) -> None:
        self._sheet.clear()
        self._percent.clear()
        self._problem.setText(problem_text(problem))
        self._problem.show()
        self._can_look(can=False)

    def _can_look(self, *, can: bool) -> None:
        for key in ("out", "in", "fit", "turn"):
            self._buttons[key].setEnabled(can)

    def _fit(self) -> None:
        bar = self._area.verticalScrollBar().sizeHint().width()
        width = self._area.width() - bar - _EDGE
        self.presenter.fit(width, self.devicePixelRatioF())

    def _turn_pages(self, by: int) -> Callable[[], None]:
        return lambda: self.presenter.go_to(self.presenter.page + by)

    def _change_files(self, by: int) -> Callable[[], None]:
        return lambda: self.presenter.go_to_file(self.presenter.place + by)

    def _build(self) -> None:
        self._pages.setAccessibleName(self.tr("Các trang"))
        self._pages.setViewMode(QListView.ViewMode.IconMode)
        self._pages.setFlow(QListView.Flow.TopToBottom)
        self._pages.setWrapping(False)
        self._pages.setMovement(QListView.Movement.Static)
        self._pages.setIconSize(_SMALL)
        self._pages.setFixedWidth(_STRIP)
        self._pages.hide()
        self._pages.setGridSize(_CELL)
        self._pages.setUniformItemSizes(True)
        bed = QWidget()
        give_role(bed, "page-bed")
        inside = QVBoxLayout(bed)
        centre = Qt.AlignmentFlag.AlignHCenter
        inside.addWidget(self._problem, 1)
        inside.addWidget(self._sheet, 0, centre | Qt.AlignmentFlag.AlignTop)
        inside.addStretch(0)
        self._problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._problem.hide()
        self._area.setWidget(bed)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Trang đang xem"))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._pages)
        body.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addLayout(body, 1)

    def _head(self) -> QFrame:
        head = QFrame()
        give_role(head, "top-bar")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._about)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, SIZES.unit, 16, SIZES.unit)
        row.addLayout(names, 1)
        shown = (
            _Act("back", "left", self.tr("Trang trước"), "PgUp", self._turn_pages(-1)),
            self._number,
            _Act("on", "right", self.tr("Trang sau"), "PgDown", self._turn_pages(1)),
            _Act("out", "zoom-out", self.tr("Thu nhỏ"), "Ctrl+-", self.presenter.zoom_out),
            self._percent,
            _Act("in", "zoom-in", self.tr("Phóng to"), "Ctrl++", self.presenter.zoom_in),
            _Act("fit", "", self.tr("Vừa bề ngang"), "Ctrl+0", self.presenter.fit_width),
            _Act("turn", "cycle", self.tr("Xoay"), "Ctrl+R", self.presenter.turn),
            _Act("file-back", "", self.tr("Tệp trước"), "Alt+Left", self._change_files(-1)),
            _Act("file-on", "", self.tr("Tệp sau"), "Alt+Right", self._change_files(1)),
        )
        for each in shown:
            row.addWidget(self._button(each) if isinstance(each, _Act) else each)
        equals = QShortcut(QKeySequence("Ctrl+="), self)  # + without Shift
        equals.activated.connect(self.presenter.zoom_in)
        return head

    def _button(self, act: "_Act") -> QPushButton:
        made = button("" if act.icon in _BARE else act.text, icon_name=act.icon or None)
        give_role(made, "small")
        QShortcut(QKeySequence(act.keys), self).activated.connect(made.click)
        made.setAccessibleName(act.text)
        made.setToolTip(plain_tip(f"{act.text} ({act.keys})"))
        made.clicked.connect(act.run)
        self._buttons[act.key] = made
        return made


class _Act(Struct, frozen=True):
    """A button of the head with its keys."""

    key: str
    icon: str
    text: str
    keys: str
    run: Callable[[], None]
