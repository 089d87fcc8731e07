"""One row of the summary in words: an entry, or what it changes of the frame."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.application.entry_import import SaidValue
from thidua_desktop.application.frame_rows import (
    CriterionRow,
    GoalsRow,
    GroupRow,
    UnitRow,
    amended,
)
from thidua_desktop.application.sheets import EntryRow
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import result_text

_JOINT = "; "


class RowWords(Struct, frozen=True, kw_only=True):
    """What the columns of the summary show."""

    code: str
    text: str
    day: str = ""
    result: str = ""


def row_words(value: SaidValue, frame: Frame) -> RowWords:
    """A row held against the frame as it is."""
    match value:
        case EntryRow():
            said = filter(None, (value.component, result_text(value.result)))
            return RowWords(
                code=value.criterion,
                text=value.note or "",
                day=format_date(value.occurred_on),
                result=" · ".join(said),
            )
        case GoalsRow():
            return RowWords(code=value.criterion, text=_JOINT.join(_goals(value, frame)))
        case CriterionRow():
            return RowWords(code=value.criterion.code, text=_criterion(value, frame))
        case GroupRow():
            return RowWords(code=value.group.code, text=tr("Nhóm {0}").format(value.group.title))
        case UnitRow():
            return RowWords(code=value.unit.code, text=_unit(value, frame))


def _goals(row: GoalsRow, frame: Frame) -> Iterator[str]:
    """The goals that change, or where none does all of them."""
    after, code = amended(frame, (row,)), row.criterion
    units = [target.unit for target in row.targets]
    changed = [unit for unit in units if _goal(frame, unit, code) != _goal(after, unit, code)]
    for unit in changed or units:
        before, now = _goal(frame, unit, code), _goal(after, unit, code)
        yield f"{unit} {before} → {now}" if changed else f"{unit} {now}"


def _goal(frame: Frame, unit: UnitCode, code: CriterionCode) -> str:
    target, criterion = frame.target(unit, code), frame.criterion(code)
    if target is not None and target.not_applicable:
        return tr("KAD")
    goal = None if criterion is None else frame.goal(unit, criterion)
    return _amount(goal)


def _criterion(row: CriterionRow, frame: Frame) -> str:
    known = frame.criterion(row.criterion.code)
    points = tr("{0} điểm").format(_amount(row.criterion.max_points))
    whole = f"{row.criterion.title} · {points}"
    if known is None:
        return tr("Thêm: {0}").format(whole)
    after = amended(frame, (row,)).criterion(known.code)
    assert after is not None
    changed = list(_differences(known, after))
    return tr("Sửa: {0}").format(_JOINT.join(changed)) if changed else whole


def _differences(before: Criterion, after: Criterion) -> Iterator[str]:
    if before.title != after.title:
        yield tr("nội dung “{0}”").format(after.title)
    for words, old, new in (
        (tr("điểm chuẩn {0} → {1}"), before.max_points, after.max_points),
        (tr("chỉ tiêu {0} → {1}"), before.target, after.target),
    ):
        if old != new:
            yield words.format(_amount(old), _amount(new))
    for words, is_changed in (
        (tr("loại"), before.part is not after.part),
        (tr("cách tính"), before.rule != after.rule),
        (tr("đơn vị tính"), before.unit_of_measure != after.unit_of_measure),
        (tr("cách gộp"), before.aggregation is not after.aggregation),
        (tr("chiều"), before.direction is not after.direction),
        (tr("minh chứng"), before.evidence_required != after.evidence_required),
        (tr("thời hạn"), before.due != after.due),
    ):
        if is_changed:
            yield words


def _unit(row: UnitRow, frame: Frame) -> str:
    known = frame.unit(row.unit.code)
    if known is None:
        return tr("Thêm: {0}").format(row.unit.name)
    after = amended(frame, (row,)).unit(known.code)
    assert after is not None
    changed = list(_unit_differences(known, after))
    return tr("Sửa: {0}").format(_JOINT.join(changed)) if changed else known.name


def _unit_differences(before: Unit, after: Unit) -> Iterator[str]:
    if before.name != after.name:
        yield tr("tên “{0}”").format(after.name)
    for words, old, new in (
        (tr("loại {0} → {1}"), before.kind, after.kind),
        (tr("quân số {0} → {1}"), before.headcount, after.headcount),
        (tr("thủ trưởng {0} → {1}"), before.head_position, after.head_position),
    ):
        if old != new:
            yield words.format("–" if old is None else old, "–" if new is None else new)


def _amount(amount: Decimal | None) -> str:
    return "–" if amount is None else format_amount(amount)
