"""`journal`: the last operations of the book."""

import argparse

from thidua_desktop.application.operations import OperationKind
from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.screen import table
from thidua_desktop.domain.book import AccountRole
from thidua_desktop.domain.canonical import utc_text
from thidua_desktop.wording.words import word_of

_USUAL = 20
_HEADER = ("Số", "Lúc", "Người làm", "Việc", "Mã")


def _declare(form: Form) -> None:
    form.option(
        "--limit",
        type=_count,
        default=_USUAL,
        metavar="SỐ",
        help=f"số việc gần nhất (mặc định {_USUAL})",
    )


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"“{text}” không phải số nguyên dương")
    return int(text)


def _run(call: Call) -> ExitCode:
    with call.open_book(read_only=True) as services:
        items = services.queries.journal(call.arguments.limit)
    operations = [
        {
            "seq": item.seq,
            "kind": item.kind,
            "actor": item.actor,
            "at": utc_text(item.at),
            "digest": item.digest,
        }
        for item in items
    ]
    rows = [
        (
            str(item.seq),
            utc_text(item.at),
            word_of(AccountRole(item.actor)),
            word_of(OperationKind(item.kind)),
            item.digest,
        )
        for item in items
    ]
    call.screen.answer({"operations": operations}, table(_HEADER, rows))
    return ExitCode.DONE


JOURNAL = Command(
    name="journal",
    summary="các việc gần nhất trong nhật ký",
    declare=_declare,
    run=_run,
)
