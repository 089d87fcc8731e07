"""One entry of a criterion beside the sheet: its day and result, what is said of it, its links."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.domain.ids import FactId
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.text.bloc_time import day_of
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import result_text
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph, rule


class Told(Struct, frozen=True, kw_only=True):
    """An entry in words."""

    entry: ProgressEntry
    day: str
    result: str
    lines: str

    @property
    def month(self) -> tuple[int, int]:
        return self.entry.occurred_on.year, self.entry.occurred_on.month


class EntryCard(QWidget):
    """Filled with one entry after the other; the links act on the present one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Told | None = None
        self._day, self._result = paragraph("", "strong"), label("", "strong")
        self._lines = paragraph("")
        self.again = button(tr("Sửa ngày, kết quả…"), role="link")
        self.back = button(tr("Rút lần ghi này…"), role="link")
        self._links, self._air = QWidget(), QWidget()
        self._air.setFixedHeight(SIZES.unit)
        self._lay_out()

    @property
    def entry(self) -> ProgressEntry | None:
        return None if self._told is None else self._told.entry

    def tell(self, told: Told) -> None:
        if told != self._told:
            self._told = told
            self._day.setText(told.day)
            self._result.setText(told.result)
            role = "muted" if told.entry.withdrawn else "strong"
            if self._result.property("role") != role:
                give_role(self._result, role)
            self._lines.setText(told.lines)
            self._lines.setVisible(bool(told.lines))
            self._links.setVisible(not told.entry.withdrawn)
            self._air.setVisible(told.entry.withdrawn)
        self.show()

    def _lay_out(self) -> None:
        """The day at the left, what was written at the right, as figures stand."""
        head = QHBoxLayout()
        head.setSpacing(SIZES.unit)
        head.addWidget(self._day, 1)
        head.addWidget(self._result)
        links = QHBoxLayout(self._links)
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(2 * SIZES.unit)
        links.addWidget(self.again)
        links.addWidget(self.back)
        links.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        for part in (self._lines, self._links, self._air, rule()):
            column.addWidget(part)


def told_entries(written: Sequence[ProgressEntry], cutoff: date) -> tuple[Told, ...]:
    """Newest first; what was corrected since is left out."""
    replaced = {entry.corrects for entry in written if entry.corrects}
    known = {entry.id: entry for entry in written}
    newest = sorted(written, key=lambda e: (e.occurred_on, e.recorded_at), reverse=True)
    return tuple(
        Told(
            entry=entry,
            day=" · ".join(filter(None, (format_date(entry.occurred_on), entry.component))),
            result=tr("đã rút") if entry.withdrawn else result_text(entry.result),
            lines="\n".join(_lines(entry, _before(entry, known), cutoff)),
        )
        for entry in newest
        if entry.id not in replaced
    )


def _before(entry: ProgressEntry, known: Mapping[FactId, ProgressEntry]) -> ProgressEntry | None:
    """The word it stands in for; a withdrawal of the same act only left the old day."""
    old = known.get(entry.corrects) if entry.corrects else None
    is_one_act = old is not None and old.withdrawn and old.recorded_at == entry.recorded_at
    return _before(old, known) if old is not None and is_one_act else old


def _lines(entry: ProgressEntry, old: ProgressEntry | None, cutoff: date) -> list[str]:
    lines = []
    if entry.occurred_on > cutoff and not entry.withdrawn:
        said = tr("Sau ngày chốt {0}, không tính trong kỳ này")
        lines.append(said.format(format_date(cutoff)))
    if old is not None:
        at = format_date(day_of(entry.recorded_at))
        now = tr("rút") if entry.withdrawn else result_text(entry.result)
        said = tr("Sửa {0}: {1} → {2}")
        lines.append(said.format(at, result_text(old.result) or tr("rút"), now))
    lines += [entry.note] if entry.note else []
    return [*lines, *(ref.name for ref in entry.evidence)]
