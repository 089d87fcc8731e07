"""Sealing as a wizard: what, problems, pages, passphrase, place; then the stick may be pulled."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.application.desks.sealing_desk import SealDraft
from thidua_desktop.domain.ids import PeriodCode, UnitCode
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.jobs.dialog_desk import DialogDesk
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.packages.model import Say
from thidua_desktop.gui.pages.packages.seal_done import DoneStep
from thidua_desktop.gui.pages.packages.seal_steps import (
    PagesStep,
    PassphraseStep,
    PlaceStep,
    ProblemStep,
    WhatStep,
)
from thidua_desktop.gui.pages.packages.seal_texts import kinds_of
from thidua_desktop.gui.pages.packages.sealing import (
    SealingPresenter,
    SealPlace,
    SealWish,
    Sent,
)
from thidua_desktop.gui.printing.page_drawing import PageDrawing
from thidua_desktop.gui.surroundings import Place, Surroundings
from thidua_desktop.gui.widgets.wizard import Wizard

_PASSPHRASE, _PLACE, _DONE = 3, 4, 5


class SealWizard(Wizard):
    """`sealed(tuple[Sent, ...])` once all is written, `left_for(Place)` to mend something."""

    sealed = Signal(object)
    left_for = Signal(object)

    def __init__(
        self, surroundings: Surroundings, say: Say, period: str | None, *, over: QWidget
    ) -> None:
        what, problems = _first_steps(surroundings, say, period)
        pages, word, where, done = (
            PagesStep(),
            PassphraseStep(surroundings.face.identity.mode),
            PlaceStep(surroundings.language),
            DoneStep(surroundings.language),
        )
        steps = (what, problems, pages, word, where, done)
        super().__init__(tr("Niêm phong và gửi"), steps, finish=tr("&Xong"), parent=over)
        self._surroundings = surroundings
        self._period = PeriodCode(period) if period else None
        self.what, self.problems, self.pages = what, problems, pages
        self.word, self.where, self.end = word, where, done
        self._desk = DialogDesk(surroundings.desk, self)
        self._drawing = PageDrawing(self._desk, pages.preview)
        self._draft: SealDraft | None = None
        self._presenter = SealingPresenter(self._desk, self)
        self._connect_steps()
        self._ask()

    @property
    def wish(self) -> SealWish:
        return SealWish(
            kind=self.what.kind,
            period=self._period,
            for_units=tuple(UnitCode(unit) for unit in self.what.units),
        )

    def choose(self, kind: str) -> None:
        """Begins with a kind of package."""
        self.what.choose(kind)
        self._ask()

    def show_draft(self, draft: SealDraft) -> None:
        self._draft = draft
        self.what.show_draft(draft)
        self.problems.show_draft(draft)

    def show_pages(self, pdfs: tuple[bytes, ...]) -> None:
        self.pages.tell_pages(are_there=bool(pdfs))
        self._drawing.show(*pdfs)

    def show_places(self, places: tuple[SealPlace, ...]) -> None:
        self.where.show_places(places)

    def unlocked(self) -> None:
        if self.place == _PASSPHRASE:
            self.go_to(_PLACE)

    def refused(self, failure: Failure) -> None:
        self.word.show_problem(failure_text(failure, self._surroundings.language))

    def stopped_short(self, failure: Failure, written: tuple[Path, ...], wanted: int) -> None:
        lines = [failure_text(failure, self._surroundings.language)]
        if written:
            said = self.tr(
                "Đã ghi {0} trên {1} gói, các tệp này dùng được. "
                "Niêm phong và lưu lần nữa chỉ ghi các gói còn thiếu."
            )
            lines += [said.format(len(written), wanted), *(path.name for path in written)]
        self.show_lock("")
        self.where.show_problem("\n".join(lines))

    def sent(self, sent: tuple[Sent, ...]) -> None:
        self.show_lock("")
        self.word.forget()
        self.end.show_sent(sent)
        self.go_to(_DONE)
        self.back.hide()
        self.next.setFocus()
        self.sealed.emit(sent)

    def _ask(self) -> None:
        self._presenter.draft(self.wish)

    def _preview(self) -> None:
        if self._draft is not None:
            self._presenter.preview(self._draft)

    def _seal(self, folder: Path) -> None:
        self.show_lock(tr("Đang niêm phong, ghi và đọc lại…"))
        self._presenter.seal(self.wish, folder)

    def _leave_for(self, page: str) -> None:
        self.reject()
        self.left_for.emit(Place(page=page, period=self._period))

    def _connect_steps(self) -> None:
        self.what.asked.connect(self._ask)
        self.problems.left_for.connect(self._leave_for)
        self.pages.asked.connect(self._preview)
        self.word.given.connect(self._presenter.unlock)
        self.where.asked.connect(self._presenter.look_for_places)
        self.where.given.connect(self._seal)
        self.finished_all.connect(self.accept)


def _first_steps(
    surroundings: Surroundings, say: Say, period: str | None
) -> tuple[WhatStep, ProblemStep]:
    face, language = surroundings.face, surroundings.language
    own = face.identity.unit.code
    units = say.frame.units if say.frame is not None and face.is_led_here else ()
    others = tuple((unit.code, unit.name) for unit in units if unit.code != own)
    name = say.names.periods.get(period or "", period or "")
    what = WhatStep(kinds_of(face, language), others, name, language)
    return what, ProblemStep(language, say.names, face.bloc)
