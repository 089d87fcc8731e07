"""The facts that codes really come with: read from the enums' comments and from the calls."""

import ast
import inspect
import re
from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path

import thidua_desktop
from thidua_desktop.domain.ballot import CandidateVotes
from thidua_desktop.domain.book import (
    Account,
    BookIdentity,
    PackageReceipt,
    PendingPackage,
    SigningKey,
    StoredPackage,
)
from thidua_desktop.domain.package import Envelope
from thidua_desktop.domain.progress import Evidence, EvidenceRef, ProgressEntry, Result
from thidua_desktop.domain.review import Attendance, Statement
from thidua_desktop.domain.roster import TrustedKey
from thidua_desktop.storage import entries, evidence, frames, packages
from thidua_desktop.storage.fact_tables import FACT_TABLES, SCOPED
from thidua_desktop.storage.health import CHECKS
from thidua_desktop.storage.units import WHY_REVOKED
from thidua_desktop.wording.journal import TECHNICAL

_OF_THE_BOOK = (
    *(Account, BookIdentity, PackageReceipt, PendingPackage, SigningKey, StoredPackage),
    TrustedKey,
)

PRODUCT = Path(thidua_desktop.__file__).parent
_MEMBER = re.compile(r'^    (?P<name>[A-Z0-9_]+) = "[^"]*"(?:  # (?P<comment>.*))?$', re.MULTILINE)
_CODES = {"ReasonCode", "FaultCode"}


def commented_words(enum: type[StrEnum]) -> dict[str, set[str]]:
    """Per member the words of its comment, among them the keys of its facts."""
    source = inspect.getsource(enum)
    return {
        enum[found["name"]].value: set(re.findall(r"\w+", found["comment"] or ""))
        for found in _MEMBER.finditer(source)
    }


@cache
def raised_facts() -> dict[str, set[str]]:
    """Per code of `ReasonCode` and `FaultCode` the facts that any call gives with it."""
    found: dict[str, set[str]] = defaultdict(set)
    for tree in _trees(*_CODES):
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef) and any(map(_code_name, ast.walk(function))):
                for code, facts in _facts_of_calls(function):
                    found[code] |= facts
    return found


def _trees(*names: str) -> Iterator[ast.Module]:
    """The modules that say any of these names."""
    for path in sorted(PRODUCT.rglob("*.py")):
        text = path.read_text("utf-8")
        if any(name in text for name in names):
            yield ast.parse(text)


@cache
def health_names() -> set[str]:
    """The names of all findings of the health check: of the book's content and beside it."""
    calls = [
        node
        for tree in _trees("HealthItem")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "HealthItem"
    ]
    named = {
        keyword.value.value
        for call in calls
        for keyword in call.keywords
        if keyword.arg == "name" and isinstance(keyword.value, ast.Constant)
    }
    return named | set(CHECKS)


def _facts_of_calls(function: ast.FunctionDef):
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    for call in calls:
        given = [*call.args, *(keyword.value for keyword in call.keywords)]
        codes = [name for one in given if (name := _code_name(one))]
        for code in codes:
            yield code, _keys_of(call, function)
    # a code that is kept in a name before it is raised
    for assigned in [node for node in ast.walk(function) if isinstance(node, ast.Assign)]:
        for part in ast.walk(assigned.value):
            if code := _code_name(part):
                yield code, {key for call in calls for key in _keys_of(call, function)}


def _code_name(node: ast.AST) -> str | None:
    is_code = (
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in _CODES
    )
    return node.attr if is_code else None


def _keys_of(call: ast.Call, function: ast.FunctionDef) -> set[str]:
    keys: set[str] = set()
    for keyword in call.keywords:
        if keyword.arg not in (None, "facts", "code"):
            keys.add(keyword.arg)
        elif isinstance(keyword.value, ast.Dict):
            keys |= _strings(keyword.value)
        elif keyword.arg != "code":  # facts built in the same function
            keys |= _strings(function)
    return keys


def _strings(node: ast.AST) -> set[str]:
    """Keys of dictionaries made or filled in `node`."""
    keys = [key for one in ast.walk(node) if isinstance(one, ast.Dict) for key in one.keys]
    keys += [one.slice for one in ast.walk(node) if isinstance(one, ast.Subscript)]
    return {
        key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)
    }


def journaled_entities() -> set[str]:
    """Every kind of thing the journal names."""
    kinds = {table.entity for table in FACT_TABLES} | {entries.ENTITY, evidence.ENTITY}
    kinds |= {frames.REVISION, frames.DRAFT, packages.PARTS, packages.FILES}
    return kinds | {WHY_REVOKED}


def journaled_fields() -> set[str]:
    """Fields of all facts whose changes are told one by one."""
    kinds = (*SCOPED, *_OF_THE_BOOK, ProgressEntry, Result, Evidence, EvidenceRef)
    inside = (Envelope, Attendance, Statement, CandidateVotes)
    return {name for kind in (*kinds, *inside) for name in kind.__struct_fields__} - TECHNICAL
