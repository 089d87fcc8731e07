"""Which columns were matched the last time a table had the same header, for one book."""

import json
from collections.abc import Mapping
from hashlib import sha256

from thidua_desktop.application.ports_desktop import Settings
from thidua_desktop.application.sheet_import import EntryColumn, Heads

_KEY = "columns/{book}/{shape}"


class ColumnMemory:
    """Kept among the small choices of this person on this computer."""

    def __init__(self, settings: Settings, book_uid: str) -> None:
        self._settings = settings
        self._book = book_uid

    def keep(self, heads: Heads, columns: Mapping[EntryColumn, int]) -> None:
        places = [head.column for head in heads.heads]
        said = {meaning.value: places.index(column) for meaning, column in columns.items()}
        self._settings.put(self._key(heads), json.dumps(said))

    def recall(self, heads: Heads) -> dict[EntryColumn, int] | None:
        """The columns as they were confirmed, None for a header never seen."""
        said = json.loads(self._settings.get(self._key(heads)) or "null")
        if not isinstance(said, dict):
            return None
        places = {str(at): head.column for at, head in enumerate(heads.heads)}
        found = {meaning: places.get(str(said.get(meaning.value))) for meaning in EntryColumn}
        return {meaning: column for meaning, column in found.items() if column is not None}

    def _key(self, heads: Heads) -> str:
        shape = sha256(heads.shape.encode()).hexdigest()[:16]
        return _KEY.format(book=self._book, shape=shape)
