"""The wizard of a unit that has a frame: up to its book and the sheet of its key, then it opens."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from thidua_desktop.application.program import OfferedFrame
from thidua_desktop.gui.desktop import Desktop
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.aside import AsideLane
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.pages.first_start.join_presenter import Founded, Joining, JoinPresenter
from thidua_desktop.gui.pages.first_start.join_steps import (
    FrameStep,
    PassphraseStep,
    PlaceStep,
    UnitStep,
)
from thidua_desktop.gui.pages.first_start.sheet_step import PICTURE_DPI, SheetStep
from thidua_desktop.gui.printing.pdf_pages import draw_page
from thidua_desktop.gui.printing.pdf_printing import ask_for_printer, print_pdf
from thidua_desktop.gui.widgets.file_dialogs import ask_for_new_file
from thidua_desktop.gui.widgets.keeping_dialog import Loss
from thidua_desktop.gui.widgets.wizard import Wizard
from thidua_desktop.wording.language import Language


class JoinWizard(QObject):
    """Signals: `founded(Path)` with the new book, `crashed(Exception)`."""

    founded = Signal(object)
    crashed = Signal(object)

    def __init__(self, desktop: Desktop, language: Language, over: QWidget) -> None:
        super().__init__(over)
        self._desktop = desktop
        self._language = language
        self._lane = AsideLane("join", self.crashed.emit, self)
        self._presenter = JoinPresenter(desktop.program, self._lane, self)
        self._frame = FrameStep(self._presenter.compared)
        self._unit = UnitStep()
        self._place = PlaceStep(self._proposed)
        self._passphrase = PassphraseStep(self._presenter.passphrase_problem)
        self._sheet = SheetStep()
        self._steps = (self._frame, self._unit, self._place, self._passphrase, self._sheet)
        title = self.tr("Lập sổ của đơn vị từ gói khung")
        self.dialog = Wizard(title, self._steps, finish=self.tr("&Mở sổ"), parent=over)
        self.dialog.loses = self._loses
        self.dialog.loss = Loss(
            title=self.tr("Bỏ việc lập sổ?"),
            text=self.tr(
                "Sổ chưa lập. Những gì đã gõ ở các bước chưa lưu ở đâu, đóng lại là phải gõ lại. "
                "Tệp khung vẫn nguyên."
            ),
            drop=self.tr("&Bỏ, không lập sổ"),
        )
        self._connect()

    def open(self) -> None:
        self.dialog.open()

    def show_frame(self, offered: OfferedFrame) -> None:
        self._frame.show_frame(offered)
        self._unit.show_units(offered)

    def show_failure(self, failure: Failure) -> None:
        """At the step that can mend it: the file, the place of the book, or the sheet."""
        text = failure_text(failure, self._language)
        if self._presenter.founded is not None:
            self._sheet.tell(text, is_bad=True)
        elif self._passphrase.isVisible():
            self.dialog.show_lock("")
            self.dialog.go_to(self._steps.index(self._place))
            self._place.show_problem(text)
        else:
            self._frame.show_problem(text)

    def joined(self, founded: Founded) -> None:
        """Once its picture is there too, the sheet is shown."""
        sheet, dots = founded.sheet, PICTURE_DPI * self.dialog.devicePixelRatioF()
        self._lane.run(lambda _job: draw_page(sheet, 0, dots), self._show_sheet, self.show_failure)

    def sheet_kept(self, path: Path) -> None:
        self._sheet.tell(self.tr("Đã lưu {0}.").format(path.name))

    def sheet_printed(self, pages: int) -> None:
        self._sheet.tell(self.tr("Đã gửi {0} trang tới máy in.").format(pages))

    def _show_sheet(self, page: QImage) -> None:
        founded = self._presenter.founded
        assert founded is not None, "its sheet was drawn"
        self.dialog.show_lock("")
        self._sheet.show_sheet(founded.fingerprint, page)
        self.dialog.go_to(self._steps.index(self._sheet))

    def _proposed(self) -> Path:
        """A name that tells whose book it is."""
        return self._desktop.books_folder / self._presenter.proposed_name(self._unit.unit)

    def _loses(self) -> bool:
        """Once the book is founded all that was given stands in it."""
        filled = (self._frame, self._place, self._passphrase)
        return self._presenter.founded is None and any(step.is_filled for step in filled)

    def _join(self) -> None:
        self._place.show_problem("")
        self.dialog.show_lock(self.tr("Đang lập sổ, tạo khoá và phiếu…"))
        self._presenter.join(
            Joining(
                unit=self._unit.unit,
                passphrase=self._passphrase.passphrase,
                book=self._place.book,
            )
        )

    def _print(self) -> None:
        def chosen(printer: QPrinter) -> None:
            self._presenter.print_sheet(partial(print_pdf, printer))

        ask_for_printer(self.dialog, self.tr("Phiếu khôi phục"), chosen)

    def _ask_where(self) -> None:
        founded = self._presenter.founded
        if founded is not None:
            proposed = str(founded.book.with_name(founded.sheet_name))
            title, keep = self.tr("Lưu phiếu khôi phục"), self._presenter.keep_sheet
            ask_for_new_file(self.dialog, title, "*.pdf", keep, proposed=proposed)

    def _connect(self) -> None:
        self._frame.chosen.connect(self._presenter.choose)
        self._passphrase.given.connect(self._join)
        self._sheet.print_asked.connect(self._print)
        self._sheet.save_asked.connect(self._ask_where)
        self.dialog.finished_all.connect(self.dialog.accept)
        self.dialog.finished.connect(self._close)

    def _close(self, _result: int) -> None:
        """A book that was founded opens, however its last step is left."""
        self._lane.close()
        if self._presenter.founded is not None:
            self.founded.emit(self._presenter.founded.book)
        self.dialog.deleteLater()
        self.deleteLater()
