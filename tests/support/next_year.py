"""The frame of the year after `tests.support.sealing.FRAME`, as its next leader seals it."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from tests.support.sealing import FRAME, LEADER
from tests.support.small_bloc import WORD, SmallBloc
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.period import Period, ReviewKind


def next_year(leader: str, year: str = "2023") -> Frame:
    day = date
    return replace(
        FRAME,
        year=replace(
            FRAME.year, code=year, start=day(2023, 1, 1), end=day(2023, 11, 30),
            leader_unit=leader, deputy_unit=LEADER, next_leader=None,
        ),
        periods=(
            Period(code="NAM", name="Tổng kết năm", kind=ReviewKind.YEAR_END,
                   start=day(2023, 1, 1), end=day(2023, 11, 15), cutoff=day(2023, 11, 15)),
        ),
    )  # fmt: skip


def first_frame(bloc: SmallBloc, unit: str) -> Path:
    with bloc.open(unit) as services:
        services.review.set_frame(next_year(unit))
        return bloc.out(services, services.packages.seal(PackageKind.FRAME, passphrase=WORD).value)
