"""Folders that stand for sticks: plugged in by making them, one of them without room."""

from thidua_desktop.system.staged_sticks import FULL, StagedSticks


def test_every_folder_is_a_stick_by_its_name_as_long_as_it_is_there(tmp_path):
    sticks = StagedSticks(tmp_path)
    assert sticks.present() == ()
    (tmp_path / "KINGSTON").mkdir()
    assert [stick.label for stick in sticks.present()] == ["KINGSTON"]
    (tmp_path / "KINGSTON").rmdir()
    assert sticks.present() == ()


def test_one_stick_has_no_room(tmp_path):
    sticks = StagedSticks(tmp_path)
    assert sticks.free_bytes(tmp_path / FULL) == 0
    assert sticks.free_bytes(tmp_path / "KINGSTON") > 0


def test_packages_on_it_are_found_as_on_any_stick(tmp_path):
    (tmp_path / "KINGSTON").mkdir()
    package = tmp_path / "KINGSTON" / "CUM3_2022_NAM_PKT_bao-cao_r01.xlsx"
    package.write_bytes(b"")
    [stick] = StagedSticks(tmp_path).present()
    assert StagedSticks(tmp_path).packages_on(stick) == (package,)
