"""What all papers share: head, draft mark, foot lines, dates, Nơi nhận, signers."""

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal

from thidua_desktop.application.papers import NUMBER_ABBREVIATIONS, PaperFacts, PaperType
from thidua_desktop.documents.content import (
    Align,
    Blank,
    BlankLines,
    Document,
    Inline,
    NationalHead,
    Node,
    Orientation,
    Para,
    Recipients,
    Run,
    Signer,
    Title,
)
from thidua_desktop.documents.paper_words import paper_words, rich, words
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.ids import PeriodCode, UnitCode
from thidua_desktop.domain.package import Mode
from thidua_desktop.domain.review import LeaderFacts, Meeting
from thidua_desktop.domain.text.dates import format_date, format_time, long_date
from thidua_desktop.domain.text.number_format import format_points

NUMBERED = frozenset(NUMBER_ABBREVIATIONS)
NAME_LENGTH = 14


def paper(
    facts: PaperFacts,
    nodes: Sequence[Node],
    *,
    abstract: str,
    orientation: Orientation = Orientation.PORTRAIT,
) -> Document:
    """The whole paper: `nodes` between the head with its title and the foot of every page."""
    title = words(f"title.{_name(facts.type)}")
    mark = [_draft_mark(facts)] if is_draft(facts) else []
    return Document(
        type_code=facts.type.value,
        title=f"{title} – {abstract}".replace("\n", ", "),
        orientation=orientation,
        rehearsal=facts.mode is Mode.REHEARSAL,
        foot_lines=foot_lines(facts),
        nodes=(*mark, head(facts), Title(kind=title, abstract=abstract), *nodes),
    )


def _name(paper_type: PaperType) -> str:
    return paper_type.value.replace("-", "_")


def is_draft(facts: PaperFacts) -> bool:
    """Nothing frozen stands behind it: neither a conclusion nor, for one unit, a sealed package."""
    return facts.provenance is None and (facts.unit is None or facts.package is None)


def _draft_mark(facts: PaperFacts) -> Para:
    key = "head.draft" if facts.unit is None else "head.draft_record"
    return Para(content=Run(text=words(key), bold=True), align=Align.CENTER)


def head(facts: PaperFacts) -> NationalHead:
    """Superior and issuing unit, number where the type has one, place and date."""
    superior = facts.frame.bloc.superior
    return NationalHead(
        superior=Blank(field="superior", length=10) if superior is None else superior,
        unit=facts.issuing_unit.name,
        number=number_line(facts),
        place_date=rich("head.place_date", place=facts.frame.bloc.place, day=long_day(facts.dated)),
    )


def number_line(facts: PaperFacts) -> tuple[Inline, ...]:
    abbreviation = NUMBER_ABBREVIATIONS.get(facts.type)
    if facts.number is not None:
        return rich("head.number", number=facts.number)
    if abbreviation is None:
        return ()
    return rich(
        "head.unnumbered", number=None, abbreviation=abbreviation, unit=facts.issuing_unit.code
    )


def foot_lines(facts: PaperFacts) -> tuple[str, ...]:
    """State digest, journal head and length, program version; the package of a unit's paper."""
    lines = []
    if facts.package is not None:
        mark = facts.package
        lines.append(words("foot.package", digest=mark.digest, revision=mark.revision))
    version = paper_words().version
    origin = facts.provenance
    if origin is None:
        if is_draft(facts):
            lines.append(words("foot.draft"))
        return (*lines, words("foot.program_unknown", words=version))
    journal = origin.journal
    return (
        *lines,
        words("foot.state", digest=origin.state_digest),
        words("foot.journal", head=journal.head, length=journal.length),
        words("foot.program", version=origin.program_version, words=version),
    )


def long_day(day: date | None) -> tuple[Inline, ...]:
    """`ngày … tháng … năm …`, with gaps where the day is not known."""
    if day is not None:
        return (long_date(day),)
    return rich("head.day", day=None, month=None, year=None)


def clock(text: str | None) -> str | None:
    """ "07:30" as "07 giờ 30 phút"; what is no such time stays as it was typed."""
    if text is None:
        return None
    try:
        return format_time(time.fromisoformat(text))
    except ValueError:
        return text


def day_or_blank(day: date | None, field: str) -> Inline:
    return Blank(field=field, length=5) if day is None else format_date(day)


def points_or(points: Decimal | None, nothing: str = "") -> str:
    return nothing if points is None else format_points(points)


def leader_facts(facts: PaperFacts) -> LeaderFacts:
    """The leader's facts, empty ones before anything of the review is known."""
    return facts.facts or LeaderFacts(meeting=Meeting(kind=facts.period.kind))


def in_protocol_order(facts: PaperFacts) -> list[Unit]:
    return sorted(facts.frame.units, key=lambda unit: unit.order)


def unit_name(facts: PaperFacts, code: UnitCode) -> str:
    """The unit's name, its code where the frame does not know it."""
    unit = facts.frame.unit(code)
    return code if unit is None else unit.name


def period_name(facts: PaperFacts, code: PeriodCode) -> str:
    period = facts.frame.period(code)
    return code if period is None else period.name


def leader_role(facts: PaperFacts) -> str:
    """Khối trưởng or Cụm trưởng."""
    return words(f"bloc.leader_{facts.frame.bloc.kind.value}")


def listed(texts: Sequence[str], field: str) -> list[Node]:
    """A list with dashes, dotted lines to write on where nothing is known."""
    if not texts:
        return [BlankLines(field=field, lines=2)]
    return [Para(content=text, marker="-") for text in texts]


def recipients(facts: PaperFacts) -> Recipients:
    """Superior, members in protocol order, archive last (domain §4.4)."""
    superior = facts.frame.bloc.superior
    first = [words("recipients.superior", superior=superior)] if superior else []
    members = [unit.name for unit in in_protocol_order(facts)]
    return Recipients(lines=(*first, *members, words("recipients.archive")))


def signer(key: str, field: str, *, position: str = "", note: str = "sign.note") -> Signer:
    """A signer whose name nobody recorded: a gap to be filled when it is signed."""
    role = words(f"sign.{key}")
    return Signer(
        authority=role if position else "",
        title=position or role,
        note=words(note),
        rank_name=Blank(field=field, length=NAME_LENGTH),
    )
