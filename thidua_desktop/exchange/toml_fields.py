"""Typed values of a TOML table; what is missing or wrong is listed with its place."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from thidua_desktop.application.scenario import ScenarioProblem, ScenarioProblemCode
from thidua_desktop.domain.text.dates import YearWindow, parse_date
from thidua_desktop.domain.text.nfc import text_problem, to_nfc
from thidua_desktop.domain.text.numbers import scenario_amount
from thidua_desktop.exchange.refusal import shown_name

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_ANY_YEAR = YearWindow(start=date(2000, 1, 1), end=date(2099, 12, 31))


class Fields:
    """One table of a file. Every method reads one key and remembers that it was read."""

    def __init__(
        self, data: object, place: str, problems: list[ScenarioProblem], *, file: str
    ) -> None:
        self._data: Mapping[str, object] = data if isinstance(data, dict) else {}
        self._place = place
        self._problems = problems
        self._file = file
        self._read: set[str] = set()
        self.broken = False
        if not isinstance(data, dict):
            self.problem("", ScenarioProblemCode.BAD_VALUE, found=str(data), form="table")

    def problem(self, key: str, code: ScenarioProblemCode, **facts: str) -> None:
        """Lists what is wrong with a key. All but unread keys make the table broken."""
        place = ".".join(filter(None, (self._place, key)))
        shown = {name: shown_name(value) for name, value in facts.items()}
        self._problems.append(ScenarioProblem(file=self._file, place=place, code=code, facts=shown))
        self.broken = self.broken or code is not ScenarioProblemCode.UNKNOWN_KEY

    def _value(self, key: str, *, required: bool) -> object | None:
        self._read.add(key)
        value = self._data.get(key)
        if value is None and required:
            self.problem(key, ScenarioProblemCode.MISSING)
        return value

    def _bad(self, key: str, value: object, **wanted: str) -> None:
        self.problem(key, ScenarioProblemCode.BAD_VALUE, found=str(value), **wanted)

    def _typed(
        self, key: str, read: Callable[[object], T | None], *, required: bool, **wanted: str
    ) -> T | None:
        value = self._value(key, required=required)
        if value is None:
            return None
        found = read(value)
        if found is None:
            self._bad(key, value, **wanted)
        return found

    def text(self, key: str, *, required: bool = False) -> str | None:
        """One line, NFC, spaces collapsed; blank is absent."""
        return self._typed(key, _text, required=required, form="text")

    def code(self, key: str, fits: Callable[[str], bool], *, required: bool = False) -> str | None:
        def read(value: object) -> str | None:
            text = _text(value)
            return text if text is not None and fits(text) else None

        return self._typed(key, read, required=required, form="code")

    def day(self, key: str, *, required: bool = False) -> date | None:
        return self._typed(key, _day, required=required, form="date")

    def clock(self, key: str) -> str | None:
        """A time of day, "HH:MM"."""
        return self._typed(key, _clock, required=False, form="time")

    def count(self, key: str, *, required: bool = False) -> int | None:
        """A whole number that is not below 0."""
        return self._typed(key, _count, required=required, form="count")

    def flag(self, key: str) -> bool:
        """False where it is absent."""
        return self._typed(key, _flag, required=False, form="flag") or False

    def number(self, key: str, *, required: bool = False) -> Decimal | None:
        """A number, or a text with a decimal comma."""
        return self._typed(key, _number, required=required, form="number")

    def word(self, key: str, words: type[E], *, required: bool = False) -> E | None:
        known = {one.value: one for one in words}
        return self._typed(
            key,
            lambda value: known.get(str(value)),
            required=required,
            wanted="; ".join(known),
        )

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of texts."""
        value = self._value(key, required=required)
        items = value if isinstance(value, list) else []
        texts = [text for item in items if (text := _text(item)) is not None]
        if value is not None and (not isinstance(value, list) or len(texts) != len(items)):
            self._bad(key, value, form="texts")
        return tuple(texts)

    def table(self, key: str, *, required: bool = False) -> "Fields":
        """A table within this one; an empty one where it is absent."""
        value = self._value(key, required=required)
        place = ".".join(filter(None, (self._place, key)))
        data = {} if value is None else value
        return Fields(data, place, self._problems, file=self._file)

    def tables(self, key: str, *, required: bool = False) -> Iterator["Fields"]:
        """The tables of a list, named by their number from 1."""
        value = self._value(key, required=required)
        items: Sequence[object] = value if isinstance(value, list) else []
        if value is not None and not isinstance(value, list):
            self._bad(key, value, form="list")
        prefix = ".".join(filter(None, (self._place, key)))
        for number, item in enumerate(items, start=1):
            yield Fields(item, f"{prefix}[{number}]", self._problems, file=self._file)

    def names(self) -> tuple[str, ...]:
        return tuple(self._data)

    def finish(self) -> bool:
        """Lists keys nobody asked for; whether the table holds."""
        for key in self._data:
            if key not in self._read:
                self.problem(key, ScenarioProblemCode.UNKNOWN_KEY)
        return not self.broken


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    text = " ".join(to_nfc(value).split())
    return text if text and text_problem(text) is None else None


def _day(value: object) -> date | None:
    """A date of TOML, or one typed as text."""
    if isinstance(value, datetime):
        return value.date()
    day = parse_date(value, _ANY_YEAR) if isinstance(value, str) else value
    return day if isinstance(day, date) else None


def _clock(value: object) -> str | None:
    if isinstance(value, time):
        return value.strftime("%H:%M")
    try:
        return time.fromisoformat(str(value)).strftime("%H:%M")
    except ValueError:
        return None


def _count(value: object) -> int | None:
    is_count = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return int(str(value)) if is_count else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        return None
    read = scenario_amount(value) if isinstance(value, str) else Decimal(value)
    return read if isinstance(read, Decimal) and read.is_finite() else None
