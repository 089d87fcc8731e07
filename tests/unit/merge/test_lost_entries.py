"""Finding lost entries quickly finds the same as comparing every record with every other."""

from dataclasses import dataclass, field
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.support.sealing import LEADER, REGIMENT, entry, envelope
from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.canonical import canonical_bytes, digest_of, read_canonical, rows_lost
from thidua_desktop.domain.merging.case import Case, JudgedBook
from thidua_desktop.domain.merging.history import rewritten_reasons
from thidua_desktop.domain.package import JournalStamp, PackageKind
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.reasons import ReasonCode

BOOK = JudgedBook(own_unit=LEADER)


def case_of(records: list[StoredPackage], contents: Any) -> Case:
    return Case(packages=tuple(records), contents=contents, book=BOOK)


def lost(before: tuple[ProgressEntry, ...], now: tuple[ProgressEntry, ...]) -> list[ProgressEntry]:
    rows = rows_lost(canonical_bytes(before), canonical_bytes(now))
    return [read_canonical(row, ProgressEntry) for row in rows]


@dataclass
class Entries:
    """Entries by record; every question is remembered."""

    of: dict[str, tuple[str, ...]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def rewritten(self, earlier: str, later: str) -> tuple[str, ...]:
        self.asked.append((earlier, later))
        return tuple(each for each in self.of[earlier] if each not in self.of[later])


def record(revision: int, entries: tuple[str, ...], contents: Entries) -> StoredPackage:
    stamp = JournalStamp(length=revision, head=digest_of(revision))
    header = envelope(PackageKind.RECORD, REGIMENT, revision=revision, journal=stamp)
    digest = digest_of((revision, entries))
    contents.of[digest] = entries
    return StoredPackage(digest=digest, payload_digest=digest, key_id="k", envelope=header)


def naive(records: list[StoredPackage], contents: Entries) -> dict[str, list[str]]:
    witnesses: list[StoredPackage] = []
    found = {}
    for later in records:
        gone = [
            each
            for earlier in witnesses
            for each in contents.of[earlier.digest]
            if each not in contents.of[later.digest]
        ]
        if gone:
            found[later.digest] = sorted(set(gone))
        else:
            witnesses.append(later)
    return found


def test_entries_that_were_only_added_to_are_not_lost():
    first, second, third = (entry(number, "I.1") for number in (1, 2, 3))
    assert lost((), (first,)) == []
    assert lost((first, second), (first, second)) == []
    assert lost((first, second), (first, second, third)) == []
    assert lost((first, third), (first, second, third)) == []
    assert lost((second, first), (first, second)) == []


def test_entries_that_were_dropped_or_altered_are_lost():
    first, second = entry(1, "I.1"), entry(2, "I.1")
    altered = entry(2, "I.1", note="khác")
    assert lost((first, second), (first,)) == [second]
    assert lost((first, second), (first, altered)) == [second]
    assert lost((first,), ()) == [first]


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=4, unique=True), max_size=6))
def test_what_a_keeper_holds_need_not_be_compared_again(written):
    contents = Entries()
    records = [
        record(revision, tuple(sorted(entries)), contents)
        for revision, entries in enumerate(written, start=1)
    ]
    found = rewritten_reasons(case_of(records, contents))
    assert {reason.code for reason in found.values()} <= {ReasonCode.RECORD_REWRITTEN}
    assert {d: r.facts["entries"].split(", ") for d, r in found.items()} == naive(records, contents)


def test_a_chain_of_growing_records_is_compared_link_by_link():
    contents = Entries()
    records = [record(number, tuple("abcdefgh"[:number]), contents) for number in range(1, 9)]
    assert rewritten_reasons(case_of(records, contents)) == {}
    assert len(contents.asked) == len(records) - 1
