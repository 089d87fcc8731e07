"""The language of the windows: Vietnamese stands in the source, the rest in two files of `i18n/`.

A text is found by its words alone, not by the class that says it: moving a sentence to another
widget must not lose its translation.
"""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from thidua_desktop.application.ports_desktop import Settings
from thidua_desktop.resources import translation_path
from thidua_desktop.wording.language import Language

LANGUAGE_SETTING = "language"
_FILES = {Language.VIETNAMESE: "qt_vi.ts", Language.ENGLISH: "thidua_en.ts"}
"""Qt speaks English by itself and has no Vietnamese; the program's own texts are the reverse."""


class Dictionary(QTranslator):
    """Translates what it knows; anything else is shown as written."""

    def __init__(self, known: Mapping[str, str], parent: QObject) -> None:
        super().__init__(parent)
        self._known = known

    def translate(
        self, _context: str, source: str, _remark: str | None = None, _count: int = -1, /
    ) -> str | None:  # None, not "": an empty text counts as a translation
        return self._known.get(source)

    def isEmpty(self) -> bool:
        """Qt skips an empty translator; this one loads no file of Qt's own kind."""
        return not self._known


def chosen_language(settings: Settings) -> Language:
    """What this person chose on this computer, Vietnamese at first."""
    chosen = settings.get(LANGUAGE_SETTING)
    return Language(chosen) if chosen in set(Language) else Language.VIETNAMESE


def speak(application: QCoreApplication, language: Language) -> None:
    """From now on every text made is in this language; widgets already shown keep theirs."""
    for old in application.findChildren(Dictionary):
        application.removeTranslator(old)
        old.deleteLater()
    application.installTranslator(Dictionary(translations(_FILES[language]), application))


def tr(text: str) -> str:
    """For texts outside a class; inside one `self.tr` says the same."""
    return QCoreApplication.translate("Windows", text)


def translated(noted: str) -> str:
    """A text that was noted with `QT_TRANSLATE_NOOP` where it stands."""
    return tr(noted)


@cache
def translations(name: str) -> Mapping[str, str]:
    """Source text → translation of a Qt Linguist file; unfinished ones are left out."""
    root = ET.parse(translation_path(name)).getroot()  # noqa: S314 - travels with the program
    pairs = ((m.findtext("source"), m.findtext("translation")) for m in root.iter("message"))
    return {source: said for source, said in pairs if source and said}
