"""What the window can do beside finding: go to a page, press its buttons, the program's actions."""

from collections.abc import Callable, Iterator
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from thidua_desktop.application.book_face import BookFace
from thidua_desktop.application.search import FoundKind, Searchable
from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.pages.catalogue import page_text
from thidua_desktop.gui.pages.commands import COMMANDS

_SHORTCUTS = 9


class Command(Struct, frozen=True, kw_only=True):
    """`found` is what is shown; its `item` is unique among all commands."""

    found: Searchable
    run: Callable[[], None]


def commands_of(window: MainWindow, face: BookFace) -> tuple[Command, ...]:
    """What can be done now; what belongs to the page that is seen comes first."""
    seen = window.seen_key
    of_pages = sorted(
        _of_pages(window), key=lambda command: command.found.item.split("/")[0] != seen
    )
    return (*_pages(window), *of_pages, *_periods(window, face), *_actions(window))


def _pages(window: MainWindow) -> Iterator[Command]:
    for place, (key, title) in enumerate(window.navigation.titles.items(), start=1):
        keys = f"Alt+{place}" if place <= _SHORTCUTS else ""
        found = Searchable(kind=FoundKind.PAGE, item=key, title=title, keys=_native(keys))
        yield Command(found=found, run=partial(window.open_page, key))


def _of_pages(window: MainWindow) -> Iterator[Command]:
    titles = window.navigation.titles
    for place, command in enumerate(COMMANDS):
        if command.page in titles:
            found = Searchable(
                kind=FoundKind.COMMAND,
                item=f"{command.page}/{place}",
                title=page_text(command.title),
                source=titles[command.page],
                keys=_native(command.keys),
            )
            yield Command(found=found, run=partial(window.follow, command.place))


def _periods(window: MainWindow, face: BookFace) -> Iterator[Command]:
    """Another period, another year."""
    to_period = QCoreApplication.translate("Commands", "Chuyển sang kỳ {0}")
    to_year = QCoreApplication.translate("Commands", "Chuyển sang năm {0}")
    for period in face.periods:
        if period.code != window.period:
            run = partial(window.choose_period, period.code)
            yield _of_shell(f"period:{period.code}", to_period.format(period.name), run)
    for year in face.years:
        if year != face.year:
            run = partial(window.top_bar.year_chosen.emit, year)
            yield _of_shell(f"year:{year}", to_year.format(year), run)


def _actions(window: MainWindow) -> Iterator[Command]:
    for place, action in enumerate(window.actions()):
        if action.isVisible() and action.isEnabled() and action.text():
            yield _of_shell(f"action:{place}", _plain(action), action.trigger, _keys(action))


def _of_shell(item: str, title: str, run: Callable[[], None], keys: str = "") -> Command:
    found = Searchable(kind=FoundKind.COMMAND, item=item, title=title, keys=keys)
    return Command(found=found, run=run)


def _plain(action: QAction) -> str:
    return action.text().replace("&", "").rstrip("…")


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
