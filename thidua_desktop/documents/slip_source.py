"""The head of a slip with the words to say it in; slips know no review, so they have no state."""

from datetime import date

from msgspec import Struct

from thidua_desktop.application.slips import SlipHead
from thidua_desktop.documents.content import (
    Blank,
    Document,
    NationalHead,
    Node,
    Orientation,
    Recipients,
    Rich,
    Signer,
    Title,
)
from thidua_desktop.documents.styles import load_style
from thidua_desktop.documents.template import Template, load_template
from thidua_desktop.domain.ids import PeriodCode, UnitCode
from thidua_desktop.domain.package import Mode
from thidua_desktop.domain.text.dates import long_date

_CELL_GAP = 3
_NAME_GAP = 14


class SlipSource(Struct, frozen=True, kw_only=True):
    """What builders of slips ask."""

    head: SlipHead
    words: Template

    def say(self, key: str, **facts: Rich) -> Rich:
        return self.words.say(key, {**self._names(), **facts})

    def text(self, key: str, **facts: str) -> str:
        return self.words.text(key, {**self._names(), **facts})

    def day(self, day: date) -> str:
        return long_date(day)

    def day_open(self, key: str, blank: str) -> Rich:
        """A sentence with an open day, to be written by hand."""
        return self.say(key, gap=self.cell_blank(blank))

    def cell_blank(self, key: str) -> Blank:
        return self.words.blank(key, _CELL_GAP)

    def unit(self, code: str | None) -> str:
        found = self.head.frame.unit(UnitCode(code)) if code else None
        return found.name if found is not None else code or ""

    def period(self, code: str | None) -> str:
        found = self.head.frame.period(PeriodCode(code)) if code else None
        return found.name if found is not None else code or ""

    def signer(self, title: str, blank: str) -> Signer:
        """Title, space, and dots for rank and name: the program knows no person."""
        return Signer(
            title=title,
            note=self.words.texts["sign.note"],
            rank_name=self.words.blank(blank, _NAME_GAP),
        )

    @property
    def head_position(self) -> str:
        return self.head.issuing_unit.head_position or self.words.texts["sign.head"]

    def members(self) -> Recipients:
        """The other units in protocol order, then the archive."""
        units = sorted(self.head.frame.units, key=lambda unit: unit.order)
        own = self.head.issuing_unit.code
        names = [unit.name for unit in units if unit.code != own]
        return Recipients(lines=(*names, self.words.texts["recipients.archive"]))

    def document(
        self,
        type_code: str,
        nodes: tuple[Node, ...],
        orientation: Orientation = Orientation.PORTRAIT,
    ) -> Document:
        """The slip with its head and the version of its form in the foot."""
        kind, abstract = self.text("kind"), self.text("abstract")
        form = f"{load_style().version}·{self.words.version}"
        return Document(
            type_code=type_code,
            title=f"{kind}: {abstract}".replace("\n", " "),
            nodes=(self._national_head(), Title(kind=kind, abstract=abstract), *nodes),
            orientation=orientation,
            rehearsal=self.head.mode is Mode.REHEARSAL,
            foot_lines=(self.text("foot.form", form=form),),
        )

    def _national_head(self) -> NationalHead:
        bloc = self.head.frame.bloc
        place = bloc.place or self.words.blank("place", _CELL_GAP * 2)
        return NationalHead(
            superior=bloc.superior or self.words.blank("superior", _CELL_GAP * 2),
            unit=self.head.issuing_unit.name,
            place_date=self.say("place_date", place=place, day=long_date(self.head.dated)),
        )

    def _names(self) -> dict[str, str]:
        frame = self.head.frame
        kind = frame.bloc.kind.value
        return {
            "bloc": frame.bloc.name,
            "bloc_label": self.words.texts[f"bloc.{kind}.label"],
            "leader": self.words.texts[f"bloc.{kind}.leader"],
            "issuer": self.head.issuing_unit.name,
            "year": frame.year.code,
        }


def slip_source(head: SlipHead, template: str) -> SlipSource:
    return SlipSource(head=head, words=load_template(template))
