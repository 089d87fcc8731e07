"""The first page of a program without an open book: cards, each the beginning of one way."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.gui.recent_books import book_names
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph, plain_tip, rule

_CARD_HEIGHT = 168
_WIDE_MARGIN = 112
_NARROW = 880
"""Two cards beside each other need that much."""

BOOK, BACKUP = "book", "backup"


class StartCard(QFrame):
    """One way to begin; `started(str)` carries the key of the button that was pressed.

    `begin` is the last of its buttons.
    """

    started = Signal(str)

    def __init__(
        self,
        icon_name: str,
        title: str,
        text: str,
        *,
        note: str,
        starts: Mapping[str, str],
        chosen: bool = False,
    ) -> None:
        super().__init__()
        give_role(self, "card", state="chosen" if chosen else "")
        self.setMinimumHeight(_CARD_HEIGHT)
        drawing = QLabel()
        drawing.setPixmap(pixmap(icon_name, COLOURS.accent))
        drawing.setAlignment(Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(label(note, "small"), 1)
        for key, words in starts.items():
            self.begin = button(words, role="primary" if chosen else "second")
            self.begin.clicked.connect(lambda _on=False, start=key: self.started.emit(start))
            foot.addWidget(self.begin)
        texts = QVBoxLayout()
        texts.addWidget(label(title, "section"))
        texts.addWidget(paragraph(text, "muted"))
        texts.addStretch(1)
        texts.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 20, 20, 20)
        row.setSpacing(SIZES.unit * 2)
        row.addWidget(drawing)
        row.addLayout(texts, 1)


class FirstStartPage(QWidget):
    """Four ways to begin, each a signal; `book_chosen(Path)`, `sample_asked(str)` a scenario."""

    frame_asked = Signal()
    book_asked = Signal()
    backup_asked = Signal()
    book_chosen = Signal(object)
    sample_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = QVBoxLayout()
        self._grid = QGridLayout()
        self._cards = (self._frame_card(), self._book_card(), self._sample_card())
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._fill(self._column)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._arrange(is_narrow=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards under each other where two do not fit beside each other."""
        super().resizeEvent(event)
        self._arrange(is_narrow=self.width() < _NARROW)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._cards[0].begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, *, is_narrow: bool) -> None:
        side = SIZES.margin if is_narrow else _WIDE_MARGIN
        self._column.setContentsMargins(side, side // 2, side, SIZES.margin)
        across = 1 if is_narrow else 2
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // across, place % across)
        self._grid.setColumnStretch(1, 0 if is_narrow else 1)

    def _fill(self, column: QVBoxLayout) -> None:
        column.setSpacing(SIZES.unit)
        column.addWidget(label(self.tr("Bắt đầu sổ thi đua"), "title"))
        line = self.tr(
            "Chọn một cách. Cách nào cũng kết thúc ở trang Tổng quan, với việc tiếp "
            "theo được nêu tên."
        )
        column.addWidget(paragraph(line, "line"))
        column.addSpacing(SIZES.unit * 2)
        self._grid.setSpacing(SIZES.unit * 2)
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        column.addLayout(self._recent)
        column.addSpacing(SIZES.unit * 2)
        column.addWidget(rule())
        promise = self.tr(
            "Dữ liệu nằm trong một tệp trên máy này. Không nối mạng. Các đơn vị trao "
            "đổi bằng gói niêm phong trên USB. Không dùng cho tài liệu mật."
        )
        column.addWidget(paragraph(promise, "muted"))
        column.addStretch(1)

    def show_recent(self, books: Sequence[Path]) -> None:
        """Links to the books opened last."""
        while (item := self._recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if books:
            self._recent.addSpacing(SIZES.unit * 2)
            self._recent.addWidget(label(self.tr("Sổ gần đây"), "section"))
        for book, name in zip(books, book_names(books), strict=True):
            link = button(name.replace("&", "&&"), icon_name="folder", role="link")
            link.setAccessibleName(name)
            link.setToolTip(plain_tip(str(book)))
            link.clicked.connect(lambda _on=False, path=book: self.book_chosen.emit(path))
            self._recent.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _frame_card(self) -> StartCard:
        card = StartCard(
            "box",
            self.tr("Đơn vị của tôi có gói khung"),
            self.tr(
                "Cụm trưởng hoặc khối trưởng đã gửi tệp khung. Nạp tệp, chọn đơn vị, đặt "
                "cụm mật khẩu."
            ),
            note=self.tr("5 bước · khoảng 5 phút"),
            starts={"frame": self.tr("Chọn tệp &khung…")},
            chosen=True,
        )
        card.started.connect(lambda _start: self.frame_asked.emit())
        return card

    def _book_card(self) -> StartCard:
        card = StartCard(
            "folder",
            self.tr("Mở sổ đã có / khôi phục bản sao"),
            self.tr(
                "Mở tệp sổ trên máy này, hoặc lấy lại từ một bản sao lưu. Bản sao được thử "
                "mở trước khi dùng."
            ),
            note="",
            starts={BACKUP: self.tr("&Lấy bản sao…"), BOOK: self.tr("&Tìm sổ…")},
        )
        card.started.connect(self._start_book)
        return card

    def _start_book(self, start: str) -> None:
        asked = self.backup_asked if start == BACKUP else self.book_asked
        asked.emit()

    def _sample_card(self) -> StartCard:
        card = StartCard(
            "bars",
            self.tr("Xem thử với một năm mẫu"),
            self.tr(
                "Cụm thi đua số 3 hoặc Khối 4 cơ quan, đủ số liệu cả năm. Chạy ở chế độ "
                "diễn tập, xoá lúc nào cũng được."
            ),
            note=self.tr("Không cần chuẩn bị gì"),
            starts={
                "cum-thi-dua-so-3": self.tr("Mở &cụm mẫu"),
                "khoi-4-co-quan": self.tr("Mở k&hối mẫu"),
            },
        )
        card.started.connect(self.sample_asked)
        return card
