"""What the environment can do to a command: one sentence, status 5, the book unharmed."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from thidua_desktop.bootstrap import make_program
from thidua_desktop.domain.reasons import FaultCode

ROOT = Path(__file__).resolve().parents[3]


def book_bytes(path: Path) -> bytes:
    return path.read_bytes()


def expect_fault(run, code: FaultCode) -> None:
    fault = run.expect(5)["fault"]
    assert fault["code"] == code.value
    assert fault["message"].endswith(".")
    assert "\n" not in fault["message"]
    assert fault["message"] in run.err


@pytest.mark.parametrize("line", [["state"], ["results"], ["journal"], ["approve"]])
def test_a_book_of_a_newer_version_is_not_touched(cli, bloc, line):
    book = bloc.book("E994")
    with closing(sqlite3.connect(book)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.commit()
    before = book_bytes(book)
    more = bloc.passphrase if line == ["approve"] else ()
    expect_fault(cli(*line, "--book", book, *more), FaultCode.DB_NEWER)
    assert book_bytes(book) == before


def test_a_book_open_in_another_program_is_in_use(cli, bloc):
    book = bloc.book("PCT")
    with make_program(seed=b"other").open(book):
        expect_fault(cli("import", *bloc.records(), "--book", book), FaultCode.DB_IN_USE)
    assert cli("doctor", "--book", book).status == 0


def test_a_missing_book_is_missing_and_not_made(cli, tmp_path):
    book = tmp_path / "khong-co.thidua"
    expect_fault(cli("state", "--book", book), FaultCode.FILE_MISSING)
    assert not book.exists()


@pytest.mark.skipif(os.name == "nt", reason="names of files are always text there")
def test_a_book_whose_name_is_no_text_opens_like_any_other(cli, bloc, tmp_path):
    """As every name with a Vietnamese letter is, where the system's encoding is ASCII."""
    book = tmp_path / os.fsdecode(b"s\xff.thidua")
    shutil.copy(bloc.book("E994"), book)
    assert cli("state", "--book", book).expect(0) == cli(
        "state", "--book", bloc.book("E994")
    ).expect(0)


@pytest.mark.skipif(os.name == "nt", reason="names of files are always text there")
def test_names_are_told_as_they_were_typed_where_the_system_speaks_ascii(tmp_path):
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PATH": os.environ["PATH"]}
    line = [sys.executable, "-m", "thidua_desktop", "state", "--book", tmp_path / "sổ khối"]
    ran = subprocess.run(line, check=False, capture_output=True, env=plain, cwd=ROOT)
    assert ran.returncode == 5
    assert "“sổ khối”" in ran.stderr.decode("utf-8")


def test_an_import_of_a_file_that_is_gone_leaves_the_book_sound(cli, bloc, tmp_path):
    run = cli("import", tmp_path / "rut-ra.xlsx", *bloc.records(), "--book", bloc.book("PCT"))
    assert run.status == 5
    rows = run.json["files"]
    assert rows[0]["code"] == FaultCode.FILE_MISSING.value
    assert {row["verdict"] for row in rows[1:]} == {"accepted"}


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    """A file system of 4 MiB, where the system lets us mount one."""
    folder = tmp_path / "dia-nho"
    folder.mkdir()
    mount = shutil.which("mount")
    call = [str(mount), "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if mount is None or subprocess.run(call, check=False, capture_output=True).returncode != 0:
        pytest.skip("this system does not let tests mount a file system")
    yield folder
    subprocess.run([str(shutil.which("umount")), str(folder)], check=True)


def fill(folder: Path, *, left: int) -> None:
    """Takes all room but `left` bytes."""
    free = shutil.disk_usage(folder).free
    (folder / "day").write_bytes(bytes(free - left))


def test_sealing_onto_a_full_disk_leaves_no_file_and_can_be_repeated(
    cli, bloc, small_disk, tmp_path
):
    fill(small_disk, left=4096)
    line = ["export", "record", "--period", "6T", "--book", bloc.book("E994"), *bloc.passphrase]
    expect_fault(cli(*line, "--to", small_disk), FaultCode.DISK_FULL)
    assert [path.name for path in small_disk.iterdir()] == ["day"]
    assert cli(*line, "--to", tmp_path / "usb").status == 0
    assert cli("doctor", "--book", bloc.book("E994")).status == 0


def test_a_backup_onto_a_full_disk_leaves_nothing(cli, bloc, small_disk):
    fill(small_disk, left=64 * 1024)
    line = ["backup", "--book", bloc.book("PCT"), "--to", small_disk]
    expect_fault(cli(*line), FaultCode.DISK_FULL)
    assert [path.name for path in small_disk.iterdir()] == ["day"]


def test_importing_into_a_book_on_a_full_disk_leaves_it_as_it_was(cli, bloc, small_disk):
    book = small_disk / "PCT.thidua"
    shutil.copy(bloc.book("PCT"), book)
    fill(small_disk, left=8 * 1024)
    before = cli("state", "--book", book)
    run = cli("import", *bloc.records(), "--book", book)
    assert run.status == 5
    assert FaultCode.DISK_FULL.value in run.out
    (small_disk / "day").unlink()
    after = cli("state", "--book", book)
    assert after.json["state_digest"] == before.json["state_digest"]
    assert after.json["journal"] == before.json["journal"]


def test_a_demo_that_finds_no_room_to_write_says_so(cli, tmp_path):
    (tmp_path / "tep").write_text("", "utf-8")
    expect_fault(cli("demo", "--out", tmp_path / "tep" / "ra"), FaultCode.FILE_MISSING)
    assert cli.errors == []


def as_a_shell_runs_it(line: str, book: Path) -> subprocess.CompletedProcess[bytes]:
    words = f'"{sys.executable}" -m thidua_desktop {line}'
    plain = {"PATH": os.environ["PATH"], "BOOK": str(book)}
    bash = str(shutil.which("bash"))
    return subprocess.run(
        [bash, "-c", words], check=False, capture_output=True, env=plain, cwd=ROOT
    )


@pytest.mark.skipif(os.name == "nt", reason="streams are closed otherwise there")
@pytest.mark.parametrize(
    "line",
    [
        'results --json --book "$BOOK" >&-',
        'doctor --book "$BOOK" 2>&-',
        'doctor --book "$BOOK" --json >&- 2>&-',
        'results --json --book "$BOOK" | true; exit "${PIPESTATUS[0]}"',
        '--help | true; exit "${PIPESTATUS[0]}"',
        "--help >&-",
    ],
)
def test_nobody_reading_the_answer_is_no_fault(bloc, line):
    ran = as_a_shell_runs_it(line, bloc.book("E994"))
    assert ran.returncode == 0, ran.stderr.decode()
    assert b"Exception" not in ran.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where the system has /dev/full")
@pytest.mark.parametrize("line", ['state --json --book "$BOOK"', "--help", "results --help"])
def test_an_answer_that_finds_no_room_is_a_full_disk(bloc, line):
    ran = as_a_shell_runs_it(f"{line} > /dev/full", bloc.book("E994"))
    assert ran.returncode == 5, ran.stderr.decode()
    assert "không đủ chỗ" in ran.stderr.decode()
