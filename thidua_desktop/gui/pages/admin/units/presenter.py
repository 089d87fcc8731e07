"""The member units of the bloc as the frame lists them, with what is known of their keys."""

from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from thidua_desktop.application.desks.key_desk import KeyItem
from thidua_desktop.application.services import Services
from thidua_desktop.domain.bloc import Bloc, Unit
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.reasons import NotAllowedError
from thidua_desktop.gui.jobs.desk import BookDesk, Latest


class Part(StrEnum):
    """A unit's part in the year."""

    LEADER = "leader"
    DEPUTY = "deputy"
    MEMBER = "member"


class KeyState(StrEnum):
    """What this book knows of a unit's key."""

    OWN = "own"
    TRUSTED = "trusted"
    WAITING = "waiting"
    NONE = "none"


class UnitRow(Struct, frozen=True, kw_only=True):
    """One member unit."""

    unit: Unit
    bloc: Bloc
    part: Part
    key: KeyState
    is_own: bool


class UnitsState(Struct, frozen=True, kw_only=True):
    """`headcount` sums the units whose headcount is known; None where none is."""

    bloc: str
    rows: tuple[UnitRow, ...]
    headcount: int | None


class UnitsView(Protocol):
    def show_units(self, state: UnitsState | None) -> None:
        """None before the first frame."""


class UnitsPresenter:
    """The frame is the only list of units there is."""

    def __init__(self, desk: BookDesk, view: UnitsView) -> None:
        self._desk = desk
        self._view = view
        self._latest = Latest()

    def load(self) -> None:
        self._desk.ask(_look_up, self._latest.only(self._view.show_units))


def _look_up(services: Services) -> UnitsState | None:
    frame = services.queries.newest_frame()
    if frame is None:
        return None
    own = services.queries.identity().unit.code
    keys = _keys(services, own)
    rows = tuple(
        UnitRow(
            unit=unit,
            bloc=frame.bloc,
            part=_part(frame, unit.code),
            key=keys.get(unit.code, KeyState.NONE),
            is_own=unit.code == own,
        )
        for unit in sorted(frame.units, key=lambda unit: unit.order)
    )
    counts = [unit.headcount for unit in frame.units if unit.headcount is not None]
    return UnitsState(bloc=frame.bloc.name, rows=rows, headcount=sum(counts) if counts else None)


def _part(frame: Frame, unit: UnitCode) -> Part:
    if unit == frame.year.leader_unit:
        return Part.LEADER
    return Part.DEPUTY if unit == frame.year.deputy_unit else Part.MEMBER


def _keys(services: Services, own: UnitCode) -> dict[UnitCode, KeyState]:
    found: dict[UnitCode, KeyState] = {}
    for item in services.keys.of_others():
        if found.get(item.unit) is not KeyState.TRUSTED:
            found[item.unit] = KeyState.TRUSTED if item.confirmed else KeyState.WAITING
    if _own_key(services) is not None:
        found[own] = KeyState.OWN
    return found


def _own_key(services: Services) -> KeyItem | None:
    try:
        return services.keys.own()
    except NotAllowedError:
        return None
