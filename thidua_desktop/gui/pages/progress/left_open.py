"""What stands typed in the sheet or its form and is not in the book; the way back to it."""

from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.open_texts import OpenText
from thidua_desktop.gui.pages.progress.refusals import Refusals
from thidua_desktop.gui.pages.progress.surface import Surface


class LeftOpen:
    """The open cell before what was refused, that before the begun form."""

    def __init__(self, page: Surface, refusals: Refusals) -> None:
        self._page, self._refusals = page, refusals
        page.surroundings.open_texts.watch(self.find)

    def find(self) -> list[OpenText]:
        view, form = self._page.view, self._page.panel.form
        found = self._refusals.kept
        cell, typed = view.key_at(view.grid.current), view.open_text
        if typed is not None and cell is not None:
            month = view.model.months[cell.month].month
            words = tr("Tiến độ, {0} tháng {1}: “{2}”").format(cell.criterion, month, typed)
            found.insert(0, OpenText(page="progress", said=words, why=view.bubble))
        said = tr("Tiến độ, {0}, phần Ghi chép: “{1}”")
        begun = list(form.put_off.items())
        if form.is_begun and form.place is not None:
            begun.insert(0, (form.place, form.typed))
        found += [
            OpenText(page="progress", said=said.format(code, typed)) for (code, _), typed in begun
        ]
        return found

    def take_up(self) -> None:
        """The keyboard goes to what was left open."""
        page = self._page
        if page.view.open_text is not None:
            page.view.take_up()
        elif not self._refusals.take_up():
            self._take_up_form()

    def _take_up_form(self) -> None:
        """The begun one; what was put off stands in it again as soon as its cell is shown."""
        page, form = self._page, self._page.panel.form
        if not form.is_begun and form.put_off:
            code, first = next(iter(form.put_off))
            page.go_to(code)
            page.view.go_to(CriterionCode(code), page.view.model.months.index(first))
        if form.is_begun:
            page.side.open()
            page.panel.setCurrentIndex(0)
            form.take_up()
