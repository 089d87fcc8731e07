"""Every term of the glossary has one identifier, and the identifier exists where it says."""

import ast
import re
from collections import Counter
from collections.abc import Iterator

from tests.architecture.source import PACKAGE, ROOT, modules

GLOSSARY = (ROOT / PACKAGE / "domain" / "GLOSSARY.md").read_text("utf-8")
IN_USE, NOT_YET = GLOSSARY.split("## Chưa dùng trong mã")


def _rows(table: str) -> list[list[str]]:
    lines = [line for line in table.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def _quoted(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def _terms() -> list[str]:
    return [term for row in _rows(IN_USE) + _rows(NOT_YET) for term in row[0].split(", ")]


def _names(body: list[ast.stmt]) -> Iterator[tuple[str, ast.stmt]]:
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, node
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    yield target.id, node


def _identifiers(tree: ast.Module) -> set[str]:
    """What a module defines: `Ballot`, `Ballot.issued`, `is_elected`."""
    found = set()
    for name, node in _names(tree.body):
        found.add(name)
        if isinstance(node, ast.ClassDef):
            found |= {f"{name}.{member}" for member, _ in _names(node.body)}
    return found


DEFINED = {module.place: _identifiers(module.tree) for module in modules()}


def test_every_identifier_in_use_exists_in_its_module():
    missing = [
        f"{terms}: {identifier}"
        for terms, identifiers, module in _rows(IN_USE)
        for identifier in _quoted(identifiers)
        if identifier not in DEFINED.get(f"{PACKAGE}/{_quoted(module)[0]}", ())
    ]
    assert missing == []


def test_no_class_of_what_is_to_come_exists_already():
    """Only classes: a word such as `title` may be many things."""
    defined = set().union(*DEFINED.values())
    classes = {name for row in _rows(NOT_YET) for name in _quoted(row[1]) if name[0].isupper()}
    assert classes & defined == set()


def test_every_row_names_an_identifier():
    assert all(_quoted(row[1]) for row in _rows(IN_USE) + _rows(NOT_YET))
    assert len(_rows(IN_USE)) > len(_rows(NOT_YET))


def test_every_term_stands_once():
    assert [term for term, times in Counter(_terms()).items() if times > 1] == []


def test_every_identifier_stands_once():
    quoted = [name for row in _rows(IN_USE) + _rows(NOT_YET) for name in _quoted(row[1])]
    assert [name for name, times in Counter(quoted).items() if times > 1] == []
