"""Whole pieces of work on a real screen, with keys and mouse alone."""

import shutil
import sys

import pytest
from openpyxl import load_workbook

from tests.support.evidence_files import png

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
