"""What a cell refers to: a criterion by its code, a unit by its code or, said so, its name."""

from collections.abc import Sequence

from thidua_desktop.application.sheets import SheetProblemCode
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.text.collation import fold
from thidua_desktop.domain.text.unit_names import (
    MatchBasis,
    NamedUnit,
    UnitMatch,
    UnitProposals,
    match_unit,
)
from thidua_desktop.exchange.sheets.forms import Role
from thidua_desktop.exchange.sheets.rows import RowReader

_CODE_NOISE = str.maketrans(",;: ", "....")


def criterion_of(row: RowReader, criteria: Sequence[Criterion]) -> Criterion | None:
    """The criterion whose code the cell holds; titles and misspelt codes are only proposed."""
    text = row.code(Role.CODE, [one.code for one in criteria])
    if text is None:
        return None
    exact = [one for one in criteria if one.code == text]
    found = exact or [one for one in criteria if one.code.casefold() == text.casefold()]
    if len(found) == 1:
        return found[0]
    like = [one.code for one in criteria if _means(one, text)]
    facts = {"proposal": "; ".join(like)} if like else {}
    row.refuse(Role.CODE, SheetProblemCode.UNKNOWN_CODE, **facts)
    return None


def _means(criterion: Criterion, text: str) -> bool:
    code = text.translate(_CODE_NOISE).strip(".").casefold()
    return fold(criterion.title) == fold(text) or criterion.code.casefold() == code


def unit_named(text: str, units: Sequence[Unit]) -> UnitMatch | UnitProposals:
    named = [NamedUnit(code=one.code, name=one.name, aliases=one.aliases) for one in units]
    return match_unit(text, named)


def unit_of(row: RowReader, role: Role, units: Sequence[Unit]) -> UnitCode | None:
    """The unit the cell names by code, alias or name (domain §5.5); likeness is only proposed."""
    text = row.code(role)
    if text is None:
        return None
    found = unit_named(text, units)
    if isinstance(found, UnitProposals):
        facts = {"proposal": "; ".join(found.codes)} if found.codes else {}
        row.refuse(role, SheetProblemCode.UNKNOWN_UNIT, **facts)
        return None
    if found.basis is not MatchBasis.CODE:
        row.note(role, SheetProblemCode.UNIT_BY_NAME, unit=found.code)
    return UnitCode(found.code)
