"""A bloc of three units with real books and keys, and the steps its people take."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from tests.support.played_year import quick_program
from tests.support.sealing import LEADER, REGIMENT, STAFF
from thidua_desktop.application.import_run import ImportRun
from thidua_desktop.application.ports_sealing import SealRequest
from thidua_desktop.application.program import Founding
from thidua_desktop.application.services import Services
from thidua_desktop.application.use_cases.hold_review import ReviewPlan
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.application.use_cases.seal_package import SealedFile
from thidua_desktop.application.use_cases.signing import unlock_key
from thidua_desktop.domain.canonical import read_body
from thidua_desktop.domain.crosscheck import CrossCheckAssignment, CrossScore
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import (
    BODY_TYPES,
    Body,
    JournalStamp,
    Mode,
    PackageKind,
    file_name,
)
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.progress import number_result
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.review import Meeting

WORD = "mat-khau-cua-so"
AT = datetime(2022, 6, 22, 2, 0, tzinfo=UTC)
MEMBERS = (STAFF, REGIMENT)


@dataclass(slots=True)
class SmallBloc:
    """Books and packages of one bloc in one folder; `books` may hold copies under other names."""

    folder: Path
    frame: Frame
    seeds: Iterator[int] = field(default_factory=lambda: count(100))
    at: datetime = AT

    @contextmanager
    def open(self, name: str) -> Iterator[Services]:
        """A book under its name, by a program that never draws the same twice."""
        program = quick_program(self.at, str(next(self.seeds)).encode())
        with program.open(self.path(name)) as services:
            yield services

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.thidua"

    def found(self, unit: str, name: str | None = None) -> str:
        """A new book with a new key; its fingerprint."""
        member = self.frame.unit(unit)
        assert member is not None
        founding = Founding(
            unit=member, bloc_code=self.frame.bloc.code, year="2022", mode=Mode.OFFICIAL
        )
        program = quick_program(AT, f"{name or unit} {next(self.seeds)}".encode())
        with program.found(self.path(name or unit), founding) as services:
            services.keys.create(WORD)
            return services.keys.own().fingerprint

    def copied_to(self, folder: Path) -> "SmallBloc":
        shutil.copytree(self.folder, folder)
        return SmallBloc(folder, self.frame, self.seeds)

    def copy_book(self, name: str, copy: str) -> None:
        shutil.copy(self.path(name), self.path(copy))

    def seal(self, name: str, kind: PackageKind, **order: Any) -> Path:
        with self.open(name) as services:
            return self.out(services, services.packages.seal(kind, passphrase=WORD, **order).value)

    def out(self, services: Services, sealed: SealedFile) -> Path:
        folder = self.folder / "out" / str(next(self.seeds))
        folder.mkdir(parents=True)
        return services.packages.deliver(sealed, folder)

    def take_in(self, name: str, *files: Path) -> ImportRun:
        with self.open(name) as services:
            return services.packages.take_in(files)

    def codes(self, name: str, *files: Path) -> list[ReasonCode | None]:
        """What the run says of each file, after all of them."""
        return [row.reason.code if row.reason else None for row in self.take_in(name, *files).rows]

    def standing(self, name: str, *files: Path) -> list[ReasonCode | None]:
        """What the book says of files without taking anything in."""
        with self.open(name) as services:
            rows = services.packages.verify(files).rows
        return [row.reason.code if row.reason else None for row in rows]

    def write(self, name: str, *numbers: int) -> None:
        """One entry per number, on a criterion that takes numbers."""
        entries = [
            NewEntry(
                criterion="I.3",
                occurred_on=date(2022, 5, 4),
                result=number_result(Decimal(number)),
            )
            for number in numbers
        ]
        with self.open(name) as services:
            assert services.record.record_progress(entries).value.refused == ()

    def seal_record(self, name: str, *numbers: int, period: str = "6T") -> Path:
        """Writes entries, lets the gaps stand, approves and seals."""
        if numbers:
            self.write(name, *numbers)
        with self.open(name) as services:
            services.record.acknowledge_gaps(period)
            services.record.approve(period, WORD)
            sealed = services.packages.seal(PackageKind.RECORD, period=period, passphrase=WORD)
            return self.out(services, sealed.value)

    def conclude(self, period: str = "6T", next_leader: str | None = None) -> Path:
        """The leader's review with nothing but a date, and its sealed result."""
        with self.open(LEADER) as services:
            services.review.plan_review(period, plan_of(period, next_leader))
            services.review.conclude(period)
            sealed = services.packages.seal(PackageKind.RESULT, period=period, passphrase=WORD)
            return self.out(services, sealed.value)

    def state(self, name: str, period: str = "6T") -> str:
        with self.open(name) as services:
            return services.queries.state(period).state_digest

    def counting(self, name: str, period: str = "6T") -> list[tuple[str, str, int]]:
        """Unit, kind and revision of what counts."""
        with self.open(name) as services:
            found = services.queries.picture(period).counting
        return sorted(
            (p.envelope.author_unit_id, p.envelope.kind.value, p.envelope.revision) for p in found
        )


def founded_bloc(folder: Path, frame: Frame) -> SmallBloc:
    """Everybody enrolled and confirmed, the frame sealed and taken in by all."""
    folder.mkdir(parents=True)
    bloc = SmallBloc(folder, frame)
    fingerprints = {unit: bloc.found(unit) for unit in (LEADER, *MEMBERS)}
    enrolments = [bloc.seal(unit, PackageKind.ENROLMENT) for unit in MEMBERS]
    with bloc.open(LEADER) as services:
        services.keys.trust_own()
        services.packages.take_in(enrolments)
        for unit in MEMBERS:
            services.keys.confirm(unit, fingerprints[unit])
        services.review.set_frame(frame)
        sealed = services.packages.seal(PackageKind.FRAME, passphrase=WORD)
        file = bloc.out(services, sealed.value)
    for unit in MEMBERS:
        with bloc.open(unit) as services:
            services.packages.take_in([file])
            services.keys.confirm(LEADER, fingerprints[LEADER])
    return bloc


def plan_of(period: str, next_leader: str | None = None) -> ReviewPlan:
    kind = ReviewKind.MID_YEAR if period == "6T" else ReviewKind.YEAR_END
    meeting = Meeting(kind=kind, held_on=date(2022, 6, 24))
    return ReviewPlan(meeting=meeting, next_leader=next_leader)


def pairs() -> Sequence[CrossCheckAssignment]:
    return (
        CrossCheckAssignment(scorer=STAFF, unit=REGIMENT),
        CrossCheckAssignment(scorer=REGIMENT, unit=STAFF),
    )


def cross_score(unit: str, points: str) -> CrossScore:
    return CrossScore(unit=unit, criterion="I.2", points=Decimal(points))


def changed_revision(
    bloc: SmallBloc, name: str, digest: Digest, change: Callable[[Body], Body], **envelope: Any
) -> Path:
    """The revision after a package of this book, with its body changed, under the genuine key.

    Only what the change says is wrong with it; the book itself does not learn of it.
    """
    with bloc.open(name) as services:
        book = services.packages.book
        with book.storage.read() as uow:
            package = uow.packages.get(digest)
            assert package is not None
            key = unlock_key(uow, book.outside.vault, WORD)
            body = read_body(uow.packages.payload(digest), BODY_TYPES[package.envelope.kind])
        before = package.envelope
        stamp = JournalStamp(
            length=before.journal.length + 1,
            head=Digest("7" * 64),
            seals=(*before.journal.seals, before.journal.point),
        )
        after = replace(
            before,
            revision=before.revision + 1,
            previous_digest=package.payload_digest,
            journal=stamp,
        )
        request = SealRequest(
            envelope=replace(after, **envelope), body=change(body), evidence={}, key=key
        )
        sealed = book.outside.press.seal(request)
        folder = bloc.folder / "out" / str(next(bloc.seeds))
        folder.mkdir(parents=True)
        name_of = file_name(sealed.content.envelope)
        return book.outside.press.deliver(sealed.file, folder, name_of)
