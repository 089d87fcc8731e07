"""The papers as rows: grouped by period, named, with what is known of their state."""

from msgspec import Struct

from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.domain.text.collation import fold
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.language import tr
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.speech import as_sentence
from thidua_desktop.wording.words import word_of


class PaperRow(Struct, frozen=True, kw_only=True):
    """One paper; `name` is its file's name without ending."""

    facts: PaperFacts
    key: str
    kind: str
    name: str

    @property
    def title(self) -> str:
        """What it is, and whose."""
        unit = self.facts.unit
        return f"{self.kind} · {unit.name}" if unit else self.kind

    @property
    def is_draft(self) -> bool:
        return self.facts.provenance is None


def paper_row(facts: PaperFacts, language: Language) -> PaperRow:
    kind = as_sentence(word_of(facts.type, language))
    name = f"{fold(kind).replace(' ', '-')}_{facts.period.code}"
    return PaperRow(
        facts=facts,
        key=f"{facts.type.value}/{facts.period.code}",
        kind=kind,
        name=f"{name}_{facts.unit.code}" if facts.unit else name,
    )


def state_word(row: PaperRow) -> str:
    return tr("Bản thảo") if row.is_draft else tr("Chính thức")


def number_and_day(row: PaperRow) -> str:
    """The number and date it bears, or when it gets them."""
    facts = row.facts
    day = format_date(facts.dated) if facts.dated else None
    if facts.number and day:
        return tr("Số {0}, ngày {1}").format(facts.number, day)
    if facts.number:
        return tr("Số {0}").format(facts.number)
    if day:
        return tr("Ngày {0}").format(day)
    return tr("Số và ngày được cấp khi kết luận hội nghị; loại không có số thì ghi tay.")


def detail_line(row: PaperRow) -> str:
    """Whose paper, its number and day, for the line under its name; empty without any."""
    facts = row.facts
    unit = facts.unit.name if facts.unit else None
    day = format_date(facts.dated) if facts.dated else None
    return " · ".join(part for part in (unit, facts.number, day) if part)


def digest_groups(digest: str) -> str:
    """The state code as it stands in the foot of the print, in groups to compare by eye."""
    size = 5
    return " ".join(digest[at : at + size] for at in range(0, len(digest), size))
