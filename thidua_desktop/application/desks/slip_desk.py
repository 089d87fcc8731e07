"""Makes slips of what one book knows, and prints them."""

from pathlib import Path

from msgspec import Struct

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.deliveries import DeliveryItem
from thidua_desktop.application.import_run import FileRow
from thidua_desktop.application.papers import PaperFormat, PrintedPaper
from thidua_desktop.application.slips import (
    KeySheet,
    RefusalSlip,
    RefusedFile,
    RegisterSlip,
    ReminderSlip,
    Slip,
    SlipHead,
)
from thidua_desktop.application.use_cases.signing import living_key
from thidua_desktop.domain.book import PackageReceipt
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode, Verdict
from thidua_desktop.domain.text.bloc_time import day_of


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
            made_on=day_of(key.created_at),
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
            dated=day_of(self.book.outside.clock.now()),
        )
