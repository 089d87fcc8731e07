"""Commands that only read: their JSON, unknown names, and that nothing is left behind."""

import json
from pathlib import Path

import pytest

LEADER, OTHER = "PCT", "PTM"
GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "scenarios" / "cum-thi-dua-so-3"


def test_results_have_exactly_the_form_of_an_expectation(cli, merged):
    document = cli("results", "--book", merged.book(LEADER)).expect(0)
    assert list(document) == ["6T", "NAM"]
    golden = json.loads((GOLDEN / "ky-vong.json").read_text("utf-8"))
    example = next(iter(golden.values()))
    found = document["6T"]
    assert found.keys() == example.keys()
    assert found["units"][0].keys() == example["units"][0].keys()
    assert found["units"][0]["criteria"][0].keys() == example["units"][0]["criteria"][0].keys()
    assert [(unit["code"], unit["total"], unit["rank"]) for unit in found["units"]] == [
        ("PCT", "95.00", 1), ("PTM", "80.00", 2), ("E994", "65.00", 3)
    ]  # fmt: skip
    assert found["units"][0]["criteria"][1] == {
        "code": "I.2", "self": "35.00", "cross": None, "appraised": None, "final": "35.00"
    }  # fmt: skip


def test_one_period_is_keyed_by_its_code_too(cli, merged):
    document = cli("results", "--period", "6T", "--book", merged.book(LEADER)).expect(0)
    assert list(document) == ["6T"]


def test_results_for_people_have_the_columns_of_the_workbook(cli, merged):
    said = cli("results", "--period", "6T", "--book", merged.book(LEADER), json=False).out
    lines = said.splitlines()
    assert lines[0] == "Kỳ 6T (tạm tính)"
    assert lines[1].split("  ")[0] == "Hạng"
    assert lines[2].split() == [
        "1",
        "PCT",
        "Đơn",
        "vị",
        "PCT",
        "95,00",
        "0,00",
        "0,00",
        "95,00",
        "Tốt",
    ]


def test_results_are_also_a_workbook(cli, merged):
    target = merged.folder / "ket-qua.xlsx"
    line = ("results", "--period", "6T", "--xlsx", target, "--book", merged.book(LEADER))
    cli(*line).expect(0)
    assert target.read_bytes().startswith(b"PK")


def test_why_names_rule_values_entries_evidence_and_signer(cli, merged):
    line = ("why", OTHER, "I.1", "--period", "6T", "--book", merged.book(LEADER))
    document = cli(*line).expect(0)
    assert (document["unit"], document["criterion"], document["period"]) == (OTHER, "I.1", "6T")
    assert document["points"] == "45.00"
    first, rule = document["steps"][:2]
    assert first.keys() == {"code", "message", "values", "entries", "evidence", "signer"}
    assert (len(first["entries"]), len(first["evidence"])) == (1, 1)
    assert first["signer"] == OTHER
    assert rule["code"] == "PROPORTIONAL"
    assert rule["values"]["amount"] == "45"


def test_why_names_the_signer_of_typed_points(cli, merged):
    line = ("why", OTHER, "I.2", "--period", "6T", "--book", merged.book(LEADER))
    steps = cli(*line).expect(0)["steps"]
    assert [step["signer"] for step in steps if step["code"] == "TYPED"] == [OTHER]


def test_why_explains_a_total_in_sentences(cli, merged):
    line = ("why", OTHER, "--period", "6T", "--book", merged.book(LEADER))
    document = cli(*line).expect(0)
    assert (document["criterion"], document["points"]) == (None, "80.00")
    said = cli(*line, json=False).out
    assert said.startswith("PTM, kỳ 6T: 80,00 điểm\n")
    assert all(step["message"] in said for step in document["steps"])


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (("why", "KHONG"), "KHONG"),
        (("why", "PCT", "IX.9"), "IX.9"),
        (("why", "PCT", "--period", "QUY5"), "QUY5"),
        (("results", "--period", "QUY5"), "QUY5"),
        (("state", "--period", "QUY5"), "QUY5"),
        (("documents", "--period", "QUY5", "--to", "x"), "QUY5"),
    ],
    ids=" ".join,
)
def test_an_unknown_name_on_the_line_is_wrong_usage(cli, finished_bloc, line, name):
    ran = cli(*line, "--book", finished_bloc.book(LEADER))
    assert (ran.status, ran.out) == (2, "")
    assert name in ran.err


def test_clarity_lists_findings_with_their_level(cli, finished_bloc):
    ran = cli("clarity", "--book", finished_bloc.book(OTHER))
    document = ran.expect(0)
    assert document["percent"] == "0.00"
    assert document["findings"][0].keys() == {"criterion", "level", "code", "message"}
    assert {finding["level"] for finding in document["findings"]} == {"error", "warning"}


def test_state_speaks_of_the_latest_concluded_period(cli, concluded):
    book = ("--book", concluded.book(LEADER))
    document = cli("state", *book).expect(0)
    assert (document["period"], document["year"]) == ("6T", "2022")
    assert document["counts"] == {"records": 3, "crosschecks": 0, "quarantined": 0}
    assert document["journal"].keys() == {"length", "head"}
    assert cli("state", "--period", "NAM", *book).expect(0)["period"] == "NAM"


def test_state_speaks_of_the_last_period_before_any_conclusion(cli, finished_bloc):
    assert cli("state", "--book", finished_bloc.book(LEADER)).expect(0)["period"] == "NAM"


def test_the_journal_shows_the_last_operations_the_newest_last(cli, finished_bloc):
    book = ("--book", finished_bloc.book(OTHER))
    every = cli("journal", *book).expect(0)["operations"]
    last = cli("journal", "--limit", "2", *book).expect(0)["operations"]
    assert last == every[-2:]
    assert [item["seq"] for item in every] == list(range(1, len(every) + 1))
    assert every[0].keys() == {"seq", "kind", "actor", "at", "digest"}
    assert [(item["kind"], item["actor"]) for item in last] == [
        ("approve_record", "commander"), ("seal_package", "clerk")
    ]  # fmt: skip
    head = cli("state", *book).expect(0)["journal"]
    assert head == {"length": last[-1]["seq"], "head": last[-1]["digest"]}
    said = cli("journal", "--limit", "1", *book, json=False).out
    assert "Niêm phong gói" in said


def test_documents_are_named_by_type_period_and_unit(cli, concluded):
    folder = concluded.folder / "van" / "ban"
    line = ("documents", "--period", "6T", "--to", folder, "--book", concluded.book(LEADER))
    document = cli(*line).expect(0)
    names = sorted(path.name for path in folder.iterdir())
    assert sorted(Path(path).name for path in document["files"]) == names
    assert "minutes_6T.pdf" in names
    assert "self-score_6T_E994.docx" in names
    chosen = cli(*line, "ranking-table", "--format", "pdf").expect(0)
    assert [Path(path).name for path in chosen["files"]] == ["ranking-table_6T.pdf"]


def test_blanks_of_a_paper_are_said(cli, concluded):
    line = ("documents", "self-score", "--period", "6T", "--to", concluded.folder / "vb")
    ran = cli(*line, "--book", concluded.book(OTHER))
    assert len(ran.expect(0)["files"]) == 2
    assert ran.err.count("self-score_6T_PTM: còn để trống số văn bản.") == 1


def test_a_period_without_such_papers_says_so(cli, finished_bloc, tmp_path):
    line = ("documents", "handover", "--period", "6T", "--to", tmp_path / "vb")
    ran = cli(*line, "--book", finished_bloc.book(OTHER))
    assert ran.expect(0) == {"files": []}
    assert "chưa có văn bản" in ran.err


READING = [
    ("verify", "{record}"),
    ("state",),
    ("results",),
    ("why", "PCT"),
    ("clarity",),
    ("doctor",),
    ("journal",),
    ("import", "{record}", "--dry-run"),
    ("keys", "show"),
]


@pytest.mark.parametrize("line", READING, ids=" ".join)
def test_reading_commands_work_in_a_read_only_folder_and_leave_nothing(cli, bloc, line):
    book = bloc.book(LEADER)
    before = book.read_bytes()
    names = sorted(path.name for path in book.parent.iterdir())
    book.chmod(0o400)
    book.parent.chmod(0o500)
    try:
        record = bloc.packages[f"record-{LEADER}"]
        words = [word.format(record=record) for word in line]
        cli(*words, "--book", book).expect(0)
        assert sorted(path.name for path in book.parent.iterdir()) == names
        assert book.read_bytes() == before
    finally:
        book.parent.chmod(0o700)
