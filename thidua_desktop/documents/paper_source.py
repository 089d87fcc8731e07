"""The facts of one paper together with the words to say them in; what is unknown is a gap."""

from collections.abc import Iterable, Sequence
from datetime import date, time
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.content import (
    Align,
    Blank,
    BlankLines,
    Heading,
    Inline,
    Para,
    Rich,
    inlines,
)
from thidua_desktop.documents.template import Template, load_template
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.ids import Digest, PeriodCode, UnitCode
from thidua_desktop.domain.review import LeaderFacts, Meeting
from thidua_desktop.domain.text.dates import format_date, format_time, long_date
from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.wording.words import word_of

DASH = "–"
"""The sign of what does not apply (domain §2.4)."""
_SHORT = 8
_GAP = 8
_CELL_GAP = 3
_FIGURE_PLACES = 2


class PaperSource(Struct, frozen=True, kw_only=True):
    """What builders of papers ask: facts by name, words by key, gaps for what is not known."""

    facts: PaperFacts
    words: Template

    @property
    def leader_facts(self) -> LeaderFacts:
        """The review's facts, an empty review where the paper has none."""
        kind = self.facts.period.kind
        return self.facts.facts or LeaderFacts(meeting=Meeting(kind=kind))

    @property
    def meeting(self) -> Meeting:
        return self.leader_facts.meeting

    @property
    def units(self) -> tuple[Unit, ...]:
        """The bloc's units in protocol order."""
        return tuple(sorted(self.facts.frame.units, key=_protocol))

    @property
    def is_draft(self) -> bool:
        """Neither concluded nor part of a sealed package."""
        return self.facts.provenance is None and self.facts.package is None

    def say(self, key: str, **facts: Rich) -> Rich:
        """The words of a key, with the names every paper knows and the facts given."""
        return self.words.say(key, {**self._names(), **facts})

    def text(self, key: str, **facts: str) -> str:
        return self.words.text(key, {**self._names(), **facts})

    def head(self, key: str) -> tuple[str, ...]:
        """The words of a table's head."""
        return self.words.lists[key]

    def blank(self, key: str, length: int = _GAP) -> Blank:
        return self.words.blank(key, length)

    def cell_blank(self, key: str) -> Blank:
        return self.words.blank(key, _CELL_GAP)

    def blank_lines(self, key: str, lines: int = 2) -> BlankLines:
        return BlankLines(field=self.words.texts[f"blank.{key}"], lines=lines)

    def known(self, value: str | None, blank: str, length: int = _GAP) -> Rich:
        return value or self.blank(blank, length)

    def unit_name(self, code: UnitCode) -> str:
        unit = self.facts.frame.unit(code)
        return code if unit is None else unit.name

    def ranked_name(self, code: UnitCode) -> str:
        """The name, said so where the unit's figures were typed from paper."""
        name = self.unit_name(code)
        is_typed = code in self.leader_facts.hand_typed
        return self.text("ranking.manual_name", unit=name) if is_typed else name

    def unit_names(self, codes: Iterable[UnitCode]) -> str:
        """Names in the order given; all of them together are 'các đơn vị trong khối'."""
        listed = list(codes)
        if len(listed) > 1 and set(listed) == {unit.code for unit in self.facts.frame.units}:
            return self.text("all_units")
        return ", ".join(self.unit_name(code) for code in listed)

    def period_name(self, code: PeriodCode) -> str:
        period = self.facts.frame.period(code)
        return code if period is None else period.name

    def long_day(self, day: date | None, blank: str) -> Rich:
        """A date of running text, its three gaps where it is not known."""
        if day is not None:
            return long_date(day)
        return self.words.say("day_open", {"gap": self.cell_blank(blank)})

    def short_day(self, day: date | None, blank: str) -> Rich:
        return self.cell_blank(blank) if day is None else format_date(day)

    def clock(self, moment: str | None, blank: str) -> Rich:
        """An "HH:MM" of running text; what is no time is printed as it was typed."""
        if moment is None:
            return self.words.say("time_open", {"gap": self.cell_blank(blank)})
        try:
            return format_time(time.fromisoformat(moment))
        except ValueError:
            return moment

    def _names(self) -> dict[str, str]:
        facts = self.facts
        kind = facts.frame.bloc.kind.value
        return {
            "bloc": facts.frame.bloc.name,
            "bloc_label": self.words.texts[f"bloc.{kind}.label"],
            "leader": self.words.texts[f"bloc.{kind}.leader"],
            "Leader": self.words.texts[f"bloc.{kind}.Leader"],
            "issuer": facts.issuing_unit.name,
            "period": facts.period.name,
            "pact": word_of(facts.frame.pact.kind),
            "Pact": first_capital(word_of(facts.frame.pact.kind)),
            "review": word_of(facts.period.kind),
            "year": facts.frame.year.code,
        }


def source_of(facts: PaperFacts, template: str) -> PaperSource:
    return PaperSource(facts=facts, words=load_template(template))


def _protocol(unit: Unit) -> int:
    return unit.order


def points(amount: Decimal | None) -> str:
    """Points with two decimals; what is missing stays empty (domain §2.4)."""
    return "" if amount is None else format_points(amount)


def figure(value: Decimal) -> str:
    """At most two decimals, but never 0 for what is more."""
    text = format_amount(value, _FIGURE_PLACES)
    if value and not text.strip("-0,"):
        return format_amount(value)
    return text.rstrip("0").rstrip(",") if "," in text else text


def short_digest(digest: Digest) -> str:
    """Both ends of a digest; the whole one stands in an annex or in the foot."""
    return f"{digest[:_SHORT]}…{digest[-_SHORT:]}"


def count(number: int) -> str:
    """Counts of running text have two digits at least: 06 bản."""
    return f"{number:02}"


def first_capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def joined(parts: Sequence[Rich], mark: str = "; ") -> Rich:
    """Pieces of a line with a mark between them."""
    line: list[Inline] = []
    for part in parts:
        if line:
            line.append(mark)
        line.extend(inlines(part))
    return tuple(line)


def bullet(content: Rich) -> Para:
    return Para(content=content, marker="-")


def section(text: str) -> Heading:
    """A part of the paper under its Roman numeral; what it lists counts in digits."""
    return Heading(text=text, level=2)


def note(content: Rich) -> Para:
    """A line below a table."""
    return Para(content=content, align=Align.LEFT, first_line_indent=False)
