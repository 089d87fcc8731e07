"""Sealing step by step: what would be sealed, the passphrase, where to, and what became of it."""

from collections import Counter
from pathlib import Path
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.desks.sealing_desk import SealDraft
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.ports_desktop import RemovableDrives
from thidua_desktop.application.services import Services
from thidua_desktop.domain.ids import Digest, PeriodCode, UnitCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.text.digit_groups import digits_of
from thidua_desktop.gui.jobs.desk import BookDesk, Failure, Latest


class SealWish(Struct, frozen=True, kw_only=True):
    """Which package is wanted; questions go to units, one package each."""

    kind: PackageKind
    period: PeriodCode | None
    for_units: tuple[UnitCode, ...] = ()


class SealPlace(Struct, frozen=True, kw_only=True):
    """A stick to write to; `free` bytes, None where nobody can tell."""

    path: Path
    label: str
    free: int | None


class Sent(Struct, frozen=True, kw_only=True):
    """A sealed package where it lies now, with what is read over the phone.

    `on_stick` is told of what lies on a stick that may be pulled now.
    """

    file: Path
    size: int
    revision: int
    digest: Digest
    is_fresh: bool
    qr: str
    on_stick: bool

    @property
    def digits(self) -> str:
        return digits_of(self.digest)


class SealingView(Protocol):
    def show_draft(self, draft: SealDraft) -> None: ...

    def show_pages(self, pdfs: tuple[bytes, ...]) -> None: ...

    def show_places(self, places: tuple[SealPlace, ...]) -> None: ...

    def unlocked(self) -> None: ...

    def refused(self, failure: Failure) -> None:
        """The passphrase is not taken."""

    def stopped_short(self, failure: Failure, written: tuple[Path, ...], wanted: int) -> None:
        """The place failed after these of all files; sealing again goes on with the others."""

    def sent(self, sent: tuple[Sent, ...]) -> None: ...


class SealingPresenter:
    """One walk through sealing; nothing is written before the place is known."""

    def __init__(self, desk: BookDesk, view: SealingView) -> None:
        self._desk = desk
        self._view = view
        self._latest = Latest()
        self._latest_pages = Latest()
        self._passphrase = ""
        self._fresh: set[Digest] = set()

    def draft(self, wish: SealWish) -> None:
        """What would be sealed now, and what stands against it."""
        self._desk.ask(
            lambda s: _draft(s, wish),
            self._latest.only(self._view.show_draft),
        )

    def preview(self, draft: SealDraft) -> None:
        """The pages that say what the package says."""
        show = self._latest_pages.only(self._view.show_pages)
        self._desk.ask(lambda s: s.sealing.preview(draft), show)

    def unlock(self, passphrase: str) -> None:
        """Tries the passphrase and keeps it for the sealing."""

        def unlocked(_nothing: None) -> None:
            self._passphrase = passphrase
            self._view.unlocked()

        self._desk.ask(lambda s: s.sealing.unlock(passphrase), unlocked, failed=self._view.refused)

    def look_for_places(self) -> None:
        """Sticks that are plugged in, with the room they have."""

        def look(drives: RemovableDrives) -> None:
            self._desk.aside(lambda _job: _places(drives), self._view.show_places)

        self._desk.ask(lambda s: s.drives, look)

    def seal(self, wish: SealWish, folder: Path) -> None:
        """Seals and writes; what fails on the way to the stick keeps the package in the book.

        Doing it again seals nothing twice and leaves alone the files that are there already.
        """
        passphrase, fresh = self._passphrase, self._fresh
        units = wish.for_units or (None,)
        written: list[Sent] = []

        def sent(services: Services, unit: UnitCode | None) -> Sent:
            sealed = services.packages.seal(
                wish.kind, period=wish.period, for_unit=unit, passphrase=passphrase
            ).value
            if sealed.fresh:
                fresh.add(sealed.digest)
            path = services.packages.deliver(sealed, folder)
            return Sent(
                file=path,
                size=len(sealed.content),
                revision=sealed.revision,
                digest=sealed.digest,
                is_fresh=sealed.digest in fresh,
                qr=services.keys.qr(digits_of(sealed.digest)),
                on_stick=_is_on_stick(path, services.drives),
            )

        def work(services: Services, _job: JobContext) -> tuple[Sent, ...]:
            for unit in units:
                written.append(sent(services, unit))  # noqa: PERF401 - kept when the next one fails
            return tuple(written)

        def failed(failure: Failure) -> None:
            self._view.stopped_short(failure, tuple(each.file for each in written), len(units))

        def done(all_sent: tuple[Sent, ...]) -> None:
            self._passphrase = ""
            self._view.sent(all_sent)

        self._desk.carry_out(work, done, failed=failed)


def _draft(services: Services, wish: SealWish) -> SealDraft:
    """Of several packages what is in all of them, and the first that stands against one."""
    drafts = [
        services.sealing.draft(wish.kind, wish.period, unit) for unit in wish.for_units or (None,)
    ]
    counts: Counter[str] = Counter()
    for draft in drafts:
        counts.update(draft.counts)
    if "assignments" in counts:  # the whole round, the same in each of them
        counts["assignments"] = drafts[0].counts["assignments"]
    revisions = (draft.last_revision for draft in drafts)
    return replace(
        drafts[0],
        problem=next((draft.problem for draft in drafts if draft.problem is not None), None),
        counts=counts,
        last_revision=max((r for r in revisions if r is not None), default=None),
    )


def _is_on_stick(file: Path, drives: RemovableDrives) -> bool:
    """A folder of this computer has nothing that could be pulled."""
    return any(file.is_relative_to(drive.path) for drive in drives.present())


def _places(drives: RemovableDrives) -> tuple[SealPlace, ...]:
    return tuple(
        SealPlace(path=drive.path, label=drive.label, free=drives.free_bytes(drive.path))
        for drive in drives.present()
    )
