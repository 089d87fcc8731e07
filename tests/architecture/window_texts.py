"""The texts of the windows as they stand in the source: said through `tr`, or forgotten."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.source import Module, modules

SAYING = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP"})
_VIETNAMESE = re.compile(r"[^\W\d_a-zA-Z]")


def window_modules() -> Iterator[Module]:
    return (module for module in modules() if module.layer == "gui")


def calls(module: Module) -> Iterator[ast.Call]:
    """Everything that is said in a language."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _name(node.func) in SAYING:
            yield node


def source_text(call: ast.Call) -> str | None:
    """The literal that is said, always the last argument; None where it is no literal."""
    last = call.args[-1] if call.args else None
    return last.value if isinstance(last, ast.Constant) and isinstance(last.value, str) else None


def source_texts() -> frozenset[str]:
    said = (source_text(call) for module in window_modules() for call in calls(module))
    return frozenset(text for text in said if text)


def unsaid(module: Module) -> Iterator[tuple[int, str]]:
    """Vietnamese literals outside `tr` and docstrings, with their lines."""
    passed = {id(call.args[-1]) for call in calls(module) if call.args}
    spoken = passed | {
        id(node.value) for node in ast.walk(module.tree) if isinstance(node, ast.Expr)
    }
    for node in ast.walk(module.tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in spoken and _VIETNAMESE.search(node.value):
            yield node.lineno, node.value


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
