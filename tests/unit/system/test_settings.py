"""Remembered choices: kept over starts, harmless when lost."""

from thidua_desktop.system.settings import FileSettings


def test_a_choice_is_there_at_the_next_start(tmp_path):
    path = tmp_path / "new" / "choices.json"
    FileSettings(path).put("language", "en")
    assert FileSettings(path).get("language") == "en"
    assert [each.name for each in path.parent.iterdir()] == ["choices.json"]


def test_what_was_never_chosen_is_none(tmp_path):
    assert FileSettings(tmp_path / "choices.json").get("language") is None


def test_a_damaged_file_counts_as_empty_and_is_written_anew(tmp_path):
    path = tmp_path / "choices.json"
    for damage in (b"\xff\x00", b"[1]", b'{"language": 3}', b""):
        path.write_bytes(damage)
        settings = FileSettings(path)
        assert settings.get("language") is None
        settings.put("language", "vi")
        assert FileSettings(path).get("language") == "vi"


def test_a_place_that_cannot_be_written_forgets_at_the_end(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    settings = FileSettings(blocked / "choices.json")
    settings.put("language", "en")
    assert settings.get("language") == "en"
    assert FileSettings(blocked / "choices.json").get("language") is None
