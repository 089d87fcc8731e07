"""Sealed frame revisions and the leader's draft."""

from collections.abc import Iterator

from sqlalchemy import delete, insert, select

from thidua_desktop.domain.book import FrameDraft, FrameRevision
from thidua_desktop.domain.canonical import canonical_bytes, digest_of
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest, YearCode
from thidua_desktop.storage.address import Address
from thidua_desktop.storage.journal import OperationLog
from thidua_desktop.storage.mapping.columns import Values
from thidua_desktop.storage.mapping.frames import (
    DETAILS,
    HEAD_COLUMNS,
    details_to_rows,
    frame_from_rows,
    head_to_row,
)
from thidua_desktop.storage.tables.frame import FRAME, FRAME_DRAFT, FRAME_REVISION
from thidua_desktop.storage.transaction import Transaction

REVISION = str(FRAME_REVISION.name)
DRAFT = str(FRAME_DRAFT.name)

_REVISIONS = (
    select(FRAME_REVISION)
    .join(FRAME, FRAME.c.id == FRAME_REVISION.c.frame)
    .order_by(FRAME_REVISION.c.frame)
)


class SqliteFrameReader:
    """Rebuilds frames exactly, so that their digests stay."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def list(self, year: YearCode) -> tuple[FrameRevision, ...]:
        """All sealed revisions, oldest first."""
        found = self._transaction.rows(_REVISIONS.where(FRAME.c.year_code == year))
        return tuple(self._revision(row) for row in found)

    def by_digest(self, digest: Digest) -> FrameRevision | None:
        """The newest revision with these rules."""
        found = self._transaction.rows(_REVISIONS.where(FRAME_REVISION.c.digest == digest))
        return self._revision(found[-1]) if found else None

    def draft(self, year: YearCode) -> FrameDraft | None:
        found = select(FRAME_DRAFT.c.frame).where(FRAME_DRAFT.c.year == year)
        row = self._transaction.first(found)
        return None if row is None else FrameDraft(frame=self._frame(row["frame"]))

    def years(self) -> tuple[YearCode, ...]:
        """Every year with a sealed frame or a draft, in order."""
        found = select(FRAME.c.year_code).distinct().order_by(FRAME.c.year_code)
        return tuple(row["year_code"] for row in self._transaction.rows(found))

    def revisions_state(self) -> Iterator[tuple[Address, bytes]]:
        """Every sealed revision by its address, in canonical form."""
        for year in self.years():
            for revision in self.list(year):
                yield _revision_address(revision), canonical_bytes(revision)

    def drafts_state(self) -> Iterator[tuple[Address, bytes]]:
        """Every draft by its address, in canonical form."""
        for year in self.years():
            draft = self.draft(year)
            if draft is not None:
                yield _draft_address(year), canonical_bytes(draft)

    def _revision(self, row: Values) -> FrameRevision:
        return FrameRevision(
            digest=row["digest"],
            revision=row["revision"],
            in_force_from=row["in_force_from"],
            frame=self._frame(row["frame"]),
            roster=row["roster"],
        )

    def _frame(self, frame_id: int) -> Frame:
        heads = select(*(FRAME.c[name] for name in HEAD_COLUMNS)).where(FRAME.c.id == frame_id)
        (head,) = self._transaction.rows(heads)
        lines = {}
        for name, detail in DETAILS.items():
            own = detail.table
            wanted = select(own).where(own.c.frame == frame_id).order_by(own.c.position)
            lines[name] = self._transaction.rows(wanted)
        return frame_from_rows(head, lines)


class SqliteFrameStore(SqliteFrameReader):
    """Adds sealed revisions, which stay for ever, and replaces the draft."""

    def __init__(self, transaction: Transaction, log: OperationLog) -> None:
        super().__init__(transaction)
        self._log = log

    def add(self, revision: FrameRevision) -> None:
        """A revision that is there already changes nothing."""
        if revision in self.list(revision.frame.year.code):
            return
        frame_id = self._insert(revision.frame)
        values = {
            "frame": frame_id,
            "digest": revision.digest,
            "revision": revision.revision,
            "in_force_from": revision.in_force_from,
            "roster": revision.roster,
        }
        self._transaction.run(insert(FRAME_REVISION).values(values))
        address = _revision_address(revision)
        self._log.note(REVISION, Topic.FRAME, address, after=canonical_bytes(revision))

    def put_draft(self, draft: FrameDraft) -> None:
        year = draft.frame.year.code
        old = self.draft(year)
        before = None if old is None else canonical_bytes(old)
        after = canonical_bytes(draft)
        if before == after:
            return
        self._delete_draft(year)
        frame_id = self._insert(draft.frame)
        self._transaction.run(insert(FRAME_DRAFT).values(year=year, frame=frame_id))
        self._log.note(DRAFT, Topic.FRAME, _draft_address(year), before=before, after=after)

    def _insert(self, frame: Frame) -> int:
        frame_id = self._transaction.run(insert(FRAME).values(head_to_row(frame)))
        for name, rows in details_to_rows(frame).items():
            numbered = [{"frame": frame_id, **row} for row in rows]
            self._transaction.run(insert(DETAILS[name].table), numbered)
        return frame_id

    def _delete_draft(self, year: YearCode) -> None:
        old = self._transaction.first(select(FRAME_DRAFT.c.frame).where(FRAME_DRAFT.c.year == year))
        if old is None:
            return
        self._transaction.run(delete(FRAME_DRAFT).where(FRAME_DRAFT.c.year == year))
        for detail in DETAILS.values():
            own = detail.table
            self._transaction.run(delete(own).where(own.c.frame == old["frame"]))
        self._transaction.run(delete(FRAME).where(FRAME.c.id == old["frame"]))


def _revision_address(revision: FrameRevision) -> Address:
    return Address(str(revision.frame.year.code), "", digest_of(revision))


def _draft_address(year: YearCode) -> Address:
    return Address(str(year), "", "")
