"""`verify`: inspects packages against a book or against public keys, and writes nothing."""

from pathlib import Path

from thidua_desktop.application.import_run import ImportRun
from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.frame_names import names_in
from thidua_desktop.cli.public_keys import public_key
from thidua_desktop.cli.usage import UsageError
from thidua_desktop.cli.verdict_rows import row_documents, say_rows, status_of
from thidua_desktop.wording.names import NO_NAMES, Names


def _declare(form: Form) -> None:
    form.positional("files", type=Path, nargs="+", metavar="TỆP", help="gói cần kiểm tra")
    form.option(
        "--pubkey",
        nargs="+",
        action="extend",
        default=[],
        metavar="KHOÁ",
        help="khoá công khai minisign, khi không có sổ",
    )


def _run(call: Call) -> ExitCode:
    run, names = _judged(call)
    say_rows(run, names, call.screen)
    call.screen.answer({"files": row_documents(run, names)})
    return status_of(run.rows)


def _judged(call: Call) -> tuple[ImportRun, Names]:
    given = call.arguments
    if (given.book is None) == (not given.pubkey):
        raise UsageError("Kiểm tra gói cần --book hoặc --pubkey, và chỉ một trong hai.")
    passphrase = call.package_passphrase
    if given.pubkey:
        keys = [public_key(call, key) for key in given.pubkey]
        return call.program.verify_by_keys(given.files, keys, passphrase=passphrase), NO_NAMES
    with call.open_book(read_only=True) as services:
        run = services.packages.verify(given.files, passphrase=passphrase)
        return run, names_in(services)


VERIFY = Command(
    name="verify",
    summary="kiểm tra gói niêm phong, không ghi gì vào sổ",
    declare=_declare,
    run=_run,
)
