"""What the book did not take: back in its cell or form; told whole where a person types on."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.pages.progress.stating import CellKey, EntryDraft
from thidua_desktop.gui.pages.progress.surface import Surface
from thidua_desktop.gui.widgets.notice import Notice


class Refusals(QObject):
    """`noticed(Notice)` where neither cell nor form is free to have it back."""

    noticed = Signal(object)

    def __init__(self, page: Surface, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page

    def show(self, cell: CellKey, text: str, sentence: str) -> None:
        """A typed text, at its cell; only told of while a person types in another place."""
        act = partial(self._bring_back, cell, text, sentence)
        if self._page.view.is_typed_into:
            QTimer.singleShot(0, self, act)  # it may be the very cell that is being left
        else:
            act()

    def _bring_back(self, cell: CellKey, text: str, sentence: str) -> None:
        view, panel = self._page.view, self._page.panel
        is_here = view.key_at(view.grid.current) == cell
        is_shown = view.model.place_of(cell.criterion) is not None
        is_free = is_here or (is_shown and not panel.form.is_begun)
        if not view.is_typed_into and is_free:
            view.show_refusal(cell, text, sentence)
            panel.say(sentence)
            return
        said = self.tr("{0} tháng {1}: chưa ghi “{2}”. {3}")
        month = view.model.months[cell.month].month
        self.noticed.emit(
            Notice(
                text=said.format(cell.criterion, month, text, sentence),
                action_text=self.tr("Tới ô này"),
                action=partial(self._go_there, cell, text, sentence),
                stays=True,
            )
        )

    def _go_there(self, cell: CellKey, text: str, sentence: str) -> None:
        self._page.go_to(cell.criterion)
        self._page.view.show_refusal(cell, text, sentence)

    def enter(self, draft: EntryDraft, place: tuple[str, date] | None) -> None:
        """Writes what the form was filled in with."""
        view = self._page.view
        row = view.model.row_at(view.grid.current)
        refused = partial(self._give_back, draft, place)
        if row is None:
            return
        if problem := self._page.presenter.enter(row, draft, refused):
            refused(problem)

    def _give_back(self, draft: EntryDraft, place: tuple[str, date] | None, sentence: str) -> None:
        panel = self._page.panel
        if panel.form.give_back(draft, place):
            panel.say(sentence)
            return
        typed = (place[0] if place else "", format_date(draft.day), draft.text, draft.note)
        said = self.tr("Chưa ghi {0}. {1}").format(" · ".join(filter(None, typed)), sentence)
        self.noticed.emit(Notice(text=said, stays=True))
