"""`shots`: pictures of every page over books of a played year, at a scale and in a language."""

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QApplication

from thidua_desktop.gui.app import Application
from thidua_desktop.gui.desktop import Desktop
from thidua_desktop.gui.language import speak
from thidua_desktop.gui.pages.catalogue import PAGES
from thidua_desktop.gui.shots.camera import Camera
from thidua_desktop.gui.shots.scenes import scenes
from thidua_desktop.gui.theme.dress import dress
from thidua_desktop.wording.language import Language

SCALE_VARIABLE = "QT_SCALE_FACTOR"
PLATFORM_VARIABLE = "QT_QPA_PLATFORM"


def take_pictures(
    desktop: Desktop, books: Mapping[str, Path], folder: Path, *, scale: str, language: Language
) -> list[Path]:
    """All pictures, in order. The scale must be known before Qt starts, so this starts Qt."""
    os.environ[SCALE_VARIABLE] = scale
    os.environ.setdefault(PLATFORM_VARIABLE, "offscreen")
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)
    dress(qt)
    speak(qt, language)
    folder.mkdir(parents=True, exist_ok=True)
    application = Application(desktop, language)
    try:
        return Camera(application, books, folder).take(scenes([spec.key for spec in PAGES]))
    finally:
        application.window.close()
