"""Any fact of any type, made from the types of its fields."""

import types
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from thidua_desktop.domain.criterion import RULE_TYPES, Rule
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.progress import (
    MET,
    NOTHING_TO_REPORT,
    Result,
    level_result,
    number_result,
)

_LETTERS = st.characters(exclude_categories=["Cs"])
_DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)
_SIMPLE = {
    str: st.text(_LETTERS, min_size=1, max_size=8),
    int: st.integers(1, 2**40),
    bool: st.booleans(),
    type(None): st.none(),
    Decimal: _DECIMALS,
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    Digest: st.text("0123456789abcdef", min_size=64, max_size=64),
    Result: st.one_of(
        st.sampled_from([MET, NOTHING_TO_REPORT]),
        _DECIMALS.map(number_result),
        st.text(_LETTERS, max_size=8).map(level_result),
    ),
    Rule: st.deferred(lambda: st.one_of([facts(kind) for kind in RULE_TYPES.values()])),
}


@cache
def facts(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type as it stands in an annotation."""
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if isinstance(kind, NewType):
        return facts(kind.__supertype__)
    if get_args(kind):
        return _composed(get_origin(kind), get_args(kind))
    if issubclass(kind, StrEnum):
        return st.sampled_from(list(kind))
    return _structs(kind)


def _composed(origin: Any, parts: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin is tuple:
        return st.lists(facts(parts[0]), max_size=2).map(tuple)
    assert origin in (Union, types.UnionType), origin
    return st.one_of(*(facts(part) for part in parts))


def _structs(kind: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    fixed = {"code"} if issubclass(kind, Rule) else set()
    given = {name: facts(hints[name]) for name in kind.__struct_fields__}
    return st.builds(kind, **{name: made for name, made in given.items() if name not in fixed})
