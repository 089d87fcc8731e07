"""`keys export`: key files in minisign's form, the secret one after its passphrase."""

from pathlib import Path

from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.files import write_file


def _declare(form: Form) -> None:
    form.option("--secret", action="store_true", help="khoá bí mật, không mã hoá")
    form.option("--to", type=Path, required=True, metavar="TỆP", help="tệp khoá sẽ ghi")


def _run(call: Call) -> ExitCode:
    target: Path = call.arguments.to
    secret: bool = call.arguments.secret
    passphrase = call.passphrase if secret else ""
    with call.open_book(read_only=True) as services:
        keys = services.keys
        content = keys.secret_key_file(passphrase) if secret else keys.public_key_file()
    write_file(target, content, private=secret)
    call.screen.say(f"Đã ghi khoá {'bí mật' if secret else 'công khai'}: {target}")
    if secret:
        call.screen.say("Tệp này không mã hoá: ai có nó đều ký thay được đơn vị. Phải cất vào két.")
    call.screen.answer({"file": str(target)})
    return ExitCode.DONE


KEYS_EXPORT = Command(
    name="export",
    summary="ghi khoá công khai, hoặc khoá bí mật để cất giữ",
    declare=_declare,
    run=_run,
)
