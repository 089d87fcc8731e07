"""Version 1: the first schema, as it stands in the file of statements beside this one."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = Path(__file__).with_suffix(".sql")


def upgrade() -> None:
    """Statements are divided by blank lines."""
    for statement in STATEMENTS.read_text("utf-8").split("\n\n"):
        op.execute(statement.strip().removesuffix(";"))
    op.execute("PRAGMA user_version = 1")
