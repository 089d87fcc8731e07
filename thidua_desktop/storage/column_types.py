"""Column types of STRICT tables: how facts become text and numbers and come back unchanged.

A type may bring a rule; every column of it gets that rule as a CHECK constraint.
"""

import zlib
from abc import abstractmethod
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, Table, Text, event
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from thidua_desktop.domain.canonical import canonical_bytes, read_canonical, utc_text


class RuledType(TypeDecorator[Any]):
    """A type whose columns carry a CHECK; `rule` holds `{}` where the column's name belongs."""

    impl: type[TypeEngine[Any]] = Text
    rule = "{} <> ''"

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.cache_ok = True  # SQLAlchemy asks every class for itself


class CodeText(RuledType):
    """A code or id: text that is never empty."""


class Sha256Text(RuledType):
    """A digest: 64 hex digits."""

    rule = "length({}) = 64"


class WholeNumber(RuledType):
    """An integer from `minimum` on."""

    impl = Integer

    def __init__(self, minimum: int) -> None:
        super().__init__()
        self.minimum = minimum
        self.rule = f"{{}} >= {minimum}"


class ConvertedType(RuledType):
    """A type whose values are stored in another form; NULL is always None."""

    @abstractmethod
    def stored(self, value: Any) -> str | int: ...  # noqa: ANN401 - each type has its own

    @abstractmethod
    def loader(self) -> Callable[[Any], object]:
        """What makes a value again; asked once per statement, as rows may be many."""

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | int | None:  # noqa: ANN401, ARG002 - SQLAlchemy's signature
        return None if value is None else self.stored(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], object]:  # noqa: ARG002 - SQLAlchemy's signature
        load = self.loader()
        return lambda value: None if value is None else load(value)


class YesNo(ConvertedType):
    """A truth value as 0 or 1."""

    impl = Integer
    rule = "{} IN (0, 1)"

    def stored(self, value: object) -> int:
        return int(bool(value))

    def loader(self) -> Callable[[int], bool]:
        return bool


class DecimalText(ConvertedType):
    """A finite decimal with exactly its digits and exponent."""

    def stored(self, value: Decimal) -> str:
        if not value.is_finite():
            raise ValueError("only finite decimals are stored")
        return str(value)

    def loader(self) -> Callable[[str], Decimal]:
        return Decimal


class IsoDate(ConvertedType):
    """A day, `YYYY-MM-DD`."""

    rule = "length({}) = 10"

    def stored(self, value: date) -> str:
        return value.isoformat()

    def loader(self) -> Callable[[str], date]:
        return date.fromisoformat


class UtcMoment(ConvertedType):
    """A moment as in canonical JSON; anything but aware UTC is refused as our bug."""

    rule = "{} LIKE '%Z'"

    def stored(self, value: datetime) -> str:
        if value.utcoffset() != timedelta(0):
            raise ValueError("moments are aware and UTC")
        return utc_text(value)

    def loader(self) -> Callable[[str], datetime]:
        return datetime.fromisoformat


class OneOf(ConvertedType):
    """A member of one of our enums, by its value."""

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind
        values = ", ".join(f"'{member.value}'" for member in kind)
        self.rule = f"{{}} IN ({values})"

    def stored(self, value: StrEnum) -> str:
        return self.kind(value).value

    def loader(self) -> Callable[[str], StrEnum]:
        return {member.value: member for member in self.kind}.__getitem__


class OpenOneOf(OneOf):
    """A member of an enum that grows with every version; the table does not list its values."""

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__(kind)
        self.rule = RuledType.rule


class Canonical(ConvertedType):
    """Nested facts as the canonical JSON that digests are taken over."""

    def __init__(self, kind: type[object]) -> None:
        super().__init__()
        self.kind = kind

    def stored(self, value: object) -> str:
        return canonical_bytes(value).decode()

    def loader(self) -> Callable[[str], object]:
        return lambda value: read_canonical(value.encode(), self.kind)


class Packed(TypeDecorator[bytes]):
    """Bytes that shrink well, deflated; damaged ones come back as they lie, so digests differ."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else zlib.compress(value, zlib.Z_BEST_SPEED)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002 - SQLAlchemy's signature
        if value is None:
            return None
        try:
            return zlib.decompress(value)
        except zlib.error:
            return value


@event.listens_for(Column, "after_parent_attach")
def _add_check(column: Column[Any], table: Table) -> None:
    if isinstance(column.type, RuledType):
        text = column.type.rule.format(f'"{column.name}"')
        table.append_constraint(CheckConstraint(text, name=column.name))
