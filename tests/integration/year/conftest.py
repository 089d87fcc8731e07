"""Played years are made once per session; tests copy what they change."""

import pytest

from tests.support.command_line import CommandLine
from tests.support.played_year import CUM, KHOI, Year, play_year


@pytest.fixture(scope="session")
def cum(tmp_path_factory: pytest.TempPathFactory) -> Year:
    return play_year(CUM, tmp_path_factory.mktemp("cum") / "out")


@pytest.fixture(scope="session")
def khoi(tmp_path_factory: pytest.TempPathFactory) -> Year:
    return play_year(KHOI, tmp_path_factory.mktemp("khoi") / "out")


@pytest.fixture
def thidua(tmp_path) -> CommandLine:
    return CommandLine(crashes=tmp_path)
