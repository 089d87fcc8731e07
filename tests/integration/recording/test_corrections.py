"""A correction takes the place of the last word, whatever the one who corrects has seen."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.sealing import FRAME, PDF, STAFF
from tests.support.small_bloc import SmallBloc
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.services import Services
from thidua_desktop.application.use_cases.record_progress import NewEntry, NewEvidence
from thidua_desktop.domain.last_words import standing
from thidua_desktop.domain.progress import EvidenceKind, ProgressEntry, number_result
from thidua_desktop.domain.scoring.limits import EntryProblem

DAY = date(2022, 5, 4)


def said(number: int, *, corrects: str | None = None, day: date = DAY) -> NewEntry:
    result = number_result(Decimal(number))
    return NewEntry(criterion="I.3", occurred_on=day, result=result, corrects=corrects)


def withdrawn(entry: str, day: date = DAY) -> NewEntry:
    return NewEntry(
        criterion="I.3", occurred_on=day, corrects=entry, withdrawn=True, note="ghi nhầm"
    )


def write(services: Services, *wanted: NewEntry) -> Sequence[ProgressEntry]:
    done = services.record.record_progress(wanted).value
    assert done.refused == ()
    return done.written


def stands(services: Services) -> list[int]:
    with services.record.book.storage.read() as uow:
        entries = standing(uow.entries.list("2022"))
    return [int(e.result.number) for e in entries if e.result is not None]


@pytest.fixture
def services(bloc: SmallBloc):
    with bloc.open(STAFF) as opened:
        yield opened


def test_an_entry_corrected_twice_counts_once(services: Services):
    first = write(services, said(2))[0]
    third = write(services, said(3, corrects=first.id))[0]
    fourth = write(services, said(4, corrects=first.id))[0]
    assert stands(services) == [4]
    assert fourth.corrects == third.id


def test_two_corrections_in_one_breath_count_once(services: Services):
    first = write(services, said(2))[0]
    write(services, said(3, corrects=first.id), said(4, corrects=first.id))
    assert stands(services) == [4]


def test_a_correction_keeps_the_evidence_of_the_last_word(services: Services):
    first = write(services, said(2))[0]
    file = NewEvidence(name="bang.pdf", kind=EvidenceKind.PDF, content=PDF)
    write(services, replace(said(2, corrects=first.id), evidence=(file,)))
    last = write(services, replace(said(3, corrects=first.id), keeps_evidence=True))[0]
    assert [ref.name for ref in last.evidence] == ["bang.pdf"]


def test_what_was_withdrawn_already_is_not_withdrawn_again(services: Services):
    first = write(services, said(2))[0]
    write(services, withdrawn(first.id))
    again = services.record.record_progress([withdrawn(first.id)]).value
    assert again.written == ()
    assert [refused.unknown_entry for refused in again.refused] == [True]
    write(services, said(5, corrects=first.id))
    assert stands(services) == [5]


_STEPS = st.lists(st.tuples(st.integers(0, 6), st.booleans(), st.booleans()), max_size=6)


@settings(max_examples=10, deadline=None)
@given(steps=_STEPS)
def test_one_matter_has_one_last_word_however_often_it_is_corrected(bloc_read_once, steps):
    """Each step corrects or withdraws any earlier word, in its own operation or with the next."""
    services = bloc_read_once
    ids = [write(services, said(1))[0].id]
    before = set(ids)
    waiting: list[NewEntry] = []
    for number, (place, is_withdrawal, waits) in enumerate(steps):
        target = ids[place % len(ids)]
        waiting.append(withdrawn(target) if is_withdrawal else said(number, corrects=target))
        if waits:
            continue
        ids += [e.id for e in services.record.record_progress(waiting).value.written]
        waiting = []
    with services.record.book.storage.read() as uow:
        entries = [e for e in uow.entries.list("2022") if e.id in ids]
    replaced = [e.corrects for e in entries if e.corrects]
    assert len(replaced) == len(set(replaced))
    assert [e.id for e in entries if e.id not in replaced] == [ids[-1]]
    assert before <= set(ids)


@pytest.fixture(scope="module")
def bloc_read_once(founded: SmallBloc, tmp_path_factory: pytest.TempPathFactory):
    bloc = founded.copied_to(tmp_path_factory.mktemp("corrections") / "bloc")
    with bloc.open(STAFF) as opened:
        yield opened


@pytest.mark.parametrize("day", [date(2021, 12, 31), date(2022, 12, 1), date(2031, 5, 4)])
def test_a_day_outside_the_year_is_refused(services: Services, day: date):
    done = services.record.record_progress([said(3, day=day)]).value
    assert done.written == ()
    (refusal,) = done.refused[0].refusals
    assert refusal.code is EntryProblem.OUTSIDE_YEAR
    year = FRAME.year
    facts = {"start": year.start, "end": year.end, "day": day}
    assert refusal.facts == {name: value.isoformat() for name, value in facts.items()}


def test_an_entry_of_another_year_can_still_be_withdrawn(services: Services):
    stray = replace(write(services, said(3))[0], id="stray", occurred_on=date(2031, 5, 4))
    services.record.book.operations.run(
        OperationKind.RECORD_PROGRESS, "clerk", lambda uow: uow.entries.add("2022", [stray])
    )
    write(services, withdrawn("stray", stray.occurred_on))
    assert stands(services) == [3]


@pytest.mark.parametrize("digits", [19, 23, 60])
def test_a_figure_that_no_package_carries_is_refused(services: Services, digits: int):
    done = services.record.record_progress([said(int("9" * digits))]).value
    assert done.written == ()
    (refusal,) = done.refused[0].refusals
    assert refusal.code is EntryProblem.TOO_LARGE
    assert refusal.facts == {"digits": "18"}


def test_the_largest_figure_that_a_package_carries_is_kept(services: Services):
    (entry,) = write(services, said(int("9" * 18)))
    assert entry.result == number_result(Decimal("9" * 18))
