"""Tables of the unit's own record: entries with evidence, self-scores, gaps, initiatives."""

from sqlalchemy import CheckConstraint, ForeignKey

from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.progress import EvidenceKind, ResultKind
from thidua_desktop.domain.record import InitiativeKind
from thidua_desktop.storage.column_types import Canonical, OneOf
from thidua_desktop.storage.tables.parts import (
    AMOUNT,
    BYTES,
    CODE,
    COUNT,
    DAY,
    DIGEST,
    INTEGER,
    MOMENT,
    TEXT,
    YES_NO,
    optional,
    required,
    scoped,
    table,
)

_GIVEN_FOR = "(result_{0} IS NOT NULL) = (result_kind IS NOT NULL AND result_kind = '{0}')"

EVIDENCE = table(
    "evidence",
    required("sha256", DIGEST, primary_key=True),
    required("kind", OneOf(EvidenceKind)),
    required("size", COUNT),
    required("content", BYTES),
)
"""Files by content, shared by own entries and packages."""

PROGRESS_ENTRY = table(
    "progress_entry",
    required("ordinal", INTEGER, primary_key=True),
    required("year", CODE, index=True),
    required("id", CODE, unique=True),
    required("criterion", CODE),
    required("occurred_on", DAY),
    required("recorded_at", MOMENT),
    optional("component", TEXT),
    optional("result_kind", OneOf(ResultKind)),
    optional("result_number", AMOUNT),
    optional("result_level", TEXT),
    optional("note", TEXT),
    optional("corrects", ForeignKey("progress_entry.id")),
    required("withdrawn", YES_NO),
    CheckConstraint(_GIVEN_FOR.format("number"), name="number"),
    CheckConstraint(_GIVEN_FOR.format("level"), name="level"),
)

ENTRY_EVIDENCE = table(
    "entry_evidence",
    required("entry", ForeignKey("progress_entry.id"), primary_key=True),
    required("position", COUNT, primary_key=True),
    required("sha256", ForeignKey("evidence.sha256")),
    required("name", TEXT),
)

SELF_SCORE = scoped(
    "self_score",
    required("criterion", CODE),
    required("points", AMOUNT),
    optional("reason", TEXT),
)

GAP = scoped(
    "gap",
    required("criterion", CODE),
)

INITIATIVE = scoped(
    "initiative",
    required("id", CODE),
    required("kind", OneOf(InitiativeKind)),
    required("title", TEXT),
    required("recorded_on", DAY),
    optional("recognition_act", TEXT),
    required("adopted_by", Canonical(tuple[UnitCode, ...])),
)

APPROVAL = scoped(
    "approval",
    required("digest", DIGEST),
    required("approved_at", MOMENT),
    optional("position", TEXT),
)

SUBMISSION = scoped(
    "submission",
    required("digest", DIGEST),
    required("submitted_at", MOMENT),
)
