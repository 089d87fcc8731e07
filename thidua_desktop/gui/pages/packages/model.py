"""Rows of the tables: looked-at files, the register, keys."""

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct

from thidua_desktop.application.deliveries import DeliveryItem, DeliveryState
from thidua_desktop.application.desks.key_desk import KeyItem
from thidua_desktop.application.desks.package_desk import ImportState
from thidua_desktop.domain.book import PackageReceipt, Way
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest, UnitCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.gui.language import tr
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import Names
from thidua_desktop.wording.speech import as_sentence
from thidua_desktop.wording.words import word_of

TONES = {Verdict.ACCEPTED: "good", Verdict.QUARANTINED: "warning", Verdict.REFUSED: "danger"}
ICONS = {
    Verdict.ACCEPTED: "circle-check",
    Verdict.QUARANTINED: "circle-pause",
    Verdict.REFUSED: "circle-cross",
}


class Say(Struct, frozen=True, kw_only=True):
    """How rows are worded: the language and the names of the frame."""

    language: Language
    names: Names
    frame: Frame | None

    def unit(self, code: str | None) -> str:
        found = self.frame.unit(UnitCode(code)) if self.frame and code else None
        return found.name if found is not None else code or "–"

    def package(self, kind: str | None, period: str | None, revision: int | None) -> str:
        if kind is None:
            return "–"
        words = as_sentence(word_of(PackageKind(kind), self.language))
        number = tr("bản {0}").format(revision) if revision is not None else None
        return " · ".join(part for part in (words, period, number) if part is not None)


class RegisterRow(Struct, frozen=True, kw_only=True):
    """One line of the register (sổ giao nhận)."""

    at: datetime
    way: str
    file: str
    verdict: Verdict
    unit: str
    package: str
    receipt: PackageReceipt
    state: ImportState | None

    @property
    def is_in(self) -> bool:
        """Whether it came in and was judged; what went out is judged elsewhere."""
        return self.receipt.way is Way.IN

    @property
    def digest(self) -> Digest | None:
        return self.receipt.digest


def register_row(
    receipt: PackageReceipt, say: Say, imports: Mapping[Digest, ImportState]
) -> RegisterRow:
    """`state` is given for what was taken in, where it stands now.

    The line on which the same package was held back or refused says nothing of it.
    """
    was_taken = receipt.verdict is Verdict.ACCEPTED
    kind = receipt.kind.value if receipt.kind else None
    return RegisterRow(
        at=receipt.at,
        way=word_of(receipt.way, say.language),
        file=receipt.file_name,
        verdict=receipt.verdict,
        unit=say.unit(receipt.unit),
        package=say.package(kind, receipt.period, receipt.revision),
        receipt=receipt,
        state=imports.get(receipt.digest) if was_taken and receipt.digest is not None else None,
    )


class MissingRow(Struct, frozen=True, kw_only=True):
    """One package that is owed."""

    item: DeliveryItem
    unit: str
    package: str

    @property
    def is_late(self) -> bool:
        return self.item.is_late


def missing_row(item: DeliveryItem, say: Say) -> MissingRow:
    kind = as_sentence(word_of(item.kind, say.language))
    return MissingRow(item=item, unit=say.unit(item.unit), package=f"{kind} · {item.period.name}")


def state_text(state: DeliveryState) -> str:
    return {
        DeliveryState.RECEIVED: tr("đã nhận"),
        DeliveryState.HAND_TYPED: tr("nhập tay"),
        DeliveryState.HELD: tr("cách ly"),
        DeliveryState.REFUSED: tr("từ chối"),
        DeliveryState.MISSING: tr("chưa gửi"),
    }[state]


def lateness_text(item: DeliveryItem) -> str:
    """How late a package is, or how many days are left."""
    if item.days_late > 0:
        return tr("chậm {0} ngày").format(item.days_late)
    if item.days_late == 0:
        return tr("đến hạn hôm nay")
    return tr("còn {0} ngày").format(-item.days_late)


class KeyRow(Struct, frozen=True, kw_only=True):
    """A key by its fingerprint."""

    code: UnitCode
    unit: str
    fingerprint: str
    is_own: bool
    is_confirmed: bool
    revoked_on: date | None = None

    @property
    def may_confirm(self) -> bool:
        """Whether the key waits for somebody to compare it."""
        return not self.is_confirmed and self.revoked_on is None


def key_row(item: KeyItem, say: Say, *, is_own: bool) -> KeyRow:
    return KeyRow(
        code=item.unit,
        unit=say.unit(item.unit),
        fingerprint=item.fingerprint,
        is_own=is_own,
        is_confirmed=item.confirmed,
        revoked_on=item.revoked_on,
    )
