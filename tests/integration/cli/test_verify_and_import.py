"""`verify`, `import`, `new`: verdicts, exit statuses, JSON, and what is left untouched."""

import shutil
from pathlib import Path

import pytest

from thidua_desktop.exchange.wrapping import wrap

LEADER, OTHER = "PCT", "PTM"
ROW = {
    *("file", "verdict", "code", "message", "kind", "unit", "period", "revision", "digest"),
    "not_checked",
}


@pytest.fixture
def record(finished_bloc) -> Path:
    return finished_bloc.packages[f"record-{LEADER}"]


@pytest.fixture
def broken(record, tmp_path) -> Path:
    path = tmp_path / "hong.xlsx"
    path.write_bytes(record.read_bytes()[:-200])
    return path


def codes(document) -> list[tuple[str, str | None]]:
    return [(row["verdict"], row["code"]) for row in document["files"]]


def test_verify_by_key_says_what_it_did_not_check(cli, finished_bloc, record):
    document = cli("verify", record, "--pubkey", finished_bloc.key(LEADER)).expect(0)
    (row,) = document["files"]
    assert row.keys() == ROW
    assert row["file"] == str(record)
    assert (row["verdict"], row["code"]) == ("accepted", None)
    assert (row["kind"], row["unit"], row["period"], row["revision"]) == ("record", LEADER, "6T", 1)
    assert {"roster", "role", "frame", "address", "revision", "plan"} <= set(row["not_checked"])


def test_verify_takes_the_one_line_key_and_several_keys(cli, finished_bloc, record):
    line = finished_bloc.key(LEADER).read_text("utf-8").splitlines()[1]
    other = cli("keys", "show", "--book", finished_bloc.book(OTHER)).expect(0)["public_key"]
    cli("verify", record, "--pubkey", other, line).expect(0)


def test_a_package_of_an_unknown_key_is_quarantined(cli, finished_bloc, record):
    other = cli("keys", "show", "--book", finished_bloc.book(OTHER)).expect(0)["public_key"]
    document = cli("verify", record, "--pubkey", other).expect(3)
    assert codes(document) == [("quarantined", "KEY_UNKNOWN")]


def test_verify_with_book_and_key_is_wrong_usage(cli, finished_bloc, record):
    book = ("--book", finished_bloc.book(LEADER))
    assert cli("verify", record, *book, "--pubkey", finished_bloc.key(LEADER)).status == 2


def test_the_worst_file_decides_and_hides_no_other(cli, finished_bloc, record, broken, tmp_path):
    book = ("--book", finished_bloc.book(OTHER))
    ran = cli("verify", record, broken, *book)
    found = codes(ran.expect(4))
    assert found[0] == ("accepted", None)
    assert found[1][0] == "refused"
    missing = tmp_path / "mất.xlsx"
    document = cli("verify", broken, missing, record, *book).expect(5)
    assert codes(document)[1:] == [("refused", "FILE_MISSING"), ("accepted", None)]


def test_every_row_is_said_on_stderr_with_its_verdict(cli, finished_bloc, record, broken):
    ran = cli("verify", record, broken, "--book", finished_bloc.book(OTHER), json=False)
    assert ran.out == ""
    assert f"{record}: nhận. " in ran.err
    assert f"{broken}: từ chối. " in ran.err


def test_a_file_name_cannot_give_orders_to_the_terminal(cli, finished_bloc, tmp_path):
    path = tmp_path / "a\x1b[2J\u202egnp.xlsx"
    ran = cli("verify", path, "--book", finished_bloc.book(OTHER))
    assert "\x1b" not in ran.err
    assert "\u202e" not in ran.err
    assert ran.json["files"][0]["file"] == str(path)


def test_a_wrapped_package_needs_its_passphrase(cli, finished_bloc, record, tmp_path):
    wrapped = tmp_path / "bọc.xlsx"
    wrapped.write_bytes(wrap(record.read_bytes(), "mật khẩu gói"))
    words, wrong = tmp_path / "đúng.txt", tmp_path / "sai.txt"
    words.write_text("mật khẩu gói\r\n", encoding="utf-8")
    wrong.write_text("mật khẩu khác", encoding="utf-8")
    line = ("verify", wrapped, "--pubkey", finished_bloc.key(LEADER))
    unasked = cli(*line)
    assert codes(unasked.expect(5)) == [("refused", "PASS_WRONG")]
    assert "chưa cho mật khẩu" in unasked.err
    assert codes(cli(*line, "--package-passphrase-file", wrong).expect(5)) == [
        ("refused", "PASS_WRONG")
    ]
    cli(*line, "--package-passphrase-file", words).expect(0)


def test_a_wrapped_package_that_nobody_should_open_is_refused_unasked(
    cli, finished_bloc, record, tmp_path
):
    content = wrap(record.read_bytes(), "mật khẩu gói")
    line = ("--book", finished_bloc.book(LEADER))
    for name, old, new, code in (
        ("dear", b'spinCount="100000"', b'spinCount="9999999"', "PASS_COST"),
        ("lame", b"spinCount=", b"spinCaunt=", "PASS_DAMAGED"),
    ):
        path = tmp_path / f"{name}.xlsx"
        assert old in content
        path.write_bytes(content.replace(old, new, 1))
        assert codes(cli("verify", path, *line).expect(4)) == [("refused", code)], name


def test_what_is_no_key_is_wrong_usage(cli, finished_bloc, record, tmp_path):
    weak = "RWQBAQEBAQEBAQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    cut = finished_bloc.key(LEADER).read_text(encoding="utf-8").split()[-1][:-1]
    for text in ("xx", weak, cut):
        ran = cli("verify", record, "--pubkey", text)
        assert ran.status == 2, text
        assert "không phải khoá công khai" in ran.err
    cli("verify", record, "--pubkey", tmp_path / "nobody.pub").expect(5)


def test_import_counts_every_file_and_shows_the_state(cli, bloc, broken):
    book = ("--book", bloc.book(OTHER))
    records = bloc.records()
    document = cli("import", *records, broken, *book).expect(4)
    assert document["counts"] == {
        "read": 4, "new": 2, "same": 1, "quarantined": 0, "refused": 1
    }  # fmt: skip
    assert document["state_digest"] == cli("state", *book).expect(0)["state_digest"]
    again = cli("import", *records, *book).expect(0)
    assert again["counts"]["same"] == 3
    assert {code for _, code in codes(again)} == {"REV_SAME"}
    assert again["state_digest"] == document["state_digest"]


def test_books_with_the_same_packages_show_the_same_state_and_results(cli, merged):
    other = ("--book", merged.book("E994"))
    cli("import", *reversed(merged.records()), *other).expect(0)
    for query in ("state", "results"):
        mine = cli(query, "--period", "6T", "--book", merged.book(LEADER)).expect(0)
        theirs = cli(query, "--period", "6T", *other).expect(0)
        mine.pop("journal", None), theirs.pop("journal", None)
        assert mine == theirs


def test_a_dry_run_judges_and_changes_nothing(cli, bloc):
    book = bloc.book(LEADER)
    before = book.read_bytes()
    ran = cli("import", *bloc.records(), "--dry-run", "--book", book)
    document = ran.expect(0)
    assert document["counts"] == {
        "read": 3, "new": 2, "same": 1, "quarantined": 0, "refused": 0
    }  # fmt: skip
    assert "sổ không thay đổi" in ran.err
    assert book.read_bytes() == before


def new_line(bloc, frame: Path, *, book: Path, unit: str = OTHER, key: str = LEADER):
    pubkey = bloc.key(key)
    return ("new", "--frame", frame, "--unit", unit, "--pubkey", pubkey, "--book", book)


@pytest.fixture
def frame(finished_bloc) -> Path:
    return finished_bloc.packages[f"frame-{LEADER}"]


def test_a_new_book_has_neither_key_nor_accounts_and_imports_like_any(
    cli, finished_bloc, frame, tmp_path
):
    book = tmp_path / "mới.thidua"
    document = cli(*new_line(finished_bloc, frame, book=book)).expect(0)
    assert (document["book"], document["unit"]) == (str(book), OTHER)
    assert document["state_digest"] == cli("state", "--book", book).expect(0)["state_digest"]
    refused = cli("keys", "show", "--book", book).expect(4)["refused"]
    assert refused["code"] == "NO_KEY"
    cli("import", *finished_bloc.records(), "--book", book).expect(0)
    assert list(tmp_path.glob("*-wal")) == []


def test_a_frame_that_cannot_be_believed_makes_no_book(cli, finished_bloc, frame, tmp_path):
    book = tmp_path / "mới.thidua"
    other = tmp_path / "khác.pub"
    cli("keys", "export", "--book", finished_bloc.book(OTHER), "--to", other).expect(0)

    def code(*line) -> str:
        return cli(*line, "--book", book).expect(4)["refused"]["code"]

    named = ("new", "--unit", OTHER, "--frame")
    assert code(*named, frame, "--pubkey", other) == "KEY_UNKNOWN"
    leader = ("--pubkey", finished_bloc.key(LEADER))
    assert code(*named, finished_bloc.packages[f"record-{LEADER}"], *leader) == "NOT_FOR_US"
    assert code(*named, frame, *leader, "--rehearsal") == "MODE"
    assert cli(*new_line(finished_bloc, frame, book=book, unit="KHONG")).status == 2
    assert not book.exists()


def test_a_book_is_never_made_over_another_file(cli, finished_bloc, frame, tmp_path):
    book = tmp_path / "cũ.thidua"
    shutil.copyfile(finished_bloc.book(OTHER), book)
    before = book.read_bytes()
    assert "fault" in cli(*new_line(finished_bloc, frame, book=book)).expect(5)
    assert book.read_bytes() == before
