"""The option `--period` and the period it means."""

from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.services import Services
from thidua_desktop.cli.command import Form
from thidua_desktop.domain.ids import PeriodCode


def declare_period(form: Form) -> None:
    form.option("--period", metavar="KỲ", help="mã kỳ; không ghi thì lấy kỳ cuối cùng")


def period_of(services: Services, code: PeriodCode | None) -> PeriodCode:
    """The named period, else the year's last. Raises UnknownNameError."""
    frame = services.queries.frame().frame
    if code is None:
        return max(frame.periods, key=lambda period: period.cutoff).code
    if frame.period(code) is None:
        raise UnknownNameError("period", code)
    return code
