"""The journal: one record per operation that changed something."""

from tests.integration.contracts.samples import (
    IDENTITY,
    SCOPE,
    appraisal,
    package,
    parts,
    stamp,
)
from thidua_desktop.application.ports import JournalItem
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.package import JournalPoint


def test_founding_is_the_first_record(book):
    with book.read() as unit:
        head = unit.journal.head()
        (first,) = unit.journal.last(5)
    assert first == JournalItem(
        seq=1, kind="found_book", actor="clerk", at=stamp().at, digest=head.head
    )
    assert head.length == 1


def test_each_operation_adds_one_record_whatever_it_changes(book):
    for number in (1, 2):
        with book.write(stamp(f"appraise_{number}", minutes=number)) as uow:
            for unit in ("P1", "P2"):
                uow.facts(Appraisal).put(SCOPE, appraisal(unit, str(number)))
    with book.read() as unit:
        items = unit.journal.last(2)
        assert [item.kind for item in items] == ["appraise_2", "appraise_1"]
        assert [item.seq for item in items] == [3, 2]
        assert unit.journal.head() == JournalPoint(length=3, head=items[0].digest)
        assert unit.journal.first_broken() is None


def test_an_operation_that_changes_nothing_leaves_no_record(book):
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).put(SCOPE, appraisal())
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).put(SCOPE, appraisal())
        assert uow.facts(Appraisal).list(SCOPE) == (appraisal(),)
    assert uow.change_set().topics == frozenset()
    with book.read() as unit:
        assert unit.journal.head().length == 2


def test_the_same_operations_give_the_same_chain(files, tmp_path):
    heads = []
    for name in ("a.thidua", "b.thidua"):
        book = files.create(tmp_path / name, IDENTITY, stamp("found_book"))
        with book.write(stamp()) as uow:
            uow.facts(Appraisal).put(SCOPE, appraisal())
        with book.read() as unit:
            heads.append(unit.journal.head())
        files.close(book)
    assert heads[0] == heads[1]


def test_every_word_of_a_stamp_moves_the_digest(files, tmp_path):
    stamps = [stamp("a"), stamp("b"), stamp("a", minutes=1)]
    heads = set()
    for number, one in enumerate(stamps):
        book = files.create(tmp_path / f"{number}.thidua", IDENTITY, one)
        with book.read() as unit:
            heads.add(unit.journal.head().head)
        files.close(book)
    assert len(heads) == 3


def test_the_seals_are_those_of_own_packages_in_the_order_of_sealing(book):
    sent = [package(3, sent=True), package(1, sent=True)]
    with book.write(stamp()) as uow:
        for one in (sent[0], package(2), sent[1]):
            uow.packages.add(one, parts())
    with book.read() as unit:
        assert unit.journal.seals() == tuple(one.envelope.journal.point for one in sent)
