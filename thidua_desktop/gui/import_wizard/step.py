"""What all steps of the import have in common: a stage, and the state they are drawn from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from thidua_desktop.gui.import_wizard.state import ImportState, Stage
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.wizard import WizardStep


class ImportStep(WizardStep):
    """`entered(Stage)` each time it is shown."""

    entered = Signal(object)

    def __init__(self, stage: Stage, title: str) -> None:
        super().__init__(title)
        self.stage = stage
        self.state = ImportState()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SIZES.unit)

    @property
    def is_ready(self) -> bool:
        return self.state.stage is self.stage and self.state.is_ready

    def enter(self) -> None:
        self.entered.emit(self.stage)

    def show_state(self, state: ImportState) -> None:
        """Draws what changed since the state before."""
        before, self.state = self.state, state
        self.draw(before, state)
        if state.stage is self.stage:
            self.changed.emit()

    def forget(self) -> None:
        """The wizard is over: rows that were read are held no longer."""
        self.state = ImportState()

    def draw(self, before: ImportState, now: ImportState) -> None:
        """The step's own part."""
        raise NotImplementedError
