"""The button "Minh chứng" of the page: attaching, scanning a folder, exporting."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QPushButton

from thidua_desktop.gui.evidence.panel import EvidencePanel
from thidua_desktop.gui.pages.progress.evidence_target import field_of
from thidua_desktop.gui.pages.progress.surface import Surface


class EvidenceMenu(QObject):
    """What can be done with evidence from the page as a whole."""

    def __init__(
        self, opener: QPushButton, page: Surface, evidence: EvidencePanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._evidence = evidence
        self.menu = QMenu(opener)
        self.menu.setAccessibleName(self.tr("Minh chứng"))
        attach = self.tr("Đính kèm tệp vào ô này…")
        self.menu.addAction(f"{attach}\tCtrl+E", page.choose_files)
        self.menu.addAction(self.tr("Quét thư mục…"), self._scan)
        self.menu.addAction(self.tr("Xuất minh chứng của kỳ…"), self._export)
        opener.setMenu(self.menu)

    def _scan(self) -> None:
        sheet = self._page.presenter.sheet
        if sheet is not None:
            self._evidence.choose_folder(field_of(sheet))

    def _export(self) -> None:
        sheet = self._page.presenter.sheet
        if sheet is not None:
            self._evidence.export(sheet.period.code)
