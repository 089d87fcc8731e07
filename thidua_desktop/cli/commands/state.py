"""`state`: what two books compare to know that they hold the same."""

from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode


def _declare(form: Form) -> None:
    form.option(
        "--period",
        metavar="KỲ",
        help="mã kỳ; không ghi thì lấy kỳ đã kết luận gần nhất, nếu chưa có thì kỳ cuối cùng",
    )


def _run(call: Call) -> ExitCode:
    with call.open_book(read_only=True) as services:
        state = services.queries.state(call.arguments.period)
    journal = state.journal
    document = {
        "state_digest": state.state_digest,
        "period": state.period,
        "year": state.year,
        "journal": {"length": journal.length, "head": journal.head},
        "counts": {
            "records": state.records,
            "crosschecks": state.crosschecks,
            "quarantined": state.quarantined,
        },
    }
    lines = [
        f"Năm {state.year}, kỳ {state.period}",
        f"Mã trạng thái: {state.state_digest}",
        f"Nhật ký: {journal.length} việc, mã đầu chuỗi {journal.head}",
        f"Được tính: {state.records} báo cáo, {state.crosschecks} gói chấm chéo",
        f"Cách ly: {state.quarantined} gói",
    ]
    call.screen.answer(document, lines)
    return ExitCode.DONE


STATE = Command(
    name="state",
    summary="mã trạng thái và số gói đang được tính",
    declare=_declare,
    run=_run,
)
