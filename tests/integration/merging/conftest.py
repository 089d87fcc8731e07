"""A founded bloc per session; every test works on its own copy."""

import pytest
from msgspec.structs import replace

from tests.support.sealing import FRAME
from tests.support.small_bloc import SmallBloc, founded_bloc


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> SmallBloc:
    return founded_bloc(tmp_path_factory.mktemp("bloc") / "open", FRAME)


@pytest.fixture(scope="session")
def founded_blind(tmp_path_factory: pytest.TempPathFactory) -> SmallBloc:
    blind = replace(FRAME, table=replace(FRAME.table, blind_cross_check=True))
    return founded_bloc(tmp_path_factory.mktemp("bloc") / "blind", blind)


@pytest.fixture
def bloc(founded: SmallBloc, tmp_path) -> SmallBloc:
    return founded.copied_to(tmp_path / "bloc")


@pytest.fixture
def blind_bloc(founded_blind: SmallBloc, tmp_path) -> SmallBloc:
    return founded_blind.copied_to(tmp_path / "bloc")
