"""Slips: refusals, reminders, the register (domain §4.3, 15 and 16), the sheet of a unit's key.

They tell of one moment and are never frozen by a conclusion, unlike the papers of a review.
"""

from datetime import date, datetime
from pathlib import Path

from msgspec import Struct

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.deliveries import DeliveryItem
from thidua_desktop.application.import_run import FileRow
from thidua_desktop.application.papers import PaperFormat, PrintedPaper
from thidua_desktop.application.use_cases.signing import living_key
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.book import PackageReceipt
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import Mode
from thidua_desktop.domain.reasons import (
    KnownFault,
    NotAllowedError,
    Reason,
    ReasonCode,
    Verdict,
)
from thidua_desktop.domain.text.bloc_time import day_of


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


class SlipDesk(Struct, frozen=True):
    """Slips of one book; all raise UnknownNameError before the first frame."""

    book: BookContext

    def refusal(self, rows: tuple[FileRow, ...]) -> RefusalSlip:
        """The files among them that were held back or refused."""
        files = tuple(
            RefusedFile(
                file_name=row.file.name,
                verdict=row.verdict,
                why=why,
                unit=row.unit,
                kind=row.kind,
                period=row.period,
                revision=row.revision,
                digest=row.digest,
            )
            for row in rows
            if row.verdict is not Verdict.ACCEPTED and (why := row.fault or row.reason) is not None
        )
        return RefusalSlip(head=self._head(), files=files)

    def reminder(self, items: tuple[DeliveryItem, ...]) -> ReminderSlip:
        return ReminderSlip(head=self._head(), items=items)

    def register(self, receipts: tuple[PackageReceipt, ...], asked: str = "") -> RegisterSlip:
        return RegisterSlip(head=self._head(), receipts=receipts, asked=asked)

    def key_sheet(self) -> KeySheet:
        """Of the unit's own key (packages §3). Raises NotAllowedError(NO_KEY)."""
        forge = self.book.outside.forge
        with self.book.storage.read() as uow:
            key = living_key(uow)
        if key is None:
            raise NotAllowedError(ReasonCode.NO_KEY)
        digits = forge.fingerprint(key.public_key)
        return KeySheet(
            head=self._head(),
            fingerprint=digits,
            code=forge.code_modules(digits),
            made_on=local_day(key.created_at),
            book_name=self.book.path.name,
        )

    def render(self, slip: Slip, form: PaperFormat = PaperFormat.PDF) -> PrintedPaper:
        """The slip as a file; the same facts give the same bytes."""
        return self.book.outside.papers.render_slip(slip, form)

    def save(self, slip: Slip, path: Path) -> Path:
        """Prints into a PDF, written safely; where the name is taken the next free one.

        Raises KnownFault.
        """
        content = self.render(slip).content
        return self.book.outside.press.deliver(content, path.parent, path.name)

    def _head(self) -> SlipHead:
        with self.book.storage.read() as uow:
            view = self.book.view(uow)
        return SlipHead(
            frame=view.newest_frame.frame,
            mode=view.identity.mode,
            issuing_unit=view.identity.unit,
            dated=local_day(self.book.outside.clock.now()),
        )


def local_day(at: datetime) -> date:
    return day_of(at)
