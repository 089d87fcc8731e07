"""Facts of unit, bloc and year as pairs of words: what the frame rules is only read."""

from thidua_desktop.domain.book import BookIdentity
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.leader_word import bloc_word, deputy_title, leader_title
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.words import word_of

Facts = tuple[tuple[str, str], ...]
"""Name and value; an unknown value is a dash."""


def unit_facts(identity: BookIdentity, frame: Frame | None, language: Language) -> Facts:
    """The unit of this book, as the frame has it where there is one."""
    unit = (frame.unit(identity.unit.code) if frame else None) or identity.unit
    return (
        (tr("Tên đơn vị"), unit.name),
        (tr("Mã đơn vị"), unit.code),
        (tr("Thủ trưởng"), unit.head_position or "–"),
        (tr("Quân số"), "–" if unit.headcount is None else str(unit.headcount)),
        (tr("Chế độ"), word_of(identity.mode, language)),
    )


def bloc_facts(frame: Frame) -> Facts:
    bloc, word = frame.bloc, bloc_word(frame.bloc)
    return (
        (tr("Tên {0}").format(word), bloc.name),
        (tr("Mã {0}").format(word), bloc.code),
        (tr("Cấp trên"), bloc.superior or "–"),
        (tr("Nơi ký văn bản"), bloc.place or "–"),
        (leader_title(bloc), _unit(frame, frame.year.leader_unit)),
        (deputy_title(bloc), _unit(frame, frame.year.deputy_unit)),
    )


def year_facts(frame: Frame) -> Facts:
    year = frame.year
    days = f"{format_date(year.start)} – {format_date(year.end)}"
    whole = (tr("Năm thi đua"), f"{year.code} ({days})")
    motto = (tr("Chủ đề"), year.motto or "–")
    periods = tuple((period.name, _period(period)) for period in frame.periods)
    return (whole, motto, *periods)


def _period(period: Period) -> str:
    said = tr("{0} – {1}, chốt số liệu {2}")
    days = (format_date(day) for day in (period.start, period.end, period.cutoff))
    return said.format(*days)


def _unit(frame: Frame, code: UnitCode | None) -> str:
    unit = frame.unit(code) if code else None
    return unit.name if unit else "–"
