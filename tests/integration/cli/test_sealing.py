"""`approve`, `export`, `keys`: what may be sealed, and what refuses it."""

import shutil
import stat
import subprocess

import pytest

LEADER, OTHER = "PCT", "PTM"


def refused(ran) -> str:
    document = ran.expect(4)
    assert document.keys() == {"refused"}
    assert document["refused"]["message"] in ran.err
    return document["refused"]["code"]


def export(bloc, unit, kind, *more):
    line = ("export", kind, "--to", bloc.folder / "usb", "--book", bloc.book(unit))
    return bloc.cli(*line, *more)


def test_unchanged_content_is_the_same_revision_and_file_again(bloc):
    ran = export(bloc, OTHER, "record", "--period", "6T", *bloc.passphrase)
    document = ran.expect(0)
    earlier = bloc.packages[f"record-{OTHER}"]
    assert document["revision"] == 1
    assert document["file"] == str(bloc.folder / "usb" / earlier.name)
    assert (bloc.folder / "usb" / earlier.name).read_bytes() == earlier.read_bytes()
    assert "Có thể rút USB" in ran.err
    assert "Nội dung không đổi" in ran.err


def test_the_digest_of_an_export_is_the_one_every_reader_sees(bloc):
    document = export(bloc, OTHER, "record", "--period", "6T", *bloc.passphrase).expect(0)
    found = bloc.cli("verify", document["file"], "--book", bloc.book(LEADER)).expect(0)
    assert found["files"][0]["digest"] == document["digest"]


def test_a_wrapped_export_is_the_same_package_behind_a_passphrase(bloc, tmp_path):
    words = tmp_path / "mật khẩu gói.txt"
    words.write_text("đường về đơn vị", encoding="utf-8")
    with_words = ("--package-passphrase-file", words)
    plain = export(bloc, OTHER, "record", "--period", "6T", *bloc.passphrase).expect(0)
    line = ("record", "--period", "6T", *bloc.passphrase, *with_words)
    wrapped = export(bloc, OTHER, *line).expect(0)
    assert (wrapped["digest"], wrapped["revision"]) == (plain["digest"], plain["revision"])
    assert wrapped["file"] != plain["file"]
    assert export(bloc, OTHER, *line).expect(0) == wrapped
    book = ("--book", bloc.book(LEADER))
    assert bloc.cli("verify", wrapped["file"], *book).expect(5)["files"][0]["code"] == "PASS_WRONG"
    found = bloc.cli("verify", wrapped["file"], *book, *with_words).expect(0)
    assert found["files"][0]["digest"] == plain["digest"]
    taken = bloc.cli("import", wrapped["file"], *book, *with_words).expect(0)
    assert taken["counts"]["read"] == 1
    assert bloc.cli("import", plain["file"], *book).expect(0)["counts"]["same"] == 1


def test_a_record_needs_its_gaps_acknowledged_then_its_approval(bloc):
    passphrase = bloc.passphrase
    year_end = ("--period", "NAM")
    line = ("approve", *year_end, "--book", bloc.book(OTHER), *passphrase)
    assert refused(bloc.cli(*line)) == "GAPS_OPEN"
    assert refused(export(bloc, OTHER, "record", *year_end, *passphrase)) == "GAPS_OPEN"
    with bloc.cli.make_program().open(bloc.book(OTHER)) as services:
        services.record.acknowledge_gaps("NAM")
    assert refused(export(bloc, OTHER, "record", *year_end, *passphrase)) == "NOT_APPROVED"
    approved = bloc.cli(*line).expect(0)
    assert approved["period"] == "NAM"
    assert len(approved["digest"]) == 64
    document = export(bloc, OTHER, "record", *year_end, *passphrase).expect(0)
    assert document["revision"] == 1


def test_without_a_period_the_last_one_is_meant(bloc):
    with bloc.cli.make_program().open(bloc.book(OTHER)) as services:
        services.record.acknowledge_gaps("NAM")
    line = ("approve", "--book", bloc.book(OTHER), *bloc.passphrase)
    assert bloc.cli(*line).expect(0)["period"] == "NAM"


def test_kinds_of_the_leader_are_refused_to_members(bloc):
    for kind in ("frame", "result", "handover", "rollup"):
        assert refused(export(bloc, OTHER, kind, *bloc.passphrase)) == "NOT_LEADER", kind


def test_results_are_sealed_after_the_conclusion_alone(concluded):
    passphrase = concluded.passphrase
    early = export(concluded, LEADER, "result", "--period", "NAM", *passphrase)
    assert refused(early) == "NOT_CONCLUDED"
    document = export(concluded, LEADER, "result", "--period", "6T", *passphrase).expect(0)
    book = ("--book", concluded.book(OTHER))
    concluded.cli("import", *concluded.records(), *book).expect(0)
    concluded.cli("import", document["file"], *book).expect(0)
    mine = concluded.cli("state", "--book", concluded.book(LEADER)).expect(0)
    theirs = concluded.cli("state", *book).expect(0)
    assert (mine["period"], mine["state_digest"]) == (theirs["period"], theirs["state_digest"])
    assert mine["period"] == "6T"


def test_a_question_has_its_addressee_and_no_other_kind_has(bloc):
    passphrase = bloc.passphrase
    assert export(bloc, LEADER, "question", *passphrase).status == 2
    assert export(bloc, LEADER, "question", "--for", "KHONG", *passphrase).status == 2
    assert export(bloc, LEADER, "frame", "--for", OTHER, *passphrase).status == 2
    document = export(bloc, LEADER, "question", "--for", OTHER, *passphrase).expect(0)
    assert f"{LEADER}-{OTHER}_tra-lai" in document["file"]


def test_an_unknown_period_is_wrong_usage(bloc):
    ran = export(bloc, OTHER, "record", "--period", "QUY5", *bloc.passphrase)
    assert (ran.status, ran.out) == (2, "")
    assert "QUY5" in ran.err


def test_a_wrong_passphrase_is_a_fault(bloc, passphrase_file):
    wrong = ("--passphrase-file", passphrase_file(b"sai"))
    for line in (
        ("export", "record", "--period", "6T", "--to", bloc.folder / "usb"),
        ("approve", "--period", "6T"),
        ("keys", "export", "--secret", "--to", bloc.folder / "khoa"),
    ):
        ran = bloc.cli(*line, "--book", bloc.book(OTHER), *wrong)
        assert ran.expect(5)["fault"]["code"] == "PASS_WRONG"


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"mot\nhai\n", "mật khẩu".encode("utf-16"), b"\xff"], ids=repr
)
def test_a_passphrase_file_that_is_not_one_line_of_text_is_wrong_usage(
    bloc, passphrase_file, content
):
    given = ("--passphrase-file", passphrase_file(content))
    ran = bloc.cli("approve", "--period", "6T", "--book", bloc.book(OTHER), *given)
    assert (ran.status, ran.out) == (2, "")
    assert "Tệp mật khẩu" in ran.err


def test_a_missing_passphrase_file_is_a_fault(bloc):
    given = ("--passphrase-file", bloc.folder / "mất.txt")
    ran = bloc.cli("approve", "--book", bloc.book(OTHER), *given)
    assert ran.expect(5)["fault"]["code"] == "FILE_MISSING"


def test_a_folder_that_cannot_be_made_is_a_fault(bloc):
    line = ("export", "record", "--period", "6T", "--book", bloc.book(OTHER), *bloc.passphrase)
    ran = bloc.cli(*line, "--to", bloc.folder / "mat-khau.txt" / "usb")
    assert ran.expect(5)["fault"]["code"] == "FILE_MISSING"


def test_the_key_shown_is_the_one_exported(bloc):
    book = ("--book", bloc.book(OTHER))
    shown = bloc.cli("keys", "show", *book).expect(0)
    assert shown.keys() == {"unit", "fingerprint", "public_key", "confirmed"}
    assert (shown["unit"], shown["confirmed"]) == (OTHER, True)
    assert [len(group) for group in shown["fingerprint"].split()] == [5] * 5
    target = bloc.folder / "ptm.pub"
    assert bloc.cli("keys", "export", *book, "--to", target).expect(0) == {"file": str(target)}
    assert target.read_text("utf-8").splitlines()[1] == shown["public_key"]


def test_the_keys_of_others_are_listed_for_people(bloc):
    said = bloc.cli("keys", "show", "--book", bloc.book(LEADER), json=False).out
    assert [line.split(":")[0] for line in said.splitlines()] == [LEADER, "PTM", "E994"]


@pytest.mark.skipif(shutil.which("minisign") is None, reason="needs minisign")
def test_the_secret_key_is_private_and_minisign_takes_it(bloc):
    target, public = bloc.folder / "bi-mat.key", bloc.folder / "lai.pub"
    line = ("keys", "export", "--secret", "--to", target, "--book", bloc.book(OTHER))
    ran = bloc.cli(*line, *bloc.passphrase)
    ran.expect(0)
    assert "cất vào két" in ran.err
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    subprocess.run(["minisign", "-R", "-s", target, "-p", public], check=True, capture_output=True)
    shown = bloc.cli("keys", "show", "--book", bloc.book(OTHER)).expect(0)
    assert public.read_text("utf-8").splitlines()[1] == shown["public_key"]


def test_a_key_is_trusted_after_its_fingerprint_agrees(bloc):
    """The leader meets a second key of E994, of a book that was lost and made anew."""
    frame = bloc.packages[f"frame-{LEADER}"]
    again = bloc.folder / "lam-lai.thidua"
    line = ("new", "--frame", frame, "--unit", "E994", "--pubkey", bloc.key(LEADER))
    bloc.cli(*line, "--book", again).expect(0)
    line = ("export", "enrolment", "--to", bloc.folder / "usb", "--book", again)
    enrolment = bloc.cli(*line, *bloc.passphrase).expect(0)["file"]
    leader = ("--book", bloc.book(LEADER))
    bloc.cli("import", enrolment, *leader).expect(3)
    confirm = ("keys", "confirm", "E994", *leader, "--fingerprint")
    before = bloc.cli("state", *leader).expect(0)
    assert refused(bloc.cli(*confirm, "00000 00000 00000 00000 00000")) == "FINGERPRINT_DIFFERS"
    assert bloc.cli("state", *leader).expect(0) == before
    shown = bloc.cli("keys", "show", "--book", again).expect(0)
    document = bloc.cli(*confirm, *shown["fingerprint"].split()).expect(0)
    assert document == shown


def test_comparing_a_trusted_key_again_changes_nothing(bloc):
    leader = ("--book", bloc.book(LEADER))
    before = bloc.cli("state", *leader).expect(0)
    confirm = ("keys", "confirm", "E994", *leader, "--fingerprint")
    shown = bloc.cli("keys", "show", "--book", bloc.book("E994")).expect(0)
    assert bloc.cli(*confirm, shown["fingerprint"]).expect(0) == shown
    assert refused(bloc.cli(*confirm, "00000 00000 00000 00000 00000")) == "FINGERPRINT_DIFFERS"
    assert bloc.cli("state", *leader).expect(0) == before


def test_confirming_where_no_key_waits_is_wrong_usage(bloc):
    line = ("keys", "confirm", "KHONG", "--fingerprint", "1", "--book", bloc.book(LEADER))
    ran = bloc.cli(*line)
    assert ran.status == 2
    assert "đang chờ xác nhận" in ran.err
