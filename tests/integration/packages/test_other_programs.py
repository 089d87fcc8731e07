"""What leaves the building is proven by programs that are not ours."""

import io
import os
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from tests.support.sealing import (
    LEADER,
    PRESS,
    REGIMENT,
    genuine,
    key_of,
    sealed_parts_of,
    trust,
)
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.container import write_container

README = Path(__file__).resolve().parents[3] / "README.md"
KEY = key_of(REGIMENT).public_key
VERIFY = (
    "mkdir x && unzip -q goi.xlsx -d x && cd x"
    f" && minisign -Vm thidua/SHA256SUMS -P {KEY} && sha256sum --quiet -c thidua/SHA256SUMS"
)
LISTED = (
    "unzip -Z1 goi.xlsx | LC_ALL=C sort > present; "
    "{ unzip -p goi.xlsx thidua/SHA256SUMS | cut -c67-; "
    "echo thidua/SHA256SUMS; echo thidua/SHA256SUMS.minisig; } | LC_ALL=C sort > listed; "
    "diff present listed"
)
needs_tools = pytest.mark.skipif(
    not all(shutil.which(tool) for tool in ("minisign", "unzip", "sha256sum")),
    reason="minisign, unzip and sha256sum are not all here",
)
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")


def shell(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", script], cwd=folder, capture_output=True, text=True, check=False
    )


def put(folder: Path, content: bytes) -> Path:
    path = folder / "goi.xlsx"
    path.write_bytes(content)
    return path


@needs_tools
def test_stock_tools_verify_a_package_without_our_program(tmp_path):
    put(tmp_path, genuine(PackageKind.RECORD))
    done = shell(VERIFY, tmp_path)
    assert done.returncode == 0, done.stderr
    expected = "thidua package=1 kind=record bloc=CUM3 year=2022 period=6T unit=E994"
    assert f"Trusted comment: {expected} revision=1 mode=official" in done.stdout
    assert shell(LISTED, tmp_path).returncode == 0


@needs_tools
def test_stock_tools_see_a_changed_payload_and_another_key(tmp_path):
    parts = sealed_parts_of(PackageKind.RECORD)
    parts["thidua/payload.json"] = parts["thidua/payload.json"].replace(b'"45"', b'"54"')
    put(tmp_path, write_container(parts))
    assert shell(VERIFY, tmp_path).returncode != 0
    other = VERIFY.replace("mkdir x", "rm -r x; mkdir x").replace(KEY, key_of(LEADER).public_key)
    put(tmp_path, genuine(PackageKind.RECORD))
    assert shell(other, tmp_path).returncode != 0


@needs_tools
def test_a_part_smuggled_in_shows_in_the_list(tmp_path):
    parts = {**sealed_parts_of(PackageKind.RECORD), "xl/media/x.png": b"x"}
    put(tmp_path, write_container(parts))
    done = shell(LISTED, tmp_path)
    assert done.returncode == 1
    assert "xl/media/x.png" in done.stdout


def readme_lines() -> str:
    """The commands the README gives to whoever has only stock tools."""
    chapter = README.read_text("utf-8").partition("## Verify a package without the program")[2]
    return chapter.partition("```sh\n")[2].partition("```")[0]


@needs_tools
@pytest.mark.parametrize(("smuggled", "status"), [({}, 0), ({"xl/media/x.png": b"x"}, 1)])
def test_the_lines_of_the_readme_prove_a_package(tmp_path, smuggled, status):
    path = put(tmp_path, write_container({**sealed_parts_of(PackageKind.RECORD), **smuggled}))
    settings = f"set -e -o pipefail; PACKAGE={path}; UNIT_KEY={KEY}"
    assert "minisign" in readme_lines()
    done = shell(f"{settings}\n{readme_lines()}", tmp_path)
    assert done.returncode == status, done.stderr


def test_a_package_saved_again_by_openpyxl_is_told_so(tmp_path):
    workbook = openpyxl.load_workbook(io.BytesIO(genuine(PackageKind.RECORD)))
    saved = tmp_path / "goi.xlsx"
    workbook.save(saved)
    found = PRESS.inspect(saved, trust(LEADER))
    assert found.reason is not None
    assert found.reason.code is ReasonCode.SEAL_RESAVED


def soffice(folder: Path, *words: str) -> None:
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", *words],
        check=True, capture_output=True, timeout=180, env={**os.environ, "HOME": str(folder)},
    )  # fmt: skip


def office(folder: Path, source: Path, form: str) -> Path:
    out = folder / "out"
    soffice(folder, "--convert-to", form, "--outdir", str(out), str(source))
    return out / f"{source.stem}.{form}"


@pytest.mark.slow
@needs_office
def test_a_package_saved_again_by_libreoffice_is_told_so(tmp_path):
    source = put(tmp_path, genuine(PackageKind.RECORD))
    found = PRESS.inspect(office(tmp_path, source, "xlsx"), trust(LEADER))
    assert found.reason is not None
    assert found.reason.code is ReasonCode.SEAL_RESAVED
    assert PRESS.inspect(source, trust(LEADER)).reason is None


@pytest.mark.slow
@needs_office
def test_libreoffice_prints_every_sheet_with_its_text(tmp_path):
    source = put(tmp_path, genuine(PackageKind.RECORD))
    printed = office(tmp_path, source, "pdf")
    text = shell(f"pdftotext -layout {printed} -", tmp_path).stdout
    for expected in ("BÁO CÁO THI ĐUA CỦA ĐƠN VỊ", "KẾT QUẢ THỰC HIỆN", "quyet-dinh.pdf", "=cmd|"):
        assert expected in text
    assert "#NAME?" not in text
    sizes = shell(f"pdfinfo {printed}", tmp_path).stdout
    assert "A4" in sizes


MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Opening"
 script:language="StarBasic">Sub PrintIt
 Dim opening(1) As New com.sun.star.beans.PropertyValue
 opening(0).Name = "Hidden": opening(0).Value = True
 opening(1).Name = "Password": opening(1).Value = "{passphrase}"
 Dim saving(0) As New com.sun.star.beans.PropertyValue
 saving(0).Name = "FilterName": saving(0).Value = "calc_pdf_Export"
 document = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, opening())
 document.storeToURL("{target}", saving())
 document.close(True)
End Sub
</script:module>
"""


def printed_with_passphrase(folder: Path, source: Path, passphrase: str) -> Path:
    """What LibreOffice prints of a file that it opens with this passphrase; no file if it cannot.

    Its command line takes no passphrase, so a macro of a fresh profile opens the file.
    """
    target = folder / "opened.pdf"
    soffice(folder, "--terminate_after_init")
    library = folder / "profile" / "user" / "basic" / "Standard"
    module = MODULE.format(source=source.as_uri(), target=target.as_uri(), passphrase=passphrase)
    (library / "Opening.xba").write_text(module, encoding="utf-8")
    listed = (library / "script.xlb").read_text(encoding="utf-8")
    element = '<library:element library:name="Opening"/></library:library>'
    (library / "script.xlb").write_text(listed.replace("</library:library>", element), "utf-8")
    soffice(folder, "macro:///Standard.Opening.PrintIt")
    return target


@pytest.mark.slow
@needs_office
def test_libreoffice_opens_a_wrapped_package_with_its_passphrase(tmp_path):
    content = genuine(PackageKind.RECORD)
    wrapped = PRESS.deliver(content, tmp_path, "bọc.xlsx", passphrase="đường về đơn vị")
    printed = printed_with_passphrase(tmp_path, wrapped, "đường về đơn vị")
    assert "BÁO CÁO THI ĐUA CỦA ĐƠN VỊ" in shell(f"pdftotext -layout {printed} -", tmp_path).stdout
