"""Facts read from a payload, looked at by whole columns: every different text once.

Only a yes means something here: it stands for what `payload_schema` finds in the parsed JSON of
facts that are written back to the same bytes. A no is for that one to explain.
"""

import types
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from thidua_desktop.domain.text.storable import PROSE
from thidua_desktop.exchange.json_grammar import LONGEST_NUMBER
from thidua_desktop.exchange.payload_schema import WrongError, check_of

_Column = Callable[[Sequence[Any]], bool]


def are_right(facts: Sequence[object], kind: type) -> bool:
    """Whether every value of decoded facts of one kind is one that the schema allows."""
    return _column_of(kind, prose=False)(facts)


@cache
def _column_of(kind: Hashable, *, prose: bool) -> _Column:
    """The look at values of one annotation, which decoding already made of its type."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        (inner,) = [one for one in get_args(kind) if one is not types.NoneType]
        given = _column_of(inner, prose=prose)
        return lambda values: given([value for value in values if value is not None])
    if origin is tuple:
        each = _column_of(get_args(kind)[0], prose=prose)
        return lambda values: each(list(chain.from_iterable(values)))
    if isinstance(kind, type) and issubclass(kind, Struct):
        return _rows(kind)
    return _plain(kind, prose=prose)


def _plain(kind: Hashable, *, prose: bool) -> _Column:
    if kind in (bool, date) or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return lambda _: True
    if kind is int:
        return lambda values: all(0 <= value < 10**LONGEST_NUMBER for value in values)
    if kind is datetime:
        return lambda values: all(value.tzinfo is UTC for value in values)
    texts = _texts(check_of(kind, prose=prose))
    return (lambda values: texts(map(str, values))) if kind is Decimal else texts


def _rows(kind: type[Struct]) -> _Column:
    hints = get_type_hints(kind)
    columns = [
        (attrgetter(name), _column_of(hints[name], prose=name in PROSE))
        for name in kind.__struct_fields__
    ]
    return lambda rows: all(column([*map(get, rows)]) for get, column in columns)


def _texts(check: Callable[[object], None]) -> Callable[[Iterable[str]], bool]:
    def column(values: Iterable[str]) -> bool:
        try:
            for text in set(values):
                check(text)
        except WrongError:
            return False
        return True

    return column
