"""The bloc, its member units and its emulation year (domain §1)."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.ids import BlocCode, UnitCode, YearCode


class BlocKind(StrEnum):
    """Both words mean the same thing; the label is the superior's choice."""

    BLOC = "khoi"
    CLUSTER = "cum"


class Bloc(Struct, frozen=True, kw_only=True):
    """A group of peer units that compare themselves with each other (khối, cụm thi đua)."""

    code: BlocCode
    uid: str
    kind: BlocKind
    name: str
    superior: str | None = None
    place: str | None = None


class Unit(Struct, frozen=True, kw_only=True):
    """A member unit; `order` is the protocol order of official lists."""

    code: UnitCode
    name: str
    kind: str | None = None
    order: int
    headcount: int | None = None
    head_position: str | None = None
    aliases: tuple[str, ...] = ()
    lineage: tuple[UnitCode, ...] = ()


class EmulationYear(Struct, frozen=True, kw_only=True):
    """The emulation year has its own dates; it is not the calendar year (domain §1.2)."""

    code: YearCode
    start: date
    end: date
    leader_unit: UnitCode
    deputy_unit: UnitCode | None = None
    next_leader: UnitCode | None = None
    motto: str | None = None
