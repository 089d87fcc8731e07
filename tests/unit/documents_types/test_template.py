"""Words of papers: gaps are filled and never read again; no word lies unused."""

import re
import tomllib

import pytest

from tests.support.scenario_papers import papers_of
from thidua_desktop.documents import template
from thidua_desktop.documents.content import Blank
from thidua_desktop.documents.press import BUILDERS, Press
from thidua_desktop.documents.template import Template, load_template
from thidua_desktop.resources import resource_path

TYPES = ("minutes", "tally", "self_score", "ranking_table", "result_notice", "handover")
SAMPLE = Template(version="1", texts={"a": "{x} và {y}!", "blank.b": "tên"}, lists={})


def test_gaps_are_filled_with_text_and_with_dots():
    gap = SAMPLE.blank("b", 3)
    assert SAMPLE.say("a", {"x": "một", "y": gap}) == ("một và ", Blank(field="tên", length=3), "!")
    assert SAMPLE.say("a", {"x": "một", "y": "hai"}) == "một và hai!"
    assert SAMPLE.text("a", {"x": "một", "y": "hai"}) == "một và hai!"


def test_what_fills_a_gap_is_not_a_pattern():
    hostile = "{y} {0} \\1 {y.__class__}"
    assert SAMPLE.say("a", {"x": hostile, "y": "z"}) == f"{hostile} và z!"
    assert SAMPLE.text("a", {"x": hostile, "y": "z"}) == f"{hostile} và z!"


def test_an_unknown_gap_or_word_is_our_bug():
    with pytest.raises(KeyError):
        SAMPLE.say("a", {"x": "một"})
    with pytest.raises(KeyError):
        SAMPLE.text("z", {})


@pytest.mark.parametrize("name", TYPES)
def test_every_template_says_its_version_and_where_its_form_comes_from(name):
    raw = tomllib.loads(resource_path("documents", f"{name}.toml").read_text("utf-8"))
    assert raw["version"]
    assert raw["source"]
    assert load_template(name).version.endswith(raw["version"])


def test_every_word_of_every_template_is_asked_for_in_the_code():
    code = "\n".join(
        path.read_text("utf-8")
        for path in sorted(resource_path().parent.glob("thidua_desktop/documents/*.py"))
    )
    asked = set(re.findall(r'"([a-zA-Z_.]+)"', code))
    endings = {word.rpartition(".")[2] for word in asked}
    for name in (*TYPES, template.COMMON):
        raw = tomllib.loads(resource_path("documents", f"{name}.toml").read_text("utf-8"))
        known = endings | {"version", "source", "label", "leader", "Leader", "other"}
        known |= {f"{c}_{e}" for c in ("gte", "gt") for e in ("met", "missed")} | {"gte", "gt"}
        known |= {"head_teller_line", "teller_line"}
        assert set(_keys(raw)) - known == set(), name


def _keys(table: dict) -> list[str]:
    return [
        key
        for name, value in table.items()
        for key in (_keys(value) if isinstance(value, dict) else [name])
    ]


def test_every_type_of_paper_has_a_builder_and_its_own_digest():
    papers = papers_of("cum-thi-dua-so-3")
    assert {facts.type for facts in papers.values()} == set(BUILDERS)
    digests = {Press().content_digest(facts) for facts in papers.values()}
    assert len(digests) == len(papers)
