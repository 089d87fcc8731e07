"""Tables of the journal: every operation with its changes, chained by digests."""

from sqlalchemy import ForeignKey

from thidua_desktop.storage.tables.parts import (
    CODE,
    COUNT,
    DIGEST,
    MOMENT,
    NATURAL,
    TEXT,
    optional,
    required,
    table,
)

OPERATION = table(
    "operation",
    required("seq", NATURAL, primary_key=True, autoincrement=False),
    required("kind", CODE),
    required("actor", CODE),
    required("at", MOMENT),
    required("prev_digest", DIGEST),
    required("digest", DIGEST),
)

CHANGE = table(
    "change",
    required("operation", ForeignKey("operation.seq"), primary_key=True),
    required("position", COUNT, primary_key=True),
    required("entity", CODE),
    required("scope_year", TEXT),
    required("scope_period", TEXT),
    required("scope_key", TEXT),
    optional("before", TEXT),
    optional("after", TEXT),
)
"""One fact an operation touched, before and after, as canonical JSON."""
