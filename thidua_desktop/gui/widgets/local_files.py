"""Files of this computer among what is dropped or pasted."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def local_files(data: QMimeData) -> list[Path]:
    """Nothing for texts, pictures and addresses of the web."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
