"""Crash files say where, never what or whose."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from thidua_desktop.system import paths
from thidua_desktop.system.crash import crash_report, write_crash_file
from thidua_desktop.system.ids import UuidIds

AT = datetime(2022, 12, 5, 1, 2, 3, tzinfo=UTC)


class SecretiveClock:
    def now(self):
        try:
            return {}["điểm của đơn vị E994: 12,50"]
        except KeyError as error:
            raise ValueError("/home/nguoi-dung/so.thidua") from error


def an_error() -> Exception:
    with pytest.raises(ValueError, match="nguoi-dung") as caught:
        UuidIds(SecretiveClock(), None).new()
    return caught.value


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("/home/nguoi-dung/thidua_desktop/khac/vi_du.py", "khac/vi_du.py"),
        ("thidua_desktop/gui/app.py", "thidua_desktop/gui/app.py"),
    ],
)
def test_a_folder_that_has_the_name_of_the_program_is_not_told(file, shown):
    with pytest.raises(ZeroDivisionError) as caught:
        exec(compile("1 // 0", file, "exec"))
    lines = crash_report(caught.value, version="0.1.0", at=AT).splitlines()
    assert f"  {shown}:1 <module>" in lines


def test_a_report_names_version_moment_error_cause_and_places():
    report = crash_report(an_error(), version="0.1.0", at=AT)
    assert report.startswith("thidua 0.1.0\n")
    assert "2022-12-05T01:02:03+00:00" in report
    assert "builtins.ValueError" in report
    assert "builtins.KeyError" in report
    assert "  thidua_desktop/system/ids.py:" in report
    assert "  system/test_crash.py:" in report


def test_a_report_keeps_messages_and_folders_of_people_to_itself():
    report = crash_report(an_error(), version="0.1.0", at=AT)
    for private in ("E994", "12,50", "so.thidua", str(Path(__file__).parents[2])):
        assert private not in report


def test_causes_in_a_circle_end():
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert crash_report(first, version="0", at=AT).count("builtins.") == 2


def test_the_file_is_written_into_a_folder_made_for_it(tmp_path):
    folder = tmp_path / "nhat-ky"
    path = write_crash_file(an_error(), folder=folder, version="0.1.0", at=AT)
    assert path is not None
    assert path.parent == folder
    assert "ValueError" in path.read_text("utf-8")


def test_without_its_folder_the_file_lies_in_the_temporary_one(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    blocked = tmp_path / "tep"
    blocked.write_text("", "utf-8")
    path = write_crash_file(an_error(), folder=blocked / "x", version="0.1.0", at=AT)
    assert path is not None
    assert path.parent == tmp_path


def test_where_nothing_can_be_written_nothing_is_promised(tmp_path, monkeypatch):
    blocked = tmp_path / "tep"
    blocked.write_text("", "utf-8")
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(blocked / "tam"))
    assert write_crash_file(an_error(), folder=blocked / "x", version="0", at=AT) is None


def test_crash_files_have_a_folder_of_the_program():
    assert "thidua" in paths.crash_folder().parts
