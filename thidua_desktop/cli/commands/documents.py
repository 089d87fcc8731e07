"""`documents`: renders the papers of a period as PDF and Word."""

import argparse
from pathlib import Path

from thidua_desktop.application.papers import PaperFacts, PaperFormat, PaperType
from thidua_desktop.application.services import Services
from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.files import make_folder, write_file
from thidua_desktop.cli.paper_names import paper_name
from thidua_desktop.wording.words import word_of


def _declare(form: Form) -> None:
    words = ", ".join(f"{kind.value} ({word_of(kind)})" for kind in PaperType)
    form.positional(
        "types",
        nargs="*",
        type=_paper_type,
        metavar="LOẠI",
        help=f"loại văn bản, không ghi thì mọi loại: {words}",
    )
    form.option("--period", required=True, metavar="KỲ", help="mã kỳ")
    form.option("--to", type=Path, required=True, metavar="THƯ_MỤC", help="nơi ghi")
    form.option(
        "--format",
        type=_formats,
        default=tuple(PaperFormat),
        metavar="DẠNG",
        help="pdf, docx hoặc pdf,docx (mặc định cả hai)",
    )


def _paper_type(text: str) -> PaperType:
    try:
        return PaperType(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"không có loại văn bản “{text}”") from None


def _formats(text: str) -> tuple[PaperFormat, ...]:
    try:
        return tuple(dict.fromkeys(PaperFormat(name) for name in text.split(",")))
    except ValueError:
        raise argparse.ArgumentTypeError(f"không có dạng tệp “{text}”") from None


def _run(call: Call) -> ExitCode:
    given = call.arguments
    with call.open_book(read_only=True) as services:
        papers = services.papers.facts(given.period, given.types)
        make_folder(given.to)
        written = [path for facts in papers for path in _written(call, services, facts)]
    if not written:
        call.screen.say("Kỳ này chưa có văn bản nào thuộc loại đã chọn.")
    call.screen.answer({"files": written}, written)
    return ExitCode.DONE


def _written(call: Call, services: Services, facts: PaperFacts) -> list[str]:
    """The files of one paper; what is not known and printed as a blank is said once."""
    name = paper_name(facts)
    paths: list[str] = []
    blanks: dict[str, None] = {}
    for form in call.arguments.format:
        printed = services.papers.render(facts, form)
        path: Path = call.arguments.to / f"{name}.{form.value}"
        write_file(path, printed.content)
        paths.append(str(path))
        blanks |= dict.fromkeys(printed.blanks)
    if blanks:
        call.screen.say(f"{name}: còn để trống {', '.join(blanks)}.")
    return paths


DOCUMENTS = Command(
    name="documents", summary="in văn bản của một kỳ ra PDF và Word", declare=_declare, run=_run
)
