"""What differs from the last sealed revision, item by item: before, now, and what it does."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.application.self_sheet import SelfSheet
from thidua_desktop.domain.text.bloc_time import day_of
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.number_format import format_points
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.self_score.change_texts import ChangeRow, change_rows, summary_text
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import paragraph


class ChangesTab(QWidget):
    """Shows the changes of a `SelfSheet`."""

    def __init__(self) -> None:
        super().__init__()
        self.line = paragraph("", "strong")
        self._points = paragraph("", "muted")
        self.table = DataTable(ItemModel(_columns()), self.tr("Khác bản đã niêm phong"))
        self.table.verticalHeader().setDefaultSectionSize(SIZES.tall_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.margin, 16, SIZES.margin, SIZES.margin)
        column.setSpacing(SIZES.unit)
        column.addWidget(self.line)
        column.addWidget(self._points)
        column.addWidget(self.table, 1)

    def show_state(self, state: SelfSheet) -> None:
        changes = state.life.changes
        if changes is None or not changes.count:
            return
        last = state.life.revisions[-1]
        sealed_on = format_date(day_of(last.sealed_at))
        text = self.tr("So với bản {0} niêm phong {1}: {2}.")
        self.line.setText(text.format(last.revision, sealed_on, summary_text(changes)))
        self._points.setText(_points_text(state))
        self.table.items.show(change_rows(changes, state.sheet.frame))


def _points_text(state: SelfSheet) -> str:
    before = None if state.sealed is None else state.sealed.total
    now = state.scores.total
    if before is None or now is None:
        return ""
    if before == now:
        return tr("Tổng điểm vẫn là {0}.").format(format_points(now))
    return tr("Tổng điểm {0} → {1}.").format(format_points(before), format_points(now))


def _columns() -> tuple[Column[ChangeRow], ...]:
    return (
        Column(
            key="kind",
            title=tr("Thay đổi"),
            text=lambda row: row.word,
            tone=lambda row: row.tone,
            width=96,
            kind=Kind.TAG,
        ),
        Column(key="code", title=tr("Mã"), text=lambda row: row.criterion, width=64),
        Column(key="title", title=tr("Nội dung, tiêu chí"), text=lambda row: row.title),
        Column(
            key="day",
            title=tr("Ngày"),
            text=lambda row: row.day,
            order=lambda row: row.sort_day,
            width=96,
        ),
        Column(
            key="before",
            title=tr("Đã niêm phong"),
            text=lambda row: row.before,
            width=112,
            kind=Kind.FIGURE,
        ),
        Column(
            key="after",
            title=tr("Bây giờ"),
            text=lambda row: row.after,
            width=80,
            kind=Kind.FIGURE,
        ),
    )
