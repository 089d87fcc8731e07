"""Packages in and out: looks at files, takes them in, tells the register and the keys, seals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from thidua_desktop.application.desks.key_desk import KeyItem
from thidua_desktop.application.import_run import ImportCounts, ImportRun
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.services import Services
from thidua_desktop.domain.book import PackageReceipt
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import PeriodCode, UnitCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import NotAllowedError
from thidua_desktop.gui.jobs.desk import BookDesk, Failed, Latest
from thidua_desktop.gui.pages.packages.model import (
    KeyRow,
    LookedAt,
    RegisterRow,
    Say,
    key_row,
    looked_at,
    register_row,
)
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import names_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagesState:
    """The register, the newest first, and all keys, the own one first."""

    register: tuple[RegisterRow, ...]
    keys: tuple[KeyRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SealWish:
    """What the person gave for sealing."""

    passphrase: str
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A sealed package where it lies now."""

    file: Path
    revision: int
    digest: str


class PackagesView(Protocol):
    def show_state(self, state: PackagesState) -> None: ...

    def show_files(self, files: Sequence[LookedAt]) -> None: ...

    def imported(self, counts: ImportCounts) -> None: ...

    def confirmed(self, unit: str) -> None: ...

    def sent(self, sent: Sent) -> None: ...


@dataclass(frozen=True, slots=True)
class _Found:
    frame: Frame
    receipts: tuple[PackageReceipt, ...]
    own: KeyItem | None
    others: tuple[KeyItem, ...]


class PackagesPresenter:
    """Files that were looked at wait here until they are taken in or put away."""

    def __init__(self, desk: BookDesk, view: PackagesView, language: Language) -> None:
        self._desk = desk
        self._view = view
        self._language = language
        self._latest = Latest()
        self._frame: Frame | None = None
        self._waiting: list[Path] = []

    def load(self) -> None:
        self._desk.ask(_look_up, self._latest.only(self._show))

    def look_at(self, files: Sequence[Path]) -> None:
        """Checks files together with those that wait already; nothing is written."""
        self._waiting += [file for file in files if file not in self._waiting]
        waiting = tuple(self._waiting)
        self._desk.carry_out(lambda s, job: s.packages.verify(waiting, job=job), self._show_files)

    def put_away(self) -> None:
        """Forgets the files that were looked at."""
        self._waiting.clear()
        self._view.show_files(())

    def take_in(self) -> None:
        """Takes in every waiting file, one transaction each; a bad one stops no other."""
        waiting = tuple(self._waiting)
        self._desk.carry_out(lambda s, job: s.packages.take_in(waiting, job=job), self._taken_in)

    def confirm(
        self, unit: UnitCode, digits: str, *, done: Callable[[], None], failed: Failed
    ) -> None:
        """Trusts a key whose digits were compared."""

        def confirmed(item: KeyItem) -> None:
            done()
            self._view.confirmed(self._say.unit(item.unit))

        self._desk.do(lambda s: s.keys.confirm(unit, digits), confirmed, failed=failed)

    def seal(
        self,
        kind: PackageKind,
        period: PeriodCode | None,
        *,
        wish: SealWish,
        done: Callable[[], None],
        failed: Failed,
    ) -> None:
        """Seals what the book holds now and writes it safely into a folder."""

        def work(services: Services, _job: JobContext) -> Sent:
            sealed = services.packages.seal(kind, period=period, passphrase=wish.passphrase).value
            path = services.packages.deliver(sealed, wish.folder)
            return Sent(file=path, revision=sealed.revision, digest=sealed.digest)

        def sent(written: Sent) -> None:
            done()
            self._view.sent(written)

        self._desk.carry_out(work, sent, failed=failed)

    @property
    def _say(self) -> Say:
        frame = self._frame
        assert frame is not None, "the page was loaded"
        return Say(language=self._language, names=names_of(frame), frame=frame)

    def _show(self, found: _Found) -> None:
        self._frame = found.frame
        say = self._say
        own = () if found.own is None else (key_row(found.own, say, is_own=True),)
        others = tuple(key_row(item, say, is_own=False) for item in found.others)
        register = tuple(register_row(receipt, say) for receipt in reversed(found.receipts))
        self._view.show_state(PackagesState(register=register, keys=own + others))

    def _show_files(self, run: ImportRun) -> None:
        self._view.show_files([looked_at(row, self._say) for row in run.rows])

    def _taken_in(self, run: ImportRun) -> None:
        self._waiting.clear()
        self._view.show_files([looked_at(row, self._say) for row in run.rows])
        self._view.imported(run.counts)


def _look_up(services: Services) -> _Found:
    try:
        own = services.keys.own()
    except NotAllowedError:
        own = None
    return _Found(
        frame=services.queries.frame().frame,
        receipts=services.queries.receipts(),
        own=own,
        others=services.keys.of_others(),
    )
