"""Says facts: canonical strings become amounts, dates, names and words of one language."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import partial

from msgspec import Struct

from thidua_desktop.domain.text.bloc_time import BLOC_TIME
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.wording.catalogue import catalogue
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import NO_NAMES, Names
from thidua_desktop.wording.pattern import PLAIN, filled

Facts = Mapping[str, str]

_CANONICAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_KILO = Decimal(1024)
_SHARE_PLACES = 2
_FIGURE_PLACES = 2
_LISTED = 5


class Speech(Struct, frozen=True, kw_only=True):
    """How facts are said: the language, the names behind codes, the unit of measure of results."""

    language: Language = Language.VIETNAMESE
    names: Names = NO_NAMES
    measure: str | None = None

    def say(self, pattern: str, facts: Facts) -> str:
        """The pattern's sentence with these facts."""
        return filled(pattern, partial(self._fact, facts))

    def word(self, table: str, value: str) -> str | None:
        """The word for a value of an enum or another closed list, None where there is none."""
        return catalogue("words", self.language).find(table, value)

    def _fact(self, facts: Facts, fact: str, form: str) -> str | None:
        value = facts.get(fact)
        return spoken(value, form, self) if value else None


def as_sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def size_text(size: int, language: Language) -> str:
    """Bytes in the largest unit there is one of: "1,2 MB"."""
    return Speech(language=language).say("{size:bytes}", {"size": str(size)})


def spoken(value: str, form: str, speech: Speech) -> str | None:
    """The words for one value, None where the value does not fit the form.

    A form is one of `FORMS`, a pair `one/many` for a counted word, or a table of words.
    """
    say = FORMS.get(form)
    if say is not None:
        return say(value, speech)
    if "/" in form:
        return _counted(value, form)
    return speech.word(form, value)


def _counted(value: str, form: str) -> str | None:
    number = _decimal(value)
    if number is None:
        return None
    one, many = form.split("/")
    return f"{_short(number, _FIGURE_PLACES)} {one if number == 1 else many}"


def _decimal(value: str) -> Decimal | None:
    """A canonical amount; hex digits that look like an exponent are none."""
    return Decimal(value) if _CANONICAL.fullmatch(value) else None


def _number(value: str, write: Callable[[Decimal], str]) -> str | None:
    number = _decimal(value)
    return None if number is None else write(number)


def _amount(value: str, _speech: Speech) -> str | None:
    return _number(value, format_amount)


def _some(value: str, _speech: Speech) -> str | None:
    """An amount that is only worth saying where it is not 0."""
    number = _decimal(value)
    return format_amount(number) if number else None


def _points(value: str, _speech: Speech) -> str | None:
    return _number(value, format_points)


def _size_of_points(value: str, _speech: Speech) -> str | None:
    return _number(value, lambda number: format_points(abs(number)))


def _signed_points(value: str, _speech: Speech) -> str | None:
    return _number(value, lambda number: ("+" if number > 0 else "") + format_points(number))


def _percent(value: str, _speech: Speech) -> str | None:
    return _number(value, lambda number: f"{_short(number, _SHARE_PLACES)} %")


def _share(value: str, _speech: Speech) -> str | None:
    """A ratio as percent: 0.8 is "80 %"."""
    return _number(value, lambda number: f"{_short(number * 100, _SHARE_PLACES)} %")


def _short(number: Decimal, places: int) -> str:
    """At most so many decimals, but never 0 for what is more."""
    text = format_amount(number, places)
    if number and not text.strip("-0,"):
        return format_amount(number)
    return text.rstrip("0").rstrip(",") if "," in text else text


def _figure(value: str, _speech: Speech) -> str | None:
    return _number(value, lambda number: _short(number, _FIGURE_PLACES))


def _not_one(value: str, speech: Speech) -> str | None:
    """A figure that goes without saying where it is 1."""
    return None if _decimal(value) == 1 else _figure(value, speech)


def _measured(value: str, speech: Speech) -> str | None:
    """A result in the criterion's unit of measure."""
    text = _figure(value, speech)
    return f"{text} {speech.measure}" if text and speech.measure else text


def _bytes(value: str, speech: Speech) -> str | None:
    number = _decimal(value)
    if number is None:
        return None
    are_many = speech.language is Language.ENGLISH and number != 1
    units = ["bytes" if are_many else "byte", "KB", "MB", "GB"]
    while number >= _KILO and len(units) > 1:
        number /= _KILO
        units.pop(0)
    return f"{_short(number, 1)} {units[0]}"


def _day(value: str, _speech: Speech) -> str | None:
    try:
        return format_date(date.fromisoformat(value))
    except ValueError:
        return None


def _moment(value: str, _speech: Speech) -> str | None:
    """Hour, minute and day in the bloc's time zone."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    if moment.tzinfo is not None:
        moment = moment.astimezone(BLOC_TIME)
    return f"{moment.hour:02}:{moment.minute:02} {format_date(moment.date())}"


def _named(kind: str, value: str, speech: Speech) -> str:
    names: Mapping[str, str] = getattr(speech.names, kind)
    return names.get(value, value)


def _coded(kind: str, value: str, speech: Speech) -> str:
    """The code, with the name behind it where it is known."""
    names: Mapping[str, str] = getattr(speech.names, kind)
    return f"{value} ({names[value]})" if value in names else value


def _listed(say: Callable[[str, Speech], str], mark: str, value: str, speech: Speech) -> str:
    """Every part of a joined value; of many only the first and how many more there are.

    One more is said: it takes no more room than the sign that one is left out.
    """
    parts = [part.strip() for part in value.split(mark) if part.strip()]
    is_long = len(parts) > _LISTED + 1
    said = [say(part, speech) for part in (parts[:_LISTED] if is_long else parts)]
    if is_long:
        said.append(f"… (+{len(parts) - _LISTED})")
    return ", ".join(said)


def _text(value: str, _speech: Speech) -> str:
    return value


def _sentence_end(value: str, _speech: Speech) -> str:
    """A text somebody wrote, without the full stop our own sentence brings."""
    return value.strip().rstrip(".")


def _ballot_problem(value: str, speech: Speech) -> str:
    return speech.word("ballot_problem", value) or value


def _part(value: str, speech: Speech) -> str | None:
    """What a part of a package is to a reader; its path says nothing to him."""
    for start, word in _PARTS.items():
        if value.startswith(start):
            return speech.word("part", word)
    return speech.word("part", "other")


_PARTS = {
    "thidua/payload.json": "payload",
    "thidua/evidence/": "evidence",
    "thidua/SHA256SUMS.minisig": "signature",
    "thidua/SHA256SUMS": "sums",
    "xl/worksheets/": "sheet",
    "xl/": "view",
    "docProps/": "view",
    "_rels/": "view",
    "[Content_Types].xml": "view",
}

FORMS: Mapping[str, Callable[[str, Speech], str | None]] = {
    PLAIN: _text,
    "remark": _sentence_end,
    "amount": _amount,
    "some": _some,
    "points": _points,
    "size_of_points": _size_of_points,
    "signed_points": _signed_points,
    "percent": _percent,
    "share": _share,
    "figure": _figure,
    "not_one": _not_one,
    "measured": _measured,
    "bytes": _bytes,
    "date": _day,
    "moment": _moment,
    "unit": partial(_named, "units"),
    "period": partial(_named, "periods"),
    "criterion": partial(_coded, "criteria"),
    "group": partial(_coded, "groups"),
    "units": partial(_listed, partial(_named, "units"), ","),
    "criteria": partial(_listed, partial(_coded, "criteria"), ","),
    "codes": partial(_listed, _text, ","),
    "words": partial(_listed, _text, ";"),
    "part": _part,
    "ballot_problems": partial(_listed, _ballot_problem, ";"),
}
