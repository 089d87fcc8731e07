"""Before a book, or a year of it, is left: what was typed and not taken is told."""

from collections.abc import Callable

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.open_texts import OPEN_TEXT, OpenText, OpenTexts
from thidua_desktop.gui.pages.settling import OpenTextQuestion
from thidua_desktop.gui.surroundings import Place
from thidua_desktop.gui.table.typing import commit_typing


class Leaving:
    """Asks the person where a text would be lost; `texts` are those of the open book."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._is_decided = False
        self.texts: OpenTexts | None = None
        window.may_close = self._may_close

    def then(self, act: Callable[[], object]) -> None:
        """Does it at once where nothing would be lost, else when the person says so."""
        found = self._found()
        if found is None:
            act()
        else:
            self._ask(found, act)

    def _may_close(self) -> bool:
        found = None if self._is_decided else self._found()
        if found is not None:
            self._ask(found, self._window.close)
        return found is None

    def _go_on(self, act: Callable[[], object]) -> None:
        """What is done may close the window: it was decided already."""
        self._is_decided = True
        try:
            act()
        finally:
            self._is_decided = False

    def _found(self) -> OpenText | None:
        commit_typing()
        return None if self.texts is None else self.texts.first()

    def _ask(self, found: OpenText, act: Callable[[], object]) -> None:
        text = tr("{0} chưa ghi được vào sổ. Rời đi thì chữ này mất.").format(found.said)
        question = OpenTextQuestion(text, tr("&Bỏ chữ đó, rời đi"), self._window)
        place = Place(page=found.page, item=OPEN_TEXT)
        question.ask(lambda: self._window.follow(place), lambda: self._go_on(act))
