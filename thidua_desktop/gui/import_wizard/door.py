"""How pages lead to the import: a button, a menu, and tables dropped beside cells."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMenu, QWidget

from thidua_desktop.application.sheet_import import Subject
from thidua_desktop.gui.import_wizard.dialog import ImportWizard
from thidua_desktop.gui.import_wizard.file_step import SUFFIXES
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.widgets.page_header import PageHeader


class ImportDoor(QObject):
    """`noticed(Notice)` says what was written."""

    noticed = Signal(object)

    def __init__(self, surroundings: Surroundings, page: QWidget, header: PageHeader) -> None:
        super().__init__(page)
        self._surroundings = surroundings
        self._page = page
        self.button = header.add_button(self.tr("&Nhập từ Excel…"), icon_name="upload")
        self.button.clicked.connect(lambda _checked: self._made().open())
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def open(self, file: Path | None = None) -> ImportWizard:
        """Leads through a foreign file, from its choice to one operation."""
        wizard = self._made()
        wizard.open(file)
        return wizard

    def _made(self) -> ImportWizard:
        wizard = ImportWizard(self._surroundings, self._page)
        wizard.noticed.connect(self.noticed)
        return wizard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        file = _table_in(event.mimeData()) if isinstance(event, QDropEvent) else None
        if file is None or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.open(file)
        return True


class FrameImportDoor(QObject):
    """The leader's way to import parts of the frame; `noticed(Notice)` says what was drafted."""

    noticed = Signal(object)

    def __init__(self, surroundings: Surroundings, page: QWidget, header: PageHeader) -> None:
        super().__init__(page)
        self._surroundings = surroundings
        self._page = page
        self.button = header.add_button(self.tr("&Nhập từ Excel"), icon_name="upload")
        self.menu = QMenu(self.button)
        self.menu.setAccessibleName(self.button.accessibleName())
        self.menu.addAction(self.tr("Chỉ tiêu từng đơn vị…"), self._open_targets)
        self.menu.addAction(self.tr("Bảng điểm…"), self._open_table)
        self.menu.addAction(self.tr("Danh sách đơn vị…"), self._open_units)
        self.button.setMenu(self.menu)

    def open(self, subject: Subject, file: Path | None = None) -> ImportWizard:
        """Leads through a foreign file, from its choice to one change of the draft."""
        wizard = ImportWizard(self._surroundings, self._page, subject)
        wizard.noticed.connect(self.noticed)
        wizard.open(file)
        return wizard

    def _open_targets(self) -> None:
        self.open(Subject.TARGETS)

    def _open_table(self) -> None:
        self.open(Subject.TABLE)

    def _open_units(self) -> None:
        self.open(Subject.UNITS)


def _table_in(data: QMimeData) -> Path | None:
    """The first file that looks like a table; the reader says what it really is."""
    files = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((file for file in files if file.suffix.casefold() in SUFFIXES), None)
