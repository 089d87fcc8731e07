"""What is built from the repository holds what the program needs, and is found again there."""

import ast
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

FIND = """
from thidua_desktop.resources import resource_bytes, resource_path, translation_path
assert "site-packages" in str(resource_path()), resource_path()
assert resource_bytes("fonts", "LiberationSerif-Regular.ttf")[:4] == b"\\0\\1\\0\\0"
print(*sorted(path.parent.name for path in resource_path("scenarios").glob("*/khung.toml")))
assert translation_path("thidua_en.ts").is_file()
"""


def _run(*call: str | Path, cwd: Path) -> str:
    # Without the tests' own folders and settings: the installed copy must stand alone.
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(call, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_an_installed_wheel_finds_its_fonts_and_scenarios(tmp_path):
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path, cwd=ROOT)
    (wheel,) = tmp_path.glob("thidua_desktop-*.whl")
    venv.create(tmp_path / "venv", with_pip=False)
    python = tmp_path / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index")
    _run(*pip, wheel, cwd=tmp_path)
    assert _run(python, "-c", FIND, cwd=tmp_path).split() == ["cum-thi-dua-so-3", "khoi-4-co-quan"]


def _plan() -> dict[str, object]:
    """The names that the installer's plan sets before it starts to collect."""
    tree = ast.parse((ROOT / "build_installer.spec").read_text("utf-8"))
    end = next(n for n, node in enumerate(tree.body) if "copy_metadata(" in ast.unparse(node))
    tree.body = [node for node in tree.body[:end] if "PyInstaller" not in ast.unparse(node)]
    names: dict[str, object] = {"SPECPATH": str(ROOT)}
    exec(compile(tree, "build_installer.spec", "exec"), names)
    return names


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/platforms/libqwayland-egl.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/lib/libQt6WaylandClient.so.6", False),
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("thidua_desktop/_installed/resources/fonts/OFL.txt", True),
    ],
)
def test_the_installer_keeps_what_starts_and_drops_the_rest(target, kept):
    assert _plan()["is_kept"]((target, "", "BINARY")) is kept
