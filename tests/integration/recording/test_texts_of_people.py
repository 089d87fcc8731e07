"""Whatever people type or paste, a book keeps only texts that a package can carry."""

import json
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.support.sealing import FRAME, LEADER, PDF, REGIMENT, STAFF
from tests.support.small_bloc import WORD, SmallBloc, plan_of
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.ports_evidence import ExaminedFile
from thidua_desktop.application.scenario import BallotPlan, DirectivePlan, LimitationPlan
from thidua_desktop.application.services import Services
from thidua_desktop.application.sheets import EntryRow, Place, PointsRow, ProgressSheet
from thidua_desktop.application.use_cases.attach_evidence import Attachment
from thidua_desktop.application.use_cases.record_progress import NewEntry, NewEvidence
from thidua_desktop.application.use_cases.type_in_record import TypedRecord
from thidua_desktop.domain.appraisal import Appraisal, Question
from thidua_desktop.domain.ballot import BallotBase, CandidateVotes, Comparison
from thidua_desktop.domain.book import AccountRole
from thidua_desktop.domain.canonical import digest_of_bytes
from thidua_desktop.domain.crosscheck import CrossCheckAssignment, CrossScore
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.progress import EvidenceKind, ProgressEntry, number_result
from thidua_desktop.domain.record import Initiative, InitiativeKind, SelfScore
from thidua_desktop.domain.review import (
    Attendance,
    Ceiling,
    Disqualification,
    QuotaDecision,
    Statement,
)
from thidua_desktop.domain.text.nfc import text_problem
from thidua_desktop.domain.text.storable import PROSE

ODD = unicodedata.normalize("NFD", "Số liệu") + "\u200b \u202ecủa\u00ad\u2028phòng\x00\r\n\ufeff "
DAY = date(2022, 5, 4)
WITHOUT_TEXT = frozenset(
    {
        OperationKind.FOUND_BOOK,  # before there is a desk; its own test below
        OperationKind.CREATE_KEY,
        OperationKind.CONFIRM_KEY,
        OperationKind.ACKNOWLEDGE_GAPS,
        OperationKind.ASSIGN_CROSSCHECK,
        OperationKind.CHANGE_PASSPHRASE,
        OperationKind.RESET_PASSPHRASE,
        OperationKind.SUBMIT_RECORD,
        OperationKind.WITHDRAW_IMPORT,
        OperationKind.IMPORT_PACKAGE,  # what was taken in was read by the schema
    }
)
NOT_OF_PEOPLE = frozenset({"file_name", "snapshot"})
"""Names of foreign files in the register; a snapshot is text of facts that were checked."""


def an_entry(**said) -> NewEntry:
    said = {"result": number_result(Decimal(7)), "note": ODD, **said}
    return NewEntry(criterion="I.3", occurred_on=DAY, **said)


def by_the_clerk(services: Services) -> None:
    record = services.record
    first, other = record.record_progress([an_entry(), an_entry()]).value.written
    record.record_progress([an_entry()], imported=True)
    files = (NewEvidence(name=f"{ODD}.pdf", kind=EvidenceKind.PDF, content=PDF),)
    record.record_progress([an_entry(corrects=first.id, evidence=files)])
    gone = an_entry(corrects=other.id, withdrawn=True, result=None)
    record.record_progress([gone])
    sha256 = digest_of_bytes(PDF)
    file = ExaminedFile(name=f"{ODD}.pdf", kind=EvidenceKind.PDF, content=PDF, sha256=sha256)
    third = record.record_progress([an_entry()]).value.written[0]
    said = services.evidence.attach([Attachment(entry=third.id, files=(file,))]).value.entries[0]
    services.evidence.detach(said.id, sha256)
    services.history.undo(services.history.items(1)[0])
    record.score_self("6T", [SelfScore(criterion="I.2", points=Decimal(8), reason=ODD)])
    record.withdraw_self_scores("6T", ["I.2"])
    services.history.undo(services.history.items(1)[0])
    kind = InitiativeKind.MODEL
    made = Initiative(id="x1", kind=kind, title=ODD, recorded_on=DAY, recognition_act=ODD)
    record.record_initiative(made)
    services.accounts.rename(AccountRole.COMMANDER, ODD)
    record.score_cross(
        "6T", [CrossScore(unit=STAFF, criterion="I.2", points=Decimal(3), reason=ODD)]
    )
    record.acknowledge_gaps("6T")
    record.approve("6T", WORD)
    for sealed in (PackageKind.RECORD, PackageKind.CROSSCHECK):
        services.packages.seal(sealed, period="6T", passphrase=WORD)


def by_the_leader(services: Services) -> None:
    review = services.review
    review.set_frame(replace(FRAME, bloc=replace(FRAME.bloc, name=f"Cụm {ODD}")))
    services.packages.seal(PackageKind.FRAME, passphrase=WORD)
    place = Place(sheet="Tiến độ", row=1)
    rows = ProgressSheet(
        entries=(
            EntryRow(
                place=place,
                occurred_on=DAY,
                criterion="I.3",
                result=number_result(Decimal(4)),
                note=ODD,
                evidence_name=ODD,
            ),
        ),
        self_scores=(
            PointsRow(place=place, unit=STAFF, criterion="I.2", points=Decimal(2), reason=ODD),
        ),
    )
    typed = TypedRecord(unit=STAFF, rows=rows, file=PDF, paper_number=ODD, paper_date=DAY)
    services.hand_typed.type_in("6T", typed)
    appraisal = Appraisal(unit=STAFF, criterion="I.2", points=Decimal(5), reason=ODD)
    review.appraise("6T", [appraisal])
    asked = Question(id="q1", unit=REGIMENT, criterion="I.3", text=ODD, asked_on=DAY)
    review.ask("6T", asked)
    review.plan_review("6T", plan_with_texts())
    facts = services.queries.picture("6T").facts
    review.follow_up("6T", facts.limitations[0].id, FollowUpState.IN_PROGRESS)
    review.cast_ballot("6T", a_ballot())
    services.packages.seal(PackageKind.QUESTION, period="6T", for_unit=REGIMENT, passphrase=WORD)
    review.conclude("6T")
    review.reopen("6T", ODD)
    review.conclude("6T")
    services.packages.seal(PackageKind.RESULT, period="6T", passphrase=WORD)
    services.keys.revoke(REGIMENT, ODD)


def plan_with_texts():
    plan = plan_of("6T")
    meeting = replace(
        plan.meeting,
        place=ODD,
        agenda=(ODD,),
        statements=(Statement(speaker=ODD, text=ODD),),
        strengths=(ODD,),
        conclusions=(ODD,),
        attendance=(Attendance(unit=STAFF, called=2, present=1, absence_reason=ODD),),
    )
    return replace(
        plan,
        meeting=meeting,
        limitations=(LimitationPlan(text=ODD, remedy=ODD),),
        directives=(DirectivePlan(text=ODD),),
        ceilings=(Ceiling(unit=STAFF, max_class="Tốt", reason=ODD),),
        not_considered=(Disqualification(unit=REGIMENT, reason=ODD),),
        quota_decision=QuotaDecision(keep=(), reason=ODD),
        lot_seed=ODD,
    )


def a_ballot() -> BallotPlan:
    return BallotPlan(
        award=ODD,
        method=ODD,
        base=BallotBase.ISSUED,
        members=3,
        threshold="2/3",
        comparison=Comparison.AT_LEAST,
        issued=3,
        returned=3,
        valid=3,
        candidates=(CandidateVotes(unit=STAFF, yes=3, no=0),),
    )


def texts_in(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item, name)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_in(item, key)


def unsealable(services: Services) -> dict[tuple[str, str], str]:
    """Texts in everything the book ever wrote that no package can carry."""
    found: dict[tuple[str, str], str] = {}
    for item in services.history.items(500):
        for change in services.history.changes(item.seq):
            for name, text in texts_in(json.loads(change.after or b"null")):
                if name not in NOT_OF_PEOPLE and text_problem(text, multiline=name in PROSE):
                    found[item.kind, name] = text
    return found


def test_no_use_case_stores_a_text_that_no_package_can_carry(bloc: SmallBloc):
    done: set[str] = set()
    pairs = (CrossCheckAssignment(scorer=REGIMENT, unit=STAFF),)
    with bloc.open(LEADER) as services:
        services.review.assign_crosscheck("6T", pairs)
        sealed = services.packages.seal(
            PackageKind.QUESTION, period="6T", for_unit=REGIMENT, passphrase=WORD
        )
        question = bloc.out(services, sealed.value)
    bloc.take_in(REGIMENT, question)
    for unit, work in ((REGIMENT, by_the_clerk), (LEADER, by_the_leader)):
        with bloc.open(unit) as services:
            work(services)
            assert unsealable(services) == {}
            done |= {item.kind for item in services.history.items(500)}
    assert {kind.value for kind in OperationKind} - done <= {kind.value for kind in WITHOUT_TEXT}


def test_a_book_is_founded_under_a_name_that_can_be_sealed(bloc: SmallBloc):
    unit = replace(FRAME.units[0], name=unicodedata.normalize("NFD", FRAME.units[0].name))
    bloc.frame = replace(FRAME, units=(unit, *FRAME.units[1:]))
    bloc.found(LEADER, "anew")
    assert bloc.seal("anew", PackageKind.ENROLMENT).exists()


@pytest.fixture
def spoilt(bloc: SmallBloc) -> SmallBloc:
    """The regiment's book as an earlier program left it: a note as it was pasted."""
    entry = ProgressEntry(
        id="01900000-0000-7000-8000-000000000001",
        criterion="I.3",
        occurred_on=DAY,
        recorded_at=datetime(2022, 5, 5, tzinfo=UTC),
        result=number_result(Decimal(7)),
        note=ODD,
    )
    sealed = replace(entry, id=entry.id[:-1] + "2", note=" giữ nguyên ")
    with bloc.open(REGIMENT) as services:
        services.record.book.operations.run(
            OperationKind.RECORD_PROGRESS,
            "clerk",
            lambda uow: uow.entries.add("2022", [sealed, entry]),
        )
    return bloc


def test_a_book_that_holds_such_a_text_already_is_sealed_and_accepted(spoilt: SmallBloc):
    file = spoilt.seal_record(REGIMENT)
    assert spoilt.codes(LEADER, file) == [None]
    with spoilt.open(LEADER) as services:
        notes = [e.note for e in services.queries.picture("6T").records[REGIMENT].entries]
    assert notes == [" giữ nguyên ", "Số liệu của\nphòng\n "]


def test_what_was_mended_is_approved_as_it_is_sealed_and_comes_again_the_same(spoilt: SmallBloc):
    first = spoilt.seal_record(REGIMENT)
    with spoilt.open(REGIMENT) as services:
        again = services.packages.seal(PackageKind.RECORD, period="6T", passphrase=WORD).value
    assert not again.fresh
    assert first.name == again.name
    later = spoilt.seal_record(REGIMENT, 3)
    assert spoilt.codes(LEADER, first) == spoilt.codes(LEADER, later) == [None]
