"""Asking for files without stopping: the dialog stands over the window, the answer comes later."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_file(
    over: QWidget, title: str, pattern: str, chosen: Callable[[Path], None], *, folder: str = ""
) -> None:
    """One existing file; nothing is called where the person thinks better of it."""
    dialog = QFileDialog(over, title, folder, pattern)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open_for_one(dialog, chosen)


def ask_for_files(
    over: QWidget, title: str, pattern: str, chosen: Callable[[list[Path]], None]
) -> None:
    """Several existing files at once."""
    dialog = QFileDialog(over, title, "", pattern)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda files: chosen([Path(file) for file in files]))
    _open(dialog)


def ask_for_new_file(
    over: QWidget, title: str, pattern: str, chosen: Callable[[Path], None], *, proposed: str
) -> None:
    """A name to save under; nothing is written over, so nothing has to be asked."""
    dialog = QFileDialog(over, title, proposed, pattern)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(Path(proposed).suffix.removeprefix("."))
    dialog.selectFile(proposed)
    _open_for_one(dialog, chosen)


def ask_for_folder(over: QWidget, title: str, chosen: Callable[[Path], None]) -> None:
    """An existing folder."""
    dialog = QFileDialog(over, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    _open_for_one(dialog, chosen)


def show_file(path: Path) -> None:
    """Opens a file in the program this computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _open_for_one(dialog: QFileDialog, chosen: Callable[[Path], None]) -> None:
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    _open(dialog)


def _open(dialog: QFileDialog) -> None:
    """In the next turn of the loop: where the system has no dialog, Qt made a large one in this."""
    dialog.finished.connect(dialog.deleteLater)
    QTimer.singleShot(0, dialog, dialog.open)
