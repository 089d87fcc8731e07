"""A frame as rows: its lines in tables of their own, the rest as canonical JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Table

from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.criterion import CriteriaGroup, Criterion
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.scoring_table import Target
from thidua_desktop.storage.mapping.columns import ByName, Values
from thidua_desktop.storage.tables.frame import (
    CRITERIA_GROUP,
    CRITERION,
    FRAME_UNIT,
    PERIOD,
    TARGET,
)


class Detail(Struct, frozen=True, kw_only=True):
    """One kind of a frame's lines."""

    table: Table
    mapping: ByName[Any]


DETAILS: Mapping[str, Detail] = {
    "units": Detail(table=FRAME_UNIT, mapping=ByName(Unit)),
    "periods": Detail(table=PERIOD, mapping=ByName(Period)),
    "groups": Detail(table=CRITERIA_GROUP, mapping=ByName(CriteriaGroup)),
    "criteria": Detail(table=CRITERION, mapping=ByName(Criterion)),
    "targets": Detail(table=TARGET, mapping=ByName(Target)),
}
HEAD_COLUMNS = ("bloc", "year", "pact", "scoring_table")


def head_to_row(frame: Frame) -> dict[str, Any]:
    """The frame itself, without its lines."""
    return {
        "year_code": frame.year.code,
        "bloc": frame.bloc,
        "year": frame.year,
        "pact": frame.pact,
        "scoring_table": replace(frame.table, groups=(), criteria=()),
    }


def details_to_rows(frame: Frame) -> dict[str, list[dict[str, Any]]]:
    """The lines by their kind, numbered in the frame's order."""
    lines: dict[str, Sequence[Any]] = {
        "units": frame.units,
        "periods": frame.periods,
        "groups": frame.table.groups,
        "criteria": frame.table.criteria,
        "targets": frame.targets,
    }
    return {
        name: [
            {"position": position, **DETAILS[name].mapping.to_row(fact)}
            for position, fact in enumerate(facts)
        ]
        for name, facts in lines.items()
    }


def frame_from_rows(head: Values, lines: Mapping[str, Sequence[Values]]) -> Frame:
    """The frame again; every kind of line in its order."""
    facts = {
        name: tuple(detail.mapping.from_row(values) for values in lines[name])
        for name, detail in DETAILS.items()
    }
    table = replace(head["scoring_table"], groups=facts["groups"], criteria=facts["criteria"])
    return Frame(
        bloc=head["bloc"],
        year=head["year"],
        pact=head["pact"],
        table=table,
        units=facts["units"],
        periods=facts["periods"],
        targets=facts["targets"],
    )
