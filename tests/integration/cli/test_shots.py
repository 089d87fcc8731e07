"""`shots`: real pictures of the real window, at the size and scale that were asked for."""

import json
import os
import subprocess
import sys
from collections import Counter
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


@pytest.mark.slow
def test_every_scene_is_a_picture_of_its_own_at_the_size_of_the_screen(tmp_path):
    files = shots(tmp_path / "hinh")
    assert len(files) > 30
    assert {size_of(path) for path in files} == {(1366, 768)}
    numbers = [path.name.partition("_")[0] for path in files]
    assert [int(number) for number in numbers] == list(range(1, len(files) + 1))
    assert {len(number) for number in numbers} == {len(str(len(files)))}, "in order by name too"
    same = Counter(path.read_bytes() for path in files)
    assert [path.name for path in files if same[path.read_bytes()] > 1] == []


def test_one_page_at_another_scale_in_another_language(tmp_path):
    files = shots(tmp_path / "hinh", "--scale", "1.5", "--lang", "en", "--page", "papers")
    assert {size_of(path) for path in files} == {(2049, 1152)}
    assert {path.name.split("_")[1] for path in files} == {"papers"}
