"""`shots`: real pictures of the real window, at the size and scale that were asked for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def shots(folder, *more):
    call = [sys.executable, "-m", "thidua_desktop", "shots", "--to", str(folder), "--json", *more]
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(call, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [Path(name) for name in json.loads(done.stdout)["files"]]


def size_of(png):
    header = png.read_bytes()[:24]
    assert header.startswith(b"\x89PNG")
    return int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")


@pytest.mark.parametrize(("scale", "size"), [("1", (1366, 768)), ("1.5", (2049, 1152))])
def test_every_picture_has_the_size_of_the_screen(tmp_path, scale, size):
    files = shots(tmp_path / "hinh", "--scale", scale)
    assert len(files) > 3
    assert {size_of(path) for path in files} == {size}
    assert [path.name[:2] for path in files] == [f"{n:02}" for n in range(1, len(files) + 1)]
    assert len({path.read_bytes() for path in files}) == len(files)
