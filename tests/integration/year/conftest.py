"""Played years are made once per session; tests copy what they change."""

import pytest

from tests.support.command_line import CommandLine
from tests.support.played_year import CUM, KHOI, Year, shared_year


@pytest.fixture(scope="session")
def cum(tmp_path_factory: pytest.TempPathFactory) -> Year:
    return shared_year(CUM, tmp_path_factory)


@pytest.fixture(scope="session")
def khoi(tmp_path_factory: pytest.TempPathFactory) -> Year:
    return shared_year(KHOI, tmp_path_factory)


@pytest.fixture
def thidua(tmp_path) -> CommandLine:
    return CommandLine(crashes=tmp_path)
