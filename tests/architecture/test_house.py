"""The folders, the names and the few habits that hold everywhere."""

import ast

from tests.architecture.source import PACKAGE, ROOT, modules

TOP_LEVEL = {
    *(".ci", ".git", ".gitattributes", ".gitignore"),
    *("CHANGELOG.md", "LICENSE", "README.md"),
    *("build_installer.spec", "dev.py", "pyproject.toml"),
    *("i18n", "resources", "tests", PACKAGE),
}
HOUSE = {
    *("domain", "application", "wording"),
    *("storage", "exchange", "documents", "system", "gui", "cli"),
    *("__init__.py", "__main__.py", "bootstrap.py", "resources.py", "apart", "ARCHITECTURE.md"),
}
TESTS = {"unit", "integration", "gui", "stories", "golden", "architecture", "support", "bench"}
NAMES_OF_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
# The three places where everything may be caught: it is our bug, and it is reported there.
CATCH_ALL = {
    f"{PACKAGE}/gui/jobs/lane.py",
    f"{PACKAGE}/system/crash.py",
    f"{PACKAGE}/cli/main.py",
}
LONGEST_MODULE_DOCSTRING = 5


def _ignored() -> set[str]:
    lines = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    return {line.strip("/") for line in lines}


def test_the_top_level_holds_only_what_the_design_names():
    found = {path.name for path in ROOT.iterdir()}
    assert found - TOP_LEVEL - _ignored() == set()
    assert TOP_LEVEL - {".git", "README.md", "CHANGELOG.md"} <= found


def test_the_package_holds_only_the_layers():
    found = {path.name for path in (ROOT / PACKAGE).iterdir()}
    assert found - HOUSE - {"__pycache__"} == set()


def test_tests_lie_in_the_named_folders():
    found = {path.name for path in (ROOT / "tests").iterdir()}
    assert found - TESTS - {"conftest.py", "__pycache__"} == set()


def test_no_module_has_a_name_that_says_nothing():
    wrong = [module.place for module in modules() if module.path.stem in NAMES_OF_NOTHING]
    assert wrong == []


def test_every_module_says_in_a_few_lines_what_it_knows():
    wrong = [
        module.place
        for module in modules()
        if module.text and not _says_what_it_knows(ast.get_docstring(module.tree))
    ]
    assert wrong == []


def _says_what_it_knows(docstring: str | None) -> bool:
    return docstring is not None and len(docstring.splitlines()) <= LONGEST_MODULE_DOCSTRING


def test_everything_is_caught_only_in_the_three_places():
    wrong = [
        f"{module.place}:{node.lineno}"
        for module in modules()
        if module.place not in CATCH_ALL
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and _catches_all(node.type)
    ]
    assert wrong == []


def _catches_all(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(_catches_all(one) for one in caught.elts)
    return caught is None or ast.unparse(caught) in {"Exception", "BaseException"}


def test_a_broad_handler_is_seen_in_every_form():
    for caught in ("", " Exception", " (ValueError, Exception)", " BaseException as e"):
        tree = ast.parse(f"try:\n    x\nexcept{caught}:\n    x")
        assert _catches_all(tree.body[0].handlers[0].type)
    assert not _catches_all(ast.parse("OSError").body[0].value)


def test_moments_and_days_are_those_of_the_one_zone_of_the_field():
    """A day is told by `day_of`, never in the computer's own zone or in UTC."""
    wrong = [
        f"{module.place}:{node.lineno}"
        for module in modules()
        if not module.place.endswith("domain/text/bloc_time.py")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and _tells_a_day_of_its_own(node)
    ]
    assert wrong == []


def _tells_a_day_of_its_own(call: ast.Call) -> bool:
    """`moment.astimezone()`, or `.date()` of something that is called or named as a moment is."""
    if not isinstance(call.func, ast.Attribute) or call.args or call.keywords:
        return False
    if call.func.attr == "astimezone":
        return True
    told = call.func.value
    last = told.attr if isinstance(told, ast.Attribute) else ""
    is_moment = isinstance(told, ast.Call) or last == "at" or last.endswith("_at")
    return call.func.attr == "date" and is_moment


def test_a_day_of_its_own_zone_is_seen_in_every_form():
    for told in ("now.astimezone()", "entry.recorded_at.date()", "stamp.at.date()", "now().date()"):
        assert _tells_a_day_of_its_own(ast.parse(told).body[0].value)
    for told in ("day_of(entry.at)", "moment.astimezone(UTC)", "self.day.date()"):
        assert not _tells_a_day_of_its_own(ast.parse(told).body[0].value)


def test_what_stays_as_it_is_made_is_a_struct_unless_it_hides_a_secret():
    wrong = [
        f"{module.place}:{made.lineno}"
        for module in modules()
        for made in ast.walk(module.tree)
        if isinstance(made, ast.ClassDef) and _is_frozen_dataclass(made)
        if "repr=False" not in ast.unparse(made)
    ]
    assert wrong == []


def _is_frozen_dataclass(made: ast.ClassDef) -> bool:
    decorators = map(ast.unparse, made.decorator_list)
    return any(word.startswith("dataclass") and "frozen=True" in word for word in decorators)
