"""Goals of all units in one grid; below it why a criterion does not concern a unit."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.frame import Frame
from thidua_desktop.gui.pages.table import lists
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import paragraph


class GoalsTab(QWidget):
    """A chosen row tells the reason of its KAD; a tip alone is not within the keyboard's reach."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        model = ItemModel(lists.goal_columns(frame))
        model.show(frame.table.criteria)
        self.table = DataTable(model, self.tr("Chỉ tiêu từng đơn vị"), edge=True)
        self.table.chose.connect(self._tell)
        usual = self.tr("KAD: không áp dụng với đơn vị đó. Chọn một dòng để xem lý do.")
        self.note = paragraph(usual, "small")
        self.note.setContentsMargins(SIZES.margin, SIZES.unit, SIZES.margin, SIZES.unit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)

    def _tell(self, criterion: Criterion) -> None:
        everyone = self.tr("{0} áp dụng với mọi đơn vị.").format(criterion.code)
        self.note.setText(lists.exempt_words(self._frame, criterion) or everyone)
