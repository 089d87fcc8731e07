"""How facts become values of columns and come back: by equal names, with the few exceptions."""

from typing import Any, Generic, Protocol, TypeVar

from msgspec import Struct

from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.package import Envelope, JournalStamp
from thidua_desktop.domain.progress import EvidenceRef, ProgressEntry, Result

T = TypeVar("T", bound=Struct)


class Values(Protocol):
    """The values of one row, by the names of its columns."""

    def __getitem__(self, name: str, /) -> Any: ...  # noqa: ANN401 - every column has its own type


class FactMapping(Protocol[T]):
    """Two functions per entity; `columns` are the names both speak of."""

    columns: tuple[str, ...]

    def to_row(self, fact: T) -> dict[str, Any]: ...

    def from_row(self, values: Values) -> T: ...


class ByName(Generic[T]):
    """A fact whose fields are columns of the same names."""

    def __init__(self, fact: type[T]) -> None:
        self._fact = fact
        self.columns = fact.__struct_fields__

    def to_row(self, fact: T) -> dict[str, Any]:
        return {name: getattr(fact, name) for name in self.columns}

    def from_row(self, values: Values) -> T:
        return self._fact(**{name: values[name] for name in self.columns})


_ENVELOPE = ByName(Envelope)
_STAMP = {"journal_length": "length", "journal_head": "head", "journal_seals": "seals"}
_KEPT = tuple(name for name in ByName(StoredPackage).columns if name != "envelope")


class PackageMapping:
    """A package with its envelope's fields and the author's journal beside its own."""

    columns = (
        *_KEPT,
        *(name for name in _ENVELOPE.columns if name != "journal"),
        *_STAMP,
    )

    def to_row(self, fact: StoredPackage) -> dict[str, Any]:
        kept = {name: getattr(fact, name) for name in _KEPT}
        envelope = _ENVELOPE.to_row(fact.envelope)
        stamp = envelope.pop("journal")
        return kept | envelope | {column: getattr(stamp, name) for column, name in _STAMP.items()}

    def from_row(self, values: Values) -> StoredPackage:
        stamp = JournalStamp(**{name: values[column] for column, name in _STAMP.items()})
        envelope = {name: values[name] for name in _ENVELOPE.columns if name != "journal"}
        return StoredPackage(
            **{name: values[name] for name in _KEPT}, envelope=Envelope(**envelope, journal=stamp)
        )


_OF_ENTRY = tuple(
    name for name in ByName(ProgressEntry).columns if name not in ("result", "evidence")
)


class EntryMapping:
    """An entry without its evidence, which has rows of its own; the result in three columns."""

    columns = (*_OF_ENTRY, "result_kind", "result_number", "result_level")

    def to_row(self, fact: ProgressEntry) -> dict[str, Any]:
        row = {name: getattr(fact, name) for name in _OF_ENTRY}
        result = fact.result
        row["result_kind"] = None if result is None else result.kind
        row["result_number"] = None if result is None else result.number
        row["result_level"] = None if result is None else result.level
        return row

    def from_row(self, values: Values, evidence: tuple[EvidenceRef, ...] = ()) -> ProgressEntry:
        kind = values["result_kind"]
        result = None
        if kind is not None:
            result = Result(kind=kind, number=values["result_number"], level=values["result_level"])
        return ProgressEntry(
            **{name: values[name] for name in _OF_ENTRY},
            result=result,
            evidence=evidence,
        )
