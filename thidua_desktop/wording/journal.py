"""The journal in words: what an operation touched, and each change before and after."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from msgspec import Struct

from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.ports import JournalChange, JournalRow
from thidua_desktop.domain.ballot import BallotBase, Comparison
from thidua_desktop.domain.book import AccountRole, Way
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.package import Classification, Mode, PackageKind
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.progress import EvidenceKind, ResultKind
from thidua_desktop.domain.reasons import ReasonCode, Verdict
from thidua_desktop.domain.record import InitiativeKind
from thidua_desktop.domain.review import ReviewState
from thidua_desktop.domain.roster import ConfirmedHow
from thidua_desktop.domain.text.bloc_time import BLOC_TIME
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.wording.catalogue import catalogue
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import NO_NAMES, Names
from thidua_desktop.wording.reasons import label
from thidua_desktop.wording.speech import Speech
from thidua_desktop.wording.words import word_of

SUBJECT = "journal"
SECRET = frozenset({"verifier", "locked_secret", "nonce"})
TECHNICAL = frozenset({"format", "min_reader", "journal", "renderer"})
"""What programs tell each other in an envelope."""

PARTS_OF_A_FILE = frozenset({"package_part", "pending_file"})
"""They come and go with their package, which is named."""

WHOLE_FILES = frozenset({"frame_revision", "frame_draft", "package_part", "pending_file"})
"""Of these only is said that they came or went: frames and files have views of their own."""

_LONG_TEXT = 400
_DIGEST = re.compile(r"[0-9a-f]{64}")
_SHOWN_OF_DIGEST = 16
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.]+Z")
_AMOUNTS = frozenset({"points", "number", "size"})
_UNITS = frozenset(
    {
        *("unit", "scorer", "owner", "assigned", "adopted_by", "confirmed_by", "author_unit_id"),
        *("for_unit_id", "chair_unit", "secretary_unit", "next_leader"),
    }
)
_PERIODS = frozenset({"period", "period_id", "raised_in", "carried_from"})
_WORDS: Mapping[str, Sequence[type[StrEnum]]] = {
    "role": (AccountRole,),
    "kind": (ResultKind, EvidenceKind, InitiativeKind, PackageKind, ReviewKind),
    "state": (FollowUpState, ReviewState),
    "mode": (Mode,),
    "classification": (Classification,),
    "verdict": (Verdict,),
    "way": (Way,),
    "confirmed_how": (ConfirmedHow,),
    "base": (BallotBase,),
    "comparison": (Comparison,),
}
"""Fields of closed lists; where several lists share a field no value stands in two of them."""


class ToldChange(Struct, frozen=True, kw_only=True):
    """One change: what was done to which thing, then its fields line by line."""

    title: str
    lines: tuple[str, ...]


class JournalSpeech(Struct, frozen=True, kw_only=True):
    """How the journal is told: the language and the names behind codes."""

    language: Language = Language.VIETNAMESE
    names: Names = NO_NAMES

    def kind(self, kind: str) -> str:
        """The operation's name."""
        return word_of(OperationKind(kind), self.language)

    def actor(self, actor: str) -> str:
        return word_of(AccountRole(actor), self.language)

    def touched(self, row: JournalRow) -> str:
        """Whose packages, and things of each kind, counted where there are several."""
        said = [self.names.units.get(unit, unit) for unit in row.units]
        for entity, count in row.touched:
            if entity not in PARTS_OF_A_FILE:
                word = self._text("entity", entity)
                said.append(word if count == 1 else f"{word} ×{count}")
        return " · ".join(said)

    def change(self, change: JournalChange) -> ToldChange:
        """Before and after of one fact; secrets are never shown."""
        before, after = _read(change.before), _read(change.after)
        act = "added" if before is None else "removed" if after is None else "changed"
        title = f"{self._text('entity', change.entity)} – {self._text('act', act)}"
        if change.scope.period:
            period = self.names.periods.get(change.scope.period, change.scope.period)
            title = f"{title} · {period}"
        if change.entity in WHOLE_FILES:
            return ToldChange(title=title, lines=())
        lines = self._compared(before, after) if act == "changed" else self._listed(before or after)
        return ToldChange(title=title, lines=tuple(lines))

    def _listed(self, fact: Any) -> Iterator[str]:  # noqa: ANN401 - parsed JSON
        for name, value in _fields(fact):
            if not _is_blank(value) and value is not False:
                yield f"{self._field(name)}: {self._said(name, value)}"

    def _compared(self, before: Any, after: Any) -> Iterator[str]:  # noqa: ANN401 - parsed JSON
        earlier, later = dict(_fields(before)), dict(_fields(after))
        for name in {**earlier, **later}:
            old, new = earlier.get(name), later.get(name)
            if old != new:
                said = f"{self._said(name, old)} → {self._said(name, new)}"
                shown = self._text("value", "hidden") if name in SECRET else said
                yield f"{self._field(name)}: {shown}"

    def _field(self, name: str) -> str:
        return catalogue(SUBJECT, self.language).find("field", name) or name

    def _said(self, name: str, value: Any) -> str:  # noqa: ANN401 - parsed JSON
        if name in SECRET:
            return self._text("value", "hidden")
        if _is_blank(value):
            return self._text("value", "nothing")
        if isinstance(value, bool):
            return self._text("value", "yes" if value else "no")
        if isinstance(value, list):
            return "; ".join(self._said(name, each) for each in value)
        if isinstance(value, dict):
            return ", ".join(self._listed(value))
        return self._scalar(name, str(value))

    def _scalar(self, name: str, text: str) -> str:
        if name in _UNITS:
            return self.names.units.get(text, text)
        if name in _PERIODS:
            return self.names.periods.get(text, text)
        if name == "criterion":
            return " ".join(part for part in (text, self.names.criteria.get(text)) if part)
        if name == "code" and text in set(ReasonCode):
            return label(ReasonCode(text), self.language)
        for enum in _WORDS.get(name, ()):
            if text in set(enum):
                return word_of(enum(text), self.language)
        return self._plain(name, text)

    def _plain(self, name: str, text: str) -> str:
        if name in _AMOUNTS:
            return format_amount(Decimal(text))
        if _MOMENT.fullmatch(text):
            moment = datetime.fromisoformat(text)
            return moment.astimezone(BLOC_TIME).strftime("%d/%m/%Y %H:%M:%S")
        if _DAY.fullmatch(text):
            return date.fromisoformat(text).strftime("%d/%m/%Y")
        if _DIGEST.fullmatch(text):
            return f"{text[:_SHOWN_OF_DIGEST]}…"
        if len(text) > _LONG_TEXT:
            said = catalogue(SUBJECT, self.language).text("value", "long")
            return Speech(language=self.language).say(said, {"count": str(len(text))})
        return text

    def _text(self, section: str, key: str) -> str:
        return catalogue(SUBJECT, self.language).text(section, key)


def _is_blank(value: Any) -> bool:  # noqa: ANN401 - parsed JSON
    """Whether nothing was said; nought says something: a ballot may count none."""
    return value is None or value in ("", [], {})


def _read(canonical: bytes | None) -> Any:  # noqa: ANN401 - parsed JSON
    return None if canonical is None else json.loads(canonical)


def _fields(fact: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - parsed JSON
    """Fields by name; a fact inside a fact stays whole."""
    if isinstance(fact, dict):
        yield from ((name, value) for name, value in fact.items() if name not in TECHNICAL)
