"""Collects what is wrong, with sheet and cell, while the rest goes on."""

from thidua_desktop.application.sheets import CellProblem, ProblemCode
from thidua_desktop.exchange.refusal import shown_name

_AS_SEEN = {ord("\n"): " ", ord("\r"): None, ord("\t"): " ", 0xA0: " ", 0xAD: "-"}
"""What a cell draws as a space or a hyphen: an escape in its place would mean nothing to a clerk.

Old fonts have their ư where the soft hyphen is.
"""


class Problems:
    """A growing list; texts of the file are made fit for a screen."""

    def __init__(self) -> None:
        self._found: list[CellProblem] = []

    def refuse(self, sheet: str, cell: str, code: ProblemCode, raw: str = "", **facts: str) -> None:
        """The row, column or sheet is left out because of it."""
        self._add(sheet, cell, code, raw, facts, refused=True)

    def note(self, sheet: str, cell: str, code: ProblemCode, raw: str = "", **facts: str) -> None:
        """Worth saying; nothing is left out."""
        self._add(sheet, cell, code, raw, facts, refused=False)

    def _add(
        self,
        sheet: str,
        cell: str,
        code: ProblemCode,
        raw: str,
        facts: dict[str, str],
        *,
        refused: bool,
    ) -> None:
        self._found.append(
            CellProblem(
                sheet=shown_name(sheet),
                cell=cell,
                code=code,
                raw=_shown(raw),
                facts={key: _shown(value) for key, value in facts.items()},
                refused=refused,
            )
        )

    def listed(self) -> tuple[CellProblem, ...]:
        return tuple(self._found)


def _shown(text: str) -> str:
    return shown_name(text.translate(_AS_SEEN))
