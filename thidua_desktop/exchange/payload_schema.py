"""The schema of payloads, read off the domain's facts: every value checked with its place.

Source: packages §2, hostile inputs S25 to S28 and S30. Works on parsed JSON before any fact is
made of it, so that each kind of mistake gets its own code.
"""

import re
import types
from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NewType, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from thidua_desktop.domain.amounts import DIGITS, PLACES
from thidua_desktop.domain.criterion import RULE_TYPES, Rule
from thidua_desktop.domain.ids import (
    BlocCode,
    CriterionCode,
    Digest,
    FactId,
    GroupCode,
    PeriodCode,
    UnitCode,
    YearCode,
)
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.text.nfc import is_code, is_criterion_code, text_problem
from thidua_desktop.domain.text.storable import LONGEST_TEXT_BYTES, PROSE
from thidua_desktop.exchange.refusal import RefusedError, shown_name

LONGEST_CODE = 40

_MANY_ROWS = 20

Check = Callable[[object], None]

_DECIMAL = re.compile(r"(?!-0(?:\.0*)?$)-?(0|[1-9][0-9]*)(?:\.([0-9]+))?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{6})?Z")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_FACT_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_.:-]{0,63}")
_CODES: Mapping[Hashable, Callable[[str], bool]] = {
    BlocCode: is_code,
    UnitCode: is_code,
    YearCode: is_code,
    PeriodCode: is_code,
    GroupCode: is_criterion_code,
    CriterionCode: is_criterion_code,
}
_RULE_TYPES: Mapping[str, object] = {code.value: kind for code, kind in RULE_TYPES.items()}


class WrongError(Exception):
    """A value at fault; the places it lies in are collected on the way out."""

    def __init__(self, code: ReasonCode, **facts: str) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = facts
        self.place: list[str] = []


def refuse_misfit(value: object, kind: type, *, place: str = "") -> None:
    """Raises `RefusedError` unless parsed JSON has exactly the shape of the struct `kind`.

    Codes: SCHEMA, JSON_NUMBER, CODE_CHARS, TEXT_NFC, TEXT_CONTROL, VALUE_RANGE (a date that does
    not exist, a count below 0, a number of more than 18 digits); the fact `place` names the value.
    """
    try:
        check_of(kind, prose=False)(value)
    except WrongError as wrong:
        where = "".join(reversed(wrong.place))
        facts = {**wrong.facts, "place": f"{place}{where}".lstrip(".")}
        raise RefusedError(wrong.code, **facts) from None


def _schema(**facts: str) -> WrongError:
    return WrongError(ReasonCode.SCHEMA, **facts)


@cache
def check_of(kind: Hashable, *, prose: bool) -> Check:
    """The check for one annotation of the domain's facts; it raises `WrongError`."""
    origin = get_origin(kind)
    check = _PLAIN.get(kind)
    if kind is str:
        check = _check_prose if prose else _check_text
    elif isinstance(kind, NewType):
        check = _named_check(kind)
    elif origin in (Union, types.UnionType):
        check = _optional_check(kind, prose=prose)
    elif origin is tuple:
        item = get_args(kind)[0]
        check = _list_check(check_of(item, prose=prose))
        if isinstance(item, type) and issubclass(item, Struct):
            check = _rows_check(_field_checks(item), check)
    elif isinstance(kind, type) and issubclass(kind, Struct):
        check = _object_check(kind)
    elif isinstance(kind, type) and issubclass(kind, StrEnum):
        check = _enum_check(kind)
    if check is None:
        raise TypeError(f"no check known for {kind}")
    return check


def _named_check(kind: NewType) -> Check:
    if kind is Digest:
        return _pattern_check(_DIGEST)
    if kind is FactId:
        return _pattern_check(_FACT_ID)
    return _code_check(_CODES[kind])


def _pattern_check(pattern: re.Pattern[str]) -> Check:
    def check(value: object) -> None:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise _schema()

    return check


def _code_check(is_legal: Callable[[str], bool]) -> Check:
    def check(value: object) -> None:
        if not isinstance(value, str):
            raise _schema()
        if not is_legal(value) or len(value) > LONGEST_CODE:
            raise WrongError(ReasonCode.CODE_CHARS, written=shown_name(value))

    return check


def _optional_check(kind: object, *, prose: bool) -> Check:
    (inner,) = [one for one in get_args(kind) if one is not types.NoneType]
    check_inner = check_of(inner, prose=prose)

    def check(value: object) -> None:
        if value is not None:
            check_inner(value)

    return check


def _list_check(check_item: Check) -> Check:
    def check(value: object) -> None:
        if not isinstance(value, list):
            raise _schema()
        number = 0
        try:
            for number, item in enumerate(value):  # noqa: B007 - the place needs it
                check_item(item)
        except WrongError as wrong:
            wrong.place.append(f"[{number}]")
            raise

    return check


def _rows_check(checks: Mapping[str, Check], check_each: Check) -> Check:
    """Looks at every different text of a column once; row by row only to name what is wrong."""

    def check(value: object) -> None:
        if not _are_right_columns(value, checks):
            check_each(value)

    return check


def _are_right_columns(rows: object, checks: Mapping[str, Check]) -> bool:
    """Whether a long list of objects is right; False also says that this was not looked into."""
    if not isinstance(rows, list) or len(rows) < _MANY_ROWS:
        return False
    if not all(isinstance(row, dict) and row.keys() == checks.keys() for row in rows):
        return False
    try:
        for name, check_field in checks.items():
            column = [row[name] for row in rows]
            texts = {value for value in column if value is None or isinstance(value, str)}
            for value in texts:
                check_field(value)
            for value in column:
                if value is not None and not isinstance(value, str):
                    check_field(value)
    except WrongError:
        return False
    return True


def _check_mapping(value: object) -> None:
    if not isinstance(value, dict):
        raise _schema()
    for name, item in value.items():
        _check_text(name)
        _check_text(item)


def _field_checks(kind: type[Struct]) -> dict[str, Check]:
    hints = get_type_hints(kind)
    names = kind.__struct_fields__
    return {name: check_of(hints[name], prose=name in PROSE) for name in names}


def _object_check(kind: type[Struct]) -> Check:
    checks = _field_checks(kind)

    def check(value: object) -> None:
        if not isinstance(value, dict):
            raise _schema()
        if value.keys() != checks.keys():
            unknown, missing = value.keys() - checks.keys(), checks.keys() - value.keys()
            name = min(unknown or missing)
            raise _schema(**{"unknown" if unknown else "missing": shown_name(name)})
        name = ""
        try:
            for name, check_field in checks.items():
                check_field(value[name])
        except WrongError as wrong:
            wrong.place.append(f".{name}")
            raise

    return check


def _check_rule(value: object) -> None:
    code = value.get("code") if isinstance(value, dict) else None
    rule_type = _RULE_TYPES.get(code) if isinstance(code, str) else None
    if rule_type is None:
        raise _schema()
    check_of(rule_type, prose=False)(value)


def _enum_check(kind: type[StrEnum]) -> Check:
    legal = frozenset(member.value for member in kind)

    def check(value: object) -> None:
        if not isinstance(value, str) or value not in legal:
            raise _schema()

    return check


def _check_text(value: object) -> None:
    _check_characters(value, multiline=False)


def _check_prose(value: object) -> None:
    _check_characters(value, multiline=True)


def _check_characters(value: object, *, multiline: bool) -> None:
    if not isinstance(value, str):
        raise _schema()
    if not value.isascii() or not value.isprintable():
        problem = text_problem(value, multiline=multiline)
        if problem is not None:
            raise WrongError(problem)
    if len(value) > LONGEST_TEXT_BYTES or len(value.encode()) > LONGEST_TEXT_BYTES:
        raise _schema(limit=str(LONGEST_TEXT_BYTES))


def _check_decimal(value: object) -> None:
    if not isinstance(value, str):
        raise _schema()
    match = _DECIMAL.fullmatch(value)
    if match is None or len(match.group(2) or "") > PLACES:
        raise WrongError(ReasonCode.JSON_NUMBER, number=shown_name(value))
    if len(match.group(1)) > DIGITS:
        raise WrongError(ReasonCode.VALUE_RANGE, number=shown_name(value))


def _check_count(value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _schema()
    if value < 0:
        raise WrongError(ReasonCode.VALUE_RANGE, number=str(value))


def _check_flag(value: object) -> None:
    if not isinstance(value, bool):
        raise _schema()


def _check_date(value: object) -> None:
    _check_calendar(value, _DATE)


def _check_moment(value: object) -> None:
    _check_calendar(value, _MOMENT)


def _check_calendar(value: object, pattern: re.Pattern[str]) -> None:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise _schema()
    try:
        datetime.fromisoformat(value)
    except ValueError:
        raise WrongError(ReasonCode.VALUE_RANGE, date=value) from None


_PLAIN: Mapping[Hashable, Check] = {
    int: _check_count,
    bool: _check_flag,
    Decimal: _check_decimal,
    date: _check_date,
    datetime: _check_moment,
    Rule: _check_rule,
    dict[str, str]: _check_mapping,
}
