"""`clarity`: what is unclear in the scoring table."""

from thidua_desktop.cli.command import Call, Command
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.frame_names import names_in
from thidua_desktop.domain.text.number_format import format_percent
from thidua_desktop.wording.problems import problem
from thidua_desktop.wording.words import word_of


def _run(call: Call) -> ExitCode:
    with call.open_book(read_only=True) as services:
        report = services.queries.clarity()
        names = names_in(services)
    findings: list[dict[str, object]] = []
    lines = [f"Độ rõ nét: {format_percent(report.percent)}"]
    for found in report.findings:
        text = problem(found.code, found.facts, names=names)
        findings.append(
            {
                "criterion": found.criterion,
                "level": found.level.value,
                "code": found.code.value,
                "message": text,
            }
        )
        place = found.criterion or found.group or "đơn vị"
        lines.append(f"- {place} ({word_of(found.level)}): {text}")
    call.screen.answer({"percent": str(report.percent), "findings": findings}, lines)
    return ExitCode.DONE


CLARITY = Command(
    name="clarity",
    summary="kiểm tra độ rõ nét của bảng điểm",
    run=_run,
)
