"""Tệp: chosen or dropped; one sentence where it cannot be taken."""

from pathlib import Path

from PySide6.QtCore import Signal

from thidua_desktop.gui.import_wizard.state import ImportState, Stage
from thidua_desktop.gui.import_wizard.step import ImportStep
from thidua_desktop.gui.import_wizard.words import failure_words, stop_words
from thidua_desktop.gui.widgets.drop_zone import DropZone
from thidua_desktop.gui.widgets.file_dialogs import ask_for_file
from thidua_desktop.gui.widgets.texts import paragraph
from thidua_desktop.wording.language import Language

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".csv", ".txt", ".tsv")
PATTERN = " ".join(f"*{suffix}" for suffix in SUFFIXES)


class FileStep(ImportStep):
    """`chosen(Path)` asks to open a file."""

    chosen = Signal(object)

    def __init__(self, language: Language, purpose: str) -> None:
        super().__init__(Stage.FILE, "")
        self.title = self.tr("Tệp")
        self._language = language
        zone = DropZone(self.tr("Kéo tệp vào đây, hoặc chọn tệp. Tệp đang mở thì đóng lại trước."))
        self.ask = zone.add_button(self.tr("Chọn tệ&p…"), "folder")
        self.ask.clicked.connect(self._ask)
        zone.dropped.connect(self._take)
        self._file = paragraph("", "section")
        self._problem = paragraph("", "danger")
        for part in (paragraph(purpose), zone, self._file, self._problem):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def enter(self) -> None:
        super().enter()
        self.ask.setFocus()

    def draw(self, before: ImportState, now: ImportState) -> None:
        if now.stage is not Stage.FILE:
            return
        self._file.setText(now.file.name if now.file is not None else "")
        self._problem.setText(self._said(now))
        is_wrong = bool(self._problem.text())
        self.ask.setText(self.tr("Chọn tệ&p khác…") if now.file else self.tr("Chọn tệ&p…"))
        self.ask.setAccessibleName(self.ask.text().replace("&", ""))
        if is_wrong and before.failure is None and before.stop is None:
            self.ask.setFocus()

    def _said(self, now: ImportState) -> str:
        if now.failure is not None:
            return failure_words(now.failure, self._language)
        return stop_words(now.stop) if now.stop is not None else ""

    def _take(self, files: list[Path]) -> None:
        if files:
            self.chosen.emit(files[0])

    def _ask(self) -> None:
        ask_for_file(self, self.tr("Chọn tệp Excel hoặc csv"), PATTERN, self.chosen.emit)
