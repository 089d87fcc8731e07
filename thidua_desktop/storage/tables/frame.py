"""Tables of frames: sealed revisions and the leader's draft share the same detail tables."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Table

from thidua_desktop.domain.bloc import Bloc, EmulationYear
from thidua_desktop.domain.criterion import Aggregation, Direction, Part, Rule
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.pact import Pact
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.roster import Roster
from thidua_desktop.domain.scoring_table import ScoringTable
from thidua_desktop.storage.column_types import Canonical, OneOf
from thidua_desktop.storage.tables.parts import (
    AMOUNT,
    CODE,
    COUNT,
    DAY,
    DIGEST,
    INTEGER,
    NATURAL,
    TEXT,
    YES_NO,
    optional,
    required,
    table,
)

FRAME = table(
    "frame",
    required("id", INTEGER, primary_key=True),
    required("year_code", CODE, index=True),
    required("bloc", Canonical(Bloc)),
    required("year", Canonical(EmulationYear)),
    required("pact", Canonical(Pact)),
    required("scoring_table", Canonical(ScoringTable)),
)
"""A frame; `scoring_table` holds the table without its groups and criteria."""


def _lines(name: str, *columns: Column[Any]) -> Table:
    """Lines of a frame, in the frame's own order."""
    return table(
        name,
        required("frame", ForeignKey("frame.id"), primary_key=True),
        required("position", COUNT, primary_key=True),
        *columns,
    )


FRAME_UNIT = _lines(
    "frame_unit",
    required("code", CODE),
    required("name", TEXT),
    optional("kind", TEXT),
    required("order", INTEGER),
    optional("headcount", INTEGER),
    optional("head_position", TEXT),
    required("aliases", Canonical(tuple[str, ...])),
    required("lineage", Canonical(tuple[UnitCode, ...])),
)

PERIOD = _lines(
    "period",
    required("code", CODE),
    required("name", TEXT),
    required("kind", OneOf(ReviewKind)),
    required("start", DAY),
    required("end", DAY),
    required("cutoff", DAY),
    optional("due", DAY),
)

CRITERIA_GROUP = _lines(
    "criteria_group",
    required("code", CODE),
    required("title", TEXT),
    optional("stated_points", AMOUNT),
    optional("floor", AMOUNT),
    optional("cap", AMOUNT),
)

CRITERION = _lines(
    "criterion",
    required("code", CODE),
    required("group", CODE),
    required("title", TEXT),
    required("part", OneOf(Part)),
    required("rule", Canonical(Rule)),
    optional("max_points", AMOUNT),
    optional("unit_of_measure", TEXT),
    optional("target", AMOUNT),
    required("aggregation", OneOf(Aggregation)),
    optional("direction", OneOf(Direction)),
    required("evidence_required", YES_NO),
    optional("evidence_hint", TEXT),
    optional("due", DAY),
    optional("lead_unit", CODE),
    required("coordinating_units", Canonical(tuple[UnitCode, ...])),
    optional("moved_to", CODE),
)

TARGET = _lines(
    "target",
    required("unit", CODE),
    required("criterion", CODE),
    optional("goal", AMOUNT),
    required("not_applicable", YES_NO),
    optional("reason", TEXT),
)

FRAME_REVISION = table(
    "frame_revision",
    required("frame", ForeignKey("frame.id"), primary_key=True),
    required("digest", DIGEST, index=True),
    required("revision", NATURAL),
    required("in_force_from", DAY),
    required("roster", Canonical(Roster)),
)
"""A sealed frame; a revision that changes the roster alone has the digest of the one before."""

FRAME_DRAFT = table(
    "frame_draft",
    required("year", CODE, primary_key=True),
    required("frame", ForeignKey("frame.id"), unique=True),
)
"""The draft of a year; an earlier draft survives in the journal alone."""
