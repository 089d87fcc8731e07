"""Imports point down, siblings are strangers, every library has its home, the domain is pure."""

import ast
import re
import subprocess
import sys
import tomllib

import pytest

from tests.architecture.source import DOMAIN, PACKAGE, ROOT, Module, imports_of, layer_of, modules

_BELOW_SIBLINGS = frozenset({DOMAIN, "application", "wording", "resources", "apart"})
SIBLINGS = ("storage", "exchange", "documents", "system", "gui", "cli")
MAY_SEE = {
    DOMAIN: frozenset(),
    "application": frozenset({DOMAIN}),
    "resources": frozenset(),
    "apart": frozenset(),
    "wording": frozenset({DOMAIN, "application", "resources"}),
    **dict.fromkeys(SIBLINGS, _BELOW_SIBLINGS),
    "bootstrap": _BELOW_SIBLINGS | frozenset(SIBLINGS),
    "__main__": frozenset({"bootstrap"}),
    "": frozenset(),
}

# Which layers may import a library; what is not named here is not used at all.
HOMES = {
    "PySide6": {"gui"},
    "PIL": {"exchange", "documents"},
    "alembic": {"storage"},
    "cryptography": {"exchange", "system"},
    "defusedxml": {"exchange"},
    "docx": {"documents"},
    "filelock": {"storage", "system"},
    "lxml": {"exchange", "documents"},
    "msgspec": set(MAY_SEE) - {"resources", "apart", "__main__", ""},
    "msoffcrypto": {"exchange"},
    "olefile": {"exchange"},
    "openpyxl": {"exchange", "documents"},
    "platformdirs": {"system"},
    "pypdfium2": {"documents", "gui"},
    "reportlab": {"documents"},
    "segno": {"exchange", "documents", "gui"},
    "sqlalchemy": {"storage"},
}
RECORDS = frozenset({"msgspec.Struct", "msgspec.field", "msgspec.structs.replace"})
DISTRIBUTIONS = {  # where the name to install differs from the name to import
    "PIL": "pillow",
    "PySide6": "pyside6-essentials",
    "docx": "python-docx",
    "msoffcrypto": "msoffcrypto-tool",
}
HEAVY = frozenset(
    {"alembic", "docx", "msoffcrypto", "openpyxl", "pypdfium2", "reportlab"} | {"segno"}
)
ENTRIES = ("bootstrap", "gui.main_window")

# Neither the world outside nor chance nor the clock: what is left of the standard library.
PURE = frozenset(
    {"abc", "base64", "binascii", "bisect", "collections", "copy", "dataclasses", "datetime"}
    | {"decimal", "enum", "fractions", "functools", "graphlib", "hashlib", "heapq", "itertools"}
    | {"json", "keyword", "math", "operator", "re", "string", "struct", "textwrap", "types"}
    | {"typing", "unicodedata", "__future__"}
)
NOT_IN_APPLICATION = frozenset(
    {"asyncio", "locale", "multiprocessing", "os", "random", "secrets", "shutil", "socket"}
    | {"sqlite3", "subprocess", "tempfile", "threading", "time", "urllib", "http"}
)
CLOCKS = frozenset({"now", "utcnow", "today"})
IMPURE_CALLS = frozenset({"open", "print", "input", "exec", "eval", "__import__"})


def _of(*layers: str) -> list[Module]:
    return [module for module in modules() if module.layer in layers]


def test_every_module_belongs_to_a_known_layer():
    assert {module.layer for module in modules()} <= set(MAY_SEE)


def test_imports_point_down_and_siblings_are_strangers():
    wrong = [
        f"{module.place}:{found.line} imports {found.target}"
        for module in modules()
        for found in imports_of(module.tree)
        if found.target.split(".")[0] == PACKAGE and not _may_see(module.layer, found.target)
    ]
    assert wrong == []


def _may_see(layer: str, target: str) -> bool:
    seen = layer_of(target)
    if seen not in MAY_SEE:  # a name of the package's own face, such as its version
        return "." not in target.removeprefix(f"{PACKAGE}.")
    return seen in MAY_SEE[layer] | {layer, ""}


def test_no_import_is_relative():
    wrong = [
        f"{module.place}:{found.line}"
        for module in modules()
        for found in imports_of(module.tree)
        if found.level
    ]
    assert wrong == []


def test_every_library_is_imported_only_at_home():
    wrong = [
        f"{module.place}:{found.line} imports {found.target}"
        for module in modules()
        for found in imports_of(module.tree)
        if (library := found.target.split(".")[0]) not in sys.stdlib_module_names | {PACKAGE}
        and not found.level
        and module.layer not in HOMES.get(library, ())
    ]
    assert wrong == []


def test_windows_make_records_and_leave_their_bytes_to_others():
    wrong = [
        f"{module.place}:{found.line} imports {found.target}"
        for module in _of("gui", "bootstrap")
        for found in imports_of(module.tree)
        if found.target.startswith("msgspec") and found.target not in RECORDS
    ]
    assert wrong == []


def test_every_library_is_declared_and_has_its_notice():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[<>=~!\[; ]", line)[0].lower() for line in project["dependencies"]}
    assert {DISTRIBUTIONS.get(name, name).lower() for name in HOMES} == declared
    notice = (ROOT / "resources/notices/NOTICE.md").read_text("utf-8").lower()
    assert [name for name in sorted(declared) if name not in notice] == []


def test_the_domain_imports_only_what_is_pure():
    wrong = [
        f"{module.place}:{found.line} imports {found.target}"
        for module in _of(DOMAIN)
        for found in imports_of(module.tree)
        if found.target.split(".")[0] not in PURE | {PACKAGE, "msgspec"}
    ]
    assert wrong == []


def test_the_application_reaches_the_world_only_through_ports():
    wrong = [
        f"{module.place}:{found.line} imports {found.target}"
        for module in _of("application")
        for found in imports_of(module.tree)
        if found.target.split(".")[0] in NOT_IN_APPLICATION
    ]
    assert wrong == []


def test_neither_domain_nor_application_reads_the_clock_or_the_disk():
    wrong = [
        f"{module.place}:{node.lineno} {ast.unparse(node.func)}"
        for module in _of(DOMAIN, "application")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and _is_impure(node.func)
    ]
    assert wrong == []


def _is_impure(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id in IMPURE_CALLS
    return (
        isinstance(function, ast.Attribute)
        and function.attr in CLOCKS
        and isinstance(function.value, ast.Name | ast.Attribute)
        and ast.unparse(function.value).split(".")[-1] in {"datetime", "date"}
    )


def test_scoring_knows_no_float():
    wrong = [
        f"{module.place}:{node.lineno}"
        for module in _of(DOMAIN)
        if module.name.startswith(f"{PACKAGE}.domain.scoring")
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "entry",
    [entry for entry in ENTRIES if (ROOT / PACKAGE / f"{entry.replace('.', '/')}.py").exists()],
)
def test_a_start_loads_no_heavy_library(entry):
    code = f"import sys, {PACKAGE}.{entry}; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert HEAVY.intersection(done.stdout.split()) == set()


SAMPLES = {
    "import sqlalchemy": "sqlalchemy",
    "def f():\n    from openpyxl.styles import Font": "openpyxl.styles.Font",
    "if True:\n    import thidua_desktop.gui": "thidua_desktop.gui",
    "from thidua_desktop import storage": "thidua_desktop.storage",
}


@pytest.mark.parametrize(("code", "target"), SAMPLES.items())
def test_an_import_is_seen_wherever_it_stands(code, target):
    assert [found.target for found in imports_of(ast.parse(code))] == [target]


def test_a_sibling_is_refused_and_a_lower_layer_is_not():
    assert not _may_see("storage", "thidua_desktop.exchange.seal")
    assert not _may_see("domain", "thidua_desktop.resources.resource_path")
    assert _may_see("cli", "thidua_desktop.wording.reasons")
    assert _may_see("domain", "thidua_desktop.__version__")
