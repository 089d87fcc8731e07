"""Columns of the journal, and one operation as text."""

from collections.abc import Callable

from thidua_desktop.application.ports import JournalRow
from thidua_desktop.domain.text.bloc_time import BLOC_TIME
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.admin.journal.presenter import ToldOperation
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.wording.journal import JournalSpeech


def journal_columns(speech: Callable[[], JournalSpeech]) -> tuple[Column[JournalRow], ...]:
    """`speech` is asked anew for every cell: the names come with the frame."""
    return (
        Column(
            key="seq",
            title=tr("Số"),
            text=lambda row: str(row.item.seq),
            width=64,
            kind=Kind.FIGURE,
        ),
        Column(
            key="at",
            title=tr("Lúc"),
            text=lambda row: row.item.at.astimezone(BLOC_TIME).strftime("%d/%m/%Y %H:%M"),
            width=136,
        ),
        Column(
            key="kind", title=tr("Việc"), text=lambda row: speech().kind(row.item.kind), width=192
        ),
        Column(
            key="touched",
            title=tr("Chạm tới"),
            text=lambda row: speech().touched(row),
            tip=lambda row: speech().touched(row),
        ),
        Column(
            key="actor",
            title=tr("Người làm"),
            text=lambda row: speech().actor(row.item.actor),
            width=120,
        ),
    )


def told_text(told: ToldOperation) -> str:
    """The whole record as lines that can be read out or sent."""
    at = told.item.at.astimezone(BLOC_TIME).strftime("%d/%m/%Y %H:%M:%S")
    head = tr("Thao tác số {0}: {1}").format(told.item.seq, told.kind)
    lines = [head, tr("{0} · {1}").format(at, told.actor), ""]
    for change in told.changes:
        lines.append(change.title)
        lines += [f"    {line}" for line in change.lines]
    if told.untold:
        lines.append(tr("… và {0} mục nữa của cùng thao tác.").format(told.untold))
    lines += ["", tr("Mã trong chuỗi: {0}").format(told.item.digest)]
    return "\n".join(lines)
