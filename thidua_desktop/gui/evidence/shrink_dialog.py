"""Large scans and the smaller ones made of them, side by side; nothing is attached before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.domain.evidence_limits import LARGEST_RECORD
from thidua_desktop.gui.evidence.comparing import ComparingPresenter, Pair
from thidua_desktop.gui.evidence.dialog_foot import attaching_foot
from thidua_desktop.gui.evidence.offer_list import OfferList
from thidua_desktop.gui.evidence.page_pane import PagePane, scroll_together
from thidua_desktop.gui.evidence.shrinking import Offer, Pending
from thidua_desktop.gui.evidence.words import budget_text
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.dialog_size import open_at
from thidua_desktop.gui.widgets.texts import label, paragraph, plain_tip
from thidua_desktop.wording.speech import size_text

_SIZE = (1040, 690)


class ShrinkDialog(QDialog):
    """`decided(Pending, frozenset[Digest])` names the originals that the smaller ones replace."""

    decided = Signal(object, object)

    def __init__(
        self, surroundings: Surroundings, pending: Pending, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Tệp quét lớn"))
        open_at(self, *_SIZE)
        self._pending, self._language = pending, surroundings.language
        self.presenter = ComparingPresenter(surroundings.desk, self, pending.studio)
        self.destroyed.connect(self.presenter.close)
        self.files = OfferList(pending.offers, surroundings.language)
        self._before, self._after = PagePane(), PagePane()
        self._number, self._left = label("", "muted"), paragraph("", "danger")
        self._back = button("", icon_name="left", role="small")
        self._on = button("", icon_name="right", role="small")
        self.close_look = button(self.tr("&Soi gần"), icon_name="zoom-in", role="filter")
        self._room = label("", "muted")
        self.attach = button("", role="primary")
        self._lay_out()
        self._connect()
        self._count()
        self.files.start()

    def done(self, result: int) -> None:
        """However it is closed, nothing is drawn any more."""
        self.presenter.close()
        super().done(result)

    def show_pair(self, pair: Pair) -> None:
        self._before.show_drawn(pair.before, pair.ratio)
        self._after.show_drawn(pair.after, pair.ratio)
        self._number.setText(self.tr("Trang {0} / {1}").format(pair.page + 1, pair.count))
        self._back.setEnabled(pair.page > 0)
        self._on.setEnabled(pair.page + 1 < pair.count)
        for widget in (self._back, self._number, self._on):
            widget.setVisible(pair.count > 1)

    def _look_at(self, offer: Offer) -> None:
        self._before.say(self.tr("Bản gốc · {0}").format(self._sized(offer.file.size)))
        after = self.tr("Bản thu nhỏ · {0} · nhẹ hơn {1} %")
        self._after.say(after.format(self._sized(offer.smaller.size), offer.saved_percent))
        self.presenter.open(offer)

    def _count(self) -> None:
        small = self.files.small
        count, size = self._pending.weighed(small)
        self.attach.setText(self.tr("Đính kèm {0} &tệp").format(count))
        self.attach.setAccessibleName(self.attach.text().replace("&", ""))
        self.attach.setEnabled(count > 0)
        self._room.setText(budget_text(size, self._language))
        give_role(self._room, "danger" if size > LARGEST_RECORD else "muted")
        files = [offer.file for offer in self._pending.offers if offer.needs_it]
        left = [file.name for file in files if file.sha256 not in small]
        said = self.tr("Bản gốc quá lớn nên không đính kèm được: {0}")
        self._left.setText(said.format(", ".join(left)))
        self._left.setVisible(bool(left))

    def _sized(self, size: int) -> str:
        return size_text(size, self._language)

    def _decide(self) -> None:
        self.decided.emit(self._pending, self.files.small)
        self.accept()

    def _turn(self, by: int) -> None:
        self.presenter.go_to(self.presenter.page + by)

    def _fit(self) -> None:
        self.presenter.fit(self._before.room(), self.devicePixelRatioF())

    def _connect(self) -> None:
        self.files.gone_to.connect(self._look_at)
        self.files.ticked.connect(self._count)
        self._before.resized.connect(self._fit)
        self._back.clicked.connect(lambda: self._turn(-1))
        self._on.clicked.connect(lambda: self._turn(1))
        self.close_look.setCheckable(True)
        self.close_look.toggled.connect(lambda on: self.presenter.look(is_close=on))
        self.attach.clicked.connect(self._decide)
        turns = (
            ("PgUp", self._back, self.tr("Trang trước")),
            ("PgDown", self._on, self.tr("Trang sau")),
        )
        for keys, pressed, name in turns:
            QShortcut(QKeySequence(keys), self).activated.connect(pressed.click)
            pressed.setAccessibleName(name)
            pressed.setToolTip(plain_tip(f"{name} ({keys})"))

    def _lay_out(self) -> None:
        title = self.tr("{0} tệp quét có thể nhẹ hơn").format(len(self._pending.offers))
        about = self.tr(
            "Đánh dấu tệp dùng bản thu nhỏ, bỏ dấu để giữ bản gốc. Bản thu nhỏ là ảnh từng trang: "
            "chữ ký số và phần chữ tìm được của bản gốc không còn. Chưa ghi gì vào sổ."
        )
        column = QVBoxLayout()
        column.setContentsMargins(SIZES.margin, 16, SIZES.margin, 16)
        column.setSpacing(SIZES.unit)
        column.addWidget(label(title, "section"))
        column.addWidget(paragraph(about, "muted"))
        column.addWidget(self.files)
        column.addWidget(self._left)
        column.addLayout(self._turning())
        column.addLayout(self._panes(), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column, 1)
        whole.addWidget(attaching_foot(self, self._room, self.attach))

    def _turning(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SIZES.unit)
        for widget in (self._back, self._number, self._on):
            row.addWidget(widget)
            widget.hide()
        row.addStretch(1)
        row.addWidget(self.close_look)
        return row

    def _panes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SIZES.unit * 2)
        for pane in (self._before, self._after):
            row.addWidget(pane, 1)
        scroll_together(self._before, self._after)
        return row
