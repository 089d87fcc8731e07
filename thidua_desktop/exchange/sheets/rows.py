"""One row of a table, read cell by cell as what each column means; what is wrong is listed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from thidua_desktop.application.number_policy import NumberPolicy
from thidua_desktop.application.sheets import Answers, ProblemCode, SheetProblemCode
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.text.collation import fold, same_word_key
from thidua_desktop.domain.text.dates import (
    AmbiguousDate,
    DateProblemKind,
    YearWindow,
    cell_date,
    format_date,
    parse_date,
)
from thidua_desktop.domain.text.months import last_day, month_named
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.domain.text.numbers import (
    Ambiguous,
    Amount,
    DecimalSign,
    NumberProblem,
    decimal_sign_of,
    parse_amount,
    scenario_amount,
)
from thidua_desktop.exchange.sheets.cells import (
    Blank,
    Broken,
    Cell,
    Day,
    Mark,
    Number,
    Text,
    clean,
    read_cell,
)
from thidua_desktop.exchange.sheets.forms import Role
from thidua_desktop.exchange.sheets.problems import Problems
from thidua_desktop.exchange.sheets.tables import Table

_SIGNS = {
    NumberPolicy.DECIMAL_COMMA: DecimalSign.COMMA,
    NumberPolicy.DECIMAL_POINT: DecimalSign.POINT,
}


class Amounts:
    """Reads text numbers of a table's columns by the importer's answers (domain §5.6)."""

    def __init__(self, table: Table, answers: Answers) -> None:
        self._table = table
        self._policy = answers.numbers
        self._signs: dict[Role, DecimalSign | None] = {}

    def read(self, role: Role, text: str) -> Decimal | Ambiguous | NumberProblem:
        """An `Ambiguous` comes back where neither an answer nor the column decides."""
        if self._policy is NumberPolicy.SCENARIO:
            return scenario_amount(text)
        read = parse_amount(text)
        if isinstance(read, Amount):
            return read.value
        if isinstance(read, NumberProblem):
            return read
        sign = _SIGNS.get(self._policy) or self._sign(role)
        return read if sign is None else read.read_with(sign).value

    def _sign(self, role: Role) -> DecimalSign | None:
        if role not in self._signs:
            self._signs[role] = decimal_sign_of(self._table.texts(role))
        return self._signs[role]


class RowReader:
    """The typed values of one row. `refused` turns true with the first thing that is wrong."""

    def __init__(self, table: Table, row: int, problems: Problems, amounts: Amounts) -> None:
        self.table = table
        self.row = row
        self.refused = False
        self.from_formula = False
        self._problems = problems
        self._amounts = amounts

    def at_column(self, column: int, role: Role = Role.TARGET) -> "RowReader":
        """The same row with its target (or another role) in the given column, refused by itself."""
        table = replace(self.table, columns={**self.table.columns, role: column})
        return RowReader(table, self.row, self._problems, self._amounts)

    def refuse(self, role: Role, code: ProblemCode, **facts: str) -> None:
        raw = self.table.cell(self.row, role)
        place = self.table.place(self.row, role)
        text = "" if raw is None else raw.text
        self._problems.refuse(self.table.grid.name, place, code, text, **facts)
        self.refused = True

    def note(self, role: Role, code: ProblemCode, **facts: str) -> None:
        raw = self.table.cell(self.row, role)
        place = self.table.place(self.row, role)
        text = "" if raw is None else raw.text
        self._problems.note(self.table.grid.name, place, code, text, **facts)

    def cell(self, role: Role) -> Cell:
        """What the cell says; formulas and what nobody sees are listed on the way."""
        raw = self.table.cell(self.row, role)
        if raw is None:
            return Blank()
        cell = read_cell(raw, date1904=self.table.grid.date1904)
        if isinstance(cell, Broken):
            return cell
        if raw.formula is not None:
            self.from_formula = True
            self.note(role, ReasonCode.CELL_FORMULA, formula=raw.formula)
        if clean(raw.text) != raw.text:
            self.note(role, SheetProblemCode.TEXT_CLEANED)
        return cell

    def required(self, role: Role) -> Cell | None:
        """As `cell`; None, with the reason listed, where nothing usable is there."""
        cell = self.cell(role)
        if isinstance(cell, Broken):
            self.refuse(role, cell.code)
            return None
        if isinstance(cell, Blank):
            if not self.refuse_if_merged(role):
                self.refuse(role, SheetProblemCode.EMPTY)
            return None
        return cell

    def refuse_if_merged(self, role: Role) -> bool:
        """Whether the empty cell belongs to a cell of a row above, which then is proposed."""
        column = self.table.columns.get(role)
        grid = self.table.grid
        area = None if column is None else grid.area_at(self.row, column)
        first = None if area is None else grid.cell(area.top, area.left)
        if area is None or first is None or area.top == self.row:
            return False
        meant = written(read_cell(first, date1904=grid.date1904)) or first.text
        self.refuse(role, SheetProblemCode.MERGED, area=area.name, proposal=meant)
        return True

    def text(self, role: Role, *, essential: bool = False) -> str | None:
        """The cell as text. A broken one refuses the row where the text is `essential`."""
        cell = self.cell(role)
        match cell:
            case Broken() if essential:
                self.refuse(role, cell.code)
            case Broken():
                self.note(role, cell.code)
            case Blank() if essential:
                self.refuse_if_merged(role)
            case _:
                pass
        return written(cell)

    def code(self, role: Role, proposals: Iterable[str] = ()) -> str | None:
        """A code is text only: as a number or date it has lost what it was (hostile X19)."""
        cell = self.required(role)
        match cell:
            case None:
                return None
            case Text() | Mark():
                return cell.text
            case Number():
                plain = format(cell.value, "f")
                like = [one for one in proposals if _numeric(one) == cell.value]
                self.refuse(role, ReasonCode.CELL_CODE, proposal="; ".join(like or [plain]))
            case _:
                self.refuse(role, ReasonCode.CELL_CODE)
        return None

    def number(self, role: Role) -> Decimal | None:
        """A number that must be there."""
        cell = self.required(role)
        return None if cell is None else self.amount_of(role, cell)

    def optional_number(self, role: Role) -> Decimal | None:
        cell = self.cell(role)
        if isinstance(cell, Blank):
            return None
        if isinstance(cell, Broken):
            self.refuse(role, cell.code)
            return None
        return self.amount_of(role, cell)

    def amount_of(
        self, role: Role, cell: Cell, code: ProblemCode = SheetProblemCode.NOT_A_NUMBER
    ) -> Decimal | None:
        if isinstance(cell, Number):
            return cell.value
        if isinstance(cell, Day):  # 5/7 typed into a cell becomes a date
            self.refuse(role, ReasonCode.CELL_DATE, shown=format_date(cell.day))
        if not isinstance(cell, Text | Mark):
            return None
        read = self._amounts.read(role, cell.text)
        if isinstance(read, Decimal):
            return read
        if isinstance(read, Ambiguous):
            self.refuse(role, ReasonCode.CELL_AMBIGUOUS, **_readings(read))
        else:
            facts = {"kind": read.kind.value}
            if read.proposal is not None:
                facts["proposal"] = format_amount(read.proposal)
            self.refuse(role, code, **facts)
        return None

    def day(self, role: Role, window: YearWindow) -> date | None:
        """A date that must be there."""
        cell = self.required(role)
        return None if cell is None else self._day(role, cell, window, essential=True)

    def optional_day(self, role: Role, window: YearWindow) -> date | None:
        """A date that may be missing; an unreadable one is only listed."""
        cell = self.cell(role)
        if isinstance(cell, Broken):
            self.note(role, cell.code)
        if isinstance(cell, Blank | Broken):
            return None
        return self._day(role, cell, window, essential=False)

    def _day(self, role: Role, cell: Cell, window: YearWindow, *, essential: bool) -> date | None:
        say = self.refuse if essential else self.note
        match cell:
            case Day():
                if window.holds_about(cell.day.year):
                    return cell.day
                say(role, ReasonCode.CELL_DATE, kind=DateProblemKind.YEAR.value)
                return None
            case Number():
                date1904 = self.table.grid.date1904
                read = cell_date(cell.serial, window, date1904=date1904)
            case Text() | Mark():
                return self._typed_day(role, cell.text, window, essential=essential)
            case _:
                return None
        if isinstance(read, date):
            return read
        say(role, ReasonCode.CELL_DATE, kind=read.kind.value)
        return None

    def _typed_day(
        self, role: Role, text: str, window: YearWindow, *, essential: bool
    ) -> date | None:
        say = self.refuse if essential else self.note
        read = parse_date(text, window)
        if isinstance(read, date):
            return read
        if isinstance(read, AmbiguousDate):
            dates = "; ".join(map(format_date, read.candidates))
            say(role, ReasonCode.CELL_AMBIGUOUS, candidates=dates)
        else:
            wrong = read.kind is DateProblemKind.IMPOSSIBLE
            code = ReasonCode.CELL_DATE if wrong else SheetProblemCode.NOT_A_DATE
            month = month_named(text, window)
            meant = {} if month is None else {"proposal": format_date(last_day(month))}
            say(role, code, kind=read.kind.value, **meant)
        return None

    def known_word(self, role: Role, words: Mapping[str, str], default: str) -> str:
        """The value of one of a few words, whatever its case; blank means the default."""
        text = self.text(role, essential=True)
        if text is None:
            return default
        keyed = {name_key(word): value for word, value in words.items()}
        found = keyed.get(name_key(text))
        if found is None:
            self.refuse(role, SheetProblemCode.UNKNOWN_WORD, known="; ".join(words))
            return default
        return found

    def known_name(self, role: Role, text: str, names: Sequence[str]) -> str | None:
        """The name the text is but for case, spaces and tone placement.

        Texts that differ in accents alone are refused with a proposal, others come back as None.
        """
        found = [name for name in names if name_key(name) == name_key(text)]
        if len(found) == 1:
            return found[0]
        alike = [name for name in names if fold(name) == fold(text)]
        if alike:
            self.refuse(role, SheetProblemCode.SPELLING, proposal="; ".join(alike))
        return None


def written(cell: Cell) -> str | None:
    """What the cell says as people write it; None where it says nothing."""
    match cell:
        case Text() | Mark():
            return cell.text
        case Number():
            return format_amount(cell.value)
        case Day():
            return format_date(cell.day)
        case _:
            return None


def name_key(text: str) -> str:
    return same_word_key(" ".join(text.split()).casefold())


def _numeric(code: str) -> Decimal | None:
    read = parse_amount(code)
    return read.value if isinstance(read, Amount) else None


def _readings(read: Ambiguous) -> dict[str, str]:
    return {
        "likely": format_amount(read.likely),
        "as_thousands": format_amount(read.as_thousands),
        "as_decimal": format_amount(read.as_decimal),
    }
