"""`demo`: plays whole years of scenarios, each from enrolment to handover."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.files import is_free
from thidua_desktop.cli.usage import UsageError
from thidua_desktop.resources import resource_path

if TYPE_CHECKING:
    from thidua_desktop.cli.demo.player import Played


class _Outcome(Struct, frozen=True):
    """One played year as JSON, its paths relative to the demo's folder."""

    played: "Played"
    prefix: str = ""

    @property
    def document(self) -> dict[str, object]:
        played = self.played
        return {
            "books": self._placed(played.books),
            "packages": self._placed(played.packages),
            "documents": self._placed(played.documents),
            "keys": self._placed(played.keys),
            "results": f"{self.prefix}{played.results}",
        }

    def _placed(self, paths: tuple[str, ...]) -> list[str]:
        return [f"{self.prefix}{path}" for path in paths]


def _declare(form: Form) -> None:
    form.option(
        "--scenario",
        type=Path,
        metavar="THƯ_MỤC",
        help="kịch bản; không ghi thì hai kịch bản đi kèm chương trình",
    )
    form.option(
        "--out", type=Path, required=True, metavar="THƯ_MỤC", help="nơi ghi, trống hoặc chưa có"
    )


def _run(call: Call) -> ExitCode:
    out: Path = call.arguments.out
    scenario: Path | None = call.arguments.scenario
    if not is_free(out):
        raise UsageError(f"Nơi ghi {out} phải là thư mục trống hoặc chưa có.")
    if scenario is not None:
        call.screen.answer(_Outcome(_play(call, scenario, out)).document)
        return ExitCode.DONE
    folders = sorted(p for p in resource_path("scenarios").iterdir() if p.is_dir())
    played = {p.name: _Outcome(_play(call, p, out / p.name), f"{p.name}/") for p in folders}
    call.screen.answer({name: outcome.document for name, outcome in played.items()})
    return ExitCode.DONE


def _play(call: Call, scenario: Path, out: Path) -> "Played":
    from thidua_desktop.cli.demo.player import Staging, play
    from thidua_desktop.cli.demo.scenario import BrokenScenarioError

    staging = Staging(
        folder=scenario, out=out, at=call.program.outside.clock.now(), say=call.screen.say
    )
    try:
        played = play(call.make_program, staging)
    except BrokenScenarioError as error:
        problems = "\n".join(error.lines)
        raise UsageError(f"Kịch bản {scenario} thiếu phần bắt buộc:\n{problems}") from error
    for line in played.listed:
        call.screen.say(f"[chú ý] {line}")
    for line in _places(played):
        call.screen.say(line)
    return played


def _places(played: "Played") -> list[str]:
    """Where to look: the results, a book, the papers, the packages."""
    minutes = [path for path in played.documents if "/minutes_" in path and path.endswith(".pdf")]
    looks = [
        ("Kết quả các kỳ", played.results),
        *(("Biên bản hội nghị", path) for path in minutes),
        ("Tất cả văn bản", "documents"),
        ("Gói niêm phong đã trao đổi", "packages"),
        ("Sổ thi đua của từng đơn vị", "books"),
        ("Khoá để tự kiểm gói bằng minisign", "keys"),
    ]
    return ["Xem:", *(f"    {what}: {played.out / path}" for what, path in looks)]


DEMO = Command(
    name="demo",
    summary="chạy trọn một năm thi đua mẫu",
    declare=_declare,
    run=_run,
)
