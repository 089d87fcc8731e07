"""Whole pieces of work on a real screen, with keys and mouse alone."""

import shutil
import sys
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from tests.gui.import_wizard.clerk_file import clerk_file
from tests.support.evidence_files import png
from tests.support.sealing import FRAME, LEADER, REGIMENT, STAFF
from tests.support.small_bloc import founded_bloc
from thidua_desktop.domain.appraisal import Appraisal

WHY = "Chưa đủ minh chứng"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="needs an X server of its own"),
]


def test_the_leader_takes_four_packages_in_of_which_one_is_bad(early, year, tell, tmp_path):
    book = shutil.copy(early.book("PCT"), tmp_path)
    names = [year.package(f"_6T_{unit}_bao-cao") for unit in ("PTM", "PHC", "PKT", "E994")]
    packages = [shutil.copy(name, tmp_path) for name in names]
    load_workbook(packages[2]).save(packages[2])  # somebody opened it and pressed Save
    tell("leader_takes_packages", book=book, packages="|".join(packages))


def test_a_clerk_goes_from_the_first_start_to_the_sealed_record(early, tell, tmp_path):
    proof, stick = tmp_path / "quyet-dinh.png", tmp_path / "usb"
    proof.write_bytes(png())
    stick.mkdir()
    facts = {"frame": early.frame, "digits": early.leader_digits}
    tell("clerk_first_year", proof=proof, stick=stick, **facts)


def test_a_unit_learns_that_its_record_was_counted_and_what_became_of_it(tell, tmp_path):
    bloc = founded_bloc(tmp_path / "bloc", FRAME)
    records = [bloc.seal_record(unit, 9) for unit in (STAFF, REGIMENT)]
    bloc.take_in(LEADER, *records)
    appraisal = Appraisal(unit=STAFF, criterion="I.3", points=Decimal("0.5"), reason=WHY)
    with bloc.open(LEADER) as services:
        assert services.review.appraise("6T", [appraisal]).value == ()
    changed = f"I.3|1,00|0,50|−0,50|{WHY}"
    tell("unit_reads_result", book=bloc.path(STAFF), result=bloc.conclude(), changed=changed)


def test_a_clerk_imports_an_ugly_workbook_and_takes_it_back(early, tell, tmp_path):
    book = shutil.copy(early.book("PKT"), tmp_path)
    saved_page = tmp_path / "bao cao.xlsx"
    saved_page.write_text("<html><table><tr><td>so lieu</td></tr></table></html>")
    workbook = clerk_file(tmp_path)
    tell("clerk_imports_a_file", book=book, saved_page=saved_page, workbook=workbook)
