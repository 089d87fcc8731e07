"""Stories run as programs of their own, each on a screen of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.stories.display import end_group, screen
from tests.stories.early_books import EarlyBooks, early_books
from tests.support.played_year import CUM, Year, shared_year

ROOT = Path(__file__).resolve().parents[2]
LIMIT_SECONDS = 240


@pytest.fixture(scope="session")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    return shared_year(CUM, tmp_path_factory)


@pytest.fixture(scope="session")
def early(tmp_path_factory: pytest.TempPathFactory) -> EarlyBooks:
    """Books of the same year before any record was sent."""
    return early_books(CUM, tmp_path_factory.mktemp("early") / "out")


@pytest.fixture
def tell(tmp_path: Path) -> Callable[..., str]:
    """Plays a story with its facts; what it printed. A failed one leaves `failed.png`."""

    def play(story: str, **facts: object) -> str:
        home = tmp_path / "home"
        home.mkdir()
        with screen(tmp_path) as display:
            env = os.environ | {
                "QT_QPA_PLATFORM": "xcb",
                "DISPLAY": display,
                "HOME": str(home),
                "XDG_CONFIG_HOME": str(home / "config"),
                "XDG_DATA_HOME": str(home / "data"),
                "XDG_DOCUMENTS_DIR": str(home),
                "PYTHONUTF8": "1",
            }
            words = [f"{name}={fact}" for name, fact in facts.items()]
            line = [sys.executable, "-m", "tests.stories.telling", story, str(tmp_path), *words]
            log = tmp_path / "story.log"
            with log.open("wb") as told:
                process = subprocess.Popen(
                    line, cwd=ROOT, env=env, stdout=told, stderr=told, start_new_session=True
                )
                try:
                    status = process.wait(LIMIT_SECONDS)
                except subprocess.TimeoutExpired:
                    status = None
                    _photograph(tmp_path / "failed.png", env)
                finally:
                    end_group(process)
        said = log.read_text(encoding="utf-8", errors="replace")
        assert status == 0, f"{said}\npictures and logs: {tmp_path}"
        return said

    return play


def _photograph(path: Path, env: dict[str, str]) -> None:
    line = [sys.executable, "-m", "tests.stories.display", str(path)]
    subprocess.run(line, cwd=ROOT, env=env, check=False, timeout=20)
