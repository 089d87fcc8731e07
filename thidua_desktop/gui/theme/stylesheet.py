"""The one style sheet, built from the tokens; widgets say their part by the property `role`."""

from string import Template

from thidua_desktop.gui.theme.tokens import COLOURS, POINTS, SIZES
from thidua_desktop.resources import resource_path

_SHEET = Template("""
QWidget { color: $ink; }
QMainWindow, QDialog { background: $paper; }
QToolTip { background: $ink; color: $paper; border: 0; padding: 4px 8px; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="section"] { font-size: ${section}pt; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"], QLabel[role="line"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: ${small}pt; }
QLabel[role="hint"] { color: $muted; font-size: ${hint}pt; }
QLabel[role="keys"] {
  color: $muted; font-size: ${hint}pt; background: $ground; border: 1px solid $line;
  border-radius: 3px; padding: 1px 6px;
}
QLabel[role="figure"] { font-size: ${figure}pt; font-weight: 600; }
QLabel[role="figure"][state="quiet"] { color: $muted; }
QLabel[role="digits"] { font-size: ${digits}pt; font-weight: 600; }
QLabel[role="danger"] { color: $danger; }
QLabel[role="danger-small"] { color: $danger; font-size: ${small}pt; }
QLabel[role="behind"] { color: $warning; font-weight: 600; }
QLabel[role="outlook"] {
  background: $ground; border: 1px solid $line; border-radius: 4px; padding: 8px 12px;
}
QAbstractButton[role="task"] { background: transparent; border: 0; border-bottom: 1px solid $line; }
QAbstractButton[role="task"]:hover { background: $ground; }
QAbstractButton[role="task"]:focus { background: $accent_soft; }
QLabel[role="code"] { font-size: ${section}pt; font-weight: 600; }
QWidget[role="page-bed"] { background: $page_bed; }
QLabel[role="sheet"] { background: $paper; border: 1px solid $line_strong; }
QFrame[role="tool-bar"] { background: $ground; border: 0; border-bottom: 1px solid $line; }
QTreeWidget::item { min-height: 30px; }
QTreeView::item { padding: 0 5px; }
QTreeView[role="edge"] { border: 0; }
QLabel[role="warning-small"] { color: $warning; font-size: ${small}pt; }
QLabel[role="warning"] { color: $warning; }
QFrame[role="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }

QPushButton, QToolButton[role="button"] {
  background: $paper; border: 1px solid $line_strong; border-radius: 5px;
  min-height: 30px; padding: 0 14px;
}
QPushButton:hover { background: $ground; }
QPushButton:focus { border: 2px solid $accent; padding: 0 13px; min-height: 28px; }
QPushButton:disabled { color: $off; border-color: $line; }
QPushButton[role="primary"] {
  background: $accent; border-color: $accent; color: $paper; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $ink; }
QPushButton[role="primary"]:disabled {
  background: $off_ground; border-color: $off_ground; color: $paper;
}
QPushButton[role="filter"]:checked {
  background: $accent_soft; border-color: $accent; color: $accent_hover;
}
QPushButton[role="small"] { min-height: 26px; padding: 0 10px; }
QPushButton[role="link"] {
  border: 0; background: transparent; color: $accent; padding: 0; min-width: 24px;
}
QPushButton[role="link"]:focus { background: $accent_soft; border-bottom: 2px solid $accent; }
QPushButton[role="link"]:disabled { color: $off; }
QPushButton[role="danger"] { color: $danger; }
QPushButton[role="danger"]:disabled { color: $off; }

QLineEdit, QComboBox, QDateEdit, QSpinBox, QPlainTextEdit {
  background: $paper; border: 1px solid $field; border-radius: 4px; padding: 0 8px;
  selection-background-color: $accent; selection-color: $paper;
}
QLineEdit, QComboBox, QDateEdit, QSpinBox { min-height: 30px; }
QPlainTextEdit { padding: 6px 8px; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus, QPlainTextEdit:focus {
  border: 2px solid $accent; padding: 0 7px; min-height: 28px;
}
QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled, QSpinBox:disabled,
QPlainTextEdit:disabled {
  background: $ground; border-color: $line; color: $muted;
}
QLineEdit[state="error"], QDateEdit[state="error"] {
  border: 2px solid $danger; padding: 0 7px; min-height: 28px;
}
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow, QDateEdit::down-arrow {
  image: url("$down"); width: 16px; height: 16px;
}
QAbstractSpinBox::up-arrow { image: url("$up"); width: 16px; height: 16px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 24px; }
QDateEdit::drop-down { border: 0; width: 28px; }
QComboBox QAbstractItemView {
  background: $paper; border: 1px solid $line_strong; selection-background-color: $accent_soft;
  selection-color: $ink; outline: 0;
}
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; }

QTableView, QTreeView, QListView {
  background: $paper; border: 1px solid $line; gridline-color: $line_soft;
  selection-background-color: $accent_soft; selection-color: $ink; outline: 0;
  alternate-background-color: $paper;
}
QListView[role="strip"] { background: $ground; border: 0; }
QListView[role="strip"]::item { padding: 6px 8px 6px 12px; border-left: 3px solid transparent; }
QListView[role="strip"]::item:selected {
  background: $paper; color: $ink; border-left: 3px solid $danger;
}
QListView[role="side-list"] { background: $ground; border: 0; border-right: 1px solid $line; }
QListView[role="side-list"]::item { padding: 7px 8px 7px 13px; border-left: 3px solid transparent; }
QListView[role="side-list"]::item:selected {
  background: $accent_soft; color: $accent_hover; border-left: 3px solid $accent;
}
QTreeView[role="side-tree"] { background: $ground; border: 0; border-right: 1px solid $line; }
QTextBrowser[role="reading"] { background: $paper; border: 0; padding: 16px 24px; }
QTableView[role="edge"] { border: 0; border-top: 1px solid $line; }
QTableView[role="grid-left"] { border: 0; border-right: 1px solid $line_strong; }
QTableView[role="grid"] { border: 0; }
QTableView[role="grid-right"] { border: 0; border-left: 1px solid $line_strong; }
QLineEdit[role="cell"] {
  border: 2px solid $accent; border-radius: 0; padding: 0 5px; min-height: 0;
}
QLineEdit[role="cell"][state="error"] { border: 2px solid $danger; }
QWidget[role="bubble"] {
  background: $danger_soft; border: 1px solid $danger; border-radius: 4px;
}
QFrame[role="cell-popup"] {
  background: $paper; border: 1px solid $line_strong; border-radius: 4px;
}
QPushButton[role="step"] { min-height: 30px; padding: 0; font-weight: 600; }
QFrame[role="cell-popup"] QListWidget { border: 0; }
QFrame[role="cell-popup"] QListWidget::item { padding: 5px 8px; }
QFrame[role="cell-popup"] QListWidget::item:selected { background: $accent_soft; color: $ink; }
QHeaderView { background: $head; }
QHeaderView::section {
  background: $head; color: $muted; border: 0; border-bottom: 1px solid $line;
  padding: 0 8px; min-height: 29px; font-size: ${small}pt;
}
QTableCornerButton::section { background: $head; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 1px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 1px; }
QScrollBar::handle { background: $line_strong; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTableWidget[role="files"]::item { padding: 0 5px; }
QTableWidget[role="files"] QComboBox { margin: 4px; }

QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabWidget::tab-bar { left: ${size_margin}px; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
  background: transparent; color: $muted; padding: 0 0 0 0; margin-right: 20px; height: 34px;
  border: 0; border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: $ink; font-weight: 600; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; }

QMenu { background: $paper; border: 1px solid $line_strong; padding: 4px 0; }
QMenu::item { padding: 6px 24px 6px 16px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $off; }
QMenu::indicator { left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 0; }
QProgressBar { background: $head; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $line_strong; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea { border: 0; background: transparent; }
QScrollArea[role="side-panel"] { background: $ground; border-left: 1px solid $line; }
QScrollArea[role="page-bed"] { background: $page_bed; }

QWidget[role="ground"], QFrame[role="ground"] { background: $ground; }
QWidget[role="paper"] { background: $paper; }
QFrame[role="card"] { background: $paper; border: 1px solid $line; border-radius: 6px; }
QFrame[role="card"][state="chosen"] { border-color: $accent; background: $chosen_card; }
QFrame[role="top-bar"] { background: $ground; border: 0; border-bottom: 1px solid $line; }
QFrame[role="status-bar"] { background: $ground; border: 0; border-top: 1px solid $line; }
QFrame[role="status-bar"] QLabel { color: $muted; font-size: ${small}pt; }
QFrame[role="status-bar"] QLabel[place="after"] {
  border: 0; border-left: 1px solid $line; padding-left: 12px;
}
QFrame[role="navigation"] { background: $ground; border: 0; border-right: 1px solid $line; }
QFrame[role="navigation"] QLabel { color: $muted; font-size: ${small}pt; padding-left: 16px; }
QToolButton[role="nav"] {
  border: 0; border-left: 3px solid transparent; background: transparent; text-align: left;
  padding: 0 8px 0 13px; min-height: 32px;
}
QToolButton[role="nav"]:hover { background: $head; }
QToolButton[role="nav"]:checked {
  background: $accent_soft; border-left: 3px solid $accent; font-weight: 600; color: $accent_hover;
}
QToolButton[role="nav"]:focus { border-left: 3px solid $ink; }
QToolButton[role="flat"] { border: 0; background: transparent; padding: 4px 8px; }
QToolButton[role="flat"]:hover { background: $head; border-radius: 4px; }
QToolButton[role="flat"]:focus { border: 2px solid $accent; border-radius: 4px; padding: 2px 6px; }
QToolButton[role="flat"]::menu-indicator { image: none; }
QPushButton[role="search"] {
  text-align: left; color: $muted; border-color: $field; background: $paper; min-height: 30px;
}
QFrame[role="navigation"] QLabel[role="count"] {
  background: $head; color: $ink; border: 1px solid $line; border-radius: 9px;
  min-height: 16px; padding: 0 6px; font-size: ${small}pt;
}
QFrame[role="navigation"] QLabel[role="count"][place="rail"] {
  border-radius: 7px; min-height: 12px; padding: 0 3px; font-size: 7pt;
}
QLabel[role="tag"] { border-radius: 4px; padding: 2px 6px; font-size: ${small}pt; }
QLabel[role="tag"][tone="good"] { background: $accent_soft; color: $accent_hover; }
QLabel[role="tag"][tone="info"] { background: $info_soft; color: $info; }
QLabel[role="tag"][tone="warning"] { background: $warning_soft; color: $warning; }
QLabel[role="tag"][tone="danger"] { background: $danger_soft; color: $danger; }
QLabel[role="tag"][tone="plain"] { background: $head; color: $muted; }
QFrame[role="notice"] { background: $ink; border-radius: 6px; }
QFrame[role="notice"] QLabel { color: $paper; }
QFrame[role="notice"] QPushButton {
  border: 0; background: transparent; color: $on_ink; font-weight: 600; padding: 0 8px;
}
QFrame[role="notice"] QPushButton:focus { border: 2px solid $paper; border-radius: 4px; }
QFrame[role="drop"] { background: $ground; border: 1px dashed $field; border-radius: 4px; }
QWidget[role="page-bed"] { background: $page_bed; }
QLabel[role="thumbnail"] { background: $page_bed; border-radius: 4px; }
QFrame[role="dialog-foot"] { background: $ground; border: 0; border-top: 1px solid $line; }
QDialog[role="palette"] { border: 1px solid $field; }
QDialog[role="palette"] QLineEdit {
  border: 0; min-height: 42px; font-size: ${section}pt; padding: 0 8px;
}
QDialog[role="palette"] QListWidget { border: 0; border-top: 1px solid $line; }
QDialog[role="palette"] QListWidget::item:disabled { color: $muted; padding-left: 14px; }
QDialog[role="palette"] QListWidget::item:selected {
  background: $accent_soft; border-left: 3px solid $accent;
}
QFrame[role="unfolded"] {
  background: $ground; border: 0; border-bottom: 1px solid $line_strong;
}
QFrame[role="trial"] {
  background: $warning_soft; border: 1px solid $slow; border-radius: 4px;
}
QFrame[role="note"] { background: $ground; border: 1px solid $line; border-radius: 4px; }
""")


def style_sheet() -> str:
    """The whole sheet of a window."""
    points = {name: f"{getattr(POINTS, name):g}" for name in POINTS.__struct_fields__}
    sizes = {f"size_{name}": str(getattr(SIZES, name)) for name in SIZES.__struct_fields__}
    arrows = {name: resource_path("icons", f"{name}.svg").as_posix() for name in ("up", "down")}
    return _SHEET.substitute(COLOURS.by_name() | points | sizes | arrows)
