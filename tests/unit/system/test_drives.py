"""Sticks under a made-up root: what counts as one, and which files on it are packages."""

from pathlib import Path

import pytest

from thidua_desktop.application.ports_desktop import Drive
from thidua_desktop.system.drives import PluggedDrives


@pytest.fixture
def stick(tmp_path):
    path = tmp_path / "media" / "van thu" / "KINGSTON"
    path.mkdir(parents=True)
    return path


@pytest.fixture
def drives(tmp_path, stick):
    table = tmp_path / "mounts"
    named = str(stick).replace(" ", "\\040")
    share = tmp_path / "media" / "share"
    share.mkdir()
    table.write_text(
        f"proc /proc proc rw 0 0\n/dev/sdb1 {named} vfat rw 0 0\n/dev/sda1 / ext4 rw 0 0\n"
        f"server:/share {share} nfs rw 0 0\n"
    )
    return PluggedDrives(mounts=table, homes=(tmp_path / "media",))


def names(drives, stick):
    return [path.name for path in drives.packages_on(Drive(path=stick, label="KINGSTON"))]


def test_only_what_is_mounted_where_sticks_are_is_one(drives, stick):
    assert drives.present() == (Drive(path=stick, label="KINGSTON"),)


def test_without_a_table_of_mounts_there_is_no_stick(tmp_path):
    assert PluggedDrives(mounts=tmp_path / "none").present() == ()


def test_a_package_is_known_by_its_seal_or_by_its_name(drives, stick):
    (stick / "doi ten.xlsx").write_bytes(b"PK" + b"x" * 400_000 + b"thidua/SHA256SUMS")
    (stick / "K4CQ_2022_NAM_CKT_bao-cao_r03.xlsx").write_bytes(b"wrapped by Excel")
    (stick / "luong.xlsx").write_bytes(b"PK something else")
    (stick / "~$doi ten.xlsx").write_bytes(b"thidua/SHA256SUMS")
    (stick / "ghi chu.txt").write_bytes(b"thidua/SHA256SUMS")
    assert names(drives, stick) == ["K4CQ_2022_NAM_CKT_bao-cao_r03.xlsx", "doi ten.xlsx"]


def test_folders_are_searched_but_not_hidden_ones_nor_too_deep(drives, stick):
    near = stick / "Thi dua 2022" / "Quy 4"
    deep = near / "a" / "b" / "c"
    hidden = stick / ".Trash"
    for folder in (near, deep, hidden):
        folder.mkdir(parents=True)
        (folder / "K4CQ_2022_NAM_CKT_bao-cao_r03.xlsx").write_bytes(b"")
    drive = Drive(path=stick, label="KINGSTON")
    assert [path.parent for path in drives.packages_on(drive)] == [near]


def test_a_stick_that_was_pulled_has_no_packages_and_no_room(drives, tmp_path):
    gone = tmp_path / "gone"
    assert drives.packages_on(Drive(path=gone, label="X")) == ()
    assert drives.free_bytes(gone) is None
    assert drives.free_bytes(Path(tmp_path)) > 0


def test_sticks_are_told_in_the_order_of_vietnamese_letters(tmp_path):
    home, lines = tmp_path / "media", []
    for name in ("Đội", "E994", "dân"):
        (home / name).mkdir(parents=True)
        lines.append(f"/dev/sd{name[0].lower()} {home / name} vfat rw 0 0")
    (tmp_path / "mounts").write_text("\n".join(lines), encoding="utf-8")
    drives = PluggedDrives(mounts=tmp_path / "mounts", homes=(home,))
    assert [drive.label for drive in drives.present()] == ["dân", "Đội", "E994"]
