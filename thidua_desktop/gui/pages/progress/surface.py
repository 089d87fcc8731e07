"""What keys, menus and dialogs of the page act on."""

from typing import Protocol

from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.gui.pages.progress.panel import ProgressPanel
from thidua_desktop.gui.pages.progress.presenter import ProgressPresenter
from thidua_desktop.gui.pages.progress.sheet_view import SheetView
from thidua_desktop.gui.pages.progress.side_room import SideRoom
from thidua_desktop.gui.surroundings import Surroundings


class Surface(Protocol):
    """The page of progress, as far as its keys need it."""

    surroundings: Surroundings
    view: SheetView
    panel: ProgressPanel
    presenter: ProgressPresenter
    side: SideRoom

    def ask_reason(self, row: ProgressRow, entries: tuple[ProgressEntry, ...]) -> None: ...

    def go_to(self, item: str) -> None: ...

    def paste(self) -> None: ...

    def choose_files(self) -> None: ...
