"""A book of SQLite in a folder of its own, copied from one that is made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.contracts.samples import IDENTITY, stamp
from thidua_desktop.storage.book_storage import SqliteStorage
from thidua_desktop.storage.files import SqliteFiles


@pytest.fixture(scope="session")
def new_book(tmp_path_factory) -> bytes:
    """The bytes of a book right after its founding."""
    path = tmp_path_factory.mktemp("new") / "new.thidua"
    files = SqliteFiles()
    files.close(files.create(path, IDENTITY, stamp("found_book")))
    return path.read_bytes()


@pytest.fixture
def files() -> SqliteFiles:
    return SqliteFiles()


@pytest.fixture
def path(tmp_path) -> Path:
    (tmp_path / "book").mkdir()
    return tmp_path / "book" / "P1.thidua"


@pytest.fixture
def closed(path, new_book) -> Path:
    """The path of a closed book."""
    path.write_bytes(new_book)
    return path


@pytest.fixture
def book(files, closed) -> Iterator[SqliteStorage]:
    storage = files.open(closed, read_only=False)
    yield storage
    storage.close()
