"""A sealed workbook is checked, opened and signed by programs that are not ours."""

import io
import re
import shutil
import subprocess
import zipfile

import openpyxl
import pytest

from tests.support.hostile_zip import PDF, PDF_NAME, counted_randomness, sealed_parts
from thidua_desktop.exchange import minisign
from thidua_desktop.exchange.container import open_container, write_container
from thidua_desktop.exchange.ed25519_keys import make_key
from thidua_desktop.exchange.refusal import RefusedError

KEY = make_key(counted_randomness())
OTHER = make_key(counted_randomness(50))
COMMENT = "thidua package=1 kind=record bloc=CUM3 year=2022 period=NAM unit=E994 revision=3"

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("minisign", "unzip", "zipinfo", "sha256sum"))),
    reason="needs minisign and unzip",
)


def run(*command, cwd, status=0):
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
    assert done.returncode == status, (command, done.stdout, done.stderr)
    return done.stdout.decode()


def workbook_parts():
    """The parts of a workbook as openpyxl writes them, with payload and evidence beside them."""
    book = openpyxl.Workbook()
    book.active["A1"] = "Phòng Kỹ thuật"
    saved = io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    declared = b'<Default Extension="json" ContentType="application/json"/>'
    types = parts["[Content_Types].xml"].replace(b"<Default ", declared + b"<Default ", 1)
    parts["[Content_Types].xml"] = types
    return parts | {"thidua/payload.json": b'{"unit":"E994"}', PDF_NAME: PDF}


@pytest.fixture(scope="module")
def package():
    return write_container(sealed_parts(KEY, workbook_parts(), COMMENT))


@pytest.fixture
def unpacked(package, tmp_path):
    path = tmp_path / "p.xlsx"
    path.write_bytes(package)
    run("unzip", "-q", path, "-d", tmp_path / "x", cwd=tmp_path)
    return tmp_path / "x"


def test_minisign_verifies_the_seal_and_shows_its_comment(unpacked):
    public = minisign.public_key_text(KEY.public)
    said = run("minisign", "-Vm", "thidua/SHA256SUMS", "-P", public, cwd=unpacked)
    assert said == f"Signature and comment signature verified\nTrusted comment: {COMMENT}\n"
    key_file = unpacked / "unit.pub"
    key_file.write_bytes(minisign.public_key_file(KEY.public))
    run("minisign", "-H", "-Vm", "thidua/SHA256SUMS", "-p", key_file, cwd=unpacked)


def test_minisign_refuses_another_key_and_a_changed_line(unpacked):
    public = minisign.public_key_text(OTHER.public)
    run("minisign", "-Vm", "thidua/SHA256SUMS", "-P", public, cwd=unpacked, status=1)
    listed = unpacked / "thidua/SHA256SUMS"
    listed.write_bytes(listed.read_bytes() + b"\n")
    public = minisign.public_key_text(KEY.public)
    run("minisign", "-Vm", "thidua/SHA256SUMS", "-P", public, cwd=unpacked, status=1)


def test_sha256sum_checks_every_part_and_finds_a_changed_one(unpacked):
    said = run("sha256sum", "--strict", "-c", "thidua/SHA256SUMS", cwd=unpacked)
    assert set(re.findall(r": (.*)$", said, re.MULTILINE)) == {"OK"}
    assert said.count("\n") == sum(path.is_file() for path in unpacked.rglob("*")) - 2
    (unpacked / PDF_NAME).write_bytes(b"forged")
    run("sha256sum", "-c", "thidua/SHA256SUMS", cwd=unpacked, status=1)


def test_the_names_in_the_zip_are_those_of_the_sums_and_the_two_seal_parts(unpacked):
    names = run("unzip", "-Z1", "../p.xlsx", cwd=unpacked).splitlines()
    listed = [
        line[66:] for line in (unpacked / "thidua/SHA256SUMS").read_text("ascii").splitlines()
    ]
    assert names == [*listed, "thidua/SHA256SUMS", "thidua/SHA256SUMS.minisig"]


def test_other_zip_tools_find_no_fault(unpacked):
    assert "No errors detected" in run("unzip", "-t", "../p.xlsx", cwd=unpacked)
    said = run("zipinfo", "-v", "../p.xlsx", cwd=unpacked)
    assert set(re.findall(r"last modified on .*: +(.*)", said)) == {"1980 Jan 1 00:00:00"}
    assert "There is no zipfile comment" in said


def test_openpyxl_opens_the_sealed_workbook(package):
    book = openpyxl.load_workbook(io.BytesIO(package))
    assert book.active["A1"].value == "Phòng Kỹ thuật"


def test_our_reader_takes_it_and_sealing_again_gives_the_same_bytes(package):
    container = open_container(package)
    assert write_container(container.parts()) == package
    parts = {
        name: content
        for name, content in container.parts().items()
        if not name.startswith("thidua/SHA256SUMS")
    }
    assert write_container(sealed_parts(KEY, parts, COMMENT)) == package


def test_what_minisign_signs_with_our_secret_key_file_our_reader_verifies(tmp_path):
    (tmp_path / "secret.key").write_bytes(minisign.secret_key_file(KEY))
    (tmp_path / "m").write_bytes(b"message")
    run(
        *("minisign", "-S", "-W", "-s", "secret.key", "-m", "m", "-t", COMMENT),
        *("-c", "thidua seal"),
        cwd=tmp_path,
    )
    signed = (tmp_path / "m.minisig").read_bytes()
    assert signed == minisign.sign(b"message", COMMENT, KEY)
    minisign.refuse_unsigned(b"message", minisign.parse_signature(signed), KEY.public)


def test_minisign_makes_our_public_key_file_from_our_secret_key_file(tmp_path):
    (tmp_path / "secret.key").write_bytes(minisign.secret_key_file(KEY))
    run("minisign", "-R", "-s", "secret.key", "-p", "k.pub", cwd=tmp_path)
    assert (tmp_path / "k.pub").read_bytes() == minisign.public_key_file(KEY.public)


def test_a_secret_key_file_has_the_form_that_minisign_itself_writes(tmp_path):
    run("minisign", "-G", "-W", "-p", "k.pub", "-s", "k.key", cwd=tmp_path)
    theirs = (tmp_path / "k.key").read_bytes().splitlines()
    ours = minisign.secret_key_file(KEY).splitlines()
    assert [len(line) for line in ours[1:]] == [len(line) for line in theirs[1:]]
    public = minisign.parse_public_key_file((tmp_path / "k.pub").read_bytes())
    assert len(public.point) == 32


def test_resaving_with_openpyxl_loses_the_seal_and_is_named(package):
    book = openpyxl.load_workbook(io.BytesIO(package))
    saved = io.BytesIO()
    book.save(saved)
    with pytest.raises(RefusedError, match="SEAL_RESAVED"):
        open_container(saved.getvalue())
