"""Every table of facts with its mapping, key and topic: the whole list in one place."""

from typing import Any

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
from thidua_desktop.domain.record import AcknowledgedGap, Approval, Initiative, SelfScore
from thidua_desktop.domain.review import Ceiling, Disqualification, Meeting, QuotaDecision
from thidua_desktop.domain.roster import TrustedKey
from thidua_desktop.storage.fact_table import FactTable
from thidua_desktop.storage.mapping.columns import ByName, PackageMapping
from thidua_desktop.storage.rows import book, exchange, leader, record, review

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

SELF_SCORES = FactTable(row=record.SelfScoreRow, mapping=ByName(SelfScore), topic=Topic.RECORD)
GAPS = FactTable(row=record.GapRow, mapping=ByName(AcknowledgedGap), topic=Topic.RECORD)
INITIATIVES = FactTable(row=record.InitiativeRow, mapping=ByName(Initiative), topic=Topic.RECORD)
APPROVALS = FactTable(row=record.ApprovalRow, mapping=ByName(Approval), topic=Topic.RECORD)

ASSIGNMENTS = FactTable(
    row=leader.AssignmentRow, mapping=ByName(CrossCheckAssignment), topic=Topic.CROSSCHECK
)
CROSS_SCORES = FactTable(
    row=leader.CrossScoreRow, mapping=ByName(CrossScore), topic=Topic.CROSSCHECK
)
SECRETS = FactTable(
    row=leader.CrossCheckSecretRow, mapping=ByName(CrossCheckSecret), topic=Topic.CROSSCHECK
)
APPRAISALS = FactTable(row=leader.AppraisalRow, mapping=ByName(Appraisal), topic=Topic.APPRAISAL)
QUESTIONS = FactTable(row=leader.QuestionRow, mapping=ByName(Question), topic=Topic.APPRAISAL)

MEETINGS = FactTable(row=review.MeetingRow, mapping=ByName(Meeting), topic=Topic.REVIEW)
BALLOTS = FactTable(row=review.BallotRow, mapping=ByName(Ballot), topic=Topic.REVIEW)
CEILINGS = FactTable(row=review.CeilingRow, mapping=ByName(Ceiling), topic=Topic.REVIEW)
DISQUALIFICATIONS = FactTable(
    row=review.DisqualificationRow, mapping=ByName(Disqualification), topic=Topic.REVIEW
)
QUOTA_DECISIONS = FactTable(
    row=review.QuotaDecisionRow, mapping=ByName(QuotaDecision), topic=Topic.REVIEW
)
LIMITATIONS = FactTable(row=review.LimitationRow, mapping=ByName(Limitation), topic=Topic.REVIEW)
DIRECTIVES = FactTable(row=review.DirectiveRow, mapping=ByName(Directive), topic=Topic.REVIEW)
REVIEWS = FactTable(row=review.ReviewRow, mapping=ByName(ReviewRecord), topic=Topic.REVIEW)
NUMBERS = FactTable(
    row=review.DocumentNumberRow, mapping=ByName(DocumentNumber), topic=Topic.DOCUMENTS
)

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
    *(SELF_SCORES, GAPS, INITIATIVES, APPROVALS),
    *(ASSIGNMENTS, CROSS_SCORES, SECRETS, APPRAISALS, QUESTIONS),
    *(MEETINGS, BALLOTS, CEILINGS, DISQUALIFICATIONS, QUOTA_DECISIONS),
    *(LIMITATIONS, DIRECTIVES, REVIEWS, NUMBERS),
    *(PACKAGES, PENDING, RECEIPTS),
)
