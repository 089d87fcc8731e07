"""The line itself: help of every command, wrong usage, common options, crash reports."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from thidua_desktop.application.program import Program
from thidua_desktop.cli.command import Assembly, Command, Family
from thidua_desktop.cli.main import run
from thidua_desktop.cli.parser import parse, parse_options
from thidua_desktop.cli.registry import COMMANDS
from thidua_desktop.cli.usage import vietnamese

ROOT = Path(__file__).resolve().parents[3]
CONTRACT = {
    *("demo", "new", "verify", "import", "approve", "export", "results", "why", "clarity"),
    *("documents", "state", "doctor", "backup", "restore", "keys", "journal"),
}
COMMON = ("--book", "--passphrase-file", "--package-passphrase-file", "--at", "--json")
NOT_VIETNAMESE = re.compile(
    r"\b(usage|options|positional|optional|arguments|show this|exit|error|required|invalid)\b"
)


def words(entry: Command | Family) -> list[tuple[str, ...]]:
    if isinstance(entry, Family):
        return [(entry.name,), *((entry.name, part.name) for part in entry.commands)]
    return [(entry.name,)]


LINES = [line for entry in COMMANDS for line in words(entry)]


def test_the_commands_are_those_of_the_contract():
    assert {entry.name for entry in COMMANDS} >= CONTRACT


@pytest.mark.parametrize("line", [(), *LINES], ids=" ".join)
def test_every_command_has_help_in_vietnamese(cli, line):
    ran = cli.plain(*line, "--help")
    assert ran.status == 0
    assert ran.err == ""
    assert ran.out.startswith(" ".join(("Cách dùng: thidua", *line)))
    assert NOT_VIETNAMESE.findall(ran.out) == []
    assert all(option in ran.out for option in COMMON)
    described = ran.out.split("\n\n")[1]
    assert not described.isascii()


def test_the_help_lists_every_command_with_its_summary(cli):
    said = " ".join(cli.plain("-h").out.split())
    assert [entry.name for entry in COMMANDS if f"{entry.name} {entry.summary}" not in said] == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ((), "Thiếu lệnh"),
        (("tong-hop",), "không nhận 'tong-hop'"),
        (("keys",), "thiếu LỆNH"),
        (("verify",), "thiếu TỆP"),
        (("verify", "a.xlsx"), "--book hoặc --pubkey"),
        (("export", "record", "--to"), "--to cần một giá trị"),
        (("export", "bao-cao", "--to", "x"), "LOẠI không nhận 'bao-cao'"),
        (("export", "record"), "thiếu --to"),
        (("state",), "Thiếu --book"),
        (("state", "--la"), "không hiểu --la"),
        (("state", "--json=1"), "--json không nhận giá trị"),
        (("state", "--book", "s", "--at", "hôm qua"), "không phải thời điểm"),
        (("journal", "--limit", "0"), "không phải số nguyên dương"),
        (("documents", "giay-khen", "--period", "N", "--to", "x"), "không có loại văn bản"),
        (("documents", "--period", "N", "--to", "x", "--format", "odt"), "không có dạng tệp"),
        (("documents", "--to", "x"), "thiếu --period"),
        (("approve", "--book", "s"), "Thiếu --passphrase-file"),
        (("keys", "export", "--secret", "--to", "x", "--book", "s"), "Thiếu --passphrase-file"),
        (("verify", "a.xlsx", "--pubkey", __file__), "không phải khoá công khai"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_usage_is_said_in_vietnamese_and_ends_with_2(cli, line, said):
    ran = cli.plain(*line)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert NOT_VIETNAMESE.findall(ran.err) == []


def test_a_message_nobody_knows_is_not_shown_in_english():
    assert vietnamese("something new happened") == "Dòng lệnh không đúng."


def test_common_options_stand_before_or_after_the_command(finished_bloc, cli):
    book = finished_bloc.book("PCT")
    before = cli.plain("--book", book, "--json", "state")
    after = cli.plain("state", "--json", "--book", book)
    assert before.expect(0) == after.expect(0)


def no_program(at=None, seed=None) -> Program:  # noqa: ARG001 - the shape of the port
    raise ZeroDivisionError


def test_our_bug_leaves_a_crash_file_whose_path_is_on_stderr(capsys, tmp_path):
    path = tmp_path / "loi.txt"
    errors: list[Exception] = []

    def write(error: Exception) -> Path:
        errors.append(error)
        return path

    assert run(["state", "--json"], Assembly(make_program=no_program, write_crash_file=write)) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert str(path) in printed.err
    assert [type(error) for error in errors] == [ZeroDivisionError]


def test_our_bug_is_admitted_where_no_crash_file_could_be_written(capsys):
    assembly = Assembly(make_program=no_program, write_crash_file=lambda _: None)
    assert run(["state"], assembly) == 1
    assert "Không ghi được tệp báo lỗi" in capsys.readouterr().err


def test_without_a_command_the_window_opens_with_the_named_book():
    opened = []

    def window(book: Path | None) -> int:
        opened.append(book)
        return 0

    assembly = Assembly(
        make_program=no_program, write_crash_file=lambda _: None, open_window=window
    )
    assert run([], assembly) == 0
    assert run(["--book", "so.thidua"], assembly) == 0
    assert opened == [None, Path("so.thidua")]


@pytest.mark.parametrize("line", [["verify"], ["-h"], ["--book"], ["--book", "a", "state"]])
def test_whatever_is_no_line_of_options_alone_is_left_to_all_commands(line):
    assert parse_options(line) is None
    options = ["--book", "a", "--at", "2022-12-05T08:00:00+07:00"]
    assert vars(parse_options(options)) == vars(parse(COMMANDS, options))


def test_the_program_starts_as_a_module_and_speaks_utf_8_on_any_console(tmp_path):
    env = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    line = ["state", "--book", tmp_path / "không có.thidua", "--json"]
    ran = subprocess.run(
        [sys.executable, "-m", "thidua_desktop", *line],
        cwd=ROOT,
        env=env,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 5
    fault = json.loads(ran.stdout.decode("utf-8"))["fault"]
    assert fault["code"] == "FILE_MISSING"
    assert "không có.thidua" in fault["message"]
    assert fault["message"] in ran.stderr.decode("utf-8")
