"""Facts within a scope, one table per type: replaced, marked deleted, and every change noted."""

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from msgspec import Struct
from sqlalchemy import ColumnElement, Select, Table, insert, select, update

from thidua_desktop.application.ports import Scope
from thidua_desktop.domain.canonical import canonical_bytes
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.fact_keys import fact_key
from thidua_desktop.storage.address import Address, address_of
from thidua_desktop.storage.journal import OperationLog
from thidua_desktop.storage.mapping.columns import FactMapping
from thidua_desktop.storage.transaction import Transaction

T = TypeVar("T", bound=Struct)

SCOPE = ("scope_year", "scope_period", "scope_key")


class FactTable(Struct, Generic[T], frozen=True, kw_only=True):
    """Which table holds facts of one type, how they are mapped, keyed and announced."""

    table: Table
    mapping: FactMapping[T]
    topic: Topic
    key: Callable[[T], str] = fact_key

    @property
    def entity(self) -> str:
        return str(self.table.name)

    def living(self) -> Select[Any]:
        """The columns of all facts that are not marked deleted, in the order of insertion."""
        columns = self.table.c
        wanted = [columns[name] for name in self.mapping.columns]
        return select(*wanted).where(columns.deleted.is_(False)).order_by(columns.ordinal)

    def state(self, transaction: Transaction) -> Iterator[tuple[Address, bytes]]:
        """Every living fact by its address, in canonical form."""
        addressed = self.living().add_columns(*(self.table.c[name] for name in SCOPE))
        for found in transaction.stream(addressed):
            fact = self.mapping.from_row(found)
            address = Address(*(found[name] for name in SCOPE))
            yield address, canonical_bytes(fact)


class SqliteFactReader(Generic[T]):
    """Reads the living facts of a table."""

    def __init__(self, transaction: Transaction, table: FactTable[T]) -> None:
        self._transaction = transaction
        self._table = table

    def get(self, scope: Scope, key: str) -> T | None:
        return self.where(*_at(self._table.table, address_of(scope, key)))

    def list(self, scope: Scope) -> tuple[T, ...]:
        address = address_of(scope, "")
        columns = self._table.table.c
        found = self._transaction.rows(
            self._table.living().where(
                columns.scope_year == address.year, columns.scope_period == address.period
            )
        )
        return tuple(self._table.mapping.from_row(values) for values in found)

    def where(self, *conditions: ColumnElement[bool]) -> T | None:
        """The first living fact that meets conditions on its columns."""
        found = self._transaction.first(self._table.living().where(*conditions))
        return None if found is None else self._table.mapping.from_row(found)


class SqliteFactStore(SqliteFactReader[T]):
    """Writes facts and notes every change; writing what is there already changes nothing."""

    def __init__(self, transaction: Transaction, table: FactTable[T], log: OperationLog) -> None:
        super().__init__(transaction, table)
        self._log = log

    def add(self, scope: Scope, fact: T) -> None:
        """A new fact. Raises ValueError where its key exists already (our bug)."""
        address = address_of(scope, self._table.key(fact))
        if self.get(scope, address.key) is not None:
            raise ValueError(f"{self._table.entity} {address} exists already")
        self._insert(address, fact)

    def put(self, scope: Scope, fact: T) -> None:
        """Adds the fact or replaces the one of the same key."""
        address = address_of(scope, self._table.key(fact))
        before = self.get(scope, address.key)
        if before is None:
            self._insert(address, fact)
        elif canonical_bytes(before) != canonical_bytes(fact):
            self._update(address, **self._table.mapping.to_row(fact))
            self._note(address, before=before, after=fact)

    def remove(self, scope: Scope, key: str) -> None:
        """Marks the fact deleted; where there is none, nothing changes."""
        before = self.get(scope, key)
        if before is not None:
            address = address_of(scope, key)
            self._update(address, deleted=True)
            self._note(address, before=before)

    def _insert(self, address: Address, fact: T) -> None:
        values = self._table.mapping.to_row(fact)
        values |= {
            **dict(zip(SCOPE, address, strict=True)),
            "version": self._last_version(address) + 1,
            "deleted": False,
        }
        self._transaction.run(insert(self._table.table).values(values))
        self._note(address, after=fact)

    def _update(self, address: Address, **values: object) -> None:
        table = self._table.table
        self._transaction.run(
            update(table)
            .where(*_at(table, address), table.c.deleted.is_(False))
            .values(version=table.c.version + 1, **values)
        )

    def _last_version(self, address: Address) -> int:
        table = self._table.table
        versions = select(table.c.version).where(*_at(table, address))
        newest = versions.order_by(table.c.ordinal.desc())
        found = self._transaction.first(newest.limit(1))
        return 0 if found is None else int(found["version"])

    def _note(self, address: Address, *, before: T | None = None, after: T | None = None) -> None:
        self._log.note(
            self._table.entity,
            self._table.topic,
            address,
            before=None if before is None else canonical_bytes(before),
            after=None if after is None else canonical_bytes(after),
        )


def _at(table: Table, address: Address) -> tuple[ColumnElement[bool], ...]:
    return tuple(table.c[name] == value for name, value in zip(SCOPE, address, strict=True))
