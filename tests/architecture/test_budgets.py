"""Sizes of files, functions and classes; the list of exceptions may only shrink."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.source import ROOT, modules

LIMITS = {
    "file lines": 400,
    "function lines": 60,
    "class lines": 300,
    "class methods": 25,
    "widget constructor lines": 40,
    "arguments": 6,
}
# "<what> of <place>:<name>" -> the size it may have, exactly the size it has.
EXCEPTIONS: dict[str, int] = {}

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def _lines(node: ast.AST) -> int:
    return node.end_lineno - node.lineno + 1


def _arguments(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return len([argument for argument in given if argument.arg not in ("self", "cls")])


def sizes(place: str, text: str) -> Iterator[tuple[str, str, int]]:
    """Every size of one file as (which limit, where, how much)."""
    yield "file lines", place, len(text.splitlines())
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, FUNCTIONS):
            where = f"{place}:{node.name}"
            yield "function lines", where, _lines(node)
            yield "arguments", where, _arguments(node)
        if isinstance(node, ast.ClassDef):
            where = f"{place}:{node.name}"
            methods = [part for part in node.body if isinstance(part, FUNCTIONS)]
            yield "class lines", where, _lines(node)
            yield "class methods", where, len(methods)
            if "/gui/" in place:
                for method in methods:
                    if method.name == "__init__":
                        yield "widget constructor lines", where, _lines(method)


def _over_the_limit() -> dict[str, int]:
    files = [(module.place, module.text) for module in modules()]
    files.append(("dev.py", (ROOT / "dev.py").read_text("utf-8")))
    return {
        f"{what} of {where}": size
        for place, text in files
        for what, where, size in sizes(place, text)
        if size > LIMITS[what]
    }


def test_every_size_is_within_its_budget():
    over = _over_the_limit()
    assert {name: size for name, size in over.items() if size > EXCEPTIONS.get(name, 0)} == {}


def test_no_exception_is_larger_than_needed():
    over = _over_the_limit()
    assert {name: size for name, size in EXCEPTIONS.items() if over.get(name) != size} == {}


LONG = "\n".join(["    x = 1"] * 60)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\n" * 401, ("file lines", 401)),
        (f"def f():\n{LONG}", ("function lines", 61)),
        (f"class A:\n    def __init__(self):\n{LONG.replace('    ', '        ')}",
         ("widget constructor lines", 61)),
        ("def f(self, a, b, c, d, *, e, f, g): ...", ("arguments", 7)),
        ("class A:\n" + "\n".join(f"    def m{n}(self): ..." for n in range(26)),
         ("class methods", 26)),
    ],
)  # fmt: skip
def test_a_size_over_the_limit_is_seen(text, seen):
    found = {(what, size) for what, _, size in sizes("thidua_desktop/gui/a.py", text)}
    assert seen in found
    assert seen[1] > LIMITS[seen[0]]
