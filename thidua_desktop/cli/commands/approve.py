"""`approve`: the commander approves the record of a period as it stands."""

from thidua_desktop.cli.command import Call, Command
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.periods import declare_period, period_of


def _run(call: Call) -> ExitCode:
    passphrase = call.passphrase
    with call.open_book() as services:
        period = period_of(services, call.arguments.period)
        approval = services.record.approve(period, passphrase).value
    call.screen.say(f"Thủ trưởng đã duyệt báo cáo kỳ {period}.")
    call.screen.answer({"period": period, "digest": approval.digest})
    return ExitCode.DONE


APPROVE = Command(
    name="approve",
    summary="thủ trưởng duyệt báo cáo của đơn vị",
    declare=declare_period,
    run=_run,
)
