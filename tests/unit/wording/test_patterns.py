"""How a pattern is read and filled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.wording.pattern import filled, parsed


def say(text: str, **facts: str) -> str:
    return filled(text, lambda fact, form: facts.get(fact) and f"{facts[fact]}{form[4:]}")


@pytest.mark.parametrize(
    ("pattern", "facts", "said"),
    [
        ("Tệp hỏng.", {}, "Tệp hỏng."),
        ("Tệp {file} hỏng.", {"file": "a"}, "Tệp a hỏng."),
        ("Tệp {file} hỏng.", {}, "Tệp … hỏng."),
        ("Tệp[ {file}] hỏng.", {}, "Tệp hỏng."),
        ("Tệp[ {file}] hỏng.", {"file": "a"}, "Tệp a hỏng."),
        ("[Tệp {file}|Một tệp] hỏng.", {}, "Một tệp hỏng."),
        ("[{a} và {b}|chỉ {a}|không].", {"a": "1", "b": "2"}, "1 và 2."),
        ("[{a} và {b}|chỉ {a}|không].", {"a": "1"}, "chỉ 1."),
        ("[{a} và {b}|chỉ {a}|không].", {"b": "2"}, "không."),
        ("{n:formx}", {"n": "1"}, "1x"),
    ],
)
def test_a_pattern_says_what_it_knows(pattern, facts, said):
    assert say(pattern, **facts) == said


def test_blanks_outside_choices_are_certain():
    pattern = parsed("{a} [{b}|{c}] {d:points}")
    assert [blank.fact for blank in pattern.certain] == ["a", "d"]
    assert {blank.fact for blank in pattern.blanks} == {"a", "b", "c", "d"}


@given(st.text(min_size=1))
def test_what_a_fact_says_is_never_read_as_a_pattern(text):
    assert say("“{a}”[ ({a})]", a=text) == f"“{text}” ({text})"
