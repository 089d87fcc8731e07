"""Writes pictures of charts: safely, never over another file, away from the screen."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from thidua_desktop.gui.charts.chart import Chart, ChartFile
from thidua_desktop.gui.jobs.desk import BookDesk
from thidua_desktop.gui.widgets.notice import Notice


class ChartSaving(QObject):
    """One per page, for all charts it watches; `noticed(Notice)` tells what was written."""

    noticed = Signal(object)

    def __init__(self, desk: BookDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def watch(self, chart: Chart) -> None:
        chart.file_made.connect(self._write)

    def _write(self, file: ChartFile) -> None:
        self._desk.carry_out(lambda s, _job: s.papers.keep(file.content, file.path), self._tell)

    def _tell(self, path: Path) -> None:
        self.noticed.emit(Notice(text=self.tr("Đã lưu {0}").format(path.name)))
