"""Which columns were matched the last time a table had the same header, for one book."""

import json
from collections.abc import Mapping
from hashlib import sha256

from thidua_desktop.application.ports_desktop import Settings
from thidua_desktop.application.sheet_import import Heads, Layout, Meaning, Subject

_KEY = "columns/{book}/{subject}/{shape}"


class ColumnMemory:
    """Kept among the small choices of this person on this computer."""

    def __init__(self, settings: Settings, book_uid: str, subject: Subject) -> None:
        self._settings = settings
        self._subject = subject
        self._book = book_uid

    def keep(self, heads: Heads, columns: Mapping[Meaning, int]) -> None:
        places = [head.column for head in heads.heads]
        said = {str(meaning): places.index(column) for meaning, column in columns.items()}
        self._settings.put(self._key(heads), json.dumps(said))

    def recall(self, heads: Heads, layout: Layout) -> dict[Meaning, int] | None:
        """The columns as they were confirmed, None for a header never seen."""
        try:
            said = json.loads(self._settings.get(self._key(heads)) or "null")
        except ValueError:
            return None
        if not isinstance(said, dict):
            return None
        places = {str(at): head.column for at, head in enumerate(heads.heads)}
        every = (*layout.columns, *layout.months)
        found = {meaning: places.get(str(said.get(str(meaning)))) for meaning in every}
        return {meaning: column for meaning, column in found.items() if column is not None}

    def _key(self, heads: Heads) -> str:
        shape = sha256(heads.shape.encode()).hexdigest()[:16]
        return _KEY.format(book=self._book, subject=self._subject, shape=shape)
