"""`backup`: a verified copy of the book, named by its moment."""

from pathlib import Path

from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.files import make_folder


def _declare(form: Form) -> None:
    form.option("--to", type=Path, required=True, metavar="THƯ_MỤC", help="nơi ghi bản sao lưu")


def _run(call: Call) -> ExitCode:
    book = call.book
    path = call.program.backup(book, make_folder(call.arguments.to))
    call.screen.say(f"Đã sao lưu và kiểm tra lại: {path}")
    call.screen.answer({"file": str(path)})
    return ExitCode.DONE


BACKUP = Command(
    name="backup",
    summary="sao lưu sổ",
    declare=_declare,
    run=_run,
)
