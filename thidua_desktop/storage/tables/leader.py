"""Tables of cross-checks, appraisals and questions."""

from thidua_desktop.storage.tables.parts import (
    AMOUNT,
    CODE,
    DAY,
    DIGEST,
    TEXT,
    optional,
    required,
    scoped,
)

ASSIGNMENT = scoped(
    "assignment",
    required("scorer", CODE),
    required("unit", CODE),
)

CROSS_SCORE = scoped(
    "cross_score",
    required("unit", CODE),
    required("criterion", CODE),
    required("points", AMOUNT),
    optional("reason", TEXT),
)

CROSS_CHECK_SECRET = scoped(
    "crosscheck_secret",
    required("period", CODE),
    required("nonce", CODE),
    required("commitment", DIGEST),
)

APPRAISAL = scoped(
    "appraisal",
    required("unit", CODE),
    required("criterion", CODE),
    required("points", AMOUNT),
    optional("reason", TEXT),
)

QUESTION = scoped(
    "question",
    required("id", CODE),
    required("unit", CODE),
    required("criterion", CODE),
    optional("entry", CODE),
    required("text", TEXT),
    required("asked_on", DAY),
)
