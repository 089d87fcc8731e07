"""`shots`: pictures of every page over books of a played year, at a scale and in a language."""

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QApplication

from thidua_desktop.gui.app import Application
from thidua_desktop.gui.desktop import Desktop
from thidua_desktop.gui.language import LANGUAGE_SETTING, speak
from thidua_desktop.gui.pages.catalogue import PAGES
from thidua_desktop.gui.shots.camera import SCREEN, Camera
from thidua_desktop.gui.shots.scene import Stage
from thidua_desktop.gui.shots.scenes import scenes
from thidua_desktop.gui.theme.dress import dress
from thidua_desktop.wording.language import Language


class Year(Protocol):
    """A played year: books by the words of `scene`, its packages, sticks, digits, passphrase."""

    @property
    def books(self) -> Mapping[str, Path]: ...
    @property
    def folder(self) -> Path: ...
    @property
    def newcomer(self) -> Path: ...
    @property
    def sticks(self) -> Path: ...
    @property
    def digits(self) -> str: ...
    @property
    def passphrase(self) -> str: ...


SCALE_VARIABLE = "QT_SCALE_FACTOR"
PLATFORM_VARIABLE = "QT_QPA_PLATFORM"
_NO_DISPLAY = "offscreen"


def take_pictures(
    desktop: Desktop, year: Year, folder: Path, *, scale: str, language: Language, page: str
) -> list[Path]:
    """All pictures (of `page`, where it is named), in order.

    The scale must be known before Qt starts, so this starts Qt.
    """
    folder.mkdir(parents=True, exist_ok=True)
    os.environ[SCALE_VARIABLE] = scale
    qt = QApplication.instance() or _qt_on_a_screen(float(scale))
    assert isinstance(qt, QApplication)
    qt.setCursorFlashTime(0)  # or a picture would never stand still where something is typed
    dress(qt)
    speak(qt, language)
    desktop.settings.put(LANGUAGE_SETTING, language.value)  # what the pictures show of the choice
    application = Application(desktop, language)
    try:
        stage = Stage(
            window=application.window,
            samples=year.folder,
            newcomer=year.newcomer,
            sticks=year.sticks,
            digits=year.digits,
            passphrase=year.passphrase,
            fail=application.crashes.met.emit,
        )
        camera = Camera(application, year.books, stage, folder)
        every = scenes([spec.key for spec in PAGES])
        return camera.take([scene for scene in every if page in ("", scene.page)])
    finally:
        application.window.close()


def _qt_on_a_screen(scale: float) -> QApplication:
    """Qt without a display has a small square screen that pushes dialogs aside: tell it ours."""
    if os.environ.get(PLATFORM_VARIABLE, _NO_DISPLAY) != _NO_DISPLAY:
        return QApplication([])
    size = {"width": round(SCREEN[0] * scale), "height": round(SCREEN[1] * scale)}
    screen = {"name": "", "x": 0, "y": 0, **size, "dpr": 1, "logicalDpi": 96, "logicalBaseDpi": 96}
    with tempfile.TemporaryDirectory(prefix="thidua-") as folder:
        described = Path(folder) / "screen.json"
        described.write_text(json.dumps({"screens": [screen]}), "utf-8")
        os.environ[PLATFORM_VARIABLE] = f"{_NO_DISPLAY}:configfile={described}"
        return QApplication([])
