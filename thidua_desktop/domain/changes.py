"""What an operation changed: topics and ids, so that every page knows whether it is stale."""

from enum import StrEnum

from msgspec import Struct


class Topic(StrEnum):
    """Areas of facts that pages watch."""

    BOOK = "book"
    FRAME = "frame"
    KEYS = "keys"
    RECORD = "record"
    EVIDENCE = "evidence"
    CROSSCHECK = "crosscheck"
    APPRAISAL = "appraisal"
    REVIEW = "review"
    PACKAGES = "packages"
    RECEIPTS = "receipts"
    DOCUMENTS = "documents"


class ChangeSet(Struct, frozen=True):
    """Topics and ids touched by one operation; periods whose approval fell with it (design §4)."""

    topics: frozenset[Topic]
    ids: frozenset[str]
    unapproved: frozenset[str] = frozenset()

    def touches(self, *topics: Topic) -> bool:
        return not self.topics.isdisjoint(topics)
