"""Cells of the sheet as texts, and typed texts as results; no window here."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.application.progress_sheet import CellState, MonthCell, ProgressRow
from thidua_desktop.domain.criterion import (
    Binary,
    BonusPenalty,
    Checklist,
    Criterion,
    DeductFromMax,
    Level,
)
from thidua_desktop.domain.progress import (
    MET,
    NOT_MET,
    NOTHING_TO_REPORT,
    Result,
    ResultKind,
    level_result,
    number_result,
)
from thidua_desktop.domain.scoring.limits import COUNTING_RULES, MINUS, PLUS, component_names
from thidua_desktop.domain.text.collation import fold_search
from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.domain.text.numbers import (
    Ambiguous,
    Amount,
    NumberProblem,
    NumberProblemKind,
    parse_amount,
)
from thidua_desktop.gui.language import tr

NOTHING = "KPS"
PLACES_SHOWN = 2


class Typed(Struct, frozen=True, kw_only=True):
    """What a text says: a result, and the component where the text or the rule names it."""

    result: Result
    component: str | None = None


class Choice(Struct, frozen=True, kw_only=True):
    """One answer to choose from."""

    words: str
    typed: Typed


def result_text(result: Result | None) -> str:
    """One result as the sheet shows it."""
    if result is None:
        return ""
    if result.number is not None:
        exact = -int(result.number.as_tuple().exponent) <= PLACES_SHOWN
        return format_amount(result.number, None if exact else PLACES_SHOWN).strip()
    if result.level is not None:
        return result.level
    words = {
        ResultKind.NOTHING: NOTHING,
        ResultKind.MET: tr("Đạt"),
        ResultKind.NOT_MET: tr("Không đạt"),
    }
    return words[result.kind]


def exact_text(result: Result | None) -> str:
    """As `result_text`, with every digit of a number."""
    if result is not None and result.number is not None:
        return format_amount(result.number)
    return result_text(result)


def cell_text(criterion: Criterion, cell: MonthCell) -> str:
    """A month or the whole period; empty where nothing was written."""
    if cell.state in (CellState.EMPTY, CellState.DUE):
        return ""
    if cell.state is CellState.NOTHING:
        return NOTHING
    if cell.result is not None:
        return result_text(cell.result)
    return _components_text(criterion, cell)


def edit_text(criterion: Criterion, cell: MonthCell) -> str:
    """As `cell_text`, with every digit of a number."""
    if cell.state is CellState.FILLED and cell.result is not None:
        return exact_text(cell.result)
    return cell_text(criterion, cell)


def _components_text(criterion: Criterion, cell: MonthCell) -> str:
    rule = criterion.rule
    if isinstance(rule, Checklist):
        met = sum(mark.kind is ResultKind.MET for _, mark in cell.marks)
        return f"{met}/{len(rule.items)}"
    if isinstance(rule, BonusPenalty):
        figures = dict(cell.figures)
        signs = ((PLUS, "+"), (MINUS, "\u2212"))
        said = [f"{shown}{format_amount(n)}" for name, shown in signs if (n := figures.get(name))]
        return " ".join(said) or "0"
    if isinstance(rule, DeductFromMax):
        return format_amount(sum((n for _, n in cell.figures), Decimal(0)))
    return "; ".join(result_text(number_result(n)) for _, n in cell.figures)


def goal_text(row: ProgressRow) -> str:
    """The goal with its sign; what is better where there is none."""
    criterion = row.criterion
    if row.is_exempt:
        return "\u2013"
    if isinstance(criterion.rule, Level):
        return tr("bậc")
    if row.goal is None:
        return tr("ít \u2193") if criterion.lower_is_better else ""
    return f"{'≤' if criterion.lower_is_better else '≥'} {format_amount(row.goal)}"


def outcome_text(row: ProgressRow) -> str:
    """What the whole period came to: the result, its goal, its points."""
    reached = cell_text(row.criterion, row.total)
    if row.is_exempt or not reached:
        return ""
    measure = row.criterion.unit_of_measure or ""
    said = [tr("Thực hiện {0}").format(f"{reached} {measure}".strip())]
    if row.goal is not None:
        said.append(tr("chỉ tiêu {0}").format(goal_text(row)))
    if row.points is not None:
        said.append(tr("được {0} điểm").format(format_points(row.points)))
    return " · ".join(said)


def choices(row: ProgressRow) -> tuple[Choice, ...]:
    """The answers of rules that know one of several words."""
    rule = row.criterion.rule
    if isinstance(rule, Level):
        return tuple(
            Choice(words=level.name, typed=Typed(result=level_result(level.name)))
            for level in rule.levels
        )
    if isinstance(rule, Binary | Checklist):
        return tuple(Choice(words=result_text(m), typed=Typed(result=m)) for m in (MET, NOT_MET))
    return ()


def has_own_editor(row: ProgressRow) -> bool:
    """Whether a cell of the row is ticked, chosen or counted, not simply typed."""
    rule = row.criterion.rule
    return bool(choices(row)) or isinstance(rule, COUNTING_RULES) or bool(component_names(rule))


def component_choices(criterion: Criterion) -> tuple[str, ...]:
    """Components a single typed result may belong to, where it does not say so itself."""
    if isinstance(criterion.rule, BonusPenalty):
        return ()
    return component_names(criterion.rule)


def read_cell(row: ProgressRow, text: str) -> Typed | str:
    """What a typed text means, else a sentence on why it cannot be read."""
    said = text.strip()
    if fold_search(said) == "kps":
        return Typed(result=NOTHING_TO_REPORT)
    if found := choices(row):
        named = [c.typed for c in found if fold_search(c.words) == fold_search(said)]
        return named[0] if named else _choose_sentence(found)
    amount = parse_amount(said)
    if not isinstance(amount, Amount):
        return number_sentence(said, amount)
    return _number(row.criterion, said, amount.value)


def _number(criterion: Criterion, said: str, value: Decimal) -> Typed:
    if isinstance(criterion.rule, BonusPenalty):
        sign = MINUS if value < 0 or said.startswith("-") else PLUS
        return Typed(result=number_result(abs(value)), component=sign)
    names = component_choices(criterion)
    return Typed(result=number_result(value), component=names[0] if len(names) == 1 else None)


def _choose_sentence(found: Sequence[Choice]) -> str:
    words = ", ".join(choice.words for choice in found)
    return tr("Ô này chọn trong: {0}. Nhấn F2 để chọn.").format(words)


def number_sentence(text: str, problem: Ambiguous | NumberProblem) -> str:
    """What is wrong with a typed number and how to type it."""
    if isinstance(problem, Ambiguous):
        # three digits behind a sign would be unclear again
        decimal = format_amount(problem.as_decimal)
        is_unclear = isinstance(parse_amount(decimal), Ambiguous)
        said = tr("“{0}” có thể hiểu hai cách. Gõ lại, ví dụ {1} hoặc {2}.")
        return said.format(
            text, str(problem.as_thousands), f"{decimal}0" if is_unclear else decimal
        )
    example = "90,5" if problem.proposal is None else format_amount(problem.proposal)
    if text.startswith("#"):
        return tr("Ô lỗi công thức trong Excel. Xem lại tệp gốc hoặc gõ số.")
    if problem.kind is NumberProblemKind.LETTER_IN_NUMBER:
        said = tr("“{0}” có chữ “{1}”. Ô vẫn như cũ. Gõ lại, ví dụ {2}.")
        return said.format(text, problem.found, example)
    return tr("“{0}” chưa đọc được thành số. Ô vẫn như cũ. Gõ lại, ví dụ {1}.").format(
        text, example
    )
