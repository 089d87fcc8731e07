"""Both scenarios from enrolment to handover, through packages alone."""

import shutil

import pytest

from tests.support.played_year import Year


@pytest.mark.parametrize("name", ["cum", "khoi"])
def test_results_equal_the_reference_scorer_to_the_last_digit(name, request):
    year: Year = request.getfixturevalue(name)
    assert year.results == year.expected


def test_every_unit_keeps_one_closed_book(cum: Year):
    names = sorted(p.name for p in (cum.out / "books").iterdir() if p.is_file())
    assert names == sorted(f"{unit}.thidua" for unit in ("PCT", "PTM", "PHC", "PKT", "E994"))


def test_packages_are_numbered_in_the_order_they_crossed(cum: Year):
    numbers = [int(path.name[:3]) for path in cum.packages]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [f"packages/{path.name}" for path in cum.packages] == list(cum.played.packages)


def test_no_crossing_was_refused_in_either_year(cum: Year, khoi: Year):
    for year in (cum, khoi):
        lines = [line for line in year.played.told if "từ chối" in line]
        assert lines
        assert all("0 cách ly, 0 từ chối" in line for line in lines)


def test_limitations_of_the_mid_year_review_come_back_at_the_year_end(cum: Year):
    line = next(x for x in cum.played.told if x.startswith("Tổng kết năm: hội nghị"))
    assert "5 hạn chế (trong đó 5 từ kỳ trước)" in line


def test_the_next_leader_holds_the_same_state(cum: Year, khoi: Year, thidua):
    for year, leader, successor in ((cum, "PCT", "PTM"), (khoi, "CHC", "CKT")):
        digests = {
            thidua("state", "--book", year.book(unit)).expect(0)["state_digest"]
            for unit in (leader, successor)
        }
        assert len(digests) == 1


@pytest.fixture
def member_book(cum: Year, tmp_path, thidua):
    """A book made from the frame alone, by a unit that saw nothing else."""
    book = tmp_path / "moi.thidua"
    line = ["new", "--frame", cum.package("_khung_"), "--unit", "E994", "--rehearsal"]
    thidua(*line, "--pubkey", cum.key("PCT"), "--book", book).expect(0)
    return book


def test_a_book_made_from_the_frame_rebuilds_the_results_from_packages(
    cum: Year, member_book, thidua
):
    run = thidua("import", *cum.packages, "--book", member_book)
    assert run.status == 4, run.err  # packages for others are refused
    counts = run.json["counts"]
    parts = [counts[word] for word in ("new", "same", "quarantined", "refused")]
    assert counts["read"] == sum(parts) == len(cum.packages)
    codes = {row["code"] for row in run.json["files"] if row["verdict"] == "refused"}
    assert codes == {"NOT_FOR_US"}
    assert thidua("results", "--book", member_book).expect(0) == cum.expected
    leaders = thidua("state", "--book", cum.book("PCT")).expect(0)
    found = thidua("state", "--book", member_book).expect(0)
    assert found["state_digest"] == leaders["state_digest"] == run.json["state_digest"]
    assert found["counts"] == leaders["counts"]


@pytest.mark.parametrize("seed", range(3))
def test_neither_order_nor_repetition_of_imports_matters(seed, cum: Year, member_book, thidua):
    import random

    files = cum.packages + random.Random(seed).sample(cum.packages, 7)
    random.Random(seed).shuffle(files)
    half = len(files) // 2
    thidua("import", *files[:half], "--book", member_book)
    thidua("import", *files[half:], "--book", member_book)
    leaders = thidua("state", "--book", cum.book("PCT")).expect(0)
    found = thidua("state", "--book", member_book).expect(0)
    assert found["state_digest"] == leaders["state_digest"]
    assert thidua("results", "--book", member_book).expect(0) == cum.expected


def test_without_a_units_packages_its_points_are_missing(cum: Year, member_book, thidua):
    kept = [
        path for path in cum.packages if "_PHC_" not in path.name and "_ket-qua_" not in path.name
    ]
    thidua("import", *kept, "--book", member_book)
    units = thidua("results", "--book", member_book).expect(0)["NAM"]["units"]
    missing = next(unit for unit in units if unit["code"] == "PHC")
    there = next(unit for unit in units if unit["code"] == "PKT")
    assert all(row["self"] in (None, "0.00") for row in _recorded(missing))
    assert any(row["self"] not in (None, "0.00") for row in _recorded(there))


def _recorded(unit):
    """Criteria whose points need entries; those counting events earn theirs without any."""
    return [row for row in unit["criteria"] if row["code"] in {"I.1", "I.2", "II.1", "IV.1"}]


def test_reading_commands_leave_no_file_behind(cum: Year, tmp_path, thidua):
    folder = tmp_path / "doc"
    folder.mkdir()
    book = folder / "PCT.thidua"
    shutil.copy(cum.book("PCT"), book)
    before = book.read_bytes()
    for line in (
        ["state"],
        ["results"],
        ["why", "PCT"],
        ["why", "PCT", "I.1"],
        ["clarity"],
        ["journal"],
        ["verify", cum.packages[0]],
    ):
        thidua(*line, "--book", book)
    assert [path.name for path in folder.iterdir()] == ["PCT.thidua"]
    assert book.read_bytes() == before


@pytest.mark.slow
def test_a_second_run_gives_the_same_packages_byte_for_byte(cum: Year, tmp_path):
    from tests.support.played_year import play_year

    again = play_year(cum.name, tmp_path / "again")
    assert [p.name for p in again.packages] == [p.name for p in cum.packages]
    for first, second in zip(cum.packages, again.packages, strict=True):
        assert first.read_bytes() == second.read_bytes(), first.name
