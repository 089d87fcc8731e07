"""Packages in and out: tells the register and the keys, trusts and revokes keys."""

from collections.abc import Callable, Mapping
from typing import Protocol

from msgspec import Struct

from thidua_desktop.application.deliveries import DeliveryItem
from thidua_desktop.application.desks.key_desk import KeyItem
from thidua_desktop.application.desks.package_desk import ImportState
from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.services import Services
from thidua_desktop.domain.book import PackageReceipt
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest, UnitCode
from thidua_desktop.domain.reasons import NotAllowedError
from thidua_desktop.gui.jobs.desk import BookDesk, Failed, Latest
from thidua_desktop.gui.pages.packages.model import (
    KeyRow,
    MissingRow,
    RegisterRow,
    Say,
    key_row,
    missing_row,
    register_row,
)
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import NO_NAMES, names_of


class PackagesState(Struct, frozen=True, kw_only=True):
    """The register and what is owed, all keys, the own one first; `settled` is owed no more."""

    register: tuple[RegisterRow, ...]
    keys: tuple[KeyRow, ...]
    missing: tuple[MissingRow, ...]
    settled: int

    @property
    def others_owe(self) -> bool:
        """Whether there is somebody to remind."""
        return any(not row.item.from_here for row in self.missing)


class PackagesView(Protocol):
    def show_state(self, state: PackagesState) -> None: ...

    def confirmed(self, unit: str) -> None: ...

    def withdrawn(self, row: RegisterRow) -> None: ...

    def revoked(self, unit: str) -> None: ...


class _Found(Struct, frozen=True):
    frame: Frame | None
    receipts: tuple[PackageReceipt, ...]
    own: KeyItem | None
    others: tuple[KeyItem, ...]
    imports: Mapping[Digest, ImportState]
    deliveries: tuple[DeliveryItem, ...]


class PackagesPresenter:
    """What the book knows of packages; files that wait are the business of `FileReading`."""

    def __init__(self, desk: BookDesk, view: PackagesView, language: Language) -> None:
        self._desk = desk
        self._view = view
        self._language = language
        self._latest = Latest()
        self._frame: Frame | None = None

    def load(self) -> None:
        self._desk.ask(_look_up, self._latest.only(self._show))

    def confirm(
        self, unit: UnitCode, digits: str, *, done: Callable[[], None], failed: Failed
    ) -> None:
        """Trusts a key whose digits were compared."""

        def confirmed(item: KeyItem) -> None:
            done()
            self._view.confirmed(self.say.unit(item.unit))

        self._desk.do(lambda s: s.keys.confirm(unit, digits), confirmed, failed=failed)

    def revoke(self, unit: UnitCode, reason: str) -> None:
        """From today on nothing new is believed that the unit's present key signs."""

        def revoked(_nothing: None) -> None:
            self._view.revoked(self.say.unit(unit))

        self._desk.do(lambda s: s.keys.revoke(unit, reason), revoked)

    def withdraw(self, row: RegisterRow) -> None:
        """Takes an import back."""
        digest = row.digest
        assert digest is not None, "what was taken in has a digest"

        def withdrawn(_nothing: None) -> None:
            self._view.withdrawn(row)

        self._desk.do(lambda s: s.packages.withdraw(digest), withdrawn)

    def restore(self, row: RegisterRow) -> None:
        """Counts a withdrawn import again."""
        digest = row.digest
        assert digest is not None, "what was taken in has a digest"
        self._desk.do(lambda s: s.packages.restore(digest), _ignore)

    @property
    def say(self) -> Say:
        """How rows are worded; without names before the first frame."""
        names = names_of(self._frame) if self._frame is not None else NO_NAMES
        return Say(language=self._language, names=names, frame=self._frame)

    def _show(self, found: _Found) -> None:
        self._frame = found.frame
        say = self.say
        own = () if found.own is None else (key_row(found.own, say, is_own=True),)
        others = tuple(key_row(item, say, is_own=False) for item in _in_order(found))
        awaited = [item for item in found.deliveries if item.is_awaited]
        state = PackagesState(
            register=tuple(register_row(r, say, found.imports) for r in reversed(found.receipts)),
            keys=own + others,
            missing=tuple(missing_row(item, say) for item in awaited),
            settled=sum(1 for item in found.deliveries if item.is_settled),
        )
        self._view.show_state(state)


def _look_up(services: Services) -> _Found:
    try:
        own = services.keys.own()
    except NotAllowedError:
        own = None
    return _Found(
        frame=_frame(services),
        receipts=services.queries.receipts(),
        own=own,
        others=services.keys.of_others(),
        imports=services.packages.imports(),
        deliveries=services.queries.deliveries(),
    )


def _in_order(found: _Found) -> tuple[KeyItem, ...]:
    """Keys of the units as the frame lists them; those nobody compared stay at the end."""
    units = () if found.frame is None else found.frame.units
    places = {unit.code: place for place, unit in enumerate(units)}

    def place(item: KeyItem) -> tuple[bool, int]:
        waits = not item.confirmed and item.revoked_on is None
        return waits, places.get(item.unit, len(places))

    return tuple(sorted(found.others, key=place))


def _frame(services: Services) -> Frame | None:
    try:
        return services.queries.frame().frame
    except UnknownNameError:
        return None


def _ignore(_nothing: None) -> None:
    """The page is told by the change itself."""
