"""The product's own source as syntax trees: which modules there are and what each imports."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "thidua_desktop"
DOMAIN = "domain"


class Module(Struct, frozen=True, kw_only=True):
    """One file of the product; `layer` is its first folder, or its own name at the top."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def place(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def layer(self) -> str:
        return layer_of(self.name)


class Import(Struct, frozen=True, kw_only=True):
    """One imported name, wherever in the file it stands; `level` counts the dots before it."""

    target: str
    level: int
    line: int


def layer_of(name: str) -> str:
    """`thidua_desktop.domain.pact` → `domain`; the package itself → the empty string."""
    return [*name.split("."), ""][1]


@cache
def modules() -> tuple[Module, ...]:
    return tuple(_read(path) for path in sorted((ROOT / PACKAGE).rglob("*.py")))


def _read(path: Path) -> Module:
    parts = path.relative_to(ROOT).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    text = path.read_text("utf-8")
    return Module(name=name, path=path, text=text, tree=ast.parse(text))


def imports_of(tree: ast.AST) -> Iterator[Import]:
    """Every import of a tree, the lazy ones inside functions too.

    `from a import b` counts as `a.b`: `b` may be a module.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(target=alias.name, level=0, line=node.lineno)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                target = ".".join(filter(None, (node.module, alias.name)))
                yield Import(target=target, level=node.level, line=node.lineno)
