"""Where the book lies, whose it is and which year it works in; copying it, moving it."""

from pathlib import Path
from typing import Protocol

from msgspec import Struct

from thidua_desktop.application.desks.care_desk import BookPlace, CareDesk
from thidua_desktop.application.services import Services
from thidua_desktop.domain.book import BookIdentity
from thidua_desktop.domain.frame import Frame
from thidua_desktop.gui.jobs.desk import BookDesk, Failure, Latest


class PlaceState(Struct, frozen=True, kw_only=True):
    """`frame` is None before the first one came."""

    place: BookPlace
    identity: BookIdentity
    frame: Frame | None


class PlaceView(Protocol):
    def show_state(self, state: PlaceState) -> None: ...

    def copied(self, target: Path) -> None: ...

    def failed(self, failure: Failure) -> None: ...


class PlacePresenter:
    """A copy is made beside the work; a move is the shell's, for the book has to be closed."""

    def __init__(self, desk: BookDesk, view: PlaceView) -> None:
        self._desk = desk
        self._view = view
        self._latest = Latest()
        self._care: CareDesk | None = None
        self.place: BookPlace | None = None

    def load(self) -> None:
        self._desk.ask(_look_up, self._latest.only(self._show))

    def copy(self, target: Path) -> None:
        """The whole book once more, verified, under a name that nobody bears."""
        care = self._care
        if care is not None:
            self._desk.aside(
                lambda _job: care.copy(target),
                lambda _done: self._view.copied(target),
                failed=self._view.failed,
            )

    def _show(self, found: tuple[CareDesk, PlaceState]) -> None:
        self._care, state = found
        self.place = state.place
        self._view.show_state(state)


def _look_up(services: Services) -> tuple[CareDesk, PlaceState]:
    state = PlaceState(
        place=services.care.place(),
        identity=services.queries.identity(),
        frame=services.queries.newest_frame(),
    )
    return services.care, state
