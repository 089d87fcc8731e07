"""`demo` before it plays: where it may write and what a scenario must have."""

SCENARIO = """
[bloc]
kind = "cum"
name = "Cụm không mã"
"""


def test_a_folder_with_something_in_it_is_never_played_into(cli, tmp_path):
    kept = tmp_path / "cu.txt"
    kept.write_text("giữ", encoding="utf-8")
    for out in (tmp_path, kept):
        ran = cli("demo", "--out", out)
        assert (ran.status, ran.out) == (2, "")
        assert "trống hoặc chưa có" in ran.err
    assert list(tmp_path.iterdir()) == [kept]


def test_a_scenario_without_what_it_must_have_is_wrong_usage(cli, tmp_path):
    scenario = tmp_path / "kich-ban"
    scenario.mkdir()
    scenario.joinpath("khung.toml").write_text(SCENARIO, encoding="utf-8")
    ran = cli("demo", "--scenario", scenario, "--out", tmp_path / "ra")
    assert (ran.status, ran.out) == (2, "")
    assert "khung.toml, bloc.code" in ran.err


def test_a_scenario_that_is_not_there_is_a_fault(cli, tmp_path):
    ran = cli("demo", "--scenario", tmp_path / "khong", "--out", tmp_path / "ra")
    assert ran.expect(5)["fault"]["code"] == "FILE_MISSING"
