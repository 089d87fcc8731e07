"""Port of the results workbook: live formulas from points to rank (cli: `results --xlsx`)."""

from typing import Protocol

from thidua_desktop.application.period_picture import PeriodPicture


class ResultsWorkbook(Protocol):
    """Writes one period's results as a workbook that recounts itself."""

    def write(self, picture: PeriodPicture) -> bytes: ...
