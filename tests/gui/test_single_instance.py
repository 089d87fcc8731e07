"""A second start hands its file over; a start after a crash is the first again."""

import subprocess
import sys
from pathlib import Path

import pytest

from thidua_desktop.gui.single_instance import SingleInstance

pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).resolve().parents[2]
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from thidua_desktop.gui.single_instance import SingleInstance
app = QCoreApplication([])
book = Path(sys.argv[2]) if len(sys.argv) > 2 else None
print(SingleInstance(Path(sys.argv[1])).claim(book))
"""


def second_start(profile, *book):
    call = [sys.executable, "-c", SECOND, str(profile), *map(str, book)]
    return subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_the_first_start_is_alone(tmp_path):
    first = SingleInstance(tmp_path)
    assert first.claim(None)
    first.release()


def test_a_second_start_tells_the_first_which_book_it_wants(qtbot, tmp_path):
    first = SingleInstance(tmp_path)
    assert first.claim(None)
    book = tmp_path / "sổ của tôi.thidua"
    with qtbot.waitSignal(first.asked, timeout=20_000) as heard:
        second = second_start(tmp_path, book)
    assert heard.args == [str(book)]
    assert second.communicate(timeout=20)[0].strip() == "False"
    first.release()


def test_another_person_s_program_is_another_first(tmp_path):
    first, other = SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "b")
    assert first.claim(None)
    assert other.claim(None)
    first.release()
    other.release()


def test_after_the_first_ended_the_next_start_is_the_first(tmp_path):
    first = SingleInstance(tmp_path)
    assert first.claim(None)
    first.release()
    again = SingleInstance(tmp_path)
    assert again.claim(None)
    again.release()


@pytest.mark.skipif(sys.platform == "win32", reason="names of Windows lie in no folder")
def test_a_start_that_cannot_be_found_by_later_ones_opens_its_window_all_the_same(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "no such folder"))
    assert SingleInstance(tmp_path).claim(None)
