"""Entries, evidence, frames and packages, whatever keeps them."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.integration.contracts.samples import (
    NOON,
    YEAR,
    entry,
    frame,
    package,
    parts,
    pending,
    receipt,
    revision,
    stamp,
)
from thidua_desktop.domain.book import FrameDraft
from thidua_desktop.domain.canonical import digest_of, digest_of_bytes
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.ids import Digest, FactId, YearCode
from thidua_desktop.domain.progress import EvidenceKind, EvidenceRef

FILE = b"%PDF-1.7 minh chung"
OTHER_YEAR = YearCode("2027")


def test_entries_are_appended_in_the_order_of_recording(book):
    later = replace(
        entry(1), id=FactId("a-later"), corrects=entry(1).id, result=None, withdrawn=True
    )
    with book.write(stamp()) as uow:
        uow.entries.add(YEAR, [entry(2), entry(1)])
        uow.entries.add(YEAR, [later])
        uow.entries.add(OTHER_YEAR, [entry(3)])
    with book.read() as unit:
        assert unit.entries.list(YEAR) == (entry(2), entry(1), later)
        assert unit.entries.list(OTHER_YEAR) == (entry(3),)
        assert unit.entries.get(YEAR, FactId("a-later")) == later
        assert unit.entries.get(OTHER_YEAR, FactId("a-later")) is None


def test_whatever_was_said_in_the_place_of_an_entry_since_is_found(book):
    second = replace(entry(1), id=FactId("second"), corrects=entry(1).id)
    third = replace(entry(1), id=FactId("third"), corrects=second.id, result=None, withdrawn=True)
    with book.write(stamp()) as uow:
        uow.entries.add(YEAR, [entry(1), entry(2)])
        uow.entries.add(YEAR, [second])
        uow.entries.add(YEAR, [third])
    with book.read() as unit:
        assert unit.entries.since(YEAR, {entry(1).id}) == (entry(1), second, third)
        assert unit.entries.since(YEAR, {second.id, entry(2).id}) == (entry(2), second, third)
        assert unit.entries.since(YEAR, {FactId("nobody")}) == ()
        assert unit.entries.since(OTHER_YEAR, {entry(1).id}) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        entry(1),
        replace(entry(2), corrects=FactId("nobody")),
        entry(2, evidence=(EvidenceRef(sha256=Digest("e" * 64), name="ảnh.png"),)),
    ],
    ids=["an id that exists", "a correction of nothing", "evidence that is not there"],
)
def test_an_entry_that_points_nowhere_is_our_bug(book, wrong):
    with book.write(stamp()) as uow:
        uow.entries.add(YEAR, [entry(1)])
    with pytest.raises(ValueError, match="constraint"), book.write(stamp()) as uow:
        uow.entries.add(YEAR, [wrong])
    with book.read() as unit:
        assert unit.entries.list(YEAR) == (entry(1),)


def test_evidence_is_kept_once_and_comes_back_byte_for_byte(book):
    with book.write(stamp()) as uow:
        kept = uow.evidence.add(FILE, EvidenceKind.PDF)
        refs = (
            EvidenceRef(sha256=kept.sha256, name="Biên bản.pdf"),
            EvidenceRef(sha256=kept.sha256, name="Bản sao.pdf"),
        )
        uow.entries.add(YEAR, [entry(evidence=refs)])
    with book.write(stamp()) as uow:
        assert uow.evidence.add(FILE, EvidenceKind.PDF) == kept
    assert uow.change_set().topics == frozenset()
    with book.read() as unit:
        assert unit.evidence.get(digest_of_bytes(FILE)) == kept
        assert (kept.kind, kept.size) == (EvidenceKind.PDF, len(FILE))
        assert unit.evidence.read(kept.sha256) == FILE
        assert unit.entries.list(YEAR)[0].evidence == refs
        assert unit.evidence.get(Digest("0" * 64)) is None
        with pytest.raises(KeyError):
            unit.evidence.read(Digest("0" * 64))


def test_frame_revisions_come_back_exactly_oldest_first(book):
    first, second = revision(1), revision(2, replace(frame(), targets=()))
    with book.write(stamp()) as uow:
        uow.frames.add(first)
        uow.frames.add(second)
        uow.frames.add(first)
    with book.read() as unit:
        assert unit.frames.list(YEAR) == (first, second)
        assert digest_of(unit.frames.by_digest(first.digest).frame) == first.digest
        assert unit.frames.by_digest(Digest("0" * 64)) is None
        assert unit.frames.list(OTHER_YEAR) == ()
        assert unit.frames.years() == (YEAR,)


def test_a_revision_that_changes_the_roster_alone_has_the_same_digest(book):
    first, second = revision(1), revision(2)
    with book.write(stamp()) as uow:
        uow.frames.add(first)
        uow.frames.add(second)
    with book.read() as unit:
        assert first.digest == second.digest
        assert unit.frames.list(YEAR) == (first, second)
        assert unit.frames.by_digest(first.digest) == second


def test_a_draft_is_replaced_and_sealed_frames_stay(book):
    with book.write(stamp()) as uow:
        uow.frames.add(revision())
        uow.frames.put_draft(FrameDraft(frame=frame(OTHER_YEAR)))
        uow.frames.put_draft(FrameDraft(frame=frame()))
    changed = replace(frame(), units=())
    with book.write(stamp()) as uow:
        uow.frames.put_draft(FrameDraft(frame=changed))
    assert uow.change_set().topics == {Topic.FRAME}
    with book.read() as unit:
        assert unit.frames.draft(YEAR) == FrameDraft(frame=changed)
        assert unit.frames.draft(OTHER_YEAR) == FrameDraft(frame=frame(OTHER_YEAR))
        assert unit.frames.list(YEAR) == (revision(),)
        assert unit.frames.years() == (YEAR, OTHER_YEAR)


def test_a_package_is_kept_with_all_its_parts(book):
    with book.write(stamp()) as uow:
        uow.packages.add(package(2, payload=b'{"b":1}'), parts(b'{"b":1}'))
        uow.packages.add(package(1), parts())
    with book.read() as unit:
        assert unit.packages.list(YEAR) == (package(2, payload=b'{"b":1}'), package(1))
        assert unit.packages.get(package(1).digest) == package(1)
        assert unit.packages.get(Digest("9" * 64)) is None
        assert unit.packages.parts(package(1).digest) == parts()
        assert unit.packages.payload(package(2).digest) == b'{"b":1}'
        assert unit.packages.list(OTHER_YEAR) == ()


def test_the_evidence_of_packages_and_entries_is_shared(book):
    with book.write(stamp()) as uow:
        own = uow.evidence.add(FILE, EvidenceKind.PDF)
        uow.packages.add(package(), parts(evidence=FILE))
    assert str(own.sha256) in uow.change_set().ids
    with book.write(stamp()) as uow:
        uow.packages.add(package(2), parts(evidence=FILE))
    assert uow.change_set().topics == {Topic.PACKAGES}


def test_a_withdrawn_package_stays_with_its_mark(book):
    with book.write(stamp()) as uow:
        uow.packages.add(package(), parts())
    with book.write(stamp()) as uow:
        uow.packages.set_withdrawn(package().digest, withdrawn=True)
    with book.read() as unit:
        assert unit.packages.list(YEAR) == (replace(package(), withdrawn=True),)
        assert unit.packages.parts(package().digest) == parts()
    with book.write(stamp()) as uow:
        uow.packages.set_withdrawn(package().digest, withdrawn=False)
    with book.read() as unit:
        assert unit.packages.get(package().digest) == package()


def test_a_package_is_added_once(book):
    with book.write(stamp()) as uow:
        uow.packages.add(package(), parts())
        with pytest.raises(ValueError, match="exists"):
            uow.packages.add(package(), parts())


def test_a_file_waits_in_quarantine_until_it_is_released(book):
    held = pending(FILE)
    for _ in range(2):
        with book.write(stamp()) as uow:
            uow.packages.hold(held, FILE)
        with book.read() as unit:
            assert unit.packages.pending() == (held,)
            assert unit.packages.pending_file(held.file_digest) == FILE
        with book.write(stamp()) as uow:
            uow.packages.release(held.file_digest)
        with book.read() as unit:
            assert unit.packages.pending() == ()
            with pytest.raises(KeyError):
                unit.packages.pending_file(held.file_digest)


def test_the_register_only_grows(book):
    with book.write(stamp()) as uow:
        uow.packages.add_receipt(receipt(2))
        uow.packages.add_receipt(receipt(1))
    with book.read() as unit:
        assert unit.packages.receipts() == (receipt(2), receipt(1))
    assert uow.change_set().topics == {Topic.RECEIPTS}


def test_the_register_says_when_a_package_first_came(book):
    digest, later = Digest("a" * 64), NOON + timedelta(hours=1)
    with book.write(stamp()) as uow:
        uow.packages.add_receipt(replace(receipt(1), digest=digest, at=later))
        uow.packages.add_receipt(replace(receipt(2), digest=digest))
        uow.packages.add_receipt(receipt(3))
    with book.read() as unit:
        assert unit.packages.received() == {digest: NOON}
