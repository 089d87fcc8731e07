"""The other tabs: goals per unit, clarity findings, versions of the frame, as plain tables."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from thidua_desktop.application.table_item import TableItem
from thidua_desktop.domain.book import FrameRevision
from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.scoring.clarity import ClarityFinding, ClarityLevel
from thidua_desktop.domain.scoring_table import Target
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import names_of
from thidua_desktop.wording.problems import problem
from thidua_desktop.wording.words import word_of


class FindingRow(Struct, frozen=True, kw_only=True):
    """One finding of the clarity check in words."""

    criterion: str
    is_error: bool
    level: str
    text: str


def finding_rows(item: TableItem, language: Language) -> tuple[FindingRow, ...]:
    names = names_of(item.revision.frame)

    def row(found: ClarityFinding) -> FindingRow:
        return FindingRow(
            criterion=found.criterion or found.group or "",
            is_error=found.level is ClarityLevel.ERROR,
            level=word_of(found.level, language),
            text=problem(found.code, found.facts, language, names),
        )

    return tuple(row(found) for found in item.clarity.findings)


def finding_columns() -> tuple[Column[FindingRow], ...]:
    return (
        Column(key="criterion", title=tr("Tiêu chí"), text=lambda row: row.criterion, width=96),
        Column(
            key="level",
            title=tr("Mức"),
            text=lambda row: row.level,
            tone=lambda row: "danger" if row.is_error else "warning",
            kind=Kind.TAG,
            width=120,
        ),
        Column(key="text", title=tr("Cần làm rõ"), text=lambda row: row.text),
    )


def goal_columns(frame: Frame) -> tuple[Column[Criterion], ...]:
    """Criteria as rows, units as columns."""
    fixed: tuple[Column[Criterion], ...] = (
        Column(key="code", title=tr("Mã"), text=lambda row: row.code, width=72),
        Column(key="title", title=tr("Nội dung"), text=lambda row: row.title),
        Column(
            key="measure", title=tr("ĐVT"), text=lambda row: row.unit_of_measure or "", width=88
        ),
    )
    targets = {(each.unit, each.criterion): each for each in frame.targets}
    return (*fixed, *(_goal_column(frame, unit.code, targets) for unit in frame.units))


def exempt_words(frame: Frame, criterion: Criterion) -> str:
    """Which units a criterion does not concern, and why; empty where it concerns all."""
    said = []
    for reason, units in _exempt(frame, criterion).items():
        names = ", ".join(unit.name for unit in frame.units if unit.code in units)
        said.append(tr("{0}: {1}").format(names, reason or tr("không ghi lý do")))
    if not said:
        return ""
    return tr("{0} không áp dụng (KAD) với {1}.").format(criterion.code, "; ".join(said))


def _exempt(frame: Frame, criterion: Criterion) -> dict[str, set[UnitCode]]:
    found: dict[str, set[UnitCode]] = {}
    for target in frame.targets:
        if target.criterion == criterion.code and target.not_applicable:
            found.setdefault(target.reason or "", set()).add(target.unit)
    return found


def _goal_column(
    frame: Frame, unit: UnitCode, targets: Mapping[tuple[UnitCode, CriterionCode], Target]
) -> Column[Criterion]:
    """A cell is asked for its text again and again: `targets` are the frame's, found at once."""

    def text(criterion: Criterion) -> str:
        target = targets.get((unit, criterion.code))
        if target is not None and target.not_applicable:
            return tr("KAD")
        goal = criterion.target if target is None or target.goal is None else target.goal
        return "" if goal is None else format_amount(goal)

    def tip(criterion: Criterion) -> str | None:
        target = targets.get((unit, criterion.code))
        return target.reason if target is not None else None

    name = frame.unit(unit)
    title = name.name if name is not None else unit
    return Column(key=unit, title=title, text=text, tip=tip, width=128, kind=Kind.FIGURE)


def version_columns(before: Callable[[FrameRevision], str]) -> tuple[Column[FrameRevision], ...]:
    """`before` says in words what a revision changed against the one before it."""
    return (
        Column(
            key="revision",
            title=tr("Bản"),
            text=lambda row: str(row.revision),
            order=lambda row: row.revision,
            width=72,
        ),
        Column(
            key="from",
            title=tr("Có hiệu lực từ"),
            text=lambda row: format_date(row.in_force_from),
            order=lambda row: row.in_force_from,
            width=144,
        ),
        Column(key="changed", title=tr("Thay đổi"), text=before),
        Column(key="digest", title=tr("Mã kiểm"), text=lambda row: row.digest[:16], width=160),
    )


def changed_words(revisions: tuple[FrameRevision, ...]) -> Callable[[FrameRevision], str]:
    """What each revision changed: added, removed and altered criteria by their codes."""
    ordered = sorted(revisions, key=lambda each: each.revision)
    earlier = dict(zip((each.digest for each in ordered[1:]), ordered, strict=False))

    def words(revision: FrameRevision) -> str:
        previous = earlier.get(revision.digest)
        return (
            tr("bản đầu tiên") if previous is None else differences(previous.frame, revision.frame)
        )

    return words


def differences(previous: Frame, frame: Frame) -> str:
    """What a frame changes of the one before: criteria by their codes, goals, units."""
    old = {row.code: row for row in previous.table.criteria}
    new = {row.code: row for row in frame.table.criteria}
    parts = (
        (tr("thêm {0}"), [code for code in new if code not in old]),
        (tr("bỏ {0}"), [code for code in old if code not in new]),
        (tr("sửa {0}"), [code for code in new if code in old and new[code] != old[code]]),
    )
    said = [text.format(", ".join(codes)) for text, codes in parts if codes]
    if previous.targets != frame.targets:
        said.append(tr("sửa chỉ tiêu của đơn vị"))
    if previous.units != frame.units:
        said.append(tr("sửa danh sách đơn vị"))
    return "; ".join(said) or tr("không đổi bảng điểm")
