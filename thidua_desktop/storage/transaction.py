"""One open transaction: the only way the stores reach the database, dead once it ended."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, RowMapping

from thidua_desktop.storage.faults import known_faults, sound_values

CHUNK = 1000


class Transaction:
    """Statements of one unit of work. Raises RuntimeError after its end (our bug)."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection = connection
        self.path = path
        self._open = True

    def rows(self, statement: Executable) -> Sequence[RowMapping]:
        self._demand_open()
        with known_faults(self.path), sound_values(self.path):
            return self._connection.execute(statement).mappings().fetchall()

    def first(self, statement: Executable) -> RowMapping | None:
        self._demand_open()
        with known_faults(self.path), sound_values(self.path):
            return self._connection.execute(statement).mappings().first()

    def stream(self, statement: Executable) -> Iterator[RowMapping]:
        """Rows one after the other, without holding all of them at once."""
        self._demand_open()
        with known_faults(self.path):
            result = self._connection.execute(statement, execution_options={"yield_per": CHUNK})
            with result, sound_values(self.path):
                yield from result.mappings()

    def run(self, statement: Executable, values: Sequence[Mapping[str, Any]] | None = None) -> int:
        """Changes rows, with `values` once for each of them; the row id of a single insert."""
        self._demand_open()
        if values is not None and not values:
            return 0
        with known_faults(self.path):
            result = self._connection.execute(statement, values)
            return int(result.lastrowid or 0) if values is None else 0

    def end(self) -> None:
        self._open = False

    def _demand_open(self) -> None:
        if not self._open:
            raise RuntimeError("the unit of work has ended")
