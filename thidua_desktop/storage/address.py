"""Where a fact lies in the book: year, period and key, as the journal names it."""

from typing import NamedTuple

from thidua_desktop.application.ports import Scope
from thidua_desktop.domain.ids import YearCode

WHOLE_BOOK = Scope(year=YearCode(""))
"""Scope of the book's own facts: identity, accounts, keys, register."""


class Address(NamedTuple):
    """A scope and a key as plain text; what does not apply is empty."""

    year: str
    period: str
    key: str

    @property
    def id(self) -> str:
        """What a page knows the fact by; the only fact of a scope goes by the scope's name."""
        return self.key or self.period or self.year


def address_of(scope: Scope, key: str) -> Address:
    return Address(year=str(scope.year), period=str(scope.period or ""), key=key)
