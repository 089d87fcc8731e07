"""Slips: refusals, reminders, the register (domain §4.3, 15 and 16), the sheet of a unit's key.

They tell of one moment and are never frozen by a conclusion, unlike the papers of a review.
"""

from datetime import date

from msgspec import Struct

from thidua_desktop.application.deliveries import DeliveryItem
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.book import PackageReceipt
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import Mode
from thidua_desktop.domain.reasons import KnownFault, Reason, Verdict


class SlipHead(Struct, frozen=True, kw_only=True):
    """Who issues a slip, for which frame, on which day (of the bloc's clock)."""

    frame: Frame
    mode: Mode
    issuing_unit: Unit
    dated: date


class RefusedFile(Struct, frozen=True, kw_only=True):
    """A file that was not accepted; sender and package as far as its signature vouches for them."""

    file_name: str
    verdict: Verdict
    why: Reason | KnownFault
    unit: str | None = None
    kind: str | None = None
    period: str | None = None
    revision: int | None = None
    digest: Digest | None = None


class RefusalSlip(Struct, frozen=True, kw_only=True):
    """Biên bản từ chối, cách ly gói."""

    head: SlipHead
    files: tuple[RefusedFile, ...]


class ReminderSlip(Struct, frozen=True, kw_only=True):
    """Giấy đôn đốc: what is owed on that day."""

    head: SlipHead
    items: tuple[DeliveryItem, ...]


class RegisterSlip(Struct, frozen=True, kw_only=True):
    """Sổ giao nhận: lines in the order of time; `asked` says which ones, where not all."""

    head: SlipHead
    receipts: tuple[PackageReceipt, ...]
    asked: str = ""


class KeySheet(Struct, frozen=True, kw_only=True):
    """Phiếu khôi phục: what a unit keeps on paper of its key, its passphrase left to the hand.

    `fingerprint` in five groups of five digits, `code` its QR code as rows of dark modules.
    """

    head: SlipHead
    fingerprint: str
    code: tuple[tuple[bool, ...], ...]
    made_on: date
    book_name: str


Slip = RefusalSlip | ReminderSlip | RegisterSlip | KeySheet
