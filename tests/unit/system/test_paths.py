"""Where new books are proposed to lie."""

import sys

import pytest

from thidua_desktop.system.paths import books_folder

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the variables are those of Linux")


@pytest.fixture
def home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Tài liệu"))
    return tmp_path


def test_books_are_proposed_to_lie_among_the_documents(home):
    (home / "Tài liệu").mkdir()
    assert books_folder() == home / "Tài liệu"


def test_without_documents_they_are_proposed_to_lie_at_home(home):
    assert books_folder() == home
