"""The wire format as it was read by people: one payload per kind, and the fields of every fact.

`UPDATE_GOLDENS=1 pytest tests/integration/packages/test_golden_payloads.py` writes them anew. A
difference is another format: packages sealed before must still be read, or `FORMAT` goes up.
"""

import json
import os
import types
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from msgspec import Struct
from msgspec.structs import replace

from tests.support.sealing import AUTHORS, BODIES, canonical, envelope
from thidua_desktop.domain.criterion import RULE_TYPES
from thidua_desktop.domain.package import BODY_TYPES, Body, Envelope, PackageKind, Renderer
from thidua_desktop.exchange.payload import read_payload, write_payload

GOLDENS = Path(__file__).parents[2] / "golden" / "payloads"
# Versions of libraries are facts of the machine, not of the format.
RENDERER = Renderer(layout="1", openpyxl="3", xml="x")


def packed(kind: PackageKind) -> tuple[Envelope, Body]:
    made = envelope(kind, AUTHORS[kind])
    return replace(made, renderer=RENDERER), BODIES[kind]()


def golden(name: str, content: bytes) -> bytes:
    path = GOLDENS / name
    if os.environ.get("UPDATE_GOLDENS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return path.read_bytes()


@pytest.mark.parametrize("kind", PackageKind, ids=lambda kind: kind.value)
def test_a_payload_is_written_as_ever(kind):
    payload = write_payload(*packed(kind))
    assert golden(f"{kind.value}.json", payload) == payload


@pytest.mark.parametrize("kind", PackageKind, ids=lambda kind: kind.value)
def test_a_payload_written_before_says_the_same_today(kind):
    content = golden(f"{kind.value}.json", write_payload(*packed(kind)))
    assert read_payload(content) == packed(kind)
    assert canonical(json.loads(content)) == content


def test_the_fields_of_every_fact_on_the_wire_are_the_known_ones():
    known = "".join(f"{line}\n" for line in sorted(set(described()))).encode()
    assert golden("fields.txt", known).decode().splitlines() == known.decode().splitlines()


def described() -> Iterator[str]:
    """One line per field of every fact, and per word of every list of words."""
    waiting: list[Any] = [Envelope, *BODY_TYPES.values(), *RULE_TYPES.values()]
    seen: set[Any] = set()
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        if isinstance(kind, type) and issubclass(kind, Struct):
            hints = get_type_hints(kind)
            for name in kind.__struct_fields__:
                yield f"{kind.__name__}.{name}: {shown(hints[name])}"
            waiting += hints.values()
        elif isinstance(kind, type) and issubclass(kind, StrEnum):
            yield from (f"{kind.__name__} = {member.value}" for member in kind)
        waiting += get_args(kind)


def shown(kind: Any) -> str:
    """The annotation in words that do not depend on the modules things live in."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return " | ".join(sorted(shown(one) for one in get_args(kind)))
    if origin is tuple:
        return f"list of {shown(get_args(kind)[0])}"
    if origin in (dict, Mapping):
        return "mapping"
    return "null" if kind is types.NoneType else str(getattr(kind, "__name__", kind))
