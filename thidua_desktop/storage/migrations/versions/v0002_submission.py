"""Version 2: when a record was laid before the commander."""

from alembic import op

revision = "0002"
down_revision = "0001"

_TABLE = """CREATE TABLE submission (
  ordinal INTEGER NOT NULL,
  scope_year TEXT NOT NULL,
  scope_period TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  digest TEXT NOT NULL,
  submitted_at TEXT NOT NULL,
  CONSTRAINT pk_submission PRIMARY KEY (ordinal),
  CONSTRAINT ck_submission_version CHECK ("version" >= 1),
  CONSTRAINT ck_submission_deleted CHECK ("deleted" IN (0, 1)),
  CONSTRAINT ck_submission_digest CHECK (length("digest") = 64),
  CONSTRAINT ck_submission_submitted_at CHECK ("submitted_at" LIKE '%Z')
) STRICT"""

_LIVING = (
    "CREATE UNIQUE INDEX uq_submission_living ON submission"
    " (scope_year, scope_period, scope_key) WHERE deleted = 0"
)


def upgrade() -> None:
    op.execute(_TABLE)
    op.execute(_LIVING)
    op.execute("PRAGMA user_version = 2")
