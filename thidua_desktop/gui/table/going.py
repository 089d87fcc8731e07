"""Making a cell the current one, whatever keys are held meanwhile."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView


def go_to(view: QAbstractItemView, index: QModelIndex) -> None:
    """Selects it alone and brings it into sight.

    `setCurrentIndex` of the view would add to the selection while Ctrl or Shift is held.
    """
    flag = QItemSelectionModel.SelectionFlag
    alone = flag.ClearAndSelect
    if view.selectionBehavior() is QAbstractItemView.SelectionBehavior.SelectRows:
        alone |= flag.Rows
    view.selectionModel().setCurrentIndex(index, alone)
    view.scrollTo(index)
