"""The engines every contract test runs against; a second engine joins this list."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.contracts.samples import IDENTITY, stamp
from thidua_desktop.application.ports import Storage, StorageFiles
from thidua_desktop.storage.files import SqliteFiles

ENGINES = {"sqlite": SqliteFiles}


@pytest.fixture(params=ENGINES.values(), ids=ENGINES.keys())
def files(request) -> StorageFiles:
    return request.param()


@pytest.fixture
def path(tmp_path) -> Path:
    folder = tmp_path / "Sổ thi đua # 100%"
    folder.mkdir()
    return folder / "P1 năm 2026.thidua"


@pytest.fixture
def book(files, path) -> Iterator[Storage]:
    storage = files.create(path, IDENTITY, stamp("found_book"))
    yield storage
    files.close(storage)
