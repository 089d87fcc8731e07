"""The wizard of a unit that has a frame: four steps, then its book opens."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.application.program import OfferedFrame
from thidua_desktop.gui.desktop import Desktop
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.aside import AsideLane
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.pages.first_start.join_presenter import Joining, JoinPresenter
from thidua_desktop.gui.pages.first_start.join_steps import (
    FrameStep,
    PassphraseStep,
    PlaceStep,
    UnitStep,
)
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
        self._passphrase = PassphraseStep(self._presenter.passphrase_problem)
        self._place = PlaceStep(self._proposed)
        steps = (self._frame, self._unit, self._passphrase, self._place)
        title = self.tr("Lập sổ của đơn vị từ gói khung")
        self.dialog = Wizard(title, steps, finish=self.tr("Lập &sổ"), parent=over)
        self._frame.chosen.connect(self._presenter.choose)
        self.dialog.finished_all.connect(self._join)
        self.dialog.finished.connect(self._close)

    def open(self) -> None:
        self.dialog.open()

    def show_frame(self, offered: OfferedFrame) -> None:
        self._frame.show_frame(offered)
        self._unit.show_units(offered)

    def show_failure(self, failure: Failure) -> None:
        """At the step where the person is."""
        text = failure_text(failure, self._language)
        at_place = self.dialog.place > 0
        (self._place if at_place else self._frame).show_problem(text)

    def joined(self, book: Path) -> None:
        self.dialog.accept()
        self.founded.emit(book)

    def _proposed(self) -> Path:
        """A name that tells whose book it is."""
        return self._desktop.books_folder / self._presenter.proposed_name(self._unit.unit)

    def _join(self) -> None:
        self._place.show_problem("")
        self._presenter.join(
            Joining(
                unit=self._unit.unit,
                passphrase=self._passphrase.passphrase,
                book=self._place.book,
            )
        )

    def _close(self, _result: int) -> None:
        self._lane.close()
        self.dialog.deleteLater()
        self.deleteLater()
