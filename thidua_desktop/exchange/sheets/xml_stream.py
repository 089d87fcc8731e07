"""Streams one XML part of a foreign workbook: no DTD, no depth, no more bytes than allowed."""

import zlib
from collections.abc import Collection, Iterator, Mapping
from typing import IO, Protocol
from zipfile import BadZipFile

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.refusal import RefusedError, shown_name

_MAX_DEPTH = 64
_MAX_DIGITS = 9


class XmlElement(Protocol):
    """An element as far as it is looked at."""

    @property
    def tag(self) -> str: ...
    @property
    def text(self) -> str | None: ...
    @property
    def attrib(self) -> Mapping[str, str]: ...
    def __iter__(self) -> Iterator["XmlElement"]: ...
    def remove(self, element: "XmlElement", /) -> None: ...


class BudgetedPart:
    """A part's bytes while they are unpacked; the directory's sizes are not believed."""

    def __init__(self, source: IO[bytes], *, part: str, budget: int) -> None:
        self._source = source
        self._part = part
        self._left = budget

    def read(self, size: int = -1) -> bytes:
        """Raises RefusedError: ZIP_BUDGET, OOXML_BAD where it does not unpack."""
        try:
            data = self._source.read(min(size, self._left + 1) if size >= 0 else self._left + 1)
        except (BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError):
            raise RefusedError(ReasonCode.OOXML_BAD, part=shown_name(self._part)) from None
        self._left -= len(data)
        if self._left < 0:
            raise RefusedError(ReasonCode.ZIP_BUDGET, part=shown_name(self._part))
        return data


def local_name(tag: str) -> str:
    """The name without its namespace: the strict form of the format uses other ones."""
    return tag.rpartition("}")[2]


def whole_number(text: str) -> int | None:
    """A number of an attribute; None for anything else, also for more digits than any has."""
    is_number = text.isascii() and text.isdigit() and len(text) <= _MAX_DIGITS
    return int(text) if is_number else None


def elements(
    source: BudgetedPart, part: str, *, drop: Collection[str] = ()
) -> Iterator[tuple[bool, str, XmlElement]]:
    """(whether it ends here, local name, element), in document order.

    Elements named in `drop` are forgotten once they ended. Raises RefusedError: XML_DTD,
    XML_DEPTH, OOXML_BAD, ZIP_BUDGET.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, iterparse

    open_ones: list[XmlElement] = []
    try:
        for event, element in iterparse(source, events=("start", "end"), forbid_dtd=True):
            name = local_name(element.tag)
            if event == "start":
                open_ones.append(element)
                if len(open_ones) > _MAX_DEPTH:
                    raise RefusedError(ReasonCode.XML_DEPTH, part=shown_name(part))
                yield False, name, element
                continue
            open_ones.pop()
            yield True, name, element
            if name in drop and open_ones:
                open_ones[-1].remove(element)
    except DefusedXmlException:
        raise RefusedError(ReasonCode.XML_DTD, part=shown_name(part)) from None
    except (ParseError, ValueError, LookupError):  # LookupError: an encoding nobody knows
        raise RefusedError(ReasonCode.OOXML_BAD, part=shown_name(part)) from None
