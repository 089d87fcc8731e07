"""`new`: a member's book from a frame that a compared leader key sealed."""

from pathlib import Path

from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.public_keys import public_key
from thidua_desktop.domain.package import Mode


def _declare(form: Form) -> None:
    form.option("--frame", type=Path, required=True, metavar="TỆP", help="gói khung của năm")
    form.option("--unit", required=True, metavar="ĐƠN_VỊ", help="mã đơn vị của sổ mới")
    form.option(
        "--pubkey", required=True, metavar="KHOÁ", help="khoá công khai của khối trưởng (minisign)"
    )
    form.option("--rehearsal", action="store_true", help="sổ diễn tập, không phải sổ chính thức")


def _run(call: Call) -> ExitCode:
    given = call.arguments
    book = call.book
    founded = call.program.found_from_frame(
        book,
        given.frame,
        given.unit,
        leader_key=public_key(call, given.pubkey),
        mode=Mode.REHEARSAL if given.rehearsal else Mode.OFFICIAL,
        passphrase=call.package_passphrase,
    )
    with founded as services:
        state_digest = services.queries.state().state_digest
    call.screen.say(f"Đã lập sổ {book} của đơn vị {given.unit} từ gói khung.")
    call.screen.answer({"book": str(book), "unit": given.unit, "state_digest": state_digest})
    return ExitCode.DONE


NEW = Command(
    name="new",
    summary="lập sổ của một đơn vị thành viên từ gói khung",
    declare=_declare,
    run=_run,
)
