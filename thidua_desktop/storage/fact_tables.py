"""Every table of facts with its mapping, key and topic: the whole list in one place."""

from typing import Any, TypeVar

from msgspec import Struct

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
from thidua_desktop.storage.tables import book, exchange, leader, record, review

T = TypeVar("T", bound=Struct)

IDENTITY = FactTable(table=book.BOOK_IDENTITY, mapping=ByName(BookIdentity), topic=Topic.BOOK)
ACCOUNTS = FactTable(
    table=book.ACCOUNT,
    mapping=ByName(Account),
    topic=Topic.BOOK,
    key=lambda account: account.role.value,
)
SIGNING_KEYS = FactTable(
    table=book.SIGNING_KEY,
    mapping=ByName(SigningKey),
    topic=Topic.KEYS,
    key=lambda key: key.key_id,
)
TRUSTED_KEYS = FactTable(
    table=book.TRUSTED_KEY,
    mapping=ByName(TrustedKey),
    topic=Topic.KEYS,
    key=lambda key: f"{key.unit}/{key.key_id}",
)

SCOPED: dict[type, FactTable[Any]] = {
    kind: FactTable(table=table, mapping=ByName(kind), topic=topic)
    for kind, table, topic in (
        (SelfScore, record.SELF_SCORE, Topic.RECORD),
        (AcknowledgedGap, record.GAP, Topic.RECORD),
        (Initiative, record.INITIATIVE, Topic.RECORD),
        (Approval, record.APPROVAL, Topic.RECORD),
        (Submission, record.SUBMISSION, Topic.RECORD),
        (CrossCheckAssignment, leader.ASSIGNMENT, Topic.CROSSCHECK),
        (CrossScore, leader.CROSS_SCORE, Topic.CROSSCHECK),
        (CrossCheckSecret, leader.CROSS_CHECK_SECRET, Topic.CROSSCHECK),
        (Appraisal, leader.APPRAISAL, Topic.APPRAISAL),
        (Question, leader.QUESTION, Topic.APPRAISAL),
        (Meeting, review.MEETING, Topic.REVIEW),
        (Ballot, review.BALLOT, Topic.REVIEW),
        (Ceiling, review.CEILING, Topic.REVIEW),
        (Disqualification, review.DISQUALIFICATION, Topic.REVIEW),
        (ManualEntry, review.MANUAL_ENTRY, Topic.REVIEW),
        (QuotaDecision, review.QUOTA_DECISION, Topic.REVIEW),
        (Limitation, review.LIMITATION, Topic.REVIEW),
        (Directive, review.DIRECTIVE, Topic.REVIEW),
        (ReviewRecord, review.REVIEW, Topic.REVIEW),
        (DocumentNumber, review.DOCUMENT_NUMBER, Topic.DOCUMENTS),
    )
}
"""Facts that belong to a year or a period, by their kind."""


def table_of(kind: type[T]) -> FactTable[T]:
    """Raises KeyError for a kind that is not kept in scopes (our bug)."""
    return SCOPED[kind]


PACKAGES = FactTable(
    table=exchange.PACKAGE,
    mapping=PackageMapping(),
    topic=Topic.PACKAGES,
    key=lambda package: str(package.digest),
)
PENDING = FactTable(
    table=exchange.PENDING_PACKAGE,
    mapping=ByName(PendingPackage),
    topic=Topic.PACKAGES,
    key=lambda pending: str(pending.file_digest),
)
RECEIPTS = FactTable(
    table=exchange.PACKAGE_RECEIPT,
    mapping=ByName(PackageReceipt),
    topic=Topic.RECEIPTS,
    key=lambda receipt: str(receipt.id),
)

FACT_TABLES: tuple[FactTable[Any], ...] = (
    *(IDENTITY, ACCOUNTS, SIGNING_KEYS, TRUSTED_KEYS),
    *SCOPED.values(),
    *(PACKAGES, PENDING, RECEIPTS),
)
