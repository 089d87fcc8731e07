"""Text keeps its words on the way to a paper and never turns into markup."""

import unicodedata
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.documents.content import Blank, Run
from thidua_desktop.documents.plain_text import as_markup, clean, flatten


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_markup_reads_back_as_the_cleaned_text(text):
    root = ET.fromstring(f"<p>{as_markup(text)}</p>")
    read = "".join("\n" if one.tag == "br" else one.text or "" for one in root.iter())
    tails = "".join(one.tail or "" for one in root)
    assert sorted(read + tails) == sorted(clean(text))
    assert {one.tag for one in root} <= {"br"}


@given(st.text(alphabet=st.characters()))
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


def test_decomposed_letters_are_composed():
    assert clean(unicodedata.normalize("NFD", "Khối thi đua Quyết thắng")) == (
        "Khối thi đua Quyết thắng"
    )


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("cột\tcột", "cột cột"),
        ("\x00\x1b[31mđỏ\x7f", "[31mđỏ"),
        ("a\ud800b\uffff", "ab"),
        ("\u202egnort\u202c", "gnort"),
        ("\ufeffthi\u200b đua\u200d", "thi đua"),
    ],
)
def test_what_cannot_be_printed_is_left_out(raw, printed):
    assert clean(raw) == printed


def test_weights_become_tags_and_gaps_become_dots():
    rich = ("A & ", Run(text="<b>", bold=True, italic=True), Blank(field="x", length=2))
    assert as_markup(rich) == "A &amp; <b><i>&lt;b&gt;</i></b>……"
    assert flatten(rich) == "A & <b>……"
