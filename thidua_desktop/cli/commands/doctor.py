"""`doctor`: is the book sound; exit 0 only if all is well."""

from thidua_desktop.cli.command import Call, Command
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.wording.health import health_line


def _run(call: Call) -> ExitCode:
    checks = call.program.check(call.book)
    messages = [health_line(check) for check in checks]
    document = [
        {"name": check.name, "ok": check.ok, "message": text}
        for check, text in zip(checks, messages, strict=True)
    ]
    for check, text in zip(checks, messages, strict=True):
        call.screen.say(f"{'tốt ' if check.ok else 'HỎNG'} {text}")
    call.screen.answer({"checks": document})
    return ExitCode.DONE if all(check.ok for check in checks) else ExitCode.FAULT


DOCTOR = Command(
    name="doctor",
    summary="kiểm tra sổ còn nguyên vẹn không",
    run=_run,
)
