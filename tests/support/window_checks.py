"""What every page must keep to: nothing clipped, all controls named and within Tab's reach."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabBar,
    QTableView,
    QWidget,
)

from thidua_desktop.gui.table.cell_delegate import CellDelegate

_SLACK = 1
_HEAD_PADDING = 12
_DRAWN_BY_STYLE = (QStyledItemDelegate.paint, CellDelegate.paint)
_HOLDERS = (QAbstractScrollArea, QAbstractSpinBox, QComboBox, QTabBar)
"""Controls that own the widgets inside them: a person knows only the outer one."""


def clipped(root: QWidget) -> list[str]:
    """Visible texts that have less room than they need, as `kind: text`."""
    found = []
    for widget in _visible(root):
        if isinstance(widget, QLabel) and widget.text() and not _label_fits(widget):
            found.append(f"label: {widget.text()}")
        elif isinstance(widget, QPushButton) and widget.text() and not _button_fits(widget):
            found.append(f"button: {widget.text()}")
        elif isinstance(widget, QComboBox) and not _combo_fits(widget):
            found.append(f"choice: {widget.currentText()}")
        elif isinstance(widget, QHeaderView):
            found.extend(f"column: {text}" for text in _narrow_columns(widget))
        elif isinstance(widget, QListView | QTableView):
            found.extend(f"cell: {text}" for text in _short_cells(widget))
        elif isinstance(widget, QTabBar) and widget.width() < widget.sizeHint().width():
            found.append(f"tabs: {widget.accessibleName()}")
    return found


def shared_mnemonics(root: QWidget) -> list[str]:
    """Letters under which Alt would choose between several visible controls, with their words."""
    found: dict[str, list[str]] = {}
    for widget in _visible(root):
        is_named = isinstance(widget, QLabel) and widget.buddy() is not None
        if is_named or isinstance(widget, QAbstractButton):
            letter = QKeySequence.mnemonic(widget.text()).toString()
            found.setdefault(letter, []).append(widget.text())
    return [f"{k}: {', '.join(texts)}" for k, texts in found.items() if k and len(texts) > 1]


def nameless(root: QWidget) -> list[str]:
    """Controls a screen reader would have no words for."""
    return [
        f"{type(widget).__name__} {widget.objectName()}".strip()
        for widget in _controls(root)
        if not (widget.accessibleName() or _own_words(widget))
    ]


def unreachable(root: QWidget) -> list[str]:
    """Controls that take keys but are not visited when Tab goes once round the window."""
    window = root.window()
    reached: set[QWidget] = set()
    widget: QWidget | None = window.nextInFocusChain()
    while widget is not None and widget not in reached:
        reached.add(widget)
        widget = widget.nextInFocusChain()
    return [
        f"{type(each).__name__} {each.accessibleName()}"
        for each in _controls(root)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each not in reached
    ]


def skipped_by_tab(window: QWidget, start: QWidget) -> list[str]:
    """Controls that Tab, pressed until it comes round, does not come to."""
    start.setFocus()
    reached: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in reached:
        reached.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return [
        f"{type(each).__name__} {each.accessibleName() or _own_words(each)}"
        for each in _controls(window)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and each not in reached
        and each.focusProxy() not in reached
        and not _is_left_to_arrows(each)
    ]


def _is_left_to_arrows(control: QWidget) -> bool:
    """One of several of which one is chosen: Tab comes to that one, arrows to the others."""
    if not isinstance(control, QAbstractButton) or control.group() is None:
        return False
    return control.group().exclusive() and not control.isChecked()


def _visible(root: QWidget) -> Iterator[QWidget]:
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and widget.width() > 0 and widget.height() > 0:
            yield widget


def _controls(root: QWidget) -> Iterator[QWidget]:
    for widget in _visible(root):
        inner = isinstance(widget.parentWidget(), _HOLDERS)
        takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if takes_keys and not inner and not isinstance(widget, QScrollBar):
            yield widget


def _own_words(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLabel):
        return widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        return widget.placeholderText()
    if isinstance(widget, QTabBar):
        return widget.tabText(0)
    return ""


def _label_fits(label: QLabel) -> bool:
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return needed <= label.height() + _SLACK
    said = label.text().replace("&", "", 1) if label.buddy() else label.text()
    text = said.splitlines() or [""]
    widest = max(label.fontMetrics().horizontalAdvance(line) for line in text)
    return widest <= room.width() + _SLACK and label.fontMetrics().height() <= room.height() + 2


def _button_fits(button: QPushButton) -> bool:
    return button.minimumSizeHint().width() <= button.width() + _SLACK


def _narrow_columns(header: QHeaderView) -> Iterator[str]:
    """Heads of columns that are cut off; where heads wrap, words stand one below the other."""
    if header.orientation() is not Qt.Orientation.Horizontal or header.model() is None:
        return
    is_wrapping = bool(header.defaultAlignment() & Qt.TextFlag.TextWordWrap)
    for section in range(header.count()):
        text = str(header.model().headerData(section, header.orientation()) or "")
        parts = text.split() if is_wrapping else [text]
        widest = max(map(header.fontMetrics().horizontalAdvance, parts), default=0)
        room = header.sectionSize(section) - _HEAD_PADDING
        if not header.isSectionHidden(section) and widest > room:
            yield text


def _short_cells(view: QAbstractItemView) -> Iterator[str]:
    """Seen cells whose text a style draws, with less room than its lines need."""
    model = view.model()
    if model is None or type(view.itemDelegate()).paint not in _DRAWN_BY_STYLE:
        return
    option = QStyleOptionViewItem()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            option.rect = view.visualRect(index)
            if index.data() and view.viewport().rect().intersects(option.rect):
                view.initViewItemOption(option)
                option.rect = view.visualRect(index)
                if not _cell_fits(view, option, index):
                    yield str(index.data())


def _cell_fits(view: QAbstractItemView, option: QStyleOptionViewItem, index: QModelIndex) -> bool:
    delegate = view.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    delegate.initStyleOption(option, index)
    part = QStyle.SubElement.SE_ItemViewItemText
    room = view.style().subElementRect(part, option, view)
    margin = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, view) + 1
    room.adjust(margin, 0, -margin, 0)
    wrapped = Qt.TextFlag.TextWordWrap if view.wordWrap() else Qt.TextFlag.TextSingleLine
    needed = option.fontMetrics.boundingRect(room, wrapped, option.text)
    return needed.width() <= room.width() + _SLACK and needed.height() <= room.height() + _SLACK


def _combo_fits(box: QComboBox) -> bool:
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    return needed <= box.width() + _SLACK
