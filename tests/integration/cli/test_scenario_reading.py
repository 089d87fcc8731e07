"""A scenario's frame as the demo founds it: what cannot be sealed is left out and listed."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from thidua_desktop.application.sheets import CellProblem, SheetProblemCode, SheetResult
from thidua_desktop.bootstrap import make_program
from thidua_desktop.cli.demo.scenario import BrokenScenarioError, list_problems, read_scenario
from thidua_desktop.cli.demo.stage import Stage
from thidua_desktop.domain.scoring.table_limits import table_problems
from thidua_desktop.domain.scoring_table import TieBreakKind

SHIPPED = Path(__file__).resolve().parents[3] / "resources" / "scenarios" / "cum-thi-dua-so-3"


def test_a_tie_breaker_of_a_group_nobody_has_is_left_out_and_listed(tmp_path):
    folder = tmp_path / "kich-ban"
    shutil.copytree(SHIPPED, folder)
    settings = folder / "khung.toml"
    text = settings.read_text("utf-8").replace('"group:II"', '"group:IX"')
    settings.write_text(text, "utf-8")
    program = make_program(datetime(2026, 1, 1, tzinfo=UTC), b"seed")
    stage = Stage(program=program, out=tmp_path / "out", say=lambda _: None)
    table = read_scenario(program, folder, stage).frame.table
    kinds = [breaker.kind for breaker in table.tie_breakers]
    assert kinds == [TieBreakKind.LESS_PENALTY, TieBreakKind.MORE_BONUS]
    assert table_problems(table) == ()
    (line,) = stage.listed
    assert "khung.toml, table.tie_breakers" in line
    assert "group:IX" in line


def test_a_place_is_named_as_far_as_it_is_known(tmp_path):
    program = make_program(datetime(2026, 1, 1, tzinfo=UTC), b"seed")
    stage = Stage(program=program, out=tmp_path, say=lambda _: None)
    code = SheetProblemCode.TOTAL_ROW
    places = (("Tiến độ", "B7"), ("Tiến độ", "9"), ("Tiến độ", "B"), ("Tiến độ", ""), ("", ""))
    problems = tuple(CellProblem(sheet=s, cell=c, code=code) for s, c in places)
    list_problems(stage, "a.xlsx", SheetResult(value=None, problems=problems))
    assert [line.partition(": ")[0] for line in stage.listed] == [
        "a.xlsx, trang Tiến độ, ô B7",
        "a.xlsx, trang Tiến độ, dòng 9",
        "a.xlsx, trang Tiến độ, cột B",
        "a.xlsx, trang Tiến độ",
        "a.xlsx",
    ]


def a_scenario_with_a_broken(name: str, folder: Path) -> Path:
    shutil.copytree(SHIPPED, folder)
    (folder / name).write_bytes(b"<html><table></table></html>")
    return folder


def test_a_file_that_cannot_be_read_at_all_is_listed_with_its_reason(tmp_path):
    folder = a_scenario_with_a_broken("cham-diem.xlsx", tmp_path / "kich-ban")
    program = make_program(datetime(2026, 1, 1, tzinfo=UTC), b"seed")
    stage = Stage(program=program, out=tmp_path / "out", say=lambda _: None)
    assert read_scenario(program, folder, stage).cross == ()
    (line,) = stage.listed
    assert line.startswith("cham-diem.xlsx: ")
    assert "trang mạng lưu về" in line


def test_a_scenario_without_a_readable_table_says_why(tmp_path):
    folder = a_scenario_with_a_broken("bang-diem.xlsx", tmp_path / "kich-ban")
    program = make_program(datetime(2026, 1, 1, tzinfo=UTC), b"seed")
    stage = Stage(program=program, out=tmp_path / "out", say=lambda _: None)
    with pytest.raises(BrokenScenarioError, match=r"bang-diem\.xlsx: .*trang mạng lưu về"):
        read_scenario(program, folder, stage)
