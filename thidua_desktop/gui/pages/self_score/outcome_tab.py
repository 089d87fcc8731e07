"""Once a result stands: was our revision the counted one, and own against final points."""

from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.application.self_sheet import Outcome, OutcomeRow
from thidua_desktop.domain.bloc import Bloc
from thidua_desktop.domain.text.number_format import format_points
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.leader_word import leader_word
from thidua_desktop.gui.pages.self_score.model import signed
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import paragraph

_NONE = "\u2013"


class OutcomeTab(QWidget):
    """Shows an `Outcome`."""

    def __init__(self, bloc: Bloc | None) -> None:
        super().__init__()
        self._bloc = bloc
        self.verdict = paragraph("", "strong")
        self._total = paragraph("", "muted")
        self.table = DataTable(ItemModel(_columns()), self.tr("Điểm tự chấm và điểm cuối"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.margin, 16, SIZES.margin, SIZES.margin)
        column.setSpacing(SIZES.unit)
        column.addWidget(self.verdict)
        column.addWidget(self._total)
        column.addWidget(self.table, 1)

    def show_outcome(self, outcome: Outcome) -> None:
        self.verdict.setText(verdict_text(outcome, self._bloc))
        give_role(self.verdict, "strong" if outcome.is_mine else "danger")
        total = _NONE if outcome.total is None else format_points(outcome.total)
        said = self.tr("Tổng điểm cuối {0} · {1} · {2} tiêu chí khác điểm tự chấm")
        kind = outcome.classification or self.tr("chưa xếp loại")
        differing = sum(bool(_difference(row)) for row in outcome.rows)
        self._total.setText(said.format(total, kind, differing))
        self.table.items.show(outcome.rows)


def verdict_text(outcome: Outcome, bloc: Bloc | None) -> str:
    """Whether the result counted what this unit sealed."""
    if outcome.is_mine:
        return tr("Đã tính đúng bản {0} của đơn vị.").format(outcome.revision)
    if outcome.revision is None:
        said = tr(
            "Kết quả không tính báo cáo nào do đơn vị niêm phong. Báo ngay cho {0}, "
            "giữ nguyên sổ này."
        )
        return said.format(leader_word(bloc))
    said = tr(
        "Kết quả tính bản {0} không phải bản đơn vị đã niêm phong. Báo ngay cho {1}, "
        "giữ nguyên sổ này."
    )
    return said.format(outcome.revision, leader_word(bloc))


def _points(points: Decimal | None) -> str:
    return "" if points is None else format_points(points)


def _difference(row: OutcomeRow) -> Decimal:
    return row.final - (row.own or Decimal(0))


def _reason(row: OutcomeRow) -> str:
    if row.is_exempt:
        return tr("Không áp dụng")
    if row.appraised:
        return row.reason or tr("Đã thẩm định, không ghi lý do")
    return "" if not _difference(row) else tr("Gồm điểm chấm chéo hoặc số liệu đơn vị khác")


def _columns() -> tuple[Column[OutcomeRow], ...]:
    return (
        Column(key="code", title=tr("Mã"), text=lambda row: row.criterion, width=72),
        Column(key="title", title=tr("Nội dung, tiêu chí"), text=lambda row: row.title),
        Column(
            key="own",
            title=tr("Tự chấm"),
            text=lambda row: _NONE if row.is_exempt else _points(row.own),
            order=lambda row: row.own or Decimal(0),
            width=88,
            kind=Kind.FIGURE,
        ),
        Column(
            key="final",
            title=tr("Điểm cuối"),
            text=lambda row: _NONE if row.is_exempt else _points(row.final),
            order=lambda row: row.final,
            width=88,
            kind=Kind.FIGURE,
        ),
        Column(
            key="difference",
            title=tr("Chênh"),
            text=lambda row: _NONE if row.is_exempt else signed(_difference(row)),
            order=_difference,
            width=88,
            kind=Kind.FIGURE,
            tone=lambda row: "danger" if _difference(row) < 0 else None,
        ),
        Column(key="reason", title=tr("Lý do"), text=_reason, width=300),
    )
