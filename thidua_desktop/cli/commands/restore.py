"""`restore`: a backup becomes a book under a new name."""

from pathlib import Path

from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode


def _declare(form: Form) -> None:
    form.positional("backup", type=Path, metavar="TỆP", help="bản sao lưu")
    form.option(
        "--to", type=Path, required=True, metavar="SỔ", help="tên sổ mới, chưa có tệp nào mang"
    )


def _run(call: Call) -> ExitCode:
    target: Path = call.arguments.to
    call.program.restore(call.arguments.backup, target)
    call.screen.say(f"Đã khôi phục thành sổ mới: {target}")
    call.screen.answer({"file": str(target)})
    return ExitCode.DONE


RESTORE = Command(
    name="restore",
    summary="khôi phục sổ từ bản sao lưu",
    declare=_declare,
    run=_run,
)
