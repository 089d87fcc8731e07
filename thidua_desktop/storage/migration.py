"""Bringing an older book to the present schema: on a copy, verified before it takes the place."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from thidua_desktop.domain.reasons import FaultCode
from thidua_desktop.storage.connection import connect
from thidua_desktop.storage.examination import demand_sound_pages
from thidua_desktop.storage.faults import fault, known_faults
from thidua_desktop.storage.schema import SchemaPlan, fingerprint_of

_STEPS_TAKEN = "SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'"
"""A book of any version says which steps made it; an empty file with our marks does not."""


def upgrade(copy: Path, plan: SchemaPlan) -> None:
    """Runs all missing steps on a closed book that nobody uses.

    Raises KnownFault: DB_DAMAGED where the outcome is not sound, DB_FOREIGN where its schema is
    not ours.
    """
    with closing(connect(copy, "rw")) as raw:
        with known_faults(copy):
            if not raw.execute(_STEPS_TAKEN).fetchone():
                raise fault(FaultCode.DB_FOREIGN, copy)
            raw.execute("PRAGMA foreign_keys = OFF")  # steps may rebuild tables; checked below
            run_steps(raw, plan.migrations)
            broken = raw.execute("PRAGMA foreign_key_check").fetchall()
            (version,) = raw.execute("PRAGMA user_version").fetchone()
        demand_sound_pages(raw, copy)
        if broken:
            raise fault(FaultCode.DB_DAMAGED, copy, finding=f"foreign key of {broken[0][0]}")
        if version != plan.version or fingerprint_of(raw) != plan.fingerprint:
            raise fault(FaultCode.DB_FOREIGN, copy)


def run_steps(raw: sqlite3.Connection, migrations: Path) -> None:
    """Alembic's `upgrade head` in one transaction on an open connection."""
    from alembic import command
    from alembic.config import Config

    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
    config = Config()
    config.set_main_option("script_location", migrations.as_posix().replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
