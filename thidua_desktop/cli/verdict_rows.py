"""Rows of inspected files, as `verify` and `import` print them, and the status they come to."""

from collections.abc import Sequence

from thidua_desktop.application.import_run import FileRow, ImportRun
from thidua_desktop.cli.exit_code import BY_VERDICT, ExitCode, worst
from thidua_desktop.cli.screen import Screen, shown
from thidua_desktop.wording.names import Names
from thidua_desktop.wording.reasons import message
from thidua_desktop.wording.words import skipped_check, word_of


def row_documents(run: ImportRun, names: Names) -> list[dict[str, object]]:
    """One JSON object per file."""
    return [
        {
            "file": str(row.file),
            "verdict": row.verdict.value,
            "code": row.code.value if row.code else None,
            "message": row_message(row, names),
            "kind": row.kind,
            "unit": row.unit,
            "period": row.period,
            "revision": row.revision,
            "digest": row.digest,
            "not_checked": [check.value for check in row.not_checked],
        }
        for row in run.rows
    ]


def row_message(row: FileRow, names: Names) -> str:
    """Why the file got its verdict; an acceptance without a note is a sentence too."""
    found = row.fault or row.reason
    return message(found, names=names) if found else "Gói nguyên vẹn, đúng chữ ký."


def say_rows(run: ImportRun, names: Names, screen: Screen) -> None:
    """One sentence per file, and once what was not checked."""
    for row in run.rows:
        verdict = word_of(row.verdict)
        screen.say(f"{shown(str(row.file))}: {verdict}. {row_message(row, names)}")
    for check in dict.fromkeys(check for row in run.rows for check in row.not_checked):
        screen.say(f"{skipped_check(check)}.")


def status_of(rows: Sequence[FileRow]) -> ExitCode:
    """The worst of all files."""
    return worst(_status(row) for row in rows)


def _status(row: FileRow) -> ExitCode:
    if row.fault is not None:
        return ExitCode.FAULT
    return BY_VERDICT[row.verdict]
