"""The fill-in workbook of a unit without the program: for whom it is, who writes it."""

from typing import Protocol

from msgspec import Struct

from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import Mode
from thidua_desktop.domain.period import Period


class FillInForm(Struct, frozen=True, kw_only=True):
    """One unit's form of one period, under the frame in force at its cutoff."""

    frame: Frame
    frame_digest: Digest
    period: Period
    unit: Unit
    mode: Mode

    @property
    def mark(self) -> str:
        """What the workbook carries hidden, so that no other form is taken for this one."""
        frame = self.frame
        whose = f"{frame.bloc.code} {frame.year.code} {self.period.code} {self.unit.code}"
        return f"thidua-bieu 1 {whose} {self.frame_digest} {frame.bloc.uid} {self.mode.value}"

    @property
    def file_name(self) -> str:
        frame = self.frame
        whose = f"{frame.bloc.code}_{frame.year.code}_{self.period.code}_{self.unit.code}"
        return f"{whose}_bieu-nhap.xlsx"


class FillInPress(Protocol):
    """Writes the workbook; the same form gives the same bytes."""

    def write(self, form: FillInForm) -> bytes: ...
