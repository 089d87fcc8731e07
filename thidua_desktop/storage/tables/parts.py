"""What all tables are made of: named constraints, columns, and the columns of facts of a scope."""

from typing import Any, TypedDict, Unpack

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text, text
from sqlalchemy.schema import Index, SchemaItem
from sqlalchemy.types import TypeEngine

from thidua_desktop.storage.column_types import (
    CodeText,
    DecimalText,
    IsoDate,
    Sha256Text,
    UtcMoment,
    WholeNumber,
    YesNo,
)

TABLES = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)
"""All tables of a book. They are no classes: mapping those took a fifth of every start."""

TEXT, INTEGER, BYTES = Text(), Integer(), LargeBinary()
CODE, DIGEST = CodeText(), Sha256Text()
COUNT, NATURAL, YES_NO = WholeNumber(0), WholeNumber(1), YesNo()
AMOUNT, DAY, MOMENT = DecimalText(), IsoDate(), UtcMoment()


Kind = TypeEngine[Any] | ForeignKey
"""The type of a column; one that refers to another has the type of that one, whose rule it is."""


class Marks(TypedDict, total=False):
    """What SQLAlchemy may be told of a column."""

    primary_key: bool
    autoincrement: bool
    unique: bool
    index: bool


def required(name: str, kind: Kind, **marks: Unpack[Marks]) -> Column[Any]:
    """A column with a value in every row."""
    return Column(name, kind, nullable=False, **marks)


def optional(name: str, kind: Kind) -> Column[Any]:
    """A column that may be empty."""
    return Column(name, kind, nullable=True)


def table(name: str, *parts: SchemaItem) -> Table:
    """A table whose columns hold nothing but their own type."""
    return Table(name, TABLES, *parts, sqlite_strict=True)


def scoped(name: str, *columns: Column[Any]) -> Table:
    """Facts of a scope; `scope_period` is empty for a whole year, both for the book's own.

    `ordinal` keeps the order of insertion. A removed fact stays, marked; of one key at most one
    row is living. `version` counts the writes of a key, also over its removal.
    """
    # another database's word for `where` would load the whole of its dialect at every start
    living = Index(
        f"uq_{name}_living",
        *("scope_year", "scope_period", "scope_key"),
        unique=True,
        sqlite_where=text("deleted = 0"),
    )
    return table(
        name,
        required("ordinal", INTEGER, primary_key=True),
        required("scope_year", TEXT),
        required("scope_period", TEXT),
        required("scope_key", TEXT),
        required("version", NATURAL),
        required("deleted", YES_NO),
        *columns,
        living,
    )
