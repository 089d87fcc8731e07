"""`import`: takes packages in, or with `--dry-run` only says what would become of them."""

from pathlib import Path

from msgspec.structs import asdict

from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.services import Services
from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.frame_names import names_in
from thidua_desktop.cli.verdict_rows import row_documents, say_rows, status_of
from thidua_desktop.domain.ids import Digest


def _declare(form: Form) -> None:
    form.positional("files", type=Path, nargs="+", metavar="TỆP", help="gói cần nhập")
    form.option("--dry-run", action="store_true", help="chỉ xem trước, không ghi gì vào sổ")


def _run(call: Call) -> ExitCode:
    given = call.arguments
    passphrase = call.package_passphrase
    with call.open_book(read_only=given.dry_run) as services:
        take = services.packages.verify if given.dry_run else services.packages.take_in
        run = take(given.files, passphrase=passphrase)
        names = names_in(services)
        state_digest = _state_digest(services)
    counts = run.counts
    say_rows(run, names, call.screen)
    call.screen.say(
        f"Đã đọc {counts.read} tệp: {counts.new} mới, {counts.same} đã có,"
        f" {counts.quarantined} cách ly, {counts.refused} từ chối."
    )
    if given.dry_run:
        call.screen.say("Đây là xem trước: sổ không thay đổi.")
    call.screen.answer(
        {
            "files": row_documents(run, names),
            "counts": asdict(counts),
            "state_digest": state_digest,
        }
    )
    return status_of(run.rows)


def _state_digest(services: Services) -> Digest | None:
    """None before the book has a frame."""
    try:
        return services.queries.state().state_digest
    except UnknownNameError:
        return None


IMPORT = Command(
    name="import",
    summary="kiểm tra rồi nhập gói niêm phong vào sổ",
    declare=_declare,
    run=_run,
)
