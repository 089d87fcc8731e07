"""Every table of facts with its mapping, key and topic: the whole list in one place."""

from typing import Any, TypeVar

from thidua_desktop.domain.appraisal import Appraisal, Question
from thidua_desktop.domain.ballot import Ballot
from thidua_desktop.domain.book import (
    Account,
    BookIdentity,
    CrossCheckSecret,
    DocumentNumber,
    PackageReceipt,
    PendingPackage,
    ReviewRecord,
    SigningKey,
)
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.crosscheck import CrossCheckAssignment, CrossScore
from thidua_desktop.domain.limitation import Directive, Limitation
from thidua_desktop.domain.record import (
    AcknowledgedGap,
    Approval,
    Initiative,
    SelfScore,
    Submission,
)
from thidua_desktop.domain.review import (
    Ceiling,
    Disqualification,
    ManualEntry,
    Meeting,
    QuotaDecision,
)
from thidua_desktop.domain.roster import TrustedKey
from thidua_desktop.storage.fact_table import FactTable
from thidua_desktop.storage.mapping.columns import ByName, PackageMapping
from thidua_desktop.storage.rows import book, exchange, leader, record, review

T = TypeVar("T")

IDENTITY = FactTable(row=book.BookIdentityRow, mapping=ByName(BookIdentity), topic=Topic.BOOK)
ACCOUNTS = FactTable(
    row=book.AccountRow,
    mapping=ByName(Account),
    topic=Topic.BOOK,
    key=lambda account: account.role.value,
)
SIGNING_KEYS = FactTable(
    row=book.SigningKeyRow,
    mapping=ByName(SigningKey),
    topic=Topic.KEYS,
    key=lambda key: key.key_id,
)
TRUSTED_KEYS = FactTable(
    row=book.TrustedKeyRow,
    mapping=ByName(TrustedKey),
    topic=Topic.KEYS,
    key=lambda key: f"{key.unit}/{key.key_id}",
)

SCOPED: dict[type, FactTable[Any]] = {
    kind: FactTable(row=row, mapping=ByName(kind), topic=topic)
    for kind, row, topic in (
        (SelfScore, record.SelfScoreRow, Topic.RECORD),
        (AcknowledgedGap, record.GapRow, Topic.RECORD),
        (Initiative, record.InitiativeRow, Topic.RECORD),
        (Approval, record.ApprovalRow, Topic.RECORD),
        (Submission, record.SubmissionRow, Topic.RECORD),
        (CrossCheckAssignment, leader.AssignmentRow, Topic.CROSSCHECK),
        (CrossScore, leader.CrossScoreRow, Topic.CROSSCHECK),
        (CrossCheckSecret, leader.CrossCheckSecretRow, Topic.CROSSCHECK),
        (Appraisal, leader.AppraisalRow, Topic.APPRAISAL),
        (Question, leader.QuestionRow, Topic.APPRAISAL),
        (Meeting, review.MeetingRow, Topic.REVIEW),
        (Ballot, review.BallotRow, Topic.REVIEW),
        (Ceiling, review.CeilingRow, Topic.REVIEW),
        (Disqualification, review.DisqualificationRow, Topic.REVIEW),
        (ManualEntry, review.ManualEntryRow, Topic.REVIEW),
        (QuotaDecision, review.QuotaDecisionRow, Topic.REVIEW),
        (Limitation, review.LimitationRow, Topic.REVIEW),
        (Directive, review.DirectiveRow, Topic.REVIEW),
        (ReviewRecord, review.ReviewRow, Topic.REVIEW),
        (DocumentNumber, review.DocumentNumberRow, Topic.DOCUMENTS),
    )
}
"""Facts that belong to a year or a period, by their kind."""


def table_of(kind: type[T]) -> FactTable[T]:
    """Raises KeyError for a kind that is not kept in scopes (our bug)."""
    return SCOPED[kind]


PACKAGES = FactTable(
    row=exchange.PackageRow,
    mapping=PackageMapping(),
    topic=Topic.PACKAGES,
    key=lambda package: str(package.digest),
)
PENDING = FactTable(
    row=exchange.PendingPackageRow,
    mapping=ByName(PendingPackage),
    topic=Topic.PACKAGES,
    key=lambda pending: str(pending.file_digest),
)
RECEIPTS = FactTable(
    row=exchange.PackageReceiptRow,
    mapping=ByName(PackageReceipt),
    topic=Topic.RECEIPTS,
    key=lambda receipt: str(receipt.id),
)

FACT_TABLES: tuple[FactTable[Any], ...] = (
    *(IDENTITY, ACCOUNTS, SIGNING_KEYS, TRUSTED_KEYS),
    *SCOPED.values(),
    *(PACKAGES, PENDING, RECEIPTS),
)
