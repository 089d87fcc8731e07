"""A book of SQLite in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.contracts.samples import IDENTITY, stamp
from thidua_desktop.storage.book_storage import SqliteStorage
from thidua_desktop.storage.files import SqliteFiles


@pytest.fixture
def files() -> SqliteFiles:
    return SqliteFiles()


@pytest.fixture
def path(tmp_path) -> Path:
    (tmp_path / "book").mkdir()
    return tmp_path / "book" / "P1.thidua"


@pytest.fixture
def book(files, path) -> Iterator[SqliteStorage]:
    storage = files.create(path, IDENTITY, stamp("found_book"))
    yield storage
    storage.close()


@pytest.fixture
def closed(files, book, path) -> Path:
    """The path of a closed book."""
    files.close(book)
    return path
