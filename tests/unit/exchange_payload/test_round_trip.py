"""Whatever facts the schema allows are read back as they were written, for every kind."""

import types
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from random import Random
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields, replace

from tests.support.sealing import BODIES, envelope
from thidua_desktop.domain.canonical import canonical_bytes
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
from thidua_desktop.domain.package import BODY_TYPES, PackageKind
from thidua_desktop.domain.progress import Result, ResultKind
from thidua_desktop.domain.text.nfc import to_nfc
from thidua_desktop.exchange.payload import read_payload, write_payload
from thidua_desktop.exchange.payload_schema import refuse_misfit
from thidua_desktop.exchange.refusal import RefusedError

Make = Callable[[Random], Any]
_LETTERS = "aăâbcdđeêôơưỳ ỹẬ€𝄞=<>&\"\\'/_-"
_LATEST = 2**31


def _from(alphabet: str, most: int) -> Make:
    return lambda rng: "".join(rng.choices(alphabet, k=rng.randint(1, most)))


def _text(rng: Random) -> str:
    return to_nfc("".join(rng.choices(_LETTERS, k=rng.randint(0, 12))))


def _result(rng: Random) -> Result:
    kind = rng.choice(list(ResultKind))
    return Result(
        kind=kind,
        number=_decimal(rng) if kind is ResultKind.NUMBER else None,
        level=_text(rng) if kind is ResultKind.LEVEL else None,
    )


def _decimal(rng: Random) -> Decimal:
    places = rng.randint(0, 6)
    digits = rng.randint(-(10 ** rng.randint(1, 18)), 10 ** rng.randint(1, 18))
    number = Decimal(f"{digits}.{rng.randrange(10**places):0{places}d}" if places else digits)
    return abs(number) if number == 0 else number


def _moment(rng: Random) -> datetime:
    micro = rng.choice((0, rng.randrange(10**6)))
    return datetime.fromtimestamp(rng.randrange(_LATEST), UTC).replace(microsecond=micro)


_SIMPLE: dict[Any, Make] = {
    **dict.fromkeys((BlocCode, UnitCode, YearCode, PeriodCode), _from("AZ09_-", 8)),
    **dict.fromkeys((GroupCode, CriterionCode), _from("AZ09_.-", 8)),
    Digest: lambda rng: "".join(rng.choices("0123456789abcdef", k=64)),
    FactId: lambda rng: str(UUID(int=rng.getrandbits(128))),
    str: _text,
    int: lambda rng: rng.randrange(10 ** rng.randint(0, 18)),
    bool: lambda rng: rng.random() < 0.5,
    date: lambda rng: _moment(rng).date(),
    datetime: _moment,
    Decimal: _decimal,
    Result: _result,
    dict[str, str]: lambda rng: {_text(rng): _text(rng) for _ in range(rng.randint(0, 2))},
}


def any_of(kind: Any, rng: Random) -> Any:
    """Some value of one annotation of the domain's facts."""
    if kind in _SIMPLE:
        return _SIMPLE[kind](rng)
    if get_origin(kind) in (Union, types.UnionType):
        inner = rng.choice(get_args(kind))
        return None if inner is types.NoneType else any_of(inner, rng)
    if get_origin(kind) is tuple:
        return tuple(any_of(get_args(kind)[0], rng) for _ in range(rng.randint(0, 2)))
    if kind is Rule:
        return any_of(rng.choice(list(RULE_TYPES.values())), rng)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return rng.choice(list(kind))
    hints = get_type_hints(kind)
    is_fixed = issubclass(kind, Rule)
    names = [f.name for f in fields(kind) if not (is_fixed and f.name == "code")]
    return kind(**{name: any_of(hints[name], rng) for name in names})


@pytest.mark.parametrize("kind", PackageKind, ids=lambda kind: kind.value)
@given(rng=st.randoms(use_true_random=False), revision=st.integers(1, 99))
def test_every_body_comes_back_as_it_was_written(kind, rng, revision):
    body = any_of(BODY_TYPES[kind], Random(rng.getrandbits(64)))
    sealed = envelope(kind, "E994", revision=revision)
    payload = write_payload(sealed, body)
    assert read_payload(payload) == (sealed, body)
    assert write_payload(*read_payload(payload)) == payload


def leaves(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value that holds no others."""
    if isinstance(value, dict):
        return [leaf for name, inner in value.items() for leaf in leaves(inner, (*way, name))]
    if isinstance(value, list):
        return [leaf for index, inner in enumerate(value) for leaf in leaves(inner, (*way, index))]
    return [way]


def with_value(value: Any, way: tuple[Any, ...], new: Any) -> Any:
    if not way:
        return new
    first, *rest = way
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[first] = with_value(value[first], tuple(rest), new)
    return copy


@pytest.mark.parametrize("kind", PackageKind, ids=lambda kind: kind.value)
def test_a_value_of_another_type_is_refused_at_every_place(kind):
    body = msgspec.json.decode(canonical_bytes(BODIES[kind]()))
    refuse_misfit(body, BODY_TYPES[kind])
    for way in leaves(body):
        for other in ([], {}, {"a": 1}):
            with pytest.raises(RefusedError):
                refuse_misfit(with_value(body, way, other), BODY_TYPES[kind])


@pytest.mark.parametrize("kind", PackageKind, ids=lambda kind: kind.value)
def test_the_place_of_a_bad_value_is_named(kind):
    body = msgspec.json.decode(canonical_bytes(BODIES[kind]()))
    for way in leaves(body):
        place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in way)
        with pytest.raises(RefusedError) as refused:
            refuse_misfit(with_value(body, way, []), BODY_TYPES[kind], place="body")
        assert refused.value.reason.facts["place"].startswith(f"body{place}".rpartition(".")[0])


def test_an_envelope_is_told_from_another_by_every_field():
    sealed = envelope(PackageKind.RECORD, "E994")
    body = BODIES[PackageKind.RECORD]()
    other = replace(sealed, revision=2)
    assert write_payload(sealed, body) != write_payload(other, body)
