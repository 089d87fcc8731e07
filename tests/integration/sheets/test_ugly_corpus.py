"""Every ugly file of the corpus is read to exactly the rows it holds, or refused by its name."""

import subprocess
from pathlib import Path

import pytest

from tests.support.ugly_files import GOOD, UGLY, Ugly, _table
from tests.unit.sheets.builders import ASKING
from thidua_desktop.application.sheets import SheetProblemCode
from thidua_desktop.domain.text.legacy_fonts import TextEncoding, encode
from thidua_desktop.exchange.sheets.reader import ExcelSheetReader

_NOTES = frozenset({"TEXT_CONVERTED", "HEADER_REPEATED", "TEXT_CLEANED"})


@pytest.fixture(scope="session")
def rewritten(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The files another office program writes, a call for each kind."""
    folder, made = tmp_path_factory.mktemp("office"), {}
    for kind in ("xlsx", "xls", "ods"):
        sources = []
        for number, ugly in enumerate(one for one in UGLY if one.office == kind):
            (place := folder / f"{kind}-{number}").mkdir()
            path = ugly.write(place)
            sources.append(path.rename(folder / f"{kind}-{number}.xlsx"))
            made[ugly.name] = folder / kind / f"{kind}-{number}.{kind}"
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--convert-to", kind, "--outdir", str(folder / kind), *map(str, sources)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    return made


def _written(ugly: Ugly, folder: Path, request: pytest.FixtureRequest) -> Path:
    if not ugly.office:
        return ugly.write(folder)
    path = request.getfixturevalue("rewritten")[ugly.name]
    return path.replace(folder / "tep.xlsx")


@pytest.mark.parametrize("ugly", UGLY, ids=[ugly.name.replace(" ", "_") for ugly in UGLY])
def test_it_is_read_as_it_is_meant(ugly, tmp_path, request):
    path = _written(ugly, tmp_path, request)
    before = path.read_bytes()
    result = ExcelSheetReader().read_progress(path, "BTM", ASKING)
    assert path.read_bytes() == before
    refusal = result.refusal
    named = "" if refusal is None else f"{refusal.code.value} {refusal.facts.get('kind', '')}"
    assert named.strip() == ugly.refusal
    entries = () if result.value is None else result.value.entries
    read = tuple(f"{one.place.row} {one.criterion} {one.result.number}" for one in entries)
    assert read == ugly.rows
    listed = tuple(f"{one.cell} {one.code.value}" for one in result.problems)
    assert tuple(one for one in listed if one.split()[-1] not in _NOTES) == ugly.problems


def test_the_corpus_is_large_and_not_of_one_writer():
    assert len({ugly.name for ugly in UGLY}) == len(UGLY) >= 40
    by_hand = ("_raw.", "_plain_zip")
    foreign = [u for u in UGLY if u.office or u.write.__qualname__.startswith(by_hand)]
    assert len(foreign) >= 12


@pytest.mark.parametrize("font", ["TCVN3 notes", "VNI notes"])
def test_notes_of_old_fonts_come_back_in_unicode(font, tmp_path):
    path = next(ugly for ugly in UGLY if ugly.name == font).write(tmp_path)
    entries = ExcelSheetReader().read_progress(path, "BTM", ASKING).value.entries
    assert entries[0].note == "Báo cáo kết quả huấn luyện quý một"


@pytest.mark.parametrize("font", ["TCVN3", "VNI"])
def test_a_csv_of_an_old_fonts_codes_comes_in_unicode_and_each_cell_is_shown(font, tmp_path):
    path = next(ugly for ugly in UGLY if ugly.name == f"csv of {font} codes").write(tmp_path)
    result = ExcelSheetReader().read_progress(path, "BTM", ASKING)
    notes = [entry.note for entry in result.value.entries]
    assert notes[:2] == ["Huấn luyện chiến sĩ mới, đợt một", "Nghĩa vụ quốc tế"]
    converted = [one.cell for one in result.problems if one.code.value == "TEXT_CONVERTED"]
    assert converted == ["D2", "D3", "D4"]


def test_a_csv_of_windows_vietnamese_keeps_its_tones(tmp_path):
    path = next(ugly for ugly in UGLY if ugly.name == "csv of Windows 1258").write(tmp_path)
    [entry] = ExcelSheetReader().read_progress(path, "BTM", ASKING).value.entries
    assert entry.note == "Huấn luyện"


def test_old_fonts_mixed_with_unicode_in_one_column_are_told_apart_cell_by_cell(tmp_path):
    said = "Báo cáo kết quả huấn luyện quý một"  # in TCVN3 some words stay legal
    old = [encode(said, encoding) for encoding in (TextEncoding.TCVN3, TextEncoding.VNI)]
    doubtful = encode("Quân số", TextEncoding.TCVN3)
    path = _table(*((*GOOD, note) for note in (said, *old, doubtful, said)))(tmp_path)
    result = ExcelSheetReader().read_progress(path, "BTM", ASKING)
    assert [entry.note for entry in result.value.entries] == [said] * 3 + [doubtful, said]
    unclear = [one for one in result.problems if one.code is SheetProblemCode.TEXT_UNCLEAR]
    assert [(one.cell, one.raw) for one in unclear] == [("E5", doubtful)]
    shown = [one for one in result.problems if one.code is SheetProblemCode.TEXT_CONVERTED]
    assert [one.cell for one in shown] == ["E3", "E4"]
