"""The columns of the ranking and the words of their cells."""

from decimal import Decimal

from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.scoring.rounding import ZERO
from thidua_desktop.domain.text.number_format import format_points
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.ranking.model import RankingRow
from thidua_desktop.gui.table.columns import Column, Kind

MARK, BARS, CLASS, FIRMNESS = "mark", "bars", "class", "firmness"


def ranking_columns() -> tuple[Column[RankingRow], ...]:
    """In the order of the page; the wide ones are drawn by the delegate."""
    return (
        Column(
            key=MARK,
            title=tr("So"),
            text=lambda row: tr("đánh dấu") if row.is_marked else "",
            tip=lambda _row: tr("Đánh dấu để so hai đơn vị (phím cách)"),
            width=40,
            is_printed=False,
        ),
        Column(
            key="rank",
            title=tr("Hạng"),
            text=lambda row: "–" if row.rank is None else str(row.rank),
            order=lambda row: row.place,
            width=56,
            kind=Kind.STRONG,
        ),
        Column(key="unit", title=tr("Đơn vị"), text=lambda row: row.name, width=148),
        Column(
            key=BARS,
            title=tr("Điểm theo nhóm, đã quy đổi"),
            text=segments_text,
            order=lambda row: row.total or 0,
            tip=segments_tip,
            drawn=lambda _row: "",
        ),
        _amount("content", tr("Nội dung"), 76),
        _amount("bonus", tr("Thưởng"), 72),
        _amount("penalty", tr("Trừ"), 56),
        _amount("total", tr("Tổng"), 76, kind=Kind.TOTAL),
        Column(
            key=CLASS,
            title=tr("Loại"),
            text=class_text,
            tip=class_tip,
            drawn=class_lines,
            width=148,
        ),
        Column(
            key=FIRMNESS,
            title=tr("Thứ bậc"),
            text=lambda row: " ".join(filter(None, (firmness_word(row), lead_text(row)))),
            order=lambda row: row.place,
            width=152,
        ),
    )


def firmness_word(row: RankingRow) -> str:
    """Whether the place is sure, in a trial how it moved; empty while that is being counted."""
    if row.before is not None:
        return _moved_word(row.rank, row.before.rank)
    if row.tied:
        return tr("Đồng hạng")
    if row.firmness is None:
        return ""
    if row.firmness.below is None:
        return tr("Cuối bảng")
    return tr("Sát nút") if row.firmness.is_close else tr("Chắc chắn")


def _moved_word(rank: int | None, before: int | None) -> str:
    if rank == before or rank is None or before is None:
        return tr("Giữ hạng")
    moved = tr("Lên từ {0}") if rank < before else tr("Xuống từ {0}")
    return moved.format(before)


def firmness_tone(row: RankingRow) -> str:
    if row.before is not None:
        return _moved_tone(row.rank, row.before.rank)
    if row.firmness is None or row.firmness.below is None:
        return "plain"
    return "warning" if row.firmness.is_close or row.tied else "good"


def _moved_tone(rank: int | None, before: int | None) -> str:
    if rank == before or rank is None or before is None:
        return "plain"
    return "good" if rank < before else "warning"


def lead_text(row: RankingRow) -> str:
    """Points before the next unit; in a trial what the total gained or lost."""
    if row.before is not None:
        return signed((row.total or ZERO) - (row.before.total or ZERO))
    if row.firmness is None or not row.firmness.lead:
        return ""
    return f"+{format_points(row.firmness.lead)}"


def lowered_word(row: RankingRow) -> str:
    """What lowered the class, in one word."""
    if row.ceilings:
        return tr("trần")
    return tr("tỷ lệ") if row.quotas else ""


def near_limit(row: RankingRow) -> str:
    """The limit of a class that is close."""
    firm = row.firmness
    if firm is None or not firm.is_class_close:
        return ""
    if firm.missing is not None and (firm.reserve is None or firm.missing < firm.reserve):
        missing = format_points(firm.missing)
        return tr("thiếu {0} tới {1}").format(missing, firm.next_class)
    reserve = firm.reserve
    return "" if reserve is None else tr("hơn mức {0}").format(format_points(reserve))


def class_word(row: RankingRow) -> str:
    return row.classification or "–"


def class_lines(row: RankingRow) -> str:
    """As it is drawn."""
    return "\n".join(filter(None, (class_word(row), lowered_word(row), near_limit(row))))


def class_text(row: RankingRow) -> str:
    """As it is copied, with what lowered it."""
    said = (*row.ceilings, *row.quotas)
    known = class_word(row)
    return f"{known} ({' '.join(said)})" if said else known


def class_tip(row: RankingRow) -> str | None:
    return "\n".join((*row.ceilings, *row.quotas)) or None


def segments_text(row: RankingRow) -> str:
    return "; ".join(
        f"{segment.group.code} {segment_points(segment.group.part, format_points(segment.points))}"
        for segment in row.segments
    )


def segments_tip(row: RankingRow) -> str:
    """Every group in words, for those who cannot tell colours apart."""
    lines = (
        f"{segment.group.code} · {segment.group.title}: "
        f"{segment_points(segment.group.part, format_points(segment.points))}"
        for segment in row.segments
    )
    return "\n".join(lines)


def segment_points(part: Part, points: str) -> str:
    return f"−{points}" if part is Part.PENALTY else points


def signed(points: Decimal) -> str:
    text = format_points(abs(points))
    return f"+{text}" if points > 0 else f"−{text}" if points < 0 else text


def _amount(key: str, title: str, width: int, *, kind: Kind = Kind.FIGURE) -> Column[RankingRow]:
    def points(row: RankingRow) -> str:
        value = getattr(row, key)
        return "–" if value is None else format_points(value)

    return Column(
        key=key,
        title=title,
        text=points,
        order=lambda row: getattr(row, key) or 0,
        width=width,
        kind=kind,
    )
