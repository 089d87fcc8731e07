"""Who has to look again: every page hears what an operation changed, the seen one reloads."""

from PySide6.QtCore import QObject, Signal

from thidua_desktop.domain.changes import ChangeSet


class RefreshHub(QObject):
    """Operations publish what they changed; pages and the status bar listen."""

    changed = Signal(object)

    def publish(self, changes: ChangeSet) -> None:
        self.changed.emit(changes)
