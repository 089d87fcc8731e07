"""A founded bloc per session; every test works on its own copy."""

import pytest

from tests.support.sealing import FRAME
from tests.support.small_bloc import SmallBloc, founded_bloc


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> SmallBloc:
    return founded_bloc(tmp_path_factory.mktemp("recording") / "founded", FRAME)


@pytest.fixture
def bloc(founded: SmallBloc, tmp_path) -> SmallBloc:
    return founded.copied_to(tmp_path / "bloc")
