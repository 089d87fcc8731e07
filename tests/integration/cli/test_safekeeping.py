"""`doctor`, `backup`, `restore`."""

from pathlib import Path

LEADER, OTHER = "PCT", "PTM"


def test_a_sound_book_passes_every_check(cli, merged):
    ran = cli("doctor", "--book", merged.book(LEADER))
    checks = ran.expect(0)["checks"]
    assert all(check["ok"] for check in checks)
    assert checks[0].keys() == {"name", "ok", "message"}
    wanted = {"integrity", "journal", "evidence", "keys", "backups", "free_space"}
    assert wanted <= {check["name"] for check in checks}
    assert all(check["message"] in ran.err for check in checks)


def test_a_book_without_a_backup_yet_is_not_ill(cli, finished_bloc, tmp_path):
    book = tmp_path / "moi.thidua"
    frame = finished_bloc.packages[f"frame-{LEADER}"]
    key = finished_bloc.key(LEADER)
    cli("new", "--frame", frame, "--unit", OTHER, "--pubkey", key, "--book", book).expect(0)
    checks = {c["name"]: c for c in cli("doctor", "--book", book).expect(0)["checks"]}
    assert "Chưa có bản sao lưu" in checks["backups"]["message"]


def test_a_damaged_backup_fails_the_check(cli, merged):
    newest = max((merged.folder / "so" / "sao-luu").glob("PCT_*.thidua"))
    newest.write_bytes(newest.read_bytes()[:5000])
    checks = {
        c["name"]: c for c in cli("doctor", "--book", merged.book(LEADER)).expect(5)["checks"]
    }
    assert [name for name, check in checks.items() if not check["ok"]] == ["backups"]
    assert newest.name in checks["backups"]["message"]


def test_a_damaged_book_ends_with_the_status_of_a_fault(cli, bloc):
    book = bloc.book(LEADER)
    content = bytearray(book.read_bytes())
    for place in range(len(content) // 2, len(content) // 2 + 4096):
        content[place] ^= 0x5A
    book.write_bytes(content)
    assert cli("doctor", "--book", book).status == 5
    assert cli("state", "--book", book).status == 5


def test_a_foreign_file_is_no_book(cli, tmp_path):
    path = tmp_path / "thư.thidua"
    path.write_bytes(b"Kinh gui" * 1000)
    assert cli("doctor", "--book", path).expect(5)["fault"]["code"] in {"DB_FOREIGN", "DB_DAMAGED"}


def test_a_backup_becomes_a_book_with_the_same_state(cli, merged):
    book, folder = merged.book(LEADER), merged.folder / "luu" / "tru"
    made = Path(cli("backup", "--to", folder, "--book", book).expect(0)["file"])
    assert made.parent == folder
    again = merged.folder / "lai.thidua"
    assert cli("restore", made, "--to", again).expect(0) == {"file": str(again)}
    assert cli("state", "--book", again).expect(0) == cli("state", "--book", book).expect(0)


def test_restoring_never_replaces_a_file(cli, merged):
    book = merged.book(LEADER)
    made = cli("backup", "--to", merged.folder / "luu", "--book", book).expect(0)["file"]
    before = merged.book(OTHER).read_bytes()
    assert "fault" in cli("restore", made, "--to", merged.book(OTHER)).expect(5)
    assert merged.book(OTHER).read_bytes() == before


def test_restoring_what_is_not_there_is_a_fault(cli, tmp_path):
    ran = cli("restore", tmp_path / "mất.thidua", "--to", tmp_path / "lai.thidua")
    assert ran.expect(5)["fault"]["code"] == "FILE_MISSING"
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken_is_said_so_and_nothing_is_overwritten(cli, merged):
    book, folder = merged.book(LEADER), merged.folder / "luu" / "tru"
    made = Path(cli("backup", "--to", folder, "--book", book).expect(0)["file"])
    before = book.read_bytes()
    fault = cli("restore", made, "--to", book).expect(5)["fault"]
    assert fault["code"] == "FILE_IO"
    assert f"Đã có sẵn tệp “{book.name}”" in fault["message"]
    assert "hỏng" not in fault["message"]
    assert book.read_bytes() == before
