"""What the book did not take: back in its cell or form; kept and told where a person types on."""

from collections.abc import Callable
from datetime import date
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.open_texts import OpenText
from thidua_desktop.gui.pages.progress.stating import CellKey, EntryDraft
from thidua_desktop.gui.pages.progress.surface import Surface
from thidua_desktop.gui.widgets.notice import Notice


class _CellRefusal(Struct, frozen=True, kw_only=True):
    """`text` was typed into the cell; `given` says it in words, however it was given."""

    cell: CellKey
    text: str
    given: str
    sentence: str


class _FormRefusal(Struct, frozen=True, kw_only=True):
    """The form as it was filled in for a place."""

    draft: EntryDraft
    place: tuple[str, date]
    sentence: str


class Refusals(QObject):
    """`noticed(Notice)` where neither cell nor form is free to have it back.

    What is back in neither is kept until its cell is written, its form filled in again, or the
    person was led there.
    """

    noticed = Signal(object)

    def __init__(self, page: Surface, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._cells: dict[CellKey, _CellRefusal] = {}
        self._forms: list[_FormRefusal] = []

    def show(self, cell: CellKey, text: str, sentence: str, given: str = "") -> None:
        """A typed text, at its cell; only told of while a person types in another place."""
        refusal = _CellRefusal(cell=cell, text=text, given=given or text, sentence=sentence)
        if refusal.given:
            self._cells[cell] = refusal
        act = partial(self._bring_back, refusal)
        if self._page.view.is_typed_into:
            QTimer.singleShot(0, self, act)  # it may be the very cell that is being left
        else:
            act()

    def forget(self, cell: CellKey) -> None:
        """It is being written anew."""
        self._cells.pop(cell, None)

    def _bring_back(self, refusal: _CellRefusal) -> None:
        view, panel, cell = self._page.view, self._page.panel, refusal.cell
        is_here = view.key_at(view.grid.current) == cell
        is_shown = view.model.place_of(cell.criterion) is not None
        is_free = is_here or (is_shown and not panel.form.is_begun)
        if not view.is_typed_into and is_free:
            self._show_at_cell(refusal)
            panel.say(refusal.sentence)
            return
        said = self.tr("{0} tháng {1}: chưa ghi “{2}”. {3}")
        told = (cell.criterion, self._month(cell), refusal.given, refusal.sentence)
        self._notice(said.format(*told), partial(self._go_there, refusal))

    def _show_at_cell(self, refusal: _CellRefusal) -> None:
        view = self._page.view
        view.show_refusal(refusal.cell, refusal.text, refusal.sentence)
        if view.open_text is not None and view.key_at(view.grid.current) == refusal.cell:
            self.forget(refusal.cell)  # it stands open there

    def _go_there(self, refusal: _CellRefusal) -> None:
        self._page.go_to(refusal.cell.criterion)
        self._show_at_cell(refusal)
        self.forget(refusal.cell)

    def enter(self, draft: EntryDraft, place: tuple[str, date] | None) -> None:
        """Writes what the form was filled in with."""
        view = self._page.view
        row = view.model.row_at(view.grid.current)
        refused = partial(self._give_back, draft, place)
        if row is None:
            return
        self._forms = [each for each in self._forms if each.place != place]
        if problem := self._page.presenter.enter(row, draft, refused):
            refused(problem)

    def _give_back(self, draft: EntryDraft, place: tuple[str, date] | None, sentence: str) -> None:
        panel = self._page.panel
        if panel.form.give_back(draft, place):
            panel.say(sentence)
            return
        said = self.tr("Chưa ghi {0}. {1}").format(_words(draft, place), sentence)
        if place is None:
            self.noticed.emit(Notice(text=said, stays=True))
            return
        refusal = _FormRefusal(draft=draft, place=place, sentence=sentence)
        self._forms.append(refusal)
        self._notice(said, partial(self._go_to_form, refusal))

    def _go_to_form(self, refusal: _FormRefusal) -> None:
        """The form of its criterion and month; what is filled in there meanwhile stays."""
        page, (code, day) = self._page, refusal.place
        if refusal not in self._forms:
            return
        page.go_to(code)
        page.view.go_to(CriterionCode(code), page.view.model.months.index(day.replace(day=1)))
        page.side.open()
        page.panel.setCurrentIndex(0)
        self._forms.remove(refusal)
        self._give_back(refusal.draft, refusal.place, refusal.sentence)
        page.panel.form.take_up()

    def _notice(self, text: str, go: Callable[[], None]) -> None:
        shown = Notice(text=text, action_text=self.tr("Tới ô này"), action=go, stays=True)
        self.noticed.emit(shown)

    @property
    def kept(self) -> list[OpenText]:
        """What is back in neither cell nor form, in words."""
        cells = tr("Tiến độ, {0} tháng {1}: “{2}”")
        forms = tr("Tiến độ, phần Ghi chép: “{0}”")
        return [
            *(
                _open(cells.format(cell.criterion, self._month(cell), each.given), each.sentence)
                for cell, each in self._cells.items()
            ),
            *(
                _open(forms.format(_words(each.draft, each.place)), each.sentence)
                for each in self._forms
            ),
        ]

    def take_up(self) -> bool:
        """Leads to the first that is kept; False where there is none."""
        if self._cells:
            self._go_there(next(iter(self._cells.values())))
        elif self._forms:
            self._go_to_form(self._forms[0])
        else:
            return False
        return True

    def _month(self, cell: CellKey) -> int:
        return self._page.view.model.months[cell.month].month


def _open(said: str, why: str) -> OpenText:
    return OpenText(page="progress", said=said, why=why)


def _words(draft: EntryDraft, place: tuple[str, date] | None) -> str:
    said = (place[0] if place else "", format_date(draft.day), draft.text, draft.note)
    return " · ".join(filter(None, said))
