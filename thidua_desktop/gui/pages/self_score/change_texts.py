"""Words for what a record says beyond an earlier one; texts alone, no window."""

from msgspec import Struct

from thidua_desktop.application.record_life import RecordChanges
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.progress import Result
from thidua_desktop.domain.record_changes import Aspect, ChangeKind, RecordChange
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import result_text

_LISTED = 6
_TONES = {
    ChangeKind.NEW: "good",
    ChangeKind.CORRECTED: "warning",
    ChangeKind.WITHDRAWN: "danger",
}


class ChangeRow(Struct, frozen=True, kw_only=True):
    """One line; `sort_day` orders by the calendar, what has no day comes last."""

    word: str
    tone: str
    criterion: str = ""
    title: str = ""
    day: str = ""
    sort_day: str = "~"
    before: str = ""
    after: str = ""


def summary_text(changes: RecordChanges) -> str:
    """How much of each kind: "2 mục mới, 1 sửa"."""
    kinds = [change.kind for change in changes.items]
    counts = (
        (tr("{0} mục mới"), kinds.count(ChangeKind.NEW)),
        (tr("{0} sửa"), kinds.count(ChangeKind.CORRECTED)),
        (tr("{0} rút"), kinds.count(ChangeKind.WITHDRAWN)),
        (tr("{0} mục để trống có chủ ý"), len(changes.settled_gaps)),
        (tr("{0} mô hình, sáng kiến"), changes.initiatives),
    )
    said = [text.format(count) for text, count in counts if count]
    return ", ".join(said) or tr("không mục nào đổi")


def change_rows(changes: RecordChanges, frame: Frame) -> tuple[ChangeRow, ...]:
    """Entries by day, typed points, gaps let stand, initiatives."""
    titles = {row.code: row.title for row in frame.table.criteria}
    rows = [_row(change, titles.get(change.criterion, "")) for change in changes.items]
    for code in changes.settled_gaps:
        word = tr("để trống")
        rows.append(ChangeRow(word=word, tone="plain", criterion=code, title=titles.get(code, "")))
    if changes.initiatives:
        title = tr("{0} mô hình, sáng kiến").format(changes.initiatives)
        rows.append(ChangeRow(word=tr("mới"), tone="good", title=title))
    return tuple(rows)


def change_lines(changes: RecordChanges) -> tuple[str, ...]:
    """The first changes, a line each, and how many more there are."""
    lines = [_line(change) for change in changes.items[:_LISTED]]
    more = len(changes.items) - len(lines)
    return (*lines, tr("… và {0} mục nữa").format(more)) if more else tuple(lines)


def change_title(change: RecordChange, title: str) -> str:
    """The criterion, its component, and what is other now where the result is not."""
    said = beside_text(change) if change.keeps_result else ""
    return " · ".join(part for part in (title, change.component, said) if part)


def figure_text(change: RecordChange) -> str:
    """The figure before and now; the one there is where it stayed."""
    before, after = _figures(change)
    return f"{before} → {after}" if before and not change.keeps_result else after or "–"


def beside_text(change: RecordChange) -> str:
    """What reads otherwise beside the result: "đổi ghi chú, thêm minh chứng"."""
    words = {
        Aspect.DAY: tr("đổi ngày"),
        Aspect.COMPONENT: tr("đổi thành phần"),
        Aspect.NOTE: tr("đổi ghi chú"),
        Aspect.EVIDENCE: tr("đổi minh chứng"),
        Aspect.REASON: tr("đổi lý do"),
    }
    return ", ".join(words[aspect] for aspect in change.beside) or tr("ghi lại như cũ")


def _row(change: RecordChange, title: str) -> ChangeRow:
    day = change.occurred_on
    before, after = _figures(change)
    return ChangeRow(
        word=change_word(change),
        tone=_TONES[change.kind],
        criterion=change.criterion,
        title=change_title(change, title),
        day=format_date(day) if day else tr("điểm chấm"),
        sort_day=day.isoformat() if day else "~",
        before=before,
        after=tr("như cũ") if change.keeps_result else after,
    )


def _line(change: RecordChange) -> str:
    day = format_date(change.occurred_on)[:5] if change.occurred_on else tr("điểm chấm")
    figure = figure_text(change)
    if change.keeps_result:
        figure = f"{figure}, {beside_text(change)}"
    return tr("{0}: {1} · {2} · {3}").format(change_word(change), change.criterion, day, figure)


def _figures(change: RecordChange) -> tuple[str, str]:
    """Before and now, as the sheet shows them; in full where that would look the same."""
    before, after = result_text(change.before), result_text(change.after)
    if before == after and change.before != change.after:
        before, after = _in_full(change.before), _in_full(change.after)
    return before, after or ("–" if before else "")


def _in_full(result: Result | None) -> str:
    number = None if result is None else result.number
    return result_text(result) if number is None else format_amount(number)


def change_word(change: RecordChange) -> str:
    """New, corrected, added to, withdrawn."""
    if change.keeps_result:
        return tr("bổ sung")
    return {
        ChangeKind.NEW: tr("mới"),
        ChangeKind.CORRECTED: tr("sửa"),
        ChangeKind.WITHDRAWN: tr("rút"),
    }[change.kind]
