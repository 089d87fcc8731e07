"""The names behind the codes in facts: units, criteria, groups and periods of one frame."""

from collections.abc import Mapping

from msgspec import Struct, field

from thidua_desktop.domain.frame import Frame


class Names(Struct, frozen=True, kw_only=True):
    """Names by code; a code without one is said as it is."""

    units: Mapping[str, str] = field(default_factory=dict)
    criteria: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    periods: Mapping[str, str] = field(default_factory=dict)


NO_NAMES = Names()


def names_of(frame: Frame) -> Names:
    return Names(
        units={unit.code: unit.name for unit in frame.units},
        criteria={row.code: row.title for row in frame.table.criteria},
        groups={group.code: group.title for group in frame.table.groups},
        periods={period.code: period.name for period in frame.periods},
    )
