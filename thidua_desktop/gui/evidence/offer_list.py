"""The list of large scans: which ones are replaced by the smaller ones, how heavy each is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from thidua_desktop.domain.ids import Digest
from thidua_desktop.gui.evidence.shrinking import Offer
from thidua_desktop.gui.widgets.texts import plain_tip
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.speech import size_text

_SHOWN_ROWS = 4
_ROW, _FRAME = 31, 34
_SIZES_WIDTH = 136
_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OfferList(QTreeWidget):
    """`gone_to(Offer)` follows the current row, `ticked` tells that a tick was set or taken."""

    gone_to = Signal(object)
    ticked = Signal()

    def __init__(self, offers: Sequence[Offer], language: Language) -> None:
        super().__init__()
        self._offers = tuple(offers)
        self.setAccessibleName(self.tr("Các tệp có bản thu nhỏ"))
        heads = (self.tr("Dùng bản thu nhỏ"), self.tr("Bản gốc"), self.tr("Bản thu nhỏ"))
        self.setHeaderLabels(heads)
        self.setRootIsDecorated(False)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.setColumnWidth(column, _SIZES_WIDTH)
            self.headerItem().setTextAlignment(column, _NUMBERS)
        self._items = [self._row(offer, language) for offer in self._offers]
        self.addTopLevelItems(self._items)
        self.setFixedHeight(_FRAME + _ROW * min(len(offers), _SHOWN_ROWS))
        self.itemChanged.connect(lambda _item, _column: self.ticked.emit())
        self.currentItemChanged.connect(self._follow)

    @property
    def small(self) -> frozenset[Digest]:
        """The originals whose smaller ones are wanted."""
        return frozenset(
            offer.file.sha256
            for offer, item in zip(self._offers, self._items, strict=True)
            if item.checkState(0) is Qt.CheckState.Checked
        )

    def start(self) -> None:
        """The first one is looked at."""
        self.setCurrentItem(self._items[0])

    def _row(self, offer: Offer, language: Language) -> QTreeWidgetItem:
        sizes = (size_text(each.size, language) for each in (offer.file, offer.smaller))
        item = QTreeWidgetItem([offer.file.name, *sizes])
        item.setCheckState(0, Qt.CheckState.Checked)
        item.setToolTip(0, plain_tip(offer.file.name))
        for column in (1, 2):
            item.setTextAlignment(column, _NUMBERS)
        return item

    def _follow(self, item: QTreeWidgetItem) -> None:
        self.gone_to.emit(self._offers[self._items.index(item)])
