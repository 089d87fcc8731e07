"""Windows under test: the real look on an offscreen screen, over copies of a played year."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.played_year import CUM, MOMENT, Year, quick_program, shared_year
from tests.support.screen import desktop_of
from tests.support.sealing import FRAME, REGIMENT, STAFF
from tests.support.small_bloc import SmallBloc, founded_bloc
from thidua_desktop.application.services import Services
from thidua_desktop.gui.app import Application
from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.theme.dress import dress


@pytest.fixture(scope="session")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    """Played once; tests copy the books they write to."""
    return shared_year(CUM, tmp_path_factory)


@pytest.fixture
def book(year: Year, tmp_path: Path) -> Callable[[str], Path]:
    """A copy of a unit's book, free to be written to."""

    def copy(unit: str) -> Path:
        return Path(shutil.copy(year.book(unit), tmp_path / f"{unit}.thidua"))

    return copy


@pytest.fixture
def services(book: Callable[[str], Path]) -> Iterator[Services]:
    """The open book of a member unit after the whole year."""
    with quick_program(MOMENT).open(book("PKT")) as opened:
        yield opened


@pytest.fixture
def leader_services(book: Callable[[str], Path]) -> Iterator[Services]:
    """The open book of the leading unit after the whole year."""
    with quick_program(MOMENT).open(book("PCT")) as opened:
        yield opened


@pytest.fixture
def application(qtbot, tmp_path) -> Iterator[Application]:
    """The program with its window, no book open yet; at the end nothing left typed holds it."""
    made = Application(desktop_of(tmp_path))

    def leave_at_once(window: MainWindow) -> None:
        window.may_close = lambda: True

    qtbot.addWidget(made.window, before_close_func=leave_at_once)
    made.window.show()
    yield made
    made.close_book()


@pytest.fixture(scope="session")
def ended(tmp_path_factory: pytest.TempPathFactory) -> SmallBloc:
    """A bloc whose year-end result names the next leader, in every book; tests copy it."""
    bloc = founded_bloc(tmp_path_factory.mktemp("ended") / "bloc", FRAME)
    result = bloc.conclude("NAM", next_leader=STAFF)
    for unit in (STAFF, REGIMENT):
        bloc.take_in(unit, result)
    return bloc


@pytest.fixture
def ended_bloc(ended: SmallBloc, tmp_path: Path) -> SmallBloc:
    """Its books, free to be written to; next year's frame may come."""
    return ended.copied_to(tmp_path / "bloc")


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """Holds the windows that a test adds until they were closed.

    Qt paints once more when the test function has ended; a window that only it held may be
    collected in the midst of that, which ends the whole run.
    """
    add, held = qtbot.addWidget, list[QWidget]()

    def add_and_hold(widget: QWidget, **more: Callable[[QWidget], None]) -> None:
        held.append(widget)
        add(widget, **more)

    monkeypatch.setattr(qtbot, "addWidget", add_and_hold)
    return qtbot


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp) -> None:
    """Every window wears the theme, as in the program."""
    dress(qapp)


@pytest.fixture(autouse=True)
def nothing_in_the_way() -> Iterator[None]:
    """A dialog that a test leaves open would keep mouse and keys from the windows of the next."""
    yield
    while (left := QApplication.activeModalWidget()) is not None:
        left.hide()
        left.deleteLater()
